import { periksaFile } from '#terbit'
import { denganKantor } from './dengan-kantor.ts'
import { bacaBerkas, KODE, type Perintah } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'periksa',
  ringkas: 'Memeriksa berkas PDF: tanda tangan, isi yang dicakup, dan dengan --data juga setiap angka.',
  argumen: 'FILE.pdf',
  opsi: { data: { arti: 'folder data kantor yang menerbitkan', nilai: 'DIR' } },
  async jalankan(a, k) {
    const isi = bacaBerkas(a.posisi[0]!)
    const data = a.ada('data')
    const hasil = data
      ? await denganKantor(data, 'periksa', (kantor) => periksaFile(isi, kantor))
      : await periksaFile(isi)
    k.hasil(hasil, () => hasil.kalimat.join('\n'))
    const lulus = data ? hasil.kesimpulan === 'asli' : hasil.tandaTangan?.utuh === true
    return lulus ? KODE.selesai : KODE.ditolak
  },
}
