import {
  type DefinisiSop,
  getLangkah,
  judulPelaksana,
  type LangkahSop,
  pelakuLangkah,
} from '../../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../../definisi/kelompok.ts'
import { keteranganLangkah } from '../lembar.ts'

export type JenisSimpul = 'mulai' | 'akhir' | 'tugas' | 'eksklusif' | 'paralel'

export interface SimpulBpmn {
  readonly id: string
  readonly jenis: JenisSimpul
  readonly nama: string
  /** Id of the actor whose lane holds it. */
  readonly pelaksana: string
  /** The step that a task stands for. */
  readonly langkah?: LangkahSop
  readonly keterangan: readonly string[]
}

export interface ArusBpmn {
  readonly id: string
  readonly dari: string
  readonly ke: string
  /** "Ya", "Tidak", ... on the line; blank on a plain one. */
  readonly nama: string
  readonly keterangan?: string
}

export interface AlurBpmn {
  readonly simpul: readonly SimpulBpmn[]
  readonly arus: readonly ArusBpmn[]
}

/**
 * A definition as a BPMN graph: a task a step; where a step can also go back or be refused, an exclusive gateway behind
 * it; a parallel gateway before and behind steps that run at once; one start, one end, and an end a refusal.
 */
export function alurBpmn(d: DefinisiSop): AlurBpmn {
  const simpul: SimpulBpmn[] = []
  const arus: ArusBpmn[] = []
  const tambah = (jenis: JenisSimpul, id: string, pelaksana: string, nama: string, l?: LangkahSop) => {
    simpul.push({ id, jenis, nama, pelaksana, ...(l && { langkah: l }), keterangan: l ? uraikan(d, l) : [] })
    return id
  }
  const sambung = (dari: string, ke: string, nama = '', keterangan?: string) => {
    arus.push({ id: `arus-${arus.length + 1}`, dari, ke, nama, ...(keterangan && { keterangan }) })
  }
  const [pertama] = d.langkah as [LangkahSop]
  /** What the next node hangs on: node and word on the line. */
  let ekor: { id: string; nama: string }[] = [
    { id: tambah('mulai', 'mulai', pertama.pelaksana.id, 'Mulai'), nama: '' },
  ]
  const lanjutkan = (ke: string) => {
    for (const e of ekor) sambung(e.id, ke, e.nama)
  }
  for (const l of d.langkah) {
    const kelompok = kelompokLangkah(d, l)
    if (kelompok.length > 1 && kelompok[0] === l) {
      const bagi = tambah('paralel', `bagi-${l.id}`, l.pelaksana.id, '')
      lanjutkan(bagi)
      ekor = [{ id: bagi, nama: '' }]
    }
    const awal = kelompok.length > 1 ? [{ id: `bagi-${kelompok[0]!.id}`, nama: '' }] : ekor
    const tugas = tambah('tugas', `langkah-${l.id}`, l.pelaksana.id, l.kegiatan, l)
    for (const e of awal) sambung(e.id, tugas, e.nama)
    const keluar = jalanKeluar(l, tugas, tambah, sambung)
    if (kelompok.length === 1) ekor = [keluar]
    else if (kelompok.at(-1) === l) {
      const temu = tambah('paralel', `temu-${kelompok[0]!.id}`, l.pelaksana.id, '')
      for (const x of kelompok) {
        const dari = hasPilihan(x) ? `pilih-${x.id}` : `langkah-${x.id}`
        sambung(dari, temu, hasPilihan(x) ? 'Ya' : '')
      }
      ekor = [{ id: temu, nama: '' }]
    }
  }
  const akhir = d.langkah.at(-1)!
  lanjutkan(tambah('akhir', 'akhir', akhir.pelaksana.id, 'Selesai'))
  return { simpul, arus }
}

const hasPilihan = (l: LangkahSop): boolean => l.pengembalian.length > 0 || l.penolakan !== undefined

function jalanKeluar(
  l: LangkahSop,
  tugas: string,
  tambah: (jenis: JenisSimpul, id: string, pelaksana: string, nama: string) => string,
  sambung: (dari: string, ke: string, nama?: string, keterangan?: string) => void,
): { id: string; nama: string } {
  if (!hasPilihan(l)) return { id: tugas, nama: '' }
  const pilih = tambah('eksklusif', `pilih-${l.id}`, l.pelaksana.id, '')
  sambung(tugas, pilih)
  for (const p of l.pengembalian) sambung(pilih, `langkah-${p.ke}`, 'Tidak', p.uraian)
  if (l.penolakan) {
    const tolak = tambah('akhir', `tolak-${l.id}`, l.pelaksana.id, 'Ditolak')
    sambung(pilih, tolak, 'Tolak', l.penolakan.uraian)
  }
  return { id: pilih, nama: 'Ya' }
}

/** What the sheet says of a step beside its name, one sentence each. */
function uraikan(d: DefinisiSop, l: LangkahSop): string[] {
  const pencatat = pelakuLangkah(d, l)
  return [
    ...(l.kelengkapan ? [`Kelengkapan: ${l.kelengkapan}`] : []),
    ...(l.waktu ? [`Waktu: ${l.waktu}`] : []),
    ...(l.output ? [`Output: ${l.output}`] : []),
    ...(pencatat === l.pelaksana.id ? [] : [`Dicatat oleh: ${judulPelaksana(d, pencatat)}`]),
    ...keteranganLangkah(d, l).map((t) => `${t.teks}${t.disimpulkan ? ' (disimpulkan)' : ''}`),
    ...l.pengembalian.map((p) => `Kembali ke: ${getLangkah(d, p.ke).kegiatan}`),
  ]
}
