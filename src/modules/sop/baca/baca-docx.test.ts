import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { daftarDefinisi, findDefinisi } from '../definisi/muat-definisi.ts'
import { bacaDocx } from './baca-docx.ts'
import { docxUji } from './docx-uji.ts'
import { ukurKetepatan } from './ketepatan-uji.ts'
import { usulkanNaskah } from './usulkan-naskah.ts'

async function bacaUsulan(file: Buffer) {
  const hasil = await bacaDocx(file)
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  return usulkanNaskah(hasil.value)
}

/** The test's heading names the training office, so `asal` differs by intent. */
const tanpaAsal = (salah: readonly string[]) => salah.filter((s) => !s.startsWith('asal:'))

describe('naskah Word terbaca', () => {
  test.each(
    daftarDefinisi()
      .map((d) => d.id)
      .slice(0, kali(100, 2)),
  )('%s: semua dalam tabel, simbol di kolomnya', async (id) => {
    const d = findDefinisi(id)!
    const u = await bacaUsulan(await docxUji(d, 'tabel'))
    expect(tanpaAsal(ukurKetepatan(u.naskah, d).salah)).toEqual([])
    expect(u.dibuang).toEqual({ nama: 1, nip: 1 })
    expect(JSON.stringify(u)).not.toMatch(/BUDI CONTOH|19800101/)
    expect(u.keyakinan['langkah.0.simbol']!.nilai).toBeGreaterThan(0.95)
  })

  test('kepala bagian, tabulasi, dan pelaksana dengan kata', async () => {
    const d = findDefinisi('perjanjian-kerja-sama-pemanfaatan-data')!
    const u = await bacaUsulan(await docxUji(d, 'judul'))
    // Columns do not exist in this layout: actors stand in the order in which they first act.
    const beda = tanpaAsal(ukurKetepatan(u.naskah, d).salah).filter((s) => !/pelaksana/.test(s))
    expect(beda).toEqual([])
    const judul = new Map(
      (u.naskah['pelaksana'] as { id: string; judul: string }[]).map((p) => [p.id, p.judul]),
    )
    const langkah = u.naskah['langkah'] as { pelaksana: { id: string } }[]
    for (const [i, l] of d.langkah.entries())
      expect(judul.get(langkah[i]!.pelaksana.id)).toBe(
        d.pelaksana.find((p) => p.id === l.pelaksana.id)!.judul,
      )
  })
})
