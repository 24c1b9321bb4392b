import { tulisBulat } from '#kernel/angka'
import { galat } from '#kernel/galat'

/** Refusals of a dump that can be read but holds no population as SIAK stores it. */
export const galatSumberDmp = {
  tanpaTabel: (tabel: readonly { nama: string; jumlah?: number | undefined }[]) =>
    galat(
      'dkb.dmp-tanpa-biodata',
      'tak-sah',
      `Tabel BIODATA_WNI tidak ada pada dump ini. Yang ada: ${tabel.length === 0 ? 'tidak satu tabel pun' : sebut(tabel)}. Minta dump yang memuat BIODATA_WNI dan DATA_KELUARGA.`,
      { tabel },
    ),
  tabelGanda: (pemilik: readonly string[]) =>
    galat(
      'dkb.dmp-biodata-ganda',
      'tak-sah',
      `Tabel BIODATA_WNI ada lebih dari satu, milik ${pemilik.join(', ')}. Ekspor ulang dari satu pemilik saja, supaya jelas data mana yang dipakai.`,
      { pemilik },
    ),
  terpotong: (file: readonly string[]) =>
    galat(
      'dkb.dmp-terpotong',
      'tak-sah',
      `File ${file.join(', ')} tidak berakhir sebagaimana ditulis exp, sehingga sebagian penduduk mungkin hilang. Salin ulang file utuhnya, atau sertakan semua pecahannya menurut urutan.`,
      { file },
    ),
  keluargaTerlaluBanyak: () =>
    galat(
      'dkb.dmp-keluarga-terlalu-banyak',
      'ditolak',
      'Tabel DATA_KELUARGA terlalu besar untuk digabung (lebih dari 16 juta keluarga atau 1 GiB alamat). Ekspor per kabupaten/kota.',
    ),
} as const

function sebut(tabel: readonly { nama: string; jumlah?: number | undefined }[]): string {
  const tampil = tabel
    .slice(0, 12)
    .map((t) => (t.jumlah === undefined ? t.nama : `${t.nama} (${tulisBulat(t.jumlah)} baris)`))
  const sisa = tabel.length - tampil.length
  return tampil.join(', ') + (sisa > 0 ? `, dan ${tulisBulat(sisa)} lainnya` : '')
}
