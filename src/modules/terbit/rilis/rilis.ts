import type { Pelaku } from '#kernel/pelaku'
import type { CakupanRilis, KeadaanRilis } from './rilis.contract.ts'

/** One edition of one snapshot's public tables, as the office holds it. */
export interface RilisTersimpan {
  readonly id: number
  readonly basis: 'dkb' | 'lokal'
  readonly semester: string
  /** 1, 2, ... of one basis and semester. */
  readonly edisi: number
  readonly snapshotId: string
  readonly edisiAgregat: number
  readonly menggantikan?: number
  readonly judul: string
  readonly alasan: string
  readonly keadaan: KeadaanRilis
  readonly cakupan: CakupanRilis
  /** SHA-256 of the list of its stored files. */
  readonly isi?: string
  readonly pada?: Date
  readonly disiapkan: Pelaku
  readonly disiapkanPada: Date
  readonly diputuskan?: { readonly oleh: Pelaku; readonly pada: Date; readonly catatan?: string }
  readonly ditarik?: { readonly oleh: Pelaku; readonly pada: Date; readonly pengumuman: string }
  readonly galat?: string
}

/** How readers call it: "2026-1-e2"; of a local snapshot "lokal-2026-1-e2". */
export function kodeRilis(r: Pick<RilisTersimpan, 'basis' | 'semester' | 'edisi'>): string {
  return `${r.basis === 'dkb' ? '' : `${r.basis}-`}${r.semester}-e${r.edisi}`
}

/** Out at that moment: approved, its moment has come, not withdrawn. */
export function isTerbit(r: Pick<RilisTersimpan, 'keadaan' | 'pada'>, saat: Date): boolean {
  return r.keadaan === 'disetujui' && r.pada !== undefined && r.pada <= saat
}

/** Title of the position under which somebody acted, with the mandate; never the name. */
export function jabatanPelaku(p: Pelaku): string | undefined {
  if (p.jenis !== 'pegawai' || !p.jabatan) return undefined
  const dasar = p.dasar === 'plt' ? 'Plt. ' : p.dasar === 'plh' ? 'Plh. ' : ''
  const jabatan = p.jabatan.startsWith(dasar) ? p.jabatan : `${dasar}${p.jabatan}`
  return p.atasNama ? `a.n. ${p.atasNama}, ${jabatan}` : jabatan
}
