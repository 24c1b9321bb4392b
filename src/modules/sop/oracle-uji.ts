import type { DefinisiSop } from './definisi-sop.ts'
import type { Permintaan } from './keadaan.ts'

/**
 * A second opinion for the property tests, written from the rules and not from the engine: it keeps only the story of
 * a case and answers from it. There is one draft, which every kerja of a making act rewrites.
 */
export type Kejadian =
  | { jenis: 'lakukan'; tindakan: string; oleh: string; masukan?: Record<string, string> | undefined }
  | { jenis: 'kembali'; ke: number }
  | { jenis: 'kerja-selesai' }
  | { jenis: 'kerja-gagal' }

const PEMBUAT = ['olah', 'koreksi']
const PEMERIKSA = ['periksa', 'verifikasi', 'setujui', 'paraf', 'tandatangani']

type Tindakan = [number, string, string, boolean]

interface Cerita {
  /** Acts that still count, as [step, act, person, done while there was a draft]. */
  sah: Tindakan[]
  draf: boolean
  langkah: number
  ke: number
  menunggu?: Tindakan
  /** Exchanged so far, and what the awaited act would exchange. */
  masukan: Record<string, string>
  diminta: Record<string, string>
  tamat: boolean
  putaran: number
}

export function ceritakan(d: DefinisiSop, kejadian: readonly Kejadian[]): Cerita {
  const c: Cerita = {
    sah: [],
    draf: false,
    langkah: 0,
    ke: 0,
    tamat: false,
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
  for (const k of kejadian) {
    if (k.jenis === 'lakukan') {
      const t: Tindakan = [c.langkah, k.tindakan, k.oleh, c.draf]
      c.diminta = k.masukan ?? {}
      if (d.langkah[c.langkah]!.tindakan[c.ke]!.kerja) c.menunggu = t
      else selesaikan(t)
    } else if (k.jenis === 'kembali') {
      c.sah = c.sah.filter(([l]) => l < k.ke)
      c.langkah = k.ke
      c.ke = 0
      c.putaran++
    } else {
      const t = c.menunggu!
      delete c.menunggu
      if (k.jenis === 'kerja-gagal') continue
      if (PEMBUAT.includes(t[1])) {
        if (c.draf) c.sah = c.sah.filter(([, nama, , dilihat]) => PEMBUAT.includes(nama) || !dilihat)
        c.draf = true
      }
      selesaikan(t)
    }
  }
  return c
}

/** Whether the rules allow this, asked of the story alone. */
export function bolehMenurutAturan(
  d: DefinisiSop,
  kejadian: readonly Kejadian[],
  p: Permintaan,
  sidikSekarang: string,
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
    if (dikirim.length > 0) return false
    const ke = d.langkah.findIndex((x) => x.id === dituju)
    const hasilFinal = c.sah.some(([n, nama]) => {
      const kerja = d.langkah[n]!.tindakan.find((t) => t.nama === nama)!.kerja?.nama
      return n >= ke && kerja !== undefined && p.kerjaFinal.includes(kerja)
    })
    return !hasilFinal
  }
  if (l.tindakan[c.ke]!.nama !== p.tindakan) return false
  for (const [nama, nilai] of dikirim) {
    if (!l.tindakan[c.ke]!.mengubah?.masukan.includes(nama)) return false
    const m = d.masukan.find((m) => m.nama === nama)!
    if (nilai === '' && m.wajib) return false
    if (m.jenis === 'semester' && nilai !== '' && !/^\d{4}-[12]$/.test(nilai)) return false
  }
  if (!PEMERIKSA.includes(p.tindakan)) return true
  if (c.sah.some(([, nama, oleh]) => PEMBUAT.includes(nama) && oleh === p.pegawaiId)) return false
  for (let n = c.langkah - 1; n >= 0; n--) {
    if (!d.langkah[n]!.tindakan.some((t) => PEMERIKSA.includes(t.nama))) continue
    return !c.sah.some(([x, nama, oleh]) => x === n && PEMERIKSA.includes(nama) && oleh === p.pegawaiId)
  }
  return true
}
