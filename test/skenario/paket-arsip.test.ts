import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { daftarJabatan } from '#akun'
import { findEntri } from '#jejak'
import { sql } from '#platform/sql'
import { bukaBerkas } from '#sop'
import { agendakan, catatSuratMasuk } from '#surat'
import { nilai } from '../../src/modules/arsip/arsip-uji.ts'
import { paketBerkas } from '../../src/modules/arsip/paket/paket-berkas.ts'
import { periksaPaket } from '../../src/modules/arsip/paket/periksa-paket.ts'
import { type KantorUji, kantorUji } from '../../src/modules/sop/berkas/kantor-uji.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'

const ada = (program: string) => spawnSync(program, ['--version']).status === 0
const adaPython = ada('python3')
const adaSha256sum = ada('sha256sum')

let s: KantorUji
let folder: string
let zip: Buffer
let berkas: string
beforeAll(async () => {
  s = await kantorUji()
  const buka = {
    sop: 'agregat-data-kependudukan',
    masukan: { snapshotId: 's', semester: '2026-1', judul: 'Laporan <b>uji</b> & "kutip"' },
  }
  const { berkasId } = nilai(await bukaBerkas(s, buka, s.orang.adb))
  berkas = berkasId
  await semaiSurat(berkasId)
  zip = nilai(await paketBerkas(s, berkasId, s.orang.kadis))
  expect(
    await findEntri(s.db, { tindakan: 'arsip.paket-berkas', objek: `berkas/${berkasId}`, batas: 1 }),
  ).toHaveLength(1)
  folder = mkdtempSync(join(tmpdir(), 'tertib-paket-'))
  await bongkar(zip, folder)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await s.tutup()
})

/** A secret letter of the case with a sheet and a report, and a letter that left it by courier. */
async function semaiSurat(berkasId: string): Promise<void> {
  const surat = nilai(
    await s.db.transaksi((tx) =>
      catatSuratMasuk(
        tx,
        s.jam,
        {
          kunci: 'masuk-1',
          tanggalTerima: '2026-08-12',
          nomorSurat: '7/X/2026',
          asal: 'Dinas elang',
          perihal: 'Permintaan data elang',
          sifat: 'biasa',
          keamanan: 'rahasia',
          cara: 'langsung',
          berkasId,
        },
        s.orang.adb,
      ),
    ),
  )
  const saat = s.jam.sekarang()
  const kasi = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kasi')!
  const { id } = await s.db.one<{ id: string }>(sql`insert into surat_disposisi
      (kunci, surat_id, jabatan_id, jabatan, pelaku, instruksi, isi, waktu)
    values ('d-1', ${surat.id}, ${kasi.id}, 'Kadis', ${s.orang.kadis}, array['Teliti'], 'segera', ${saat}) returning id`)
  const meja = await s.db.one<{
    id: string
  }>(sql`insert into surat_disposisi_tujuan (disposisi_id, surat_id, jabatan_id, jabatan, urut)
    values (${id}, ${surat.id}, ${kasi.id}, ${kasi.nama}, 1) returning id`)
  await s.db.run(sql`insert into surat_disposisi_laporan (tujuan_id, waktu, pelaku, isi)
    values (${meja.id}, ${saat}, ${s.orang.kasi}, 'Sudah diteliti')`)
  const keluar = nilai(
    await s.db.transaksi((tx) =>
      agendakan(
        tx,
        s.jam,
        {
          kunci: 'k-1',
          hash: 'e'.repeat(64),
          namaFile: 'surat.pdf',
          perihal: 'Jawaban',
          berkasId,
          zona: 'WIB',
        },
        s.orang.adb,
      ),
    ),
  )
  await s.db.run(sql`insert into surat_ekspedisi (kunci, agenda_id, tujuan, cara, pembawa, waktu, tanggal, pelaku,
      penerima, tanggal_terima, waktu_terima, pelaku_terima, hasil)
    values ('e-1', ${keluar.id}, 'Bappeda', 'kurir', 'Kurir', ${saat}, '2026-08-12', ${s.orang.adb},
      'Penerima Satu', '2026-08-12', ${saat}, ${s.orang.adb}, 'diterima')`)
}

async function bongkar(isi: Buffer, ke: string): Promise<void> {
  const arsip = await fromBufferPromise(isi, { lazyEntries: true })
  for await (const e of arsip.eachEntry()) {
    mkdirSync(dirname(join(ke, e.fileName)), { recursive: true })
    writeFileSync(join(ke, e.fileName), await buffer(await arsip.openReadStreamPromise(e)))
  }
}
const python = () => spawnSync('python3', ['periksa.py'], { cwd: folder, encoding: 'utf8' })

test('pemeriksa Tertib menemukan paket utuh beserta entri jejaknya', async () => {
  const hasil = nilai(await periksaPaket(zip))
  expect(hasil).toMatchObject({ jenis: 'berkas', tandaTangan: true, masalah: [] })
  expect(hasil.entriJejak).toBe(
    readdirSync(join(folder, 'jejak')).filter((n) => /^\d+\.json$/.test(n)).length,
  )
  expect(hasil.entriJejak).toBeGreaterThan(0)
})

test('paket memuat surat masuk dengan disposisi, laporan dan tanda terimanya; yang tertutup bagi pembuatnya hanya tampak nomornya', async () => {
  const halaman = readFileSync(join(folder, 'baca-saya.html'), 'utf8')
  for (const kata of [
    'Permintaan data elang',
    'Teliti',
    'Sudah diteliti',
    'laporan',
    'Penerima Satu',
    'Bappeda',
  ])
    expect(halaman).toContain(kata)
  const data = JSON.parse(readFileSync(join(folder, 'data/disposisi.json'), 'utf8'))
  expect(data.masuk[0].kejadian.map((k: { apa: string }) => k.apa)).toEqual([
    'dicatat',
    'disposisi',
    'laporan',
  ])

  const { pegawaiId } = s.orang.sekretaris
  const penanya = { akunId: 'a', sesiId: 's', nama: 'Eka', pengelola: false, pegawaiId }
  const tertutup = nilai(
    await paketBerkas(s, berkas, s.orang.sekretaris, { penanya, bolehBaca: async () => false }),
  )
  const lain = mkdtempSync(join(tmpdir(), 'tertib-paket-tertutup-'))
  await bongkar(tertutup, lain)
  const isi =
    readFileSync(join(lain, 'baca-saya.html'), 'utf8') +
    readFileSync(join(lain, 'data/disposisi.json'), 'utf8')
  rmSync(lain, { recursive: true, force: true })
  for (const kata of ['elang', 'Teliti', 'Sudah diteliti']) expect(isi).not.toContain(kata)
  expect(isi).toContain(data.masuk[0].surat.nomorAgenda)
})

test('yang bukan paket ditolak', async () => {
  expect(await periksaPaket(Buffer.from('bukan'))).toMatchObject({ galat: { kode: 'arsip.bukan-paket' } })
})

describe('di luar Tertib', () => {
  test.skipIf(!adaSha256sum)('sha256sum -c menerima setiap file', () => {
    expect(
      execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }),
    ).toBe('')
  })

  test.skipIf(!adaPython)(
    'python3 periksa.py memeriksa sidik, tanda tangan, dan bukti jejak; perubahan apa pun ditemukan',
    () => {
      const baik = python()
      expect([baik.status, baik.stdout]).toEqual([0, expect.stringContaining('Paket utuh.')])
      expect(baik.stdout).toMatch(/Entri jejak {4}: [1-9]/)
      const entri = join(
        folder,
        'jejak',
        readdirSync(join(folder, 'jejak')).find((n) => /^\d+\.json$/.test(n))!,
      )
      const lama = execFileSync('cat', [entri])
      appendFileSync(entri, ' ')
      const rusak = python()
      expect([rusak.status, rusak.stdout]).toEqual([
        1,
        expect.stringMatching(/File berubah: jejak[\s\S]*tidak termuat[\s\S]*TIDAK utuh/),
      ])
      writeFileSync(entri, lama)
      writeFileSync(join(folder, 'sisipan.txt'), 'x')
      expect(python().stdout).toContain('File tambahan: sisipan.txt')
      rmSync(join(folder, 'sisipan.txt'))
      appendFileSync(join(folder, 'SHA256SUMS'), '\n')
      expect(python().stdout).toContain('Tanda tangan kantor pada SHA256SUMS tidak cocok.')
      rmSync(folder, { recursive: true, force: true })
    },
  )

  test.skipIf(!adaPeramban)('halamannya terbaca di peramban tanpa jaringan dan tanpa skrip', async () => {
    if (!existsSync(folder)) await bongkar(zip, folder)
    const peramban = await bukaPeramban({ layar: { width: 390, height: 844 } })
    try {
      const hal = await peramban.konteks.newPage()
      await peramban.konteks.setOffline(true)
      await hal.goto(pathToFileURL(join(folder, 'baca-saya.html')).href)
      expect(await hal.getByRole('heading', { level: 1 }).textContent()).toBe('Laporan <b>uji</b> & "kutip"')
      expect(await hal.locator('script').count()).toBe(0)
      expect(await hal.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
      expect(peramban.asing.filter((u) => !u.startsWith('file:'))).toEqual([])
    } finally {
      await peramban.tutup()
    }
  })
})
