import { daftarTabel, FormatUnduh, type HasilTerbit, hitungTabel, tabelPublik, unduhTabel } from '#agregat'
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
  ringkas: 'Menulis satu tabel sebagai file; tanpa nama menyebut tabel yang ada.',
  argumen: '[ID]',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    snapshot: { arti: 'cuplikan; bila tidak disebut, yang terbaru', nilai: 'ID' },
    tingkat: { arti: TINGKAT.join(', '), nilai: 'TINGKAT', bawaan: 'kecamatan' },
    format: { arti: FormatUnduh.options.join(', '), nilai: 'FORMAT', bawaan: 'csv' },
    publik: { arti: 'edisi publik: sel kecil diamankan' },
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
    const diminta = FormatUnduh.safeParse(a.wajib('format'))
    if (!diminta.success)
      throw new SalahPakai(`--format harus salah satu dari ${FormatUnduh.options.join(', ')}.`)
    const format = k.json ? 'json' : diminta.data
    const { isi } = await denganKantor(a.wajib('data'), 'tabel', async (kantor) => {
      const snapshotId =
        a.ada('snapshot') ?? (await daftarSnapshot(kantor.db)).find((s) => s.status === 'tersegel')?.id
      if (!snapshotId)
        throw new Ditolak(
          galat('tabel.tanpa-cuplikan', 'tak-ditemukan', 'Belum ada cuplikan di kantor ini. Impor dahulu.'),
        )
      const minta = { tabel: id, snapshotId, tingkat }
      const tabel: HasilTerbit = a.ya('publik')
        ? nilai(await tabelPublik(kantor, minta))
        : nilai(await hitungTabel(kantor, minta))
      return nilai(await unduhTabel(kantor, tabel, format, { pemisah: ',', bom: false }))
    })
    const keluar = format === 'json' ? Buffer.concat([isi, Buffer.from('\n')]) : isi
    await k.tulis(keluar)
    return KODE.selesai
  },
}
