import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { ok, tolak } from '#kernel/hasil'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { kali } from '../../../../test/support/kali.ts'
import type { SaranaUji } from '../../../../test/support/sarana-uji.ts'
import { bandingSnapshot } from '../banding/banding-snapshot.ts'
import { fileBanding } from '../banding/file-banding.ts'
import { galatDkb } from '../dkb.galat.ts'
import { findSnapshot } from '../dkb.store.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { bacaMutu } from '../mutu/baca-mutu.ts'
import { lihatTemuan } from '../mutu/lihat-temuan.ts'
import { tarikSnapshot } from '../tarik-snapshot.ts'
import { baris, csv } from '../uji/file-uji.ts'
import { galatDari, impor, nilai, saranaDkb } from '../uji/sarana-dkb.ts'
import { musnahkan, pekerjaMusnah } from './musnahkan.ts'
import { PEKERJAAN_MUSNAH, putuskanPemusnahan } from './putuskan-pemusnahan.ts'
import { isBolehMusnah, jatuhTempo } from './retensi.ts'
import { ubahRetensi } from './ubah-retensi.ts'
import { usulkanPemusnahan } from './usulkan-pemusnahan.ts'

const orang = (n: string): Pelaku => ({
  jenis: 'pegawai',
  akunId: `a${n}`,
  pegawaiId: `p${n}`,
  nama: `Pegawai ${n}`,
})
const adb = orang('1')
const kabid = orang('2')
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
const siap = async () => ok()

let s: SaranaUji
beforeEach(async () => {
  s = await saranaDkb()
  s.antrean.daftarkan(PEKERJAAN_MUSNAH, pekerjaMusnah(s))
})
afterEach(() => s.tutup())

test('jatuh tempo dihitung dari tanggal acuan; yang ditarik tidak menunggu; yang sudah musnah tidak lagi', () => {
  expect(jatuhTempo('2026-06-30', 5)).toBe('2031-06-30')
  expect(jatuhTempo('2024-02-29', 1)).toBe('2025-03-01')
  const s = { status: 'tersegel' as const, tanggal: '2021-06-30' }
  expect([
    isBolehMusnah(s, { tahun: 5 }, '2026-06-29'),
    isBolehMusnah(s, { tahun: 5 }, '2026-06-30'),
    isBolehMusnah({ ...s, status: 'ditarik' }, { tahun: 50 }, '2026-01-01'),
    isBolehMusnah(
      { ...s, dimusnahkan: { pada: new Date(), nomorBeritaAcara: 'x' } },
      { tahun: 1 },
      '2099-01-01',
    ),
  ]).toEqual([false, true, true, false])
})

test('dua orang: yang mengusulkan tidak memutuskan; tanpa hitungan yang utuh tidak disetujui; sesudahnya yang tersisa hanya hitungan', async () => {
  const { id } = nilai(await impor(s, csv([baris(1), baris(2, { AGAMA: '9' }), baris(3, { NIK: 'x' })])))
  const { id: lain } = nilai(await impor(s, csv([baris(1)]), { semester: '2025-2' }))
  nilai(await bandingSnapshot(s, { a: id, b: lain }, adb, pengawas))
  nilai(await bandingSnapshot(s, { a: lain, b: id }, adb, pengawas))
  const minta = { snapshotId: id, alasan: 'masa simpan selesai' }
  expect(galatDari(await usulkanPemusnahan(s, minta, adb))).toMatchObject({
    kode: 'dkb.belum-jatuh-tempo',
    rincian: { tanggal: '30 Juni 2031' },
  })
  nilai(await tarikSnapshot(s, id, 'salah file', operatorMesin))
  const p = nilai(await usulkanPemusnahan(s, minta, adb))
  expect(galatDari(await usulkanPemusnahan(s, minta, adb)).kode).toBe('dkb.sudah-diusulkan')
  const setuju = { setuju: true, nomorBeritaAcara: 'BA/12/2026' } as const
  expect(galatDari(await putuskanPemusnahan(s, p.id, setuju, adb, siap)).kode).toBe('dkb.musnah-dua-orang')
  const belum = async () => tolak(galatDkb.hitunganBelumUtuh(id))
  expect(galatDari(await putuskanPemusnahan(s, p.id, setuju, kabid, belum)).kode).toBe(
    'dkb.hitungan-belum-utuh',
  )
  expect(galatDari(await musnahkan(s, p.id, kabid, pengawas)).kode).toBe('dkb.belum-disetujui')
  nilai(await putuskanPemusnahan(s, p.id, setuju, kabid, siap))
  expect(galatDari(await putuskanPemusnahan(s, p.id, setuju, kabid, siap)).kode).toBe('dkb.sudah-diputus')
  expect(await s.antrean.daftar({ nama: 'dkb.musnah', aktif: true })).toHaveLength(1)

  const hasil = nilai(await musnahkan(s, p.id, kabid, pengawas))
  const milik = ['identitas', 'kode.parquet', 'temuan', 'tidak-aktif', 'tolak', `banding-${lain}`]
  expect(hasil.berkas?.map((b) => b.nama).sort()).toEqual(
    [...milik.map((n) => `${id}/${n}`), `${lain}/banding-${id}`].sort(),
  )
  expect((await readdir(folderSnapshot(s.folder, id))).sort()).toEqual(['manifes.json', 'mutu.json'])
  expect(existsSync(fileBanding(s, lain, id))).toBe(false)
  const snapshot = (await findSnapshot(s.db, id))!
  expect(snapshot.dimusnahkan).toMatchObject({ nomorBeritaAcara: 'BA/12/2026' })
  const kode = hasil.berkas!.find((b) => b.nama === `${id}/kode.parquet`)!
  expect(kode.sha256).toBe(snapshot.hashBerkas['kode.parquet'])
  expect(nilai(await bacaMutu(s, id)).mutu.temuan['agama-tak-dikenal']).toBe(1)
  expect(galatDari(await lihatTemuan(s, id, { aturan: 'agama-tak-dikenal', lewati: 0 }, adb)).kode).toBe(
    'dkb.sudah-dimusnahkan',
  )
  const [jejak] = await findEntri(s.db, { tindakan: 'dkb.musnah', batas: 9 })
  expect(jejak).toMatchObject({ objek: `snapshot/${id}`, rincian: { nomorBeritaAcara: 'BA/12/2026' } })
  const sekaliLagi = csv([baris(3, { NIK: 'x' }), baris(1), baris(2, { AGAMA: '9' })])
  expect(galatDari(await impor(s, sekaliLagi)).kode).toBe('dkb.sudah-dimusnahkan')
})

test('mati di tengah, di berkas ke berapa pun: dilanjutkan sampai selesai dengan daftar sidik yang sama', async () => {
  const { id } = nilai(await impor(s, csv([baris(1)])))
  nilai(await tarikSnapshot(s, id, 'salah file', operatorMesin))
  const p = nilai(await usulkanPemusnahan(s, { snapshotId: id, alasan: 'uji mati' }, adb))
  nilai(await putuskanPemusnahan(s, p.id, { setuju: true, nomorBeritaAcara: 'BA' }, kabid, siap))
  for (let coba = 0; coba < kali(3, 2); coba++) {
    const mati = () => {
      throw new Error('killed')
    }
    await expect(musnahkan(s, p.id, kabid, pengawas, { sesudahHapus: mati })).rejects.toThrow('killed')
    expect((await findSnapshot(s.db, id))!.dimusnahkan).toBeUndefined()
  }
  const hasil = nilai(await musnahkan(s, p.id, kabid, pengawas))
  expect(hasil.berkas).toHaveLength(5)
  expect(hasil.status).toBe('selesai')
  expect(nilai(await musnahkan(s, p.id, kabid, pengawas))).toEqual(hasil)
  expect(await findEntri(s.db, { tindakan: 'dkb.musnah', batas: 9 })).toHaveLength(1)
})

test('lama simpan adalah data: diubah kantor, tercatat, dan langsung berlaku', async () => {
  const { id } = nilai(await impor(s, csv([baris(1)])))
  await ubahRetensi(s, { basis: 'dkb', tahun: 1, dasar: 'Keputusan Kadis 1/2026', dikonfirmasi: true }, kabid)
  expect(galatDari(await usulkanPemusnahan(s, { snapshotId: id, alasan: 'sudah lewat' }, adb))).toMatchObject(
    {
      rincian: { tanggal: '30 Juni 2027' },
    },
  )
  const [jejak] = await findEntri(s.db, { tindakan: 'dkb.ubah-retensi', batas: 1 })
  expect(jejak).toMatchObject({ rincian: { lama: { tahun: 5 }, baru: { tahun: 1, dikonfirmasi: true } } })
})
