import {
  opsiBatang,
  opsiPeta,
  opsiPiramida,
  renderSvg,
  TEMA_KERTAS,
  tulisKelas,
  warnaKelas,
} from '#platform/bagan'
import type { GambarBuku } from './model-buku.ts'

export interface GambarTergambar {
  readonly svg: string
  /** Share of the width of the page. */
  readonly lebar: number
  /** Classes of a map, low to high. */
  readonly legenda: readonly { readonly warna: string; readonly label: string }[]
}

const LEBAR = 640
const TINGGI_PETA = 480

type OpsiPeta = ReturnType<typeof opsiPeta>

/** The picture as SVG, the same for the same data. */
export async function renderGambarBuku(g: GambarBuku): Promise<GambarTergambar> {
  const d = g.data
  if (d.jenis === 'piramida')
    return tanpaLegenda(
      await renderSvg(opsiPiramida(d.piramida, { lebar: LEBAR }), {
        lebar: LEBAR,
        tinggi: 34 + d.piramida.kelompok.length * 18,
      }),
    )
  if (d.jenis === 'batang')
    return tanpaLegenda(
      await renderSvg(opsiBatang(d.batang, { lebar: LEBAR }), {
        lebar: LEBAR,
        tinggi: 6 + d.batang.kategori.length * 20,
      }),
    )
  const rasio = rasioBatas(d.batas)
  // Half a page at most: a table of kecamatan stands on the same one.
  const tinggi = Math.round(Math.min(TINGGI_PETA, LEBAR * rasio))
  const lebar = Math.round(tinggi / rasio)
  const svg = await renderSvg(
    bernama(opsiPeta({ ...d.peta, peta: `buku-${g.id}` }), d.peta.wilayah),
    { lebar, tinggi },
    { nama: `buku-${g.id}`, batas: d.batas },
  )
  const warna = warnaKelas(TEMA_KERTAS.petaRendah, TEMA_KERTAS.petaTinggi, d.peta.kelas.length)
  return {
    svg,
    lebar: Math.min(1, lebar / LEBAR),
    legenda: d.peta.kelas.map((k, i) => ({
      warna: warna[i]!,
      label: `${tulisKelas(k, d.peta.desimal)} ${d.satuan}`,
    })),
  }
}

/** On paper there is nothing to point at: few regions carry their names, many would cover each other. */
function bernama(opsi: OpsiPeta, wilayah: readonly { kode: string; nama: string }[]): OpsiPeta {
  if (wilayah.length > 40) return opsi
  const nama = new Map(wilayah.map((w) => [w.kode, w.nama]))
  const [deret] = opsi.series as [Record<string, unknown>]
  const label = {
    show: true,
    formatter: (p: { name: string }) => nama.get(p.name) ?? '',
    color: TEMA_KERTAS.teks,
    fontFamily: TEMA_KERTAS.font,
    fontSize: 10.5,
    textBorderColor: TEMA_KERTAS.kertas,
    textBorderWidth: 2.5,
  }
  return { ...opsi, series: [{ ...deret, label }] } as OpsiPeta
}

const tanpaLegenda = (svg: string): GambarTergambar => ({ svg, lebar: 1, legenda: [] })

/** Height to width of a GeoJSON collection as ECharts draws it: degrees of longitude shortened to three quarters. */
function rasioBatas(batas: unknown): number {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  const jelajah = (k: unknown): void => {
    if (!Array.isArray(k)) return
    if (typeof k[0] === 'number') {
      const [x, y] = k as [number, number]
      ;[x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)]
    } else k.forEach(jelajah)
  }
  for (const f of (batas as { features: { geometry: { coordinates: unknown } }[] }).features)
    jelajah(f.geometry.coordinates)
  const rasio = (y1 - y0) / ((x1 - x0) * 0.75)
  return Number.isFinite(rasio) && rasio > 0 ? Math.min(2, Math.max(0.4, rasio)) : 1
}
