import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { isCharsetDikenal } from './charset.ts'
import { galatDmp } from './dmp.galat.ts'
import type { Dmp, FileDmp, JenisDmp, Ruas } from './dmp.ts'
import { daftarExp } from './exp/daftar-exp.ts'
import { bacaKepalaExp, type KepalaExp } from './exp/kepala-exp.ts'
import { kenaliDmp, PANJANG_KENAL } from './kenali-dmp.ts'
import { isModeTeks } from './mode-teks.ts'
import { daftarPump } from './pump/daftar-pump.ts'
import { bacaKepalaPump, type KepalaPump } from './pump/kepala-pump.ts'

interface Awal {
  readonly file: FileDmp
  readonly ukuran: number
  readonly isi: Buffer
  readonly jenis: JenisDmp
}

/**
 * Opens one dump and lists its tables: one file, or all files of one export (Data Pump in any order, exp in the order of
 * the export). Reads nothing of the rows but, for exp, their lengths. Refusals: `dmp.*`.
 */
export async function bukaDmp(file: readonly (FileDmp | string)[]): Promise<Result<Dmp>> {
  const awal: Awal[] = []
  for (const b of file) {
    const satu = await bacaAwal(typeof b === 'string' ? { nama: basename(b), jalur: b } : b)
    if (!satu.ok) return satu
    awal.push(satu.value)
  }
  if (awal.length === 0 || awal.some((a) => a.jenis !== awal[0]!.jenis))
    return tolak(galatDmp.bukanSatuSet(awal.map((a) => a.file.nama)))
  const dmp = await tangkap(() => (awal[0]!.jenis === 'exp' ? bukaExp(awal) : bukaPump(awal)))
  if (dmp.ok) return dmp
  // The cause under the damage, where it can be told.
  for (const a of awal) if (await isModeTeks(a.file)) return tolak(galatDmp.modeTeks(a.file.nama))
  return dmp
}

async function tangkap(buka: () => Promise<Result<Dmp>>): Promise<Result<Dmp>> {
  try {
    return await buka()
  } catch (sebab) {
    if (sebab instanceof Ditolak) return tolak(sebab.galat)
    throw sebab
  }
}

async function bacaAwal(file: FileDmp): Promise<Result<Awal>> {
  const fd = await open(file.jalur, 'r')
  try {
    const { size } = await fd.stat()
    const isi = Buffer.alloc(Math.min(size, PANJANG_KENAL))
    const { bytesRead } = await fd.read(isi, 0, isi.length, 0)
    const kenal = kenaliDmp(isi.subarray(0, bytesRead))
    switch (kenal.jenis) {
      case 'exp':
      case 'data-pump':
        return ok({ file, ukuran: size, isi: isi.subarray(0, bytesRead), jenis: kenal.jenis })
      case 'mode-teks':
        return tolak(galatDmp.modeTeks(file.nama))
      case 'kosong':
        return tolak(galatDmp.kosong(file.nama))
      default:
        return tolak(galatDmp.bukanDmp(kenal.bentuk, file.nama))
    }
  } finally {
    await fd.close()
  }
}

async function bukaExp(awal: readonly Awal[]): Promise<Result<Dmp>> {
  const ruas: Ruas[] = []
  let pertama: KepalaExp | undefined
  const catatan: string[] = []
  for (const a of awal) {
    const kepala = bacaKepalaExp(a.isi, a.file.nama)
    if (!kepala.ok) return kepala
    const k = kepala.value
    pertama ??= k
    if (k.versi !== pertama.versi || k.charset !== pertama.charset || k.pengekspor !== pertama.pengekspor)
      return tolak(galatDmp.bukanSatuSet(awal.map((x) => x.file.nama)))
    if (a.ukuran <= k.panjangRekaman) return tolak(galatDmp.terpotong(a.file.nama))
    if (a.ukuran % k.panjangRekaman !== 0) catatan.push(bukanKelipatan(a, k.panjangRekaman))
    ruas.push({ file: a.file, awal: k.panjangRekaman, akhir: a.ukuran })
  }
  const k = pertama!
  if (!isCharsetDikenal(k.charset)) return tolak(galatDmp.charset(k.charset, 'kepala file'))
  const daftar = await daftarExp(ruas, k)
  const semuaTanpaIsi =
    daftar.tabel.length > 0 && daftar.tabel.every((t) => t.bagian.length === 0 && t.kolom.length === 0)
  if (
    !daftar.terpotong &&
    catatan.length + daftar.catatan.length === 0 &&
    (semuaTanpaIsi || daftar.tabel.length === 0)
  )
    return tolak(galatDmp.tanpaBaris())
  return ok({
    jenis: 'exp',
    versi: k.versi,
    charset: k.charset,
    charsetKlien: k.charsetKlien,
    dibuat: k.dibuat,
    pengekspor: `${k.pengekspor} (${k.modus.toLowerCase()})`,
    file: awal.map((a) => a.file),
    tabel: daftar.tabel,
    terpotong: daftar.terpotong,
    catatan: [...catatan, ...daftar.catatan],
  })
}

async function bukaPump(awal: readonly Awal[]): Promise<Result<Dmp>> {
  const kepala: KepalaPump[] = []
  for (const a of awal) {
    const k = bacaKepalaPump(a.isi, a.ukuran, a.file)
    if (!k.ok) return k
    kepala.push(k.value)
  }
  const k = kepala[0]!
  const satuSet = kepala.every((x) => x.guid === k.guid && x.blok === k.blok && x.charset === k.charset)
  if (!satuSet || new Set(kepala.map((x) => x.nomor)).size < kepala.length)
    return tolak(galatDmp.bukanSatuSet(awal.map((a) => a.file.nama)))
  if (!isCharsetDikenal(k.charset)) return tolak(galatDmp.charset(k.charset, 'kepala file'))
  const daftar = await daftarPump(kepala)
  return ok({
    jenis: 'data-pump',
    versi: k.versi,
    charset: k.charset,
    dibuat: k.dibuat,
    pengekspor: k.pekerjaan,
    file: kepala.toSorted((a, b) => a.nomor - b.nomor).map((x) => x.file),
    tabel: daftar.tabel,
    terpotong: false,
    catatan: [
      ...awal.filter((a) => a.ukuran % k.blok !== 0).map((a) => bukanKelipatan(a, k.blok)),
      ...daftar.catatan,
    ],
  })
}

const bukanKelipatan = (a: Awal, byte: number): string =>
  `Ukuran file ${a.file.nama} bukan kelipatan ${byte} byte; ada yang hilang atau tersisip.`
