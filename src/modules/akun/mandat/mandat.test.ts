import { describe, expect, test } from 'vitest'
import { findCacatMandat, type KonteksMandat, type Mandat, type MandatBaru } from './mandat.ts'

// kadis > sekretaris > kasubbag; kadis > kabid > kasi
const konteks = (mandat: readonly Mandat[] = [], pemangku: Record<string, string[]> = {}): KonteksMandat => ({
  jabatan: [
    { id: 'kadis', nama: 'Kepala Dinas' },
    { id: 'sekretaris', nama: 'Sekretaris', atasanId: 'kadis' },
    { id: 'kasubbag', nama: 'Kepala Subbagian', atasanId: 'sekretaris' },
    { id: 'kabid', nama: 'Kepala Bidang', atasanId: 'kadis' },
    { id: 'kasi', nama: 'Kepala Seksi', atasanId: 'kabid' },
  ],
  mandat,
  pemangku: (id) =>
    ({ kadis: ['dewi'], sekretaris: ['eka'], kabid: ['citra'], kasi: ['budi'], ...pemangku })[id] ?? [],
})
const an: MandatBaru = {
  bentuk: 'an',
  pemberiId: 'kadis',
  penerimaId: 'kabid',
  nomorSurat: '800/7/2026',
  tanggalSurat: '2026-08-01',
  sejak: '2026-08-03',
  sampai: '2026-08-31',
}
const anTercatat: Mandat = { ...an, id: 'an-1', tindakan: ['paraf', 'tandatangani'], sop: ['agregat'] }
const ub: MandatBaru = {
  ...an,
  bentuk: 'ub',
  pemberiId: 'kabid',
  penerimaId: 'kasi',
  melaluiId: 'an-1',
  tindakan: ['paraf'],
}

describe('mandat a.n.', () => {
  test.each<[string, Partial<MandatBaru>, string | undefined, KonteksMandat?]>([
    ['Kadis kepada Kabid diterima', {}, undefined],
    ['tanpa hari terakhir diterima', { sampai: undefined } as never, undefined],
    ['tepat pada tanggal suratnya diterima', { sejak: '2026-08-01' }, undefined],
    ['berlaku surut ditolak', { sejak: '2026-07-31' }, 'akun.mandat-sebelum-surat'],
    ['berakhir sebelum mulai ditolak', { sampai: '2026-08-02' }, 'akun.mandat-masa-terbalik'],
    ['kepada jabatan sendiri ditolak', { penerimaId: 'kadis' }, 'akun.mandat-diri-sendiri'],
    ['kepada jabatan dua tingkat ke bawah ditolak', { penerimaId: 'kasi' }, 'akun.mandat-bukan-bawahan'],
    [
      'kepada jabatan di atasnya ditolak',
      { pemberiId: 'kabid', penerimaId: 'kadis' },
      'akun.mandat-bukan-bawahan',
    ],
    ['kepada jabatan yang tidak ada ditolak', { penerimaId: 'x' }, 'akun.mandat-jabatan-tak-ada'],
    ['dari jabatan yang kosong ditolak', {}, 'akun.mandat-pemberi-kosong', konteks([], { kadis: [] })],
    [
      'kepada jabatan yang dipegang pemberi sendiri (Plt.) ditolak',
      {},
      'akun.mandat-diri-sendiri',
      konteks([], { kabid: ['dewi'] }),
    ],
    [
      'kepada jabatan yang juga dipegang orang lain diterima',
      {},
      undefined,
      konteks([], { kabid: ['dewi', 'citra'] }),
    ],
    ['kepada jabatan yang belum ada pemangkunya diterima', {}, undefined, konteks([], { kabid: [] })],
    ['kepada seorang pemangkunya diterima', { pegawaiId: 'citra' }, undefined],
    ['kepada orang yang bukan pemangkunya ditolak', { pegawaiId: 'budi' }, 'akun.mandat-bukan-pemangku'],
    ['yang sama dua kali ditolak', {}, 'akun.mandat-tumpang', konteks([anTercatat])],
    [
      'untuk tindakan lain pada hari yang sama diterima',
      { tindakan: ['setujui'] },
      undefined,
      konteks([anTercatat]),
    ],
    ['untuk SOP lain pada hari yang sama diterima', { sop: ['lain'] }, undefined, konteks([anTercatat])],
    [
      'sesudah yang lama berakhir diterima',
      { sejak: '2026-09-01', sampai: '2026-09-30' },
      undefined,
      konteks([anTercatat]),
    ],
    [
      'di samping yang dibatalkan diterima',
      {},
      undefined,
      konteks([{ ...anTercatat, sampai: '2026-08-02' }]),
    ],
  ])('%s', (_, ubah, kode, k = konteks()) => {
    expect(findCacatMandat({ ...an, ...ubah }, k)?.kode).toBe(kode)
  })
})

describe('mandat u.b.', () => {
  test.each<[string, Partial<MandatBaru>, string | undefined, KonteksMandat?]>([
    ['Kasi u.b. Kabid yang a.n. Kadis diterima', {}, undefined],
    ['tanpa mandat a.n. ditolak', {}, 'akun.mandat-tanpa-rantai', konteks()],
    [
      'bersandar pada u.b. lain ditolak: u.b. tidak diteruskan',
      {},
      'akun.mandat-tanpa-rantai',
      konteks([{ ...anTercatat, bentuk: 'ub' }]),
    ],
    [
      'bersandar pada a.n. jabatan lain ditolak',
      {},
      'akun.mandat-tanpa-rantai',
      konteks([{ ...anTercatat, penerimaId: 'sekretaris' }]),
    ],
    ['mulai sebelum a.n.-nya ditolak', { sejak: '2026-08-02' }, 'akun.mandat-melebihi-masa'],
    ['berakhir sesudah a.n.-nya ditolak', { sampai: '2026-09-01' }, 'akun.mandat-melebihi-masa'],
    [
      'tanpa akhir di atas a.n. yang berakhir ditolak',
      { sampai: undefined } as never,
      'akun.mandat-melebihi-masa',
    ],
    ['untuk tindakan di luar a.n.-nya ditolak', { tindakan: ['setujui'] }, 'akun.mandat-melebihi-cakupan'],
    ['untuk SOP di luar a.n.-nya ditolak', { sop: ['lain'] }, 'akun.mandat-melebihi-cakupan'],
    ['kepada yang bukan bawahan langsung ditolak', { penerimaId: 'kasubbag' }, 'akun.mandat-bukan-bawahan'],
    [
      'dari jabatan antara yang kosong ditolak',
      {},
      'akun.mandat-pemberi-kosong',
      konteks([anTercatat], { kabid: [] }),
    ],
  ])('%s', (_, ubah, kode, k = konteks([anTercatat])) => {
    expect(findCacatMandat({ ...ub, ...ubah }, k)?.kode).toBe(kode)
  })
})
