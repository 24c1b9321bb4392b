import type { Letak } from '#kernel/bagian'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { petaBagian } from './bagian.store.ts'
import { findDokumenTerbaru } from './dokumen-ulasan.store.ts'
import { kabarkanUlasan } from './kabarkan-ulasan.ts'
import { lakukanUlasan } from './lakukan-ulasan.ts'
import { bacaLetak } from './letak.ts'
import { bacaBagian } from './simpan-bagian.ts'
import { galatUlasan } from './ulasan.galat.ts'
import { insertUlasan } from './ulasan.store.ts'

/** The quote of a long paragraph: enough to know it by. */
const KUTIPAN_MAKS = 1000

/** Pins a remark to a place of the newest version of a document, with what stands there. */
export async function tulisUlasan(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: {
    readonly berkasId: string
    readonly dokumen: string
    readonly versi: number
    readonly letak: Letak
    readonly teks: string
    readonly kepada?: string | undefined
  },
  pelaku: Pelaku,
): Promise<Result<{ id: string; nomor: number }>> {
  const perbuatan = { berkasId: p.berkasId, tindakan: 'ulas', teks: p.teks }
  return lakukanUlasan(s, perbuatan, pelaku, async (k) => {
    const { tx, berkas, definisi, pelaku, saat } = k
    const dokumen = await findDokumenTerbaru(tx, p.berkasId, p.dokumen)
    if (!dokumen) return tolak(galatUlasan.dokumenTakAda(p.dokumen))
    if (dokumen.versi !== p.versi) return tolak(galatUlasan.versiLama(p.dokumen, dokumen.versi))
    const bagian = (await petaBagian(tx, [dokumen.hash])).get(dokumen.hash)
    if (!bagian) return tolak(galatUlasan.tanpaBagian(p.dokumen))
    const isi = bacaLetak(await bacaBagian(s, bagian), p.letak)
    if (!isi) return tolak(galatUlasan.letakTakAda())
    const dalam = definisi.pelaksana.some((x) => x.id === p.kepada && x.dicatatOleh === undefined)
    if (p.kepada !== undefined && !dalam) return tolak(galatUlasan.pelaksanaTakAda(p.kepada))
    const nilai = await insertUlasan(tx, p.berkasId, {
      putaran: berkas.putaran,
      dokumen: p.dokumen,
      versi: p.versi,
      letak: p.letak,
      sebut: isi.sebut,
      kutipan: isi.teks.slice(0, KUTIPAN_MAKS),
      teks: p.teks,
      pelaku,
      pegawaiId: pelaku.pegawaiId,
      kepada: p.kepada ?? null,
      waktu: saat,
    })
    const { id, nomor } = nilai
    await kabarkanUlasan(k, { id, nomor, sebut: isi.sebut, kepada: p.kepada, dokumen })
    const rincian = { ulasan: nomor, dokumen: p.dokumen, versi: p.versi, hash: dokumen.hash, ulasanId: id }
    return ok({ nilai, rincian })
  })
}
