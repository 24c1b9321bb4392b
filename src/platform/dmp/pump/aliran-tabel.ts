import { open } from 'node:fs/promises'
import { Ditolak } from '#kernel/ditolak'
import type { Galat } from '#kernel/galat'
import { namaCharset, uraiTeks } from '../charset.ts'
import { galatDmp } from '../dmp.galat.ts'
import { BATAS, CHAR, CLOB, isLob, type KolomDmp, type Ruas, VARCHAR } from '../dmp.ts'
import { charsetAsing, isJenisDikenal } from '../sel.ts'
import type { KepalaPump } from './kepala-pump.ts'
import { isiAnak, turun, type Unsur, uraiXml } from './urai-xml.ts'

/** Begins the one-block header of a table stream. */
const TANDA = Buffer.from([0xff, 0xff, 0x24, 0x24, 0x0a, 0x00])
/** What Oracle writes at the head of a compressed block. */
const KGC = Buffer.from('KGC')
const PANJANG_KEPALA = 54

/** One stream of rows: where it stands and how its columns are called. */
export interface AliranTabel {
  readonly kepala: KepalaPump
  readonly awal: number
  /** end64 + 8: the master table calls it DUMP_LENGTH. */
  readonly panjang: number
  readonly pemilik: string
  readonly nama: string
  readonly kolom: readonly KolomDmp[]
  readonly data: Ruas
  readonly sebab?: Galat
  readonly catatan: readonly string[]
}

export type Sisi =
  | { readonly jenis: 'tabel'; readonly aliran: AliranTabel }
  | { readonly jenis: 'kgc' }
  | { readonly jenis: 'lain' }

/** What stands at a block boundary. Throws `Ditolak` when it begins as a stream and then is none. */
export async function bacaAliranTabel(k: KepalaPump, awal: number): Promise<Sisi> {
  const fd = await open(k.file.jalur, 'r')
  try {
    const kepala = Buffer.alloc(PANJANG_KEPALA)
    const { bytesRead } = await fd.read(kepala, 0, PANJANG_KEPALA, awal)
    if (kepala.subarray(0, 3).equals(KGC)) return { jenis: 'kgc' }
    if (bytesRead < PANJANG_KEPALA || !kepala.subarray(0, 6).equals(TANDA)) return { jenis: 'lain' }
    const rusak = (sebab: string, di = awal): never => {
      throw new Ditolak(galatDmp.rusak(sebab, 'belum diketahui', 0, k.file.nama, di))
    }
    const [xmlLen, blok, dataLen, dataOff, delapan, end] = [6, 14, 22, 30, 38, 46].map((p) =>
      Number(kepala.readBigUInt64BE(p)),
    ) as [number, number, number, number, number, number]
    if (blok !== k.blok || delapan !== 8) rusak('kepala aliran tidak wajar')
    if (xmlLen < 16 || xmlLen > BATAS.xml) rusak('panjang XML tidak wajar')
    if (dataOff !== delapanPenuh(blok + xmlLen) || end !== delapanPenuh(dataOff + dataLen))
      rusak('panjang bagian tidak cocok satu sama lain')
    if (!(awal + end + 8 <= k.ukuran)) throw new Ditolak(galatDmp.terpotong(k.file.nama))
    const xml = Buffer.alloc(xmlLen)
    await fd.read(xml, 0, xmlLen, awal + blok)
    if (xml.subarray(0, 3).equals(KGC)) return { jenis: 'kgc' }
    const charset = xml.readUInt16BE(0)
    const teks = uraiTeks(charset)?.(xml, 2, xmlLen - 2)
    const pohon = teks === undefined ? undefined : uraiXml(teks)
    const tabel = turun(pohon, 'ROWSET', 'ROW', 'STRMTABLE_T')
    if (!tabel) return rusak('keterangan kolom bukan XML', awal + blok)
    const data: Ruas = { file: k.file, awal: awal + dataOff, akhir: awal + dataOff + dataLen }
    return { jenis: 'tabel', aliran: uraiTabel(tabel, k, charset, { awal, panjang: end + 8, data }) }
  } finally {
    await fd.close()
  }
}

function uraiTabel(
  t: Unsur,
  k: KepalaPump,
  charset: number,
  letak: Pick<AliranTabel, 'awal' | 'panjang' | 'data'>,
): AliranTabel {
  const pemilik = isiAnak(t, 'OWNER_NAME') ?? ''
  const nama = isiAnak(t, 'NAME') ?? ''
  const rusak = (sebab: string): never => {
    throw new Ditolak(galatDmp.rusak(sebab, nama || 'belum diketahui', 0, k.file.nama, letak.awal + k.blok))
  }
  if (nama === '' || pemilik === '') rusak('nama tabel tidak ada')
  // Three places name the character set; they must agree before a byte is read as a letter.
  if (charset !== k.charset || isiAnak(t, 'CHARSET') !== namaCharset(charset))
    rusak('himpunan huruf disebut berbeda')
  const unsur = turun(t, 'COL_LIST')?.anak ?? []
  if (unsur.length === 0) rusak('daftar kolom tidak ada')
  if (unsur.length > BATAS.kolom) throw new Ditolak(galatDmp.batas('jumlah kolom', BATAS.kolom))
  const angka = (u: Unsur, n: string): number => {
    const isi = isiAnak(u, n)
    return isi !== undefined && /^\d{1,9}$/.test(isi) ? Number(isi) : rusak(`${n} bukan bilangan`)
  }
  const kolom = unsur.map((u, i): KolomDmp & { urut: number } => {
    const namaKolom = isiAnak(u, 'NAME') ?? ''
    if (u.nama !== 'COL_LIST_ITEM' || namaKolom === '') rusak('daftar kolom tidak wajar')
    if (angka(u, 'COL_NUM') > unsur.length + BATAS.kolom) rusak('urutan kolom tidak wajar')
    const jenis = angka(u, 'TYPE_NUM')
    const dasar = { nama: namaKolom, jenis, panjang: angka(u, 'LENGTH'), urut: urutan(u, i) }
    if (jenis !== VARCHAR && jenis !== CHAR && jenis !== CLOB) return dasar
    const form = angka(u, 'CHARSETFORM')
    const id = angka(u, 'CHARSETID')
    if (form === 1 && id !== charset) rusak(`himpunan huruf kolom ${namaKolom} berbeda`)
    if (form === 2 && namaCharset(id) !== isiAnak(t, 'NCHARSET'))
      rusak(`himpunan huruf kolom ${namaKolom} berbeda`)
    if (form !== 1 && form !== 2) rusak(`bentuk huruf kolom ${namaKolom} tidak wajar`)
    return { ...dasar, charset: id, bentuk: form }
  })
  if (new Set(kolom.map((c) => c.nama)).size < kolom.length) rusak('nama kolom rangkap')
  const catatan: string[] = []
  if (kolom.some((c, i) => c.urut !== i + 1))
    catatan.push(`Tabel ${nama}: urutan kolom di dalam file berbeda dari urutan pada tabel; periksa isinya.`)
  const urut = kolom.toSorted((a, b) => a.urut - b.urut).map(({ urut: _, ...c }) => c)
  if (isiAnak(t, 'VERS_MAJOR') !== '1' || isiAnak(t, 'ENDIANNESS') !== '2')
    catatan.push(
      `Tabel ${nama}: susunan yang belum pernah dilihat; hanya jumlah baris Oracle yang membuktikannya.`,
    )
  // A virtual column has no place in the row and takes that of another.
  const rangkap = new Set(kolom.map((c) => c.urut)).size < kolom.length
  const sebab = rangkap
    ? galatDmp.rusak('urutan kolom rangkap', nama, 0, k.file.nama, letak.awal + k.blok)
    : sebabTabel(nama, urut, charset)
  return { kepala: k, ...letak, pemilik, nama, kolom: urut, catatan, ...(sebab && { sebab }) }
}

// SEGCOL_NUM is the order in the row; COL_NUM where an index-organised table has none.
function urutan(u: Unsur, i: number): number {
  for (const n of ['SEGCOL_NUM', 'COL_NUM']) {
    const isi = isiAnak(u, n)
    if (isi !== undefined && /^\d{1,5}$/.test(isi) && Number(isi) > 0) return Number(isi)
  }
  return i + 1
}

function sebabTabel(nama: string, kolom: readonly KolomDmp[], charset: number): Galat | undefined {
  const asing = kolom.find((c) => !isJenisDikenal(c.jenis))
  if (asing) return galatDmp.jenisKolom(nama, asing.nama, asing.jenis)
  const huruf = charsetAsing(
    kolom.filter((c) => !isLob(c.jenis)),
    charset,
  )
  return huruf === undefined ? undefined : galatDmp.charset(huruf, `tabel ${nama}`)
}

export function delapanPenuh(n: number): number {
  return Math.ceil(n / 8) * 8
}
