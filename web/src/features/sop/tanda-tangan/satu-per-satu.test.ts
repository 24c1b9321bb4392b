import { expect, test } from 'vitest'
import { type Galat, galat } from '#kernel/galat'
import { type KeadaanBaris, lakukanSatuPerSatu } from './satu-per-satu.ts'

const baris = (nama: string, perluSandi = true) => ({ nama, perluSandi })
const TIGA = [baris('a'), baris('b'), baris('c')]

async function mainkan(
  daftar: readonly { nama: string; perluSandi: boolean }[],
  tolakan: Record<string, Galat> = {},
  berhentiSesudah = Number.POSITIVE_INFINITY,
) {
  const dicoba: string[] = []
  const keadaan: Record<string, KeadaanBaris> = {}
  let serentak = 0
  const akhir = await lakukanSatuPerSatu(daftar, {
    async lakukan(b) {
      dicoba.push(b.nama)
      expect(++serentak).toBe(1)
      await Promise.resolve()
      serentak--
      if (tolakan[b.nama]) throw tolakan[b.nama]
    },
    galatDari: (sebab) => sebab as Galat,
    berhenti: () => dicoba.length >= berhentiSesudah,
    kabari: (b, k) => {
      keadaan[b.nama] = k
    },
  })
  return {
    akhir,
    dicoba,
    keadaan: Object.fromEntries(Object.entries(keadaan).map(([n, k]) => [n, k.apa])),
  }
}

test('dikerjakan satu per satu sampai habis, tidak ada yang diulang', async () => {
  expect(await mainkan(TIGA)).toEqual({
    akhir: 'tuntas',
    dicoba: ['a', 'b', 'c'],
    keadaan: { a: 'ditandatangani', b: 'ditandatangani', c: 'ditandatangani' },
  })
})

test('isi yang berubah ditolak untuk baris itu saja', async () => {
  expect(await mainkan(TIGA, { b: galat('sop.isi-berubah', 'bentrok', 'Isi berubah.') })).toEqual({
    akhir: 'tuntas',
    dicoba: ['a', 'b', 'c'],
    keadaan: { a: 'ditandatangani', b: 'ditolak', c: 'ditandatangani' },
  })
})

test.each([
  ['sandi salah', galat('akun.sandi-salah', 'ditolak', 'x'), 'ditolak'],
  ['kunci tertutup', galat('ttd.kunci-terkunci', 'ditolak', 'x'), 'ditolak'],
  ['jaringan putus', galat('jaringan.putus', 'tak-sah', 'x'), 'tak-pasti'],
] as const)('%s menghentikan semuanya pada baris itu', async (_, g, apa) => {
  expect(await mainkan(TIGA, { a: g })).toEqual({
    akhir: 'tidak-dapat-lanjut',
    dicoba: ['a'],
    keadaan: { a: apa },
  })
})

test('yang meminta sandi didahulukan, maka sandi salah tidak meninggalkan paraf', async () => {
  const campur = [baris('paraf', false), baris('ttd')]
  const { dicoba } = await mainkan(campur, { ttd: galat('akun.sandi-salah', 'ditolak', 'x') })
  expect(dicoba).toEqual(['ttd'])
})

test('dapat dihentikan di antara dua baris', async () => {
  expect(await mainkan(TIGA, {}, 2)).toMatchObject({ akhir: 'dihentikan', dicoba: ['a', 'b'] })
})
