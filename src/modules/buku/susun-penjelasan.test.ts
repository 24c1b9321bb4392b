import { expect, test } from 'vitest'
import { contohLaporan } from './contoh-laporan.ts'
import { susunPendahuluan } from './naskah.ts'

test('laporan dengan selisih yang dijelaskan menyebut catatannya, dan tidak berkata seluruhnya seimbang', () => {
  const polos = contohLaporan(1, 1)
  const teks = (m: typeof polos) =>
    susunPendahuluan(m)
      .flatMap((b) => b.paragraf)
      .join(' ')
  expect(teks(polos)).toContain('Seluruhnya seimbang.')
  const catatan =
    'Tabel A: didapat 10, seharusnya 0. Penjelasan: menunggu Kepmendagri. Ditulis X, disetujui Y.'
  const dijelaskan = teks({ ...polos, gerbang: { ...polos.gerbang, penjelasan: [catatan] } })
  expect(dijelaskan).toContain(catatan)
  expect(dijelaskan).toContain('seimbang dengan catatan')
  expect(dijelaskan).not.toContain('Seluruhnya seimbang.')
})
