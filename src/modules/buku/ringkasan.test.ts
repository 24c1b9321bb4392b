import { expect, test } from 'vitest'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { contohLaporan } from './contoh-laporan.ts'
import { susunRingkasan } from './ringkasan.ts'

const m = contohLaporan(4, 5)
const [lk, pr, jml] = m.tabel[0]!.total.nilai as [number, number, number]

test('angka utama sama dengan baris jumlah tabelnya', () => {
  const nilai = Object.fromEntries(susunRingkasan(m).angka.map((a) => [a.label, a.nilai]))
  expect(nilai).toMatchObject({
    Penduduk: tulisBulat(jml),
    'Laki-laki': tulisBulat(lk),
    Perempuan: tulisBulat(pr),
    'Rasio jenis kelamin': tulisDesimal((lk / pr) * 100),
    'Kepala keluarga': tulisBulat(m.tabel[9]!.total.nilai[2]!),
  })
})

test('umur muda, produktif dan tua menjumlah menjadi seluruh penduduk', () => {
  const kalimat = susunRingkasan(m).paragraf.find((p) => p.startsWith('Menurut umur'))!
  const angka = [...kalimat.matchAll(/([\d.]+) jiwa/g)].map((x) => Number(x[1]!.replaceAll('.', '')))
  expect(angka.reduce((a, b) => a + b, 0)).toBe(jml)
})

test('penyebut nol ditulis "-", bukan NaN', () => {
  const nol = m.tabel.map((t) => ({ ...t, total: { ...t.total, nilai: t.total.nilai.map(() => 0) } }))
  const teks = JSON.stringify(susunRingkasan({ ...m, tabel: nol }))
  expect(teks).not.toMatch(/NaN|Infinity|undefined/)
  expect(teks).toContain('Rasio jenis kelamin -')
})

test('tabel yang tidak ada tidak disebut', () => {
  const ringkas = susunRingkasan({ ...m, tabel: m.tabel.slice(0, 1) })
  expect(ringkas.paragraf.join()).not.toMatch(/Tabel (2|10|11)/)
})
