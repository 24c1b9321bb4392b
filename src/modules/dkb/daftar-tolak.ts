import { createReadStream } from 'node:fs'
import { DAFTAR_ATURAN } from './aturan.ts'
import { KOLOM_SIAK } from './baca/kolom.ts'
import { GANDA_ORANG_LAIN } from './segel/nik-ganda.ts'
import type { SeluruhBaris } from './segel/seluruh-baris.ts'

export const KEPALA_TOLAK = 'baris\taturan\tkolom\tnik\tnilai\tdesa\n'
export const KEPALA_TIDAK_AKTIF = 'baris\tnik\tno_kk\tflag_status\n'

/** Sixteen digits from the two numbers that hold them. */
export function enamBelasAngka(hi: number, lo: number): string {
  return String(hi).padStart(8, '0') + String(lo).padStart(8, '0')
}

/** Rejects per desa ('' where none is known) and rule, counted as the list passes by. */
export class HitunganTolak {
  readonly perDesa = new Map<string, Map<string, number>>()

  tambah(desa: string, aturan: string): void {
    let ini = this.perDesa.get(desa)
    if (!ini) {
      ini = new Map()
      this.perDesa.set(desa, ini)
    }
    ini.set(aturan, (ini.get(aturan) ?? 0) + 1)
  }
}

/**
 * The reject list as it is sealed: UTF-8, tabs, by line. `mentah` holds what the readers rejected; rows whose NIK was
 * taken are known only later and are put between. `namaDesa` gives the code of a desa's number.
 */
export async function* susunDaftarTolak(
  mentah: string,
  semua: SeluruhBaris,
  windows1252: boolean,
  namaDesa: (nomor: number) => string,
  hitungan: HitunganTolak,
): AsyncGenerator<Buffer> {
  yield Buffer.from(KEPALA_TOLAK)
  let r = berikutGanda(semua, 0)
  const gandaSampai = (baris: number): string => {
    let teks = ''
    for (; r >= 0 && semua.baris[r]! < baris; r = berikutGanda(semua, r + 1)) {
      const nik = enamBelasAngka(semua.nikHi[r]!, semua.nikLo[r]!)
      const aturan = semua.ganda[r] === GANDA_ORANG_LAIN ? 'nik-ganda-orang-lain' : 'nik-ganda'
      const desa = namaDesa(semua.desa[r]!)
      hitungan.tambah(desa, aturan)
      teks += `${semua.baris[r]}\t${aturan}\tNIK\t${nik}\t${nik}\t${desa}\n`
    }
    return teks
  }
  for await (const baris of barisTeks(mentah, windows1252)) {
    const [nomor, aturan, kolom, nik, nilai, nomorDesa] = baris.split('\t')
    const nama = kolom === '-1' ? '' : KOLOM_SIAK[Number(kolom)]!.nama
    const desa = nomorDesa === '-1' ? '' : namaDesa(Number(nomorDesa))
    const { id } = DAFTAR_ATURAN[Number(aturan)]!
    hitungan.tambah(desa, id)
    yield Buffer.from(`${gandaSampai(Number(nomor))}${nomor}\t${id}\t${nama}\t${nik}\t${nilai}\t${desa}\n`)
  }
  while (r >= 0) yield Buffer.from(gandaSampai(semua.baris[r]! + 1))
}

export async function* susunDaftarTidakAktif(mentah: string, windows1252: boolean): AsyncGenerator<Buffer> {
  yield Buffer.from(KEPALA_TIDAK_AKTIF)
  for await (const baris of barisTeks(mentah, windows1252)) yield Buffer.from(`${baris}\n`)
}

function berikutGanda(semua: SeluruhBaris, mulai: number): number {
  for (let r = mulai; r < semua.jumlah; r++) if (semua.ganda[r] !== 0) return r
  return -1
}

async function* barisTeks(file: string, windows1252: boolean): AsyncGenerator<string> {
  const dekoder = new TextDecoder(windows1252 ? 'windows-1252' : 'utf-8')
  let sisa = ''
  for await (const b of createReadStream(file, { highWaterMark: 128 * 1024 })) {
    const baris = (sisa + dekoder.decode(b as Buffer, { stream: true })).split('\n')
    sisa = baris.pop()!
    yield* baris
  }
}
