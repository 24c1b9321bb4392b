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
  kodeBps: (jumlah: number): Galat =>
    galat(
      'wilayah.kode-bps',
      'tak-sah',
      `Daftar ini memakai kode BPS (${jumlah} baris); kode Kemendagri berbeda dan tidak dicampur. Ambil daftar edisi Kepmendagri.`,
      { jumlah },
    ),
  bukanWilayahEdisi: (kode: string): Galat =>
    galat(
      'wilayah.bukan-wilayah-edisi',
      'ditolak',
      `Kode kantor ${kode} tidak ada dalam edisi ini; impor daftar wilayah kantor dari CSV.`,
      { kode },
    ),
  kantorBelumDisetel: (): Galat =>
    galat('wilayah.kantor-belum-disetel', 'bentrok', 'Kode wilayah kantor belum disetel.'),
  tanggalTakSah: (): Galat =>
    galat(
      'wilayah.tanggal-tak-sah',
      'tak-sah',
      'Tanggal ditulis sebagai tahun-bulan-hari, misalnya 2025-04-25.',
    ),
  persilanganTakSah: (daftarTolak: readonly BarisTolak[]): Galat =>
    galat(
      'wilayah.persilangan-tak-sah',
      'tak-sah',
      `Persilangan tidak disimpan: ${daftarTolak.length} baris bermasalah. ${daftarTolak
        .slice(0, 3)
        .map((t) => `Baris ${t.baris}: ${t.sebab}`)
        .join(' ')}`,
      { jumlah: daftarTolak.length, daftarTolak: daftarTolak.slice(0, 200) },
    ),
  persilanganSudahAda: (dari: string, tanggal: string): Galat =>
    galat(
      'wilayah.persilangan-sudah-ada',
      'bentrok',
      `Persilangan ${dari} per ${tanggal} sudah ada. Hapus dahulu bila hendak diganti.`,
      { dari, tanggal },
    ),
  persilanganTakAda: (): Galat =>
    galat('wilayah.persilangan-tak-ada', 'tak-ditemukan', 'Persilangan itu tidak ada.'),
  alasanKosong: (): Galat =>
    galat('wilayah.alasan-kosong', 'tak-sah', 'Tulis alasannya, paling sedikit lima huruf.'),
  luasTakSah: (daftarTolak: readonly BarisTolak[]): Galat =>
    galat(
      'wilayah.luas-tak-sah',
      'tak-sah',
      `Luas tidak disimpan: ${daftarTolak.length} baris bermasalah. ${daftarTolak
        .slice(0, 3)
        .map((t) => `Baris ${t.baris}: ${t.sebab}`)
        .join(' ')}`,
      { jumlah: daftarTolak.length, daftarTolak: daftarTolak.slice(0, 200) },
    ),
  luasTakTerpakai: (): Galat =>
    galat(
      'wilayah.luas-tak-terpakai',
      'tak-sah',
      'Tidak satu baris pun berisi luas untuk wilayah kantor ini. Yang diperlukan: kode dan luas_km2.',
    ),
  sumberLuasTakAda: (id: string): Galat =>
    galat('wilayah.sumber-luas-tak-ada', 'tak-ditemukan', 'Sumber luas itu tidak ada.', { id }),
  sumberLuasTakLengkap: (): Galat =>
    galat(
      'wilayah.sumber-luas-tak-lengkap',
      'tak-sah',
      'Isi nama sumber luas (misalnya BIG 2024), dan bila ada tanggalnya, sebelum memilih file.',
    ),
  luasTakAda: (kode: string, id: string): Galat =>
    galat('wilayah.luas-tak-ada', 'tak-sah', `Sumber itu tidak mempunyai luas untuk ${kode}.`, { kode, id }),
  kodeTakSah: (kode: string): Galat =>
    galat('wilayah.kode-tak-sah', 'tak-sah', 'Itu bukan kode wilayah.', { kode }),
  fileTerlaluBesar: (megabyte: number): Galat =>
    galat('wilayah.file-terlalu-besar', 'tak-sah', `File lebih besar dari ${megabyte} MB.`),
  tanpaFile: (): Galat => galat('wilayah.tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
}
