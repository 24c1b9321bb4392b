/** `cacat` keeps a SOP from being put in force, `peringatan` should be mended, `catatan` is to be known. */
export type TingkatTinjau = 'cacat' | 'peringatan' | 'catatan'

/** The rules of the review: their weight, and why each exists. */
export const ATURAN_TINJAU = {
  'identitas-kosong': [
    'cacat',
    'Nomor, nama, dan pejabat yang mengesahkan adalah unsur identitas SOP AP (PermenPANRB 35/2012).',
  ],
  'tanggal-kosong': [
    'peringatan',
    'Tanpa tanggal pembuatan dan tanggal efektif tidak dapat diketahui sejak kapan SOP berlaku.',
  ],
  'tanggal-mustahil': ['cacat', 'Tanggal efektif dan tanggal revisi tidak mendahului tanggal pembuatan.'],
  'judul-dibaca-lain': ['catatan', 'Judul resmi pada naskah dibaca lain di layar.'],
  'dasar-hukum-kosong': ['cacat', 'SOP bersandar pada peraturan.'],
  'dasar-hukum-diganti': ['peringatan', 'Peraturan yang sudah diganti bukan dasar hukum lagi.'],
  'dasar-hukum-diubah': ['catatan', 'Peraturan yang sudah diubah disebut beserta perubahannya.'],
  'peringatan-kosong': ['peringatan', 'Unsur peringatan menyebut akibat bila SOP tidak dilaksanakan.'],
  'peringatan-tanpa-akibat': [
    'peringatan',
    'Bentuk lazim peringatan: "apabila SOP ini tidak dilaksanakan, maka ...".',
  ],
  'sop-terkait-tiada': ['peringatan', 'SOP yang disebut terkait harus ada di kantor.'],
  'keterkaitan-kosong': ['catatan', 'Unsur keterkaitan menyebut SOP lain yang berhubungan langsung.'],
  'kualifikasi-jabatan': ['catatan', 'Kualifikasi pelaksana menyebut kemampuan, bukan nama jabatan.'],
  'tanpa-langkah': ['cacat', 'SOP tanpa kegiatan.'],
  'langkah-kosong': ['cacat', 'Setiap langkah mempunyai uraian kegiatan.'],
  'langkah-tanpa-pelaksana': ['cacat', 'Satu langkah dilakukan satu pelaksana (utama).'],
  'pelaksana-tak-dikenal': ['cacat', 'Pelaksana langkah harus ada pada kolom Pelaksana.'],
  'pelaksana-menganggur': ['peringatan', 'Kolom pelaksana yang tidak melakukan satu langkah pun.'],
  'pelaksana-tanpa-jabatan': ['peringatan', 'Pelaksana yang tidak dipegang jabatan mana pun di kantor ini.'],
  'langkah-tanpa-waktu': ['peringatan', 'Waktu, kelengkapan, dan output adalah mutu baku.'],
  'waktu-tak-terukur': ['catatan', 'Waktu yang tidak berupa angka tidak mempunyai tenggat.'],
  'waktu-tak-terbaca': ['cacat', 'Waktu ditulis sebagai angka dan satuan.'],
  'langkah-tanpa-output': ['peringatan', 'Waktu, kelengkapan, dan output adalah mutu baku.'],
  'langkah-tanpa-kelengkapan': ['peringatan', 'Waktu, kelengkapan, dan output adalah mutu baku.'],
  'langkah-kembar': ['peringatan', 'Dua langkah dengan uraian yang sama: bedanya harus tertulis.'],
  'kegiatan-bersubjek': ['catatan', 'Kegiatan ditulis sebagai kata kerja aktif tanpa subjek.'],
  'simbol-ujung': ['catatan', 'Kegiatan pertama dan terakhir bersimbol kapsul.'],
  'simbol-tak-dikenal': ['cacat', 'SOP AP memakai lima simbol saja (PermenPANRB 35/2012).'],
  'keputusan-satu-jalan': ['cacat', 'Keputusan mempunyai tepat dua jalan keluar.'],
  'keputusan-tersirat': ['peringatan', 'Uraian menyebut dua kemungkinan, tetapi langkahnya bukan keputusan.'],
  'langkah-tak-tercapai': ['cacat', 'Langkah yang tidak pernah dicapai.'],
  'jalan-hilang': ['cacat', 'Jalan menuju langkah yang tidak ada.'],
  'pengembalian-maju': ['cacat', 'Pengembalian menuju langkah sebelumnya.'],
  'output-tak-dipakai': ['catatan', 'Output suatu langkah lazimnya menjadi kelengkapan langkah sesudahnya.'],
  'kelengkapan-tak-dihasilkan': [
    'catatan',
    'Kelengkapan yang tidak dihasilkan langkah mana pun dan bukan peralatan.',
  ],
  'membuka-tak-ada': ['cacat', 'SOP yang dibuka suatu tindakan harus berlaku di kantor.'],
  'membuka-isian': ['cacat', 'Berkas yang dibuka suatu tindakan harus mendapat isian wajibnya.'],
  'membuka-draf': ['catatan', 'SOP yang dibuka adalah draf bawaan yang belum disahkan kantor.'],
  'kerja-tak-terdaftar': ['cacat', 'Definisi hanya menyebut pekerjaan sistem yang terdaftar.'],
} as const satisfies Record<string, readonly [TingkatTinjau, string]>
export type IdAturanTinjau = keyof typeof ATURAN_TINJAU

/** One finding with its place. */
export interface TemuanTinjau {
  /** `bentuk`: what the form of a definition does not allow (`tinjau-bentuk.ts`). */
  readonly aturan: IdAturanTinjau | 'bentuk'
  readonly tingkat: TingkatTinjau
  /** `identitas`, `dasarHukum`, `peringatan`, or the id of a step. */
  readonly tempat: string
  /** The field, by keys and places from 0 in what was written: "langkah.3.waktu", "peringatan.0". */
  readonly jalur: string
  /** One sentence that an author can act on. */
  readonly kalimat: string
  readonly sebab: string
}

export function temuan(
  aturan: IdAturanTinjau,
  tempat: string,
  kalimat: string,
  jalur: string = tempat,
): TemuanTinjau {
  const [tingkat, sebab] = ATURAN_TINJAU[aturan]
  return { aturan, tingkat, tempat, jalur, kalimat, sebab }
}
