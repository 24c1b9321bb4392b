import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { findMasuk, kunciMasuk, tutupMasuk } from '../masuk/masuk.store.ts'
import { galatSurat } from '../surat.galat.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { akhiriTujuan, bacaPohon } from './disposisi.store.ts'
import { isTerbuka } from './disposisi.ts'
import { tutupKabarMeja } from './kabarkan-disposisi.ts'
import type { PelakuJabatan } from './kirim-disposisi.ts'

/**
 * Ends the disposisi of a letter, by a position that began it or whose desk stands directly below the beginning. Desks
 * that are not done keep it open, unless `paksa`: then they are withdrawn with the note as the reason.
 */
export async function tutupDisposisi(
  tx: Tx,
  jam: Jam,
  p: { readonly suratId: string; readonly catatan: string; readonly paksa: boolean },
  pelaku: PelakuJabatan,
): Promise<Result<void>> {
  const catatan = p.catatan.trim()
  if (catatan.length < 5) return tolak(galatSurat.alasanKurang())
  if (!(await kunciMasuk(tx, p.suratId))) return tolak(galatSurat.masukTakAda())
  const waktu = jam.sekarang()
  const surat = (await findMasuk(tx, p.suratId, ''))!
  if (surat.status === 'batal') return tolak(galatSurat.masukBatal(surat.nomorAgenda))
  if (surat.tahap === 'selesai') return tolak(galatDisposisi.ditutup())
  const pohon = await bacaPohon(tx, p.suratId)
  const terbuka = pohon.tujuan.filter(isTerbuka)
  if (terbuka.length > 0 && !p.paksa) return tolak(galatDisposisi.masihTerbuka(terbuka.map((t) => t.jabatan)))
  const id = terbuka.map((t) => t.id)
  await akhiriTujuan(tx, id, { keadaan: 'ditarik', waktu, pelaku, alasan: `Disposisi ditutup: ${catatan}` })
  await tutupMasuk(tx, p.suratId, { waktu, pelaku, catatan })
  await tutupKabarMeja(tx, jam, p.suratId, id)
  await catat(tx, jam, {
    tindakan: 'surat.tutup-disposisi',
    objek: `surat-masuk/${p.suratId}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomorAgenda: surat.nomorAgenda, ditarik: terbuka.map((t) => t.jabatan) },
  })
  return ok()
}
