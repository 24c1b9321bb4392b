import { createHash } from 'node:crypto'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { type HitunganDasar, type HitunganJarang, LAJUR_JK } from './hitungan-dasar.ts'

/**
 * The bytes that are sealed and digested: the length of a JSON head, the head, then the counts. Version 1, one
 * dimension or none: 32-bit counts [desa][jk lane][kode], little end first. Version 2, crossings: for each desa how
 * many cells, then per cell the step from the one before and its count, all as LEB128.
 */
export function tulisHitungan(h: HitunganDasar): Buffer {
  if ('isi' in h) {
    const kepala = tulisKepala({ versi: 1, desa: h.desa, kode: h.kode })
    return Buffer.concat([kepala, Buffer.from(h.isi.buffer, h.isi.byteOffset, h.isi.byteLength)])
  }
  return Buffer.concat([tulisKepala({ versi: 2, desa: h.desa, kode: h.kode }), tulisSel(h)])
}

export function bacaHitungan(b: Buffer): HitunganDasar {
  const akhir = 4 + b.readUInt32LE(0)
  const { versi, desa, kode } = JSON.parse(b.subarray(4, akhir).toString()) as {
    versi: number
    desa: KodeWilayah[]
    kode: number[]
  }
  if (versi === 2) return bacaSel(b.subarray(akhir), desa, kode)
  if (versi !== 1) throw new Error(`sealed base count of version ${versi}`)
  // Copied, because a 32-bit view must begin on a multiple of four and the head ends anywhere.
  const isi = new Uint32Array(new Uint8Array(b.subarray(akhir)).buffer)
  if (isi.length !== desa.length * LAJUR_JK * kode.length) throw new Error(UKURAN_SALAH)
  return { desa, kode, isi }
}

export function digestHitungan(byte: Buffer): string {
  return createHash('sha256').update(byte).digest('hex')
}

const UKURAN_SALAH = 'sealed base count has the wrong size'

function tulisKepala(kepala: object): Buffer {
  const isi = Buffer.from(JSON.stringify(kepala))
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(isi.length)
  return Buffer.concat([panjang, isi])
}

function tulisSel(h: HitunganJarang): Buffer {
  // Five bytes hold any 32-bit number.
  const keluar = Buffer.allocUnsafe((h.desa.length + h.sel.length * 2) * 5)
  let p = 0
  const angka = (n: number) => {
    let sisa = n
    while (sisa > 127) {
      keluar[p++] = (sisa & 127) | 128
      sisa >>>= 7
    }
    keluar[p++] = sisa
  }
  for (let d = 0; d < h.desa.length; d++) {
    const [dari, sampai] = [h.mulai[d]!, h.mulai[d + 1]!]
    angka(sampai - dari)
    let lalu = 0
    for (let i = dari; i < sampai; i++) {
      angka(h.sel[i]! - lalu)
      angka(h.jumlah[i]!)
      lalu = h.sel[i]!
    }
  }
  return keluar.subarray(0, p)
}

function bacaSel(b: Buffer, desa: KodeWilayah[], kode: number[]): HitunganJarang {
  let p = 0
  const angka = (): number => {
    let n = 0
    for (let geser = 0; ; geser += 7) {
      const x = b[p++]
      if (x === undefined) throw new Error(UKURAN_SALAH)
      n |= (x & 127) << geser
      if (x < 128) return n >>> 0
    }
  }
  // A cell takes two bytes at least.
  const sel = new Uint32Array(b.length >>> 1)
  const jumlah = new Uint32Array(sel.length)
  const mulai = new Uint32Array(desa.length + 1)
  let i = 0
  for (let d = 0; d < desa.length; d++) {
    const n = angka()
    let lalu = 0
    for (let k = 0; k < n; k++, i++) {
      lalu += angka()
      sel[i] = lalu
      jumlah[i] = angka()
    }
    if (n > 0 && lalu >= kode.length * LAJUR_JK) throw new Error(UKURAN_SALAH)
    mulai[d + 1] = i
  }
  if (p !== b.length) throw new Error(UKURAN_SALAH)
  return { desa, kode, mulai, sel: sel.slice(0, i), jumlah: jumlah.slice(0, i) }
}
