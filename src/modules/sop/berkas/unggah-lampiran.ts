import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getLangkah, type LangkahSop, sebutPelaku } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import { insertBagian } from '../ulasan/bagian.store.ts'
import { bagianLampiran } from '../ulasan/bagian-lampiran.ts'
import { findBerkas, getVersi, insertUnggahan } from './berkas.store.ts'
import { pemangkuTempat } from './pemangku-tempat.ts'
import { daftarTempat } from './tempat.store.ts'

/** Per ending of a name: what people call it, its MIME type, and how its bytes begin. */
const BENTUK: Record<string, { judul: string; mime: string; awal: readonly number[] }> = {
  pdf: { judul: 'PDF', mime: 'application/pdf', awal: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  xlsx: {
    judul: 'buku kerja XLSX',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    awal: [0x50, 0x4b, 3, 4],
  },
  docx: {
    judul: 'naskah DOCX',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    awal: [0x50, 0x4b, 3, 4],
  },
  jpg: { judul: 'gambar JPEG', mime: 'image/jpeg', awal: [0xff, 0xd8, 0xff] },
  png: { judul: 'gambar PNG', mime: 'image/png', awal: [0x89, 0x50, 0x4e, 0x47] },
}

/**
 * Takes a file for an act of a step where the case stands: only from one who may act on that step now, only under a name that
 * one of its acts asks for. It stands on the case when the act that brings it is accepted, not before.
 */
export async function unggahLampiran(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: { readonly berkasId: string; readonly nama: string; readonly isi: Uint8Array },
  pelaku: Pelaku,
): Promise<Result<BerkasKeluaran>> {
  const boleh = await periksa(s, p, pelaku)
  if (!boleh.ok) return boleh
  const dokumen = await simpanDokumen(s, { nama: p.nama, mime: boleh.value, isi: p.isi })
  const bagian = await bagianLampiran(s, dokumen, p.isi)
  await s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    if (bagian) await insertBagian(tx, dokumen.hash, bagian, saat)
    await insertUnggahan(tx, p.berkasId, dokumen, pelaku, saat)
    await catat(tx, s.jam, {
      tindakan: 'sop.unggah',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nama: p.nama, hash: dokumen.hash, ukuran: dokumen.ukuran },
    })
  })
  return ok(dokumen)
}

async function periksa(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { readonly berkasId: string; readonly nama: string; readonly isi: Uint8Array },
  pelaku: Pelaku,
): Promise<Result<string>> {
  const berkas = await findBerkas(s.db, p.berkasId)
  if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
  if (berkas.selesai) return tolak(galatSop.berkasBerakhir())
  const definisi = await getVersi(s.db, berkas.digest)
  const saat = s.jam.sekarang()
  const terbuka: LangkahSop[] = []
  let larangan: Galat | undefined
  for (const t of await daftarTempat(s.db, berkas.id)) {
    const langkah = getLangkah(definisi, t.langkah)
    const pemangku = await pemangkuTempat(s.db, { definisi, berkasId: berkas.id, langkah: t.langkah }, saat)
    if (pelaku.jenis === 'pegawai' && pemangku.some((m) => m.pegawaiId === pelaku.pegawaiId))
      terbuka.push(langkah)
    else {
      const nama = pemangku.map((m) => m.nama)
      larangan = galatSop.bukanWewenang(sebutPelaku(definisi, langkah), nama)
    }
  }
  if (terbuka.length === 0) return tolak(larangan ?? galatSop.berkasBerakhir())
  const minta = terbuka.flatMap((l) => [
    ...l.tindakan.flatMap((t) => t.lampiran),
    ...(l.penolakan?.lampiran ?? []),
  ])
  if (!minta.some((l) => l.nama === p.nama)) return tolak(galatSop.lampiranTakDiminta(p.nama))
  const bentuk = BENTUK[p.nama.split('.').at(-1)!]!
  return bentuk.awal.every((b, i) => p.isi[i] === b)
    ? ok(bentuk.mime)
    : tolak(galatSop.lampiranBentuk(p.nama, bentuk.judul))
}
