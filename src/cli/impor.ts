import { createReadStream, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { imporFile } from '#dkb'
import { operatorMesin } from '#kernel/pelaku'
import { parseSemester, tanggalAcuan } from '#kernel/periode'
import { parseTanggal } from '#kernel/tanggal'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { KODE, type Perintah, SalahPakai, wajibBerkas } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'impor',
  ringkas: 'Mengimpor ekspor penduduk menjadi cuplikan tersegel.',
  argumen: 'FILE',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    basis: {
      arti: 'dkb (data bersih kementerian) atau lokal (data layanan)',
      nilai: 'dkb|lokal',
      wajib: true,
    },
    semester: { arti: 'semester, misalnya 2026-1', nilai: 'SEMESTER', wajib: true },
    tanggal: { arti: 'tanggal keadaan data, misalnya 2026-06-30', nilai: 'TANGGAL' },
  },
  async jalankan(a, k) {
    const basis = a.wajib('basis')
    if (basis !== 'dkb' && basis !== 'lokal') throw new SalahPakai('--basis harus dkb atau lokal.')
    const semester = parseSemester(a.wajib('semester'))
    if (!semester) throw new SalahPakai('--semester ditulis seperti 2026-1.')
    const tanggal = parseTanggal(a.ada('tanggal') ?? tanggalAcuan(semester))
    if (!tanggal) throw new SalahPakai('--tanggal ditulis seperti 2026-06-30.')
    const file = resolve(a.posisi[0]!)
    const ukuran = statSync(wajibBerkas(file)).size
    const henti = new AbortController()
    process.once('SIGINT', () => henti.abort())
    const sumber = createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
    const snapshot = await denganKantor(a.wajib('data'), 'impor', async (kantor) =>
      nilai(
        await imporFile(
          kantor,
          { sumber, namaFile: basename(file), ukuran, basis, semester, tanggal },
          operatorMesin,
          {
            kemajuan: k.kemajuan,
            signal: henti.signal,
          },
        ),
      ),
    )
    k.hasil(snapshot, () =>
      [
        `Cuplikan ${snapshot.id}`,
        `Masuk ${snapshot.jumlahMasuk} baris = ${snapshot.jumlahBaris} dihitung + ${snapshot.jumlahTidakAktif} tidak aktif + ${snapshot.jumlahDitolak} ditolak`,
        ...snapshot.temuan.map(
          (t) => `  ${t.tingkat.padEnd(11)} ${String(t.jumlah).padStart(7)}  ${t.kalimat}`,
        ),
      ].join('\n'),
    )
    return KODE.selesai
  },
}
