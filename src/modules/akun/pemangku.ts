/** Key by which a SOP definition names who does a step: `adb`, `kabid`, `kasi-kerja-sama`. Which keys there are the definitions say. */
export type Pelaksana = string
export type DasarPemangku = 'definitif' | 'plt' | 'plh'
/** a.n.: the position below signs in the name of the one above. u.b.: the one below that signs for who is a.n. */
export type BentukMandat = 'an' | 'ub'
/** On what grounds somebody acts: a position held, or a mandate of one. */
export type DasarBertindak = DasarPemangku | BentukMandat

export interface Pegawai {
  readonly id: string
  readonly nama: string
  readonly gelar?: string
  /** Eighteen digits as text, or "-" for one who has none. */
  readonly nip: string
  readonly aktif: boolean
}

export interface Jabatan {
  readonly id: string
  readonly nama: string
  readonly pelaksana?: Pelaksana
  /** The position directly above. */
  readonly atasanId?: string
  readonly urutan: number
  /** At most one definitive holder at a time (Kepala Dinas); false where several do the same work (ADB). */
  readonly tunggal: boolean
}

/** A span in which a pegawai holds a jabatan: days of the office's calendar, both ends included. */
export interface MasaPemangku {
  readonly id: string
  readonly pegawaiId: string
  readonly nama: string
  readonly nip: string
  readonly jabatanId: string
  readonly dasar: DasarPemangku
  readonly nomorSurat?: string
  readonly sejak: string
  readonly sampai?: string
}

/**
 * One who may act for a jabatan at a moment, as plain values for a SOP and for the record. Of a mandate (`an`, `ub`)
 * `jabatan` is the holder's own position ("Sekretaris", "Plh. Sekretaris") and `pelaksana` the key of the position it
 * stands in for. One pegawai may stand in a list more than once: by a position and by mandates that cover other acts.
 */
export interface Pemangku {
  readonly pegawaiId: string
  readonly nama: string
  readonly nip: string
  readonly gelar?: string
  readonly jabatanId: string
  readonly jabatan: string
  readonly pelaksana?: Pelaksana
  readonly dasar: DasarBertindak
  /** Of a mandate: title of the position whose authority it is ("Kepala Dinas"). */
  readonly atasNama?: string
  /** Of a u.b.: title of the position between, which is itself a.n. ("Sekretaris"). */
  readonly melalui?: string
  /** Acts that the mandate covers; absent: all. */
  readonly tindakan?: readonly string[]
  /** SOPs that the mandate covers; absent: all. */
  readonly sop?: readonly string[]
  readonly mandatId?: string
}

/** One who holds the position itself, under no mandate a.n. or u.b. */
export type PemangkuJabatan = Pemangku & { readonly dasar: DasarPemangku }

type Rentang = Pick<MasaPemangku, 'sejak' | 'sampai'>

/** Both ends included; without `sampai` it goes on. A voided span (`sampai` before `sejak`) meets nothing. */
export function bertumpang(a: Rentang, b: Rentang): boolean {
  const kosong = (r: Rentang) => r.sampai !== undefined && r.sampai < r.sejak
  if (kosong(a) || kosong(b)) return false
  return (a.sampai === undefined || b.sejak <= a.sampai) && (b.sampai === undefined || a.sejak <= b.sampai)
}

export function berlakuPada(r: Rentang, tanggal: string): boolean {
  return r.sejak <= tanggal && (r.sampai === undefined || tanggal <= r.sampai)
}

/**
 * The span already entered that a new one may not meet: the same pegawai in the same jabatan twice; a second
 * definitive holder of a jabatan that has one holder; a Plt. beside a definitive holder (a Plt. stands in for an
 * empty seat, a Plh. for one who is away: UU 30/2014 pasal 14 ayat (2), "berhalangan tetap" and "berhalangan sementara").
 */
export function findBentrok(
  jabatan: Pick<Jabatan, 'tunggal'>,
  ada: readonly MasaPemangku[],
  baru: Pick<MasaPemangku, 'pegawaiId' | 'dasar' | 'sejak' | 'sampai'>,
): MasaPemangku | undefined {
  return ada.find((m) => {
    if (!bertumpang(m, baru)) return false
    if (m.pegawaiId === baru.pegawaiId) return true
    if (!jabatan.tunggal) return false
    const keduanya = [m.dasar, baru.dasar].sort().join('+')
    return keduanya === 'definitif+definitif' || keduanya === 'definitif+plt' || keduanya === 'plt+plt'
  })
}
