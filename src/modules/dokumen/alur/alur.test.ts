import { expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { bidangLembar, KELONGGARAN, KERTAS, type Kertas } from './bidang-lembar.ts'
import { lembarAcak } from './lembar-acak.ts'
import { periksaAlur } from './periksa-alur.ts'
import { sumberAcak } from './sumber-acak.ts'
import { type TataAlur, tataAlur } from './tata-alur.ts'

const kertas = Object.keys(KERTAS) as Kertas[]

/** Lays a random sheet as `susunLembar` does, and says what is wrong with it. */
function tata(benih: number, batas: { langkah: number; pelaksana: number }) {
  const { model, ukuran } = lembarAcak(sumberAcak(benih), batas)
  let hasil: { tata: TataAlur; cacat: string[] } | undefined
  for (const longgar of KELONGGARAN) {
    const bidang = bidangLembar(model, kertas[benih % kertas.length]!, longgar)
    const t = tataAlur(model, bidang, ukuran)
    if (!t) continue
    hasil = { tata: t, cacat: periksaAlur(model, bidang, t.halaman) }
    if (t.sempurna) break
  }
  return hasil!
}

test('panah lembar mana pun tidak menembus simbol, tulisan, atau panah lain, dan sampai di tujuannya', () => {
  const banyak = kali(300, 8)
  let sempurna = 0
  for (let benih = 1; benih <= banyak; benih++) {
    const hasil = tata(benih, { langkah: benih % 10 === 0 ? 40 : 14, pelaksana: 8 })
    // Where two arrows had to lie on each other, the drawing says so itself; nothing else may be wrong.
    const cacat = hasil.tata.sempurna
      ? hasil.cacat
      : hasil.cacat.filter((c) => !/bertumpuk|berimpit|tertutup|melintasi tulisan/.test(c))
    expect(cacat, `benih ${benih}`).toEqual([])
    if (hasil.tata.sempurna) sempurna++
  }
  expect(sempurna / banyak).toBeGreaterThanOrEqual(0.98)
})

test('pemeriksa menemukan panah yang digeser', () => {
  const { model, ukuran } = lembarAcak(sumberAcak(3), { langkah: 12, pelaksana: 4 })
  const bidang = bidangLembar(model, 'a4')
  const { halaman } = tataAlur(model, bidang, ukuran)!
  expect(periksaAlur(model, bidang, halaman)).toEqual([])
  const rusak = halaman.map((h, i) =>
    i > 0
      ? h
      : {
          ...h,
          garis: h.garis.map((g, k) =>
            k > 0 ? g : { ...g, titik: g.titik.map((t) => ({ ...t, y: t.y + 4 })) },
          ),
        },
  )
  expect(periksaAlur(model, bidang, rusak).join('\n')).toMatch(/menembus|tidak berpangkal|tidak sampai/)
})
