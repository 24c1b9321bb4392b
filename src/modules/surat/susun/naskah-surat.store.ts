import type { HasilKerja } from '#kernel/kerja'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TemplatSurat } from '../templat/templat-surat.ts'
import type { LampiranSurat } from './model-surat.ts'

/** A letter on a case with what it was made from. */
export interface NaskahSurat {
  readonly berkasId: string
  readonly dokumen: string
  readonly templatVersi: string
  readonly templatSidik: string
  readonly templat: TemplatSurat
  readonly isian: Readonly<Record<string, string>>
  readonly lampiran: readonly LampiranSurat[]
  readonly cadanganId: string | null
  readonly nomor: string | null
  /** YYYY-MM-DD */
  readonly tanggal: string | null
  readonly kunci: string
  readonly hasil: HasilKerja
  readonly waktu: Date
}

export function findNaskahSurat(
  db: Kueri,
  berkasId: string,
  dokumen: string,
): Promise<NaskahSurat | undefined> {
  return db.find(sql`${pilih} where berkas_id = ${berkasId} and dokumen = ${dokumen}`)
}

/** The letters of a case: one that bears its number before concepts, then the newest. */
export function daftarNaskahSurat(db: Kueri, berkasId: string): Promise<NaskahSurat[]> {
  return db.all(sql`${pilih} where berkas_id = ${berkasId}
    order by nomor is null, waktu desc, dokumen`)
}

export async function simpanNaskahSurat(tx: Tx, n: NaskahSurat): Promise<void> {
  await tx.run(sql`insert into surat_naskah (berkas_id, dokumen, templat_versi, templat_sidik, templat, isian, lampiran,
      cadangan_id, nomor, tanggal, kunci, hasil, waktu)
    values (${n.berkasId}, ${n.dokumen}, ${n.templatVersi}, ${n.templatSidik}, ${JSON.stringify(n.templat)}::jsonb,
      ${JSON.stringify(n.isian)}::jsonb, ${JSON.stringify(n.lampiran)}::jsonb, ${n.cadanganId}, ${n.nomor}, ${n.tanggal},
      ${n.kunci}, ${JSON.stringify(n.hasil)}::jsonb, ${n.waktu})
    on conflict (berkas_id, dokumen) do update set templat_versi = excluded.templat_versi,
      templat_sidik = excluded.templat_sidik, templat = excluded.templat, isian = excluded.isian,
      lampiran = excluded.lampiran, cadangan_id = excluded.cadangan_id, nomor = excluded.nomor,
      tanggal = excluded.tanggal, kunci = excluded.kunci, hasil = excluded.hasil, waktu = excluded.waktu`)
}

const pilih = sql`select berkas_id as "berkasId", dokumen, templat_versi as "templatVersi",
  templat_sidik as "templatSidik", templat, isian, lampiran, cadangan_id as "cadanganId", nomor,
  to_char(tanggal, 'YYYY-MM-DD') as tanggal, kunci, hasil, waktu from surat_naskah`
