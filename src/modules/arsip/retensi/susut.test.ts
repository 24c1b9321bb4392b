import { afterEach, beforeEach, expect, test } from 'vitest'
import { buatKantor } from '#akun'
import { findIsiDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { PEMBACA_PENUH } from '../akses/akses.ts'
import { findArsip } from '../arsip.store.ts'
import { arsipUji, nilai } from '../arsip-uji.ts'
import { cariArsip } from '../cari/cari-arsip.ts'
import { getKlasifikasi, ubahKlasifikasi } from '../klasifikasi/klasifikasi.ts'
import { periksaPaket } from '../paket/periksa-paket.ts'
import { periksaArsip } from '../periksa/periksa-arsip.ts'
import { bacaGiliran } from '../teks/baca-giliran.ts'
import { daftarTempo } from './daftar-tempo.ts'
import { laksanakanSusut, pekerjaSusut } from './laksanakan-susut.ts'
import { nilaiSusut } from './nilai-susut.ts'
import { daftarNisan } from './nisan.store.ts'
import { PEKERJAAN_SUSUT, putuskanSusut } from './putuskan-susut.ts'
import type { UsulkanSusut } from './retensi.contract.ts'
import { daftarButir, findSusut } from './susut.store.ts'
import { daftarTahan } from './tahan.store.ts'
import { lepasTahan, tahanArsip } from './tahan-arsip.ts'
import { usulkanSusut } from './usulkan-susut.ts'

const orang = (n: string): Pelaku => ({
  jenis: 'pegawai',
  akunId: `a${n}`,
  pegawaiId: `p${n}`,
  nama: `Pegawai ${n}`,
})
const arsiparis = orang('1')
const penilai = orang('2')
const kadis = orang('3')
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
const kode = (h: Result<unknown>) => (h.ok ? 'ok' : h.galat.kode)
const setuju = { setuju: true, nomorBeritaAcara: 'BA/1/2030' } as const

let s: SaranaUji
beforeEach(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  s.antrean.daftarkan(
    PEKERJAAN_SUSUT,
    pekerjaSusut(s, async () => undefined),
  )
})
afterEach(() => s.tutup())

async function tetapkan(k: string, nasibAkhir: 'musnah' | 'permanen', dikonfirmasi = true): Promise<void> {
  const lama = await getKlasifikasi(s.db, k)
  const retensi = { aktifTahun: 1, inaktifTahun: 1, nasibAkhir, dikonfirmasi }
  nilai(await ubahKlasifikasi(s, { ...lama, retensi }, kadis))
}
const duaTahun = () => s.jam.maju(60 * 24 * 731)
async function disetujui(jenis: 'musnah' | 'serah', arsipId: string[]): Promise<string> {
  const id = nilai(await usulkanSusut(s, { jenis, arsipId, alasan: 'masa simpan selesai' }, arsiparis))
  const urut = arsipId.map((_, i) => i + 1)
  nilai(await nilaiSusut(s, id, { nilai: 'setuju', urut }, penilai))
  nilai(
    await putuskanSusut(
      s,
      id,
      { ...setuju, ...(jenis === 'serah' && { penerima: 'Lembaga Kearsipan' }) },
      kadis,
    ),
  )
  return id
}

test('dua orang: yang mengusulkan tidak menilai dan tidak memutus; setiap arsip dinilai dahulu; retensi harus sudah dikonfirmasi dan lewat', async () => {
  const a = await arsipUji(s, {
    berkasId: 'b1',
    judul: 'Nota lama',
    isi: { 'nota.txt': 'isi nota' },
    pelaku: arsiparis,
  })
  const b = await arsipUji(s, {
    berkasId: 'b2',
    judul: 'Nota lain',
    isi: { 'nota.txt': 'isi lain' },
    pelaku: arsiparis,
  })
  const minta: UsulkanSusut = { jenis: 'musnah', arsipId: [a.id, b.id], alasan: 'masa simpan selesai' }
  await tetapkan('400.12.4.3', 'musnah', false)
  expect(await usulkanSusut(s, minta, arsiparis)).toMatchObject({
    galat: { rincian: { cacat: [{ sebab: 'retensinya belum selesai' }, {}] } },
  })
  duaTahun()
  expect(await usulkanSusut(s, minta, arsiparis)).toMatchObject({
    galat: {
      kode: 'arsip.susut-terhalang',
      rincian: { cacat: [{ sebab: 'retensi klasifikasinya belum dikonfirmasi kantor' }, {}] },
    },
  })
  await tetapkan('400.12.4.3', 'musnah')
  expect(await daftarTempo(s, { lewati: 0 }, PEMBACA_PENUH)).toMatchObject({
    jumlah: { disimpan: 2, musnah: 2, permanen: 0, belumDikonfirmasi: 0 },
    daftar: [{ jatuhTempo: '2028-08-12', nasibAkhir: 'musnah' }, {}],
  })
  const id = nilai(await usulkanSusut(s, minta, arsiparis))
  expect(kode(await usulkanSusut(s, minta, arsiparis))).toBe('arsip.susut-terhalang')
  expect(kode(await nilaiSusut(s, id, { nilai: 'setuju', urut: [1, 2] }, arsiparis))).toBe(
    'arsip.susut-dua-orang',
  )
  nilai(await nilaiSusut(s, id, { nilai: 'setuju', urut: [1] }, penilai))
  expect(kode(await putuskanSusut(s, id, setuju, kadis))).toBe('arsip.susut-belum-dinilai')
  nilai(await nilaiSusut(s, id, { nilai: 'simpan', urut: [2], catatan: 'masih dirujuk perkara' }, penilai))
  expect(kode(await putuskanSusut(s, id, setuju, arsiparis))).toBe('arsip.susut-dua-orang')
  expect(kode(await laksanakanSusut(s, id, pengawas))).toBe('arsip.susut-belum-disetujui')
  nilai(await putuskanSusut(s, id, setuju, kadis))
  expect(kode(await putuskanSusut(s, id, setuju, kadis))).toBe('arsip.susut-sudah-diputus')

  const berita = nilai(await laksanakanSusut(s, id, pengawas))
  expect((await daftarButir(s.db, id)).map((x) => x.hasil)).toEqual(['musnah', 'disimpan'])
  expect([s.simpanan.ada(a.dokumen[0]!.hash), s.simpanan.ada(b.dokumen[0]!.hash)]).toEqual([false, true])
  expect((await s.simpanan.baca(berita)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await findArsip(s.db, a.id, PEMBACA_PENUH)).toMatchObject({
    status: 'musnah',
    judul: 'Nota lama',
    dokumen: [{ musnah: true }],
  })
  const [entri] = await findEntri(s.db, { tindakan: 'arsip.musnahkan', batas: 9 })
  expect(entri).toMatchObject({
    objek: `arsip/${a.id}`,
    rincian: { nomorBeritaAcara: 'BA/1/2030', hash: [a.dokumen[0]!.hash] },
  })
  expect((await periksaArsip(s)).masalah).toEqual([])
})

test('isi yang dipakai berkas lain, atau tabel modul lain, tetap di simpanan; kata-katanya tidak dapat dicari lagi', async () => {
  await tetapkan('400.12.4.3', 'musnah')
  const a = await arsipUji(s, {
    berkasId: 'b1',
    judul: 'Laporan',
    isi: { 'a.txt': 'kranggan sendiri', 'b.txt': 'dipakai bersama', 'logo.txt': 'logo kantor' },
    pelaku: arsiparis,
  })
  await arsipUji(s, {
    berkasId: 'b2',
    judul: 'Surat',
    isi: { 'b.txt': 'dipakai bersama' },
    pelaku: arsiparis,
  })
  // A row of a table that this module knows nothing about.
  await s.db.run(sql`create table kelak (bukti_hash text)`)
  await s.db.run(sql`insert into kelak values (${a.dokumen[2]!.hash})`)
  await bacaGiliran(s)
  expect((await cariArsip(s.db, { cari: 'kranggan' })).jumlah).toBe(1)
  duaTahun()
  const id = await disetujui('musnah', [a.id])
  nilai(await laksanakanSusut(s, id, pengawas))
  const byte = new Map((await daftarNisan(s.db, id)).map((n) => [n.nama, [n.byte, n.sebab]]))
  expect(Object.fromEntries(byte)).toEqual({
    'a.txt': ['dihapus', null],
    'b.txt': ['dipakai-lain', 'arsip A-000002'],
    'logo.txt': ['dipakai-lain', 'kelak'],
  })
  expect(a.dokumen.map((d) => s.simpanan.ada(d.hash))).toEqual([false, true, true])
  expect((await cariArsip(s.db, { cari: 'kranggan' })).jumlah).toBe(0)
  expect((await cariArsip(s.db, { cari: 'laporan' })).daftar[0]).toMatchObject({ status: 'musnah' })
})

test('penahanan menghentikan usul dan juga pelaksanaan yang sudah disetujui, sampai dilepas dengan alasan', async () => {
  await tetapkan('400.12.4.3', 'musnah')
  const a = await arsipUji(s, {
    berkasId: 'b1',
    judul: 'Perkara',
    isi: { 'a.txt': 'bukti' },
    pelaku: arsiparis,
  })
  duaTahun()
  nilai(await tahanArsip(s, a.id, { alasan: 'perkara di pengadilan', sampai: '2030-01-01' }, kadis))
  const minta: UsulkanSusut = { jenis: 'musnah', arsipId: [a.id], alasan: 'masa simpan selesai' }
  expect(kode(await usulkanSusut(s, minta, arsiparis))).toBe('arsip.susut-terhalang')
  const [t] = await daftarTahan(s.db, a.id)
  nilai(await lepasTahan(s, t!.id, 'perkara selesai', kadis))
  expect(kode(await lepasTahan(s, t!.id, 'perkara selesai', kadis))).toBe('arsip.sudah-dilepas')
  const id = await disetujui('musnah', [a.id])
  nilai(await tahanArsip(s, a.id, { alasan: 'diminta inspektorat' }, kadis))
  nilai(await laksanakanSusut(s, id, pengawas))
  expect(await daftarButir(s.db, id)).toMatchObject([{ hasil: 'ditahan' }])
  expect(s.simpanan.ada(a.dokumen[0]!.hash)).toBe(true)
})

test('mati di tengah pemusnahan: di titik mana pun, sisanya selesai pada pembukaan berikutnya dan berita acaranya lengkap', async () => {
  await tetapkan('400.12.4.3', 'musnah')
  const arsip = []
  for (const n of [1, 2, 3])
    arsip.push(
      await arsipUji(s, {
        berkasId: `b${n}`,
        judul: `Nota ${n}`,
        isi: { [`a${n}.txt`]: `satu ${n}`, [`b${n}.txt`]: `dua ${n}` },
        pelaku: arsiparis,
      }),
    )
  duaTahun()
  const id = await disetujui(
    'musnah',
    arsip.map((a) => a.id),
  )
  let sisa = 0
  const mati = () => {
    if (sisa-- <= 0) throw new Error('killed')
  }
  const rapuh = {
    ...s,
    simpanan: {
      ...s.simpanan,
      // Before and after the byte goes: both are moments at which a process dies.
      hapus: async (hash: string) => {
        mati()
        const h = await s.simpanan.hapus(hash)
        mati()
        return h
      },
      simpan: async (isi: Uint8Array) => {
        mati()
        return s.simpanan.simpan(isi)
      },
    },
  }
  let percobaan = 0
  for (; percobaan < 40; percobaan++) {
    sisa = percobaan % 4
    try {
      nilai(await laksanakanSusut(rapuh, id, pengawas))
      break
    } catch (sebab) {
      expect((sebab as Error).message).toBe('killed')
    }
  }
  expect(percobaan).toBeGreaterThan(3)
  expect(await daftarButir(s.db, id)).toMatchObject([
    { hasil: 'musnah' },
    { hasil: 'musnah' },
    { hasil: 'musnah' },
  ])
  expect((await daftarNisan(s.db, id)).map((n) => n.byte)).toEqual(Array.from({ length: 6 }, () => 'dihapus'))
  expect(arsip.flatMap((a) => a.dokumen).some((d) => s.simpanan.ada(d.hash))).toBe(false)
  expect(await findEntri(s.db, { tindakan: 'arsip.musnahkan', batas: 9 })).toHaveLength(3)
  expect(await findEntri(s.db, { tindakan: 'arsip.selesai-susut', batas: 9 })).toHaveLength(1)
})

test('yang permanen diusulkan serah: paketnya memuat dokumen dan metadata, dan lolos pemeriksa', async () => {
  await tetapkan('400.12.3.1', 'permanen')
  const a = await arsipUji(s, {
    berkasId: 'b1',
    judul: 'Register <akta> & "kelahiran"',
    kode: '400.12.3.1',
    isi: { 'register.txt': '=isi' },
    pelaku: arsiparis,
  })
  duaTahun()
  const salah: UsulkanSusut = { jenis: 'musnah', arsipId: [a.id], alasan: 'masa simpan selesai' }
  expect(kode(await usulkanSusut(s, salah, arsiparis))).toBe('arsip.susut-terhalang')
  const id = await disetujui('serah', [a.id])
  nilai(await laksanakanSusut(s, id, pengawas))
  const susut = (await findSusut(s.db, id))!
  const zip = await s.simpanan.baca(susut.paket!)
  expect(nilai(await periksaPaket(zip))).toMatchObject({ jenis: 'serah', tandaTangan: true, masalah: [] })
  expect(await findIsiDokumen(s, susut.paket!)).toMatchObject({ mime: 'application/zip' })
  expect(await findArsip(s.db, a.id, PEMBACA_PENUH)).toMatchObject({ status: 'diserahkan' })
  expect(s.simpanan.ada(a.dokumen[0]!.hash)).toBe(true)
  for (const letak of [zip.indexOf('metadata.xml') + 60, zip.length >> 1]) {
    const rusak = Buffer.from(zip)
    rusak[letak]! ^= 1
    const hasil = await periksaPaket(rusak)
    expect(!hasil.ok || hasil.value.masalah.length > 0).toBe(true)
  }
})
