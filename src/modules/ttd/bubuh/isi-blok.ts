import { pukulSetempat, tanggalSetempat, type Zona } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { PeranTtd } from '../nama-alat.ts'
import { type Penandatangan, TANPA_NIP } from '../sertifikat/terbitkan-sertifikat.ts'

/** What the visible block says. `tanda` is printed in red: LATIHAN, or that the certificate is no PSrE's. */
export interface IsiBlok {
  readonly peran: PeranTtd
  readonly nama: string
  /** The lines above the name. */
  readonly jabatan: readonly string[]
  readonly nip?: string
  readonly waktu: string
  /** Paraf that stand in jejak only: the file could not bear their signatures. */
  readonly paraf?: readonly string[]
  readonly tanda?: string
  /** A paraf has none: its mark is too small. */
  readonly qr?: string
}

interface Keadaan {
  readonly waktu: Date
  readonly zona: Zona
  readonly dinas: string
  readonly berkasId: string
  /** Hash of the content's first form: the file cannot hold its own. */
  readonly isi: string
  readonly paraf?: readonly string[]
}

export function blokPejabat(
  peran: 'paraf' | 'tandatangan',
  p: Penandatangan,
  jabatan: readonly string[],
  k: Keadaan,
): IsiBlok {
  return {
    peran,
    nama: p.nama,
    jabatan: peran === 'paraf' ? [p.jabatan] : jabatan,
    ...(p.nip !== TANPA_NIP && peran === 'tandatangan' && { nip: tulisNip(p.nip) }),
    waktu: tulisWaktu(k),
    ...(k.paraf && k.paraf.length > 0 && { paraf: k.paraf }),
    ...(peran === 'tandatangan' && { qr: tulisQr(k) }),
  }
}

export function blokSegel(kantor: { readonly nama: string; readonly dinas: string }, k: Keadaan): IsiBlok {
  return {
    peran: 'segel',
    nama: kantor.dinas,
    jabatan: [kantor.nama],
    waktu: tulisWaktu(k),
    qr: tulisQr(k),
  }
}

function tulisWaktu({ waktu, zona }: Keadaan): string {
  const pukul = pukulSetempat(zona, waktu).replace(':', '.')
  return `${tulisTanggal(tanggalSetempat(zona, waktu))} pukul ${pukul} ${zona}`
}

function tulisQr(k: Keadaan): string {
  return [
    `Tertib: ${k.dinas}`,
    `Periksa file ini di kantor penerbit.`,
    `berkas:${k.berkasId}`,
    `sha256:${k.isi}`,
  ].join('\n')
}

/** Eighteen digits in their groups: birth date, appointment, sex, serial. */
function tulisNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
