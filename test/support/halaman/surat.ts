import { join } from 'node:path'
import type { HalamanUji } from './halaman-uji.ts'

/** The agenda, the archive and a file that is checked, as the first three days leave them. */
export const DAFTAR_SURAT: readonly HalamanUji[] = [
  { nama: 'agenda', akun: 'adb', alamat: '/agenda', siap: '400.12.4.3/1/', gambar: true },
  { nama: 'arsip', akun: 'kabid', alamat: '/arsip', siap: 'Semester I 2026', gambar: true },
  { nama: 'periksa', akun: 'kabid', alamat: '/periksa', siap: 'Periksa', gambar: true },
  {
    nama: 'periksa-asli',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    gambar: true,
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/bertanda.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Asli: /)
        .first()
        .waitFor()
    },
  },
  {
    nama: 'periksa-palsu',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/diubah.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Tidak sah/)
        .first()
        .waitFor()
    },
  },
]
