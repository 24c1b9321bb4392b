import type { DaftarTabel, EntriTabel } from '#contract/agregat/agregat'
import { bacaSusunan, type Susunan } from './susunan.ts'

/** What of a table is shown, as the address says it: every view can be kept, sent and opened again. */
export interface CariTabel {
  snapshot?: string | undefined
  /** A level; `desa-saja` is desa without the kecamatan above them. */
  tingkat?: string | undefined
  /** The region gone into. */
  induk?: string | undefined
  sel?: string | undefined
  /** A region that was searched for. */
  wilayah?: string | undefined
  susun?: string | undefined
  jk?: string | undefined
  /** `5-9.jml` from large to small, `-5-9.jml` the other way. */
  urut?: string | undefined
  bagian?: string | undefined
  pita?: string | undefined
  /** `publik`: what may leave the office; internal when absent. */
  edisi?: string | undefined
  /** Days of a table of service output. */
  dari?: string | undefined
  sampai?: string | undefined
}

export const KUNCI_CARI_TABEL = [
  'snapshot',
  'tingkat',
  'induk',
  'sel',
  'wilayah',
  'susun',
  'jk',
  'urut',
  'bagian',
  'pita',
  'edisi',
  'dari',
  'sampai',
] as const satisfies readonly (keyof CariTabel)[]

export type Tingkat = DaftarTabel['daftarTingkat'][number]
export type PilihanTingkat = Tingkat | 'desa-saja'

const URUT: readonly Tingkat[] = ['provinsi', 'kabkota', 'kecamatan', 'desa']

/** What a table can be broken down to. The region gone into is the total row: the choice begins below it. */
export function tingkatPilihan(daftar: readonly Tingkat[], induk: string | undefined): PilihanTingkat[] {
  const mulai = induk === undefined ? URUT.indexOf(daftar[0] ?? 'kabkota') : tingkatKode(induk)
  const bawah = URUT.slice(mulai + 1).filter((t) => daftar.includes(t))
  const pilihan: PilihanTingkat[] = bawah.length > 0 ? bawah : ['desa']
  return bawah.length > 1 && bawah.includes('desa') ? [...pilihan, 'desa-saja'] : pilihan
}

/** The level right below a region: what going into it shows. */
export function tingkatAnak(kode: string): Tingkat {
  return URUT[Math.min(tingkatKode(kode) + 1, 3)]!
}

/** The whole office again. */
export const KELUAR: Partial<CariTabel> = {
  induk: undefined,
  tingkat: undefined,
  sel: undefined,
  wilayah: undefined,
}

/** Where going into a region leads. */
export function masukKe(kode: string): Partial<CariTabel> {
  return { ...KELUAR, induk: kode, tingkat: tingkatAnak(kode) }
}

/** One step back up; the region that was left takes the focus. */
export function naikDari(kode: string, daftarTingkat: readonly Tingkat[]): Partial<CariTabel> {
  const atas = kodeDiAtas(kode).at(-1)
  const diPuncak = atas === undefined || tingkatKode(atas) <= URUT.indexOf(daftarTingkat[0] ?? 'provinsi')
  return { ...(diPuncak ? KELUAR : masukKe(atas)), wilayah: kode }
}

/** Codes of the regions above one, the highest first: `99.01.02` → `99`, `99.01`; from the level of `puncak` down. */
export function kodeDiAtas(kode: string, puncak: Tingkat = 'provinsi'): string[] {
  const ruas = kode.split('.')
  return ruas
    .slice(1)
    .map((_, i) => ruas.slice(0, i + 1).join('.'))
    .slice(URUT.indexOf(puncak))
}

export function susunanDari(
  cari: CariTabel,
  info: Pick<EntriTabel, 'dimensi'> | undefined,
  sumbu: number,
): Susunan {
  return bacaSusunan(cari.susun, cari.jk, info?.dimensi?.length ?? sumbu)
}

export function bacaUrut(teks: string | undefined): { kolom: string; arah: 'turun' | 'naik' } | undefined {
  if (!teks) return undefined
  return teks.startsWith('-') ? { kolom: teks.slice(1), arah: 'naik' } : { kolom: teks, arah: 'turun' }
}

/** Large first, then small first, then the official order again. */
export function urutBerikut(kini: string | undefined, kolom: string): string | undefined {
  if (kini === kolom) return `-${kolom}`
  return kini === `-${kolom}` ? undefined : kolom
}

function tingkatKode(kode: string): number {
  return kode.split('.').length - 1
}
