import { latih } from '../latih/index.ts'
import { KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'latih',
  ringkas: 'Membuat ekspor sintetis: penduduk, keluarga, wilayah, batas, dan kebenarannya.',
  opsi: {
    ke: { arti: 'folder tujuan', nilai: 'DIR', wajib: true },
    orang: { arti: 'jumlah penduduk, sampai 10 juta', nilai: 'N', bawaan: '20000' },
    benih: { arti: 'benih; benih yang sama memberi berkas yang sama', nilai: 'N', bawaan: '7' },
  },
  async jalankan(a, k) {
    const orang = bilangan(a.wajib('orang'), 'orang', 10, 10_000_000)
    const benih = bilangan(a.wajib('benih'), 'benih', 0, 2 ** 31)
    const hasil = await latih({ ke: a.wajib('ke'), orang, benih, kemajuan: (b, p) => k.kemajuan(b, p) })
    k.hasil(hasil, () => `Selesai: ${orang} penduduk sintetis di ${a.wajib('ke')}`)
    return KODE.selesai
  },
}

function bilangan(teks: string, nama: string, min: number, maks: number): number {
  const n = Number(teks)
  if (!Number.isInteger(n) || n < min || n > maks)
    throw new SalahPakai(`--${nama} harus bilangan bulat ${min} sampai ${maks}.`)
  return n
}
