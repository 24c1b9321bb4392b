import { type Galat, galat } from '#kernel/galat'
import type { BarisTolak } from './wilayah.contract.ts'

export const galatWilayah = {
  fileKosong: (): Galat =>
    galat('wilayah.file-kosong', 'tak-sah', 'File kosong: tidak ada satu baris wilayah pun.'),
  kolomKurang: (kolom: readonly string[]): Galat =>
    galat(
      'wilayah.kolom-kurang',
      'tak-sah',
      `Kolom ${kolom.join(' dan ')} tidak ditemukan. Yang diperlukan: kode, nama, dan bila ada luas_km2.`,
      { kolom },
    ),
  daftarTakSah: (daftarTolak: readonly BarisTolak[]): Galat =>
    galat(
      'wilayah.daftar-tak-sah',
      'tak-sah',
      `Daftar wilayah tidak diganti: ${daftarTolak.length} baris bermasalah. ${daftarTolak
        .slice(0, 3)
        .map((t) => `Baris ${t.baris}: ${t.sebab}`)
        .join(' ')}`,
      { jumlah: daftarTolak.length, daftarTolak: daftarTolak.slice(0, 200) },
    ),
  tanpaKabkota: (): Galat =>
    galat(
      'wilayah.tanpa-kabkota',
      'tak-sah',
      'Daftar tidak memuat kabupaten/kota. Baris seperti "35.76;Kota Mojokerto" harus ada.',
    ),
  tanpaDesa: (): Galat =>
    galat(
      'wilayah.tanpa-desa',
      'tak-sah',
      'Daftar tidak memuat desa/kelurahan satu pun, padahal data penduduk dihitung per desa/kelurahan.',
    ),
  kantorTakAda: (kode: string): Galat =>
    galat('wilayah.kantor-tak-ada', 'tak-sah', `Wilayah kantor ini (${kode}) tidak ada di dalam file.`, {
      kode,
    }),
  banyakKantor: (daftar: readonly string[]): Galat =>
    galat(
      'wilayah.banyak-kantor',
      'tak-sah',
      `File memuat ${daftar.length} provinsi. Sebutkan kode kantor supaya hanya wilayahnya yang diambil.`,
      { daftar },
    ),
  bukanGeojson: (): Galat =>
    galat(
      'wilayah.bukan-geojson',
      'tak-sah',
      'File bukan GeoJSON: diperlukan FeatureCollection dengan kode wilayah pada properties.kode.',
    ),
  batasTakTerpakai: (daftarTolak: readonly { urut: number; kode: string; sebab: string }[]): Galat =>
    galat(
      'wilayah.batas-tak-terpakai',
      'tak-sah',
      `Tidak satu poligon pun dapat dipakai. ${daftarTolak[0] ? `Fitur ${daftarTolak[0].urut}: ${daftarTolak[0].sebab}` : ''}`.trim(),
      { daftarTolak: daftarTolak.slice(0, 200) },
    ),
  daftarMasihKosong: (): Galat =>
    galat('wilayah.daftar-kosong', 'bentrok', 'Isi dahulu daftar wilayah, baru kemudian batasnya.'),
  kodeTakSah: (kode: string): Galat =>
    galat('wilayah.kode-tak-sah', 'tak-sah', 'Itu bukan kode wilayah.', { kode }),
  fileTerlaluBesar: (megabyte: number): Galat =>
    galat('wilayah.file-terlalu-besar', 'tak-sah', `File lebih besar dari ${megabyte} MB.`),
  tanpaFile: (): Galat => galat('wilayah.tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
}
