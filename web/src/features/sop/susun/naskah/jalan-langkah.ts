import type { LangkahNaskah, Naskah } from './naskah.ts'

/** Way out of a step: on to the next, back to an earlier one, or to the end by a refusal (`ke` is then its own place). Places from 0. */
export interface JalanLangkah {
  readonly dari: number
  readonly ke: number
  readonly jenis: 'maju' | 'kembali' | 'tolak'
  readonly label?: 'Ya' | 'Tidak' | 'Tolak'
}

/** What the ways out need of a step, of a draft or of a SOP in force. */
interface Alur extends Pick<LangkahNaskah, 'id' | 'lanjut' | 'bersama'> {
  readonly simbol: Pick<LangkahNaskah['simbol'], 'bentuk'>
  readonly pengembalian: readonly { readonly ke: string }[]
  readonly penolakan?: unknown
}

/**
 * The arrows that the official sheet draws: the next step (each step of a group that opens at once), or the one that
 * the SOP names; of a decision also its usual return; and a refusal. Further returns stand in Keterangan. Exits to no
 * step are left out.
 */
export function jalanLangkah(langkah: readonly Alur[]): JalanLangkah[] {
  const urut = new Map(langkah.map((l, i) => [l.id, i]))
  return langkah.flatMap((l, dari) => {
    const keputusan = l.simbol.bentuk === 'belah-ketupat'
    const maju = berikut(langkah, dari, urut).map(
      (ke): JalanLangkah => ({ dari, ke, jenis: 'maju', ...(keputusan && { label: 'Ya' }) }),
    )
    const kembali = urut.get(keputusan ? (l.pengembalian[0]?.ke ?? '') : '')
    const adaKembali = kembali !== undefined && kembali < dari
    const labelTolak = keputusan && !adaKembali ? 'Tidak' : 'Tolak'
    return [
      ...maju,
      ...(adaKembali ? [{ dari, ke: kembali, jenis: 'kembali', label: 'Tidak' } as const] : []),
      ...(l.penolakan ? [{ dari, ke: dari, jenis: 'tolak', label: labelTolak } as const] : []),
    ]
  })
}

function berikut(langkah: readonly Alur[], dari: number, urut: ReadonlyMap<string, number>): number[] {
  const l = langkah[dari]!
  if (l.lanjut !== undefined) {
    const ke = urut.get(l.lanjut)
    return ke === undefined || ke <= dari ? [] : [ke]
  }
  let awal = dari + 1
  if (l.bersama !== undefined) while (langkah[awal]?.bersama === l.bersama) awal++
  const kelompok = langkah[awal]?.bersama
  if (awal >= langkah.length) return []
  if (kelompok === undefined) return [awal]
  const hasil: number[] = []
  for (let i = awal; langkah[i]?.bersama === kelompok; i++) hasil.push(i)
  return hasil
}

/** "3": the number that a person sees; blank for a step that is not there. */
export function nomorLangkah(n: Naskah, id: string): string {
  const ke = n.langkah.findIndex((l) => l.id === id)
  return ke < 0 ? '' : String(ke + 1)
}
