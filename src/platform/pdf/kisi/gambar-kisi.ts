import { huruf, type Potongan } from './huruf.ts'
import {
  barisNama,
  type Kisi,
  SISIP,
  TAKUK,
  TINGGI_SAMBUNGAN,
  tinggiBaris,
  UKURAN,
  ukurKepala,
} from './kisi.ts'
import { lipat } from './lipat.ts'

/** A cell as the tag tree has it, in the order of its row. */
export interface SelTertanda {
  readonly peran: 'kepala-kolom' | 'kepala-baris' | 'isi'
  readonly mcid: number
  readonly kolom: number
  readonly baris: number
}
export interface KisiTergambar {
  /** Operators of a content stream that leaves the graphics state as it found it. */
  readonly isi: string
  readonly baris: readonly (readonly SelTertanda[])[]
  readonly mcidBerikut: number
}

/** What was set in each cut: the glyphs that must be embedded, with the text they stand for. */
export type HurufTerpakai = Record<Potongan, Map<number, number>>

const WARNA = {
  nila: '0.149 0.196 0.498',
  nilaMuda: '0.933 0.941 0.969',
  ttk: '0.965 0.969 0.984',
  subtotal: '0.914 0.925 0.961',
  garis: '0.827 0.839 0.875',
  grup: '0.682 0.702 0.776',
  redup: '0.416 0.431 0.478',
  abu: '0.49 0.506 0.553',
  teks: '0.114 0.125 0.161',
} as const
const FONT: Record<Potongan, string> = { biasa: '/TbA', tebal: '/TbB', hitam: '/TbC' }

/** Draws one grid with its upper left corner at (x, y), y counted from the foot of the page. */
export function gambarKisi(
  k: Kisi,
  x0: number,
  y0: number,
  mcidAwal: number,
  terpakai: HurufTerpakai,
): KisiTergambar {
  const latar: string[] = []
  const teks: string[] = []
  const tanda: SelTertanda[][] = []
  let mcid = mcidAwal
  let kini = { potongan: '' as string, ukuran: 0, warna: '' }
  const kanan: number[] = []
  k.lebar.reduce((n, l, i) => (kanan[i] = n + l), x0)
  const kiri = (c: number) => (c === 0 ? x0 : kanan[c - 1]!)
  const tepi = kanan.at(-1)!
  // The last column of a group of three is its sum.
  const jumlah = new Set<number>()
  const pisah: number[] = []
  let kolomAkhir = 1
  for (const g of k.grup) {
    kolomAkhir += g.kolom.length
    if (g.kolom.length === 3) jumlah.add(kolomAkhir)
    pisah.push(kolomAkhir)
  }

  const kotak = (warna: string, x: number, y: number, w: number, h: number) =>
    latar.push(`${warna} rg ${angka(x)} ${angka(y - h)} ${angka(w)} ${angka(h)} re f`)
  const garis = (warna: string, tebal: number, x1: number, y1: number, x2: number, y2: number) =>
    latar.push(`${warna} RG ${tebal} w ${angka(x1)} ${angka(y1)} m ${angka(x2)} ${angka(y2)} l S`)
  const tulis = (isi: string, x: number, y: number, potongan: Potongan, ukuran: number, warna: string) => {
    if (kini.potongan !== potongan || kini.ukuran !== ukuran) teks.push(`${FONT[potongan]} ${ukuran} Tf`)
    if (kini.warna !== warna) teks.push(`${warna} rg`)
    kini = { potongan, ukuran, warna }
    teks.push(`1 0 0 1 ${angka(x)} ${angka(y)} Tm <${heksa(isi, potongan, terpakai)}> Tj`)
  }
  const sel = (
    baris: SelTertanda[],
    peran: SelTertanda['peran'],
    rentang: { kolom?: number; baris?: number },
    gambar: () => void,
  ) => {
    teks.push(`/${peran === 'isi' ? 'TD' : 'TH'} <</MCID ${mcid}>> BDC`)
    gambar()
    teks.push('EMC')
    baris.push({ peran, mcid: mcid++, kolom: rentang.kolom ?? 1, baris: rentang.baris ?? 1 })
  }
  const rata = (isi: string, c: number, potongan: Potongan, ukuran: number) =>
    c < 2 ? kiri(c) + SISIP : kanan[c]! - SISIP - huruf(potongan).lebar(isi, ukuran)

  // Heads
  const kepala = ukurKepala(k)
  kotak(WARNA.nilaMuda, x0, y0, tepi - x0, kepala.tinggi)
  const adaLabel = kepala.tinggiLabel > 0
  const barisLabel: SelTertanda[] = []
  const barisKolom: SelTertanda[] = []
  const tinggiDua = kepala.tinggiLabel + kepala.tinggiKolom
  for (const c of [0, 1] as const) {
    if (k.kepala[c] === '') continue
    sel(adaLabel ? barisLabel : barisKolom, 'kepala-kolom', { baris: adaLabel ? 2 : 1 }, () =>
      tulis(k.kepala[c], kiri(c) + SISIP, y0 - tinggiDua / 2 - 2.3, 'tebal', UKURAN.kepala, WARNA.nila),
    )
  }
  let c = 2
  if (adaLabel)
    k.grup.forEach((g, i) => {
      const [a, b] = [kiri(c), kanan[c + g.kolom.length - 1]!]
      const lines = kepala.label[i]!
      const mulai = y0 - (kepala.tinggiLabel - lines.length * 8.4) / 2 - 6.4
      sel(barisLabel, 'kepala-kolom', { kolom: g.kolom.length }, () =>
        lines.forEach((l, n) =>
          tulis(
            l,
            (a + b - huruf('tebal').lebar(l, UKURAN.kepala)) / 2,
            mulai - n * 8.4,
            'tebal',
            UKURAN.kepala,
            WARNA.nila,
          ),
        ),
      )
      if (lines.length > 0) garis(WARNA.grup, 0.5, a, y0 - kepala.tinggiLabel, b, y0 - kepala.tinggiLabel)
      c += g.kolom.length
    })
  c = 2
  for (const g of k.grup)
    for (const t of g.kolom) {
      const lines = lipat(t, 'tebal', UKURAN.kepala, k.lebar[c]! - 2 * SISIP)
      const mulai = y0 - tinggiDua + 3.2 + (lines.length - 1) * 8.4
      const kol = c
      sel(barisKolom, 'kepala-kolom', {}, () =>
        lines.forEach((l, n) =>
          tulis(l, rata(l, kol, 'tebal', UKURAN.kepala), mulai - n * 8.4, 'tebal', UKURAN.kepala, WARNA.nila),
        ),
      )
      c++
    }
  const barisNomor: SelTertanda[] = []
  k.lebar.forEach((_, i) => {
    if (i < 2 && k.kepala[i as 0 | 1] === '') return
    const t = `(${i < 2 ? i + 1 - (k.kepala[0] === '' ? 1 : 0) : k.nomorKolom + i - 2})`
    sel(barisNomor, 'kepala-kolom', {}, () =>
      tulis(
        t,
        rata(t, i, 'biasa', UKURAN.nomor),
        y0 - kepala.tinggi + 2.4,
        'biasa',
        UKURAN.nomor,
        WARNA.redup,
      ),
    )
  })
  tanda.push(...[barisLabel, barisKolom, barisNomor].filter((b) => b.length > 0))
  garis(WARNA.nila, 0.9, x0, y0, tepi, y0)
  let y = y0 - kepala.tinggi

  // Rows
  const awalIsi = y
  if (k.sambungan !== '') {
    const b: SelTertanda[] = []
    const isi = `${k.sambungan} (lanjutan)`
    sel(b, 'isi', { kolom: k.lebar.length }, () =>
      tulis(isi, kiri(0) + SISIP, y - 8, 'biasa', UKURAN.kode, WARNA.redup),
    )
    tanda.push(b)
    y -= TINGGI_SAMBUNGAN
    garis(WARNA.garis, 0.35, x0, y, tepi, y)
  }
  const tinggiIsi = k.baris.reduce((n, b) => n + tinggiBaris(b, k.lebar[1]!), 0)
  for (const j of jumlah) kotak(WARNA.ttk, kiri(j), y, k.lebar[j]!, tinggiIsi)
  k.baris.forEach((b, i) => {
    const potongan: Potongan = b.jenis === 'total' ? 'hitam' : b.jenis === 'subtotal' ? 'tebal' : 'biasa'
    const nama = barisNama(b, k.lebar[1]!)
    const tinggi = tinggiBaris(b, k.lebar[1]!)
    const dasar = y - tinggi / 2 - 2.64
    if (b.jenis !== 'rincian')
      kotak(b.jenis === 'total' ? WARNA.nilaMuda : WARNA.subtotal, x0, y, tepi - x0, tinggi)
    if (b.jenis === 'total') garis(WARNA.nila, 0.9, x0, y, tepi, y)
    const tr: SelTertanda[] = []
    if (k.kepala[0] !== '')
      sel(tr, 'isi', {}, () => {
        if (b.sel[0] !== '')
          tulis(
            b.sel[0]!,
            kiri(0) + SISIP,
            dasar,
            potongan,
            UKURAN.kode,
            b.jenis === 'rincian' ? WARNA.redup : WARNA.teks,
          )
      })
    sel(tr, 'kepala-baris', {}, () =>
      nama.forEach((l, n) =>
        tulis(
          l,
          kiri(1) + SISIP + b.takuk * TAKUK,
          dasar + ((nama.length - 1) / 2 - n) * 9.2,
          potongan,
          UKURAN.isi,
          WARNA.teks,
        ),
      ),
    )
    for (let kol = 2; kol < k.lebar.length; kol++) {
      const t = b.sel[kol]!
      const p: Potongan = b.jenis === 'rincian' && jumlah.has(kol) ? 'tebal' : potongan
      const redup = t === '0' || t === 'x' || t === '-'
      sel(tr, 'isi', {}, () =>
        tulis(t, rata(t, kol, p, UKURAN.isi), dasar, p, UKURAN.isi, redup ? WARNA.abu : WARNA.teks),
      )
    }
    tanda.push(tr)
    y -= tinggi
    if (i < k.baris.length - 1) garis(WARNA.garis, 0.35, x0, y, tepi, y)
  })
  for (const p of pisah.slice(0, -1)) garis(WARNA.grup, 0.5, kanan[p]!, y0, kanan[p]!, y)
  garis(WARNA.nila, 0.9, x0, awalIsi, tepi, awalIsi)
  garis(WARNA.nila, k.baris.at(-1)?.jenis === 'total' ? 0.9 : 0.6, x0, y, tepi, y)
  return {
    isi: `q\n/Artifact BMC\n${latar.join('\n')}\nEMC\nBT\n${teks.join('\n')}\nET\nQ\n`,
    baris: tanda,
    mcidBerikut: mcid,
  }
}

function heksa(teks: string, potongan: Potongan, terpakai: HurufTerpakai): string {
  const h = huruf(potongan)
  let s = ''
  for (const x of teks) {
    const kode = x.codePointAt(0)!
    const g = h.glif(kode)
    terpakai[potongan].set(g, kode)
    s += g.toString(16).padStart(4, '0')
  }
  return s
}

const angka = (n: number) => String(Math.round(n * 100) / 100)
