import { daftarSusunanPublik, findSusunanByPdf, type SusunanBuku } from '#buku'
import type { Kueri } from '#platform/postgres'
import { daftarDokumen, findBerkas } from '#sop'
import { findTandaTanganFile } from '#ttd'
import type { BahanRilis } from './rilis.contract.ts'

/** Signatures, parafs and a seal behind one document. */
const LAPIS_MAKS = 20

/** The run that made this PDF, through the signatures and the seal put behind it. */
export async function findAsalBuku(db: Kueri, hash: string): Promise<SusunanBuku | undefined> {
  for (let h: string | undefined = hash, n = 0; h !== undefined && n < LAPIS_MAKS; n++) {
    const susunan = await findSusunanByPdf(db, h)
    if (susunan) return susunan
    h = (await findTandaTanganFile(db, h))?.hashAsal
  }
  return undefined
}

/** Books in their public edition from this snapshot, the case that began last first: what a release may take along. */
export async function daftarBukuPublik(db: Kueri, snapshotId: string): Promise<BahanRilis['buku']> {
  const hasil: BahanRilis['buku'] = []
  for (const berkasId of await daftarSusunanPublik(db, snapshotId)) {
    const berkas = await findBerkas(db, berkasId)
    if (!berkas) continue
    for (const d of await daftarDokumen(db, berkasId))
      if (d.terbaru && d.mime === 'application/pdf' && (await findAsalBuku(db, d.hash))?.edisi === 'publik')
        hasil.push({ berkasId, nomor: berkas.nomor, judul: berkas.judul, nama: d.nama })
  }
  return hasil
}
