import { edisiTersegel, type HasilTerbit, hitungTabel, snapshotSebelum, tabelDariEdisi } from '#agregat'
import type { ModelBuku } from '#buku'
import { bacaDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarDokumen } from '#sop'
import { bacaLampiranBuku } from '../buku/baca-lampiran.ts'
import type { DataBuku } from '../buku/data-buku.ts'
import { findAsalBuku } from './asal-buku.ts'
import { type BahanProsa, periksaProsa } from './periksa-prosa.ts'
import type { CakupanRilis } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'

type SaranaBuku = Parameters<typeof hitungTabel>[0] &
  Parameters<typeof tabelDariEdisi>[0] &
  Pick<Sarana, 'simpanan'>

/**
 * The newest version of a case's book, when it is a public edition that this system made, every figure in its data is
 * one that this edition prints, at the same place, and every number in its words can be counted from them or has its
 * reason. The internal book is refused by its first hidden cell; a PDF of other origin cannot be judged and is refused.
 */
export async function ambilBukuRilis(
  s: SaranaBuku,
  m: NonNullable<CakupanRilis['buku']>,
  snapshotId: string,
  tabel: (id: string) => Promise<HasilTerbit | undefined>,
): Promise<Result<Buffer>> {
  const dokumen = (await daftarDokumen(s.db, m.berkasId)).find((d) => d.nama === m.nama && d.terbaru)
  if (!dokumen) return tolak(galatRilis.dokumenTiada(m.nama))
  const pdf = (await bacaDokumen(s, dokumen.hash)).isi
  const lampiran = await bacaLampiranBuku(pdf, { teks: false })
  if (typeof lampiran === 'string') return tolak(galatRilis.bukuBukanPublik(SEBAB[lampiran]))
  if (lampiran.data.snapshot !== snapshotId)
    return tolak(galatRilis.bukuBukanPublik('data di dalamnya dari cuplikan lain.'))
  if (lampiran.data.edisi === 'internal') return tolak(galatRilis.bukuBukanPublik('ini buku edisi internal.'))
  const susunan = await findAsalBuku(s.db, dokumen.hash)
  if (susunan?.edisi !== 'publik')
    return tolak(galatRilis.bukuBukanPublik('PDF ini bukan edisi publik yang disusun sistem.'))
  const salah = await cariAsing(lampiran.data, tabel)
  if (salah) return tolak(galatRilis.bukuBukanPublik(salah))
  const model = JSON.parse((await bacaDokumen(s, susunan.hashModel)).isi.toString()) as ModelBuku
  const angka = periksaProsa(model, await bahanProsa(s, model, tabel))
  const tertutup = angka.find((a) => a.tertutup)
  if (tertutup) return tolak(galatRilis.angkaTertutup(tertutup))
  const beralasan = new Set(m.angkaKetik?.map((a) => `${a.paragraf} ${a.teks}`))
  const sisa = angka.filter((a) => !beralasan.has(`${a.paragraf} ${a.teks}`))
  return sisa.length > 0 ? tolak(galatRilis.angkaKetik(sisa)) : ok(pdf)
}

async function bahanProsa(
  s: SaranaBuku,
  m: ModelBuku,
  tabel: (id: string) => Promise<HasilTerbit | undefined>,
): Promise<Map<string, BahanProsa>> {
  const hasil = new Map<string, BahanProsa>()
  const lalu = await snapshotSebelum(s, m)
  const edisiLalu = lalu && (await edisiTersegel(s, lalu.id))
  for (const id of new Set(m.tabel.flatMap((t) => t.definisi ?? []))) {
    const terbit = await tabel(id)
    if (!terbit) continue
    const minta = { tabel: id, tingkat: terbit.tingkat }
    const utuh = await hitungTabel(s, { ...minta, snapshotId: terbit.snapshot.id })
    const dahulu = edisiLalu && (await tabelDariEdisi(s, edisiLalu, minta))
    if (utuh.ok) hasil.set(id, { terbit, utuh: utuh.value, ...(dahulu?.ok && { dahulu: dahulu.value }) })
  }
  return hasil
}

const SEBAB = {
  'tanpa-data': 'tidak ada file data-tabel.json di dalamnya, jadi angkanya tidak dapat dibandingkan.',
  'data-rusak': 'file data di dalamnya tidak terbaca.',
  'tak-terbaca': 'file ini tidak terbaca sebagai PDF.',
}

/** The first figure that this edition does not print, as a sentence. */
async function cariAsing(
  d: DataBuku,
  tabel: (id: string) => Promise<HasilTerbit | undefined>,
): Promise<string | undefined> {
  for (const t of d.tabel) {
    if (!t.definisi) continue
    const h = await tabel(t.definisi.id)
    if (!h) return `tabel "${t.definisi.id}" tidak termasuk rilis ini.`
    const letak = new Map(h.grup.flatMap((g) => g.kolom).map((k, i) => [k.kunci, i]))
    const baris = new Map([
      ...h.baris.map((b) => [b.kode, b.nilai] as const),
      [h.total.kode ?? '', h.total.nilai],
    ])
    for (const [kode, ...nilai] of t.baris)
      for (const [i, k] of t.kolom.entries()) {
        const n = nilai[i]
        if (n === null || n === undefined) continue
        if (baris.get(kode)?.[letak.get(k) ?? -1] !== n)
          return `sel ${kode || 'JUMLAH'}, kolom ${k} pada tabel "${t.definisi.id}" tidak dicetak edisi ini.`
      }
  }
  return undefined
}
