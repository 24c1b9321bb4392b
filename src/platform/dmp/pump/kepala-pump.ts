import { ok, type Result, tolak } from '#kernel/hasil'
import { galatDmp } from '../dmp.galat.ts'
import type { FileDmp } from '../dmp.ts'

/** Block 0 of one Data Pump file; every integer big-endian. */
export interface KepalaPump {
  readonly file: FileDmp
  readonly ukuran: number
  readonly versi: string
  /** True when the master table is in this file. */
  readonly adaInduk: boolean
  /** The same in all files of a set. */
  readonly guid: string
  /** Of this file in its set, from 1. */
  readonly nomor: number
  readonly blok: number
  readonly charset: number
  readonly dibuat: string
  /** Byte where the master table begins, and its length. */
  readonly induk: number
  readonly panjangInduk: number
  readonly pekerjaan: string
}

const ORACLE: Readonly<Record<string, string>> = {
  '0.1': '10.1',
  '1.1': '10.2',
  '2.1': '11.1',
  '3.1': '11.2',
  '4.1': '12.1',
  '5.1': '12.2 atau sesudahnya',
}

export function bacaKepalaPump(b: Buffer, ukuran: number, file: FileDmp): Result<KepalaPump> {
  const rusak = (sebab: string) => tolak(galatDmp.kepalaRusak(file.nama, sebab))
  if (b.length < 512) return rusak('terpotong')
  const blok = b.readUInt32BE(35)
  if (blok < 512 || blok > 1 << 20 || (blok & (blok - 1)) !== 0) return rusak('ukuran blok tidak wajar')
  if (b[14]! > 1) return rusak('tanda tabel induk tidak wajar')
  const nomor = b.readUInt32BE(31)
  if (nomor < 1 || nomor > 10_000) return rusak('nomor file tidak wajar')
  const nol = b.indexOf(0, 67)
  const pekerjaan = b.toString('latin1', 67, nol < 0 ? 67 : Math.min(nol, 67 + 200))
  if (!/^"[^"]+"\."[^"]+"$/.test(pekerjaan)) return rusak('nama pekerjaan tidak terbaca')
  const nomorBlok = b.readUInt32BE(54)
  const panjangInduk = Number(b.readBigUInt64BE(58))
  if (b[14] === 1 && (nomorBlok < 2 || !Number.isSafeInteger(panjangInduk)))
    return rusak('letak tabel induk tidak wajar')
  const versi = `${b[0]}.${b[1]}`
  const dua = (i: number) => String(b[i]!).padStart(2, '0')
  return ok({
    file,
    ukuran,
    versi: ORACLE[versi] ? `${versi} (Oracle ${ORACLE[versi]})` : versi,
    adaInduk: b[14] === 1,
    guid: b.toString('hex', 15, 31),
    nomor,
    blok,
    charset: b.readUInt16BE(39),
    dibuat: `${String(b.readUInt16BE(41)).padStart(4, '0')}-${dua(43)}-${dua(44)} ${dua(45)}:${dua(46)}:${dua(47)}`,
    induk: (nomorBlok - 1) * blok,
    panjangInduk,
    pekerjaan,
  })
}
