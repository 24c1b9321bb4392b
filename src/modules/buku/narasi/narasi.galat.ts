import { galat } from '#kernel/galat'

/** A paragraph as a person finds it again. */
export interface TempatParagraf {
  readonly id: string
  readonly bab: string
  readonly awal: string
}

export const galatNarasi = {
  berkasTiada: () => galat('narasi.berkas-tiada', 'tak-ditemukan', 'Berkas ini tidak ada.'),
  tanpaCuplikan: () =>
    galat(
      'narasi.tanpa-cuplikan',
      'tak-sah',
      'Berkas ini tidak menyebut cuplikan data; tidak ada angka untuk dianalisis.',
    ),
  bukanPenulis: () =>
    galat(
      'narasi.bukan-penulis',
      'ditolak',
      'Analisis ditulis oleh pemangku langkah penyusunan draf, selama langkah itu terbuka. Anda dapat membacanya.',
    ),
  langkahBerlalu: () =>
    galat(
      'narasi.langkah-berlalu',
      'bentrok',
      'Langkah ini sudah selesai atau sedang dikerjakan sistem; analisisnya tidak berubah lagi. Tulisan Anda belum tersimpan.',
    ),
  paragrafTiada: () =>
    galat('narasi.paragraf-tiada', 'tak-ditemukan', 'Paragraf ini tidak ada pada analisis berkas ini.'),
  babTiada: (bab: string) =>
    galat('narasi.bab-tiada', 'tak-ditemukan', 'Bagian analisis itu tidak ada.', { bab }),
  sudahBerubah: (versi: number, oleh: string) =>
    galat(
      'narasi.sudah-berubah',
      'bentrok',
      `Paragraf ini sudah diubah ${oleh} sejak Anda membukanya. Tulisan Anda belum tersimpan.`,
      { versi },
    ),
  bukanAturan: () =>
    galat(
      'narasi.bukan-aturan',
      'tak-sah',
      'Paragraf tulisan kantor tidak mempunyai naskah aturan untuk dikembalikan.',
    ),
  segelUtuh: () =>
    galat(
      'narasi.segel-utuh',
      'tak-sah',
      'Semua angka paragraf ini terikat; tidak ada yang perlu diberi alasan.',
    ),
  segelPutus: (tempat: readonly TempatParagraf[]) =>
    galat(
      'narasi.segel-putus',
      'ditolak',
      `${tempat.length === 1 ? 'Satu paragraf' : `${tempat.length} paragraf`} analisis memuat angka yang tidak sama dengan tabelnya dan belum diberi alasan: ${tempat
        .slice(0, 3)
        .map((t) => `"${t.awal}" (${t.bab})`)
        .join(
          '; ',
        )}${tempat.length > 3 ? '; dan lainnya' : ''}. Kembalikan angkanya atau tulis alasannya di Naskah analisis.`,
      { tempat: [...tempat] },
    ),
  terlaluBanyak: () =>
    galat('narasi.terlalu-banyak', 'tak-sah', 'Satu analisis memuat paling banyak 300 paragraf.'),
}
