/**
 * What an act does to the duties of people: `karya` makes the content, `pemeriksaan` answers for someone else's,
 * `tata-usaha` moves or keeps it.
 */
export type Peran = 'karya' | 'pemeriksaan' | 'tata-usaha'

export interface Verba {
  readonly peran: Peran
  /** The password is asked again before the act. */
  readonly sandi: boolean
  /** Letter on the button. */
  readonly pintasan: string
}

/** The verbs of SOPs are not interchangeable: each leaves its own mark, none is a mere "approve". */
export const VERBA = {
  olah: { peran: 'karya', sandi: false, pintasan: 'P' },
  // In the seeds a correction is an answer to someone else's draft: it lets it pass or sends it back.
  koreksi: { peran: 'pemeriksaan', sandi: false, pintasan: 'K' },
  periksa: { peran: 'pemeriksaan', sandi: false, pintasan: 'Y' },
  verifikasi: { peran: 'pemeriksaan', sandi: false, pintasan: 'Y' },
  setujui: { peran: 'pemeriksaan', sandi: false, pintasan: 'Y' },
  paraf: { peran: 'pemeriksaan', sandi: false, pintasan: 'F' },
  tandatangani: { peran: 'pemeriksaan', sandi: true, pintasan: 'D' },
  /** Not written among the acts of a step but as its exit `penolakan`. */
  tolak: { peran: 'pemeriksaan', sandi: false, pintasan: 'L' },
  'keputusan-luar': { peran: 'tata-usaha', sandi: false, pintasan: 'Y' },
  jadwalkan: { peran: 'tata-usaha', sandi: false, pintasan: 'J' },
  kunjungi: { peran: 'karya', sandi: false, pintasan: 'N' },
  terima: { peran: 'tata-usaha', sandi: false, pintasan: 'E' },
  disposisi: { peran: 'tata-usaha', sandi: false, pintasan: 'O' },
  teruskan: { peran: 'tata-usaha', sandi: false, pintasan: 'U' },
  gandakan: { peran: 'tata-usaha', sandi: false, pintasan: 'G' },
  registrasi: { peran: 'tata-usaha', sandi: false, pintasan: 'I' },
  cap: { peran: 'tata-usaha', sandi: false, pintasan: 'C' },
  kirim: { peran: 'tata-usaha', sandi: false, pintasan: 'M' },
  agendakan: { peran: 'tata-usaha', sandi: false, pintasan: 'A' },
  arsipkan: { peran: 'tata-usaha', sandi: false, pintasan: 'R' },
} as const satisfies Record<string, Verba>

export type NamaTindakan = keyof typeof VERBA

/** Makes the content or answers for it. */
export function isTindakanIsi(nama: string): boolean {
  return Object.hasOwn(VERBA, nama) && VERBA[nama as NamaTindakan].peran !== 'tata-usaha'
}

/** A return is not a verb of the sheet but an exit of a step: `pengembalian`. */
export const KEMBALIKAN = { nama: 'kembalikan', pintasan: 'T' } as const
