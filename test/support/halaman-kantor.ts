import { DAFTAR_ANGKA } from './halaman/angka.ts'
import { DAFTAR_DATA } from './halaman/data.ts'
import type { HalamanUji } from './halaman/halaman-uji.ts'
import { DAFTAR_KERJA } from './halaman/kerja.ts'
import { DAFTAR_MASUK } from './halaman/masuk.ts'
import { DAFTAR_PENGATURAN } from './halaman/pengaturan.ts'
import { DAFTAR_SURAT } from './halaman/surat.ts'
import { DAFTAR_TATA_KERJA } from './halaman/tata-kerja.ts'
import { DAFTAR_UMUM } from './halaman/umum.ts'

/** An office on its first day: what stands where nothing is yet. */
export const HALAMAN_KOSONG: readonly HalamanUji[] = [
  {
    nama: 'kosong-kotak-masuk',
    akun: 'adb',
    alamat: '/kotak-masuk',
    siap: 'Tidak ada yang menunggu Anda',
    gambar: true,
  },
  { nama: 'kosong-berkas', akun: 'adb', alamat: '/berkas', siap: 'Belum ada berkas' },
  { nama: 'kosong-cuplikan', akun: 'adb', alamat: '/cuplikan', siap: 'Mulai impor' },
  { nama: 'kosong-tabel', akun: 'adb', alamat: '/tabel', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-satu-tabel', akun: 'adb', alamat: '/tabel/agama', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-agenda', akun: 'adb', alamat: '/agenda', siap: /Belum ada/ },
  { nama: 'kosong-arsip', akun: 'adb', alamat: '/arsip', siap: /Belum ada|kosong/i },
]

/** Every page of web/src/kantor/rute.ts, and the states of it that differ. */
export const DAFTAR_HALAMAN: readonly HalamanUji[] = [
  ...DAFTAR_MASUK,
  ...DAFTAR_KERJA,
  ...DAFTAR_DATA,
  ...DAFTAR_ANGKA,
  ...DAFTAR_SURAT,
  ...DAFTAR_TATA_KERJA,
  ...DAFTAR_PENGATURAN,
  ...DAFTAR_UMUM,
]
