import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatSurat } from '../surat.galat.ts'
import type { GantiPindaian } from './masuk.contract.ts'
import { findMasuk, gantiFileMasuk, insertFileMasuk, kunciMasuk } from './masuk.store.ts'

/** How the bytes of a scan begin, and what it then is. The name that came with it says nothing. */
const BENTUK = [
  { mime: 'application/pdf', akhiran: 'pdf', awal: '255044462d' },
  { mime: 'image/png', akhiran: 'png', awal: '89504e470d0a1a0a' },
  { mime: 'image/jpeg', akhiran: 'jpg', awal: 'ffd8ff' },
] as const

/**
 * Keeps the scan of a letter under its entry. The same scan twice is there once. With `ganti` it takes the place of one
 * that is worse, which stays with the reason.
 */
export async function lampirkanPindaian(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: {
    readonly id: string
    readonly nama: string
    readonly isi: Buffer
    readonly ganti?: GantiPindaian | undefined
  },
  pelaku: Pelaku,
): Promise<Result<BerkasKeluaran>> {
  const kepala = p.isi.subarray(0, 8).toString('hex')
  const bentuk = BENTUK.find((b) => kepala.startsWith(b.awal))
  if (!bentuk) return tolak(galatSurat.pindaianTakSah())
  const kini = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const ada = await findMasuk(s.db, p.id, kini)
  if (!ada) return tolak(galatSurat.masukTakAda())
  if (ada.status === 'batal') return tolak(galatSurat.masukBatal(ada.nomorAgenda))
  const dasar = p.nama
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '')
    .trim()
    .slice(0, 80)
  const nama = `${dasar || 'surat'}.${bentuk.akhiran}`
  const dokumen = await simpanDokumen(s, { nama, mime: bentuk.mime, isi: p.isi })
  const { ganti } = p
  return s.db.transaksi(async (tx) => {
    await kunciMasuk(tx, p.id)
    const waktu = s.jam.sekarang()
    await insertFileMasuk(tx, p.id, dokumen, waktu, pelaku)
    if (ganti && !(await gantiFileMasuk(tx, p.id, { ...ganti, pengganti: dokumen.hash, waktu })))
      return tolak(galatSurat.pindaianTakDiganti())
    await catat(tx, s.jam, {
      tindakan: 'surat.lampirkan-pindaian',
      objek: `surat-masuk/${p.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        nomorAgenda: ada.nomorAgenda,
        hash: dokumen.hash,
        ukuran: dokumen.ukuran,
        ...(ganti && { menggantikan: ganti.ganti, alasan: ganti.alasan }),
      },
    })
    return ok(dokumen)
  })
}
