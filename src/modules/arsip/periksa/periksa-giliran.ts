import { catat } from '#jejak'
import { kirimKabar } from '#kabar'
import { sistem } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { penerimaArsip } from '../akses/pembaca-arsip.ts'
import { daftarGiliran, daftarNama, getHariPeriksa, type HasilBaca, simpanHasil } from './periksa.store.ts'
import { bacaUlang } from './periksa-arsip.ts'

const HARI_MS = 86_400_000
/** Contents of one turn: the rhythm comes again, and what a turn has found is committed one by one. */
const GILIRAN = 200

/**
 * Reads the contents whose turn it is. What is missing or changed is named in jejak and told to those who keep the
 * archive and those who answer for it, once; so is what was mended. Returns how many were read.
 */
export async function periksaGiliran(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  signal?: AbortSignal,
): Promise<number> {
  const sebelum = new Date(s.jam.sekarang().getTime() - (await getHariPeriksa(s.db)) * HARI_MS)
  let dibaca = 0
  for (const hash of await daftarGiliran(s.db, sebelum, GILIRAN)) {
    if (signal?.aborted) break
    await catatHasil(s, hash, await bacaUlang(s, hash))
    dibaca++
  }
  return dibaca
}

async function catatHasil(s: Pick<Sarana, 'db' | 'jam'>, hash: string, hasil: HasilBaca): Promise<void> {
  const kepada = hasil === 'utuh' ? [] : await penerimaArsip(s)
  await s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const lama = await simpanHasil(tx, hash, hasil, saat)
    const sehat = (h: HasilBaca | 'belum') => h === 'utuh' || h === 'belum'
    if (hasil === lama || (sehat(hasil) && sehat(lama))) return
    const nama = await daftarNama(tx, hash)
    if (hasil !== 'utuh')
      await kirimKabar(
        tx,
        {
          kepada,
          jenis: 'arsip-rusak',
          judul: `File arsip ${hasil}: ${nama[0]?.kode ?? ''} ${nama[0]?.nama ?? ''}`,
          isi: `Pemeriksaan berkala menemukan file arsip yang ${hasil} di simpanan: ${nama.map((n) => `${n.kode} ${n.nama}`).join(', ')}. Pulihkan dari cadangan; jangan mengubah folder data sendiri.`,
          tautan: '/arsip/periksa',
          kunci: `arsip-periksa/${hash}/${hasil}/${saat.toISOString()}`,
        },
        saat,
      )
    await catat(tx, s.jam, {
      tindakan: 'arsip.periksa',
      objek: `dokumen/${hash}`,
      hasil: hasil === 'utuh' ? 'dilakukan' : 'ditolak',
      pelaku: sistem,
      rincian: { hasil, sebelumnya: lama, arsip: nama.map((n) => n.kode), nama: nama.map((n) => n.nama) },
    })
  })
}
