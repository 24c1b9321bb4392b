import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { HasilTabel } from '../../agregat.contract.ts'
import { type DaftarKode, FileDaftarKode, susunDaftarKode } from '../../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../../definisi/definisi-tabel.ts'
import { daunSyarat, nilaiSyarat, type Syarat } from '../../definisi/syarat.ts'
import { snapshotUji } from '../../uji/populasi-uji.ts'

/** Tables counted person by person, crossings too, the slow and obvious way: protection is tried on them. */
export interface Warga {
  readonly desa: string
  readonly sifat: Readonly<Record<string, number>>
}

export interface RencanaUji {
  readonly id: string
  readonly dimensi: readonly string[]
  readonly terbit: HasilTabel['tingkat'] | undefined
  readonly kepala?: boolean
  readonly peka?: boolean
}

const termuat = new Map<string, DaftarKode>()
export function daftarKodeUji(id: string): DaftarKode {
  let d = termuat.get(id)
  if (!d) {
    const file = new URL(`../../daftar-kode/${id}.yaml`, import.meta.url)
    d = susunDaftarKode(FileDaftarKode.parse(parse(readFileSync(file, 'utf8'))))
    termuat.set(id, d)
  }
  return d
}

/** Seeded; attributes that hang together as people's do, with rare ones. `desa` regions in kecamatan of four. */
export function wargaUji(benih: number, kecamatan: number, desa: number, perDesa: number): Warga[] {
  const acak = pengacak(benih)
  const pilih = (peluang: readonly (readonly [number, number])[]) => {
    let x = acak() * peluang.reduce((n, [, p]) => n + p, 0)
    for (const [kode, p] of peluang) {
      x -= p
      if (x < 0) return kode
    }
    return peluang.at(-1)![0]
  }
  const semua: Warga[] = []
  for (let kec = 1; kec <= kecamatan; kec++)
    for (let d = 1; d <= desa; d++) {
      const kode = `99.01.${String(kec).padStart(2, '0')}.${1000 + d}`
      const utama = pilih([
        [1, 8],
        [4, 1],
        [2, 1],
      ])
      const n = Math.round(perDesa * (0.5 + acak()))
      for (let i = 0; i < n; i++) {
        const umur = Math.floor(acak() ** 1.3 * 92)
        const dewasa = umur >= 18
        const kawin = dewasa
          ? pilih([
              [1, umur < 25 ? 8 : 1],
              [2, 6],
              [3, 0.4],
              [4, umur > 60 ? 3 : 0.2],
            ])
          : 1
        semua.push({
          desa: kode,
          sifat: {
            jk: acak() < 0.505 ? 1 : 2,
            umur,
            stat_kwn: kawin,
            agama: pilih([
              [utama, 40],
              [1, 8],
              [2, 3],
              [3, 2],
              [4, 1],
              [5, 0.6],
              [6, 0.15],
              [7, 0.15],
            ]),
            stat_hbkel: dewasa
              ? pilih([
                  [1, 3],
                  [3, 3],
                  [4, 1],
                  [7, 0.2],
                  [11, 0.1],
                ])
              : 4,
            pddk_akh:
              umur < 6
                ? 1
                : pilih([2, 3, 4, 5, 6, 7, 8, 9, 10].map((p, j) => [p, [4, 9, 7, 9, 1, 1, 2, 0.3, 0.1][j]!])),
            gol_drh: pilih([1, 2, 3, 4, 5, 9, 13].map((p, j) => [p, [3, 3, 1, 4, 0.3, 0.1, 9][j]!])),
            pnydng_cct: acak() < 0.02 ? pilih([1, 2, 3, 4, 5, 6].map((p) => [p, 1])) : 0,
          },
        })
      }
    }
  return semua
}

export function pengacak(benih: number): () => number {
  let a = benih >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const KEPALA = { kolom: 'stat_hbkel', dari: 1, sampai: 1 } as const

export function tabelUji(
  warga: readonly Warga[],
  rencana: RencanaUji,
  semester = '2026-1',
): { hasil: HasilTabel; definisi: DefinisiTabel } {
  const dimensi = rencana.dimensi.map(daftarKodeUji)
  const semesta = rencana.kepala ? KEPALA : undefined
  const ikut = warga.filter((w) => semesta === undefined || penuhi(w, semesta))
  const kategori = dimensi.map((d) => {
    const ada = new Set(warga.map((w) => kategoriWarga(w, d)))
    return d.kategori.filter((k) => k.jenis === 'kategori' || ada.has(k.kode))
  })
  const jalur = silang(
    kategori.map((k) => k.map((x) => x.kode)),
    dimensi.length > 1,
  )
  const letak = new Map(jalur.map((j, i) => [j.join('~'), i]))
  const wilayah = new Set<string>()
  for (const w of warga)
    for (let k = w.desa; k.length > 2; k = k.split('.').slice(0, -1).join('.')) wilayah.add(k)
  const urut = [...wilayah].sort()
  const nilai = new Map(urut.map((k) => [k, new Array<number>(jalur.length * 3).fill(0)]))
  for (const w of ikut) {
    const milik = dimensi.map((d) => kategoriWarga(w, d))
    const grup = new Set([
      milik.join('~'),
      ...(milik.length > 1 ? [milik[0]!] : []),
      ...(milik.length > 0 ? [''] : []),
    ])
    for (let k = w.desa; k.length > 2; k = k.split('.').slice(0, -1).join('.'))
      for (const g of grup) {
        const i = letak.get(g)! * 3
        nilai.get(k)![i + (w.sifat['jk'] === 1 ? 0 : 1)]!++
        nilai.get(k)![i + 2]!++
      }
  }
  const label = (j: readonly string[]) =>
    j.map((kode, i) => ({ kode, label: dimensi[i]!.kategori.find((k) => k.kode === kode)!.label }))
  const baris = urut.slice(1).map((kode) => ({
    kode,
    nama: kode,
    tingkat: ({ 8: 'kecamatan', 13: 'desa' } as const)[kode.length as 8 | 13],
    ...(kode.length === 13 && { induk: kode.slice(0, 8) }),
    nilai: nilai.get(kode)!,
  }))
  const definisi: DefinisiTabel = {
    id: rencana.id,
    nomor: 1,
    bab: 'A',
    judul: rencana.id,
    judulPendek: rencana.id,
    kelompok: 'Uji',
    semesta: rencana.kepala
      ? { id: 'kepala-keluarga', judul: 'Kepala keluarga', sumber: 'uji', dikonfirmasi: true, syarat: KEPALA }
      : { id: 'penduduk', judul: 'Penduduk', sumber: 'uji', dikonfirmasi: true },
    dimensi,
    sumber: 'baris',
    ukuran: 'orang',
    dasar: [],
    catatan: ['Catatan uji.'],
    relasi: [],
    digest: '',
  }
  const hasil: HasilTabel = {
    tabel: {
      id: rencana.id,
      nomor: 1,
      judul: rencana.id,
      judulPendek: rencana.id,
      kelompok: 'Uji',
      semesta: rencana.kepala ? 'kepala-keluarga' : 'penduduk',
      dimensi: rencana.dimensi.map((id) => ({ id, judul: daftarKodeUji(id).judul })),
      dasar: [{ teks: 'Dasar uji', dikonfirmasi: false }],
      catatan: ['Catatan uji.'],
      digestDefinisi: '',
    },
    snapshot: { ...snapshotUji(warga.length), semester },
    sumber: 'DKB uji',
    tingkat: 'desa',
    grup: jalur.map((j) => ({
      kode: j.length === 0 ? 'total' : j.join('~'),
      label:
        j.length === 0
          ? 'JUMLAH'
          : label(j)
              .map((x) => x.label)
              .join(', '),
      jenis: j.length === 0 ? 'total' : j.length < dimensi.length ? 'subtotal' : 'kategori',
      kolom: (['lk', 'pr', 'jml'] as const).map((x) => ({
        kunci: `${j.length === 0 ? 'total' : j.join('~')}.${x}`,
        label: x.toUpperCase() as 'LK' | 'PR' | 'JML',
      })),
      ...(dimensi.length > 1 && j.length > 0 && { jalur: label(j) }),
    })),
    baris,
    total: { kode: urut[0] as KodeWilayah, nama: 'KABUPATEN UJI', nilai: nilai.get(urut[0]!)! },
    digestWilayah: 'w',
    digest: 'd',
  }
  return { hasil, definisi }
}

function silang(kategori: readonly (readonly string[])[], bersubtotal: boolean): string[][] {
  if (kategori.length === 0) return [[]]
  const rangkai = (i: number): string[][] =>
    i === kategori.length ? [[]] : kategori[i]!.flatMap((k) => rangkai(i + 1).map((sisa) => [k, ...sisa]))
  const semua = rangkai(0)
  const hasil: string[][] = []
  for (const [i, j] of semua.entries()) {
    hasil.push(j)
    if (bersubtotal && semua[i + 1]?.[0] !== j[0]) hasil.push([j[0]!])
  }
  return [...hasil, []]
}

function kategoriWarga(w: Warga, d: DaftarKode): string {
  const nilai =
    d.asal.jenis === 'kolom' ? w.sifat[d.asal.kolom]! : d.asal.pilihan.findIndex((s) => penuhi(w, s)) + 1
  return d.kategori.find((k) => k.isi.some((i) => i.dari <= nilai && nilai <= i.sampai))!.kode
}

function penuhi(w: Warga, s: Syarat): boolean {
  return nilaiSyarat(
    s,
    daunSyarat(s).map((x) => x.dari <= w.sifat[x.kolom]! && w.sifat[x.kolom]! <= x.sampai),
  )
}
