import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import { type IsiZip, tulisZip } from '#platform/zip'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { nilai } from '../arsip-uji.ts'
import { cariArsip } from '../cari/cari-arsip.ts'
import { periksaArsip } from '../periksa/periksa-arsip.ts'
import { daftarBaris, findImpor } from './impor.store.ts'
import { jalankanImpor, PEKERJAAN_IMPOR, pekerjaImporArsip } from './jalankan-impor.ts'
import { mulaiImpor } from './mulai-impor.ts'
import { siapkanImpor } from './siapkan-impor.ts'
import { bukaFolderImpor, bukaUnggahanImpor, simpanUnggahan } from './sumber-impor.ts'

let s: SaranaUji
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  s.antrean.daftarkan(PEKERJAAN_IMPOR, pekerjaImporArsip(s))
})
afterAll(() => s.tutup())

const ID = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const pdf = (teks: string) => Buffer.from(`%PDF-1.4\n${teks}`)
const pengawas = () => ({ kemajuan: () => undefined, signal: new AbortController().signal })

test('folder dengan CSV: yang baik masuk, yang cacat dan yang kembar disebut sebabnya, dan impor yang terhenti dilanjutkan', async () => {
  const folder = join(s.folder.akar, 'pindaian')
  mkdirSync(join(folder, 'boks 1'), { recursive: true })
  writeFileSync(join(folder, 'boks 1/a.pdf'), pdf('a'))
  writeFileSync(join(folder, 'boks 1/b.pdf'), pdf('b'))
  writeFileSync(join(folder, 'kembar.pdf'), pdf('a'))
  writeFileSync(join(folder, 'palsu.pdf'), 'bukan apa-apa')
  writeFileSync(
    join(folder, 'daftar.csv'),
    [
      'No. Surat;Tgl;Perihal;Kode;File;Keamanan',
      '470/12/2015;31/03/2015;Laporan agregat lama;473.3;a.pdf;',
      '470/13/2015;01/04/2015;Rekap tahunan;473.3;b.pdf;rahasia',
      ';01/04/2015;Salinan laporan;473.3;kembar.pdf;',
      ';01/04/2015;Bukan file;473.3;palsu.pdf;',
      ';32/04/2015;;47;tiada.pdf;',
      '',
    ].join('\n'),
  )
  const sumber = await bukaFolderImpor(folder)
  const impor = nilai(await siapkanImpor(s, { id: ID(1), nama: 'pindaian', sumber }, operatorMesin))
  expect(impor.jumlah).toEqual({ siap: 4, cacat: 1, diterima: 0, ditolak: 0 })
  nilai(await mulaiImpor(s, ID(1), operatorMesin))
  expect(await mulaiImpor(s, ID(1), operatorMesin)).toMatchObject({
    galat: { kode: 'arsip.impor-sudah-mulai' },
  })

  const henti = new AbortController()
  let ke = 0
  const putus = { signal: henti.signal, kemajuan: () => (ke++ === 1 ? henti.abort() : undefined) }
  expect(await jalankanImpor(s, { id: ID(1), sumber }, operatorMesin, putus)).toMatchObject({ ok: false })
  const hasil = nilai(await jalankanImpor(s, { id: ID(1), sumber }, operatorMesin, pengawas()))
  expect(hasil).toMatchObject({ keadaan: 'selesai', jumlah: { siap: 0, cacat: 1, diterima: 2, ditolak: 2 } })
  expect((await daftarBaris(s.db, ID(1), { batas: 9 })).map((b) => [b.baris, b.status, b.sebab])).toEqual([
    [2, 'diterima', 'kode lama 473.3 menjadi 400.12.4.3'],
    [3, 'diterima', 'kode lama 473.3 menjadi 400.12.4.3'],
    [4, 'ditolak', 'isinya sama dengan A-000001'],
    [5, 'ditolak', 'bukan PDF, PNG, JPEG, TIFF, DOCX, atau XLSX'],
    [6, 'cacat', expect.stringContaining('judul kosong; tanggal "32/04/2015" tidak dikenal')],
  ])
  expect(
    nilai(await jalankanImpor(s, { id: ID(1), sumber }, operatorMesin, pengawas())).jumlah.diterima,
  ).toBe(2)
  const { daftar } = await cariArsip(s.db, { cari: '470/13/2015' })
  expect(daftar).toMatchObject([
    { judul: 'Rekap tahunan', asal: 'impor', tanggalAgenda: '2015-04-01', keamanan: 'rahasia' },
  ])
  expect(await findEntri(s.db, { tindakan: 'arsip.arsipkan', batas: 9 })).toHaveLength(2)
  expect((await periksaArsip(s)).masalah).toEqual([])
})

test('ZIP dengan daftar XLSX dibaca dari unggahan tersandi; sesudah selesai tidak ada yang tertinggal', async () => {
  const rows = [
    ['judul', 'tanggal', 'kode', 'file'],
    ['Nota', new Date('2016-01-02T00:00:00Z'), '400.12.4.3', 'n.pdf'],
  ]
  const isi: IsiZip[] = [
    { nama: 'daftar.xlsx', isi: Buffer.from(await writeXlsx({ sheets: [{ name: 'Daftar', rows }] })) },
    { nama: 'n.pdf', isi: pdf('n') },
  ]
  await simpanUnggahan(s, ID(2), tulisZip(alir(isi)))
  const sumber = await bukaUnggahanImpor(s, ID(2))
  nilai(await siapkanImpor(s, { id: ID(2), nama: 'n.zip', sumber }, operatorMesin))
  await sumber.tutup()
  nilai(await mulaiImpor(s, ID(2), operatorMesin))
  nilai(await pekerjaImporArsip(s)({ id: ID(2), pelaku: operatorMesin }, { ...pengawas(), id: 'x' }))
  expect((await findImpor(s.db, ID(2)))!.jumlah.diterima).toBe(1)
  await expect(bukaUnggahanImpor(s, ID(2))).rejects.toThrow('ENOENT')
})

test.each([
  ['tanpa daftar', { 'a.pdf': 'x' }, 'arsip.impor-tanpa-daftar'],
  ['dua daftar', { 'a.csv': 'judul', 'b.csv': 'judul' }, 'arsip.impor-tanpa-daftar'],
  ['kolom kurang', { 'a.csv': 'judul,tanggal\nx,y' }, 'arsip.impor-kolom-kurang'],
  ['XLSX rusak', { 'a.xlsx': 'PK bukan' }, 'arsip.impor-daftar-tak-terbaca'],
])('%s ditolak seluruhnya', async (_nama, file, kode) => {
  const folder = join(s.folder.akar, 'buruk')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [n, isi] of Object.entries(file)) writeFileSync(join(folder, n), isi)
  const sumber = await bukaFolderImpor(folder)
  expect(await siapkanImpor(s, { id: ID(9), nama: 'buruk', sumber }, operatorMesin)).toMatchObject({
    galat: { kode },
  })
})

async function* alir(isi: readonly IsiZip[]): AsyncGenerator<IsiZip> {
  yield* isi
}
