import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PengawasKerja } from '#kernel/kerja'
import { alirSandi, type Kunci, siapkanBagian } from '#platform/kunci'
import { letakDesa } from '../manifes.ts'
import { Pipa } from '../pipa.ts'
import type { Manifes } from '../tulis-segel.ts'
import { type Blok, PETAK_SISA, type SisiBanding } from './blok.ts'
import { type MedanBanding, susunMedan } from './medan.ts'
import type { Regu } from './regu.ts'

/** Persons of one desa, by what became of them. `pindahMasuk`: now here, before elsewhere. */
export interface BandingDesa {
  readonly desa: string
  sama: number
  berubah: number
  hanyaDiA: number
  hanyaDiB: number
  pindahMasuk: number
  pindahKeluar: number
}

/** Everyone is in exactly one class: rows of a = sama + berubah + pindah + hanyaDiA, rows of b with hanyaDiB. */
export interface Perbandingan {
  readonly medan: readonly string[]
  readonly jumlah: {
    readonly sama: number
    readonly berubah: number
    readonly pindah: number
    /** Of those who moved: with a changed field besides. */
    readonly pindahBerubah: number
    readonly hanyaDiA: number
    readonly hanyaDiB: number
  }
  /** Persons whose field differs, those who moved included. */
  readonly perMedan: Readonly<Record<string, number>>
  readonly desa: readonly BandingDesa[]
  readonly pindah: readonly { readonly dari: string; readonly ke: string; readonly jumlah: number }[]
  /** SHA-256 of the list of persons before encryption. */
  readonly digest: string
}

export interface SisiFolder {
  /** Folder of the snapshot. */
  readonly folder: string
  /** SIAK columns that its file had. */
  readonly kolom: readonly string[]
}

/** Rows of the larger side in one block: two blocks a thread and both sides of them are in memory at a time. */
const BARIS_PER_BLOK = 60_000

/**
 * Compares two sealed snapshots by NIK and writes the list of persons, encrypted, to `ke`. `spill` takes what is left
 * over, in plain text, and is emptied again. Lines: class, NIK, desa in a, desa in b, fields by name; persons of a desa
 * by NIK, then those who moved or have no partner. Throws the reason of an abort between two pieces.
 */
export async function bandingkan(
  kunci: Kunci,
  a: SisiFolder,
  b: SisiFolder,
  ke: string,
  spill: string,
  regu: Regu,
  pengawas: PengawasKerja,
  barisPerBlok = BARIS_PER_BLOK,
): Promise<Perbandingan> {
  const [manifesA, manifesB] = [await manifes(a.folder), await manifes(b.folder)]
  const medan = susunMedan(
    { kolomIdentitas: manifesA.kolomIdentitas, kolom: a.kolom },
    { kolomIdentitas: manifesB.kolomIdentitas, kolom: b.kolom },
  )
  const { kode, blok } = susunBlok(manifesA, manifesB, barisPerBlok)
  const sisi = { a: await sisiBanding(kunci, a.folder), b: await sisiBanding(kunci, b.folder) }
  const hitung = new HitungBanding(kode, medan)
  const sisa = new FileSisa(spill)
  const hash = createHash('sha256')
  const pipa = new Pipa<Uint8Array>()
  const taruh = async (daftar: Uint8Array) => {
    if (daftar.length === 0) return
    const tertulis = hitung.tulis(daftar)
    hash.update(tertulis)
    await pipa.kirim(tertulis)
  }
  const kerja = async () => {
    try {
      let selesai = 0
      const perBlok = (x: Blok, anggota: number) => regu.blok(anggota, { ...sisi, medan, blok: x })
      for await (const h of berurutan(blok, regu.anggota, perBlok)) {
        pengawas.signal.throwIfAborted()
        hitung.tambahBlok(h)
        await sisa.tambah(h.sisaA, h.sisaB)
        await taruh(h.daftar)
        pengawas.kemajuan((0.9 * ++selesai) / blok.length, 'membandingkan baris demi baris')
      }
      const petak = Array.from({ length: PETAK_SISA }, (_, p) => p)
      const perPetak = async (p: number, anggota: number) =>
        regu.sisa(anggota, { ...(await sisa.baca(p)), medan })
      for await (const h of berurutan(petak, regu.anggota, perPetak)) {
        pengawas.signal.throwIfAborted()
        hitung.tambahSisa(h)
        await taruh(h.daftar)
      }
    } finally {
      pipa.tutup()
      await sisa.buang()
    }
  }
  const dua = [kerja(), alirSandi(kunci, pipa.ambil(), ke).finally(() => pipa.tutup())]
  await Promise.allSettled(dua)
  await Promise.all(dua)
  return { ...hitung.hasil(), digest: hash.digest('hex') }
}

async function manifes(folder: string): Promise<Manifes> {
  return JSON.parse(await readFile(join(folder, 'manifes.json'), 'utf8')) as Manifes
}

async function sisiBanding(kunci: Kunci, folder: string): Promise<SisiBanding> {
  const identitas = join(folder, 'identitas')
  const { kunciData, panjang } = await siapkanBagian(kunci, identitas)
  // A copy of its own: a Buffer from the pool would take the pool along to the thread.
  return {
    identitas,
    kunci: { kunciData: Uint8Array.from(kunciData), panjang },
    kode: join(folder, 'kode.parquet'),
  }
}

function susunBlok(a: Manifes, b: Manifes, barisPerBlok: number): { kode: string[]; blok: Blok[] } {
  const milikA = new Map(letakDesa(a).map((d) => [d.kode, d]))
  const milikB = new Map(letakDesa(b).map((d) => [d.kode, d]))
  const kode = [...new Set([...milikA.keys(), ...milikB.keys()])].sort()
  const blok: Blok['desa'][number][][] = []
  let baris = Number.POSITIVE_INFINITY
  kode.forEach((k, nomor) => {
    const [x, y] = [milikA.get(k), milikB.get(k)]
    const banyak = Math.max(x ? x.akhir - x.awal : 0, y ? y.akhir - y.awal : 0)
    if (baris + banyak > barisPerBlok) {
      blok.push([])
      baris = 0
    }
    baris += banyak
    blok.at(-1)!.push({ nomor, ...(x && { a: x }), ...(y && { b: y }) })
  })
  return { kode, blok: blok.map((desa) => ({ desa })) }
}

/** Results in the order of the pieces, two a member ahead of the taker. */
async function* berurutan<T, H>(
  daftar: readonly T[],
  anggota: number,
  kerja: (x: T, anggota: number) => Promise<H>,
): AsyncGenerator<H> {
  const hasil: Promise<H>[] = []
  for (let p = 0; p < daftar.length; p++) {
    while (hasil.length < daftar.length && hasil.length < p + anggota * 2) {
      const q = hasil.length
      const janji = kerja(daftar[q]!, q % anggota)
      janji.catch(() => undefined)
      hasil.push(janji)
    }
    yield await hasil[p]!
    hasil[p] = new Promise(() => undefined)
  }
}

/** Left-over rows in the spill folder, a file a side and compartment. */
class FileSisa {
  readonly #folder: string
  readonly #buka = new Map<string, FileHandle>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async tambah(a: readonly Uint8Array[], b: readonly Uint8Array[]): Promise<void> {
    for (const [sisi, petak] of [
      ['a', a],
      ['b', b],
    ] as const) {
      for (const [p, isi] of petak.entries())
        if (isi.length > 0) await (await this.#file(`${sisi}${p}`)).writeFile(isi)
    }
  }

  async baca(petak: number): Promise<{ a: Uint8Array; b: Uint8Array }> {
    const isi = async (nama: string) => {
      const fd = this.#buka.get(nama)
      if (!fd) return new Uint8Array(0)
      await fd.close()
      this.#buka.delete(nama)
      const file = join(this.#folder, `sisa-${nama}`)
      const semua = new Uint8Array(await readFile(file))
      await rm(file)
      return semua
    }
    return { a: await isi(`a${petak}`), b: await isi(`b${petak}`) }
  }

  async buang(): Promise<void> {
    for (const [nama, fd] of this.#buka) {
      await fd.close()
      await rm(join(this.#folder, `sisa-${nama}`), { force: true })
    }
    this.#buka.clear()
  }

  async #file(nama: string): Promise<FileHandle> {
    let fd = this.#buka.get(nama)
    if (!fd) {
      fd = await open(join(this.#folder, `sisa-${nama}`), 'wx', 0o600)
      this.#buka.set(nama, fd)
    }
    return fd
  }
}

class HitungBanding {
  readonly #kode: readonly string[]
  readonly #medan: MedanBanding
  readonly #desa: BandingDesa[]
  readonly #perMedan: Float64Array
  readonly #pindah: { dari: number; ke: number; jumlah: number; berubah: number }[] = []

  constructor(kode: readonly string[], medan: MedanBanding) {
    this.#kode = kode
    this.#medan = medan
    this.#perMedan = new Float64Array(medan.nama.length)
    this.#desa = kode.map((desa) => ({
      desa,
      sama: 0,
      berubah: 0,
      hanyaDiA: 0,
      hanyaDiB: 0,
      pindahMasuk: 0,
      pindahKeluar: 0,
    }))
  }

  tambahBlok(h: Awaited<ReturnType<Regu['blok']>>): void {
    for (const d of h.desa) {
      this.#desa[d.nomor]!.sama += d.sama
      this.#desa[d.nomor]!.berubah += d.berubah
    }
    this.#tambahMedan(h.perMedan)
  }

  tambahSisa(h: Awaited<ReturnType<Regu['sisa']>>): void {
    for (const [d, n] of h.hanyaDiA) this.#desa[d]!.hanyaDiA += n
    for (const [d, n] of h.hanyaDiB) this.#desa[d]!.hanyaDiB += n
    for (const [dari, ke, jumlah, berubah] of h.pindah) {
      this.#desa[dari]!.pindahKeluar += jumlah
      this.#desa[ke]!.pindahMasuk += jumlah
      this.#pindah.push({ dari, ke, jumlah, berubah })
    }
    this.#tambahMedan(h.perMedan)
  }

  /** Lines with names in place of numbers. */
  tulis(daftar: Uint8Array): Buffer {
    const baris = Buffer.from(daftar.buffer, daftar.byteOffset, daftar.length).toString('latin1').split('\n')
    baris.pop()
    const nama = (nomor: string, dari: readonly string[]) => (nomor === '' ? '' : dari[Number(nomor)]!)
    const isi = baris.map((t) => {
      const [kelas, nik, a, b, medan] = t.split('\t') as [string, string, string, string, string]
      const namaMedan = medan.split(',').map((m) => nama(m, this.#medan.nama))
      return `${kelas}\t${nik}\t${nama(a, this.#kode)}\t${nama(b, this.#kode)}\t${namaMedan.join(',')}\n`
    })
    return Buffer.from(isi.join(''))
  }

  hasil(): Omit<Perbandingan, 'digest'> {
    const jumlah = (ambil: (d: BandingDesa) => number) => this.#desa.reduce((n, d) => n + ambil(d), 0)
    const perPasang = new Map<string, { dari: string; ke: string; jumlah: number }>()
    for (const p of this.#pindah) {
      const kunci = `${this.#kode[p.dari]}/${this.#kode[p.ke]}`
      const ada = perPasang.get(kunci) ?? { dari: this.#kode[p.dari]!, ke: this.#kode[p.ke]!, jumlah: 0 }
      perPasang.set(kunci, { ...ada, jumlah: ada.jumlah + p.jumlah })
    }
    return {
      medan: this.#medan.nama,
      jumlah: {
        sama: jumlah((d) => d.sama),
        berubah: jumlah((d) => d.berubah),
        pindah: jumlah((d) => d.pindahMasuk),
        pindahBerubah: this.#pindah.reduce((n, p) => n + p.berubah, 0),
        hanyaDiA: jumlah((d) => d.hanyaDiA),
        hanyaDiB: jumlah((d) => d.hanyaDiB),
      },
      perMedan: Object.fromEntries(this.#medan.nama.map((n, i) => [n, this.#perMedan[i]!])),
      desa: this.#desa,
      pindah: [...perPasang.values()].sort(
        (x, y) => y.jumlah - x.jumlah || (x.dari + x.ke < y.dari + y.ke ? -1 : 1),
      ),
    }
  }

  #tambahMedan(perMedan: Uint32Array): void {
    perMedan.forEach((n, i) => {
      this.#perMedan[i]! += n
    })
  }
}
