import type { KonteksTinjau } from './konteks-tinjau.ts'
import { type NaskahSop, naskahSop } from './naskah-sop.ts'
import type { TemuanTinjau } from './temuan.ts'
import { tinjauAlur } from './tinjau-alur.ts'
import { tinjauBahan } from './tinjau-bahan.ts'
import { tinjauIdentitas } from './tinjau-identitas.ts'
import { tinjauLangkah } from './tinjau-langkah.ts'
import { tinjauLanjutan } from './tinjau-lanjutan.ts'

const BERAT = { cacat: 0, peringatan: 1, catatan: 2 }

/**
 * Reviews a SOP, finished or half written: everything found, heaviest first, in the order of the sheet. Pure: the same
 * text and context give the same findings.
 */
export function tinjauSop(n: NaskahSop, konteks: KonteksTinjau): readonly TemuanTinjau[] {
  return [
    ...tinjauIdentitas(n, konteks),
    ...tinjauLangkah(n, konteks),
    ...tinjauAlur(n),
    ...tinjauLanjutan(n, konteks),
    ...tinjauBahan(n),
  ].toSorted((a, b) => BERAT[a.tingkat] - BERAT[b.tingkat])
}

/** Reads what YAML or JSON gave; undefined when it is no SOP at all: neither identity nor steps, or steps that are no table. */
export function bacaNaskah(isi: unknown): NaskahSop | undefined {
  if (typeof isi !== 'object' || isi === null || !('identitas' in isi || 'langkah' in isi)) return undefined
  const hasil = naskahSop.safeParse(isi)
  return hasil.success ? hasil.data : undefined
}
