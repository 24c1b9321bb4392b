import type { JenisDmp } from './dmp.ts'

/** Bytes of the beginning that `kenaliDmp` wants to see; fewer are taken too. */
export const PANJANG_KENAL = 4096

export type Kenalan =
  | { readonly jenis: JenisDmp }
  | { readonly jenis: 'mode-teks' }
  | { readonly jenis: 'kosong' }
  | { readonly jenis: 'lain'; readonly bentuk: string }

/** What a file is, by its first bytes only: dumps of four programs and anything else are called `.dmp`. */
export function kenaliDmp(awal: Uint8Array): Kenalan {
  if (awal.length === 0) return { jenis: 'kosong' }
  if (awal[0] === 3 && ascii(awal, 3, 8) === 'EXPORT:V') {
    const lf = awal.indexOf(10)
    return lf > 0 && awal[lf - 1] === 13 ? { jenis: 'mode-teks' } : { jenis: 'exp' }
  }
  // In text mode every 0A gained a byte before it; the mark moves when one stands in the six bytes before.
  for (let p = 6; p <= 9; p++) {
    if (awal[p] !== 0 || awal[p + 1] !== 0x67 || awal[p + 2] !== 0x80 || awal[p + 3] !== 0xbc) continue
    if (p === 6) return { jenis: 'data-pump' }
    if (ascii(awal, 0, p).includes('\r\n')) return { jenis: 'mode-teks' }
  }
  return { jenis: 'lain', bentuk: bentukLain(awal) }
}

/** True for both kinds of Oracle dump, also for one that a transfer in text mode has damaged. */
export function isDmp(awal: Uint8Array): boolean {
  const { jenis } = kenaliDmp(awal)
  return jenis === 'exp' || jenis === 'data-pump' || jenis === 'mode-teks'
}

function bentukLain(b: Uint8Array): string {
  const empat = ascii(b, 0, 4)
  if (ascii(b, 0, 5) === 'PGDMP') return 'dump PostgreSQL'
  if (empat === 'MDMP') return 'minidump Windows'
  if (empat.startsWith('PK')) return 'arsip ZIP; keluarkan dahulu isinya'
  if (b[0] === 0x1f && b[1] === 0x8b) return 'arsip gzip; keluarkan dahulu isinya'
  if (ascii(b, 0, 3) === 'BZh' || ascii(b, 0, 6) === '7z\xbc\xaf\x27\x1c' || empat === 'Rar!')
    return 'arsip terkompresi; keluarkan dahulu isinya'
  if (ascii(b, 0, 15) === 'SQLite format 3') return 'basis data SQLite'
  if (empat === '%PDF') return 'dokumen PDF'
  const contoh = b.subarray(0, 4096)
  let biner = 0
  for (const c of contoh) if (c < 32 && c !== 9 && c !== 10 && c !== 13) biner++
  if (biner === 0)
    return /create table|insert into/i.test(ascii(contoh, 0, contoh.length)) ? 'skrip SQL' : 'teks'
  return 'file biner yang tidak dikenal'
}

function ascii(b: Uint8Array, awal: number, panjang: number): string {
  return String.fromCharCode(...b.subarray(awal, awal + panjang))
}
