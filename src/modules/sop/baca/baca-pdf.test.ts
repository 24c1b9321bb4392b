import { describe, expect, test } from 'vitest'
import { renderLembarSop } from '#dokumen'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { lembarSop } from '../lembar/lembar.ts'
import { bacaPdf } from './baca-pdf.ts'
import { ukurKetepatan } from './ketepatan-uji.ts'
import { usulkanNaskah } from './usulkan-naskah.ts'

const KOP = {
  pemerintah: 'Pemerintah Kota Latihan',
  dinas: 'Dinas Kependudukan dan Pencatatan Sipil',
  latihan: true,
}

describe('lembar yang dicetak sendiri terbaca kembali', () => {
  test.each(['penyusunan-buku-data-agregat', 'perjanjian-kerja-sama-pemanfaatan-data'])('%s', async (id) => {
    const d = findDefinisi(id)!
    const pengesah = {
      jabatan: d.identitas.disahkanOleh.jabatan,
      nama: 'Dewi Contoh, S.Sos',
      nip: '198001012005012003',
    }
    const pdf = await renderLembarSop(lembarSop(d, KOP, pengesah))
    const bacaan = await bacaPdf(pdf)
    if (!bacaan.ok) throw new Error(bacaan.galat.kode)
    const u = usulkanNaskah(bacaan.value)
    // The heading is the training office's.
    expect(ukurKetepatan(u.naskah, d).salah.filter((s) => !s.startsWith('asal:'))).toEqual([])
    expect(u.dibuang).toEqual({ nama: 1, nip: 1 })
    expect(JSON.stringify(u)).not.toMatch(/Dewi|19800101/)
    // Every symbol was drawn, so none is inferred.
    const langkah = u.naskah['langkah'] as { simbol: { disimpulkan: boolean } }[]
    expect(langkah.every((l) => !l.simbol.disimpulkan)).toBe(true)
  })
})
