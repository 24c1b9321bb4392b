import { isAscii } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { AWAL_KANONIK, KEPALA_REKAMAN, PANJANG_KANONIK } from '../baca/ember.ts'
import { BARIS_PER_KELOMPOK, type KelompokBaris, kelompokBaris, type NilaiKolom } from './parquet-kode.ts'
import { JUMLAH_PETAK, type SeluruhBaris } from './seluruh-baris.ts'
import { urutkan } from './urut.ts'

export interface TugasSegel {
  /** Bucket files of this range, one per reading worker. */
  readonly file: readonly string[]
  readonly semua: SeluruhBaris
  /** Position in `semua` of the first row of each chunk. */
  readonly dasarPotongan: Uint32Array
  /** Families in the lower half: what the numbers of the upper half are raised by. */
  readonly keluargaParuhBawah: number
  readonly desa: Float64Array
  /** The file was not UTF-8: its bytes are windows-1252. */
  readonly windows1252: boolean
}

export interface BagianTersegel {
  readonly jumlah: number
  readonly kelompok: readonly KelompokBaris[]
  /** Lines of identity cells, in the order of the code rows. */
  readonly identitas: Uint8Array
  /** Per desa: rows, and SHA-256 over its identity lines and then its codes. */
  readonly sidikDesa: readonly { desa: number; jumlah: number; sidik: string }[]
  /** Warnings of rows that stayed behind because their NIK was taken, counted from AWAL_PERINGATAN. */
  readonly peringatanGanda: Uint32Array
}

const dekoder = new TextDecoder('windows-1252')

/** Puts the rows of one range of regions in their final order (region, then NIK) and gives both files' share of them. */
export function segelBagian(t: TugasSegel): BagianTersegel {
  const bytes = bacaEmber(t.file)
  const kata = new Uint32Array(bytes.buffer)
  const { kkLo, keluarga: nomorKeluarga } = t.semua
  const baris = kumpulkan(kata, t)
  const n = baris.jumlah
  const urutan = urutkan(n, [
    { nilai: baris.desa.subarray(0, n), bit: 22 },
    { nilai: baris.nikHi.subarray(0, n), bit: 27 },
    { nilai: baris.nikLo.subarray(0, n), bit: 27 },
  ])
  const u8 = () => new Uint8Array(n)
  const kode = Array.from({ length: 12 }, u8)
  const kolom: NilaiKolom[] = [
    u8(),
    u8(),
    u8(),
    new Uint16Array(n),
    kode[0]!,
    new Int32Array(n),
    ...kode.slice(1),
  ]
  const keluarga = new Uint32Array(n)
  kolom.push(keluarga)
  const [prop, kab, kec, kel, , hari] = kolom as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint16Array,
    unknown,
    Int32Array,
  ]
  const kanonik = new Uint8Array(n * PANJANG_KANONIK)
  const identitas = Buffer.allocUnsafeSlow(baris.panjangTeks * (t.windows1252 ? 3 : 1))
  const sidikDesa: { desa: number; jumlah: number; sidik: string }[] = []
  let o = 0
  let awalDesa = { ke: 0, teks: 0, desa: -1 }
  const tutupDesa = (ke: number) => {
    if (ke === awalDesa.ke) return
    const sidik = createHash('sha256')
      .update(identitas.subarray(awalDesa.teks, o))
      .update(kanonik.subarray(awalDesa.ke * PANJANG_KANONIK, ke * PANJANG_KANONIK))
      .digest('hex')
    sidikDesa.push({ desa: awalDesa.desa, jumlah: ke - awalDesa.ke, sidik })
  }
  let [p, kb, kc, kl] = [0, 0, 0, 0]
  for (let ke = 0; ke < n; ke++) {
    const i = urutan[ke]!
    const desa = baris.desa[i]!
    if (desa !== awalDesa.desa) {
      tutupDesa(ke)
      awalDesa = { ke, teks: o, desa }
      const wilayah = t.desa[desa]!
      p = Math.floor(wilayah / 1e8)
      kb = Math.floor(wilayah / 1e6) % 100
      kc = Math.floor(wilayah / 1e4) % 100
      kl = wilayah % 1e4
    }
    prop[ke] = p
    kab[ke] = kb
    kec[ke] = kc
    kel[ke] = kl
    const posisi = baris.posisi[i]!
    hari[ke] = kata[(posisi >>> 2) + 6]! | 0
    for (let k = 0; k < 12; k++) kode[k]![ke] = bytes[posisi + 28 + k]!
    const kan = ke * PANJANG_KANONIK
    for (let k = 0; k < PANJANG_KANONIK; k++) kanonik[kan + k] = bytes[posisi + AWAL_KANONIK + k]!
    const r = baris.asal[i]!
    const atas = (kkLo[r]! & (JUMLAH_PETAK - 1)) >= JUMLAH_PETAK / 2
    keluarga[ke] = nomorKeluarga[r]! + (atas ? t.keluargaParuhBawah : 0)
    const teks = posisi + KEPALA_REKAMAN
    const akhir = teks + baris.teks[i]!
    if (t.windows1252 && !isAscii(bytes.subarray(teks, akhir))) {
      const rapi = Buffer.from(dekoder.decode(bytes.subarray(teks, akhir)))
      identitas.set(rapi, o)
      o += rapi.length
    } else {
      // A view per row would cost more than the copy.
      bytes.copy(identitas, o, teks, akhir)
      o += akhir - teks
    }
  }
  tutupDesa(n)
  const kelompok: KelompokBaris[] = []
  for (let i = 0; i < n; i += BARIS_PER_KELOMPOK) {
    kelompok.push(kelompokBaris(kolom.map((k) => k.slice(i, i + BARIS_PER_KELOMPOK))))
  }
  return {
    jumlah: n,
    kelompok,
    identitas: identitas.subarray(0, o),
    sidikDesa,
    peringatanGanda: baris.peringatanGanda,
  }
}

function bacaEmber(file: readonly string[]): Buffer<ArrayBuffer> {
  const isi = file
    .filter((f) => existsSync(f))
    .map((f) => {
      const b = readFileSync(f)
      rmSync(f)
      return b
    })
  const semua = Buffer.allocUnsafeSlow(isi.reduce((n, b) => n + b.length, 0))
  let o = 0
  for (const b of isi) {
    semua.set(b, o)
    o += b.length
  }
  return semua
}

// Walks the records; rows whose NIK an earlier row has stay behind.
function kumpulkan(kata: Uint32Array, t: TugasSegel) {
  let banyak = 0
  for (let w = 0; w < kata.length; w += kata[w]! >>> 2) banyak++
  const u32 = () => new Uint32Array(banyak)
  const k = { posisi: u32(), teks: u32(), asal: u32(), desa: u32(), nikHi: u32(), nikLo: u32() }
  let n = 0
  let panjangTeks = 0
  const peringatanGanda = new Uint32Array(64)
  const bytes = new Uint8Array(kata.buffer)
  for (let w = 0; w < kata.length; w += kata[w]! >>> 2) {
    const r = t.dasarPotongan[kata[w + 1]!]! + kata[w + 2]!
    if (t.semua.ganda[r] === 1) {
      for (let bit = 0; bit < 64; bit++) {
        if (((kata[w + 10 + (bit >>> 5)]! >>> (bit & 31)) & 1) === 1) peringatanGanda[bit]!++
      }
      continue
    }
    let akhir = (w << 2) + kata[w]!
    while (bytes[akhir - 1] === 0) akhir--
    k.posisi[n] = w << 2
    k.teks[n] = akhir - (w << 2) - KEPALA_REKAMAN
    k.asal[n] = r
    k.desa[n] = kata[w + 3]!
    k.nikHi[n] = kata[w + 4]!
    k.nikLo[n] = kata[w + 5]!
    panjangTeks += k.teks[n]!
    n++
  }
  return { ...k, jumlah: n, panjangTeks, peringatanGanda }
}
