import { jabatanPegawai } from '#akun'
import type { Penanya } from '#platform/http'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { DERET_MASUK } from '../deret/deret.ts'
import { findPejabatSurat } from '../pejabat-surat.ts'
import type { SuratMasuk } from './masuk.contract.ts'
import type { MasukTercatat } from './masuk.store.ts'

/** Who looks at letters in: an official of the agenda sees all, others what concerns their positions. */
export interface PembacaMasuk {
  readonly pengagenda: boolean
  readonly jabatanId: readonly string[]
}

export async function pembacaMasuk(s: Pick<Sarana, 'db' | 'jam'>, penanya: Penanya): Promise<PembacaMasuk> {
  if (!penanya.pegawaiId) return { pengagenda: false, jabatanId: [] }
  const jabatan = await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang())
  return {
    pengagenda: (await findPejabatSurat(s, penanya, DERET_MASUK)) !== undefined,
    jabatanId: jabatan.map((j) => j.jabatanId),
  }
}

/** Of these letters those that have been on a desk of the reader. */
export async function daftarDiMeja(
  db: Kueri,
  suratId: readonly string[],
  p: PembacaMasuk,
): Promise<Set<string>> {
  const baris = await db.all<{ id: string }>(sql`
    select surat_id as id from surat_disposisi_tujuan
      where surat_id = any(${[...suratId]}::uuid[]) and jabatan_id = any(${[...p.jabatanId]}::uuid[])
    union select surat_id from surat_disposisi
      where surat_id = any(${[...suratId]}::uuid[]) and jabatan_id = any(${[...p.jabatanId]}::uuid[])`)
  return new Set(baris.map((b) => b.id))
}

const TERTUTUP = 'Rahasia'

/**
 * What the reader may see. Sender, subject and files of a letter that is `rahasia` are kept from who has no part in it;
 * of one that is `terbatas` the files are.
 */
export async function untukPembaca(
  db: Kueri,
  daftar: readonly MasukTercatat[],
  p: PembacaMasuk,
): Promise<SuratMasuk[]> {
  const meja = p.pengagenda
    ? undefined
    : await daftarDiMeja(
        db,
        daftar.map((m) => m.id),
        p,
      )
  return daftar.map(({ waktuTutup: _, ...m }) => {
    const terbuka = m.keamanan === 'biasa' || meja === undefined || meja.has(m.id)
    if (terbuka) return { ...m, tertutup: false }
    if (m.keamanan === 'terbatas') return { ...m, file: [], tertutup: true }
    const { lampiran: _lampiran, ...isi } = m
    return { ...isi, asal: TERTUTUP, perihal: TERTUTUP, nomorSurat: TERTUTUP, file: [], tertutup: true }
  })
}
