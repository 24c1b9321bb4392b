import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../dkb.galat.ts'
import { sasaranBernama } from '../pemetaan/sasaran.ts'
import { kenaliBip, sumberBip } from './bip.ts'
import type { FileTerbongkar } from './file-masuk.ts'
import { cariJudul, DILIHAT, sumberBerjudul } from './judul-kisi.ts'
import type { BentukBip } from './keluarga-bip.ts'
import { kenaliFile } from './kenali-file.ts'
import type { BarisKisi, Kisi } from './kisi.ts'
import { kisiCsv } from './kisi-csv.ts'
import type { SumberBaris } from './sumber-baris.ts'
import { sumberDbf } from './sumber-dbf.ts'
import { isDmp, sumberDmp } from './sumber-dmp.ts'
import { sumberParquet } from './sumber-parquet.ts'
import { kisiXlsx } from './xlsx/kisi-xlsx.ts'

export type Bentuk = 'siak' | 'siak-37' | 'opensid' | 'lain' | BentukBip

/** A file or a sheet of one, as rows under named columns. */
export interface BagianSumber {
  readonly nama: string
  readonly bentuk: Bentuk
  /** What its rows are numbered by. */
  readonly jenis: 'teks' | 'xlsx' | 'dbf' | 'parquet' | 'dmp'
  readonly sumber: SumberBaris
  readonly seri?: '1900' | '1904'
  readonly pemisah?: string
}

export interface SumberTerbuka {
  readonly bagian: readonly BagianSumber[]
  /** Sheets that hold no residents, and what else an official should know. */
  readonly catatan: readonly string[]
}

/** Recognises every file by its content and opens it as rows. Throws `Ditolak` for what cannot be read. */
export async function bukaSumber(file: readonly FileTerbongkar[], folder: string): Promise<SumberTerbuka> {
  const bagian: BagianSumber[] = []
  const catatan: string[] = []
  const dmp: FileTerbongkar[] = []
  for (const f of file) {
    switch (kenaliFile(f, isDmp)) {
      case 'teks':
        bagian.push(await dariKisi(kisiCsv(f), f.nama))
        break
      case 'xlsx': {
        const lembar = await kisiXlsx(f)
        const jadi: BagianSumber[] = []
        for (const k of lembar) {
          const b = await cobaKisi(k)
          if (b) jadi.push(b)
          else catatan.push(`Tidak dibaca karena tanpa judul kolom penduduk: ${k.nama}.`)
        }
        if (jadi.length === 0) throw new Ditolak(galatDkb.tanpaKolomPenduduk(f.nama))
        bagian.push(...jadi)
        break
      }
      case 'dbf':
        bagian.push(bernama(f.nama, 'dbf', sumberDbf(f)))
        break
      case 'parquet':
        bagian.push(bernama(f.nama, 'parquet', await sumberParquet(f, folder)))
        break
      case 'dmp':
        dmp.push(f)
    }
  }
  if (dmp.length > 0) {
    const sumber = await sumberDmp(dmp.map((f) => ({ nama: f.nama, jalur: f.jalur })))
    if (!sumber.ok) throw new Ditolak(sumber.galat)
    bagian.push(bernama(dmp.map((f) => f.nama).join(', '), 'dmp', sumber.value))
  }
  return { bagian, catatan }
}

async function dariKisi(k: Kisi, nama: string): Promise<BagianSumber> {
  const b = await cobaKisi(k)
  if (!b) throw new Ditolak(galatDkb.tanpaKolomPenduduk(nama))
  return b
}

async function cobaKisi(k: Kisi): Promise<BagianSumber | undefined> {
  const awal: BarisKisi[] = []
  for await (const b of k.baris()) {
    awal.push(b)
    if (awal.length === DILIHAT) break
  }
  const sama = {
    nama: k.nama,
    jenis: k.jenis,
    ...(k.seri && { seri: k.seri }),
    ...(k.pemisah && { pemisah: k.pemisah }),
  }
  const bip = kenaliBip(awal)
  // Lines of a BIP saved as text have as many cells as each needs.
  if (bip) return { ...sama, bentuk: bip.bentuk, sumber: sumberBip(k, bip.judul) }
  const judul = cariJudul(awal)
  if (!judul) return undefined
  const sumber = sumberBerjudul(k, judul)
  return { ...sama, bentuk: bentukKolom(sumber.kolom), sumber }
}

function bernama(nama: string, jenis: BagianSumber['jenis'], sumber: SumberBaris): BagianSumber {
  return { nama, jenis, bentuk: bentukKolom(sumber.kolom), sumber }
}

function bentukKolom(kolom: readonly string[]): Bentuk {
  const ada = (nama: string) => kolom.some((k) => k.trim().toLowerCase() === nama)
  if (ada('kk_level') && ada('pendidikan_kk_id')) return 'opensid'
  if (ada('nama penduduk') && ada('desa/kel') && ada('deskripsi pekerjaan')) return 'siak-37'
  return kolom.filter((k) => sasaranBernama(k) !== undefined).length >= 8 ? 'siak' : 'lain'
}
