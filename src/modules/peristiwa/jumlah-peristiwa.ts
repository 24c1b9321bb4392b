import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Kueri } from '#platform/postgres'
import { ident, type Sql, sql } from '#platform/sql'
import type { JenisHitungan, Jk } from './peristiwa.ts'

/** One count. Rates by age use `umur5`, the lower end of the five-year group (0, 5, ... 95 and above); absent: unknown. */
export interface JumlahPeristiwa {
  readonly jenis: JenisHitungan
  /** Document, KLASIFIKASI_PINDAH ("1".."5"), kind of cleaning, `ibu` for a maternal death; '' otherwise. */
  readonly rincian: string
  readonly desa: KodeWilayah
  /** 0: not counted by sex (a couple, a letter, most documents). */
  readonly jk: Jk
  /** Of the mother for `lahir`, at death for `mati`, of the person for moves and `orang-kawin`, `orang-cerai`. */
  readonly umur5?: number
  /** Completed years, when asked for one by one. */
  readonly umur?: number
  /** `mati` only: 1 at 0-28 days, 2 at 29 days to under a year. */
  readonly bayi?: 1 | 2
  /** Day or month, when asked for. */
  readonly periode?: string
  readonly jumlah: number
}

export interface MintaJumlahPeristiwa {
  /** YYYY-MM-DD, both included. */
  readonly dari: string
  readonly sampai: string
  /** Rates use the year of the event (domain.md 2.5 note 1), output reports the day of reporting. */
  readonly menurut: 'kejadian' | 'pelaporan'
  readonly jenis?: readonly JenisHitungan[]
  readonly per?: 'hari' | 'bulan'
  readonly umurTunggal?: boolean
}

/** Counts of the files in force. Nothing reported gives no row: whether that means none, `daftarHari` says. */
export async function jumlahPeristiwa(db: Kueri, m: MintaJumlahPeristiwa): Promise<JumlahPeristiwa[]> {
  const hari = ident(m.menurut === 'kejadian' ? 'h.kejadian' : 'h.lapor')
  const periode = m.per === undefined ? sql`null::text` : tulisPeriode(hari, m.per)
  const umur = m.umurTunggal ? sql`h.umur` : sql`null::smallint`
  const jenis = m.jenis ?? null
  const baris = await db.all<{
    jenis: JenisHitungan
    rincian: string
    desa: KodeWilayah
    jk: Jk
    umur5: number | null
    umur: number | null
    bayi: 1 | 2 | null
    periode: string | null
    jumlah: number
  }>(sql`select h.jenis, h.rincian, h.desa, h.jk, case when h.umur >= 95 then 95 else h.umur / 5 * 5 end as umur5, ${umur} as umur, h.bayi,
      ${periode} as periode, sum(h.jumlah) as jumlah
    from peristiwa_hitungan h join peristiwa_berkas b on b.id = h.berkas_id and b.status = 'tersegel'
    where ${hari} between ${m.dari} and ${m.sampai} and (${jenis}::text[] is null or h.jenis = any(${jenis}::text[]))
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`)
  return baris.map(({ umur5, umur: tahun, bayi, periode: p, ...b }) => ({
    ...b,
    ...(umur5 !== null && { umur5 }),
    ...(tahun !== null && { umur: tahun }),
    ...(bayi !== null && { bayi }),
    ...(p !== null && { periode: p }),
  }))
}

function tulisPeriode(hari: Sql, per: 'hari' | 'bulan'): Sql {
  return per === 'hari' ? sql`to_char(${hari}, 'YYYY-MM-DD')` : sql`to_char(${hari}, 'YYYY-MM')`
}
