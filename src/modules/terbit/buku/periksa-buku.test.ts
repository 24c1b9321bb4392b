import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { kanonik } from '#jejak'
import { contohBuku } from '../../buku/susun/contoh-buku.ts'
import type { ModelBuku } from '../../buku/susun/model-buku.ts'
import { renderBukuPdf } from '../../buku/susun/render-buku-pdf.ts'
import { periksaBuku } from './periksa-buku.ts'

// The model example has digests of no table; here each gets the one that `agregat` would give it.
const contoh = contohBuku(1, 1)
const m: ModelBuku = {
  ...contoh,
  tabel: contoh.tabel.map((t) => {
    const kepala = {
      definisi: t.digestDefinisi,
      snapshot: contoh.snapshot!.id,
      tingkat: t.tingkat,
      kolom: t.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
      baris: t.baris.map((b) => b.kode),
    }
    const hash = createHash('sha256').update(kanonik(kepala))
    for (const { nilai } of [...t.baris, t.total])
      hash.update(Buffer.from(Uint32Array.from(nilai as number[]).buffer))
    return { ...t, digest: hash.digest('hex') }
  }),
}
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
