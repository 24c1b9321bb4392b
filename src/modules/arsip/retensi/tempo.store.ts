import type { Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { Klasifikasi, Retensi } from '../arsip.contract.ts'

/** One entry held against the rules of today. `lewat`: its years are over on the day asked for. */
export interface Tempo {
  readonly arsipId: string
  readonly jatuhTempo: string
  readonly nasibAkhir: Retensi['nasibAkhir']
  readonly dikonfirmasi: boolean
  readonly lewat: boolean
  readonly status: string
  readonly ditahan: boolean
  readonly dipinjam: boolean
  readonly usulan: boolean
}

/**
 * The rules as a relation: code, years after which it is past, fate, confirmed. An entry of a code that no rule names
 * goes by `lain`.
 */
export interface AturanTempo {
  readonly daftar: readonly Klasifikasi[]
  readonly lain: Retensi
}

function dari({ daftar, lain }: AturanTempo, hari: string): Sql {
  const r = (ambil: (x: Retensi) => unknown) => daftar.map((k) => ambil(k.retensi))
  return sql`(select k.arsip_id, k.waktu, k.status, k.keamanan,
      (k.mulai_retensi + make_interval(years => coalesce(r.tahun, ${lain.aktifTahun + lain.inaktifTahun}::int)))::date as jatuh,
      coalesce(r.nasib, ${lain.nasibAkhir}) as nasib, coalesce(r.pasti, ${lain.dikonfirmasi}) as pasti,
      exists (select from arsip_tahan t where t.arsip_id = k.arsip_id and t.lepas is null) as ditahan,
      exists (select from arsip_pinjam p where p.arsip_id = k.arsip_id and p.kembali is null) as dipinjam,
      exists (select from arsip_susut_butir b join arsip_susut u on u.id = b.susut_id
        where b.arsip_id = k.arsip_id and u.status in ('diusulkan', 'disetujui') and b.hasil is null and b.nilai <> 'simpan') as usulan,
      ${hari}::date as hari
    from arsip_keadaan k left join unnest(${daftar.map((k) => k.kode)}::text[],
      ${r((x) => x.aktifTahun + x.inaktifTahun)}::int[], ${r((x) => x.nasibAkhir)}::text[],
      ${r((x) => x.dikonfirmasi)}::boolean[]) r(kode, tahun, nasib, pasti) on r.kode = k.kode) q`
}

const KOLOM = sql`arsip_id as "arsipId", jatuh as "jatuhTempo", nasib as "nasibAkhir", pasti as dikonfirmasi,
  jatuh <= hari as lewat, status, ditahan, dipinjam, usulan`

/** Entries past their time; permanent ones too, because those are handed over. */
export function daftarTempo(
  db: Kueri,
  a: AturanTempo,
  p: { hari: string; nasib?: Retensi['nasibAkhir'] | undefined; lewati: number; batas: number },
): Promise<Tempo[]> {
  return db.all(sql`select ${KOLOM} from ${dari(a, p.hari)}
    where status = 'disimpan' and keamanan <> 'sangat-rahasia' and jatuh <= hari and (${p.nasib ?? null}::text is null or nasib = ${p.nasib ?? null})
    order by jatuh, waktu, arsip_id limit ${p.batas} offset ${p.lewati}`)
}

export function tempoArsip(
  db: Kueri,
  a: AturanTempo,
  p: { hari: string; arsipId: readonly string[] },
): Promise<Tempo[]> {
  return db.all(sql`select ${KOLOM} from ${dari(a, p.hari)} where arsip_id = any(${[...p.arsipId]}::uuid[])`)
}

export function hitungTempo(
  db: Kueri,
  a: AturanTempo,
  hari: string,
): Promise<{
  disimpan: number
  musnah: number
  permanen: number
  dinilaiKembali: number
  belumDikonfirmasi: number
  ditahan: number
}> {
  const lewat = sql`jatuh <= hari and keamanan <> 'sangat-rahasia'`
  return db.one(sql`select count(*) as disimpan, count(*) filter (where ${lewat} and nasib = 'musnah') as musnah,
      count(*) filter (where ${lewat} and nasib = 'permanen') as permanen,
      count(*) filter (where ${lewat} and nasib = 'dinilai-kembali') as "dinilaiKembali",
      count(*) filter (where ${lewat} and not pasti) as "belumDikonfirmasi",
      count(*) filter (where ditahan) as ditahan
    from ${dari(a, hari)} where status = 'disimpan'`)
}
