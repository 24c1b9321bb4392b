import { galat } from '#kernel/galat'

/** One fault of a template and where it stands: `jalur` for the program ("bab/0/isi/2"), `tempat` for people. */
export interface CacatTemplat {
  readonly jalur: string
  readonly tempat: string
  readonly sebab: string
}

export const galatTemplat = {
  tiada: (id: string) =>
    galat('buku.templat-tiada', 'tak-ditemukan', `Templat buku "${id}" tidak ada.`, { id }),
  cacat: (cacat: readonly CacatTemplat[]) =>
    galat(
      'buku.templat-cacat',
      'tak-sah',
      `Templat belum dapat dipakai, ${cacat.length} hal perlu dibetulkan. ${cacat[0]!.tempat}: ${cacat[0]!.sebab}.`,
      { cacat },
    ),
  versiLain: (versi: number) =>
    galat(
      'buku.templat-berubah',
      'bentrok',
      `Templat ini sudah diubah orang lain menjadi versi ${versi} sejak Anda membukanya. Muat ulang, lalu ulangi perubahan Anda.`,
      { versi },
    ),
  idLain: (id: string, isi: string) =>
    galat('buku.templat-id-lain', 'tak-sah', `Isi templat menyebut id "${isi}", bukan "${id}".`, { id, isi }),
  bukanPenyusun: () =>
    galat(
      'buku.templat-bukan-penyusun',
      'ditolak',
      'Templat buku diubah oleh ADB, Kasi, atau pengelola sistem.',
    ),
}
