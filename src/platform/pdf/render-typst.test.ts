import { expect, test } from 'vitest'
import { gantiHurufTakTercakup, renderTypst } from './index.ts'

const KECIL = `#set document(title: "Uji", date: datetime(year: 2026, month: 6, day: 30))
#set text(font: "Source Sans 3", fallback: false, lang: "id")
#context [#metadata((halaman: here().page())) <letak>]
#json("/isi.json").kata`
const dokumen = (kata: string) => ({
  utama: 'main.typ',
  berkas: { 'main.typ': KECIL, 'isi.json': JSON.stringify({ kata }) },
  kueri: ['<letak>'],
})

test('dua kali menyusun memberi byte yang sama, dengan metadata yang diminta', async () => {
  const [a, b] = [await renderTypst(dokumen('satu')), await renderTypst(dokumen('satu'))]
  expect(a.pdf.equals(b.pdf)).toBe(true)
  expect(a.halaman).toBe(1)
  expect(a.kueri).toEqual({ '<letak>': [{ halaman: 1 }] })
  expect(a.peringatan).toEqual([])
  expect(a.pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
})

test('templat yang rusak menyebut baris dan sebabnya', async () => {
  const rusak = { utama: 'main.typ', berkas: { 'main.typ': '#tidakAda()' } }
  await expect(renderTypst(rusak)).rejects.toThrow(/unknown variable: tidakAda/)
})

test('pembatalan menghentikan proses anak, dan dokumen berikut tetap jalan', async () => {
  const batal = new AbortController()
  const lama = renderTypst(
    { utama: 'main.typ', berkas: { 'main.typ': '#for i in range(200000) [#i #pagebreak()]' } },
    batal,
  )
  setTimeout(() => batal.abort(new Error('dibatalkan')), 300)
  await expect(lama).rejects.toThrow('dibatalkan')
  expect((await renderTypst(dokumen('sesudah'))).halaman).toBe(1)
})

test('huruf yang tidak ada pada fonta diganti kotak, yang ada dibiarkan', () => {
  expect(gantiHurufTakTercakup('Sungai Ndōwé – 日本')).toBe('Sungai Ndōwé – □□')
  expect(gantiHurufTakTercakup('Karang Benih')).toBe('Karang Benih')
})
