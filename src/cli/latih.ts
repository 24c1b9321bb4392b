import { latih, latihSemesterLalu } from '../latih/index.ts'
import { bacaBilangan, KODE, type Perintah } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'latih',
  ringkas: 'Membuat ekspor sintetis: penduduk, keluarga, wilayah, batas, dan kebenarannya.',
  opsi: {
    ke: { arti: 'folder tujuan', nilai: 'DIR', wajib: true },
    orang: { arti: 'jumlah penduduk, sampai 10 juta', nilai: 'N', bawaan: '20000' },
    benih: { arti: 'benih; benih yang sama memberi berkas yang sama', nilai: 'N', bawaan: '7' },
    'semester-lalu': {
      arti: 'juga penduduk semester sebelumnya dan peristiwa di antaranya, di semester-lalu/',
    },
  },
  async jalankan(a, k) {
    const orang = bacaBilangan(a.wajib('orang'), 'orang', 10, 10_000_000)
    const benih = bacaBilangan(a.wajib('benih'), 'benih', 0, 2 ** 31)
    const hasil = await latih({ ke: a.wajib('ke'), orang, benih, kemajuan: (b, p) => k.kemajuan(b, p) })
    const lalu = a.ya('semester-lalu') ? await latihSemesterLalu(a.wajib('ke'), benih) : undefined
    k.hasil(
      lalu ? { ...hasil, semesterLalu: lalu.awal } : hasil,
      () => `Selesai: ${orang} penduduk sintetis di ${a.wajib('ke')}`,
    )
    return KODE.selesai
  },
}
