import { basename } from 'node:path'
import { type HasilPeriksaTabel, hitungTabel, periksaTabel } from '#agregat'
import type { Tingkat } from '#kernel/kode-wilayah'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { bacaBerkas, KODE, type Perintah, SalahPakai } from './perintah.ts'

const TINGKAT: readonly Tingkat[] = ['desa', 'kecamatan', 'kabkota', 'provinsi']

export const perintah: Perintah = {
  nama: 'periksa-tabel',
  ringkas:
    'Memeriksa tabel CSV atau XLSX buatan pihak lain; dengan --tabel dan --snapshot juga terhadap cuplikan.',
  argumen: 'FILE',
  opsi: {
    data: { arti: 'folder data kantor, bila dibandingkan dengan cuplikan', nilai: 'DIR' },
    tabel: { arti: 'tabel katalog yang menjadi pembanding', nilai: 'ID' },
    snapshot: { arti: 'cuplikan yang menjadi pembanding', nilai: 'ID' },
    tingkat: { arti: TINGKAT.join(', '), nilai: 'TINGKAT', bawaan: 'desa' },
  },
  async jalankan(a, k) {
    const file = a.posisi[0]!
    const isi = bacaBerkas(file)
    const [data, tabel, snapshotId] = [a.ada('data'), a.ada('tabel'), a.ada('snapshot')]
    const tingkat = TINGKAT.find((t) => t === a.wajib('tingkat'))
    if (!tingkat) throw new SalahPakai(`--tingkat harus salah satu dari ${TINGKAT.join(', ')}.`)
    if ([data, tabel, snapshotId].some((x) => x !== undefined) && !(data && tabel && snapshotId))
      throw new SalahPakai('--data, --tabel, dan --snapshot disebut bersama-sama.')
    const lawan =
      data && tabel && snapshotId
        ? await denganKantor(data, 'periksa-tabel', async (kantor) =>
            nilai(await hitungTabel(kantor, { tabel, snapshotId, tingkat })),
          )
        : undefined
    const hasil = nilai(await periksaTabel({ nama: basename(file), isi }, lawan))
    k.hasil(hasil, () => tulis(hasil))
    return hasil.bersih ? KODE.selesai : KODE.ditolak
  },
}

function tulis(h: HasilPeriksaTabel): string {
  return [
    `${h.namaFile}: ${h.temuan.length} temuan dari ${h.jumlahPeriksa} pemeriksaan.`,
    ...h.temuan.map((t) => `${t.berat.padEnd(10)} ${t.lembar}!${t.sel}  ${t.kalimat}`),
  ].join('\n')
}
