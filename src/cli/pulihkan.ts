import { resolve } from 'node:path'
import { Ditolak } from '#kernel/ditolak'
import { pulihkanCadangan } from '#platform/cadangan'
import { bukaUntukPemulihan } from '../kantor/buka-kantor.ts'
import { bacaFrasa } from './baca-frasa.ts'
import { KODE, type Perintah, wajibBerkas } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'pulihkan',
  ringkas: 'Memulihkan kantor dari berkas cadangan ke folder baru.',
  argumen: 'FILE',
  opsi: {
    data: { arti: 'folder data, belum ada atau kosong', nilai: 'DIR', wajib: true },
    'frasa-dari': { arti: 'berkas yang berisi frasa sandi (tanpa terminal)', nilai: 'FILE' },
  },
  async jalankan(a, k) {
    const file = wajibBerkas(resolve(a.posisi[0]!))
    const frasa = await bacaFrasa(a, false)
    const folder = resolve(a.wajib('data'))
    k.kemajuan(0, 'Memulihkan cadangan')
    const hasil = await pulihkanCadangan(file, frasa, folder, bukaUntukPemulihan)
    if (!hasil.ok) throw new Ditolak(hasil.galat)
    k.hasil(
      hasil.value,
      () =>
        `Pulih dari cadangan ${hasil.value.dibuat}: ${hasil.value.baris} baris, ${hasil.value.berkas} berkas, di ${folder}`,
    )
    return KODE.selesai
  },
}
