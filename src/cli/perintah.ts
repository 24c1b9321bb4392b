import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Keluaran } from './keluaran.ts'

/** Exit codes of the operator's command. */
export const KODE = { selesai: 0, ditolak: 1, salahPakai: 2, gangguan: 3 } as const

export interface Opsi {
  readonly arti: string
  /** Word shown for the value; absent for a switch. */
  readonly nilai?: string
  readonly wajib?: boolean
  readonly bawaan?: string
}

/** One verb of `bin/tertib`: what it is called with, and what it does. */
export interface Perintah {
  readonly nama: string
  readonly ringkas: string
  /** Positional argument, as shown in the help; `[X]` when it may be left out, `X...` when several may stand. */
  readonly argumen?: string
  readonly opsi: Readonly<Record<string, Opsi>>
  jalankan(a: Masukan, k: Keluaran): Promise<number>
}

export interface Masukan {
  readonly posisi: readonly string[]
  /** The value of an option; throws when a mandatory one was not checked for. */
  wajib(nama: string): string
  ada(nama: string): string | undefined
  ya(nama: string): boolean
}

/** The caller used the command wrongly; the sentence says how to mend it. */
export class SalahPakai extends Error {}

export function bacaMasukan(p: Perintah, argv: readonly string[]): Masukan {
  let terurai: ReturnType<typeof parseArgs>
  try {
    terurai = parseArgs({
      args: [...argv],
      allowPositionals: p.argumen !== undefined,
      options: Object.fromEntries(
        Object.entries(p.opsi).map(([n, o]) => [n, { type: o.nilai ? 'string' : 'boolean' }]),
      ),
    })
  } catch (sebab) {
    throw new SalahPakai(kalimatSalah(sebab as NodeJS.ErrnoException))
  }
  for (const [nama, o] of Object.entries(p.opsi)) {
    if (o.wajib && terurai.values[nama] === undefined)
      throw new SalahPakai(`Pilihan --${nama} wajib diisi (${o.arti}).`)
  }
  if (p.argumen && !p.argumen.startsWith('[') && terurai.positionals.length === 0) {
    throw new SalahPakai(`${p.argumen} wajib disebut.`)
  }
  // "impor FILE" is two words, "[ID]" one.
  const banyakArgumen = p.argumen?.split(' ').length ?? 0
  const lebih = terurai.positionals[Math.max(1, banyakArgumen)]
  if (lebih !== undefined && !p.argumen?.endsWith('...'))
    throw new SalahPakai(`"${lebih}" tidak dimengerti: ${p.nama} hanya mengenal satu ${p.argumen}.`)
  const ada = (nama: string) => (terurai.values[nama] as string | undefined) ?? p.opsi[nama]?.bawaan
  return {
    posisi: terurai.positionals,
    ada,
    ya: (nama) => terurai.values[nama] === true,
    wajib(nama) {
      const nilai = ada(nama)
      if (nilai === undefined) throw new Error(`option ${nama} is read as mandatory but not declared so`)
      return nilai
    },
  }
}

// parseArgs speaks English; what it stumbled on stands between its first quotes.
function kalimatSalah(sebab: NodeJS.ErrnoException): string {
  const [, apa = ''] = /'(-*[^' ]+)/.exec(sebab.message) ?? []
  switch (sebab.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Pilihan ${apa} tidak dikenal.`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `"${apa}" tidak dimengerti di sini.`
    default:
      return `Pilihan ${apa} kurang nilainya, atau tidak memakai nilai.`
  }
}

/** A whole number between the two, or the sentence that says so. */
export function bacaBilangan(teks: string, nama: string, min: number, maks: number): number {
  const n = Number(teks)
  if (!Number.isInteger(n) || n < min || n > maks)
    throw new SalahPakai(`--${nama} harus bilangan bulat ${min} sampai ${maks}.`)
  return n
}

/** The path itself when a file stands there: an operator who mistypes it has used the command wrongly, nothing broke. */
export function wajibBerkas(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new SalahPakai(`Berkas ${file} tidak ada.`)
  return file
}

export const bacaBerkas = (file: string): Buffer => readFileSync(wajibBerkas(file))

export function tulisBantuan(p: Perintah): string {
  const opsi = Object.entries(p.opsi).map(([nama, o]) => {
    const kiri = `  --${nama}${o.nilai ? ` ${o.nilai}` : ''}`
    return `${kiri.padEnd(26)}${o.arti}${o.wajib ? ' (wajib)' : ''}${o.bawaan ? ` (bila tidak diisi: ${o.bawaan})` : ''}`
  })
  return [
    `tertib ${p.nama}${p.argumen ? ` ${p.argumen}` : ''} [pilihan]`,
    '',
    p.ringkas,
    '',
    ...opsi,
    '',
  ].join('\n')
}
