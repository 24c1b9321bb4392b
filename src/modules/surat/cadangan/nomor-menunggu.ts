import { getZona, tanggalSetempat } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { findBerkas } from '#sop'
import { daftarAgendaBlok, daftarCadangan } from '../agenda/agenda.store.ts'
import { daftarDeret } from '../deret/deret.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { type BlokTercatat, daftarBlokDipegang } from './blok.store.ts'

export interface CadanganMenunggu {
  readonly agenda: Agenda
  readonly hari: number
  /** Longer than the series allows. */
  readonly lewat: boolean
  /** Its case was cancelled or refused: the reason with which the number becomes void. */
  readonly gugur?: string
  /** Its case has ended otherwise: nobody will use the number, but a person has to say so. */
  readonly sebab?: string
}
export interface BlokMenunggu {
  readonly blok: BlokTercatat
  readonly sisa: number
  readonly hari: number
  readonly lewat: boolean
}

/** Numbers that are out and neither used nor void, oldest first. */
export async function nomorMenunggu(
  db: Kueri,
  jam: Jam,
): Promise<{ cadangan: CadanganMenunggu[]; blok: BlokMenunggu[] }> {
  const kini = tanggalSetempat(await getZona(db), jam.sekarang())
  const batas = new Map((await daftarDeret(db)).map((d) => [d.kode, d.batasCadangan]))
  const cadangan: CadanganMenunggu[] = []
  for (const agenda of await daftarCadangan(db)) {
    const hari = selisihHari(agenda.tanggal, kini)
    cadangan.push({
      agenda,
      hari,
      lewat: hari > (batas.get(agenda.deret) ?? 7),
      ...(await akhirBerkas(db, agenda.berkasId)),
    })
  }
  const blok: BlokMenunggu[] = []
  for (const b of await daftarBlokDipegang(db)) {
    const nomor = await daftarAgendaBlok(db, b.id)
    const hari = selisihHari(b.tanggal, kini)
    blok.push({
      blok: b,
      sisa: nomor.filter((n) => n.status === 'dicadangkan').length,
      hari,
      // Of a year that is over no number can be used any more.
      lewat: hari > (batas.get(b.deret) ?? 7) || b.tahun < Number(kini.slice(0, 4)),
    })
  }
  return { cadangan, blok }
}

async function akhirBerkas(
  db: Kueri,
  berkasId: string | undefined,
): Promise<{ gugur?: string; sebab?: string }> {
  // Of a kerja in tests and of numbers taken by hand the id may be no case.
  if (berkasId === undefined || !/^[0-9a-f-]{36}$/.test(berkasId)) return {}
  const b = await findBerkas(db, berkasId)
  if (b?.hasil === 'dibatalkan') return { gugur: `Berkas ${b.nomor} dibatalkan` }
  if (b?.hasil === 'ditolak') return { gugur: `Berkas ${b.nomor} ditolak` }
  if (b?.hasil === 'tuntas') return { sebab: `Berkas ${b.nomor} sudah selesai tanpa memakai nomor ini.` }
  return {}
}

export function selisihHari(dari: string, sampai: string): number {
  return Math.round((Date.parse(sampai) - Date.parse(dari)) / 86_400_000)
}
