import { readFileSync } from 'node:fs'
import { renderTypst } from '#platform/pdf'
import { type BidangLembar, bidangLembar, KELONGGARAN, KERTAS, type Kertas } from './alur/bidang-lembar.ts'
import type { UkuranLembar } from './alur/potong-halaman.ts'
import { sebutSimbol } from './alur/sebut-simbol.ts'
import { type HalamanAlur, tataAlur } from './alur/tata-alur.ts'
import type { ModelLembarSop } from './model-lembar-sop.ts'
import { namaLogo, susunBerkasTypst } from './susun-berkas-typst.ts'

const baca = (nama: string) => readFileSync(new URL(`./templat/${nama}`, import.meta.url), 'utf8')
const UKUR = baca('ukur-lembar.typ')
export const LEMBAR_TYP = { 'lembar-sop.typ': baca('lembar-sop.typ') }

/** A sheet whose every place on paper is known. */
export interface LembarTertata {
  readonly model: ModelLembarSop
  readonly bidang: BidangLembar
  readonly ukuran: UkuranLembar
  readonly halaman: readonly HalamanAlur[]
}

/**
 * Measures the texts of the sheets as they will be set, all in one go, and lays out their pages. A sheet whose arrows
 * do not find room is laid out again with wider columns and higher rows; the best of these is taken.
 */
export async function susunLembar(
  model: readonly ModelLembarSop[],
  opsi: {
    kertas?: Kertas
    signal?: AbortSignal
    /** For a reader that sets the texts itself: factor on row heights, mm that stay free on a page. */
    longgar?: { readonly baris: number; readonly halaman: number }
  } = {},
): Promise<LembarTertata[]> {
  const { baris, halaman } = opsi.longgar ?? { baris: 1, halaman: 0 }
  const hasil: (LembarTertata & { sempurna: boolean })[] = []
  let sisa = model.map((_, i) => i)
  for (const kelonggaran of KELONGGARAN) {
    const bidang = sisa.map((i) => {
      const b = bidangLembar(model[i]!, opsi.kertas ?? 'a4', kelonggaran)
      return { ...b, tinggi: b.tinggi - halaman }
    })
    const ukuran = await ukur(
      sisa.map((i, k) => ({ model: model[i]!, bidang: bidang[k]! })),
      opsi,
      baris,
    )
    sisa = sisa.filter((i, k) => {
      const tata = tataAlur(model[i]!, bidang[k]!, ukuran[k]!)
      if (tata && (tata.sempurna || !hasil[i]))
        hasil[i] = { model: model[i]!, bidang: bidang[k]!, ukuran: ukuran[k]!, ...tata }
      return !tata?.sempurna
    })
    if (sisa.length === 0) break
  }
  return model.map((m, i) => {
    const lembar = hasil[i]
    if (!lembar)
      throw new Error(`the sheet ${m.identitas.nama} has more arrows between two pages than fit on paper`)
    return lembar
  })
}

async function ukur(
  lembar: readonly { model: ModelLembarSop; bidang: BidangLembar }[],
  opsi: { signal?: AbortSignal },
  faktor: number,
): Promise<UkuranLembar[]> {
  const isi = lembar.map(({ model: { kop: _, ...m }, bidang }) => ({ ...m, bidang }))
  const hasil = await renderTypst(
    { ...susunBerkasTypst(UKUR, { lembar: isi }, {}, LEMBAR_TYP), kueri: ['<ukuran>'] },
    opsi,
  )
  return (hasil.kueri['<ukuran>'] as UkuranLembar[]).map((u) => bulatkan(u, faktor))
}

/** What the template reads of a sheet, and its picture. */
export function untukTypst(l: LembarTertata): {
  isi: Record<string, unknown>
  gambar: Record<string, Uint8Array>
} {
  const { logo, ...kop } = l.model.kop
  const nama = logo && namaLogo(logo.mime)
  const { lebar, tinggi } = KERTAS[l.bidang.kertas]
  return {
    isi: {
      ...l.model,
      kop,
      kegiatan: l.model.kegiatan.map((k, i) => ({ ...k, alt: sebutSimbol(l.model, i) })),
      logo: nama ?? null,
      catatan: l.model.catatan ?? [],
      bidang: { ...l.bidang, lebar, tinggiKertas: tinggi },
      ukuran: l.ukuran,
      halaman: l.halaman,
    },
    gambar: nama && logo ? { [nama]: logo.isi } : {},
  }
}

function bulatkan(u: UkuranLembar, faktor: number): UkuranLembar {
  const naik = (mm: number) => Math.ceil(mm * 100) / 100
  return { judul: naik(u.judul), kepala: u.kepala, baris: u.baris.map((t) => naik(t * faktor)) }
}
