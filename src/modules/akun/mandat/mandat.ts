import type { Galat } from '#kernel/galat'
import { type BentukMandat, bertumpang } from '../pemangku.ts'
import { galatMandat } from './mandat.galat.ts'

/**
 * A mandate by letter: the receiving position signs in the name of the one above (a.n.), or in the name of who is
 * itself a.n. (u.b.). Days of the office's calendar, both ends included; without `sampai` until it is withdrawn.
 */
export interface Mandat {
  readonly id: string
  readonly bentuk: BentukMandat
  /** Of an a.n. the position whose authority it is; of a u.b. the one between. */
  readonly pemberiId: string
  readonly penerimaId: string
  /** Only this holder of the receiving position. */
  readonly pegawaiId?: string
  /** The a.n. that a u.b. rests on. */
  readonly melaluiId?: string
  /** Acts that it covers; absent: all. */
  readonly tindakan?: readonly string[]
  /** SOPs that it covers; absent: all. */
  readonly sop?: readonly string[]
  readonly nomorSurat: string
  readonly tanggalSurat: string
  readonly sejak: string
  readonly sampai?: string
}

export type MandatBaru = Omit<Mandat, 'id'>

/** What the form of a mandate is held against. */
export interface KonteksMandat {
  readonly jabatan: readonly { readonly id: string; readonly nama: string; readonly atasanId?: string }[]
  readonly mandat: readonly Mandat[]
  /** Who holds a position on the first day of the new mandate. */
  pemangku(jabatanId: string): readonly string[]
}

/**
 * Why a new mandate cannot be; undefined when it can. UU 30/2014 pasal 14 ayat (3): a mandate goes to a subordinate;
 * ayat (4): who received it names the giver. One level at a time is the habit of tata naskah dinas (perlu
 * dikonfirmasi): two levels down sign u.b. the one who is a.n., and a u.b. is not passed on.
 */
export function findCacatMandat(m: MandatBaru, k: KonteksMandat): Galat | undefined {
  const jabatan = (id: string) => k.jabatan.find((j) => j.id === id)
  const [pemberi, penerima] = [jabatan(m.pemberiId), jabatan(m.penerimaId)]
  if (!pemberi || !penerima) return galatMandat.jabatanTakAda()
  if (m.sampai !== undefined && m.sampai < m.sejak) return galatMandat.masaTerbalik()
  if (m.sejak < m.tanggalSurat) return galatMandat.sebelumSurat()
  if (pemberi.id === penerima.id) return galatMandat.diriSendiri()
  if (m.bentuk === 'ub') {
    const cacat = findCacatRantai(m, k)
    if (cacat) return cacat
  }
  if (penerima.atasanId !== pemberi.id) return galatMandat.bukanBawahan(pemberi.nama, penerima.nama)
  const pemegang = k.pemangku(pemberi.id)
  if (pemegang.length === 0) return galatMandat.pemberiKosong(pemberi.nama)
  const calon = k.pemangku(penerima.id)
  if (m.pegawaiId !== undefined && !calon.includes(m.pegawaiId))
    return galatMandat.bukanPemangku(penerima.nama)
  const bertindak = m.pegawaiId === undefined ? calon : [m.pegawaiId]
  if (bertindak.length > 0 && bertindak.every((id) => pemegang.includes(id))) return galatMandat.diriSendiri()
  const sama = k.mandat.find((lain) => isTumpang(lain, m))
  return sama && galatMandat.tumpang(sama.nomorSurat, { id: sama.id })
}

/** A u.b. stands on an a.n. that its giver received, and reaches no further than it: in days, acts or SOPs. */
function findCacatRantai(m: MandatBaru, k: KonteksMandat): Galat | undefined {
  const an = k.mandat.find((x) => x.id === m.melaluiId)
  if (an?.bentuk !== 'an' || an.penerimaId !== m.pemberiId) return galatMandat.tanpaRantai()
  const lebihLama = an.sampai !== undefined && (m.sampai === undefined || m.sampai > an.sampai)
  if (m.sejak < an.sejak || lebihLama) return galatMandat.melebihiMasa(an.sejak, an.sampai)
  if (!termasuk(m.tindakan, an.tindakan) || !termasuk(m.sop, an.sop))
    return galatMandat.melebihiCakupan(an.nomorSurat)
  return undefined
}

/** Everything named is covered; naming nothing claims only what the wider one covers. */
function termasuk(sempit: readonly string[] | undefined, luas: readonly string[] | undefined): boolean {
  return luas === undefined || sempit === undefined || sempit.every((x) => luas.includes(x))
}

/** The same giver, receiver and form on a common day for a common act of a common SOP. */
function isTumpang(a: MandatBaru, b: MandatBaru): boolean {
  const kena = (x?: readonly string[], y?: readonly string[]) =>
    x === undefined || y === undefined || x.some((nilai) => y.includes(nilai))
  const samaOrang = a.pegawaiId === undefined || b.pegawaiId === undefined || a.pegawaiId === b.pegawaiId
  return (
    a.bentuk === b.bentuk &&
    a.pemberiId === b.pemberiId &&
    a.penerimaId === b.penerimaId &&
    samaOrang &&
    bertumpang(a, b) &&
    kena(a.tindakan, b.tindakan) &&
    kena(a.sop, b.sop)
  )
}
