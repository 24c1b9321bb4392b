import { basename, resolve } from 'node:path'
import { operatorMesin } from '#kernel/pelaku'
import { imporPeristiwa, JENIS_PERISTIWA } from '#peristiwa'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { bacaBerkas, KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'peristiwa',
  ringkas: 'Memasukkan file peristiwa (lahir, mati, kawin, cerai, pindah, datang, dokumen, pembersihan).',
  argumen: 'impor FILE',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    dari: { arti: 'hari pelaporan pertama, misalnya 2026-07-01', nilai: 'TANGGAL', wajib: true },
    sampai: { arti: 'hari pelaporan terakhir; bila tidak disebut, sama dengan --dari', nilai: 'TANGGAL' },
    jenis: { arti: `yang dimuat file, dipisah koma: ${JENIS_PERISTIWA.join(', ')}`, nilai: 'JENIS' },
    kabkota: { arti: 'kode kabupaten/kota, untuk kantor provinsi', nilai: 'KODE' },
    ganti: { arti: 'alasan; file hari yang sama diganti', nilai: 'ALASAN' },
  },
  async jalankan(a, k) {
    const [tindakan, file] = a.posisi
    if (tindakan !== 'impor' || file === undefined)
      throw new SalahPakai('Ditulis: tertib peristiwa impor FILE.')
    const isi = bacaBerkas(resolve(file))
    const jenis = (a.ada('jenis') ?? '').split(',').filter((j) => j !== '')
    const dikenal = JENIS_PERISTIWA.filter((j) => jenis.includes(j))
    if (dikenal.length < jenis.length)
      throw new SalahPakai(`--jenis harus dari ${JENIS_PERISTIWA.join(', ')}.`)
    const [kabkota, ganti] = [a.ada('kabkota'), a.ada('ganti')]
    const berkas = await denganKantor(a.wajib('data'), 'peristiwa', async (kantor) =>
      nilai(
        await imporPeristiwa(
          kantor,
          {
            namaFile: basename(file),
            isi,
            dari: a.wajib('dari'),
            sampai: a.ada('sampai') ?? a.wajib('dari'),
            jenis: dikenal,
            ...(kabkota !== undefined && { kabkota }),
            ...(ganti !== undefined && { ganti }),
          },
          operatorMesin,
        ),
      ),
    )
    k.hasil(berkas, () =>
      [
        `Berkas ${berkas.id}`,
        `Masuk ${berkas.jumlahMasuk} baris = ${berkas.jumlahBaris} dihitung + ${berkas.jumlahDitolak} ditolak`,
        ...berkas.temuan.map(
          (t) => `  ${t.tingkat.padEnd(11)} ${String(t.jumlah).padStart(7)}  ${t.kalimat}`,
        ),
      ].join('\n'),
    )
    return KODE.selesai
  },
}
