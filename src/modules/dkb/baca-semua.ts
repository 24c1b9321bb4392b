import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { tulisBulat } from '#kernel/angka'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import { bacaKepala, type KepalaFile } from './baca/kepala-file.ts'
import type { EjaanTakDikenal, KonteksBaca } from './baca/konteks.ts'
import { BATAS_BARIS } from './baca/kutip.ts'
import { potongBaris } from './baca/potong-baris.ts'
import { galatDkb } from './dkb.galat.ts'
import { Pengumpul } from './pengumpul.ts'
import type { Tim } from './tim.ts'

export interface FileTerbaca {
  readonly kepala: KepalaFile
  readonly pengumpul: Pengumpul
  readonly hashFile: string
  /** What the readers found, not yet encrypted. */
  readonly mentahTolak: string
  readonly mentahTidakAktif: string
}

export interface SumberFile {
  readonly sumber: AsyncIterable<Uint8Array>
  /** Bytes in all, where it is known: only for showing how far. */
  readonly ukuran?: number
  readonly ukuranPotong?: number
  readonly batasBaris?: number
  /** What the lines hold, where `sumber` has no header of its own (rows that came from another layout). */
  readonly kepala?: KepalaFile
  /** Of the file as it was handed in, where `sumber` is not its bytes. */
  readonly hashFile?: string
  readonly label?: NonNullable<KonteksBaca['label']>
  /** Called once with the spellings that no list knows. */
  readonly laporEjaan?: (ejaan: readonly EjaanTakDikenal[]) => void
}

/** Chunks that may wait at one reader: one in hand, one next, so that it never idles and memory stays bounded. */
const ANTREAN_MAKS = 2

/** Reads and checks the whole file; rows that pass wait in the buckets of `konteks.folder` for sealing. */
export async function bacaSemua(
  f: SumberFile,
  konteks: Omit<KonteksBaca, 'pemisah' | 'jumlahKolom' | 'kolom' | 'batasBaris'>,
  tim: Tim,
  pengawas: PengawasKerja,
): Promise<Result<FileTerbaca>> {
  const aliran = new AliranFile(f.sumber)
  try {
    const awal = f.kepala ? ok(Buffer.alloc(0)) : await ambilAwal(aliran.isi)
    if (!awal.ok) return awal
    const kepala = f.kepala ? ok(f.kepala) : bacaKepala(awal.value)
    if (!kepala.ok) return kepala
    const { pemisah, jumlahKolom, kolom } = kepala.value
    const batasBaris = f.batasBaris ?? BATAS_BARIS
    const lengkap: KonteksBaca = {
      ...konteks,
      pemisah,
      jumlahKolom,
      kolom,
      batasBaris,
      ...(f.label && { label: f.label }),
    }
    return await bacaIsi(
      f,
      awal.value.subarray(kepala.value.panjang),
      aliran,
      kepala.value,
      lengkap,
      tim,
      pengawas,
    )
  } finally {
    // Closes the source also when reading stopped before its end.
    await aliran.isi.return(undefined)
  }
}

/** The bytes of the file as they pass by: counted, and digested. */
class AliranFile {
  readonly hash = createHash('sha256')
  byte = 0
  readonly isi: AsyncGenerator<Uint8Array>

  constructor(sumber: AsyncIterable<Uint8Array>) {
    this.isi = this.#alir(sumber)
  }

  async *#alir(sumber: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const b of sumber) {
      this.hash.update(b)
      this.byte += b.length
      yield b
    }
  }
}

async function bacaIsi(
  f: SumberFile,
  awal: Uint8Array,
  aliran: AliranFile,
  kepala: KepalaFile,
  konteks: KonteksBaca,
  tim: Tim,
  pengawas: PengawasKerja,
): Promise<Result<FileTerbaca>> {
  const nama = {
    tolak: join(konteks.folder, 'tolak.mentah'),
    tidakAktif: join(konteks.folder, 'tidak-aktif.mentah'),
  }
  const buka: FileHandle[] = []
  try {
    for (const n of [nama.tolak, nama.tidakAktif]) buka.push(await open(n, 'wx', 0o600))
    const pengumpul = new Pengumpul(kepala.jumlahBaris, buka[0]!, buka[1]!)
    await serentak(tim, (anggota) => tim.suruh(anggota, 'mulai', { konteks, nomor: anggota }))
    const isi = sambung(awal, aliran.isi)
    const giliran = new Giliran(tim)
    let potongan = 0
    for await (const p of potongBaris(isi, konteks.pemisah, {
      batasBaris: konteks.batasBaris,
      ...(f.ukuranPotong !== undefined && { ukuran: f.ukuranPotong }),
    })) {
      if (pengawas.signal.aborted) return tolak(galatDkb.dibatalkan())
      const nomor = potongan++
      await giliran.beri(p, nomor, (hasil) => pengumpul.terima(nomor, hasil))
      const bagian = f.ukuran ? Math.min(1, aliran.byte / f.ukuran) : 0
      const seluruh = f.ukuran ? `${Math.floor(bagian * 100)}% file dibaca, ` : ''
      pengawas.kemajuan(
        bagian * 0.75,
        `${seluruh}${tulisBulat(pengumpul.jumlahMasuk)} baris diperiksa, ${tulisBulat(pengumpul.jumlahDitolak)} ditolak`,
      )
    }
    await giliran.tuntas()
    const ejaan = await serentak(tim, (anggota) => tim.suruh(anggota, 'tuntas', undefined))
    f.laporEjaan?.(ejaan.flat())
    await pengumpul.tuntas()
    if (pengawas.signal.aborted) return tolak(galatDkb.dibatalkan())
    return ok({
      kepala,
      pengumpul,
      hashFile: f.hashFile ?? aliran.hash.digest('hex'),
      mentahTolak: nama.tolak,
      mentahTidakAktif: nama.tidakAktif,
    })
  } finally {
    for (const b of buka) await b.close()
  }
}

export async function serentak<T>(tim: Tim, kerja: (anggota: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: tim.anggota }, (_, i) => kerja(i)))
}

/** Gives chunks to whoever has least to do; waits while everyone has enough. */
class Giliran {
  readonly #tim: Tim
  readonly #beban: number[]
  readonly #berjalan = new Set<Promise<void>>()
  #gagal: { sebab: unknown } | undefined

  constructor(tim: Tim) {
    this.#tim = tim
    this.#beban = Array.from({ length: tim.anggota }, () => 0)
  }

  async beri(
    p: { isi: Uint8Array<ArrayBuffer>; akhirFile: boolean },
    potongan: number,
    terima: (hasil: Awaited<ReturnType<typeof this.suruhBaca>>) => void,
  ): Promise<void> {
    while (Math.min(...this.#beban) >= ANTREAN_MAKS) await Promise.race(this.#berjalan)
    if (this.#gagal) throw this.#gagal.sebab
    const anggota = this.#beban.indexOf(Math.min(...this.#beban))
    this.#beban[anggota]!++
    const janji: Promise<void> = this.suruhBaca(anggota, p, potongan)
      .then(terima)
      .catch((sebab: unknown) => {
        this.#gagal ??= { sebab }
      })
      .finally(() => {
        this.#beban[anggota]!--
        this.#berjalan.delete(janji)
      })
    this.#berjalan.add(janji)
  }

  suruhBaca(anggota: number, p: { isi: Uint8Array<ArrayBuffer>; akhirFile: boolean }, potongan: number) {
    return this.#tim.suruh(anggota, 'baca', { ...p, potongan }, [p.isi.buffer])
  }

  async tuntas(): Promise<void> {
    await Promise.all(this.#berjalan)
    if (this.#gagal) throw this.#gagal.sebab
  }
}

// Enough of the beginning to hold the header, or everything when the file is shorter.
async function ambilAwal(sumber: AsyncIterator<Uint8Array>): Promise<Result<Buffer>> {
  let awal = Buffer.alloc(0)
  for (;;) {
    const isi = awal.toString('latin1').replace(/^(\xef\xbb\xbf)?\s*(sep=.[\r\n]+)?\s*/i, '')
    // Two lines on, a CRLF at the end of a piece cannot be cut in half any more.
    if (/[\r\n]+[^\r\n]/.test(isi)) return ok(awal)
    if (isi.length > BATAS_BARIS) return tolak(galatDkb.judulTerlaluPanjang())
    const { value, done } = await sumber.next()
    if (done) return ok(awal)
    awal = Buffer.concat([awal, value])
  }
}

async function* sambung(awal: Uint8Array, sisa: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (awal.length > 0) yield awal
  for (;;) {
    const { value, done } = await sisa.next()
    if (done) return
    yield value
  }
}
