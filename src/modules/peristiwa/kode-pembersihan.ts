/** Cleaning of the register: changes the population without anything having happened. Each needs a berita acara. */
export interface JenisPembersihan {
  readonly kode: string
  readonly label: string
  /** What it does to the number of people of the desa. */
  readonly tanda: 1 | -1
}

export const DAFTAR_PEMBERSIHAN: readonly JenisPembersihan[] = [
  { kode: 'hapus-ganda', label: 'Penghapusan data ganda', tanda: -1 },
  { kode: 'aktif-kembali', label: 'Pengaktifan kembali', tanda: 1 },
  { kode: 'koreksi-tambah', label: 'Koreksi (bertambah)', tanda: 1 },
  { kode: 'koreksi-kurang', label: 'Koreksi (berkurang)', tanda: -1 },
]

export function findPembersihan(tulisan: string): JenisPembersihan | undefined {
  const kode = tulisan
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
  return DAFTAR_PEMBERSIHAN.find((p) => p.kode === kode)
}
