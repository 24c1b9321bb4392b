import { setImmediate } from 'node:timers/promises'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bacaTeks, pecahCsv, tebakPemisah } from '#platform/csv'
import { DAFTAR_ATURAN, getAturan, type IdAturan } from './aturan.ts'
import { cariKolom, KOLOM, type NamaKolom } from './kolom.ts'
import { type KonteksBaris, periksaBaris } from './periksa-baris.ts'
import type { TemuanAturan } from './peristiwa.contract.ts'
import { galatPeristiwa } from './peristiwa.galat.ts'
import type { BarisPeristiwa, JenisPeristiwa } from './peristiwa.ts'

export interface BarisBernomor {
  readonly nomor: number
  readonly isi: BarisPeristiwa
}
export interface TolakanBaris {
  readonly baris: number
  readonly aturan: IdAturan
  readonly kolom: string
  readonly nilai: string
}
export interface FilePeristiwa {
  readonly adaJenis: boolean
  readonly catatan: readonly string[]
  /** Rows of the file, the heading left out. */
  jumlahMasuk: number
  baca(k: Omit<KonteksBaris, 'letak' | 'jumlahKolom'>): Promise<HasilBaca>
}
export interface HasilBaca {
  readonly baris: BarisBernomor[]
  readonly tolakan: TolakanBaris[]
  readonly temuan: Temuan
}

/** Finds the columns of a CSV. Refuses what is no CSV of events; rows are looked at by `baca`. */
export function bukaFile(isi: Uint8Array): Result<FilePeristiwa> {
  if (isi.length === 0) return tolak(galatPeristiwa.fileKosong())
  // ZIP (XLSX), OLE (XLS), PDF, gzip: bytes that no text file has.
  if (isi.subarray(0, 512).includes(0)) return tolak(galatPeristiwa.bukanCsv())
  const teks = bacaTeks(isi)
  const pemisah = tebakPemisah(teks)
  const semua = pecahCsv(teks, pemisah)
  // Taken by hand: a for that breaks would close the generator, and the rows behind the heading with it.
  let satu = semua.next()
  while (!satu.done && satu.value.sel.every((sel) => sel === '')) satu = semua.next()
  const kepala = satu.done ? undefined : satu.value.sel
  if (!kepala) return tolak(galatPeristiwa.fileKosong())
  const { letak, takDikenal, ganda } = cariKolom(kepala)
  if (ganda.length > 0) return tolak(galatPeristiwa.kolomGanda(ganda))
  const kurang = kolomKurang(letak)
  if (kurang.length > 0) return tolak(galatPeristiwa.kolomKurang(kurang))
  const NAMA_PEMISAH: Record<string, string> = {
    ',': 'koma',
    ';': 'titik koma',
    '\t': 'tab',
    '|': 'garis tegak',
  }
  const file: FilePeristiwa = {
    adaJenis: letak.jenis !== undefined,
    catatan: [
      `Pemisah ${NAMA_PEMISAH[pemisah]}.`,
      ...(takDikenal.length > 0 ? [`Kolom yang tidak dipakai: ${takDikenal.join(', ').slice(0, 300)}.`] : []),
    ],
    jumlahMasuk: 0,
    async baca(k) {
      const konteks: KonteksBaris = { ...k, letak, jumlahKolom: kepala.length }
      const hasil: HasilBaca = { baris: [], tolakan: [], temuan: new Temuan() }
      const dikenal = new Map<string, number>()
      for (const b of semua) {
        if (b.sel.every((s) => s === '')) continue
        file.jumlahMasuk++
        // The event loop breathes: a month of a province is 200,000 rows.
        if (file.jumlahMasuk % 5000 === 0) await setImmediate()
        const h = periksaBaris(konteks, b.sel)
        if ('tolak' in h) {
          hasil.tolakan.push({ baris: b.nomor, ...h.tolak, kolom: namaKolom(h.tolak.kolom) })
          hasil.temuan.tambah(h.tolak.aturan, b.nomor)
          continue
        }
        const { kunci } = h.baris
        if (kunci !== undefined && dikenal.has(kunci)) {
          const nilai = `sama dengan baris ${dikenal.get(kunci)}`
          hasil.tolakan.push({ baris: b.nomor, aturan: 'ganda-dalam-file', kolom: '', nilai })
          hasil.temuan.tambah('ganda-dalam-file', b.nomor)
          continue
        }
        if (kunci !== undefined) dikenal.set(kunci, b.nomor)
        hasil.baris.push({ nomor: b.nomor, isi: h.baris })
        for (const t of h.temuan) hasil.temuan.tambah(t, b.nomor)
      }
      return hasil
    },
  }
  return ok(file)
}

function kolomKurang(letak: Readonly<Partial<Record<NamaKolom, number>>>): string[] {
  const ada = (n: NamaKolom) => letak[n] !== undefined
  if (ada('desa') || (['prop', 'kab', 'kec', 'kel'] as const).every(ada)) return []
  return ['KODE_WILAYAH (atau NO_PROP, NO_KAB, NO_KEC, NO_KEL)']
}

function namaKolom(kolom: NamaKolom | ''): string {
  return kolom === '' ? '' : KOLOM[kolom][0]
}

const MAKS_CONTOH = 20

/** What the rules found, counted by rule with the first lines. */
export class Temuan {
  readonly #menurut = new Map<IdAturan, { jumlah: number; contohBaris: number[] }>()

  tambah(aturan: IdAturan, baris: number): void {
    const t = this.#menurut.get(aturan) ?? { jumlah: 0, contohBaris: [] }
    t.jumlah++
    if (t.contohBaris.length < MAKS_CONTOH) t.contohBaris.push(baris)
    this.#menurut.set(aturan, t)
  }

  /** Heaviest first, in the order of the rules. */
  daftar(): TemuanAturan[] {
    return DAFTAR_ATURAN.filter((a) => this.#menurut.has(a.id)).map((a) => {
      const { tingkat, kalimat, sebab } = getAturan(a.id)
      return { aturan: a.id, tingkat, kalimat, sebab, ...this.#menurut.get(a.id)! }
    })
  }
}

/** Which kinds a file covers, from what the person said and whether the file names kinds itself. */
export function tentukanJenis(
  diminta: readonly JenisPeristiwa[],
  adaJenis: boolean,
  semua: readonly JenisPeristiwa[],
): Result<readonly JenisPeristiwa[]> {
  if (!adaJenis) return diminta.length === 1 ? ok(diminta) : tolak(galatPeristiwa.jenisHarusSatu())
  return ok(diminta.length > 0 ? diminta : semua)
}
