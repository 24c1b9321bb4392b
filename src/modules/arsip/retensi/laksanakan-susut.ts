import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { PEMBACA_PENUH } from '../akses/akses.ts'
import { galatArsip } from '../arsip.galat.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { susunPaketSerah } from '../paket/susun-paket-serah.ts'
import { renderBeritaAcara } from './berita-acara.ts'
import { daftarIsiEntri } from './isi-entri.ts'
import { daftarNisan, findPemakai, insertNisan, simpanByte, tandaiMusnah } from './nisan.store.ts'
import {
  type Butir,
  daftarButir,
  findSusut,
  type Susut,
  simpanHasilButir,
  tandaiSelesai,
} from './susut.store.ts'
import { isDitahan, kunciKeadaan } from './tahan.store.ts'

type S = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci'>

/** Name of a thing of a later module that needs a content and keeps it out of sight of the database; undefined: none. */
export type TanyaPemakai = (hash: string) => Promise<string | undefined>

/** Carries out an approved list. */
export function pekerjaSusut(s: S, tanya: TanyaPemakai): Pekerja {
  return async (data, pengawas) => {
    const hasil = await laksanakanSusut(s, String(data['id']), pengawas, tanya)
    return hasil.ok ? ok({ beritaAcara: hasil.value }) : hasil
  }
}

/**
 * Entry by entry: marked and its tombstones written in one transaction, then its contents removed one by one, each
 * noted as it goes. Killed anywhere, the next run takes the entries without a result and the tombstones that still wait.
 * A hold that came after the decision keeps its entry. The minutes are made last and say what became of each content.
 */
export async function laksanakanSusut(
  s: S,
  id: string,
  pengawas: Pick<PengawasKerja, 'kemajuan'>,
  tanya: TanyaPemakai = async () => undefined,
): Promise<Result<string>> {
  const susut = await findSusut(s.db, id)
  if (!susut) return tolak(galatArsip.susutTakAda())
  if (susut.status === 'selesai') return ok(susut.beritaAcara!)
  if (susut.status !== 'disetujui' || !susut.diputusOleh) return tolak(galatArsip.susutBelumDisetujui())
  const butir = await daftarButir(s.db, id)
  for (const [i, b] of butir.entries()) {
    pengawas.kemajuan(i / (butir.length + 1), `Arsip ${i + 1} dari ${butir.length}`)
    if (b.hasil === null) await laksanakanButir(s, susut, b, susut.diputusOleh, tanya)
  }
  pengawas.kemajuan(butir.length / (butir.length + 1), 'Menyusun berita acara')
  return ok(await selesaikan(s, susut, susut.diputusOleh))
}

async function laksanakanButir(
  s: S,
  susut: Susut,
  b: Butir,
  pelaku: Pelaku,
  tanya: TanyaPemakai,
): Promise<void> {
  const selesai = (hasil: NonNullable<Butir['hasil']>) =>
    s.db.transaksi((tx) => simpanHasilButir(tx, susut.id, b.urut, hasil, s.jam.sekarang()))
  if (b.nilai === 'simpan') return selesai('disimpan')
  const tandai = await s.db.transaksi(async (tx): Promise<'lanjut' | 'ditahan'> => {
    const status = await kunciKeadaan(tx, b.arsipId)
    // Destroyed by this list before the process was killed; by another list it cannot be: one entry stands on one.
    if (status === 'musnah') return 'lanjut'
    if (await isDitahan(tx, b.arsipId)) return 'ditahan'
    if (susut.jenis === 'serah') {
      await tx.run(sql`update arsip_keadaan set status = 'diserahkan' where arsip_id = ${b.arsipId}`)
    } else {
      // Marked first: what this entry alone holds is then no longer in use.
      await tandaiMusnah(tx, b.arsipId)
      await insertNisan(tx, susut.id, b.arsipId, await daftarIsiEntri(tx, b.arsipId), s.jam.sekarang())
    }
    await catat(tx, s.jam, {
      tindakan: susut.jenis === 'musnah' ? 'arsip.musnahkan' : 'arsip.serahkan',
      objek: `arsip/${b.arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        susut: susut.id,
        nomorBeritaAcara: susut.nomorBeritaAcara,
        alasan: susut.alasan,
        hash: (await daftarNisan(tx, susut.id, b.arsipId)).map((n) => n.hash),
      },
    })
    return 'lanjut'
  })
  if (tandai === 'ditahan') return selesai('ditahan')
  if (susut.jenis === 'musnah') await hapusIsi(s, susut.id, b.arsipId, tanya)
  return selesai(susut.jenis === 'musnah' ? 'musnah' : 'serah')
}

async function hapusIsi(s: S, susutId: string, arsipId: string, tanya: TanyaPemakai): Promise<void> {
  for (const n of await daftarNisan(s.db, susutId, arsipId)) {
    if (n.byte !== 'akan-dihapus') continue
    await s.db.transaksi(async (tx) => {
      const pemakai = (await findPemakai(tx, n.hash)) ?? (await tanya(n.hash))
      if (pemakai === undefined) await s.simpanan.hapus(n.hash)
      await simpanByte(
        tx,
        susutId,
        { ...n, byte: pemakai === undefined ? 'dihapus' : 'dipakai-lain', sebab: pemakai ?? null },
        s.jam.sekarang(),
      )
    })
  }
}

async function selesaikan(s: S, susut: Susut, pelaku: Pelaku): Promise<string> {
  const butir = await daftarButir(s.db, susut.id)
  const arsip = await daftarArsipId(
    s.db,
    butir.map((b) => b.arsipId),
    PEMBACA_PENUH,
  )
  const nisan = await daftarNisan(s.db, susut.id)
  const diserahkan = arsip.filter((_, i) => butir[i]!.hasil === 'serah')
  const paket =
    diserahkan.length > 0
      ? await simpanDokumen(s, {
          nama: `penyerahan-arsip-${susut.id}.zip`,
          mime: 'application/zip',
          isi: await susunPaketSerah(s, susut, diserahkan),
        })
      : undefined
  const beritaAcara = await simpanDokumen(s, {
    nama: susut.jenis === 'musnah' ? 'berita-acara-pemusnahan.pdf' : 'berita-acara-penyerahan.pdf',
    mime: 'application/pdf',
    isi: await renderBeritaAcara(s, { susut, butir, arsip, nisan, ...(paket && { paket }) }),
  })
  await s.db.transaksi(async (tx) => {
    await tandaiSelesai(tx, susut.id, {
      beritaAcara: beritaAcara.hash,
      paket: paket?.hash,
      saat: s.jam.sekarang(),
    })
    await catat(tx, s.jam, {
      tindakan: 'arsip.selesai-susut',
      objek: `susut/${susut.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        jenis: susut.jenis,
        nomorBeritaAcara: susut.nomorBeritaAcara,
        beritaAcara: beritaAcara.hash,
        ...(paket && { paket: paket.hash }),
        hasil: Object.fromEntries(butir.map((b) => [b.arsipId, b.hasil])),
        dihapus: nisan.filter((n) => n.byte === 'dihapus').length,
        dipakaiLain: nisan.filter((n) => n.byte === 'dipakai-lain').length,
      },
    })
  })
  return beritaAcara.hash
}
