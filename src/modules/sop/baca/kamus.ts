import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { VERBA } from '../definisi/verba.ts'

const kata = z.array(z.string().min(1)).min(1)
const bentukKamus = z.strictObject({
  label: z.strictObject({
    nomor: kata,
    tanggalPembuatan: kata,
    tanggalRevisi: kata,
    tanggalEfektif: kata,
    disahkanOleh: kata,
    nama: kata,
    dasarHukum: kata,
    kualifikasi: kata,
    keterkaitan: kata,
    peralatan: kata,
    peringatan: kata,
    pencatatan: kata,
  }),
  kolom: z.strictObject({
    nomor: kata,
    kegiatan: kata,
    pelaksana: kata,
    kelengkapan: kata,
    waktu: kata,
    output: kata,
    keterangan: kata,
  }),
  jenjang: z.array(
    z.strictObject({ nama: z.string(), tinggi: z.number(), luar: z.boolean(), kunci: z.string(), kata }),
  ),
  kataKerja: z.array(
    z.strictObject({
      nama: z.enum(Object.keys(VERBA) as [keyof typeof VERBA, ...(keyof typeof VERBA)[]]),
      kata,
      condong: z.record(z.string(), z.number()),
    }),
  ),
  kiriman: kata,
  perintah: kata,
  kembali: kata,
  keputusan: kata,
})
export type Kamus = z.infer<typeof bentukKamus>
export type Jenjang = Kamus['jenjang'][number]
export type NamaLabel = keyof Kamus['label']
export type NamaKolom = keyof Kamus['kolom']

/** The words of `kamus.yaml`. */
export const KAMUS: Kamus = bentukKamus.parse(
  parse(readFileSync(new URL('./kamus.yaml', import.meta.url), 'utf8')),
)

/** Pattern that finds one of these words, whole, in text of small letters; the longest first. */
export function polaKata(kata: readonly string[], ekor = ''): RegExp {
  const pilihan = kata.toSorted((a, b) => b.length - a.length).map((k) => RegExp.escape(k))
  return new RegExp(`(?<![a-z])(?:${pilihan.join('|')})(?![a-z])${ekor}`, 'g')
}

/** A label or heading as `kamus.yaml` writes them: upper case, no marks; "&" and "/" are "DAN" and a space. */
export function bakukanLabel(teks: string): string {
  return teks
    .toUpperCase()
    .replace(/&/g, ' DAN ')
    .replace(/[^A-Z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export function findLabel(teks: string): NamaLabel | undefined {
  return cari(KAMUS.label, bakukanLabel(teks))
}

export function findKolom(teks: string): NamaKolom | undefined {
  return cari(KAMUS.kolom, bakukanLabel(teks))
}

function cari<K extends string>(daftar: Record<K, readonly string[]>, baku: string): K | undefined {
  return (Object.keys(daftar) as K[]).find((k) => daftar[k].includes(baku))
}

/** The rank whose word stands first in the text (of two at one place, the longer word), with where it stands. */
export function findJenjang(teks: string): { jenjang: Jenjang; mulai: number; kata: string } | undefined {
  return daftarSebutan(teks)[0]
}

/** Every mention of a rank, in order. */
export function daftarSebutan(teks: string): { jenjang: Jenjang; mulai: number; kata: string }[] {
  const semua = KAMUS.jenjang.flatMap((jenjang) => jenjang.kata)
  return [...teks.toLowerCase().matchAll(polaKata(semua))].map((m) => ({
    jenjang: KAMUS.jenjang.find((j) => j.kata.includes(m[0]))!,
    mulai: m.index,
    kata: m[0],
  }))
}
