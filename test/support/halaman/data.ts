import { type HalamanUji, tekan } from './halaman-uji.ts'

/** Import, snapshots, events. */
export const DAFTAR_DATA: readonly HalamanUji[] = [
  {
    nama: 'label-impor',
    akun: 'adb',
    alamat: '/label-impor',
    siap: 'Belum ada label kantor',
    gambar: true,
  },
  { nama: 'cuplikan-daftar', akun: 'adb', alamat: '/cuplikan', siap: 'Tersegel', gambar: true },
  { nama: 'cuplikan', akun: 'adb', alamat: (i) => `/cuplikan/${i.snapshotId}`, siap: /Baris/, gambar: true },
  {
    nama: 'cuplikan-tarik',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}`,
    siap: /Baris/,
    lalu: tekan(/^Tarik/),
  },
  {
    nama: 'cuplikan-mutu',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}/mutu`,
    siap: 'Laporan mutu data',
    gambar: true,
  },
  {
    nama: 'banding',
    akun: 'adb',
    alamat: '/banding',
    siap: 'Banding Cuplikan',
    gambar: true,
  },
  {
    nama: 'peristiwa',
    akun: 'adb',
    alamat: '/peristiwa',
    siap: 'Peristiwa',
    gambar: true,
  },
  {
    nama: 'pemusnahan',
    akun: 'kabid',
    alamat: '/pemusnahan',
    siap: 'Masa Simpan & Pemusnahan',
    gambar: true,
  },
]
