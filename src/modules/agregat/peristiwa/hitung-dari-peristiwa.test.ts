import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorMesin } from '#kernel/pelaku'
import { imporPeristiwa } from '#peristiwa'
import { imporWilayah } from '#wilayah'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { bahanDari } from '../bahan-kantor.ts'
import { hitungTabelPeristiwa } from './hitung-tabel-peristiwa.ts'

let s: SaranaUji
beforeAll(async () => {
  s = await saranaUji()
  await imporWilayah(
    s,
    Buffer.from(
      '99.01,Kabupaten Uji\n99.01.01,Kec Satu\n99.01.01.2001,Desa A\n99.01.01.2002,Desa B\n99.01.02,Kec Dua\n99.01.02.1001,Kel C\n',
    ),
    operatorMesin,
  )
})
afterAll(() => s.tutup())

const masukkan = async (hari: string, isi: string) => {
  const kepala = 'JENIS,KODE_DESA,NIK,JK,TGL_PERISTIWA,JENIS_DOKUMEN,JUMLAH,NO_SURAT,KLASIFIKASI\n'
  const h = await imporPeristiwa(
    s,
    { namaFile: 'u.csv', isi: Buffer.from(kepala + isi), dari: hari, sampai: hari },
    operatorMesin,
  )
  if (!h.ok) throw new Error(h.galat.pesan)
}
const tabel = (
  id: string,
  dari: string,
  sampai: string,
  tingkat: 'desa' | 'kecamatan' | 'kabkota' = 'desa',
) => hitungTabelPeristiwa(bahanDari(s), { tabel: id, dari, sampai, tingkat })

test('tanpa satu file pun tabel ditolak, bukan nol', async () => {
  expect(await tabel('kinerja-capil', '2026-08-03', '2026-08-03')).toMatchObject({
    galat: { kode: 'agregat.tanpa-peristiwa' },
  })
})

test('kinerja capil 22 kolom dan dafduk 25 kolom dihitung dari file harian', async () => {
  await masukkan(
    '2026-08-03',
    [
      'dokumen,9901012001,,L,,akta-lahir,3,,',
      'dokumen,9901012001,,P,,akta-lahir,2,,',
      'dokumen,9901012002,,,,akta-kawin,4,,',
      'dokumen,9901021001,,,,kk-terbit,7,,',
      'dokumen,9901021001,,P,,ktp-el-cetak,5,,',
      'pindah,9901012001,9901011506900001,L,2026-08-02,,,S/1,4',
      'pindah,9901012001,9901015506900002,P,2026-08-02,,,S/1,4',
      'datang,9901021001,9901011506900003,L,2026-08-01,,,D/9,5',
    ].join('\n'),
  )
  await masukkan('2026-08-04', 'dokumen,9901012001,,L,,akta-lahir,1,,')
  const capil = await tabel('kinerja-capil', '2026-08-03', '2026-08-04')
  if (!capil.ok) throw new Error(capil.galat.pesan)
  const kolom = capil.value.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  expect(kolom).toHaveLength(22)
  const nilai = (kode: string, k: string) =>
    capil.value.baris.find((b) => b.kode === kode)!.nilai[kolom.indexOf(k)]
  expect(['lk', 'pr', 'jml'].map((j) => nilai('99.01.01.2001', `akta-lahir.${j}`))).toEqual([4, 2, 6])
  expect(nilai('99.01.01', 'akta-kawin.jml')).toBe(4)
  expect(capil.value.total.nilai[kolom.indexOf('akta-lahir.jml')]).toBe(6)
  expect(capil.value.sumber).toContain('2 dari 2 hari kerja')

  const dafduk = await tabel('kinerja-dafduk', '2026-08-03', '2026-08-06', 'kabkota')
  if (!dafduk.ok) throw new Error(dafduk.galat.pesan)
  const kunci = dafduk.value.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  expect(kunci).toHaveLength(25)
  const total = Object.fromEntries(kunci.map((k, i) => [k, dafduk.value.total.nilai[i]]))
  expect(total).toMatchObject({
    'kk-terbit.jml': 7,
    'ktp-el-cetak.pr': 5,
    'ktp-el-cetak.jml': 5,
    'surat-pindah.jml': 1,
    'pindah.lk': 1,
    'pindah.pr': 1,
    'pindah.jml': 2,
    'surat-datang.jml': 1,
    'datang.jml': 1,
  })
  expect(dafduk.value.sumber).toContain('2 dari 4 hari kerja. Belum masuk: 5 Agustus 2026, 6 Agustus 2026')
})

test('file yang diganti mengubah digest tabel, file yang sama tidak', async () => {
  const digest = async () => {
    const t = await tabel('kinerja-capil', '2026-08-03', '2026-08-04')
    return t.ok ? t.value.digestPeristiwa : t.galat.kode
  }
  const awal = await digest()
  expect(await digest()).toBe(awal)
  await imporPeristiwa(
    s,
    {
      namaFile: 'u.csv',
      isi: Buffer.from('JENIS,KODE_DESA,JENIS_DOKUMEN\ndokumen,9901012001,kk-ubah\n'),
      dari: '2026-08-04',
      sampai: '2026-08-04',
      ganti: 'file yang benar',
    },
    operatorMesin,
  )
  expect(await digest()).not.toBe(awal)
})
