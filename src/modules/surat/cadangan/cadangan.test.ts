import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buatJabatan } from '#akun'
import type { Result } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { bukaDb, type Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../../test/support/db-uji.ts'
import { kali } from '../../../../test/support/kali.ts'
import { daftarAgenda } from '../agenda/agenda.store.ts'
import { agendakan } from '../agenda/agendakan.ts'
import { batalkanNomor } from '../agenda/batalkan-nomor.ts'
import { periksaAgenda } from '../agenda/periksa-agenda.ts'
import { buatDeret } from '../deret/buat-deret.ts'
import type { DeretBaru } from '../deret/deret.contract.ts'
import { ubahAturan } from '../deret/ubah-aturan.ts'
import { ubahDeret } from '../deret/ubah-deret.ts'
import type { Agenda } from '../surat.contract.ts'
import { ambilBlok } from './ambil-blok.ts'
import { cadangkanNomor } from './cadangkan-nomor.ts'
import { lepasCadangan } from './lepas-cadangan.ts'
import { pakaiCadangan } from './pakai-cadangan.ts'
import { rapikanCadangan } from './rapikan-cadangan.ts'

const umum: Pelaku & { pegawaiId: string } = {
  jenis: 'pegawai',
  akunId: 'a',
  pegawaiId: '0198a000-0000-7000-8000-000000000001',
  nama: 'Kasubbag Umum',
}
const hash = (teks: string) => createHash('sha256').update(teks).digest('hex')

let db: Db
let jam: ReturnType<typeof jamTetap>
beforeEach(async () => {
  db = await dbUji()
  jam = jamTetap('2026-11-20T02:00:00Z')
})
afterEach(() => db.tutup())

const surat = (n: number | string, klasifikasi = '400.12.4.3') => ({
  kunci: `surat/${n}`,
  klasifikasi,
  perihal: `Penyampaian ${n}`,
  tujuan: 'Bupati',
})
const cadangkan = (n: number | string, klasifikasi?: string, lain = {}): Promise<Result<Agenda>> =>
  db.transaksi((tx) => cadangkanNomor(tx, jam, { ...surat(n, klasifikasi), ...lain }, umum))
const pakai = (cadanganId: string, isi: string) =>
  db.transaksi((tx) => pakaiCadangan(tx, jam, { cadanganId, hash: hash(isi), namaFile: 'surat.pdf' }, umum))
const lepas = (cadanganId: string, alasan = 'Surat tidak jadi') =>
  db.transaksi((tx) => lepasCadangan(tx, jam, { cadanganId, alasan }, umum))
function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value
}

describe('nomor dicadangkan sebelum surat ditandatangani', () => {
  test('terikat pada file satu kali; file lain ditolak, file yang sama tidak mengubah apa pun', async () => {
    const a = nilai(await cadangkan(1))
    expect(a).toMatchObject({ nomor: '400.12.4.3/1/DUKCAPIL/2026', status: 'dicadangkan', tujuan: 'Bupati' })
    jam.maju(60 * 24 * 3)
    expect(nilai(await pakai(a.id, 'surat'))).toMatchObject({ status: 'terpakai', tanggal: '2026-11-20' })
    expect(nilai(await pakai(a.id, 'surat')).hash).toBe(hash('surat'))
    expect(await pakai(a.id, 'surat lain')).toMatchObject({ galat: { kode: 'surat.sudah-terikat' } })
    expect(await lepas(a.id)).toMatchObject({ galat: { kode: 'surat.sudah-terikat' } })
    const b = nilai(await cadangkan(2))
    expect(await pakai(b.id, 'surat')).toMatchObject({ galat: { kode: 'surat.sudah-diagendakan' } })
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('kunci yang sama menjawab nomor yang sama dengan perihal terbaru; sesudah dilepas, nomor lain', async () => {
    const a = nilai(await cadangkan(1))
    const b = nilai(await cadangkan(1, undefined, { perihal: 'Penyampaian buku' }))
    expect(b).toMatchObject({ id: a.id, perihal: 'Penyampaian buku' })
    expect(nilai(await lepas(a.id))).toMatchObject({ status: 'batal', alasanBatal: 'Surat tidak jadi' })
    expect(nilai(await lepas(a.id)).status).toBe('batal')
    expect(nilai(await cadangkan(1)).urut).toBe(2)
    expect(await pakai(a.id, 'x')).toMatchObject({ galat: { kode: 'surat.sudah-batal' } })
  })

  test('klasifikasi yang berubah membatalkan nomor lama dengan sebabnya', async () => {
    const a = nilai(await cadangkan(1))
    expect(nilai(await cadangkan(1, '470'))).toMatchObject({ nomor: '470/2/DUKCAPIL/2026' })
    const [, lama] = await daftarAgenda(db, {})
    expect(lama).toMatchObject({ id: a.id, status: 'batal' })
    expect(lama!.alasanBatal).toContain('dari 400.12.4.3 menjadi 470')
    expect(await cadangkan(2, 'bukan kode')).toMatchObject({ galat: { kode: 'surat.klasifikasi-salah' } })
  })

  test('jam mundur ditolak saat mencadangkan dan saat memakai', async () => {
    const a = nilai(await cadangkan(1))
    jam.atur('2026-11-18T02:00:00Z')
    expect(await cadangkan(2)).toMatchObject({ galat: { kode: 'surat.tanggal-mundur' } })
    expect(await pakai(a.id, 'x')).toMatchObject({ galat: { kode: 'surat.tanggal-mundur' } })
    expect((await daftarAgenda(db, {})).map((x) => x.status)).toEqual(['dicadangkan'])
  })

  test('transaksi yang gagal sesudah mencadangkan tidak meninggalkan lompatan', async () => {
    await expect(
      db.transaksi(async (tx) => {
        nilai(await cadangkanNomor(tx, jam, surat('hilang'), umum))
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    expect(nilai(await cadangkan(1)).urut).toBe(1)
  })

  test.each([
    ['WIB', '2026-12-31T16:30:00Z', '2026-12-31', '2026-12-31T17:00:00Z'],
    ['WITA', '2026-12-31T15:30:00Z', '2026-12-31', '2026-12-31T16:00:00Z'],
    ['WIT', '2026-12-31T14:30:00Z', '2026-12-31', '2026-12-31T15:00:00Z'],
  ])('%s: nomor 1 tahun baru diberikan pada tengah malam kantor', async (zona, sebelum, tanggal, sesudah) => {
    await db.run(sql`update kalender_setelan set zona = ${zona}`)
    jam.atur(sebelum)
    expect(nilai(await cadangkan(1))).toMatchObject({ urut: 1, tahun: 2026, tanggal })
    expect(nilai(await cadangkan(2)).urut).toBe(2)
    jam.atur(sesudah)
    expect(nilai(await cadangkan(3))).toMatchObject({
      nomor: '400.12.4.3/1/DUKCAPIL/2027',
      tanggal: '2027-01-01',
    })
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('berkas yang dibatalkan melepas nomornya dengan alasan itu; yang selesai hanya dilaporkan', async () => {
    const isi = { berkasId: await berkasUji('2026/0001', 'dibatalkan') }
    nilai(await cadangkan(1, undefined, isi))
    nilai(await cadangkan(2, undefined, { berkasId: await berkasUji('2026/0002', 'tuntas') }))
    nilai(await cadangkan(3))
    await rapikanCadangan({ db, jam })
    await rapikanCadangan({ db, jam })
    const buku = (await daftarAgenda(db, {})).reverse()
    expect(buku.map((a) => [a.status, a.alasanBatal])).toEqual([
      ['batal', 'Berkas 2026/0001 dibatalkan'],
      ['dicadangkan', undefined],
      ['dicadangkan', undefined],
    ])
  })
})

async function berkasUji(nomor: string, hasil: string): Promise<string> {
  await db.run(sql`insert into sop_versi (digest, sop, definisi, dicatat)
    values (${hash('versi')}, 'surat-keluar', '{}', ${jam.sekarang()}) on conflict do nothing`)
  const { id } = await db.one<{
    id: string
  }>(sql`insert into berkas (nomor, judul, sop, digest, masukan, putaran,
      hash_isi, dibuka, dibuka_oleh, selesai, hasil)
    values (${nomor}, 'Uji', 'surat-keluar', ${hash('versi')}, '{}', 1, ${hash('isi')}, ${jam.sekarang()}, ${umum},
      ${jam.sekarang()}, ${hasil}) returning id`)
  return id
}

describe('deret dipilih kantor', () => {
  const ubah = (u: object) =>
    db.transaksi((tx) =>
      ubahDeret(tx, jam, { kode: 'agenda', alasan: 'Menurut Perbup', zona: 'WIB', ...u }, umum),
    )

  test('tiap klasifikasi dihitung sendiri, juga bila diminta serentak', async () => {
    nilai(await ubah({ perKlasifikasi: true, unit: '402.410.02' }))
    const hasil = await Promise.all(
      Array.from({ length: 24 }, (_, i) => cadangkan(i, i % 2 ? '470' : '800.1')),
    )
    const nomor = hasil.map((h) => nilai(h).nomor).sort()
    const urut = (k: string) => Array.from({ length: 12 }, (_, i) => `${k}/${i + 1}/402.410.02/2026`).sort()
    expect(nomor).toEqual([...urut('470'), ...urut('800.1')].sort())
    expect(await periksaAgenda(db)).toEqual([])
    expect(await ubah({ perKlasifikasi: false })).toMatchObject({ galat: { kode: 'surat.deret-berjalan' } })
    nilai(await ubah({ unit: 'UNIT-BARU' }))
    expect(nilai(await cadangkan('x', '470')).nomor).toBe('470/13/UNIT-BARU/2026')
    jam.atur('2027-01-04T02:00:00Z')
    nilai(await ubah({ perKlasifikasi: false }))
    expect(nilai(await cadangkan('y', '470')).nomor).toBe('470/1/UNIT-BARU/2027')
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('nota dinas mendapat deretnya sendiri; deret yang dapat menulis nomor kembar ditolak', async () => {
    const nota = {
      kode: 'nota',
      nama: 'Nota dinas',
      jenis: 'keluar',
      pola: '{klasifikasi}/{urut}/{unit}/{tahun}',
      klasifikasi: '400.12.4',
      unit: 'DUKCAPIL',
      pelaksana: ['kasubbag-umum'],
      perKlasifikasi: false,
      alasan: 'Menurut Perbup',
    } satisfies Omit<DeretBaru, 'pola'> & { pola: string }
    const buat = (pola: string) => db.transaksi((tx) => buatDeret(tx, jam, { ...nota, pola }, umum))
    const lain = '{klasifikasi}/ND-{urut}/{unit}/{tahun}'
    expect(await buat(nota.pola)).toMatchObject({ galat: { kode: 'surat.pola-sama' } })
    expect(await buat(lain)).toMatchObject({ galat: { kode: 'surat.pelaksana-tak-ada' } })
    const jabatan = { nama: 'Kepala Subbagian Umum', pelaksana: 'kasubbag-umum', urutan: 1, tunggal: true }
    nilai(await buatJabatan({ db, jam }, jabatan, operatorMesin))
    nilai(await buat(lain))
    const aturan = [{ jenisNaskah: 'nota-dinas', klasifikasi: '', deret: 'nota' }]
    nilai(await db.transaksi((tx) => ubahAturan(tx, jam, { aturan, alasan: 'Menurut Perbup' }, umum)))
    expect(nilai(await cadangkan(1, undefined, { jenis: 'nota-dinas' })).nomor).toBe(
      '400.12.4.3/ND-1/DUKCAPIL/2026',
    )
    expect(nilai(await cadangkan(2)).nomor).toBe('400.12.4.3/1/DUKCAPIL/2026')
  })
})

test('dua ratus permintaan serentak lewat empat puluh sambungan: tidak ada yang lompat dan kembar', async () => {
  const lebar = bukaDb(db.url, 40)
  try {
    const hasil = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        lebar.transaksi(async (tx): Promise<Result<number[]>> => {
          if (i % 50 === 7) {
            const kunci = `0198a000-0000-7000-8000-${String(i).padStart(12, '0')}`
            const isi = { kunci, deret: 'agenda', jumlah: 5, perangkat: 'PC uji' }
            const b = await ambilBlok(tx, jam, isi, umum)
            return b.ok ? { ok: true, value: Array.from({ length: 5 }, (_, n) => b.value.awal + n) } : b
          }
          const a =
            i % 3 === 0
              ? await agendakan(
                  tx,
                  jam,
                  { kunci: `k${i}`, hash: hash(`f${i}`), namaFile: 'x.pdf', perihal: 'x', zona: 'WIB' },
                  umum,
                )
              : await cadangkanNomor(tx, jam, surat(i), umum)
          return a.ok ? { ok: true, value: [a.value.urut] } : a
        }),
      ),
    )
    const urut = hasil.flatMap((h) => nilai(h)).sort((a, b) => a - b)
    expect(urut).toEqual(Array.from({ length: 196 + 4 * 5 }, (_, i) => i + 1))
    expect(await periksaAgenda(db)).toEqual([])
  } finally {
    await lebar.tutup()
  }
})

// A process of its own: reserves, binds, lets go, makes void, one after another, and tells each number that was committed.
const BEKERJA = `
  const { bukaDb } = await import('#platform/postgres')
  const { createHash } = await import('node:crypto')
  const { cadangkanNomor } = await import('./src/modules/surat/cadangan/cadangkan-nomor.ts')
  const { pakaiCadangan } = await import('./src/modules/surat/cadangan/pakai-cadangan.ts')
  const { lepasCadangan } = await import('./src/modules/surat/cadangan/lepas-cadangan.ts')
  const { jamTetap } = await import('#kernel/jam')
  const db = bukaDb(process.env.URL_DB, 4), jam = jamTetap('2026-11-20T02:00:00Z'), ronde = process.env.RONDE
  const oleh = { jenis: 'sistem', nama: 'uji' }
  const satu = async (n) => {
    const kunci = ronde + '/' + n
    const a = await db.transaksi((tx) => cadangkanNomor(tx, jam, { kunci, klasifikasi: '470', perihal: 'x', tujuan: 'y' }, oleh))
    process.stdout.write(a.value.urut + ' dicadangkan\\n')
    if (n % 3 === 0) return
    const hash = createHash('sha256').update(kunci).digest('hex')
    await db.transaksi((tx) => n % 3 === 1
      ? pakaiCadangan(tx, jam, { cadanganId: a.value.id, hash }, oleh)
      : lepasCadangan(tx, jam, { cadanganId: a.value.id, alasan: 'Batal uji' }, oleh))
    process.stdout.write(a.value.urut + (n % 3 === 1 ? ' terpakai' : ' batal') + '\\n')
  }
  let n = 0
  await Promise.all([0, 1, 2, 3].map(async () => { while (n < 4000) await satu(n++) }))`

test('proses yang mati (kill -9) di tengah pekerjaan: yang sudah dijawab tetap, yang lain tidak berbekas separuh', async () => {
  const dijawab = new Map<number, string>()
  // Milliseconds after the first number: seeded, so that a failing round can be played again.
  let benih = 20261121
  for (let ronde = 0; ronde < kali(4, 2); ronde++) {
    benih = (benih * 1103515245 + 12345) % 2 ** 31
    const anak = spawn(process.execPath, ['--input-type=module', '-e', BEKERJA], {
      cwd: join(import.meta.dirname, '../../../..'),
      env: { ...process.env, URL_DB: db.url, RONDE: String(ronde) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const teks = await bunuhSesudah(anak, 30 + (benih % 250))
    for (const baris of teks.split('\n').slice(0, -1)) {
      const [urut, keadaan] = baris.split(' ')
      dijawab.set(Number(urut), keadaan!)
    }
    // PostgreSQL notices the dead session by itself; the next booking simply waits for its lock.
    const a = nilai(await cadangkan(`sesudah ${ronde}`))
    dijawab.set(a.urut, 'dicadangkan')
    expect(await periksaAgenda(db)).toEqual([])
  }
  const buku = await daftarAgenda(db, { batas: 10_000 })
  const tercatat = new Map(buku.map((a) => [a.urut, a.status]))
  expect(dijawab.size).toBeGreaterThan(4)
  for (const [urut, keadaan] of dijawab) {
    // What was told last may have been followed by an act whose answer was not told any more.
    if (keadaan === 'dicadangkan') expect(tercatat.has(urut)).toBe(true)
    else expect([urut, tercatat.get(urut)]).toEqual([urut, keadaan])
  }
})

async function bunuhSesudah(anak: ChildProcess, ms: number): Promise<string> {
  let teks = ''
  const mulai = new Promise<void>((r) =>
    anak.stdout!.on('data', (b: Buffer) => {
      teks += b.toString()
      r()
    }),
  )
  const mati = new Promise((r) => anak.once('close', r))
  await mulai
  await new Promise((r) => setTimeout(r, ms))
  anak.kill('SIGKILL')
  await mati
  return teks
}

test('basis data menolak mengubah nomor yang dicadangkan selain menjadi terpakai atau batal', async () => {
  const a = nilai(await cadangkan(1))
  for (const ubah of [
    sql`nomor = 'x'`,
    sql`tanggal = '2026-01-01'`,
    sql`urut = 9`,
    sql`klasifikasi = '470'`,
    sql`pelaku = '{}'`,
  ])
    await expect(db.run(sql`update surat_agenda set ${ubah} where id = ${a.id}`)).rejects.toThrow(
      'only becomes void',
    )
  nilai(await pakai(a.id, 'surat'))
  await expect(
    db.run(sql`update surat_agenda set hash_isi = ${hash('lain')} where id = ${a.id}`),
  ).rejects.toThrow('only becomes void')
  await expect(
    db.run(
      sql`update surat_agenda set status = 'dicadangkan', hash_isi = null, waktu_pakai = null where id = ${a.id}`,
    ),
  ).rejects.toThrow('only becomes void')
  nilai(await db.transaksi((tx) => batalkanNomor(tx, jam, a.id, 'Salah cetak', umum)))
  await expect(
    db.run(sql`update surat_agenda set status = 'terpakai', alasan_batal = null where id = ${a.id}`),
  ).rejects.toThrow('only becomes void')
})
