import { tulisBulat } from '#kernel/angka'
import type { Tanggal } from '#kernel/tanggal'
import { getPeta, petakanHitungan } from '#wilayah'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { DASAR_PENDUDUK, dasarTabel, kunciDasar } from '../hitung/kubus.ts'
import { susunPohon } from './pohon-wilayah.ts'
import type { BahanAgregat, DasarSiap } from './siapkan-hitungan.ts'

/**
 * The counts of one table on the regions that hold today, and the sentence that says so: whole desa are exact, desa
 * divided by shares are estimates, codes without a successor stay as they were.
 */
export async function padaWilayahKini(
  b: BahanAgregat,
  dasar: DasarSiap,
  definisi: DefinisiTabel,
): Promise<{ dasar: DasarSiap; kalimat: string }> {
  const daftar = await b.sumber.daftarWilayah()
  const peta = await getPeta(b.db, dasar.snapshot.tanggal as Tanggal)
  const hitungan = new Map(dasar.hitungan)
  for (const kunci of new Set([kunciDasar(DASAR_PENDUDUK), kunciDasar(dasarTabel(definisi))])) {
    const tersegel = hitungan.get(kunci)
    if (tersegel)
      hitungan.set(kunci, { ...tersegel, hitungan: petakanHitungan(tersegel.hitungan, peta).hitungan })
  }
  const lama = dasar.hitungan.get(kunciDasar(DASAR_PENDUDUK))!.hitungan
  const { berpindah, perkiraan, takTerpetakan } = petakanHitungan(lama, peta)
  const penduduk = hitungan.get(kunciDasar(DASAR_PENDUDUK))!.hitungan
  const n = (d: readonly unknown[]) => tulisBulat(d.length)
  const kalimat = [
    'Disajikan menurut wilayah yang berlaku kini',
    berpindah.length === 0
      ? 'tidak ada desa/kelurahan yang berganti kode'
      : `${n(berpindah)} desa/kelurahan lama dipindahkan menurut persilangan wilayah`,
    ...(perkiraan.length > 0
      ? [`${n(perkiraan)} desa/kelurahan adalah perkiraan (dibagi menurut bagian)`]
      : []),
    ...(takTerpetakan.length > 0 ? [`${n(takTerpetakan)} kode lama tidak mempunyai penerus`] : []),
  ].join('; ')
  return { dasar: { ...dasar, hitungan, pohon: susunPohon(daftar, penduduk.desa) }, kalimat }
}
