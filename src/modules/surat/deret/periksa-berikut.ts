import { ok, type Result, tolak } from '#kernel/hasil'
import { galatSurat } from '../surat.galat.ts'
import type { Deret, DeretTahun } from './deret.ts'

/** A jump of more is a slip of the finger (5000 for 500) rather than a busy paper book. */
const LOMPATAN_MAKS = 1000

/** Whether the next number of the year may become `ke`: any before the year's first number, afterwards only a higher one. */
export function periksaBerikut(deret: Pick<Deret, 'jenis'>, hitung: DeretTahun, ke: number): Result<void> {
  if (ke === hitung.berikut || hitung.berikut === hitung.mulai) return ok()
  if (ke < hitung.berikut) return tolak(galatSurat.nomorMundur(hitung.berikut))
  if (ke - hitung.berikut > LOMPATAN_MAKS)
    return tolak(galatSurat.lompatanTerlaluJauh(hitung.berikut, ke, LOMPATAN_MAKS))
  return deret.jenis === 'masuk' ? tolak(galatSurat.masukTanpaLompatan(hitung.berikut)) : ok()
}
