import { beforeAll, expect, test } from 'vitest'
import { AWAL_PERINGATAN, DAFTAR_ATURAN } from './aturan.ts'
import { type Baris, baris, csv, KOLOM } from './uji/file-uji.ts'
import { type Disusun, susun } from './uji/susun-uji.ts'

const LENGKAP = [
  ...KOLOM,
  'TGL_KWN',
  'TGL_CRAI',
  'NIK_IBU',
  'NAMA_LGKP_IBU',
  'NIK_AYAH',
  'NAMA_LGKP_AYAH',
  'KTP_EL',
  'KIA',
  'KK',
]

/** Rules on one row: what breaks it, and the nearest thing that does not. */
const SATU_BARIS: readonly (readonly [aturan: string, melanggar: Baris, sah: Baris])[] = [
  ['nik-tanggal-mustahil', { NIK: '9901013201801111' }, { NIK: '9901010101801111' }],
  ['nik-tanggal-mustahil', { NIK: '9901017201801112' }, { NIK: '9901014101801112', JENIS_KLMIN: '2' }],
  ['nik-tanggal-beda', { TGL_LHR: '02-01-1980' }, { TGL_LHR: '01-01-1980' }],
  ['nik-kelamin-beda', { JENIS_KLMIN: '2' }, { JENIS_KLMIN: '1' }],
  ['nik-wilayah-tak-dikenal', { NIK: '9901990101801113' }, { NIK: '9901120101801113' }],
  ['nik-kabkota-lain', { NIK: '9902010101801114' }, { NIK: '9901020101801114' }],
  ['nik-provinsi-lain', { NIK: '3500010101801115' }, { NIK: '9901010101801115' }],
  ['nik-wilayah-tak-dikenal', { NIK: '4401010101801116' }, { NIK: '9901010101801116' }],
  ['kk-sama-nik', { NIK: '9901010101807000', NO_KK: '9901010101807000' }, {}],
  ['kk-tanggal-mustahil', { NO_KK: '9901013202039001' }, { NO_KK: '9901013112039001' }],
  ['kk-tanggal-mustahil', { NO_KK: '9901010113039002' }, { NO_KK: '9901010112039002' }],
  ['umur-lebih-120', { TGL_LHR: '30-06-1905' }, { TGL_LHR: '01-07-1905' }],
  ['nama-kosong', { NAMA_LGKP: '-' }, { NAMA_LGKP: 'SITI' }],
  ['nama-berangka', { NAMA_LGKP: 'BUD1' }, { NAMA_LGKP: 'BUDI' }],
  ['nama-satu-huruf', { NAMA_LGKP: 'B' }, { NAMA_LGKP: 'BO' }],
  ['nama-ibu-kosong', { NAMA_LGKP_IBU: '' }, {}],
  ['nama-ayah-kosong', { NAMA_LGKP_AYAH: '-' }, {}],
  ['agama-tak-dikenal', { AGAMA: '9' }, { AGAMA: '7' }],
  ['agama-kosong', { AGAMA: '' }, { AGAMA: 'HINDHU' }],
  ['status-kawin-tak-dikenal', { STAT_KWN: '5' }, { STAT_KWN: '4' }],
  ['status-kawin-kosong', { STAT_KWN: '' }, { STAT_KWN: '3' }],
  ['shdk-tak-dikenal', { STAT_HBKEL: '12' }, { STAT_HBKEL: '11' }],
  ['shdk-kosong', { STAT_HBKEL: '0' }, {}],
  ['pendidikan-tak-dikenal', { PDDK_AKH: '11' }, { PDDK_AKH: '10' }],
  ['pendidikan-kosong', { PDDK_AKH: '' }, {}],
  ['pekerjaan-tak-dikenal', { JENIS_PKRJN: '90' }, { JENIS_PKRJN: '89' }],
  ['pekerjaan-kosong', { JENIS_PKRJN: '' }, {}],
  ['golongan-darah-tak-dikenal', { GOL_DRH: 'Z' }, { GOL_DRH: 'AB' }],
  ['golongan-darah-kosong', { GOL_DRH: '' }, { GOL_DRH: '13' }],
  ['cacat-tak-dikenal', { PNYDNG_CCT: '8', KLAIN_FSK: '2' }, { PNYDNG_CCT: '6', KLAIN_FSK: '2' }],
  ['cacat-tanpa-jenis', { KLAIN_FSK: '2' }, { KLAIN_FSK: '2', PNYDNG_CCT: '1' }],
  ['cacat-tanpa-tanda', { PNYDNG_CCT: '1' }, { PNYDNG_CCT: '7' }],
  ['akta-lahir-tanpa-nomor', { NO_AKTA_LHR: '-' }, {}],
  ['akta-lahir-tanpa-tanda', { AKTA_LHR: '1' }, { AKTA_LHR: '1', NO_AKTA_LHR: '' }],
  ['akta-lahir-kosong', { AKTA_LHR: '', NO_AKTA_LHR: '' }, {}],
  ['akta-lahir-tak-dikenal', { AKTA_LHR: '3' }, {}],
  ['akta-kawin-tanpa-nomor', { AKTA_KWN: '2' }, { AKTA_KWN: '2', NO_AKTA_KWN: 'KW' }],
  ['akta-kawin-tanpa-tanda', { NO_AKTA_KWN: 'KW' }, {}],
  ['akta-kawin-kosong', { AKTA_KWN: '' }, {}],
  ['akta-kawin-tak-dikenal', { AKTA_KWN: 'X' }, { AKTA_KWN: 'TIDAK ADA' }],
  ['akta-kawin-belum-kawin', { AKTA_KWN: '2', STAT_KWN: '1' }, { AKTA_KWN: '2', STAT_KWN: '3' }],
  ['akta-cerai-tanpa-nomor', { AKTA_CRAI: '2' }, { AKTA_CRAI: '2', NO_AKTA_CRAI: 'CR' }],
  ['akta-cerai-tanpa-tanda', { NO_AKTA_CRAI: 'CR' }, {}],
  ['akta-cerai-kosong', { AKTA_CRAI: '' }, {}],
  ['akta-cerai-tak-dikenal', { AKTA_CRAI: '7' }, {}],
  ['akta-cerai-belum-kawin', { AKTA_CRAI: '2', STAT_KWN: '1' }, { AKTA_CRAI: '2', STAT_KWN: '2' }],
  ['kawin-di-bawah-10', umur('01-07-2016'), umur('30-06-2016')],
  ['kawin-di-bawah-16', umur('01-07-2010'), umur('30-06-2010')],
  ['tgl-kawin-rusak', { TGL_KWN: '30-02-2000' }, { TGL_KWN: '29-02-2000' }],
  ['tgl-kawin-sebelum-1900', { TGL_KWN: '31-12-1899' }, { TGL_KWN: '01-01-2000' }],
  ['tgl-kawin-masa-depan', { TGL_KWN: '01-07-2026' }, { TGL_KWN: '30-06-2026' }],
  ['tgl-kawin-sebelum-lahir', { TGL_KWN: '31-12-1979' }, { TGL_KWN: '01-01-1980' }],
  ['tgl-kawin-belum-kawin', { TGL_KWN: '01-01-2000', STAT_KWN: '1' }, { TGL_KWN: '01-01-2000' }],
  ['tgl-cerai-rusak', { TGL_CRAI: '31-04-2000' }, { TGL_CRAI: '30-04-2000' }],
  ['tgl-cerai-sebelum-1900', { TGL_CRAI: '31-12-1899' }, { TGL_CRAI: '-' }],
  ['tgl-cerai-masa-depan', { TGL_CRAI: '2026-07-01' }, { TGL_CRAI: '2026-06-30' }],
  ['tgl-cerai-sebelum-lahir', { TGL_CRAI: '31-12-1979' }, { TGL_CRAI: '01-01-2010' }],
  ['tgl-cerai-belum-kawin', { TGL_CRAI: '01-01-2000', STAT_KWN: '1' }, { TGL_CRAI: '01-01-2000' }],
  [
    'tgl-cerai-sebelum-kawin',
    { TGL_KWN: '02-01-2000', TGL_CRAI: '01-01-2000' },
    { TGL_KWN: '01-01-2000', TGL_CRAI: '01-01-2000' },
  ],
  ['shdk-suami-perempuan', { STAT_HBKEL: '2', JENIS_KLMIN: '2' }, { STAT_HBKEL: '2' }],
  ['shdk-istri-laki-laki', { STAT_HBKEL: '3' }, { STAT_HBKEL: '3', JENIS_KLMIN: '2' }],
  ['shdk-pasangan-belum-kawin', { STAT_HBKEL: '2', STAT_KWN: '1' }, { STAT_HBKEL: '2' }],
  ['shdk-pasangan-cerai', { STAT_HBKEL: '2', STAT_KWN: '4' }, { STAT_HBKEL: '2' }],
  ['shdk-menantu-belum-kawin', { STAT_HBKEL: '5', STAT_KWN: '1' }, { STAT_HBKEL: '5' }],
  [
    'shdk-orang-tua-muda',
    { STAT_HBKEL: '8', ...umur('01-07-2001') },
    { STAT_HBKEL: '8', ...umur('30-06-2001') },
  ],
  ['kepala-di-bawah-10', umur('01-07-2016'), umur('30-06-2016')],
  ['kepala-di-bawah-17', umur('01-07-2009'), umur('30-06-2009')],
  [
    'pendidikan-lebih-dari-umur',
    { PDDK_AKH: '10', ...umur('01-01-2014') },
    { PDDK_AKH: '3', ...umur('01-01-2014') },
  ],
  [
    'pekerjaan-tak-sesuai-umur',
    { JENIS_PKRJN: '4', ...umur('01-01-2006') },
    { JENIS_PKRJN: '4', ...umur('01-01-1970') },
  ],
  [
    'pelajar-lanjut-usia',
    { JENIS_PKRJN: '3', ...umur('30-06-1965') },
    { JENIS_PKRJN: '3', ...umur('01-07-1965') },
  ],
  [
    'orang-tua-diri-sendiri',
    { NIK: '9901010101808888', NIK_IBU: '9901010101808888' },
    { NIK_IBU: '9901014101508889' },
  ],
  [
    'orang-tua-sama',
    { NIK_IBU: '9901014101508889', NIK_AYAH: '9901014101508889' },
    { NIK_IBU: '9901014101508889', NIK_AYAH: '9901010101508889' },
  ],
  ['nik-ibu-rusak', { NIK_IBU: '99010141015088' }, { NIK_IBU: '0000000000000000' }],
  ['nik-ayah-rusak', { NIK_AYAH: 'TIDAK ADA' }, { NIK_AYAH: '-' }],
  ['ktp-el-tak-dikenal', { KTP_EL: '12' }, { KTP_EL: 'SENT FOR\nCARD PRINTING' }],
  ['ktp-el-kosong', { KTP_EL: '' }, { KTP_EL: 'PRINT_READY_RECORD' }],
  ['ktp-el-sudah-wajib', { KTP_EL: 'BELUM WAJIB' }, { KTP_EL: 'BELUM REKAM' }],
  [
    'ktp-el-terlalu-muda',
    { KTP_EL: '3', STAT_KWN: '1', ...umur('01-07-2010') },
    { KTP_EL: '3', STAT_KWN: '1', ...umur('30-06-2010') },
  ],
  ['kia-tak-dikenal', { KIA: '3' }, {}],
  ['kia-kosong', { KIA: '' }, {}],
  ['kia-dewasa', { KIA: 'ADA' }, { KIA: 'ADA', ...umur('01-07-2009') }],
  ['kk-cetak-tak-dikenal', { KK: '9' }, { KK: 'SUDAH CETAK' }],
  ['kk-cetak-kosong', { KK: '' }, { KK: 'BELUM' }],
  ['nomor-dibersihkan', { NIK: "'9901010101809990" }, {}],
  ['flag-kosong', { FLAG_STATUS: '' }, {}],
]

const IBU = '9901014101606666'
/** Rules on several rows: people of one No. KK unless they say otherwise; the first carries the finding. */
const BEBERAPA_BARIS: readonly (readonly [aturan: string, melanggar: Baris[], sah: Baris[]])[] = [
  ['keluarga-tanpa-kepala', [{ STAT_HBKEL: '4' }], [{}]],
  ['keluarga-dua-kepala', [{}, {}], [{}, { STAT_HBKEL: '9' }]],
  ['keluarga-pasangan-tanpa-kepala', [{ STAT_HBKEL: '2' }], [{ STAT_HBKEL: '9' }]],
  [
    'keluarga-dua-pasangan',
    [{ JENIS_KLMIN: '2' }, { STAT_HBKEL: '2' }, { STAT_HBKEL: '2' }],
    [{}, { STAT_HBKEL: '3' }, { STAT_HBKEL: '3' }],
  ],
  ['keluarga-pasangan-tak-sesuai', [{}, { STAT_HBKEL: '2' }], [{}, { STAT_HBKEL: '3' }]],
  ['keluarga-kepala-belum-kawin', [{ STAT_KWN: '1' }, { STAT_HBKEL: '3' }], [{}, { STAT_HBKEL: '3' }]],
  ['keluarga-beda-desa', [{}, { STAT_HBKEL: '4', NO_KEL: '2002' }], [{}, { STAT_HBKEL: '4' }]],
  ['keluarga-besar', [{}, ...ulang(20, { STAT_HBKEL: '9' })], [{}, ...ulang(19, { STAT_HBKEL: '9' })]],
  [
    'anak-lebih-tua',
    [{ STAT_HBKEL: '4', TGL_LHR: '31-12-1979' }, {}],
    [{ STAT_HBKEL: '4', TGL_LHR: '01-01-2000' }, {}],
  ],
  [
    'anak-lebih-tua',
    [{ STAT_HBKEL: '6', TGL_LHR: '01-01-1980' }, {}],
    [{ STAT_HBKEL: '9', TGL_LHR: '01-01-1970' }, {}],
  ],
  [
    'anak-jarak-dekat',
    [{ STAT_HBKEL: '4', TGL_LHR: '01-01-1991' }, {}],
    [{ STAT_HBKEL: '4', TGL_LHR: '02-01-1992' }, {}],
  ],
  [
    'anak-jarak-jauh',
    [{ STAT_HBKEL: '4', TGL_LHR: '01-01-2011' }, { TGL_LHR: '01-12-1950' }],
    [{ STAT_HBKEL: '4', TGL_LHR: '01-01-2010' }, { TGL_LHR: '01-12-1950' }],
  ],
  [
    'orangtua-lebih-muda',
    [{ STAT_HBKEL: '7', TGL_LHR: '02-01-1980' }, {}],
    [{ STAT_HBKEL: '7', TGL_LHR: '01-01-1950' }, {}],
  ],
  ['ibu-lebih-muda', [{ NIK_IBU: IBU }, ibu('02-01-1980')], [{ NIK_IBU: IBU }, ibu('02-01-1960')]],
  ['ibu-jarak-dekat', [{ NIK_IBU: IBU }, ibu('01-01-1970')], [{ NIK_IBU: IBU }, ibu('01-01-1967')]],
  ['ibu-jarak-jauh', [{ NIK_IBU: IBU }, ibu('01-01-1919')], [{ NIK_IBU: IBU }, ibu('01-01-1921')]],
  [
    'ibu-laki-laki',
    [{ NIK_IBU: IBU }, { ...ibu('02-01-1960'), JENIS_KLMIN: '1' }],
    [{ NIK_IBU: IBU }, ibu('02-01-1960')],
  ],
  ['ayah-lebih-muda', [{ NIK_AYAH: IBU }, ayah('01-01-1980')], [{ NIK_AYAH: IBU }, ayah('02-01-1960')]],
  ['ayah-jarak-dekat', [{ NIK_AYAH: IBU }, ayah('01-01-1970')], [{ NIK_AYAH: IBU }, ayah('01-01-1967')]],
  ['ayah-jarak-jauh', [{ NIK_AYAH: IBU }, ayah('01-01-1919')], [{ NIK_AYAH: IBU }, ayah('01-01-1921')]],
  ['ayah-perempuan', [{ NIK_AYAH: IBU }, ibu('02-01-1960')], [{ NIK_AYAH: IBU }, ayah('02-01-1960')]],
  [
    'kembar-nama-lahir-ibu',
    [{ NAMA_LGKP: 'SITI  AMINAH' }, { NAMA_LGKP: 'Siti Aminah' }],
    [{ NAMA_LGKP: 'SITI AMINAH' }, { NAMA_LGKP: 'SITI AMINAH', NAMA_LGKP_IBU: 'LAIN' }],
  ],
]

// All cases in one file: a case is a family, cases know their lines.
let hasil: Disusun
const satu: { melanggar: number; sah: number }[] = []
const beberapa: { melanggar: number; sah: number }[] = []
beforeAll(async () => {
  const isi: Baris[] = []
  let ke = 0
  const keluarga = (anggota: readonly Baris[], ubahNik: (nik: string) => string): number => {
    const kk = baris(++ke)['NO_KK']!
    const namaIbu = `IBU ${huruf(ke)}`
    const awal = barisFisik
    for (const a of anggota) {
      const b: Baris = {
        ...baris(ke),
        NO_KK: kk,
        NAMA_LGKP_IBU: namaIbu,
        NAMA_LGKP_AYAH: 'AYAH',
        KTP_EL: '8',
        KIA: '1',
        KK: '2',
        ...a,
      }
      b['NIK'] = ubahNik(a['NIK'] ?? baris(++ke)['NIK']!)
      for (const p of ['NIK_IBU', 'NIK_AYAH']) if (a[p] === IBU) b[p] = ubahNik(IBU)
      isi.push(b)
      barisFisik += 1 + Object.values(b).join('').split('\n').length - 1
    }
    return awal
  }
  let barisFisik = 2
  const tetap = (nik: string) => nik
  // Broken NIKs of the table must stay as they are, but no two rows may share one.
  const geser = (nik: string) => nik.replace(/\d{4}$/, (u) => String(Number(u) + 1).padStart(4, '0'))
  for (const [, melanggar, sah] of SATU_BARIS) {
    satu.push({ melanggar: keluarga([melanggar], tetap), sah: keluarga([sah], sah['NIK'] ? geser : tetap) })
  }
  for (const [i, [, melanggar, sah]] of BEBERAPA_BARIS.entries()) {
    const milik = (n: number) => (nik: string) =>
      nik === IBU ? nik.replace(/\d{4}$/, String(6000 + i * 2 + n)) : nik
    beberapa.push({ melanggar: keluarga(melanggar, milik(0)), sah: keluarga(sah, milik(1)) })
  }
  hasil = await susun(csv(isi, { kolom: LENGKAP }), { tanpaKode: true })
  expect(hasil.tolak).toEqual([])
})

test.each(SATU_BARIS.map((k, i) => [k[0], i] as const))('%s (%i)', (aturan, i) => {
  expect(hasil.temuanBaris.get(satu[i]!.melanggar)).toContain(aturan)
  expect(hasil.temuanBaris.get(satu[i]!.sah) ?? []).not.toContain(aturan)
})

test.each(BEBERAPA_BARIS.map((k, i) => [k[0], i] as const))('%s (%i)', (aturan, i) => {
  expect(hasil.temuanBaris.get(beberapa[i]!.melanggar)).toContain(aturan)
  expect(hasil.temuanBaris.get(beberapa[i]!.sah) ?? []).not.toContain(aturan)
})

test('tiap aturan peringatan dan catatan punya baris yang melanggar dan baris yang tidak', () => {
  const diuji = new Set([...SATU_BARIS, ...BEBERAPA_BARIS].map(([id]) => id))
  const semua = DAFTAR_ATURAN.slice(AWAL_PERINGATAN).map((a) => a.id)
  expect(semua.filter((id) => !diuji.has(id))).toEqual(['nik-akhir-nol-banyak'])
})

test('laporan mutu: jumlah tiap aturan sama dengan barisnya, dan desa menjumlah ke seluruhnya', () => {
  const perAturan = new Map<string, number>()
  for (const daftar of hasil.temuanBaris.values()) {
    for (const id of daftar) perAturan.set(id, (perAturan.get(id) ?? 0) + 1)
  }
  const { mutu } = hasil
  expect(new Map(Object.entries(mutu.temuan))).toEqual(new Map([...perAturan].sort(menurutAturan)))
  expect(mutu.jumlahBaris).toBe(hasil.isi.jumlahBaris)
  for (const id of Object.keys(mutu.temuan)) {
    expect(
      mutu.desa.reduce((n, d) => n + (d.temuan[id] ?? 0), 0),
      id,
    ).toBe(mutu.temuan[id])
  }
  const kotor = [...hasil.temuanBaris.values()].filter((daftar) =>
    daftar.some((id) => DAFTAR_ATURAN.find((a) => a.id === id)!.tingkat === 'peringatan'),
  ).length
  expect(mutu.bersih).toBe(mutu.jumlahBaris - kotor)
  const terisi = new Map(mutu.kolom.map((k) => [k.kolom, k.terisi]))
  expect(terisi.get('NIK')).toBe(mutu.diperiksa)
  expect(terisi.get('TGL_CRAI')).toBe(
    SATU_BARIS.flatMap(([, a, b]) => [a, b]).filter((b) => (b['TGL_CRAI'] ?? '-') !== '-').length,
  )
})

test('desa yang tiga dari sepuluh NIK-nya berakhir 0: barisnya ditandai, desa lain tidak', async () => {
  const desa = (kel: string, nol: number, mulai: number) =>
    Array.from({ length: 100 }, (_, i) => {
      const urut = String((mulai + i) * 10 + (i < nol ? 0 : 1 + (i % 9))).padStart(4, '0')
      return baris(mulai + i, { NO_KEL: kel, NIK: `990101010180${urut}` })
    })
  const { mutu } = await susun(csv([...desa('1001', 30, 100), ...desa('2002', 29, 300)]), { tanpaKode: true })
  expect(mutu.temuan['nik-akhir-nol-banyak']).toBe(30)
  expect(mutu.desa.map((d) => d.temuan['nik-akhir-nol-banyak'] ?? 0)).toEqual([30, 0])
})

test('NIK yang sama: orang yang sama dan orang lain dibedakan, tiap tolakan terhitung pada desanya', async () => {
  const a = baris(1, { NAMA_LGKP: 'SITI AMINAH' })
  const { tolak, mutu } = await susun(
    csv([
      a,
      { ...a, NAMA_LGKP: 'Siti  Aminah' },
      { ...a, NAMA_LGKP: 'LAIN', NO_KEL: '2002' },
      { ...a, TGL_LHR: '02-01-1980' },
      baris(2, { NO_KEL: '77' }),
    ]),
    { tanpaKode: true },
  )
  expect(tolak.map((t) => [t.baris, t.aturan])).toEqual([
    [3, 'nik-ganda'],
    [4, 'nik-ganda-orang-lain'],
    [5, 'nik-ganda-orang-lain'],
    [6, 'wilayah-tak-terdaftar'],
  ])
  expect(
    mutu.desa.map((d) => [
      d.kode,
      d.temuan['nik-ganda-orang-lain'] ?? 0,
      d.temuan['wilayah-tak-terdaftar'] ?? 0,
    ]),
  ).toEqual([
    ['', 0, 1],
    ['99.01.01.1001', 1, 0],
    ['99.01.01.2002', 1, 0],
  ])
})

function umur(lahir: string): Baris {
  return { TGL_LHR: lahir, AKTA_KWN: '1' }
}
function ibu(lahir: string): Baris {
  return { NIK: IBU, STAT_HBKEL: '9', JENIS_KLMIN: '2', TGL_LHR: lahir }
}
function ayah(lahir: string): Baris {
  return { NIK: IBU, STAT_HBKEL: '9', TGL_LHR: lahir }
}
function ulang(n: number, b: Baris): Baris[] {
  return Array.from({ length: n }, () => b)
}
function huruf(n: number): string {
  return [...String(n)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('')
}
function menurutAturan([a]: [string, number], [b]: [string, number]): number {
  return DAFTAR_ATURAN.findIndex((x) => x.id === a) - DAFTAR_ATURAN.findIndex((x) => x.id === b)
}
