import type { Kueri } from '#platform/postgres'
import { daftarTindakanMasukan, getVersi } from '../berkas/berkas.store.ts'
import { type Orang, orangDari, type StatusBerkas } from '../berkas/berkas.ts'
import { getLangkah } from './definisi-sop.ts'
import { isTindakanIsi } from './verba.ts'

/** One case and the acts in force by which people made or answered for its content, in the order in which they were done. */
export interface PengesahanBerkas {
  readonly berkasId: string
  readonly nomor: string
  readonly judul: string
  readonly keadaan: StatusBerkas
  readonly tindakan: readonly { readonly kegiatan: string; readonly oleh: Orang; readonly waktu: Date }[]
}

/**
 * Who made and who approved content whose masukan `nama` is `nilai`: newest case first. Acts that fell with a return or
 * an exchange of data are not among them; a case in which none is left is not either.
 */
export async function daftarPengesahan(
  db: Kueri,
  nama: string,
  nilai: string,
): Promise<readonly PengesahanBerkas[]> {
  const perBerkas = Map.groupBy(
    (await daftarTindakanMasukan(db, nama, nilai)).filter((t) => isTindakanIsi(t.tindakan)),
    (t) => t.berkasId,
  )
  const hasil: PengesahanBerkas[] = []
  for (const tindakan of perBerkas.values()) {
    const { berkasId, nomor, judul, keadaan, digest } = tindakan[0]!
    const definisi = await getVersi(db, digest)
    hasil.push({
      berkasId,
      nomor,
      judul,
      keadaan,
      tindakan: tindakan.map((t) => ({
        kegiatan: getLangkah(definisi, t.langkah).kegiatan,
        oleh: orangDari(t.pelaku),
        waktu: t.waktu,
      })),
    })
  }
  return hasil
}
