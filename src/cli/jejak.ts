import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bacaTitik, FILE_TITIK, periksaJejak } from '#jejak'
import { denganKantor } from './dengan-kantor.ts'
import { KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'jejak',
  ringkas: 'Memeriksa jejak terhadap titik periksanya: "tertib jejak periksa".',
  argumen: 'periksa',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    titik: { arti: 'titik periksa yang disimpan di luar mesin ini', nilai: 'FILE' },
  },
  async jalankan(a, k) {
    if (a.posisi[0] !== 'periksa') throw new SalahPakai('Yang dikenal: tertib jejak periksa.')
    const data = a.wajib('data')
    const file = [join(data, FILE_TITIK), a.ada('titik')].filter((f) => f !== undefined && existsSync(f))
    const titik = file.flatMap((f) => bacaTitik(readFileSync(f!, 'utf8')))
    const hasil = await denganKantor(data, 'jejak', (kantor) =>
      periksaJejak(kantor.db, kantor.kunci.publikJejak, titik),
    )
    k.hasil(hasil, () =>
      [
        `Entri   ${hasil.ukuran}`,
        `Kepala  ${hasil.akar}`,
        `Titik   ${hasil.jumlahTitik} diperiksa`,
        ...hasil.temuan.map((t) => `TEMUAN  ${t.kalimat}`),
        hasil.temuan.length === 0 ? 'Jejak utuh.' : `Jejak TIDAK utuh: ${hasil.temuan.length} temuan.`,
      ].join('\n'),
    )
    return hasil.temuan.length === 0 ? KODE.selesai : KODE.ditolak
  },
}
