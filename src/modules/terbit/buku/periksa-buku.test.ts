import { beforeAll, expect, test } from 'vitest'
import { renderBukuPdf } from '#buku'
import { contohBukuBersidik } from '../../../../test/support/contoh-buku.ts'
import { periksaBuku } from './periksa-buku.ts'

const m = contohBukuBersidik(1, 1)
let asli: Buffer
beforeAll(async () => {
  asli = (await renderBukuPdf(m)).pdf
})

test('buku yang tidak berubah: data yang dibawanya cocok dengan sidik dan jumlah yang tercetak', async () => {
  const h = await periksaBuku(asli)
  expect(h!.tabel.filter((t) => !t.sama)).toEqual([])
  expect(h).toMatchObject({ terbaca: true, sama: true, dihitungUlang: false })
  expect(h!.tabel.length).toBe(m.tabel.length)
})

test('satu sel yang lain pada tabel ditemukan dengan tabelnya', async () => {
  const [pertama, ...lain] = m.tabel
  const nilai = [...pertama!.baris[0]!.nilai]
  nilai[0] = nilai[0]! + 1
  const ubah = { ...pertama!, baris: [{ ...pertama!.baris[0]!, nilai }, ...pertama!.baris.slice(1)] }
  const { pdf } = await renderBukuPdf({ ...m, tabel: [ubah, ...lain] })
  const h = await periksaBuku(pdf)
  expect(h!.sama).toBe(false)
  expect(h!.tabel.filter((t) => !t.sama).map((t) => t.tabel)).toEqual([pertama!.id])
})

test('PDF tanpa data, dan yang bukan PDF, bukan buku', async () => {
  expect(await periksaBuku(Buffer.from('bukan pdf'))).toBeUndefined()
})
