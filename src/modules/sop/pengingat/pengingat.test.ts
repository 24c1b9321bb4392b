import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { akhiriPemangku, buatPegawai, daftarJabatan, daftarMasa, tetapkanPemangku } from '#akun'
import { ubahLibur } from '#kalender'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { getVersi } from '../berkas/berkas.store.ts'
import {
  bukaUji,
  coba,
  galatUji,
  jalankanPekerja,
  type KantorUji,
  kantorUji,
  lihat,
  tuntas,
  wajib,
} from '../berkas/kantor-uji.ts'
import { tugaskanLangkah } from '../berkas/tugaskan-langkah.ts'
import { ingatkanTenggat } from './ingatkan-tenggat.ts'
import { kabarkanPindah } from './kabarkan-berkas.ts'
import { kabarkanDataDitarik } from './kabarkan-data.ts'
import { hapusTahapLama } from './pengingat.store.ts'
import { ubahPengingat } from './ubah-pengingat.ts'

let k: KantorUji
beforeEach(async () => {
  k = await kantorUji()
})
afterEach(() => k.tutup())

type Siapa = keyof KantorUji['orang']
interface Baris {
  jenis: string
  judul: string
  isi: string
  tautan: string
  dibaca: Date | null
}
/** What a person was told, oldest first; each with a mark when it counts as read. */
const baris = (siapa: Siapa) =>
  k.db.all<Baris>(sql`select jenis, judul, isi, tautan, dibaca from kabar
    where pegawai_id = ${k.orang[siapa].pegawaiId} order by dibuat, id`)
const kabar = async (siapa: Siapa) =>
  (await baris(siapa)).map((b) => `${b.jenis}${b.dibaca ? ' (dibaca)' : ''}`)
const semua = async () => (await k.db.one<{ n: number }>(sql`select count(*) as n from kabar`)).n
const wib = (teks: string) => k.jam.atur(`${teks.replace(' ', 'T')}:00+07:00`)

describe('jalannya berkas', () => {
  test('yang memegang langkah berikut diberi tahu, pelakunya tidak; kembali, selesai, dan yang usang tertutup', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    const nomor = (await lihat(k, id)).nomor
    expect(await baris('kasi')).toMatchObject([
      {
        jenis: 'tiba',
        judul: `Berkas ${nomor} menunggu Anda: Laporan Agregat Semester I 2026`,
        isi: 'Langkah 2 (Kasi): Memverifikasi laporan data kependudukan\nTenggat: 12 Agustus 2026 pukul 08.20 WIB',
        tautan: `/berkas/${id}`,
        dibaca: null,
      },
    ])
    k.jam.maju(1)
    await tuntas(k, id, 'kasi', 'kembalikan', { alasan: 'Tabel 3 keliru', ke: '1' })
    expect(await kabar('kasi')).toEqual(['tiba (dibaca)'])
    expect(await kabar('adb')).toEqual(['dikembalikan'])
    expect((await baris('adb'))[0]!.isi).not.toContain('Tabel 3')
    k.jam.maju(1)
    await tuntas(k, id, 'adb', 'olah')
    k.jam.maju(1)
    await tuntas(k, id, 'kasi', 'verifikasi')
    k.jam.maju(1)
    await tuntas(k, id, 'kabid', 'setujui')
    k.jam.maju(1)
    await tuntas(k, id, 'kadis', 'tandatangani')
    k.jam.maju(1)
    await tuntas(k, id, 'adb', 'agendakan')
    k.jam.maju(1)
    await tuntas(k, id, 'adb', 'arsipkan')
    expect(await kabar('kasi')).toEqual(['tiba (dibaca)', 'tiba (dibaca)', 'selesai'])
    expect(await kabar('kabid')).toEqual(['tiba (dibaca)', 'selesai'])
    expect(await kabar('sekretaris')).toEqual([])
  })

  test('tindakan yang ditolak atau transaksinya batal tidak meninggalkan kabar', async () => {
    const id = await bukaUji(k)
    expect(await coba(k, id, 'kasi', 'olah')).toMatchObject({ ok: false })
    const definisi = await getVersi(k.db, (await lihat(k, id)).sop.digest)
    const berkas = { id, nomor: '2026/0001', judul: 'Uji' }
    await k.db.run(sql`update berkas_tempat set sejak = ${k.jam.sekarang()}`)
    const pindah = { berkas, definisi, langkah: { keadaan: keadaan([]), ditinggal: [], gugur: [] } }
    await expect(
      k.db.transaksi(async (tx) => {
        await kabarkanPindah(tx, { ...pindah, saat: k.jam.sekarang() })
        expect((await tx.one<{ n: number }>(sql`select count(*) as n from kabar`)).n).toBe(1)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await semua()).toBe(0)
  })

  test('isi yang berubah memberi tahu yang persetujuannya gugur; pengembalian tidak', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'verifikasi')
    const definisi = await getVersi(k.db, (await lihat(k, id)).sop.digest)
    const gugur = [tindakan(k.orang.kasi.pegawaiId)]
    const kirim = (ditinggal: { langkah: string; sebab: 'selesai' | 'dikembalikan' }[]) =>
      k.db.transaksi((tx) =>
        kabarkanPindah(tx, {
          berkas: { id, nomor: '2026/0001', judul: 'Uji' },
          definisi,
          langkah: { keadaan: keadaan(gugur), ditinggal, gugur },
          saat: new Date(k.jam.sekarang().getTime() + 1),
        }),
      )
    await kirim([{ langkah: '3', sebab: 'dikembalikan' }])
    expect(await kabar('kasi')).toEqual(['tiba (dibaca)'])
    await kirim([])
    await kirim([])
    expect(await kabar('kasi')).toEqual(['tiba (dibaca)', 'gugur'])
  })

  test('pekerjaan sistem yang gagal memberi tahu yang memintanya, sekali', async () => {
    k.lakon.jalankan['buku.susun-laporan'] = async () => ({ ok: false, galat: galatUji })
    const id = await bukaUji(k)
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    await jalankanPekerja(k, id, tindakanId)
    await jalankanPekerja(k, id, tindakanId)
    expect(await kabar('adb')).toEqual(['kerja-gagal'])
    expect((await baris('adb'))[0]!.isi).not.toContain('Gerbang')
  })

  test('jabatan yang kosong: atasannya yang diberi tahu', async () => {
    const kasi = (await daftarMasa(k.db)).find((m) => m.pegawaiId === k.orang.kasi.pegawaiId)!
    wajib(await akhiriPemangku(k, kasi.id, '2026-08-11', operatorMesin))
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    expect(await kabar('kasi')).toEqual([])
    expect(await kabar('kabid')).toEqual(['jabatan-kosong'])
  })

  test('langkah yang diambil, diserahkan, atau dilimpahkan: yang menerima dan yang tidak perlu lagi diberi tahu', async () => {
    const adb2 = await adbKedua()
    const id = await bukaUji(k)
    const tugas = { berkasId: id, langkah: '1' }
    wajib(await tugaskanLangkah(k, { ...tugas, jenis: 'ambil' }, k.orang.adb))
    const kabarAdb2 = () =>
      k.db.all<{ jenis: string }>(sql`select jenis from kabar where pegawai_id = ${adb2} order by dibuat, id`)
    expect(await kabarAdb2()).toEqual([{ jenis: 'diambil' }])
    k.jam.maju(1)
    wajib(
      await tugaskanLangkah(
        k,
        { ...tugas, jenis: 'serahkan', kepada: adb2, catatan: 'Mohon dilanjutkan' },
        k.orang.adb,
      ),
    )
    expect(await kabarAdb2()).toEqual([{ jenis: 'diambil' }, { jenis: 'diserahkan' }])
    expect(await kabar('adb')).toEqual([])
  })
})

describe('data yang ditarik', () => {
  test('setiap orang yang memegang atau pernah mengolah berkas terbukanya diberi tahu sekali, berapa pun berkasnya', async () => {
    const satu = await bukaUji(k, 'Laporan A')
    await bukaUji(k, 'Laporan B')
    await tuntas(k, satu, 'adb', 'olah')
    const tarik = (data: string) =>
      k.db.transaksi((tx) => kabarkanDataDitarik(tx, { nama: 'snapshotId', data, saat: k.jam.sekarang() }))
    await tarik('s-lain')
    expect(await kabar('adb')).toEqual([])
    await tarik('s-1')
    await tarik('s-1')
    expect(await baris('adb')).toMatchObject([
      { judul: 'Data yang dipakai 2 berkas ditarik', tautan: '/berkas' },
    ])
    expect((await baris('kasi')).slice(1)).toMatchObject([
      { jenis: 'data-ditarik', judul: 'Data berkas 2026/0001 ditarik', tautan: `/berkas/${satu}` },
    ])
    expect(await kabar('kadis')).toEqual([])
  })
})

describe('tenggat', () => {
  // Step 1: one hour, from Wednesday 08.00 WIB to 09.00.
  test('mendekati, lewat, naik ke atasan, lalu tiap pekan; masing-masing sekali, juga bila dijalankan serentak', async () => {
    const id = await bukaUji(k)
    const jalan = async (saat: string) => {
      wib(saat)
      await Promise.all([ingatkanTenggat(k), ingatkanTenggat(k), ingatkanTenggat(k)])
    }
    await jalan('2026-08-12 08:29')
    expect(await semua()).toBe(0)
    await jalan('2026-08-12 08:30')
    await jalan('2026-08-12 08:45')
    expect(await baris('adb')).toMatchObject([
      {
        jenis: 'mendekati-tenggat',
        judul: expect.stringContaining('mendekati tenggat (sisa 30 menit kerja)'),
      },
    ])
    await jalan('2026-08-12 09:00')
    await jalan('2026-08-12 09:01')
    await jalan('2026-08-12 15:00')
    expect(await kabar('adb')).toEqual(['mendekati-tenggat', 'lewat-tenggat'])
    expect(await kabar('kasi')).toEqual([])
    await jalan('2026-08-13 09:00')
    await jalan('2026-08-13 11:00')
    expect(await kabar('adb')).toEqual(['mendekati-tenggat', 'lewat-tenggat'])
    expect(await baris('kasi')).toMatchObject([
      { jenis: 'eskalasi', tautan: `/berkas/${id}`, isi: expect.stringContaining('Pada: Ani') },
    ])
    // Five working days on: 17 August is a holiday.
    await jalan('2026-08-20 16:00')
    expect(await kabar('kasi')).toEqual(['eskalasi'])
    await jalan('2026-08-21 09:00')
    expect(await kabar('kasi')).toEqual(['eskalasi', 'eskalasi'])
    expect(await kabar('adb')).toEqual(['mendekati-tenggat', 'lewat-tenggat', 'lewat-tenggat'])
    expect(await kabar('kabid')).toEqual([])
    // The step is done: what was told of it counts as read.
    await tuntas(k, id, 'adb', 'olah')
    expect(new Set(await kabar('kasi'))).toEqual(new Set(['eskalasi (dibaca)', 'tiba']))
    await hapusTahapLama(k.db)
    expect(await k.db.all(sql`select 1 from berkas_pengingat`)).toEqual([])
  })

  test('tidak di luar jam kerja, saat istirahat, akhir pekan, atau hari libur', async () => {
    await bukaUji(k)
    wajib(
      await ubahLibur(
        k,
        {
          tanggal: '2026-08-14',
          nama: 'Libur daerah',
          jenis: 'libur-daerah',
          dasar: 'Perwal 1',
          perluDikonfirmasi: false,
        },
        operatorMesin,
      ),
    )
    for (const saat of [
      '2026-08-12 12:30',
      '2026-08-12 16:01',
      '2026-08-13 07:29',
      '2026-08-14 10:00',
      '2026-08-15 10:00',
    ]) {
      wib(saat)
      expect([saat, await ingatkanTenggat(k)]).toEqual([saat, 0])
    }
    wib('2026-08-18 07:30')
    expect(await ingatkanTenggat(k)).toBe(2)
  })

  test('kantor yang mati berhari-hari mulai dengan satu kabar untuk satu orang, bukan satu untuk setiap berkas', async () => {
    for (let i = 0; i < 30; i++) await bukaUji(k, `Laporan ${i}`)
    wib('2026-09-21 10:00')
    await Promise.all([ingatkanTenggat(k), ingatkanTenggat(k)])
    const [satu, ...lain] = await baris('adb')
    expect(lain).toEqual([])
    expect(satu).toMatchObject({
      jenis: 'lewat-tenggat',
      judul: '30 langkah berkas lewat tenggatnya',
      tautan: '/kotak-masuk?saring=lewat',
    })
    expect(satu!.isi.split('\n')).toHaveLength(21)
    expect(satu!.isi).toContain('dan 10 lagi')
    expect(await kabar('kasi')).toEqual(['eskalasi'])
  })

  test('yang mengambil langkah diingatkan, rekan sejabatannya tidak', async () => {
    const adb2 = await adbKedua()
    const id = await bukaUji(k)
    wajib(await tugaskanLangkah(k, { berkasId: id, langkah: '1', jenis: 'ambil' }, k.orang.adb))
    wib('2026-08-12 08:40')
    await ingatkanTenggat(k)
    expect(await kabar('adb')).toEqual(['mendekati-tenggat'])
    expect(await k.db.all(sql`select jenis from kabar where pegawai_id = ${adb2}`)).toEqual([
      { jenis: 'diambil' },
    ])
  })

  test('ambang yang diubah berlaku bagi berkas terbuka, dan yang sudah diingatkan tidak diingatkan lagi', async () => {
    const setelan = {
      sebelumMenit: 60,
      sebelumBagian: 1,
      naikMenit: 30,
      ulangMenit: 0,
      dasar: 'SE Kadis 1/2026',
      perluDikonfirmasi: false,
    }
    await bukaUji(k)
    wib('2026-08-12 09:10')
    await ingatkanTenggat(k)
    wib('2026-08-12 10:00')
    expect(await ingatkanTenggat(k)).toBe(0)
    await ubahPengingat(k, setelan, operatorMesin)
    expect(await ingatkanTenggat(k)).toBe(1)
    expect(await kabar('adb')).toEqual(['lewat-tenggat'])
    expect(await kabar('kasi')).toEqual(['eskalasi'])
    wib('2026-10-12 10:00')
    expect(await ingatkanTenggat(k)).toBe(0)
  })
})

async function adbKedua(): Promise<string> {
  const jabatanId = (await daftarJabatan(k.db)).find((j) => j.pelaksana === 'adb')!.id
  const { id } = wajib(await buatPegawai(k, { nama: 'Fajar', nip: '-' }, operatorMesin))
  const masa = { pegawaiId: id, jabatanId, dasar: 'definitif', sejak: '2026-01-01' } as const
  wajib(await tetapkanPemangku(k, masa, operatorMesin))
  return id
}

function tindakan(pegawaiId: string) {
  return {
    id: '0198a000-0000-7000-8000-0000000000aa',
    langkah: '2',
    tindakan: 'verifikasi' as const,
    pegawaiId,
    putaran: 1,
    isi: [],
    masukan: {},
  }
}

function keadaan(berlaku: ReturnType<typeof tindakan>[]) {
  return {
    status: 'berjalan' as const,
    tempat: [{ langkah: '1', urutan: 0, status: 'terbuka' as const }],
    putaran: 1,
    isi: [],
    masukan: {},
    berlaku,
  }
}
