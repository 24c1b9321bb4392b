import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import type { PermintaanBatal } from './batalkan-berkas.ts'
import type { Permintaan } from './keadaan.ts'

/**
 * A second opinion for the property tests, written from the rules and not from the engine: it keeps only the story of
 * a case and answers from it: what stood on the case when somebody looked, and what stands on it now. Steps and acts
 * are counted from 0 as the sheet lists them.
 *
 * Steps of a group are open at once. A step that is done closes; when none of the group is open the next one opens. A
 * return goes from one open step to an earlier one: all open steps close, what was done from there on falls but for the
 * checks of the steps between that saw something and brought nothing, and when the aim lies in a group its neighbours keep
 * what they did. Such a check is not asked again when the case comes by and everything on it is as it was seen, and its
 * person might still give it; otherwise it falls then. Content that changes takes away the checks that saw the old one;
 * in a neighbour of the same group such a check is asked again, and that begins a new round.
 */
export type Kejadian =
  | {
      jenis: 'lakukan'
      langkah: number
      tindakan: string
      oleh: string
      masukan?: Record<string, string> | undefined
      lampiran?: Record<string, string>
    }
  | { jenis: 'kembali'; ke: number; dari: number }
  | { jenis: 'tolak'; langkah: number; oleh: string; lampiran: Record<string, string> }
  | { jenis: 'batal' }
  | { jenis: 'lanjutan-batal'; langkah: number; tindakan: string }
  | { jenis: 'kerja-selesai'; langkah: number; hasil: Record<string, string> }
  | { jenis: 'kerja-gagal'; langkah: number }

const PEMBUAT = ['olah', 'kunjungi']
const PEMERIKSA = ['koreksi', 'periksa', 'verifikasi', 'setujui', 'paraf', 'tandatangani', 'tolak']

/** [step, act, person, what was on the case then] */
type Tindakan = [number, string, string, Record<string, string>]

interface Cerita {
  /** Acts that still count. */
  sah: Tindakan[]
  dokumen: Record<string, string>
  /** Open steps, each with its next act. */
  terbuka: Map<number, number>
  /** By step: the act whose kerja runs, and what it would exchange. */
  menunggu: Map<number, [Tindakan, Record<string, string>]>
  masukan: Record<string, string>
  akhir?: 'tuntas' | 'ditolak' | 'dibatalkan'
  putaran: number
}

/** First and last step of those that stand beside this one. */
function batas(d: DefinisiSop, langkah: number): [number, number] {
  const nama = d.langkah[langkah]!.bersama
  let [awal, akhir] = [langkah, langkah]
  while (nama && d.langkah[awal - 1]?.bersama === nama) awal--
  while (nama && d.langkah[akhir + 1]?.bersama === nama) akhir++
  return [awal, akhir]
}

export function ceritakan(d: DefinisiSop, kejadian: readonly Kejadian[]): Cerita {
  const c: Cerita = {
    sah: [],
    dokumen: {},
    terbuka: new Map(),
    menunggu: new Map(),
    putaran: 1,
    masukan: {},
  }
  const buka = (langkah: number) => {
    const [awal, akhir] = batas(d, langkah)
    for (let i = awal; i <= akhir; i++) {
      for (const t of c.sah.filter(([n]) => n === i)) {
        const lain = { ...c, sah: c.sah.filter((x) => x !== t) }
        const utuh = Object.keys(c.dokumen).length === Object.keys(t[3]).length
        const sama = utuh && Object.entries(c.dokumen).every(([nama, hash]) => t[3][nama] === hash)
        if (!sama || !isTahan(d, t) || pernahTerlibat(d, lain, i, t[2])) c.sah = lain.sah
      }
      const sudah = c.sah.filter(([n]) => n === i).map(([, nama]) => nama)
      const ke = d.langkah[i]!.tindakan.findIndex((t) => !sudah.includes(t.nama))
      if (ke >= 0) c.terbuka.set(i, ke)
    }
    if (c.terbuka.size > 0) return
    if (akhir + 1 === d.langkah.length) berakhir('tuntas')
    else buka(akhir + 1)
  }
  const berakhir = (hasil: NonNullable<Cerita['akhir']>) => {
    c.akhir = hasil
    c.terbuka.clear()
    c.menunggu.clear()
  }
  const selesaikan = (t: Tindakan) => {
    const [langkah] = t
    const acara = d.langkah[langkah]!.tindakan.map((x) => x.nama as string)
    const sudah = c.sah.filter(([n]) => n === langkah).map(([, nama]) => nama)
    const sisa = acara.findIndex((nama, i) => i > c.terbuka.get(langkah)! && !sudah.includes(nama))
    c.sah.push(t)
    if (sisa >= 0) c.terbuka.set(langkah, sisa)
    else c.terbuka.delete(langkah)
    const [, akhir] = batas(d, langkah)
    if (c.terbuka.size > 0) return
    if (akhir + 1 === d.langkah.length) berakhir('tuntas')
    else buka(akhir + 1)
  }
  const taruh = (dokumen: Record<string, string>, langkah: number) => {
    const jatuh = c.sah.filter((t) => !PEMBUAT.includes(t[1]) && menutupi(t, dokumen, c.dokumen))
    c.sah = c.sah.filter((t) => !jatuh.includes(t))
    Object.assign(c.dokumen, dokumen)
    const tetangga = jatuh.filter(([n]) => n !== langkah && batas(d, n)[0] === batas(d, langkah)[0])
    if (tetangga.length > 0) c.putaran++
    for (const [n, nama] of tetangga) {
      const ke = d.langkah[n]!.tindakan.findIndex((t) => t.nama === nama)
      c.terbuka.set(n, Math.min(ke, c.terbuka.get(n) ?? ke))
    }
  }
  buka(0)
  for (const k of kejadian) {
    if (k.jenis === 'lakukan') {
      const t: Tindakan = [k.langkah, k.tindakan, k.oleh, { ...c.dokumen }]
      if (d.langkah[k.langkah]!.tindakan[c.terbuka.get(k.langkah)!]!.kerja)
        c.menunggu.set(k.langkah, [t, k.masukan ?? {}])
      else {
        Object.assign(c.masukan, k.masukan)
        taruh(k.lampiran ?? {}, k.langkah)
        selesaikan(t)
      }
    } else if (k.jenis === 'tolak') {
      const t: Tindakan = [k.langkah, 'tolak', k.oleh, { ...c.dokumen }]
      taruh(k.lampiran, k.langkah)
      c.sah.push(t)
      berakhir('ditolak')
    } else if (k.jenis === 'batal') {
      berakhir('dibatalkan')
    } else if (k.jenis === 'lanjutan-batal') {
      const ke = d.langkah[k.langkah]!.tindakan.findIndex((t) => t.nama === k.tindakan)
      c.sah = c.sah.filter(([n, nama]) => n !== k.langkah || nama !== k.tindakan)
      c.terbuka.set(k.langkah, Math.min(ke, c.terbuka.get(k.langkah)!))
    } else if (k.jenis === 'kembali') {
      const [, akhir] = batas(d, k.ke)
      c.sah = c.sah.filter((t) => t[0] !== k.ke && (t[0] <= akhir || (t[0] !== k.dari && isTahan(d, t))))
      c.terbuka.clear()
      c.terbuka.set(k.ke, 0)
      c.putaran++
    } else {
      const [t, diminta] = c.menunggu.get(k.langkah)!
      c.menunggu.delete(k.langkah)
      if (k.jenis === 'kerja-gagal') continue
      Object.assign(c.masukan, diminta)
      taruh(k.hasil, k.langkah)
      selesaikan(t)
    }
  }
  return c
}

/** A check that saw something and had no work of the system. */
function isTahan(d: DefinisiSop, [n, nama, , dilihat]: Tindakan): boolean {
  const acara = d.langkah[n]!.tindakan.find((t) => t.nama === nama)
  return PEMERIKSA.includes(nama) && acara !== undefined && !acara.kerja && Object.keys(dilihat).length > 0
}

function isTetangga(d: DefinisiSop, a: number, b: number): boolean {
  return batas(d, a)[0] === batas(d, b)[0]
}

/** Looked at a document that now becomes another one than stands there. */
function menutupi(
  [, , , dilihat]: Tindakan,
  baru: Record<string, string>,
  kini: Record<string, string>,
): boolean {
  return Object.entries(baru).some(([nama, hash]) => nama in dilihat && kini[nama] !== hash)
}

function isFinal(d: DefinisiSop, [n, nama]: Tindakan, final: readonly string[]): boolean {
  const kerja = d.langkah[n]!.tindakan.find((t) => t.nama === nama)?.kerja?.nama
  return kerja !== undefined && final.includes(kerja)
}

/** Whether what a step brings may stand: a neighbour's running work is not disturbed, a bound result not taken away. */
function bolehTaruh(
  d: DefinisiSop,
  c: Cerita,
  langkah: number,
  tindakan: string,
  baru: Record<string, string>,
  final: readonly string[],
): boolean {
  const tersentuh = c.sah.filter((t) => !PEMBUAT.includes(t[1]) && menutupi(t, baru, c.dokumen))
  if (tersentuh.some(([n]) => n <= batas(d, langkah)[1]) && !PEMBUAT.includes(tindakan)) return false
  for (const [n, [t]] of c.menunggu) {
    if (n === langkah) continue
    if (!PEMBUAT.includes(t[1]) && menutupi(t, baru, c.dokumen)) return false
    if (tersentuh.some(([x]) => x === n)) return false
  }
  return !tersentuh.some((t) => t[0] !== langkah && isTetangga(d, t[0], langkah) && isFinal(d, t, final))
}

/** Whether the result of a kerja may stand on the case. */
export function bolehSelesai(
  d: DefinisiSop,
  kejadian: readonly Kejadian[],
  langkah: number,
  hasil: Record<string, string>,
  final: readonly string[],
): boolean {
  const c = ceritakan(d, kejadian)
  return bolehTaruh(d, c, langkah, c.menunggu.get(langkah)![0][1], hasil, final)
}

/** Whether the rules allow this, asked of the story alone. */
export function bolehMenurutAturan(
  d: DefinisiSop,
  kejadian: readonly Kejadian[],
  p: Permintaan,
  sidikSekarang: string,
  awal: Record<string, string>,
): boolean {
  const c = ceritakan(d, kejadian)
  const n = d.langkah.findIndex((x) => x.id === p.langkah)
  const ke = c.terbuka.get(n)
  if (ke === undefined || c.menunggu.has(n)) return false
  const l = d.langkah[n]!
  const giliran = l.tindakan[ke]!
  if (!bolehOrangnya(p, p.tindakan === 'kembalikan' ? giliran.nama : p.tindakan)) return false
  if (p.hashIsi !== sidikSekarang) return false
  const dikirim = Object.entries(p.masukan ?? {})
  const adaYangJalan = c.menunggu.size > 0
  if (p.tindakan === 'kembalikan') {
    const tujuan = l.pengembalian.map((x) => x.ke)
    const dituju = p.ke ?? tujuan[0]
    if (dituju === undefined || !tujuan.includes(dituju)) return false
    if ((p.alasan ?? '').trim().length < 5) return false
    if (dikirim.length > 0 || (p.lampiran ?? []).length > 0) return false
    if (adaYangJalan) return false
    const sesudah = ceritakan(d, [
      ...kejadian,
      { jenis: 'kembali', ke: d.langkah.findIndex((x) => x.id === dituju), dari: n },
    ])
    const kunci = (t: Tindakan) => `${t[0]}/${t[1]}`
    const tinggal = new Set(sesudah.sah.map(kunci))
    return !c.sah.some((t) => !tinggal.has(kunci(t)) && isFinal(d, t, p.kerjaFinal))
  }
  const menolak = p.tindakan === 'tolak'
  if (menolak && (!l.penolakan || (p.alasan ?? '').trim().length < 5 || dikirim.length > 0)) return false
  if (menolak && adaYangJalan) return false
  if (!menolak && giliran.nama !== p.tindakan) return false
  for (const [nama, nilai] of menolak ? [] : dikirim) {
    if (!giliran.mengubah?.masukan.includes(nama)) return false
    const m = d.masukan.find((m) => m.nama === nama)!
    if (nilai === '' && m.wajib) return false
    if (m.jenis === 'semester' && nilai !== '' && !/^\d{4}-[12]$/.test(nilai)) return false
    if (m.jenis === 'bulan' && nilai !== '' && !/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(nilai)) return false
    if (m.jenis === 'tanggal' && nilai !== '' && Number.isNaN(Date.parse(`${nilai}T00:00:00Z`))) return false
  }
  // Cases that were opened are named "step/act".
  const jalan = (p.lanjutan ?? []).filter((x) => x.hasil === null)
  if (!menolak && giliran.membuka && jalan.length > 0) return false
  const pembuka = `${p.langkah}/${l.tindakan[ke - 1]?.nama}`
  if (!menolak && giliran.menunggu && jalan.some((x) => x.nomor === pembuka)) return false
  const gerbang = menolak ? undefined : giliran.mengubah
  const nanti = { ...awal, ...c.masukan, ...p.masukan }
  if (gerbang?.lengkap && gerbang.masukan.some((nama) => !nanti[nama])) return false
  const minta = menolak ? l.penolakan!.lampiran : giliran.lampiran
  const dibawa = Object.fromEntries((p.lampiran ?? []).map((x) => [x.nama, x.hash]))
  if (Object.keys(dibawa).some((nama) => !minta.map((x) => x.nama).includes(nama))) return false
  if (minta.some((x) => x.wajib && !(x.nama in dibawa) && !(x.nama in c.dokumen))) return false
  if (!bolehTaruh(d, c, n, p.tindakan, dibawa, p.kerjaFinal)) return false
  const pencatat = d.pelaksana.find((x) => x.id === l.pelaksana.id)!.dicatatOleh !== undefined
  if (menolak && pencatat) return true
  return !PEMERIKSA.includes(p.tindakan) || !pernahTerlibat(d, c, n, p.pegawaiId)
}

/** Whether this person may end the case for being unwanted. */
export function bolehBatal(d: DefinisiSop, kejadian: readonly Kejadian[], p: PermintaanBatal): boolean {
  const c = ceritakan(d, kejadian)
  const semua = [...c.sah, ...[...c.menunggu.values()].map(([t]) => t)]
  if (c.akhir || (p.alasan ?? '').trim().length < 5) return false
  if (semua.some((t) => isFinal(d, t, p.kerjaFinal))) return false
  if (p.pengesah.some((m) => m.pegawaiId === p.pegawaiId)) return true
  return p.pembuka === p.pegawaiId && !semua.some(([, nama]) => nama === 'tandatangani')
}

/** Made what stands, or checked beside this step or in the last checking stage before it. Running work counts as done. */
function pernahTerlibat(d: DefinisiSop, c: Cerita, langkah: number, siapa: string): boolean {
  const semua = [...c.sah, ...[...c.menunggu.values()].map(([t]) => t)].filter(([, , oleh]) => oleh === siapa)
  if (semua.some(([, nama]) => PEMBUAT.includes(nama))) return true
  const memeriksa = semua.filter(([, nama]) => PEMERIKSA.includes(nama)).map(([n]) => n)
  if (memeriksa.some((n) => n !== langkah && isTetangga(d, n, langkah))) return true
  for (let n = batas(d, langkah)[0] - 1; n >= 0; n = batas(d, n)[0] - 1) {
    const [a, b] = batas(d, n)
    const tahap = d.langkah.slice(a, b + 1)
    if (!tahap.some((l) => l.tindakan.some((t) => PEMERIKSA.includes(t.nama)))) continue
    return memeriksa.some((x) => x >= a && x <= b)
  }
  return false
}

/** Holds the position, by it or by a mandate that names this act; and nobody else who holds it has taken the step. */
function bolehOrangnya(p: Permintaan, tindakan: string): boolean {
  const milik = p.pemangku.filter((m) => m.pegawaiId === p.pegawaiId)
  if (!milik.some((m) => m.tindakan === undefined || m.tindakan.includes(tindakan))) return false
  const lain = p.pengambil?.pegawaiId
  return lain === undefined || lain === p.pegawaiId || !p.pemangku.some((m) => m.pegawaiId === lain)
}
