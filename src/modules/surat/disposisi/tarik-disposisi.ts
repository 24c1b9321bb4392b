import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { kunciMasuk } from '../masuk/masuk.store.ts'
import { galatSurat } from '../surat.galat.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { akhiriTujuan, bacaPohon, findTujuan, ubahKeadaan } from './disposisi.store.ts'
import { anak, isTerbuka, turunan } from './disposisi.ts'
import { tutupKabarMeja } from './kabarkan-disposisi.ts'
import type { PelakuJabatan } from './kirim-disposisi.ts'

/** The sender takes a letter back from a desk and from all below it; what was done there stays as it was reported. */
export async function tarikDisposisi(
  tx: Tx,
  jam: Jam,
  p: { readonly tujuanId: string; readonly alasan: string },
  pelaku: PelakuJabatan,
): Promise<Result<void>> {
  const alasan = p.alasan.trim()
  if (alasan.length < 5) return tolak(galatSurat.alasanKurang())
  const dicari = await findTujuan(tx, p.tujuanId)
  if (!dicari) return tolak(galatDisposisi.takAda())
  await kunciMasuk(tx, dicari.suratId)
  const pohon = await bacaPohon(tx, dicari.suratId)
  const meja = pohon.tujuan.find((t) => t.id === p.tujuanId)!
  const lembar = pohon.lembar.find((d) => d.id === meja.disposisiId)!
  if (lembar.jabatanId !== pelaku.jabatanId) return tolak(galatDisposisi.bukanPengirim(lembar.jabatan))
  if (!isTerbuka(meja)) return tolak(galatDisposisi.sudahBerakhir(meja.jabatan))
  const id = [meja, ...turunan(pohon, meja.id)].filter(isTerbuka).map((t) => t.id)
  await akhiriTujuan(tx, id, { keadaan: 'ditarik', waktu: jam.sekarang(), pelaku, alasan })
  await tutupKabarMeja(tx, jam, meja.suratId, id)
  // Nobody below has it any more: it lies with the sender again.
  const induk = pohon.tujuan.find((t) => t.id === lembar.induk)
  const sisa = induk ? anak(pohon, induk.id).filter((t) => t.id !== meja.id && t.keadaan !== 'ditarik') : []
  if (induk?.keadaan === 'diteruskan' && sisa.length === 0) await ubahKeadaan(tx, induk.id, 'dibaca')
  await catat(tx, jam, {
    tindakan: 'surat.tarik-disposisi',
    objek: `surat-masuk/${meja.suratId}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { tujuan: id, jabatan: meja.jabatan },
  })
  return ok()
}
