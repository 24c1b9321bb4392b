import { type Galat, galat } from '#kernel/galat'

/** What is wrong with a template, at `jalur` (`isi.2.paragraf`) and, of YAML, at its line from 1. */
export interface CacatTemplat {
  readonly jalur: string
  readonly baris?: number
  readonly kolom?: number
  readonly pesan: string
}

export const galatTemplat = {
  tidakSah: (cacat: readonly CacatTemplat[]): Galat =>
    galat('surat.templat-tak-sah', 'tak-sah', kalimat(cacat), { cacat }),
  takAda: (jenis: string): Galat =>
    galat('surat.templat-tak-ada', 'tak-ditemukan', `Templat surat "${jenis}" tidak ada.`, { jenis }),
  versiTakAda: (versi: string): Galat =>
    galat('surat.templat-versi-tak-ada', 'tak-ditemukan', `Versi templat "${versi}" tidak ada.`, { versi }),
  berubah: (versi: string): Galat =>
    galat(
      'surat.templat-berubah',
      'bentrok',
      `Templat ini sudah diubah orang lain menjadi versi ${versi}. Muat ulang, lalu ulangi perubahan Anda.`,
      { versi },
    ),
  sama: (): Galat => galat('surat.templat-sama', 'tak-sah', 'Tidak ada yang berubah pada templat ini.'),
  jenisTetap: (jenis: string): Galat =>
    galat('surat.templat-jenis-tetap', 'tak-sah', `Jenis templat tidak dapat diganti; tetap "${jenis}".`, {
      jenis,
    }),
  bukanWewenang: (): Galat =>
    galat(
      'surat.templat-bukan-wewenang',
      'ditolak',
      'Templat surat hanya dapat diubah pengelola, Sekretaris, atau Kasubbag Umum.',
    ),
}

function kalimat([pertama, ...lain]: readonly CacatTemplat[]): string {
  if (!pertama) return 'Templat tidak dapat dipakai.'
  const letak = pertama.baris === undefined ? pertama.jalur : `baris ${pertama.baris}`
  const sisa = lain.length > 0 ? ` Masih ada ${lain.length} kesalahan lain.` : ''
  return `Templat tidak dapat dipakai (${letak}): ${pertama.pesan}${sisa}`
}
