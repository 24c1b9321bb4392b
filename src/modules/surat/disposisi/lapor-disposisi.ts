import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { kunciMasuk } from '../masuk/masuk.store.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { akhiriTujuan, bacaPohon, findTujuan, insertLaporan } from './disposisi.store.ts'
import { anak, isTerbuka } from './disposisi.ts'
import { kabarkanJabatan, tutupKabarMeja } from './kabarkan-disposisi.ts'
import type { PelakuJabatan } from './kirim-disposisi.ts'

/**
 * A desk reports what it did; with `selesai` it is done. One that passed the letter on is done after those below it are.
 * The sender is told.
 */
export async function laporDisposisi(
  tx: Tx,
  jam: Jam,
  p: { readonly tujuanId: string; readonly isi: string; readonly selesai: boolean },
  pelaku: PelakuJabatan,
): Promise<Result<void>> {
  const dicari = await findTujuan(tx, p.tujuanId)
  if (!dicari) return tolak(galatDisposisi.takAda())
  await kunciMasuk(tx, dicari.suratId)
  const pohon = await bacaPohon(tx, dicari.suratId)
  const meja = pohon.tujuan.find((t) => t.id === p.tujuanId)!
  if (meja.jabatanId !== pelaku.jabatanId) return tolak(galatDisposisi.bukanMejaAnda(meja.jabatan))
  if (!isTerbuka(meja)) return tolak(galatDisposisi.sudahBerakhir(meja.jabatan))
  const belum = anak(pohon, meja.id).filter(isTerbuka)
  if (p.selesai && belum.length > 0) return tolak(galatDisposisi.masihTerbuka(belum.map((t) => t.jabatan)))
  const waktu = jam.sekarang()
  await insertLaporan(tx, { tujuanId: meja.id, waktu, pelaku, isi: p.isi.trim() })
  if (p.selesai) {
    await akhiriTujuan(tx, [meja.id], { keadaan: 'selesai', waktu, pelaku })
    await tutupKabarMeja(tx, jam, meja.suratId, [meja.id])
  }
  const lembar = pohon.lembar.find((d) => d.id === meja.disposisiId)!
  await kabarkanJabatan(tx, jam, {
    suratId: meja.suratId,
    jabatanId: [lembar.jabatanId],
    kunci: `disposisi/lapor/${meja.id}/${waktu.getTime()}`,
    judul: p.selesai ? `Disposisi selesai pada ${meja.jabatan}` : `Laporan disposisi dari ${meja.jabatan}`,
    isi: 'Buka surat masuknya untuk membaca laporan.',
  })
  await catat(tx, jam, {
    tindakan: 'surat.lapor-disposisi',
    objek: `surat-masuk/${meja.suratId}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { tujuan: meja.id, selesai: p.selesai },
  })
  return ok()
}
