import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as tunda } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import { kali } from '../../../test/support/kali.ts'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { daftarSnapshot, findSnapshot, findSnapshotTerbaru } from './dkb.store.ts'
import { folderSnapshot, sapuSnapshotYatim } from './folder-snapshot.ts'
import { lihatTolak, unduhTolak } from './lihat-tolak.ts'
import { tarikSnapshot } from './tarik-snapshot.ts'
import { timSendiri, timUtas } from './tim.ts'
import { baris, csv } from './uji/file-uji.ts'
import { galatDari, impor, isiFolder, nilai, saranaDkb } from './uji/sarana-dkb.ts'

let s: SaranaUji
beforeEach(async () => {
  s = await saranaDkb()
})
afterEach(() => s.tutup())

const TIGA = csv([baris(1), baris(2), baris(3)])

async function pastikanBersih(): Promise<void> {
  expect(await isiFolder(s)).toEqual({ spill: [], snapshot: [], unggahan: [] })
  expect(await daftarSnapshot(s.db)).toEqual([])
}

test('file kecil yang dihitung dengan tangan', async () => {
  const daftar = [
    baris(1),
    baris(2, { JENIS_KLMIN: '2', NIK: '9901014101800002', STAT_HBKEL: '3', NO_KK: baris(1)['NO_KK']! }),
    baris(3, { FLAG_STATUS: '1' }),
    baris(4, { NIK: '9,9E+15' }),
    baris(5, { NO_KEC: '12', NO_KEL: '2010' }),
    baris(5, { NO_KEC: '12', NO_KEL: '2010' }),
  ]
  const snapshot = nilai(await impor(s, csv(daftar), { namaFile: 'dkb-1-2026.csv' }))
  expect(snapshot).toMatchObject({
    namaFile: 'dkb-1-2026.csv',
    status: 'tersegel',
    jumlahMasuk: 6,
    jumlahBaris: 3,
    jumlahTidakAktif: 1,
    jumlahDitolak: 2,
    jumlahKeluarga: 2,
  })
  expect(snapshot.temuan.map((t) => [t.aturan, t.jumlah])).toEqual([
    ['nik-notasi-ilmiah', 1],
    ['nik-ganda', 1],
    ['tidak-aktif', 1],
  ])
  expect(await findSnapshot(s.db, snapshot.id)).toEqual(snapshot)
  expect(await findSnapshotTerbaru(s.db, '2026-1')).toEqual(snapshot)
  expect(await isiFolder(s)).toMatchObject({ spill: [], snapshot: [snapshot.id] })
  const [jejak] = await findEntri(s.db, { objek: `snapshot/${snapshot.id}`, batas: 9 })
  expect(jejak).toMatchObject({ tindakan: 'dkb.impor', hasil: 'dilakukan', rincian: { jumlahBaris: 3 } })
})

test('file yang sama dua kali: ditolak dengan menyebut snapshot terdahulu', async () => {
  const pertama = nilai(await impor(s, TIGA))
  const g = galatDari(await impor(s, TIGA, { semester: '2026-2' }))
  expect(g).toMatchObject({ kode: 'dkb.sudah-diimpor', rincian: { snapshotId: pertama.id } })
  expect(g.pesan).toContain(pertama.id.slice(0, 12))
  const [jejak] = await findEntri(s.db, { tindakan: 'dkb.impor', batas: 1 })
  expect(jejak).toMatchObject({ hasil: 'ditolak', rincian: { galat: 'dkb.sudah-diimpor' } })
})

test('penduduk yang sama dalam urutan lain, semester yang sama: ditolak; semester lain: diterima', async () => {
  const pertama = nilai(await impor(s, TIGA))
  const terbalik = csv([baris(3), baris(1), baris(2)], { pemisah: ';' })
  expect(galatDari(await impor(s, terbalik))).toMatchObject({ rincian: { snapshotId: pertama.id } })
  expect(nilai(await impor(s, terbalik, { semester: '2026-2' })).id).not.toBe(pertama.id)
})

test('snapshot yang ditarik tetap ada, dan file yang sama boleh diimpor lagi', async () => {
  const pertama = nilai(await impor(s, TIGA))
  expect(galatDari(await tarikSnapshot(s, pertama.id, '  ', operatorMesin)).kode).toBe('dkb.alasan-kosong')
  const ditarik = nilai(await tarikSnapshot(s, pertama.id, 'salah semester', operatorMesin))
  expect(ditarik).toMatchObject({ status: 'ditarik', ditarik: { alasan: 'salah semester' } })
  expect(await findSnapshotTerbaru(s.db, '2026-1')).toBeUndefined()
  expect(existsSync(join(folderSnapshot(s.folder, pertama.id), 'kode.parquet'))).toBe(true)
  expect(galatDari(await tarikSnapshot(s, pertama.id, 'sekali lagi', operatorMesin)).kode).toBe(
    'dkb.sudah-ditarik',
  )
  expect(nilai(await impor(s, TIGA, { semester: '2026-2' })).semester).toBe('2026-2')
  const lagi = csv([baris(3), baris(2), baris(1)])
  expect(nilai(await impor(s, lagi))).toMatchObject({ id: pertama.id, status: 'tersegel' })
  const tindakan = (await findEntri(s.db, { objek: `snapshot/${pertama.id}`, batas: 9 })).map(
    (e) => e.tindakan,
  )
  expect(tindakan).toEqual(['dkb.segel-ulang', 'dkb.tarik', 'dkb.impor'])
})

test('dua impor bersamaan: yang kedua ditolak dengan kalimat yang jelas, yang pertama selesai', async () => {
  const { promise: tahan, resolve: lanjut } = Promise.withResolvers<void>()
  async function* lambat() {
    yield Buffer.from(TIGA)
    await tahan
  }
  const pertama = impor(s, lambat())
  while ((await isiFolder(s)).spill.length === 0) await tunda(20)
  expect(galatDari(await impor(s, TIGA))).toMatchObject({ kode: 'dkb.impor-berjalan', jenis: 'bentrok' })
  lanjut()
  expect(nilai(await pertama).jumlahBaris).toBe(3)
})

test.each([
  ['saat membaca', 0],
  ['sesudah membaca', 0.77],
  ['saat menyegel', 0.86],
])('dibatalkan %s: tidak ada yang tersisa', async (_, batas) => {
  const henti = new AbortController()
  const isi = csv(Array.from({ length: 3000 }, (_, i) => baris(i)))
  const hasil = await impor(s, isi, {
    signal: henti.signal,
    tim: () => timUtas(2),
    kemajuan: (bagian) => {
      if (bagian >= batas) henti.abort()
    },
  })
  expect(galatDari(hasil).kode).toBe('dkb.dibatalkan')
  await pastikanBersih()
  expect(nilai(await impor(s, isi)).jumlahBaris).toBe(3000)
})

test('disk penuh saat menulis: kalimat jelas, semua sementara dihapus', async () => {
  const penuh = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  }
  const g = galatDari(await impor(s, TIGA, { tim: () => timSendiri(penuh) }))
  expect(g).toMatchObject({ kode: 'dkb.disk-penuh' })
  await pastikanBersih()
})

test('sumber selalu ditutup, juga bila file ditolak dari baris judulnya', async () => {
  let ditutup = 0
  async function* sumber(isi: string) {
    try {
      for (;;) yield Buffer.from(isi)
    } finally {
      ditutup++
    }
  }
  expect(galatDari(await impor(s, sumber('a,b\n1,2\n'))).kode).toBe('dkb.kolom-kurang')
  const henti = new AbortController()
  const kemajuan = () => henti.abort()
  expect(galatDari(await impor(s, sumber(TIGA.repeat(2000)), { signal: henti.signal, kemajuan })).kode).toBe(
    'dkb.dibatalkan',
  )
  expect(ditutup).toBe(2)
})

test('sumber yang putus adalah gangguan, bukan penolakan, dan tidak meninggalkan apa pun', async () => {
  async function* putus() {
    yield Buffer.from(TIGA)
    throw new Error('connection reset')
  }
  await expect(impor(s, putus())).rejects.toThrow('connection reset')
  await pastikanBersih()
})

test('kantor tanpa daftar wilayah: diminta mengimpornya dahulu', async () => {
  const { saranaUji } = await import('../../../test/support/sarana-uji.ts')
  const kosong = await saranaUji()
  expect(galatDari(await impor(kosong, TIGA)).kode).toBe('dkb.tanpa-wilayah')
  await kosong.tutup()
})

test('daftar tolak: tersamar, per halaman, tiap kali dilihat tercatat', async () => {
  const rusak = Array.from({ length: 130 }, (_, i) =>
    baris(i, { NIK: '990101010180000', NAMA_LGKP: 'RAHASIA' }),
  )
  const ganda = baris(200)
  const { id } = nilai(await impor(s, csv([ganda, ...rusak, ganda, baris(201, { TGL_LHR: '=1+1' })])))
  const hal = nilai(await lihatTolak(s, id, 100, operatorMesin))
  expect(hal).toMatchObject({ jumlah: 132, lewati: 100 })
  expect(hal.daftar).toHaveLength(32)
  expect(hal.daftar[0]).toEqual({
    baris: 103,
    aturan: 'nik-15-angka',
    kolom: 'NIK',
    nilai: '990101*********',
    nik: '990101*********',
    alasan: 'NIK hanya 15 angka; satu angka hilang, biasanya oleh aplikasi lembar kerja.',
  })
  expect(hal.daftar[30]).toMatchObject({ baris: 133, aturan: 'nik-ganda', nik: '990101******0201' })
  let teks = ''
  for await (const t of nilai(await unduhTolak(s, id, operatorMesin))) teks += t
  expect(teks.split('\r\n')).toHaveLength(134)
  expect(teks).toContain("134;TGL_LHR;'=1+1;")
  expect(teks).not.toContain('RAHASIA')
  expect(teks).not.toMatch(/\d{9}/)
  expect(await findEntri(s.db, { tindakan: 'dkb.lihat-tolak', batas: 9 })).toHaveLength(2)
  expect(galatDari(await lihatTolak(s, 'f'.repeat(64), 0, operatorMesin)).kode).toBe('dkb.tak-ditemukan')
})

test('folder tanpa baris dan unggahan tanpa pekerjaan disapu; snapshot yang sah tidak', async () => {
  const { id } = nilai(await impor(s, TIGA))
  mkdirSync(join(s.folder.snapshot, 'a'.repeat(64)))
  writeFileSync(join(s.folder.unggahan, 'x'), 'sisa')
  expect(await sapuSnapshotYatim(s)).toBe(2)
  expect(await isiFolder(s)).toEqual({ spill: [], snapshot: [id], unggahan: [] })
})

test('kill -9 kapan pun: sesudah disapu, snapshot utuh atau tidak ada sama sekali', async () => {
  const isi = csv(Array.from({ length: 9000 }, (_, i) => baris(i)))
  const file = join(s.folder.akar, 'besar.csv')
  writeFileSync(file, isi)
  let utuh = 0
  for (const jeda of [140, 300, 0, 40, 90, 190, 240, 380].slice(0, kali(8, 2))) {
    const anak = spawn(
      process.execPath,
      [new URL('./uji/impor-anak.ts', import.meta.url).pathname, s.db.url, s.folder.akar, file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await Promise.race([once(anak.stdout, 'data'), once(anak, 'exit')])
    await tunda(jeda)
    anak.kill('SIGKILL')
    if (anak.exitCode === null && anak.signalCode === null) await once(anak, 'exit')
    await sapuSnapshotYatim(s)
    const daftar = await daftarSnapshot(s.db)
    const { snapshot } = await isiFolder(s)
    expect(snapshot).toEqual(daftar.map((d) => d.id))
    if (daftar.length > 0) {
      utuh++
      expect(daftar[0]!.jumlahBaris).toBe(9000)
      nilai(await tarikSnapshot(s, daftar[0]!.id, 'uji berikutnya', operatorMesin))
    }
  }
  const akhir = await impor(s, csv([baris(1)]))
  expect(akhir.ok, `${utuh} snapshot utuh`).toBe(true)
})

test('sumber dari file di disk dengan dua utas', async () => {
  const file = join(s.folder.akar, 'p.csv')
  writeFileSync(file, csv(Array.from({ length: 500 }, (_, i) => baris(i))))
  const hasil = nilai(await impor(s, createReadStream(file), { tim: () => timUtas(2) }))
  expect(hasil.jumlahBaris).toBe(500)
})
