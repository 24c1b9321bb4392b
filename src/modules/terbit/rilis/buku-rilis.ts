import type { HasilTerbit } from '#agregat'
import { bacaDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarDokumen } from '#sop'
import { bacaLampiranBuku } from '../buku/baca-lampiran.ts'
import type { DataBuku } from '../buku/data-buku.ts'
import type { CakupanRilis } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'

/**
 * The newest version of a case's book, when every figure in its attached data is one that this edition prints, at the
 * same place. The internal book is refused by its first hidden cell; a PDF without data cannot be judged and is refused.
 * What pictures and prose of a book say beyond its tables is not read here.
 */
export async function ambilBukuRilis(
  s: Pick<Sarana, 'db' | 'simpanan'>,
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
  const salah = await cariAsing(lampiran.data, tabel)
  return salah ? tolak(galatRilis.bukuBukanPublik(salah)) : ok(pdf)
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
