import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import { alirBuka } from '#platform/kunci'
import { kali } from '../../../../test/support/kali.ts'
import type { SaranaUji } from '../../../../test/support/sarana-uji.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { type Baris, baris, csv, KOLOM } from '../uji/file-uji.ts'
import { galatDari, impor, isiFolder, nilai, saranaDkb } from '../uji/sarana-dkb.ts'
import { hasilBanding } from './banding.store.ts'
import { bandingSnapshot } from './banding-snapshot.ts'
import { bandingkan } from './bandingkan.ts'
import { fileBanding } from './file-banding.ts'
import { lihatBanding } from './lihat-banding.ts'
import { type Regu, reguSendiri, reguUtas } from './regu.ts'

const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
let s: SaranaUji
beforeEach(async () => {
  s = await saranaDkb()
})
afterEach(() => s.tutup())

const DESA: Baris[] = [
  { NO_KEC: '1', NO_KEL: '1001' },
  { NO_KEC: '1', NO_KEL: '2002' },
  { NO_KEC: '12', NO_KEL: '2010' },
]

test('empat nasib yang dihitung dengan tangan: hanya di sini, hanya di sana, pindah, berubah', async () => {
  const lokal = [
    baris(1),
    baris(2, { NAMA_LGKP: 'SITI' }),
    baris(3, DESA[1]),
    baris(4, DESA[2]),
    baris(5, { AGAMA: '1', STAT_KWN: '1' }),
  ]
  const pusat = [
    baris(1),
    baris(2, { NAMA_LGKP: 'SITI AMINAH' }),
    baris(3, DESA[2]),
    baris(5, { AGAMA: '2', STAT_KWN: '2' }),
    baris(6, DESA[1]),
  ]
  const a = nilai(await impor(s, csv(lokal), { semester: '2025-2' }))
  const b = nilai(await impor(s, csv(pusat), { semester: '2026-1' }))
  const hasil = nilai(await bandingSnapshot(s, { a: a.id, b: b.id }, operatorMesin, pengawas))
  expect(hasil.jumlah).toEqual({
    sama: 1,
    berubah: 2,
    pindah: 1,
    pindahBerubah: 0,
    hanyaDiA: 1,
    hanyaDiB: 1,
  })
  const beda = Object.entries(hasil.perMedan).filter(([, n]) => n > 0)
  expect(Object.fromEntries(beda)).toEqual({ NAMA_LGKP: 1, AGAMA: 1, STAT_KWN: 1 })
  const untukAgregat = await hasilBanding(s.db, a.id, b.id)
  expect(untukAgregat?.desa).toEqual([
    { desa: '99.01.01.1001', sama: 1, berubah: 2, hanyaDiA: 0, hanyaDiB: 0, pindahMasuk: 0, pindahKeluar: 0 },
    { desa: '99.01.01.2002', sama: 0, berubah: 0, hanyaDiA: 0, hanyaDiB: 1, pindahMasuk: 0, pindahKeluar: 1 },
    { desa: '99.01.12.2010', sama: 0, berubah: 0, hanyaDiA: 1, hanyaDiB: 0, pindahMasuk: 1, pindahKeluar: 0 },
  ])
  const orang = nilai(await lihatBanding(s, hasil.id, { kelas: 'pindah', lewati: 0 }, operatorMesin))
  expect(orang).toEqual({
    jumlah: 1,
    lewati: 0,
    daftar: [
      { kelas: 'pindah', nik: '990101******0004', desaA: '99.01.01.2002', desaB: '99.01.12.2010', medan: [] },
    ],
  })
  const agama = nilai(await lihatBanding(s, hasil.id, { medan: 'AGAMA', lewati: 0 }, operatorMesin))
  expect(agama.daftar.map((o) => o.medan)).toEqual([['AGAMA', 'STAT_KWN']])
  expect((await findEntri(s.db, { tindakan: 'dkb.lihat-banding', batas: 9 })).length).toBe(2)
  expect((await isiFolder(s)).spill).toEqual([])
  const lagi = nilai(await bandingSnapshot(s, { a: a.id, b: b.id }, operatorMesin, pengawas))
  expect(lagi).toEqual(hasil)
  expect(galatDari(await bandingSnapshot(s, { a: a.id, b: a.id }, operatorMesin, pengawas)).kode).toBe(
    'dkb.banding-sama',
  )
})

test('populasi acak: tiap orang tepat pada satu nasib, medan dan desanya seperti hitungan sederhana, berapa pun utas dan besar blok', async () => {
  for (let benih = 1; benih <= kali(6, 1); benih++) {
    const acak = bilangan(benih)
    const [dulu, kini] = [new Map<number, Baris>(), new Map<number, Baris>()]
    for (let i = 0; i < 900; i++) {
      const asal = { ...DESA[acak(3)]!, AGAMA: String(1 + acak(3)), NAMA_LGKP: 'ABCDE'[acak(5)]! }
      const nasib = acak(8)
      if (nasib !== 0) dulu.set(i, asal)
      if (nasib === 1) continue
      const pindah = nasib === 2 || nasib === 3 ? DESA[acak(3)]! : {}
      const ubah =
        nasib === 3 || nasib === 4 ? { NAMA_LGKP: 'ABCDE'[acak(5)]!, TGL_LHR: `0${1 + acak(2)}-01-1980` } : {}
      kini.set(i, { ...asal, ...pindah, ...ubah })
    }
    const bentuk = (m: Map<number, Baris>, kolom?: readonly string[]) =>
      csv(
        [...m].map(([i, u]) => baris(i, u)),
        kolom ? { kolom } : {},
      )
    const a = nilai(await impor(s, bentuk(dulu), { semester: '2025-2' }))
    // The other file lacks a column and has another: neither is a difference.
    const kolomB = [...KOLOM.filter((k) => k !== 'TMPT_LHR'), 'KTP_EL']
    const b = nilai(
      await impor(s, bentuk(kini, benih % 2 === 1 ? kolomB : undefined), { semester: '2026-1' }),
    )
    const harap = hitungSederhana(dulu, kini)
    const sidik = new Set<string>()
    for (const [nama, regu, blok] of [
      ['sendiri', () => reguSendiri(), 1],
      ['dua utas', () => reguUtas(2), 300],
    ] as const) {
      const { hasil, teks } = await jalankan(a, b, regu(), blok)
      const { digest, medan: _, pindah, desa, ...jumlah } = hasil
      expect(jumlah.jumlah, `benih ${benih}, ${nama}`).toEqual(harap.jumlah)
      expect(Object.fromEntries(Object.entries(hasil.perMedan).filter(([, n]) => n > 0))).toEqual(
        harap.perMedan,
      )
      expect(Object.fromEntries(pindah.map((p) => [`${p.dari}>${p.ke}`, p.jumlah]))).toEqual(harap.pindah)
      expect(desa.reduce((n, d) => n + d.sama + d.berubah + d.pindahKeluar + d.hanyaDiA, 0)).toBe(dulu.size)
      expect(desa.reduce((n, d) => n + d.sama + d.berubah + d.pindahMasuk + d.hanyaDiB, 0)).toBe(kini.size)
      expect(createHash('sha256').update(teks).digest('hex')).toBe(digest)
      expect(teks.split('\n').length - 1).toBe(
        harap.jumlah.berubah + harap.jumlah.pindah + harap.jumlah.hanyaDiA + harap.jumlah.hanyaDiB,
      )
      sidik.add(digest)
    }
    expect(sidik.size).toBe(1)
  }
})

test('dibatalkan: tidak ada yang tersisa, dan sesudahnya dapat diulang', async () => {
  const a = nilai(await impor(s, csv([baris(1)]), { semester: '2025-2' }))
  const b = nilai(await impor(s, csv([baris(2)]), { semester: '2026-1' }))
  const henti = new AbortController()
  henti.abort()
  const hasil = await bandingSnapshot(s, { a: a.id, b: b.id }, operatorMesin, {
    ...pengawas,
    signal: henti.signal,
  })
  expect(galatDari(hasil).kode).toBe('dkb.banding-dibatalkan')
  expect((await isiFolder(s)).spill).toEqual([])
  expect(existsSync(fileBanding(s, a.id, b.id))).toBe(false)
  nilai(await bandingSnapshot(s, { a: a.id, b: b.id }, operatorMesin, pengawas))
})

async function jalankan(a: { id: string; kolom: readonly string[] }, b: typeof a, regu: Regu, blok: number) {
  const spill = join(s.folder.spill, `uji-${Math.abs(blok)}-${regu.anggota}-${a.id.slice(0, 8)}`)
  mkdirSync(spill)
  const ke = join(spill, 'daftar')
  const sisi = (x: typeof a) => ({ folder: folderSnapshot(s.folder, x.id), kolom: x.kolom })
  const hasil = await bandingkan(s.kunci, sisi(a), sisi(b), ke, spill, regu, pengawas, blok)
  await regu.bubar()
  let teks = ''
  for await (const t of alirBuka(s.kunci, ke)) teks += t.toString('latin1')
  return { hasil, teks }
}

function hitungSederhana(dulu: Map<number, Baris>, kini: Map<number, Baris>) {
  const jumlah = { sama: 0, berubah: 0, pindah: 0, pindahBerubah: 0, hanyaDiA: 0, hanyaDiB: 0 }
  const perMedan: Record<string, number> = {}
  const pindah: Record<string, number> = {}
  const desa = (b: Baris) => `99.01.${b['NO_KEC']!.padStart(2, '0')}.${b['NO_KEL']}`
  for (const [i, a] of dulu) {
    const b = kini.get(i)
    if (!b) {
      jumlah.hanyaDiA++
      continue
    }
    const lahir = (x: Baris) => x['TGL_LHR'] ?? '01-01-1980'
    const beda = ['NAMA_LGKP', 'AGAMA'].filter((k) => a[k] !== b[k])
    if (lahir(a) !== lahir(b)) beda.push('TGL_LHR')
    for (const k of beda) perMedan[k] = (perMedan[k] ?? 0) + 1
    if (desa(a) !== desa(b)) {
      jumlah.pindah++
      if (beda.length > 0) jumlah.pindahBerubah++
      const kunci = `${desa(a)}>${desa(b)}`
      pindah[kunci] = (pindah[kunci] ?? 0) + 1
    } else if (beda.length > 0) jumlah.berubah++
    else jumlah.sama++
  }
  for (const i of kini.keys()) if (!dulu.has(i)) jumlah.hanyaDiB++
  return { jumlah, perMedan, pindah }
}

function bilangan(benih: number): (n: number) => number {
  let x = benih * 7919
  return (n) => {
    x = (Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (x >>> 8) % n
  }
}
