import { type ArahKalimat, bacaArah, type Sebutan } from './arah-kalimat.ts'
import type { LangkahBacaan } from './cari-alur.ts'
import { findJenjang, type Jenjang } from './kamus.ts'
import { daftarKataKerja } from './kata-kerja.ts'
import { type Tebakan, tebak } from './tebakan.ts'

/** An actor column, with the rank its title names. */
export interface KolomPelaksana {
  readonly id: string
  readonly judul: string
  readonly jenjang?: Jenjang
}

interface Alasan {
  readonly skor: number
  readonly kalimat: string
}

/** A drawn symbol is not outvoted; crumbs in a cell weigh as much as a clear sentence. */
const TERGAMBAR = 50
const BEKAS = 6

/**
 * Who does each step: the mark in the column where one was read, else the most probable way of the work through the
 * ranks, from what each sentence says (subject, verb, to whom, from whom) and from who comes before and after
 * (Viterbi's algorithm over the steps; sureness from the margin to the best way that gives the step to someone else).
 * Index into `kolom`; undefined when there are no columns.
 */
export function usulPelaksana(
  langkah: readonly LangkahBacaan[],
  kolom: readonly KolomPelaksana[],
): Tebakan<number | undefined>[] {
  if (kolom.length === 0)
    return langkah.map((l) => tebak(undefined, 0, 'Kolom pelaksana tidak terbaca.', l.baris))
  const arah = langkah.map((l) => bacaArah(l.kegiatan))
  const kata = langkah.map((l) => daftarKataKerja(l.kegiatan))
  const cek = kata.map((k) => k.some((x) => PEMERIKSAAN.has(x.kelompok.nama)))
  const setingkat = urutkan(kolom)
  const emisi = langkah.map((l, i) =>
    kolom.map((_, a) => nilaiSendiri(l, arah[i]!, kata[i]!, kolom, setingkat, a)),
  )
  const transisi = langkah.slice(1).map((_, i) =>
    kolom.map((_, a) =>
      kolom.map((_, b) =>
        nilaiSambung(
          {
            arah: [arah[i]!, arah[i + 1]!],
            cek: cek[i]! && cek[i + 1]!,
            kembar: isKembar(langkah[i]!, langkah[i + 1]!),
          },
          kolom,
          setingkat,
          a,
          b,
        ),
      ),
    ),
  )
  const jumlah = (d: readonly Alasan[]) => d.reduce((n, x) => n + x.skor, 0)
  const e = emisi.map((baris) => baris.map(jumlah))
  const t = transisi.map((m) => m.map((baris) => baris.map(jumlah)))
  const maju: number[][] = []
  for (const [i, baris] of e.entries())
    maju.push(
      baris.map(
        (s, b) => s + (i === 0 ? 0 : Math.max(...kolom.map((_, a) => maju[i - 1]![a]! + t[i - 1]![a]![b]!))),
      ),
    )
  const mundur: number[][] = e.map(() => kolom.map(() => 0))
  for (let i = e.length - 2; i >= 0; i--)
    for (const a of kolom.keys())
      mundur[i]![a] = Math.max(...kolom.map((_, b) => t[i]![a]![b]! + e[i + 1]![b]! + mundur[i + 1]![b]!))

  let sebelum: number | undefined
  return langkah.map((l, i) => {
    const skor = kolom.map((_, a) => maju[i]![a]! + mundur[i]![a]!)
    const pilih = skor.indexOf(Math.max(...skor))
    const selisih = skor[pilih]! - Math.max(...skor.filter((_, a) => a !== pilih), Number.NEGATIVE_INFINITY)
    const alasan = [
      ...emisi[i]![pilih]!,
      ...(sebelum === undefined ? [] : transisi[i - 1]![sebelum]![pilih]!),
    ]
    sebelum = pilih
    const sel = l.kolomPelaksana.length === kolom.length ? l.kolomPelaksana[pilih] : undefined
    const tertulis = sel?.bentuk !== undefined || l.pelaksanaTertulis !== undefined
    // What no mark shows stays a guess that a person is asked about, however likely.
    const paling = sel && (sel.teks !== '' || sel.bekas) ? 0.9 : 0.84
    const yakin = tertulis ? 0.97 : Math.min(paling, 1 - 0.5 * Math.exp(-selisih / 2.5))
    return tebak(pilih, bulat(yakin), tulisAlasan(alasan), l.baris)
  })
}

const PEMERIKSAAN = new Set<string>(['setujui', 'koreksi', 'verifikasi', 'periksa', 'paraf', 'tandatangani'])

function nilaiSendiri(
  l: LangkahBacaan,
  arah: ArahKalimat,
  kata: ReturnType<typeof daftarKataKerja>,
  kolom: readonly KolomPelaksana[],
  urut: readonly number[],
  a: number,
): Alasan[] {
  const k = kolom[a]!
  const hasil: Alasan[] = []
  const tambah = (skor: number, kalimat: string) => skor !== 0 && hasil.push({ skor, kalimat })
  const sel = l.kolomPelaksana.length === kolom.length ? l.kolomPelaksana[a] : undefined
  if (sel?.bentuk) tambah(TERGAMBAR, 'simbolnya tergambar di kolom ini')
  else if (sel && (sel.teks !== '' || sel.bekas)) tambah(BEKAS, 'ada bekas simbol di kolom ini')
  if (l.pelaksanaTertulis && sama(l.pelaksanaTertulis, k.judul))
    tambah(TERGAMBAR, 'namanya tertulis di kolom Pelaksana')
  if (arah.subjek && isDia(arah.subjek, k, kolom)) tambah(8, `kalimatnya diawali "${arah.subjek.kata}"`)
  for (const [n, { kata: kerja, kelompok }] of kata.entries()) {
    const condong = kelompok.condong[k.jenjang?.nama ?? ''] ?? 0
    tambah(n === 0 ? condong : condong / 2, `kata "${kerja}" biasanya pekerjaan jenjang ini`)
  }
  for (const s of [...arah.kiriman, ...arah.perintah, ...arah.dari, ...arah.serta])
    if (isDia(s, k, kolom)) tambah(-6, '')
  const dekat = (s: Sebutan, atas: boolean, penuh: number, kalimat: string) => {
    const tujuan = kolom.findIndex((x) => isDia(s, x, kolom))
    if (tujuan < 0) return
    const jarak = (urut[a]! - urut[tujuan]!) * (atas ? 1 : -1)
    if (jarak > 0) tambah(jarak === 1 ? penuh : penuh / 3, kalimat)
  }
  for (const s of arah.kiriman) dekat(s, false, 1.5, `melapor kepada ${s.kata}, atasannya`)
  for (const s of arah.perintah) dekat(s, true, 3, `memberi arahan kepada ${s.kata}, bawahannya`)
  for (const s of arah.serta.filter(() => /^bersama/i.test(l.kegiatan)))
    dekat(s, true, 2, `bekerja bersama ${s.kata}, bawahannya`)
  return hasil
}

function nilaiSambung(
  x: { arah: readonly [ArahKalimat, ArahKalimat]; cek: boolean; kembar: boolean },
  kolom: readonly KolomPelaksana[],
  urut: readonly number[],
  a: number,
  b: number,
): Alasan[] {
  const hasil: Alasan[] = []
  const tambah = (skor: number, kalimat: string) => hasil.push({ skor, kalimat })
  tambah(-0.4 * Math.abs(urut[a]! - urut[b]!), '')
  if (a === b) tambah(x.cek || x.kembar ? -5 : -1, '')
  const tuju = [...x.arah[0].kiriman, ...x.arah[0].perintah].filter((s) =>
    kolom.some((k) => isDia(s, k, kolom)),
  )
  if (tuju.length > 0) {
    const kena = tuju.find((s) => isDia(s, kolom[b]!, kolom))
    tambah(kena ? 4 : -1.5, kena ? `langkah sebelumnya ditujukan kepada ${kena.kata}` : '')
  }
  const dari = x.arah[1].dari.filter((s) => kolom.some((k) => isDia(s, k, kolom)))
  if (dari.length > 0) tambah(dari.some((s) => isDia(s, kolom[a]!, kolom)) ? 3 : -1, '')
  if (x.kembar && urut[b] === urut[a]! + 1) tambah(2, 'langkah yang sama bunyinya naik satu jenjang')
  return hasil
}

/** Place of each column from the lowest rank up; columns of one rank share a place. */
function urutkan(kolom: readonly KolomPelaksana[]): number[] {
  const tinggi = kolom.map((k) => k.jenjang?.tinggi ?? 1)
  const tangga = [...new Set(tinggi)].toSorted((a, b) => a - b)
  return tinggi.map((t) => tangga.indexOf(t))
}

/** The mention means this column: its title has the word, or it is of that rank and no other title has the word. */
function isDia(s: Sebutan, k: KolomPelaksana, kolom: readonly KolomPelaksana[]): boolean {
  if (k.judul.toLowerCase().includes(s.kata)) return true
  return k.jenjang?.nama === s.jenjang.nama && !kolom.some((x) => x.judul.toLowerCase().includes(s.kata))
}

function isKembar(a: LangkahBacaan, b: LangkahBacaan): boolean {
  const awal = (l: LangkahBacaan) => l.kegiatan.toLowerCase().slice(0, 60)
  return a.kegiatan.length > 20 && awal(a) === awal(b)
}

const sama = (a: string, b: string) => a.toLowerCase().trim() === b.toLowerCase().trim()
const bulat = (n: number) => Math.round(n * 100) / 100

function tulisAlasan(alasan: readonly Alasan[]): string {
  const kuat = alasan.filter((a) => a.skor > 0 && a.kalimat !== '').toSorted((a, b) => b.skor - a.skor)
  const kalimat = [...new Set(kuat.map((a) => a.kalimat))].slice(0, 2).join('; ')
  return kalimat === ''
    ? 'Tidak ada petunjuk yang jelas; menurut urutan jenjang.'
    : `${kalimat[0]!.toUpperCase()}${kalimat.slice(1)}.`
}

export function kolomPelaksana(
  judul: readonly string[],
  dikenal: readonly { id: string; judul: string }[],
): KolomPelaksana[] {
  const terpakai = new Set<string>()
  return judul.map((j) => {
    const jenjang = findJenjang(j)?.jenjang
    const kenal = dikenal.find((d) => sama(d.judul, j))?.id
    const calon = [kenal, jenjang?.kunci, sebagaiId(j), ...angka(sebagaiId(j))]
    const id = calon.find((c) => c !== undefined && c !== '' && !terpakai.has(c))!
    terpakai.add(id)
    return { id, judul: j, ...(jenjang && { jenjang }) }
  })
}

function* angka(dasar: string): Generator<string> {
  for (let n = 2; n < 100; n++) yield `${dasar || 'pelaksana'}-${n}`
}

/** "Kasi Kerja Sama" -> "kasi-kerja-sama", at most 40 letters. */
export function sebagaiId(teks: string, panjang = 40): string {
  return teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, panjang)
    .replace(/-+$/, '')
}
