import { Cacat } from './cacat.ts'
import { AL16UTF16, isSatuByte, type UraiTeks, uraiTeks } from './charset.ts'
import { CLOB, isLob, type KolomDmp, type SebabSel, type TemuanSel } from './dmp.ts'
import { ANGKA_RUSAK, ANGKA_TAK_HINGGA, uraiNumber } from './nilai-number.ts'
import { uraiDate, uraiTimestamp } from './nilai-tanggal.ts'

/** Types whose values are known, by Oracle's number; anything else makes a table unreadable. */
const NAMA_JENIS: Readonly<Record<number, string>> = {
  1: 'VARCHAR2',
  2: 'NUMBER',
  8: 'LONG',
  12: 'DATE',
  23: 'RAW',
  24: 'LONG RAW',
  69: 'ROWID',
  96: 'CHAR',
  100: 'BINARY_FLOAT',
  101: 'BINARY_DOUBLE',
  112: 'CLOB',
  113: 'BLOB',
  180: 'TIMESTAMP',
  181: 'TIMESTAMP WITH TIME ZONE',
  208: 'UROWID',
  231: 'TIMESTAMP WITH LOCAL TIME ZONE',
}
const PANJANG_TETAP: Readonly<Record<number, readonly [number, number]>> = {
  2: [1, 21],
  12: [7, 7],
  100: [4, 4],
  101: [8, 8],
  180: [7, 11],
  181: [13, 13],
  231: [7, 11],
}

export function isJenisDikenal(jenis: number): boolean {
  return NAMA_JENIS[jenis] !== undefined
}

/** As Oracle calls the type; its number where it is not known. */
export function namaJenisKolom(jenis: number): string {
  return NAMA_JENIS[jenis] ?? `jenis ${jenis}`
}

/** Shortest and longest value a column may hold, in bytes; what lies outside is damage. */
export function batasPanjang(k: KolomDmp): readonly [number, number] {
  if (isLob(k.jenis)) return [0, Number.MAX_SAFE_INTEGER]
  const tetap = PANJANG_TETAP[k.jenis]
  if (tetap) return tetap
  if (k.jenis === 8 || k.jenis === 24 || k.jenis === 69 || k.jenis === 208 || k.panjang === 0)
    return [0, Number.MAX_SAFE_INTEGER]
  return [0, k.panjang]
}

/** Id of a character set that a text column needs and nobody here knows; undefined when all is well. */
export function charsetAsing(kolom: readonly KolomDmp[], basis: number): number | undefined {
  return kolom.map((k) => charsetSel(k, basis)).find((id) => id !== undefined && !uraiTeks(id))
}

type Urai = (b: Buffer, p: number, n: number, baris: number) => string | null

/** One decoder a column. A cell that cannot be read is reported and null; a NUMBER that is none is damage. */
export function pengurai(
  kolom: readonly KolomDmp[],
  basis: number,
  lapor: (t: TemuanSel) => void,
): readonly Urai[] {
  return kolom.map((k) => {
    const temuan = (baris: number, sebab: SebabSel): null => {
      lapor({ baris, kolom: k.nama, sebab })
      return null
    }
    const charset = charsetSel(k, basis)
    if (charset !== undefined) return teks(uraiTeks(charset)!, temuan)
    switch (k.jenis) {
      case 2:
        return (b, p, n, baris) => {
          const nilai = uraiNumber(b, p, n)
          if (nilai === ANGKA_RUSAK) throw new Cacat(`isi kolom ${k.nama} bukan bilangan`, p)
          return nilai === ANGKA_TAK_HINGGA ? temuan(baris, 'angka') : nilai
        }
      case 12:
        return (b, p, _n, baris) => uraiDate(b, p) ?? temuan(baris, 'tanggal')
      case 180:
      case 231:
        return (b, p, n, baris) => {
          if (n !== 7 && n !== 11) throw new Cacat(`panjang kolom ${k.nama} tidak wajar`, p)
          return uraiTimestamp(b, p, n) ?? temuan(baris, 'tanggal')
        }
      case 181:
        return (b, p, _n, baris) => {
          const utc = uraiTimestamp(b, p, 11)
          return utc === undefined ? temuan(baris, 'tanggal') : `${utc} UTC`
        }
      case 100:
      case 101:
        return (b, p, n, baris) => uraiBiner(b, p, n) ?? temuan(baris, 'angka')
      default:
        return (b, p, n) => b.toString('hex', p, p + n).toUpperCase()
    }
  })
}

function charsetSel(k: KolomDmp, basis: number): number | undefined {
  if (k.jenis === 1 || k.jenis === 96) return k.charset ?? basis
  if (k.jenis === 8) return basis
  if (k.jenis !== CLOB) return undefined
  const id = k.charset ?? basis
  // CLOB data of a multi-byte database is UTF-16, whatever the column says.
  return isSatuByte(id) ? id : AL16UTF16
}

function teks(urai: UraiTeks, temuan: (baris: number, sebab: SebabSel) => null): Urai {
  return (b, p, n, baris) => {
    // Oracle stores an empty string as NULL.
    if (n === 0) return temuan(baris, 'panjang-nol')
    const nilai = urai(b, p, n)
    if (nilai === undefined) return temuan(baris, 'huruf')
    if (adaKendali(nilai)) temuan(baris, 'kendali')
    return nilai
  }
}

// Beyond TAB, LF and CR no control character belongs into text: most often it is a length byte that slid into it.
function adaKendali(teks: string): boolean {
  for (let i = 0; i < teks.length; i++) {
    const c = teks.charCodeAt(i)
    if (c < 0x20 ? c !== 9 && c !== 10 && c !== 13 : c >= 0x7f && c <= 0x9f) return true
  }
  return false
}

// Oracle flips the bits so that the bytes sort as the numbers do.
function uraiBiner(b: Buffer, p: number, n: number): string | undefined {
  const isi = Buffer.from(b.subarray(p, p + n))
  if (isi[0]! & 0x80) isi[0]! ^= 0x80
  else for (let i = 0; i < n; i++) isi[i]! ^= 0xff
  const nilai = n === 4 ? Number(isi.readFloatBE().toPrecision(9)) : isi.readDoubleBE()
  return Number.isFinite(nilai) ? String(nilai) : undefined
}
