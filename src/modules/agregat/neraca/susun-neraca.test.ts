import { expect, test } from 'vitest'
import { type KodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { JumlahPeristiwa } from '#peristiwa'
import { kali } from '../../../../test/support/kali.ts'
import { Acak } from '../../../latih/acak.ts'
import { susunPohon } from '../susun/pohon-wilayah.ts'
import { type BahanNeraca, type BandingDesa, susunNeraca } from './susun-neraca.ts'

const DESA = ['99.01.01.2001', '99.01.01.2002', '99.01.02.1001', '99.01.02.2002'] as KodeWilayah[]
const POHON = susunPohon(
  ['99', '99.01', '99.01.01', '99.01.02', ...DESA].map((kode) => ({
    kode: kode as KodeWilayah,
    nama: kode,
    tingkat: tingkatWilayah(kode as KodeWilayah),
  })),
  DESA,
)
const jangkauan = (k: string) =>
  k === '1' ? ('dalam-desa' as const) : k > '3' ? ('keluar-kantor' as const) : ('dalam-kantor' as const)
const tanda = (k: string) => (k === 'aktif-kembali' ? 1 : -1)

interface Orang {
  readonly id: number
  readonly jk: 1 | 2
  readonly desa: KodeWilayah
}
type Register = ReadonlyMap<number, Orang>

const hitung = (r: Register) => {
  const h = new Map<KodeWilayah, [number, number, number]>()
  for (const o of r.values()) {
    const n = h.get(o.desa) ?? [0, 0, 0]
    n[o.jk - 1]!++
    h.set(o.desa, n)
  }
  return h
}

function bandingkan(a: Register, b: Register): BandingDesa[] {
  return DESA.map((desa) => {
    const di = (r: Register, o: Orang) => r.get(o.id)
    const dari = [...a.values()].filter((o) => o.desa === desa)
    const ke = [...b.values()].filter((o) => o.desa === desa)
    return {
      desa,
      hanyaDiA: dari.filter((o) => !di(b, o)).length,
      hanyaDiB: ke.filter((o) => !di(a, o)).length,
      pindahMasuk: ke.filter((o) => di(a, o) && di(a, o)!.desa !== desa).length,
      pindahKeluar: dari.filter((o) => di(b, o) && di(b, o)!.desa !== desa).length,
    }
  })
}

/** People, a half year of events, and the people after it: the truth is known. Everybody has one event at most. */
function simulasi(benih: number) {
  const acak = new Acak(benih, 21)
  const pilih = <T>(d: readonly T[]) => d[Math.floor(acak.satuan() * d.length)]!
  const awal = new Map<number, Orang>()
  const jumlah = 60 + Math.floor(acak.satuan() * 200)
  for (let id = 0; id < jumlah; id++) awal.set(id, { id, jk: acak.satuan() < 0.5 ? 1 : 2, desa: pilih(DESA) })
  const akhir = new Map(awal)
  const peristiwa: JumlahPeristiwa[] = []
  const catat = (jenis: JumlahPeristiwa['jenis'], o: Orang, rincian = '') =>
    peristiwa.push({ jenis, rincian, desa: o.desa, jk: o.jk, jumlah: 1 })
  let baru = 10_000
  for (const o of awal.values()) {
    const u = acak.satuan()
    if (u < 0.05) {
      akhir.delete(o.id)
      catat('mati', o)
    } else if (u < 0.1) {
      akhir.delete(o.id)
      catat('pindah', o, pilih(['4', '5']))
    } else if (u < 0.15) {
      const ke = pilih(DESA.filter((d) => d !== o.desa))
      akhir.set(o.id, { ...o, desa: ke })
      catat('pindah', o, '3')
      catat('datang', { ...o, desa: ke }, '3')
    } else if (u < 0.17) {
      catat('pindah', o, '1')
    } else if (u < 0.19) {
      akhir.delete(o.id)
      catat('pembersihan', o, 'hapus-ganda')
    } else if (u < 0.3) {
      const o2: Orang = { id: baru++, jk: acak.satuan() < 0.5 ? 1 : 2, desa: pilih(DESA) }
      akhir.set(o2.id, o2)
      const jenis = pilih(['lahir', 'datang', 'pembersihan'] as const)
      catat(jenis, o2, jenis === 'datang' ? '5' : jenis === 'pembersihan' ? 'aktif-kembali' : '')
    }
  }
  return { awal, akhir, peristiwa, acak }
}

const bahan = (s: ReturnType<typeof simulasi>, peristiwa = s.peristiwa): BahanNeraca => ({
  awal: hitung(s.awal),
  akhir: hitung(s.akhir),
  peristiwa,
  jangkauan,
  tanda,
  banding: bandingkan(s.awal, s.akhir),
  pohon: POHON,
})

const NOL = { muncul: 0, hilang: 0, masuk: 0, keluar: 0 }

test('peristiwa yang lengkap: residu nol di setiap desa, dan setiap tingkat berjumlah sama', () => {
  for (let benih = 1; benih <= kali(400, 60); benih++) {
    const n = susunNeraca(bahan(simulasi(benih)), 'desa')
    expect(n.desaBerresidu, `benih ${benih}`).toEqual([])
    for (const b of n.baris) {
      expect(b.nilai.residu, `benih ${benih} ${b.kode}`).toEqual({ lk: 0, pr: 0, jml: 0 })
      expect(b.rinci, `benih ${benih} ${b.kode}`).toEqual(NOL)
      for (const t of Object.values(b.nilai)) expect(t.lk + t.pr).toBe(t.jml)
    }
    for (const tingkat of ['desa', 'kecamatan'] as const) {
      const jumlah = n.baris.filter((b) => b.tingkat === tingkat).reduce((x, b) => x + b.nilai.akhir.jml, 0)
      expect(jumlah).toBe(n.total.nilai.akhir.jml)
    }
  }
})

test('peristiwa yang dihilangkan dengan sengaja muncul tepat di desanya, dengan asal dan tandanya', () => {
  for (let benih = 1; benih <= kali(400, 60); benih++) {
    const s = simulasi(benih)
    const buang = new Set<number>()
    for (let i = 0; i < 3; i++) buang.add(Math.floor(s.acak.satuan() * s.peristiwa.length))
    const harap = new Map<string, number>()
    const rinci = new Map<string, typeof NOL>()
    for (const i of buang) {
      const p = s.peristiwa[i]!
      if (p.rincian === '1') continue
      const r = rinci.get(p.desa) ?? { ...NOL }
      const naik = p.jenis === 'lahir' || p.jenis === 'datang' || p.rincian === 'aktif-kembali'
      if (p.rincian === '3') r[naik ? 'masuk' : 'keluar']++
      else r[naik ? 'muncul' : 'hilang']++
      rinci.set(p.desa, r)
      harap.set(p.desa, (harap.get(p.desa) ?? 0) + (naik ? 1 : -1))
    }
    const n = susunNeraca(
      bahan(
        s,
        s.peristiwa.filter((_, i) => !buang.has(i)),
      ),
      'desa',
    )
    for (const desa of DESA) {
      const baris = n.baris.find((b) => b.kode === desa)!
      expect(baris.nilai.residu.jml, `benih ${benih} ${desa}`).toBe(harap.get(desa) ?? 0)
      expect(baris.rinci, `benih ${benih} ${desa}`).toEqual(rinci.get(desa) ?? NOL)
      const { muncul, hilang, masuk, keluar } = baris.rinci!
      expect(muncul - hilang + masuk - keluar).toBe(baris.nilai.residu.jml)
    }
    // Two omissions of one desa may cancel in JML and still stand apart by sex.
    for (const d of n.desaBerresidu) expect(rinci.has(d.kode), `benih ${benih}`).toBe(true)
  }
})

test('tanpa perbandingan orang, residu tampil tanpa asalnya', () => {
  const { banding: _, ...tanpa } = bahan(simulasi(5))
  const n = susunNeraca({ ...tanpa, peristiwa: [] }, 'kabkota')
  expect(n.baris.map((b) => b.kode)).toEqual(['99.01'])
  expect(n.baris[0]!.rinci).toBeUndefined()
  expect(n.desaBerresidu.length).toBeGreaterThan(0)
})
