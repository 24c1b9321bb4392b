import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import type { HasilTabel } from '../agregat.contract.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'
import type { BentukBesaran } from './definisi-indikator.ts'
import { jarakTahun, type MasaPeristiwa } from './masa-indikator.ts'
import { bacaPecahan, bagi, type Pecahan, pecahan, tambah } from './pecahan.ts'
import { ada, type Nilai, tiada } from './rumus.ts'
import type { LuasWilayah, SumberIndikator } from './sumber-indikator.ts'

/** One quantity over all regions of the asked level. */
export interface LajurBesaran {
  nilai(kode: string): Nilai
  /** "keadaan 30 Juni 2026". */
  readonly per: string
  readonly snapshotId: readonly string[]
  readonly sel?: { readonly tabel: string; readonly kolom: readonly string[] }
  /** The same reason in every region: the data are missing. */
  readonly takDapat?: string
}

/** What quantities are read from; everything is asked for once, however many formulas use it. */
export interface KonteksBesaran {
  readonly akhir: SnapshotTabel
  readonly awal: SnapshotTabel | undefined
  readonly masa: MasaPeristiwa
  /** Codes of all rows with the total ('' where it has none) and its parts by code. */
  readonly kode: readonly string[]
  readonly total: string
  readonly luas: ReadonlyMap<string, LuasWilayah>
  tabel(id: string, snapshotId: string, bagian?: string): Promise<HasilTabel | { readonly tiada: string }>
  peristiwa: SumberIndikator['peristiwa']
}

export async function nilaiBesaran(k: KonteksBesaran, b: BentukBesaran): Promise<LajurBesaran> {
  const lajur = await lajurBesaran(k, b)
  if (b.wilayah === 'sendiri') return lajur
  const tetap = lajur.nilai(k.total)
  return { ...lajur, nilai: () => tetap }
}

async function lajurBesaran(k: KonteksBesaran, b: BentukBesaran): Promise<LajurBesaran> {
  if ('luas' in b) return lajurLuas(k)
  if ('jarak' in b) return lajurJarak(k)
  if ('peristiwa' in b) return lajurPeristiwa(k, b)
  if (b.saat === 'awal' && !k.awal) return kosong(AWAL_TIADA)
  if (b.saat !== 'tengah') return lajurTabel(k, b, b.saat === 'awal' ? k.awal! : k.akhir)
  if (k.masa.snapshot.length === 0) return kosong(k.masa.kalimat)
  return rata(await Promise.all(k.masa.snapshot.map((s) => lajurTabel(k, b, s))))
}

const AWAL_TIADA = 'Perlu cuplikan semester sebelumnya dari basis yang sama.'

function kosong(alasan: string, per = ''): LajurBesaran {
  const n = tiada(alasan)
  return { nilai: () => n, per, snapshotId: [], takDapat: alasan }
}

type BesaranTabel = Extract<BentukBesaran, { tabel: string }>

async function lajurTabel(k: KonteksBesaran, b: BesaranTabel, s: SnapshotTabel): Promise<LajurBesaran> {
  const bagian =
    'kategori' in b && b.umur !== undefined && b.kategori?.length === 1 ? b.kategori[0] : undefined
  const h = await k.tabel(b.tabel, s.id, bagian)
  const per = `keadaan ${tulisTanggal(s.tanggal)}`
  if ('tiada' in h) return { ...kosong(h.tiada, per), snapshotId: [s.id] }
  const jk = ['lk', 'pr', 'jml'].indexOf(b.jk)
  const baris = new Map([
    [h.total.kode ?? '', h.total.nilai],
    ...h.baris.map((r) => [r.kode, r.nilai] as const),
  ])
  const umum = { per, snapshotId: [s.id] }
  if ('kelas' in b) {
    const { lebar, terbuka } = b.kelas
    const letak = Array.from({ length: terbuka / lebar + 1 }, (_, i) =>
      grupUmur(h, i * lebar, i * lebar === terbuka ? 254 : (i + 1) * lebar - 1),
    )
    const salah = letak.find((l) => typeof l === 'string')
    if (salah !== undefined) return { ...kosong(salah as string, per), ...umum }
    const kolom = (letak as number[][]).flat().map((g) => h.grup[g]!.kolom[jk]!.kunci)
    return {
      ...umum,
      sel: { tabel: b.tabel, kolom },
      nilai: (kode) => ({
        jenis: 'deret',
        lebar,
        isi: (letak as number[][]).map((g) => jumlahSel(baris.get(kode), g, jk)),
      }),
    }
  }
  const grup = pilihGrup(h, b)
  if (typeof grup === 'string') return { ...kosong(grup, per), ...umum }
  return {
    ...umum,
    sel: { tabel: b.tabel, kolom: grup.map((g) => h.grup[g]!.kolom[jk]!.kunci) },
    nilai: (kode) => ada(pecahan(jumlahSel(baris.get(kode), grup, jk))),
  }
}

function jumlahSel(nilai: readonly number[] | undefined, grup: readonly number[], jk: number): bigint {
  let n = 0
  // A region that only the other snapshot has counts as nobody here.
  if (nilai) for (const g of grup) n += nilai[g * 3 + jk]!
  return BigInt(n)
}

const LAIN = ['kosong', 'tak-dikenal']

/** Places of the groups that a quantity sums, or the sentence why the table cannot answer. */
function pilihGrup(h: HasilTabel, b: Extract<BesaranTabel, { kategori?: unknown }>): number[] | string {
  if (b.umur === 'kelompok') throw new Error('an age group was not filled in')
  if (!b.kategori && !b.umur) return [h.grup.findIndex((g) => g.jenis === 'total')]
  if (!b.kategori) return grupUmur(h, b.umur![0], b.umur![1])
  const ada = new Set(h.grup.flatMap((g) => (g.jenis === 'total' ? [] : [g.jalur?.[0]?.kode ?? g.kode])))
  const hilang = b.kategori.filter((c) => !ada.has(c) && !LAIN.includes(c))
  if (hilang.length > 0) return `Tabel ${h.tabel.judulPendek} tidak memuat kategori ${hilang.join(', ')}.`
  const { kategori } = b
  if (b.umur) return grupUmur(h, b.umur[0], b.umur[1], kategori)
  const silang = h.grup.some((g) => g.jalur)
  return h.grup.flatMap((g, i) =>
    g.jenis !== 'total' &&
    (!silang || g.jenis === 'subtotal') &&
    kategori.includes(g.jalur?.[0]?.kode ?? g.kode)
      ? [i]
      : [],
  )
}

/** The groups of ages `dari`...`sampai`; bands must not straddle the bounds. In a crossing ages are the last dimension. */
function grupUmur(
  h: HasilTabel,
  dari: number,
  sampai: number,
  kategori?: readonly string[],
): number[] | string {
  const hasil: number[] = []
  for (const [i, g] of h.grup.entries()) {
    if (g.jenis === 'total' || g.jenis === 'subtotal') continue
    if (kategori && !kategori.includes(g.jalur?.[0]?.kode ?? '')) continue
    const rentang = bacaUmur(g.jalur?.at(-1)?.kode ?? g.kode)
    if (!rentang || rentang[1] < dari || rentang[0] > sampai) continue
    if (rentang[0] < dari || rentang[1] > sampai)
      return `Pita umur tabel ${h.tabel.judulPendek} tidak berbatas di umur ${dari} dan ${sampai}.`
    hasil.push(i)
  }
  return hasil
}

function bacaUmur(kode: string): [number, number] | undefined {
  const m = /^(\d+)(?:(\+)|-(\d+))?$/.exec(kode)
  if (!m) return undefined
  const dari = Number(m[1])
  return [dari, m[2] ? 254 : m[3] ? Number(m[3]) : dari]
}

/** The mean of the same quantity in several snapshots: exact, so a half stays a half. */
function rata(lajur: readonly LajurBesaran[]): LajurBesaran {
  const [satu] = lajur
  if (lajur.length === 1) return satu!
  const takDapat = lajur.find((l) => l.takDapat)
  if (takDapat) return takDapat
  return {
    per: `rata-rata ${lajur.map((l) => l.per).join(' dan ')}`,
    snapshotId: lajur.flatMap((l) => l.snapshotId),
    ...(satu!.sel && { sel: satu!.sel }),
    nilai(kode) {
      let jumlah: Pecahan = pecahan(0)
      for (const l of lajur) {
        const n = l.nilai(kode)
        if (n.jenis !== 'ada') return n
        jumlah = tambah(jumlah, n.nilai)
      }
      return ada(bagi(jumlah, pecahan(lajur.length))!)
    },
  }
}

/** A region's own area, else the sum of its parts where every part has one. */
function lajurLuas(k: KonteksBesaran): LajurBesaran {
  const hitung = (kode: string): Pecahan | undefined => {
    const sendiri = k.luas.get(kode)
    if (sendiri) return bacaPecahan(sendiri.km2)
    const anak = [...k.luas.keys()].length === 0 ? [] : anakLangsung(k.kode, kode)
    if (anak.length === 0) return undefined
    let jumlah = pecahan(0)
    for (const a of anak) {
      const luas = hitung(a)
      if (!luas) return undefined
      jumlah = tambah(jumlah, luas)
    }
    return jumlah
  }
  if (k.luas.size === 0) return kosong('Perlu luas wilayah; isi di Pengaturan, bagian Wilayah.')
  const sumber = [...new Set([...k.luas.values()].map((l) => l.sumber))].join('; ')
  return {
    per: `menurut ${sumber}`,
    snapshotId: [],
    nilai(kode) {
      const luas = hitung(kode)
      return luas ? ada(luas) : tiada('Luas wilayah ini belum diisi.')
    },
  }
}

function anakLangsung(semua: readonly string[], kode: string): string[] {
  if (kode === '') {
    const teratas = Math.min(...semua.filter((k) => k !== '').map((k) => k.length))
    return semua.filter((k) => k.length === teratas)
  }
  const panjang = ({ 2: 5, 5: 8, 8: 13 } as Record<number, number>)[kode.length]
  return semua.filter((k) => k.length === panjang && k.startsWith(`${kode}.`))
}

function lajurJarak(k: KonteksBesaran): LajurBesaran {
  if (!k.awal) return kosong(AWAL_TIADA)
  const n = ada(jarakTahun(k.awal, k.akhir))
  return {
    nilai: () => n,
    per: `${tulisTanggal(k.awal.tanggal)} sampai ${tulisTanggal(k.akhir.tanggal)}`,
    snapshotId: [k.awal.id, k.akhir.id],
  }
}

async function lajurPeristiwa(
  k: KonteksBesaran,
  b: Extract<BentukBesaran, { peristiwa: string }>,
): Promise<LajurBesaran> {
  const masa = `${tulisTanggal(k.masa.dari)} sampai ${tulisTanggal(k.masa.sampai)}`
  // A marriage has no one age: by age the two people are counted.
  const orang = { kawin: 'orang-kawin', cerai: 'orang-cerai' } as const
  const { peristiwa } = b
  const jenis = b.umur && (peristiwa === 'kawin' || peristiwa === 'cerai') ? orang[peristiwa] : peristiwa
  const cacah = await k.peristiwa(jenis, k.masa.dari, k.masa.sampai)
  if ('tiada' in cacah) return kosong(cacah.tiada, masa)
  const tanpaUmur = b.umur ? cacah.isi.reduce((n, c) => n + (c.umur === undefined ? c.jumlah : 0), 0) : 0
  const per = [
    masa,
    ...(cacah.catatan ? [cacah.catatan] : []),
    ...(tanpaUmur > 0 ? [`${tulisBulat(tanpaUmur)} tanpa umur tidak masuk`] : []),
  ].join('; ')
  const [dari, sampai] = b.umur ? (b.umur as [number, number]) : [-1, Number.POSITIVE_INFINITY]
  const jk = { lk: 1, pr: 2, jml: undefined }[b.jk]
  const jumlah = new Map<string, bigint>()
  for (const c of cacah.isi) {
    if (jk !== undefined && c.jk !== jk) continue
    if (b.umur && (c.umur === undefined || c.umur < dari || c.umur > sampai)) continue
    if (b.bayi && c.bayi !== b.bayi) continue
    for (const kode of [c.desa.slice(0, 2), c.desa.slice(0, 5), c.desa.slice(0, 8), c.desa, ''])
      jumlah.set(kode, (jumlah.get(kode) ?? 0n) + BigInt(c.jumlah))
  }
  return {
    per,
    snapshotId: [],
    nilai: (kode) => ada(pecahan(jumlah.get(kode) ?? 0n)),
  }
}
