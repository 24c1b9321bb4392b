import { ln, pangkat } from './pangkat.ts'
import { bacaPecahan, bagi, kali, kurang, type Pecahan, pecahan, tambah } from './pecahan.ts'

/** A formula of a definition: `100 * (M + T) / Pr`. Names are quantities (besaran) of the same definition. */
export type Rumus =
  | { readonly jenis: 'angka'; readonly nilai: Pecahan }
  | { readonly jenis: 'nama'; readonly nama: string }
  | {
      readonly jenis: 'operasi'
      readonly op: '+' | '-' | '*' | '/'
      readonly kiri: Rumus
      readonly kanan: Rumus
    }
  | { readonly jenis: 'fungsi'; readonly fungsi: Fungsi; readonly isi: readonly Rumus[] }

const FUNGSI = { ln: 1, pangkat: 2, median: 1 } as const
type Fungsi = keyof typeof FUNGSI

/** A number, a series of persons by age class (only `median` takes it), or the reason why there is none. */
export type Nilai =
  | { readonly jenis: 'ada'; readonly nilai: Pecahan }
  | { readonly jenis: 'deret'; readonly lebar: number; readonly isi: readonly bigint[] }
  | { readonly jenis: 'tiada'; readonly alasan: string }

export const ada = (nilai: Pecahan): Nilai => ({ jenis: 'ada', nilai })
export const tiada = (alasan: string): Nilai => ({ jenis: 'tiada', alasan })

/** Throws on what is not a formula: a definition in bad form is a defect, found when it is loaded. */
export function uraiRumus(teks: string): Rumus {
  const token = teks.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/(),]/g) ?? []
  if (token.join('') !== teks.replace(/\s+/g, '')) throw new Error(`formula "${teks}": unknown sign`)
  let i = 0
  const ambil = (t: string) => {
    if (token[i] !== t) throw new Error(`formula "${teks}": expected ${t} at ${token[i] ?? 'the end'}`)
    i++
  }
  const jumlah = (): Rumus => {
    let kiri = suku()
    while (token[i] === '+' || token[i] === '-') {
      const op = token[i++] as '+' | '-'
      kiri = { jenis: 'operasi', op, kiri, kanan: suku() }
    }
    return kiri
  }
  const suku = (): Rumus => {
    let kiri = faktor()
    while (token[i] === '*' || token[i] === '/') {
      const op = token[i++] as '*' | '/'
      kiri = { jenis: 'operasi', op, kiri, kanan: faktor() }
    }
    return kiri
  }
  const faktor = (): Rumus => {
    const t = token[i++]
    if (t === undefined) throw new Error(`formula "${teks}" ends too early`)
    if (t === '(') {
      const isi = jumlah()
      ambil(')')
      return isi
    }
    if (/^\d/.test(t)) return { jenis: 'angka', nilai: bacaPecahan(t)! }
    if (!/^[A-Za-z_]/.test(t)) throw new Error(`formula "${teks}": ${t} is out of place`)
    if (token[i] !== '(') return { jenis: 'nama', nama: t }
    if (!Object.hasOwn(FUNGSI, t)) throw new Error(`formula "${teks}": no function ${t}`)
    ambil('(')
    const isi = [jumlah()]
    while (token[i] === ',') {
      i++
      isi.push(jumlah())
    }
    ambil(')')
    const fungsi = t as Fungsi
    if (isi.length !== FUNGSI[fungsi]) throw new Error(`formula "${teks}": ${t} takes ${FUNGSI[fungsi]}`)
    return { jenis: 'fungsi', fungsi, isi }
  }
  const hasil = jumlah()
  if (i < token.length) throw new Error(`formula "${teks}": ${token[i]} is out of place`)
  return hasil
}

export function namaRumus(r: Rumus): string[] {
  if (r.jenis === 'nama') return [r.nama]
  if (r.jenis === 'operasi') return [...namaRumus(r.kiri), ...namaRumus(r.kanan)]
  return r.jenis === 'fungsi' ? r.isi.flatMap(namaRumus) : []
}

/** Exact; the first absent quantity or zero denominator makes the whole absent, with its reason. */
export function hitungRumus(r: Rumus, besaran: (nama: string) => Nilai): Nilai {
  switch (r.jenis) {
    case 'angka':
      return ada(r.nilai)
    case 'nama':
      return besaran(r.nama)
    case 'operasi': {
      const a = hitungRumus(r.kiri, besaran)
      if (a.jenis !== 'ada') return a
      const b = hitungRumus(r.kanan, besaran)
      if (b.jenis !== 'ada') return b
      if (r.op === '+') return ada(tambah(a.nilai, b.nilai))
      if (r.op === '-') return ada(kurang(a.nilai, b.nilai))
      if (r.op === '*') return ada(kali(a.nilai, b.nilai))
      const hasil = bagi(a.nilai, b.nilai)
      return hasil ? ada(hasil) : tiada(`Penyebut nol: ${tulisRumus(r.kanan)} = 0.`)
    }
    case 'fungsi': {
      const isi = r.isi.map((x) => hitungRumus(x, besaran))
      const kurang = isi.find((x) => x.jenis === 'tiada')
      if (kurang) return kurang
      if (r.fungsi === 'median') return median(isi[0]!)
      const [x, y] = isi.map((n) => (n.jenis === 'ada' ? n.nilai : undefined))
      const hasil = r.fungsi === 'ln' ? ln(x!) : pangkat(x!, y!)
      return hasil ? ada(hasil) : tiada(`${tulisRumus(r.isi[0]!)} harus lebih dari nol.`)
    }
  }
}

/**
 * l + ((P/2 - F)/f) x i: l lower bound, F persons below, f persons in and i width of the class that holds the middle
 * person. The last class is open: a middle person there has no median.
 */
function median(n: Nilai): Nilai {
  if (n.jenis !== 'deret') throw new Error('median wants a series')
  const jumlah = n.isi.reduce((a, b) => a + b, 0n)
  if (jumlah === 0n) return tiada('Tidak ada penduduk.')
  let kumulatif = 0n
  for (const [k, f] of n.isi.entries()) {
    if (2n * (kumulatif + f) >= jumlah && f > 0n) {
      if (k === n.isi.length - 1) return tiada('Orang tengah berada pada kelompok umur terbuka.')
      const bawah = pecahan(k * n.lebar)
      return ada(tambah(bawah, pecahan((jumlah - 2n * kumulatif) * BigInt(n.lebar), 2n * f)))
    }
    kumulatif += f
  }
  return tiada('Tidak ada penduduk.')
}

const TANDA = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' } as const

/** For people: `100 × L ÷ P`; with `isi` the numbers stand in place of the names. */
export function tulisRumus(r: Rumus, isi: (nama: string) => string = (n) => n): string {
  switch (r.jenis) {
    case 'angka':
      return isiAngka(r.nilai)
    case 'nama':
      return isi(r.nama)
    case 'fungsi':
      return `${r.fungsi}(${r.isi.map((x) => tulisRumus(x, isi)).join('; ')})`
    case 'operasi': {
      const kiri = kurungBila(r.kiri, isi, r.op === '*' || r.op === '/')
      const kanan = kurungBila(r.kanan, isi, r.op !== '+', r.op === '/')
      return `${kiri}${TANDA[r.op]}${kanan}`
    }
  }
}

function isiAngka(x: Pecahan): string {
  return x.q === 1n ? String(x.p) : `${x.p}/${x.q}`
}

function kurungBila(r: Rumus, isi: (nama: string) => string, kuat: boolean, bagiKanan = false): string {
  const teks = tulisRumus(r, isi)
  const lemah = r.jenis === 'operasi' && (r.op === '+' || r.op === '-')
  const perlu = (lemah && kuat) || (bagiKanan && r.jenis === 'operasi')
  return perlu ? `(${teks})` : teks
}
