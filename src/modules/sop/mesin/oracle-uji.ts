import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import type { Permintaan } from './keadaan.ts'

/**
 * A second opinion for the property tests, written from the rules and not from the engine: it keeps only the story of
 * a case and answers from it: what stood on the case when somebody looked, and what stands on it now.
 */
export type Kejadian =
  | {
      jenis: 'lakukan'
      tindakan: string
      oleh: string
      masukan?: Record<string, string> | undefined
      lampiran?: Record<string, string>
    }
  | { jenis: 'kembali'; ke: number }
  | { jenis: 'tolak'; oleh: string; lampiran: Record<string, string> }
  | { jenis: 'kerja-selesai'; hasil: Record<string, string> }
  | { jenis: 'kerja-gagal' }

const PEMBUAT = ['olah', 'kunjungi']
const PEMERIKSA = ['koreksi', 'periksa', 'verifikasi', 'setujui', 'paraf', 'tandatangani', 'tolak']

type Tindakan = [number, string, string, Record<string, string>]

interface Cerita {
  /** Acts that still count, as [step, act, person, what was on the case then]. */
  sah: Tindakan[]
  dokumen: Record<string, string>
  langkah: number
  ke: number
  menunggu?: Tindakan
  /** Exchanged so far, and what the awaited act would exchange. */
  masukan: Record<string, string>
  diminta: Record<string, string>
  tamat: boolean
  ditolak: boolean
  putaran: number
}

export function ceritakan(d: DefinisiSop, kejadian: readonly Kejadian[]): Cerita {
  const c: Cerita = {
    sah: [],
    dokumen: {},
    langkah: 0,
    ke: 0,
    tamat: false,
    ditolak: false,
    putaran: 1,
    masukan: {},
    diminta: {},
  }
  const selesaikan = (t: Tindakan) => {
    Object.assign(c.masukan, c.diminta)
    c.sah.push(t)
    c.ke++
    if (c.ke === d.langkah[c.langkah]!.tindakan.length) {
      c.ke = 0
      if (c.langkah + 1 === d.langkah.length) c.tamat = true
      else c.langkah++
    }
  }
  const taruh = (dokumen: Record<string, string>) => {
    c.sah = c.sah.filter((t) => PEMBUAT.includes(t[1]) || !menutupi(t, dokumen))
    Object.assign(c.dokumen, dokumen)
  }
  for (const k of kejadian) {
    if (k.jenis === 'lakukan') {
      const t: Tindakan = [c.langkah, k.tindakan, k.oleh, { ...c.dokumen }]
      c.diminta = k.masukan ?? {}
      if (d.langkah[c.langkah]!.tindakan[c.ke]!.kerja) c.menunggu = t
      else {
        taruh(k.lampiran ?? {})
        selesaikan(t)
      }
    } else if (k.jenis === 'tolak') {
      const t: Tindakan = [c.langkah, 'tolak', k.oleh, { ...c.dokumen }]
      taruh(k.lampiran)
      c.sah.push(t)
      c.tamat = true
      c.ditolak = true
    } else if (k.jenis === 'kembali') {
      c.sah = c.sah.filter(([l]) => l < k.ke)
      c.langkah = k.ke
      c.ke = 0
      c.putaran++
    } else {
      const t = c.menunggu!
      delete c.menunggu
      if (k.jenis === 'kerja-gagal') continue
      taruh(k.hasil)
      selesaikan(t)
    }
  }
  return c
}

/** Looked at a document that would now be another one. */
function menutupi([, , , dilihat]: Tindakan, baru: Record<string, string>): boolean {
  return Object.entries(baru).some(([nama, hash]) => dilihat[nama] !== undefined && dilihat[nama] !== hash)
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
  const l = d.langkah[c.langkah]!
  if (c.tamat || c.menunggu || l.id !== p.langkah) return false
  if (!p.pemangku.map((m) => m.pegawaiId).includes(p.pegawaiId)) return false
  if (p.hashIsi !== sidikSekarang) return false
  const dikirim = Object.entries(p.masukan ?? {})
  if (p.tindakan === 'kembalikan') {
    const tujuan = l.pengembalian.map((x) => x.ke)
    const dituju = p.ke ?? tujuan[0]
    if (dituju === undefined || !tujuan.includes(dituju)) return false
    if ((p.alasan ?? '').trim().length < 5) return false
    if (dikirim.length > 0 || (p.lampiran ?? []).length > 0) return false
    const ke = d.langkah.findIndex((x) => x.id === dituju)
    const hasilFinal = c.sah.some(([n, nama]) => {
      const kerja = d.langkah[n]!.tindakan.find((t) => t.nama === nama)!.kerja?.nama
      return n >= ke && kerja !== undefined && p.kerjaFinal.includes(kerja)
    })
    return !hasilFinal
  }
  const menolak = p.tindakan === 'tolak'
  if (menolak && (!l.penolakan || (p.alasan ?? '').trim().length < 5 || dikirim.length > 0)) return false
  if (!menolak && l.tindakan[c.ke]!.nama !== p.tindakan) return false
  for (const [nama, nilai] of menolak ? [] : dikirim) {
    if (!l.tindakan[c.ke]!.mengubah?.masukan.includes(nama)) return false
    const m = d.masukan.find((m) => m.nama === nama)!
    if (nilai === '' && m.wajib) return false
    if (m.jenis === 'semester' && nilai !== '' && !/^\d{4}-[12]$/.test(nilai)) return false
  }
  const gerbang = menolak ? undefined : l.tindakan[c.ke]!.mengubah
  const nanti = { ...awal, ...c.masukan, ...p.masukan }
  if (gerbang?.lengkap && gerbang.masukan.some((nama) => !nanti[nama])) return false
  const minta = menolak ? l.penolakan!.lampiran : l.tindakan[c.ke]!.lampiran
  const dibawa = Object.fromEntries((p.lampiran ?? []).map((x) => [x.nama, x.hash]))
  if (Object.keys(dibawa).some((nama) => !minta.map((x) => x.nama).includes(nama))) return false
  if (minta.some((x) => x.wajib && !(x.nama in dibawa) && !(x.nama in c.dokumen))) return false
  const tersentuh = c.sah.some((t) => !PEMBUAT.includes(t[1]) && menutupi(t, dibawa))
  if (tersentuh && !PEMBUAT.includes(p.tindakan)) return false
  const pencatat = d.pelaksana.find((x) => x.id === l.pelaksana.id)!.dicatatOleh !== undefined
  if (menolak && pencatat) return true
  if (!PEMERIKSA.includes(p.tindakan)) return true
  if (c.sah.some(([, nama, oleh]) => PEMBUAT.includes(nama) && oleh === p.pegawaiId)) return false
  for (let n = c.langkah - 1; n >= 0; n--) {
    if (!d.langkah[n]!.tindakan.some((t) => PEMERIKSA.includes(t.nama))) continue
    return !c.sah.some(([x, nama, oleh]) => x === n && PEMERIKSA.includes(nama) && oleh === p.pegawaiId)
  }
  return true
}
