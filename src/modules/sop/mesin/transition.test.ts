import { describe, expect, test } from 'vitest'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { hashIsi } from './isi-berkas.ts'
import type { Keadaan, Permintaan } from './keadaan.ts'
import { bukaKembali, selesaikanKerja } from './selesaikan-kerja.ts'
import { keadaanAwal, transition } from './transition.ts'

const SOP: DefinisiSop = findDefinisi('agregat-data-kependudukan')!
const ORANG = { '1': 'ani', '2': 'budi', '3': 'citra', '4': 'dewi', '5': 'ani' } as Record<string, string>
const MASUKAN = { snapshotId: 'a1b2c3', semester: '2026-1', judul: 'Laporan' }
const DRAF = [{ nama: 'laporan.pdf', hash: 'a'.repeat(64) }]

function pemangku(pegawaiId: string, dasar: 'definitif' | 'plt' | 'plh' = 'definitif') {
  return { pegawaiId, nama: pegawaiId, jabatanId: `j-${pegawaiId}`, jabatan: 'Pejabat', dasar }
}
const kini = (k: Keadaan) => k.tempat[0]?.langkah ?? '5'
function minta(k: Keadaan, tindakan: string, ubah: Partial<Permintaan> = {}) {
  const langkah = kini(k)
  const oleh = ubah.pegawaiId ?? ORANG[langkah]!
  return transition(SOP, k, {
    id: `${langkah}-${tindakan}-${k.putaran}`,
    langkah,
    tindakan,
    hashIsi: hashIsi(k.isi),
    pegawaiId: oleh,
    pemangku: [pemangku(oleh)],
    kerjaFinal: [],
    ...ubah,
  })
}
function lalu(k: Keadaan, tindakan: string, ubah: Partial<Permintaan> = {}): Keadaan {
  const hasil = minta(k, tindakan, ubah)
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  return hasil.value.keadaan
}
function kerja(k: Keadaan, dokumen = DRAF): Keadaan {
  const hasil = selesaikanKerja(SOP, k, kini(k), dokumen, [])
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  return hasil.value.keadaan
}
const kode = (h: ReturnType<typeof minta>) => (h.ok ? 'diterima' : h.galat.kode)

const awal = keadaanAwal(SOP, MASUKAN)
const diKasi = kerja(lalu(awal, 'olah'))
const diKabid = lalu(diKasi, 'verifikasi')
const diKadis = lalu(diKabid, 'setujui')
const diAgenda = kerja(lalu(diKadis, 'tandatangani'), [{ nama: 'bertanda-tangan.pdf', hash: 'c'.repeat(64) }])

describe('lima langkah SOP Agregat Data Kependudukan', () => {
  test('berjalan dari ADB sampai arsip', () => {
    expect([diKasi, diKabid, diKadis, diAgenda].map(kini)).toEqual(['2', '3', '4', '5'])
    const diArsip = kerja(lalu(diAgenda, 'agendakan'), [])
    expect(diArsip).toMatchObject({
      status: 'berjalan',
      tempat: [{ langkah: '5', urutan: 1, status: 'terbuka' }],
    })
    const selesai = kerja(lalu(diArsip, 'arsipkan'), [])
    expect(selesai.status).toBe('selesai')
    expect(selesai.berlaku.map((t) => t.tindakan)).toEqual([
      'olah',
      'verifikasi',
      'setujui',
      'tandatangani',
      'agendakan',
      'arsipkan',
    ])
    expect(kode(minta(selesai, 'arsipkan'))).toBe('sop.berkas-berakhir')
  })

  test('langkah dengan kerja menunggu sampai kerja selesai', () => {
    const menunggu = lalu(awal, 'olah')
    expect(menunggu).toMatchObject({
      tempat: [{ status: 'menunggu-kerja', langkah: '1' }],
      berlaku: [],
    })
    expect(kode(minta(menunggu, 'olah'))).toBe('sop.menunggu-kerja')
  })

  test('kerja yang ditolak membuka langkah kembali tanpa mengubah apa pun', () => {
    expect(bukaKembali(SOP, lalu(awal, 'olah'), '1')).toEqual(awal)
  })

  test('agenda dicatat sebelum berkas diarsipkan', () => {
    expect(kode(minta(diAgenda, 'arsipkan'))).toBe('sop.belum-giliran')
  })
})

describe('wewenang', () => {
  const kasus: [string, Keadaan, string, Partial<Permintaan>, string][] = [
    [
      'orang yang tidak memangku jabatan langkah ditolak',
      diKasi,
      'verifikasi',
      { pemangku: [pemangku('lain')] },
      'sop.bukan-wewenang',
    ],
    ['jabatan yang kosong disebut', diKasi, 'verifikasi', { pemangku: [] }, 'sop.tanpa-pemangku'],
    [
      'Plh. bertindak seperti pejabatnya',
      diKabid,
      'setujui',
      { pegawaiId: 'plh', pemangku: [pemangku('citra'), pemangku('plh', 'plh')] },
      'diterima',
    ],
    [
      'ADB yang juga Kasi tidak memverifikasi olahannya',
      diKasi,
      'verifikasi',
      { pegawaiId: 'ani' },
      'sop.karya-sendiri',
    ],
    [
      'ADB yang juga Plh. Kadis tidak menandatangani olahannya',
      diKadis,
      'tandatangani',
      { pegawaiId: 'ani' },
      'sop.karya-sendiri',
    ],
    [
      'Kasi yang juga Plh. Kabid tidak menyetujui verifikasinya',
      diKabid,
      'setujui',
      { pegawaiId: 'budi' },
      'sop.periksa-berturut',
    ],
    [
      'Kabid yang juga Plh. Kadis tidak menandatangani persetujuannya',
      diKadis,
      'tandatangani',
      { pegawaiId: 'citra' },
      'sop.periksa-berturut',
    ],
    [
      'Kasi yang juga Plh. Kadis boleh menandatangani karena ada Kabid di antaranya',
      diKadis,
      'tandatangani',
      { pegawaiId: 'budi' },
      'diterima',
    ],
    ['tindakan langkah lain tidak dikenal', diKasi, 'tandatangani', {}, 'sop.tindakan-tak-dikenal'],
    ['yang datang terlambat diberi tahu', diKabid, 'verifikasi', { langkah: '2' }, 'sop.langkah-lewat'],
    [
      'isi yang berubah sejak dilihat menolak tindakan',
      diKasi,
      'verifikasi',
      { hashIsi: hashIsi([]) },
      'sop.isi-berubah',
    ],
  ]
  test.each(kasus)('%s', (_, keadaan, tindakan, ubah, harapan) => {
    expect(kode(minta(keadaan, tindakan, ubah))).toBe(harapan)
  })
})

describe('pengembalian', () => {
  const alasan = 'Jumlah KK tidak sama'
  test('Kabid mengembalikan ke ADB: putaran bertambah, olahan gugur, verifikasi di antaranya bertahan selama isinya tetap', () => {
    const hasil = minta(diKabid, 'kembalikan', { ke: '1', alasan })
    expect(hasil).toMatchObject({
      ok: true,
      value: {
        keadaan: {
          tempat: [{ langkah: '1', urutan: 0 }],
          putaran: 2,
          berlaku: [{ tindakan: 'verifikasi' }],
        },
        ditinggal: [{ langkah: '3', sebab: 'dikembalikan' }],
      },
    })
    expect(hasil.ok && hasil.value.gugur.map((t) => t.tindakan)).toEqual(['olah'])
  })
  test('isi yang sama sesudah diolah lagi tidak ditanyakan lagi kepada Kasi; isi yang lain ditanyakan', () => {
    const olah = lalu(lalu(diKabid, 'kembalikan', { ke: '1', alasan }), 'olah')
    expect(kini(kerja(olah))).toBe('3')
    const lain = selesaikanKerja(SOP, olah, '1', [{ nama: 'laporan.pdf', hash: 'b'.repeat(64) }], [])
    expect(lain).toMatchObject({
      ok: true,
      value: { keadaan: { tempat: [{ langkah: '2', urutan: 0 }] }, gugur: [{ tindakan: 'verifikasi' }] },
    })
    const tambah = selesaikanKerja(SOP, olah, '1', [{ nama: 'lain.pdf', hash: 'c'.repeat(64) }], [])
    expect(tambah).toMatchObject({ ok: true, value: { gugur: [{ tindakan: 'verifikasi' }] } })
  })
  test('yang kemudian mengolah tidak lagi pemeriksa: verifikasinya gugur meski isinya tetap', () => {
    const k = lalu(diKabid, 'kembalikan', { ke: '1', alasan })
    const oleh = { pegawaiId: 'budi', pemangku: [pemangku('budi', 'plh')] }
    expect(kini(kerja(lalu(k, 'olah', oleh)))).toBe('2')
  })
  test('tanpa tujuan kembali ke tempat yang lazim', () => {
    expect(kini(lalu(diKabid, 'kembalikan', { alasan }))).toBe('1')
  })
  test('yang mengolah tetap pengolah sesudah dikembalikan ke Kasi', () => {
    const k = lalu(diKabid, 'kembalikan', { ke: '2', alasan })
    expect(k.berlaku.map((t) => t.tindakan)).toEqual(['olah'])
    expect(kode(minta(k, 'verifikasi', { pegawaiId: 'ani' }))).toBe('sop.karya-sendiri')
    expect(kode(minta(k, 'verifikasi'))).toBe('diterima')
  })
  test.each([
    ['tanpa alasan ditolak', diKabid, { ke: '1' }, 'sop.perlu-alasan'],
    ['alasan kosong ditolak', diKabid, { ke: '1', alasan: '    x   ' }, 'sop.perlu-alasan'],
    ['ke langkah yang tidak disebut SOP ditolak', diKadis, { ke: '2', alasan }, 'sop.tak-boleh-kembali'],
    ['dari langkah tanpa pengembalian ditolak', diAgenda, { ke: '1', alasan }, 'sop.tak-boleh-kembali'],
    [
      'hasil kerja yang final tidak dapat ditarik',
      diKabid,
      { ke: '1', alasan, kerjaFinal: ['buku.susun-laporan'] },
      'sop.kerja-final',
    ],
  ] as [string, Keadaan, Partial<Permintaan>, string][])('%s', (_, keadaan, ubah, harapan) => {
    expect(kode(minta(keadaan, 'kembalikan', ubah))).toBe(harapan)
  })
})

describe('masukan yang diganti bersama tindakan', () => {
  const kembali = lalu(diKabid, 'kembalikan', { ke: '1', alasan: 'Jumlah KK tidak sama' })
  const lain = { snapshotId: 'd4e5f6', semester: '2025-2' }

  test('menjadi milik berkas ketika kerjanya selesai, tidak sebelumnya', () => {
    const menunggu = lalu(kembali, 'olah', { masukan: lain })
    expect(menunggu.masukan).toEqual(MASUKAN)
    expect(menunggu.tempat[0]!.ditunggu!.masukan).toEqual({ ...MASUKAN, ...lain })
    expect(kerja(menunggu).masukan).toEqual({ ...MASUKAN, ...lain })
    expect(bukaKembali(SOP, menunggu, '1')).toEqual(kembali)
  })
  test('tindakan putaran lama tetap berkata dengan apa ia dikerjakan', () => {
    const baru = [{ nama: 'laporan.pdf', hash: 'b'.repeat(64) }]
    const k = lalu(kerja(lalu(kembali, 'olah', { masukan: lain }), baru), 'verifikasi')
    const hasil = minta(k, 'kembalikan', { ke: '1', alasan: 'Masih keliru' })
    expect(k.berlaku.map((t) => t.masukan['snapshotId'])).toEqual(['d4e5f6', 'd4e5f6'])
    expect(hasil.ok && hasil.value.gugur.map((t) => t.masukan['snapshotId'])).toEqual(['d4e5f6'])
    expect(diKabid.berlaku.map((t) => t.masukan['snapshotId'])).toEqual(['a1b2c3', 'a1b2c3'])
    expect(hasil.ok && hasil.value.keadaan.masukan['snapshotId']).toBe('d4e5f6')
  })
  test.each([
    ['olah boleh mengganti ketiganya', kembali, 'olah', { ...lain, judul: 'Laporan perbaikan' }, 'diterima'],
    ['olah boleh juga pada putaran pertama', awal, 'olah', lain, 'diterima'],
    ['olah tanpa pergantian', kembali, 'olah', {}, 'diterima'],
    ['isian yang tidak dikenal ditolak', kembali, 'olah', { kantor: 'x' }, 'sop.masukan-tak-dikenal'],
    ['isian wajib tidak boleh dikosongkan', kembali, 'olah', { judul: '  ' }, 'sop.masukan-kurang'],
    ['semester harus terbaca', kembali, 'olah', { semester: '2026-3' }, 'sop.semester-tak-sah'],
    ['verifikasi tidak mengganti apa pun', diKasi, 'verifikasi', lain, 'sop.masukan-tetap'],
    ['juga tidak dengan nilai yang sama', diKasi, 'verifikasi', MASUKAN, 'sop.masukan-tetap'],
    ['tanda tangan tidak mengganti judul', diKadis, 'tandatangani', { judul: 'X' }, 'sop.masukan-tetap'],
  ] as [string, Keadaan, string, Record<string, string>, string][])(
    '%s',
    (_, keadaan, tindakan, masukan, harapan) => {
      expect(kode(minta(keadaan, tindakan, { masukan }))).toBe(harapan)
    },
  )
  test('pengembalian tidak mengganti apa pun', () => {
    const hasil = minta(diKabid, 'kembalikan', { ke: '1', alasan: 'Keliru semua', masukan: lain })
    expect(kode(hasil)).toBe('sop.masukan-tetap')
  })
})

describe('tindakan terikat pada isi', () => {
  test('tanda tangan tidak boleh mengganti dokumen yang sudah diperiksa', () => {
    const hasil = selesaikanKerja(
      SOP,
      lalu(diKadis, 'tandatangani'),
      '4',
      [{ ...DRAF[0]!, hash: 'f'.repeat(64) }],
      [],
    )
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'sop.kerja-mengganti-isi' } })
  })
  test('dokumen yang bertambah tidak menggugurkan apa pun', () => {
    expect(diAgenda.berlaku).toHaveLength(4)
  })
  test('olahan ulang menggugurkan pemeriksaan atas isi lama, dan pengolahnya tetap pengolah', () => {
    const olahUlang = {
      ...SOP,
      langkah: SOP.langkah.map((l) => (l.id === '3' ? { ...l, tindakan: SOP.langkah[0]!.tindakan } : l)),
    }
    const ditunggu = { ...diKabid.berlaku[0]!, id: 'x', langkah: '3', isi: DRAF }
    const tempat = [{ ...diKabid.tempat[0]!, status: 'menunggu-kerja' as const, ditunggu }]
    const baru = [{ ...DRAF[0]!, hash: 'f'.repeat(64) }]
    const hasil = selesaikanKerja(olahUlang, { ...diKabid, tempat }, '3', baru, [])
    expect(hasil.ok && hasil.value.gugur.map((t) => t.tindakan)).toEqual(['verifikasi'])
    expect(hasil.ok && hasil.value.keadaan.berlaku.map((t) => t.id)).toEqual([diKabid.berlaku[0]!.id, 'x'])
  })
  test('sidik isi tidak bergantung pada urutan dokumen', () => {
    const a = { nama: 'a', hash: '1' }
    const b = { nama: 'b', hash: '2' }
    expect(hashIsi([a, b])).toBe(hashIsi([b, a]))
    expect(hashIsi([a])).not.toBe(hashIsi([a, b]))
  })
})
