import type { HalamanUji } from './halaman-uji.ts'

/** What stands above every page, and where none is. */
export const DAFTAR_UMUM: readonly HalamanUji[] = [
  {
    nama: 'palet',
    akun: 'kabid',
    alamat: '/kotak-masuk',
    siap: 'edisi kecamatan',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('Control+k')
      await hal.getByRole('combobox').fill('latih')
      await hal.getByRole('option', { name: /Kabupaten Latihan/ }).waitFor()
      await hal.getByText('Ketik dua huruf').waitFor()
    },
  },
  {
    nama: 'pintasan',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('?')
      await hal.getByText('Di mana saja').waitFor()
    },
  },
  { nama: 'tiada', akun: 'kabid', alamat: '/halaman-yang-tidak-ada', siap: /tidak ada/i, gambar: true },
]
