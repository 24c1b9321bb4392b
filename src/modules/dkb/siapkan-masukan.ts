import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import type { Wilayah } from '#wilayah'
import { bacaKepala } from './baca/kepala-file.ts'
import { KOLOM_SIAK } from './baca/kolom.ts'
import type { SumberFile } from './baca-semua.ts'
import type { FileMasuk } from './bentuk/file-masuk.ts'
import { galatDkb } from './dkb.galat.ts'
import { AlirSiak, type LetakBagian, PEMISAH_ALIR } from './pemetaan/alir-siak.ts'
import { bukaMasukan } from './pemetaan/buka-masukan.ts'
import { CariDesa } from './pemetaan/cari-desa.ts'
import { contohKodeBps } from './pemetaan/kode-bps.ts'
import { namaBentuk } from './pemetaan/nama-bentuk.ts'
import type { Pemetaan } from './pemetaan/pemetaan.contract.ts'
import { periksaPemetaan, pilihPemetaan } from './pemetaan/pilih-pemetaan.ts'
import { sasaranBernama } from './pemetaan/sasaran.ts'

/** What was handed in, ready for the fast reader. */
export interface Masukan {
  readonly sumber: SumberFile
  /** Bytes to read, as far as known. */
  readonly ukuran?: number
  /** After the last row was read: files and sheets, with where their rows stand. Empty for one text file read as it is. */
  letak(): readonly LetakBagian[]
  /** How the layout was read; undefined where the lines were read as they are. */
  catatan(): readonly string[] | undefined
  readonly dipakai: readonly { pemetaan: Pemetaan; asal: string; bentuk: string }[]
}

export interface BahanMasukan {
  readonly file: readonly FileMasuk[]
  readonly pemetaan: readonly Pemetaan[]
  /** For headers that name no region. */
  readonly desa?: string
}

const AWAL = 64 * 1024

/**
 * Chooses the way in. One text file whose header names every required column is read as it stands (the fast way);
 * everything else is unpacked into `folder`, recognised, mapped and turned into lines. Throws `Ditolak` for files that
 * cannot be read.
 */
export async function siapkanMasukan(
  db: Kueri,
  b: BahanMasukan,
  wilayah: readonly Wilayah[],
  folder: string,
  signal: AbortSignal,
): Promise<Result<Masukan>> {
  const desa = new Set(wilayah.filter((w) => w.tingkat === 'desa').map((w) => w.kode as string))
  let file = b.file
  if (file.length === 1 && b.pemetaan.length === 0) {
    const satu = file[0]!
    const isi = satu.alir()[Symbol.asyncIterator]()
    const awal = await ambil(isi, AWAL)
    const cepat = bacaSepertiAdanya(awal, desa)
    if (!cepat.ok) {
      await isi.return?.(undefined)
      return cepat
    }
    const lanjut = sambung(awal, isi)
    if (cepat.value) {
      const { ukuran } = satu
      const sama = ukuran === undefined ? {} : { ukuran }
      return ok({
        sumber: { sumber: lanjut, ...sama },
        ...sama,
        letak: () => [],
        catatan: () => undefined,
        dipakai: [],
      })
    }
    file = [{ ...satu, alir: () => lanjut }]
  }
  const terbuka = await bukaMasukan(file, folder, signal)
  const dipakai: { bagian: (typeof terbuka.bagian)[number]; pemetaan: Pemetaan; asal: string }[] = []
  for (const bagian of terbuka.bagian) {
    const pilih = await pilihPemetaan(db, bagian, b.pemetaan, b.desa)
    if (!pilih.ok) return pilih
    const sah = periksaPemetaan(bagian, pilih.value.pemetaan, desa)
    if (!sah.ok) return sah
    dipakai.push({ bagian, ...pilih.value })
  }
  const alir = new AlirSiak(
    dipakai.map(({ bagian, pemetaan }) => ({ bagian: bagian.bagian, pemetaan })),
    new CariDesa(wilayah),
  )
  const diabaikan = dipakai.flatMap(({ pemetaan }) =>
    pemetaan.kolom.filter((k) => k.ke === null).map((k) => k.nama),
  )
  return ok({
    sumber: {
      sumber: alir.alir(),
      // Sheets are packed about six to one.
      ukuran: terbuka.ukuran * (dipakai.some((d) => d.bagian.bagian.jenis === 'xlsx') ? 6 : 1),
      hashFile: terbuka.hash,
      kepala: {
        pemisah: PEMISAH_ALIR,
        jumlahKolom: alir.kolom.length,
        kolom: alir.kolom,
        kolomDiabaikan: [...new Set(diabaikan)],
        panjang: 0,
        jumlahBaris: 0,
      },
    },
    ukuran: terbuka.ukuran,
    letak: () => alir.letak,
    catatan: () => [
      ...dipakai.map(
        ({ bagian, asal }) =>
          `${bagian.bagian.nama}: ${namaBentuk(bagian.bagian)}, pemetaan ${KATA_ASAL[asal]}.`,
      ),
      ...dipakai.flatMap(({ bagian }) => [
        ...bagian.usulan.catatan,
        ...(bagian.bagian.sumber.catatan?.() ?? []),
      ]),
      ...terbuka.catatan,
    ],
    dipakai: dipakai.map(({ bagian, pemetaan, asal }) => ({ pemetaan, asal, bentuk: bagian.bagian.bentuk })),
  })
}

const KATA_ASAL: Readonly<Record<string, string>> = {
  dipastikan: 'dipastikan saat impor ini',
  diingat: 'yang diingat',
  nama: 'menurut nama kolom',
}

/** True: the lines can be read as they are. False: another layout. Refused: no layout of residents at all. */
function bacaSepertiAdanya(awal: Buffer, desa: ReadonlySet<string>): Result<boolean> {
  if (awal.length === 0) return tolak(galatDkb.fileKosong())
  if (isBiner(awal)) return ok(false)
  const kepala = bacaKepala(awal)
  if (kepala.ok) {
    const contoh = contohBps(awal, kepala.value.panjang, kepala.value, desa)
    return contoh === undefined ? ok(true) : tolak(galatDkb.kodeBps(contoh))
  }
  // A header longer than the beginning that was looked at: the reader itself says so, or reads on.
  if (awal.length >= AWAL && !/[\r\n]/.test(awal.toString('latin1'))) return ok(true)
  return adaPenduduk(awal) ? ok(false) : kepala
}

function isBiner(b: Buffer): boolean {
  const utf16 = (b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff)
  return (
    !utf16 &&
    (b.subarray(0, 4096).includes(0) ||
      (b[0] === 0x1f && b[1] === 0x8b) ||
      b.subarray(0, 4).toString('latin1') === '%PDF')
  )
}

// Three known headings on one line, or a number of sixteen digits anywhere.
function adaPenduduk(awal: Buffer): boolean {
  const teks = awal.toString('latin1')
  if (/(^|\D)\d{16}(\D|$)/.test(teks)) return true
  return teks
    .split(/[\r\n]+/)
    .slice(0, 400)
    .some(
      (b) =>
        b.split(/[,;|\t]/).filter((s) => sasaranBernama(s.replaceAll('"', '')) !== undefined).length >= 3,
    )
}

const NOMOR_WILAYAH = ['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'].map((n) =>
  KOLOM_SIAK.findIndex((k) => k.nama === n),
)

function contohBps(
  awal: Buffer,
  panjang: number,
  k: { pemisah: number; kolom: readonly number[] },
  desa: ReadonlySet<string>,
): string | undefined {
  const [prop, kab, kec, kel] = NOMOR_WILAYAH.map((n) => k.kolom.indexOf(n))
  const pemisah = String.fromCharCode(k.pemisah)
  const sampel = awal
    .toString('latin1', panjang)
    .split(/[\r\n]+/)
    // Quotes shift cells; such rows say nothing here. The last may be cut.
    .slice(0, -1)
    .filter((b) => !b.includes('"'))
    .map((b) => b.split(pemisah))
    .filter((s) => s.length >= k.kolom.length)
    .map((s) => ({ prop: s[prop!] ?? '', kab: s[kab!] ?? '', kec: s[kec!] ?? '', kel: s[kel!] ?? '' }))
  return contohKodeBps(sampel, (kode) => desa.has(kode))
}

async function ambil(isi: AsyncIterator<Uint8Array>, cukup: number): Promise<Buffer> {
  const bagian: Uint8Array[] = []
  let n = 0
  while (n < cukup) {
    const { value, done } = await isi.next()
    if (done) break
    bagian.push(value)
    n += value.length
  }
  return Buffer.concat(bagian)
}

async function* sambung(awal: Buffer, isi: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield awal
    for (;;) {
      const { value, done } = await isi.next()
      if (done) return
      yield value
    }
  } finally {
    // Also when reading stopped before the end: the source is closed.
    await isi.return?.(undefined)
  }
}
