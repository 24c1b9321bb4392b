import { latih } from '../latih/index.ts'
import { bacaBilangan, KODE, type Perintah } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'latih',
  ringkas: 'Membuat ekspor sintetis: penduduk, keluarga, wilayah, batas, dan kebenarannya.',
  opsi: {
    ke: { arti: 'folder tujuan', nilai: 'DIR', wajib: true },
    orang: { arti: 'jumlah penduduk, sampai 10 juta', nilai: 'N', bawaan: '20000' },
    benih: { arti: 'benih; benih yang sama memberi berkas yang sama', nilai: 'N', bawaan: '7' },
  },
  async jalankan(a, k) {
    const orang = bacaBilangan(a.wajib('orang'), 'orang', 10, 10_000_000)
    const benih = bacaBilangan(a.wajib('benih'), 'benih', 0, 2 ** 31)
    const hasil = await latih({ ke: a.wajib('ke'), orang, benih, kemajuan: (b, p) => k.kemajuan(b, p) })
    k.hasil(hasil, () => `Selesai: ${orang} penduduk sintetis di ${a.wajib('ke')}`)
    return KODE.selesai
  },
}
