import { pemangkuPelaksana } from '#akun'
import { kirimKabar } from '#kabar'
import { tautanBerkas } from '../pengingat/kabarkan-berkas.ts'
import { barisIsi, pesanPengingat } from '../pengingat/pengingat.pesan.ts'
import { getPembuat, type VersiDokumen } from './dokumen-ulasan.store.ts'
import type { KonteksUlasan } from './lakukan-ulasan.ts'

/**
 * Tells whom a remark asks: the holders of the position that it is addressed to, and of one addressed to nobody who made
 * what it says. Never its author. The words of the remark stay on the case, because people write names.
 */
export async function kabarkanUlasan(
  { tx, berkas, definisi, pelaku, saat }: KonteksUlasan,
  u: {
    readonly id: string
    readonly nomor: number
    readonly sebut: string
    readonly kepada: string | undefined
    readonly dokumen: VersiDokumen
  },
): Promise<void> {
  const kepada = u.kepada
    ? (await pemangkuPelaksana(tx, u.kepada, saat, definisi.id)).map((p) => p.pegawaiId)
    : [await getPembuat(tx, berkas.id, u.dokumen)]
  await kirimKabar(
    tx,
    {
      kepada: kepada.filter((id) => id !== pelaku.pegawaiId),
      jenis: 'ulasan',
      judul: pesanPengingat.ulasan(berkas, u.nomor),
      isi: barisIsi(u.sebut, pesanPengingat.ulasanIsi(pelaku.nama)),
      tautan: tautanBerkas(berkas.id),
      kunci: `ulasan/${u.id}`,
    },
    saat,
  )
}
