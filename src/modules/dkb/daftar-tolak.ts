import { createReadStream } from 'node:fs'
import { DAFTAR_ATURAN } from './aturan.ts'
import { KOLOM_SIAK } from './baca/kolom.ts'
import type { SeluruhBaris } from './segel/seluruh-baris.ts'

export const KEPALA_TOLAK = 'baris\taturan\tkolom\tnik\tnilai\n'
export const KEPALA_TIDAK_AKTIF = 'baris\tnik\tno_kk\tflag_status\n'

/** Sixteen digits from the two numbers that hold them. */
export function enamBelasAngka(hi: number, lo: number): string {
  return String(hi).padStart(8, '0') + String(lo).padStart(8, '0')
}

/**
 * The reject list as it is sealed: UTF-8, tabs, by line. `mentah` holds what the readers rejected; rows whose NIK was
 * taken are known only later and are put between.
 */
export async function* susunDaftarTolak(
  mentah: string,
  semua: SeluruhBaris,
  windows1252: boolean,
): AsyncGenerator<Buffer> {
  yield Buffer.from(KEPALA_TOLAK)
  let r = semua.ganda.indexOf(1)
  const gandaSampai = (baris: number): string => {
    let teks = ''
    for (; r >= 0 && semua.baris[r]! < baris; r = semua.ganda.indexOf(1, r + 1)) {
      const nik = enamBelasAngka(semua.nikHi[r]!, semua.nikLo[r]!)
      teks += `${semua.baris[r]}\tnik-ganda\tNIK\t${nik}\t${nik}\n`
    }
    return teks
  }
  for await (const baris of barisTeks(mentah, windows1252)) {
    const [nomor, aturan, kolom, nik, nilai] = baris.split('\t')
    const nama = kolom === '-1' ? '' : KOLOM_SIAK[Number(kolom)]!.nama
    yield Buffer.from(
      `${gandaSampai(Number(nomor))}${nomor}\t${DAFTAR_ATURAN[Number(aturan)]!.id}\t${nama}\t${nik}\t${nilai}\n`,
    )
  }
  while (r >= 0) yield Buffer.from(gandaSampai(semua.baris[r]! + 1))
}

export async function* susunDaftarTidakAktif(mentah: string, windows1252: boolean): AsyncGenerator<Buffer> {
  yield Buffer.from(KEPALA_TIDAK_AKTIF)
  for await (const baris of barisTeks(mentah, windows1252)) yield Buffer.from(`${baris}\n`)
}

async function* barisTeks(file: string, windows1252: boolean): AsyncGenerator<string> {
  const dekoder = new TextDecoder(windows1252 ? 'windows-1252' : 'utf-8')
  let sisa = ''
  for await (const b of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const baris = (sisa + dekoder.decode(b as Buffer, { stream: true })).split('\n')
    sisa = baris.pop()!
    yield* baris
  }
}
