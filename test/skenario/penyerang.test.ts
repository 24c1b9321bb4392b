import { describe, expect, test } from 'vitest'
import { alamatSel, type MintaLindungi } from '../../src/modules/agregat/pengamanan/lindungi.ts'
import {
  edisiUji,
  perubahanUji,
  RENCANA,
  serangUji,
} from '../../src/modules/agregat/pengamanan/uji/serang-uji.ts'
import { type Warga, wargaUji } from '../../src/modules/agregat/pengamanan/uji/tabel-uji.ts'
import { gabungMirip } from '../support/penyerang.ts'

// measuring.md h2: everything that an office prints for a block, solved by somebody who has nothing else.
const AMBANG = 3

describe.each([11, 12, 13, 14])('penyerang dengan eliminasi dan program linear, benih %i', (benih) => {
  test('tidak menemukan satu sel kecil pun, dan setiap selang sekurangnya selebar ambang', () => {
    const p = serangUji([edisiUji(wargaUji(benih, 3, 4, 130), { ambang: AMBANG })], AMBANG, [], {
      lpSampai: 900,
    })
    console.log(
      `h2 benih ${benih}: ${p.kecil} sel kecil, tepat ${p.tepat}, sempit ${p.sempit}, selang terkecil ${p.selangTerkecil}; tak diketahui ${p.hasil.jumlahTakTahu}, persamaan ${p.hasil.jumlahPersamaan}, dengan program linear ${p.hasil.denganLp}`,
    )
    expect(p.kecil).toBeGreaterThan(300)
    expect({ tepat: p.tepat, sempit: p.sempit, meleset: p.meleset }).toEqual({
      tepat: 0,
      sempit: 0,
      meleset: 0,
    })
    expect(p.selangTerkecil).toBeGreaterThanOrEqual(AMBANG)
  })

  test('tanpa penekanan pelengkap ia menemukan sebagian besar', () => {
    const p = serangUji([edisiUji(wargaUji(benih, 3, 4, 130), { ambang: AMBANG, pelengkap: false })], AMBANG)
    expect(p.tepat).toBeGreaterThan(p.kecil / 2)
    expect(p.meleset).toBe(0)
  })
})

test('ambang lima memberi selang sekurangnya lima', () => {
  const e = edisiUji(wargaUji(51, 2, 3, 200), { ambang: 5 })
  const p = serangUji([e], 5)
  expect([p.tepat, p.sempit]).toEqual([0, 0])
})

describe('dua semester', () => {
  const lama = wargaUji(21, 2, 3, 150)
  const baru = geser(lama)

  test('perubahan yang terbit tidak membuka sel yang ditekan pada salah satu edisi', () => {
    const satu = edisiUji(lama, { ambang: AMBANG }, { nama: '2026-1' })
    const dua = edisiUji(baru, { ambang: AMBANG, polaDahulu: polaTekan(satu) }, { nama: '2026-2' })
    const p = serangUji([satu, dua], AMBANG, [perubahanUji(satu, dua)])
    expect(p.kecil).toBeGreaterThan(200)
    expect([p.tepat, p.sempit, p.meleset]).toEqual([0, 0, 0])
  })

  test('perubahan yang dihitung dari angka internal membocorkan: karena itu tidak pernah terbit', () => {
    const satu = edisiUji(lama, { ambang: AMBANG }, { nama: '2026-1' })
    const dua = edisiUji(baru, { ambang: AMBANG }, { nama: '2026-2' })
    const utuh = (e: typeof satu) => ({
      ...e,
      terbitan: {
        ...e.terbitan,
        tabel: e.terbitan.tabel.map((t) => {
          const asli = e.asli.find((x) => x.id === t.id)!
          const letak = new Map(asli.baris.map((b, i) => [b.kode, i]))
          const lebar = asli.kolom.length
          return {
            ...t,
            baris: t.baris.map((b) => ({
              ...b,
              nilai: b.nilai.map((_, k) => asli.nilai[letak.get(b.kode)! * lebar + k]!),
            })),
          }
        }),
      },
    })
    const p = serangUji([satu, dua], AMBANG, [perubahanUji(utuh(satu), utuh(dua))])
    expect(p.tepat).toBeGreaterThan(0)
  })

  test('edisi kedua dari cuplikan yang sama, dengan tabel bertambah, tidak membuka yang ditekan edisi pertama', () => {
    const tanpa = RENCANA.map((r) =>
      r.id === 'kawin-agama' || r.id === 'umur-tunggal' ? { ...r, terbit: undefined } : r,
    )
    const satu = edisiUji(lama, { ambang: AMBANG }, { rencana: tanpa })
    const dua = edisiUji(lama, {
      ambang: AMBANG,
      sudahTerbit: polaTerbit(satu),
      sudahTekan: polaTekan(satu),
    })
    // One reader has both books: a figure that either prints is known.
    const gabung = {
      ...dua,
      terbitan: { ...dua.terbitan, tabel: [...satu.terbitan.tabel, ...dua.terbitan.tabel] },
    }
    const p = serangUji([gabung], AMBANG)
    expect([p.tepat, p.sempit, p.meleset]).toEqual([0, 0, 0])
    const lepas = edisiUji(lama, { ambang: AMBANG })
    const bocor = serangUji(
      [
        {
          ...lepas,
          terbitan: { ...lepas.terbitan, tabel: [...satu.terbitan.tabel, ...lepas.terbitan.tabel] },
        },
      ],
      AMBANG,
    )
    expect(bocor.tepat + bocor.sempit).toBeGreaterThan(0)
  })
})

describe('koreksi: cuplikan lain dari semester yang sama, dengan tabel bertambah', () => {
  // In one village the religion of some was written wrongly; nobody else changed.
  const lama = wargaUji(24, 2, 3, 150)
  const baru = lama.map((w, i) =>
    w.desa === '99.01.01.1001' && i % 9 === 5 && w.sifat['agama'] === 1
      ? { ...w, sifat: { ...w.sifat, agama: 3 } }
      : w,
  )
  const tanpa = RENCANA.map((r) =>
    r.id === 'kawin-agama' || r.id === 'umur-tunggal' ? { ...r, terbit: undefined } : r,
  )
  const satu = edisiUji(lama, { ambang: AMBANG }, { rencana: tanpa })
  const serangKeduanya = (ingat: Pick<MintaLindungi, 'sudahTekan' | 'diketahui'>) => {
    const dua = edisiUji(baru, { ambang: AMBANG, ...ingat })
    return serangUji([{ ...dua, terbitan: gabungMirip(satu.terbitan, dua.terbitan) }], AMBANG)
  }

  test('yang tersembunyi tetap tersembunyi, dan angka yang tidak berubah tidak dipakai menjaga sel lain', () => {
    const p = serangKeduanya({ sudahTekan: polaTekan(satu), diketahui: terbitSama(satu, baru) })
    expect(p.kecil).toBeGreaterThan(300)
    expect([p.tepat, p.sempit, p.meleset]).toEqual([0, 0, 0])
  })

  test('mengingat yang tersembunyi saja tidak cukup: penyerangnya sendiri diuji', () => {
    const p = serangKeduanya({ sudahTekan: polaTekan(satu) })
    expect(p.tepat + p.sempit).toBeGreaterThan(0)
    expect(p.meleset).toBe(0)
  })
})

// Somebody dies, is born, marries: enough that cells cross the threshold both ways.
function geser(warga: readonly Warga[]): Warga[] {
  return warga.flatMap((w, i) => {
    if (i % 29 === 0) return []
    if (i % 31 === 0)
      return [w, { ...w, sifat: { ...w.sifat, umur: 0, stat_kwn: 1, stat_hbkel: 4, pddk_akh: 1 } }]
    return [w]
  })
}

function polaTekan(e: ReturnType<typeof edisiUji>): Set<string> {
  return pola(e, (n) => n === null)
}
function polaTerbit(e: ReturnType<typeof edisiUji>): Set<string> {
  return pola(e, (n) => n !== null)
}
/** Printed by that edition, and the same number among these people. */
function terbitSama(e: ReturnType<typeof edisiUji>, warga: readonly Warga[]): Set<string> {
  const kini = edisiUji(warga, { ambang: AMBANG, pelengkap: false }).asli
  const hasil = polaTerbit(e)
  for (const t of e.asli) {
    const lain = kini.find((x) => x.id === t.id)!
    for (const [i, b] of t.baris.entries())
      for (const [k, kolom] of t.kolom.entries())
        if (t.nilai[i * t.kolom.length + k] !== lain.nilai[i * t.kolom.length + k])
          hasil.delete(alamatSel(t.id, b.kode, kolom))
  }
  return hasil
}
function pola(e: ReturnType<typeof edisiUji>, pilih: (n: number | null) => boolean): Set<string> {
  const hasil = new Set<string>()
  for (const t of e.terbitan.tabel) {
    const asli = e.asli.find((x) => x.id === t.id)!
    for (const b of t.baris)
      for (const [k, n] of b.nilai.entries()) if (pilih(n)) hasil.add(alamatSel(t.id, b.kode, asli.kolom[k]!))
  }
  return hasil
}
