import type { Pelaku } from '#kernel/pelaku'

export type KeadaanTujuan = 'menunggu' | 'dibaca' | 'diteruskan' | 'selesai' | 'ditarik'

/** A sheet of instructions that a position wrote. */
export interface Disposisi {
  readonly id: string
  readonly suratId: string
  /** The desk it was passed on from; none on a first sheet. */
  readonly induk: string | null
  readonly jabatanId: string
  readonly jabatan: string
  readonly pelaku: Pelaku
  readonly instruksi: readonly string[]
  readonly isi: string
  readonly batas: string | null
  readonly waktu: Date
}

/** A desk on which the letter lies. */
export interface Tujuan {
  readonly id: string
  readonly disposisiId: string
  readonly suratId: string
  readonly jabatanId: string
  readonly jabatan: string
  readonly urut: number
  readonly keadaan: KeadaanTujuan
  readonly waktuBaca: Date | null
  readonly waktuAkhir: Date | null
  readonly alasanTarik: string | null
}

export interface Pohon {
  readonly lembar: readonly Disposisi[]
  readonly tujuan: readonly Tujuan[]
}

export const isTerbuka = (t: Pick<Tujuan, 'keadaan'>): boolean =>
  t.keadaan !== 'selesai' && t.keadaan !== 'ditarik'

/** The desks below this one, all the way down. */
export function turunan(p: Pohon, tujuanId: string): Tujuan[] {
  return anak(p, tujuanId).flatMap((t) => [t, ...turunan(p, t.id)])
}

/** The desks that this one passed the letter on to. */
export function anak(p: Pohon, tujuanId: string): Tujuan[] {
  const lembar = new Set(p.lembar.filter((d) => d.induk === tujuanId).map((d) => d.id))
  return p.tujuan.filter((t) => lembar.has(t.disposisiId))
}

/** Positions above this one, nearest first. A circle in the data ends the walk. */
export function rantaiAtasan(
  jabatan: readonly { readonly id: string; readonly atasanId?: string }[],
  id: string,
): string[] {
  const hasil: string[] = []
  for (let j = jabatan.find((x) => x.id === id); j?.atasanId; ) {
    if (hasil.includes(j.atasanId)) break
    hasil.push(j.atasanId)
    const { atasanId } = j
    j = jabatan.find((x) => x.id === atasanId)
  }
  return hasil
}

/**
 * What the sheet offers to tick until the office sets its own list. Usual wording of lembar disposisi; no regulation
 * that fixes it was seen (perlu dikonfirmasi).
 */
export const INSTRUKSI_BAWAAN = [
  'Tindak lanjuti',
  'Siapkan jawaban',
  'Teliti dan beri saran',
  'Koordinasikan',
  'Hadiri atau wakili',
  'Bicarakan dengan saya',
  'Untuk diketahui',
  'Laporkan hasilnya',
  'Simpan',
] as const
