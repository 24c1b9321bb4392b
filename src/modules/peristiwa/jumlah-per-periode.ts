import type { Kueri } from '#platform/postgres'
import { jumlahPeristiwa } from './jumlah-peristiwa.ts'
import { JenisHitungan, type JumlahPeriode } from './peristiwa.contract.ts'

/** Totals by period and kind, `jml` counted over all and not added from LK and PR. */
export async function jumlahPerPeriode(
  db: Kueri,
  m: {
    dari: string
    sampai: string
    per: 'hari' | 'bulan'
    menurut: 'pelaporan' | 'kejadian'
    desa?: string | undefined
  },
): Promise<JumlahPeriode[]> {
  const hasil = new Map<string, JumlahPeriode>()
  for (const j of await jumlahPeristiwa(db, m)) {
    if (m.desa !== undefined && j.desa !== m.desa && !j.desa.startsWith(`${m.desa}.`)) continue
    const kunci = `${j.periode}|${j.jenis}`
    const p = hasil.get(kunci) ?? { periode: j.periode!, jenis: j.jenis, lk: 0, pr: 0, jml: 0 }
    if (j.jk === 1) p.lk += j.jumlah
    else if (j.jk === 2) p.pr += j.jumlah
    p.jml += j.jumlah
    hasil.set(kunci, p)
  }
  const urut = JenisHitungan.options
  return [...hasil.values()].sort(
    (a, b) => a.periode.localeCompare(b.periode) || urut.indexOf(a.jenis) - urut.indexOf(b.jenis),
  )
}
