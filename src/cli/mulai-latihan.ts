import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { muatSemesterLalu } from '../latih/muat-semester-lalu.ts'
import { bukaLatihan, daftarAkun, isKosong, mainkanHari } from './demo.ts'
import { perintah as jalan } from './jalan.ts'
import { bacaBilangan, bacaMasukan, type Perintah } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'mulai-latihan',
  ringkas: 'Dipanggil npm start: kantor latihan dibuat bila belum ada, lalu dilayani.',
  opsi: {
    data: { arti: 'folder data', nilai: 'DIR', wajib: true },
    port: { arti: 'port pertama yang dicoba', nilai: 'N', bawaan: '8080' },
    orang: { arti: 'jumlah penduduk sintetis', nilai: 'N', bawaan: '20000' },
  },
  async jalankan(a, k) {
    const data = resolve(a.wajib('data'))
    // A first start that was cut off after the office was made has exports but no results: the day is played now.
    if (isKosong(data) || (existsSync(join(data, 'latihan')) && !existsSync(join(data, 'latihan/hasil')))) {
      const kantor = await bukaLatihan(data, bacaBilangan(a.wajib('orang'), 'orang', 10, 10_000_000), k)
      try {
        // Before the day, so that the newest snapshot is the one the day is about.
        await muatSemesterLalu(kantor, join(data, 'latihan'), (b, p) => k.kemajuan(b * 0.15, p))
        const hasil = await mainkanHari(kantor, k)
        for (const d of hasil.dokumen) k.kata(`Dibuat: ${d}`)
      } finally {
        await kantor.tutup()
      }
    }
    for (const baris of daftarAkun()) k.kata(baris)
    return jalan.jalankan(bacaMasukan(jalan, ['--data', data, '--port', a.wajib('port')]), k)
  },
}
