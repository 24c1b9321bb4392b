import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { BATAS_BARIS, gantiBaris, tutupKutip } from '../baca/kutip.ts'
import { potongBaris } from '../baca/potong-baris.ts'
import type { FileTerbongkar } from './file-masuk.ts'
import type { BarisKisi, Kisi } from './kisi.ts'

const CALON = [
  [0x2c, 'koma'],
  [0x3b, 'titik koma'],
  [0x7c, 'garis tegak'],
  [0x09, 'tab'],
] as const

const WINDOWS_1252 = new TextDecoder('windows-1252')

/** A text file as a grid: the same lines, quotes and line numbers as the fast reader has (baca/). */
export function kisiCsv(f: FileTerbongkar): Kisi {
  const [byte, nama] = pilihPemisah(f.awal)
  return {
    nama: f.nama,
    jenis: 'teks',
    tepat: true,
    pemisah: nama,
    baris: () => bacaBaris(f, byte),
  }
}

/** The separator that stands on most of the first lines, counted once a line at least. */
function pilihPemisah(awal: Buffer): readonly [number, string] {
  const baris = awal
    .toString('latin1')
    .split(/[\r\n]+/)
    .slice(0, 60)
  const sep = /^(\xef\xbb\xbf)?sep=(.)$/i.exec(baris[0] ?? '')
  if (sep) return CALON.find(([b]) => b === sep[2]!.charCodeAt(0)) ?? CALON[0]
  const nilai = CALON.map(([byte]) => {
    const jumlah = baris.map((b) => b.split(String.fromCharCode(byte)).length - 1)
    return jumlah.reduce((a, n) => a + n, 0)
  })
  return CALON[nilai.indexOf(Math.max(...nilai))]!
}

async function* bacaBaris(f: FileTerbongkar, pemisah: number): AsyncGenerator<BarisKisi> {
  // A read takes a buffer of this size each time, also at the end of a small file.
  const highWaterMark = Math.min(1 << 20, f.ukuran + 1)
  const sumber = createReadStream(f.jalur, { highWaterMark }) as AsyncIterable<Buffer>
  let nomor = 1
  let pertama = true
  for await (const { isi } of potongBaris(sumber, pemisah)) {
    const b = Buffer.from(isi.buffer, isi.byteOffset, isi.length)
    let i = pertama && b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf ? 3 : 0
    pertama = false
    while (i < b.length) {
      const r = belahBaris(b, i, pemisah)
      yield { nomor, sel: r.sel, ...(r.rusak && { rusak: true }) }
      nomor += r.baris
      i = r.akhir
    }
  }
}

interface Belahan {
  readonly sel: string[]
  readonly akhir: number
  readonly baris: number
  readonly rusak: boolean
}

function belahBaris(b: Buffer, awal: number, pemisah: number): Belahan {
  const sel: string[] = []
  let baris = 1
  let i = awal
  for (;;) {
    let nilai: string
    if (b[i] === 34) {
      const t = tutupKutip(b, i, b.length, pemisah, true, BATAS_BARIS)
      if (t < 0) {
        const g = gantiBaris(b, i, b.length)
        const akhir = g < 0 ? b.length : g
        return { sel: [teks(b, awal, akhir)], akhir: lewatGanti(b, akhir), baris: 1, rusak: true }
      }
      for (let j = i + 1; j < t; j++) if (b[j] === 10 || (b[j] === 13 && b[j + 1] !== 10)) baris++
      nilai = teks(b, i + 1, t).replaceAll('""', '"')
      i = t + 1
    } else {
      const s = i
      while (i < b.length && b[i] !== pemisah && b[i] !== 10 && b[i] !== 13) i++
      nilai = teks(b, s, i)
    }
    sel.push(nilai)
    if (i < b.length && b[i] === pemisah) i++
    else return { sel, akhir: lewatGanti(b, i), baris, rusak: i - awal > BATAS_BARIS }
  }
}

function lewatGanti(b: Buffer, i: number): number {
  if (i >= b.length) return b.length
  return b[i] === 13 && b[i + 1] === 10 ? i + 2 : i + 1
}

function teks(b: Buffer, awal: number, akhir: number): string {
  const isi = b.subarray(awal, akhir)
  return isUtf8(isi) ? isi.toString() : WINDOWS_1252.decode(isi)
}
