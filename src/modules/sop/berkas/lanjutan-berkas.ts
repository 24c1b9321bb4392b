import type { Kueri } from '#platform/postgres'
import { getLangkah, judulTampil, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import { getVersi } from './berkas.store.ts'
import { type BarisLanjutan, daftarLanjutan } from './lanjutan.store.ts'
import { daftarTempat } from './tempat.store.ts'

const AKHIR = { tuntas: 'selesai', ditolak: 'berakhir dengan penolakan', dibatalkan: 'dibatalkan' } as const

/** Cases that this one opened, each with where it stands now, oldest first. */
export async function lanjutanBerkas(
  db: Kueri,
  asalId: string,
): Promise<(LanjutanBerkas & Pick<BarisLanjutan, 'judul' | 'dibuka' | 'dibukaOleh'>)[]> {
  const hasil = []
  for (const b of await daftarLanjutan(db, asalId)) {
    const d = await getVersi(db, b.digest)
    const tempat = b.hasil ? [] : await daftarTempat(db, b.id)
    const sebut = tempat.map(
      (t) => `langkah ${urutanLangkah(d, t.langkah) + 1}, ${sebutPelaku(d, getLangkah(d, t.langkah))}`,
    )
    hasil.push({
      id: b.id,
      nomor: b.nomor,
      judul: b.judul,
      sop: b.sop,
      judulSop: judulTampil(d),
      tindakanId: b.tindakanId,
      hasil: b.hasil,
      di: b.hasil ? AKHIR[b.hasil] : sebut.sort().join(' dan '),
      dibuka: b.dibuka,
      dibukaOleh: b.dibukaOleh,
    })
  }
  return hasil
}
