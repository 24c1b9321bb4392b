import type { Pelaku } from '#kernel/pelaku'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'

export type KeadaanRancangan = 'draf' | 'diajukan' | 'berlaku' | 'dicabut'
/** How sure the importer was, by jalur; empty where a person confirmed. */
export type Keyakinan = Readonly<Record<string, { readonly nilai: number; readonly alasan: string }>>

/** One draft of a definition. */
export interface Rancangan {
  readonly id: string
  readonly sop: string
  readonly judul: string
  readonly keadaan: KeadaanRancangan
  readonly versi: number
  readonly cara: 'kosong' | 'dari-sop' | 'yaml' | 'usulan'
  readonly asalFile: string | null
  readonly naskah: IsiNaskah
  readonly keyakinan: Keyakinan
  readonly dasarDigest: string | null
  readonly digest: string | null
  readonly cacat: number
  readonly temuanLain: number
  readonly dibuat: Date
  readonly dibuatOleh: Pelaku
  readonly diubah: Date
  readonly diubahOleh: Pelaku
  /** The case that gave it back; null while none did, or since it was submitted again. */
  readonly kembali: RancanganKembali | null
}

export interface RancanganKembali {
  readonly berkasId: string
  readonly nomor: string
  readonly sebab: 'ditolak' | 'dibatalkan' | 'dikembalikan'
  readonly alasan: string | null
  readonly oleh: { readonly nama: string; readonly jabatan: string | null }
  readonly saat: string
}

/** Value of the masukan `rancangan`: this draft at exactly this content. */
export function tulisMasukanRancangan(id: string, digest: string): string {
  return `${id}@${digest}`
}

export function bacaMasukanRancangan(nilai: unknown): { id: string; digest: string } | undefined {
  const m = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([0-9a-f]{64})$/.exec(String(nilai ?? ''))
  return m ? { id: m[1]!, digest: m[2]! } : undefined
}

/** What stands at a jalur; undefined when nothing does. */
export function lihatJalur(isi: unknown, jalur: string): unknown {
  return jalur
    .split('.')
    .reduce<unknown>(
      (x, kunci) =>
        typeof x === 'object' && x !== null && Object.hasOwn(x, kunci)
          ? (x as Record<string, unknown>)[kunci]
          : undefined,
      isi,
    )
}
