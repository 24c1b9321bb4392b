import { createHash } from 'node:crypto'
import type { Pelaku } from '#kernel/pelaku'
import type { Selisih } from '../agregat.contract.ts'
import type { Catatan as CatatanKawat, KeadaanCatatan } from './catatan.contract.ts'

export type PelakuJabatan = Extract<Pelaku, { jenis: 'pegawai' }>

export interface Catatan {
  readonly id: string
  readonly snapshotId: string
  readonly alasan: string
  readonly keadaan: KeadaanCatatan
  readonly ditulis: { readonly oleh: PelakuJabatan; readonly pada: Date }
  readonly disetujui?: { readonly oleh: PelakuJabatan; readonly pada: Date }
  readonly berakhir?: { readonly oleh: PelakuJabatan; readonly pada: Date; readonly alasan: string }
  readonly selisih: readonly Selisih[]
}

/** A difference with its two numbers: what a note explains. When either number changes, it is another one. */
export function sidikSelisih(s: Pick<Selisih, 'kunci' | 'seharusnya' | 'didapat'>): string {
  return createHash('sha256').update(`${s.kunci}|${s.seharusnya}|${s.didapat}`).digest('hex')
}

export function keKawat(c: Catatan): CatatanKawat {
  const oleh = (x: { oleh: PelakuJabatan; pada: Date }) => ({
    nama: x.oleh.nama,
    jabatan: x.oleh.jabatan ?? '',
    pada: x.pada.toISOString(),
  })
  return {
    id: c.id,
    snapshotId: c.snapshotId,
    alasan: c.alasan,
    keadaan: c.keadaan,
    ditulis: oleh(c.ditulis),
    ...(c.disetujui && { disetujui: oleh(c.disetujui) }),
    ...(c.berakhir && { berakhir: { ...oleh(c.berakhir), alasan: c.berakhir.alasan } }),
    selisih: [...c.selisih],
  }
}
