import { type HalamanUji, tekan } from './halaman-uji.ts'

export const DAFTAR_MASUK: readonly HalamanUji[] = [
  { nama: 'masuk', alamat: '/masuk', siap: 'Nama akun', gambar: true },
  {
    nama: 'masuk-salah',
    alamat: '/masuk',
    siap: 'Nama akun',
    ditolak: true,
    async lalu(hal) {
      await hal.getByLabel('Nama akun').fill('bukan-akun')
      await hal.getByLabel('Kata sandi', { exact: true }).fill('bukan sandi saya')
      await tekan('Masuk')(hal)
      await hal.getByRole('alert').waitFor()
    },
  },
  { nama: 'akun-pertama-sudah-ada', alamat: '/akun-pertama', siap: /sudah/i },
  {
    nama: 'akun-pertama',
    alamat: '/akun-pertama',
    siap: /Kode/,
    gambar: true,
    async lalu(hal) {
      await hal.route('**/api/awal', async (r) => {
        const awal = (await (await r.fetch()).json()) as object
        await r.fulfill({ json: { ...awal, perluAkunPertama: true } })
      })
      await hal.reload()
    },
  },
]
