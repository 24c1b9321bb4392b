import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatAkun } from './akun.galat.ts'

const PANJANG_MIN = 10
const PANJANG_MAKS = 200
/** Printed by every training office (src/latih), so worth nothing in a real one. */
const SANDI_LATIHAN = 'belajartertibbersama'
/** What must remain when the account's name is taken out. A name of three letters may well stand in a sentence. */
const SISA_MIN = 8

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Compared after letters are lowered and everything but letters and digits is dropped. */
const UMUM = new Set(
  `password passw0rd katasandi rahasia sayangku indonesia indonesiaraya merdeka bismillah qwertyuiop qwerty123 asdfghjkl
  administrator admin dukcapil disdukcapil kependudukan pencatatansipil tertib tertib123 siak adminsiak operator
  1234567890 0123456789 12345678910 9876543210 0987654321 abcdefghij abcd123456 iloveyou letmein welcome`.split(
    /\s+/,
  ),
)

/**
 * Length and a short list of what is tried first; no rules of composition (NIST SP 800-63B 5.1.1.2). Says in one
 * sentence what is wrong.
 */
export function periksaSandiBaru(sandi: string, namaAkun: string, latihan: boolean): Result<void> {
  const salah = (sebab: string) => tolak(galatAkun.sandiLemah(sebab))
  if ([...sandi].length < PANJANG_MIN)
    return salah(
      `Kata sandi paling sedikit ${PANJANG_MIN} huruf; kalimat pendek lebih baik daripada tanda baca.`,
    )
  if (sandi.length > PANJANG_MAKS) return salah(`Kata sandi paling panjang ${PANJANG_MAKS} huruf.`)
  const inti = sandi.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (!latihan && inti === SANDI_LATIHAN)
    return salah('Ini kata sandi kantor latihan, yang diketahui semua orang.')
  const tanpaAngka = inti.replace(/^\d+|\d+$/g, '')
  if (UMUM.has(inti) || UMUM.has(tanpaAngka) || new Set(sandi).size < 4) {
    return salah('Kata sandi ini termasuk yang pertama ditebak orang. Pilih yang lain.')
  }
  const tanpaNama = inti.replaceAll(namaAkun.replace(/[^a-z0-9]/g, ''), '')
  if (tanpaNama.length < inti.length && tanpaNama.length < SISA_MIN) {
    return salah('Kata sandi ini hampir hanya nama akun. Pilih yang lain.')
  }
  return ok()
}

/** Two at a time: argon2 runs on the threads that files and DNS need too, and takes 19 MiB each. */
let berjalan = 0
const antre: (() => void)[] = []
async function bergiliran<T>(kerja: () => Promise<T>): Promise<T> {
  if (berjalan >= 2) await new Promise<void>((lanjut) => antre.push(lanjut))
  else berjalan++
  try {
    return await kerja()
  } finally {
    const berikut = antre.shift()
    if (berikut) berikut()
    else berjalan--
  }
}

export function hashSandi(sandi: string): Promise<string> {
  return bergiliran(() => hash(sandi.normalize('NFKC'), ARGON))
}

let hashKosong: Promise<string> | undefined

/** Without a hash it works as long as with one, and says no: an unknown account takes the time of a known one. */
export async function cocokSandi(hashTersimpan: string | undefined, sandi: string): Promise<boolean> {
  hashKosong ??= hashSandi('tidak ada akun yang memakai ini')
  const pembanding = hashTersimpan ?? (await hashKosong)
  const cocok = await bergiliran(() => verify(pembanding, sandi.normalize('NFKC')))
  return cocok && hashTersimpan !== undefined
}

// Without 0/o, 1/l/i: it is read from a screen and typed, once.
const HURUF = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four: about 79 bits. */
export function buatSandiSementara(): string {
  const kelompok = () => Array.from({ length: 4 }, () => HURUF[randomInt(HURUF.length)]).join('')
  return Array.from({ length: 4 }, kelompok).join('-')
}
