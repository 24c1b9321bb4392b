import { geserTanggal, saatSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseTanggal, type Tanggal } from '#kernel/tanggal'
import { galatUkur } from './ukur.galat.ts'

export interface MasaUkur {
  readonly dari: string
  readonly sampai: string
  /** Instants: the first day begins, the day after the last begins. */
  readonly mulai: Date
  readonly akhir: Date
}

/** The period that is asked for; both ends absent: the last half year to today. */
export function masaUkur(
  zona: Zona,
  hariIni: Tanggal,
  p: { dari?: string | undefined; sampai?: string | undefined },
): Result<MasaUkur> {
  const sampai = parseTanggal(p.sampai ?? hariIni)
  const dari = p.dari === undefined ? sampai && geserTanggal(sampai, -182) : parseTanggal(p.dari)
  if (!dari || !sampai || dari > sampai) return tolak(galatUkur.masaTakSah())
  return ok({
    dari,
    sampai,
    mulai: saatSetempat(zona, dari, '00:00'),
    akhir: saatSetempat(zona, geserTanggal(sampai, 1), '00:00'),
  })
}
