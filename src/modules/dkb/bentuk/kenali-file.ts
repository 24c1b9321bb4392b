import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../dkb.galat.ts'
import type { FileTerbongkar } from './file-masuk.ts'

export type JenisFile = 'teks' | 'xlsx' | 'dbf' | 'parquet' | 'dmp'

/** Tells a file by its bytes, never by its name. Throws `Ditolak` with the way out for what is not read. */
export function kenaliFile(f: FileTerbongkar, isDmp: (awal: Buffer) => boolean): JenisFile {
  const b = f.awal
  const mulai = (...tanda: number[]) => tanda.every((t, i) => b[i] === t)
  if (b.length === 0) throw new Ditolak(galatDkb.fileKosong())
  if (isDmp(b)) return 'dmp'
  if (mulai(0x50, 0x4b)) {
    const awal = b.toString('latin1', 0, Math.min(b.length, 4096))
    if (awal.includes('mimetypeapplication/vnd.oasis')) throw new Ditolak(galatDkb.simpanXlsx('ODS'))
    return 'xlsx'
  }
  if (mulai(0x50, 0x41, 0x52, 0x31)) return 'parquet'
  if (mulai(0xd0, 0xcf, 0x11, 0xe0)) throw new Ditolak(galatDkb.simpanXlsx('XLS, atau XLSX yang disandi'))
  if (mulai(0x25, 0x50, 0x44, 0x46)) throw new Ditolak(galatDkb.bentukTakDibaca('PDF'))
  if (mulai(0x52, 0x61, 0x72, 0x21)) throw new Ditolak(galatDkb.bentukTakDibaca('arsip RAR'))
  if (mulai(0x37, 0x7a, 0xbc, 0xaf)) throw new Ditolak(galatDkb.bentukTakDibaca('arsip 7z'))
  if (mulai(0xff, 0xfe) || mulai(0xfe, 0xff)) throw new Ditolak(galatDkb.bukanCsv('teks UTF-16'))
  if (isDbf(f)) return 'dbf'
  if (b.subarray(0, 64 * 1024).includes(0)) throw new Ditolak(galatDkb.bukanCsv('berisi data biner'))
  return 'teks'
}

const VERSI_DBF = new Set([0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8b, 0xf5, 0xfb])

/** Version byte, month and day of its date, and a head whose fields fill it to the terminator. */
function isDbf({ awal: b }: FileTerbongkar): boolean {
  if (b.length < 65 || !VERSI_DBF.has(b[0]!) || b[2]! > 12 || b[3]! > 31) return false
  const kepala = b.readUInt16LE(8)
  const rekaman = b.readUInt16LE(10)
  return kepala >= 65 && rekaman > 1 && b[11 + 32] !== 0 && b.readUInt32LE(4) < 0x4000_0000
}
