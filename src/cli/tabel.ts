import { daftarTabel, hitungTabel, tulisCsv } from '#agregat'
import { getKantor } from '#akun'
import { daftarSnapshot } from '#dkb'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import type { Tingkat } from '#kernel/kode-wilayah'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { KODE, type Perintah, SalahPakai } from './perintah.ts'

const TINGKAT: readonly Tingkat[] = ['desa', 'kecamatan', 'kabkota', 'provinsi']

export const perintah: Perintah = {
  nama: 'tabel',
  ringkas: 'Menulis satu tabel sebagai CSV atau JSON; tanpa nama menyebut tabel yang ada.',
  argumen: '[ID]',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    snapshot: { arti: 'cuplikan; bila tidak disebut, yang terbaru', nilai: 'ID' },
    tingkat: { arti: TINGKAT.join(', '), nilai: 'TINGKAT', bawaan: 'kecamatan' },
    format: { arti: 'csv atau json', nilai: 'csv|json', bawaan: 'csv' },
  },
  async jalankan(a, k) {
    const [id] = a.posisi
    if (id === undefined) {
      const daftar = daftarTabel().map((t) => ({
        id: t.id,
        nomor: t.nomor,
        judul: t.judul,
        semesta: t.semesta,
      }))
      k.hasil(daftar, () => daftar.map((t) => `${t.id.padEnd(28)} ${t.nomor}  ${t.judul}`).join('\n'))
      return KODE.selesai
    }
    const tingkat = TINGKAT.find((t) => t === a.wajib('tingkat'))
    if (!tingkat) throw new SalahPakai(`--tingkat harus salah satu dari ${TINGKAT.join(', ')}.`)
    const diminta = a.wajib('format')
    if (diminta !== 'csv' && diminta !== 'json') throw new SalahPakai('--format harus csv atau json.')
    const format = k.json ? 'json' : diminta
    const { tabel, latihan } = await denganKantor(a.wajib('data'), 'tabel', async (kantor) => {
      const snapshotId =
        a.ada('snapshot') ?? (await daftarSnapshot(kantor.db)).find((s) => s.status === 'tersegel')?.id
      if (!snapshotId)
        throw new Ditolak(
          galat('tabel.tanpa-cuplikan', 'tak-ditemukan', 'Belum ada cuplikan di kantor ini. Impor dahulu.'),
        )
      return {
        tabel: nilai(await hitungTabel(kantor, { tabel: id, snapshotId, tingkat })),
        latihan: (await getKantor(kantor.db)).latihan,
      }
    })
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(tabel)}\n`
        : tulisCsv(tabel, { pemisah: ',', bom: false, latihan }),
    )
    return KODE.selesai
  },
}
