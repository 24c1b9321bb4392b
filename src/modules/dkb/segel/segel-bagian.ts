import { isAscii } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ATURAN_LANJUTAN, AWAL_PERINGATAN, indeksAturan } from '../aturan.ts'
import {
  AWAL_KANONIK,
  JUMLAH_KATA_TANDA,
  JUMLAH_KODE,
  KATA_AYAH,
  KATA_IBU,
  KATA_TANDA,
  KEPALA_REKAMAN,
  PANJANG_KANONIK,
} from '../baca/ember.ts'
import type { IndeksNik } from './indeks-nik.ts'
import { AYAH, IBU, nyalakan, periksaOrangTua } from './orang-tua.ts'
import { BARIS_PER_KELOMPOK, type KelompokBaris, kelompokBaris, type NilaiKolom } from './parquet-kode.ts'
import { JUMLAH_PETAK, type SeluruhBaris } from './seluruh-baris.ts'
import { TemuanBagian, type TemuanDesa } from './temuan-bagian.ts'
import { urutkan } from './urut.ts'

export interface TugasSegel {
  /** Bucket files of this range, one per reading worker. */
  readonly file: readonly string[]
  readonly semua: SeluruhBaris
  readonly indeks: IndeksNik
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
  /** Per desa: rows, bytes of its identity lines, SHA-256 over these and then its codes, and what the rules found. */
  readonly desa: readonly DesaTersegel[]
  /** Records of KATA_TEMUAN words, one a row with a warning or a note; the row counts from 0 in this range. */
  readonly temuan: Uint32Array<ArrayBuffer>
  /** Lowest lines per rule, counted from AWAL_PERINGATAN. */
  readonly contoh: TemuanBagian['contoh']
}

export interface DesaTersegel extends TemuanDesa {
  readonly desa: number
  readonly jumlah: number
  readonly byte: number
  readonly sidik: string
}

const BIT_LANJUTAN = ATURAN_LANJUTAN.map((id) => indeksAturan(id) - AWAL_PERINGATAN)
const BIT_AKHIR_NOL = indeksAturan('nik-akhir-nol-banyak') - AWAL_PERINGATAN
/** Fewer rows than this can end in 0 that often by chance. */
const AKHIR_NOL_MINIMAL = 100
const AKHIR_NOL_BAGIAN = 0.3

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
  const kode = Array.from({ length: JUMLAH_KODE }, u8)
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
  const perDesa: DesaTersegel[] = []
  const temuan = new TemuanBagian()
  const tanda = new Uint32Array(JUMLAH_KATA_TANDA)
  let akhirNol = false
  let o = 0
  let awalDesa = { ke: 0, teks: 0, desa: -1 }
  const tutupDesa = (ke: number) => {
    if (ke === awalDesa.ke) return
    const sidik = createHash('sha256')
      .update(identitas.subarray(awalDesa.teks, o))
      .update(kanonik.subarray(awalDesa.ke * PANJANG_KANONIK, ke * PANJANG_KANONIK))
      .digest('hex')
    const jumlah = ke - awalDesa.ke
    perDesa.push({ desa: awalDesa.desa, jumlah, byte: o - awalDesa.teks, sidik, ...temuan.tutupDesa() })
  }
  let [p, kb, kc, kl] = [0, 0, 0, 0]
  for (let ke = 0; ke < n; ke++) {
    const i = urutan[ke]!
    const desa = baris.desa[i]!
    if (desa !== awalDesa.desa) {
      tutupDesa(ke)
      awalDesa = { ke, teks: o, desa }
      akhirNol = isAkhirNolBanyak(baris, urutan, ke)
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
    for (let k = 0; k < JUMLAH_KODE; k++) kode[k]![ke] = bytes[posisi + 28 + k]!
    const kan = ke * PANJANG_KANONIK
    for (let k = 0; k < PANJANG_KANONIK; k++) kanonik[kan + k] = bytes[posisi + AWAL_KANONIK + k]!
    const r = baris.asal[i]!
    const atas = (kkLo[r]! & (JUMLAH_PETAK - 1)) >= JUMLAH_PETAK / 2
    keluarga[ke] = nomorKeluarga[r]! + (atas ? t.keluargaParuhBawah : 0)
    kumpulkanTanda(t, kata, posisi >>> 2, r, akhirNol, tanda)
    temuan.tambah(ke, t.semua.baris[r]!, tanda)
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
    desa: perDesa,
    temuan: temuan.isi,
    contoh: temuan.contoh,
  }
}

// Warnings of the row itself, of its family, of its parents and of its desa.
function kumpulkanTanda(
  t: TugasSegel,
  kata: Uint32Array,
  w: number,
  r: number,
  akhirNol: boolean,
  tanda: Uint32Array,
): void {
  for (let j = 0; j < JUMLAH_KATA_TANDA; j++) tanda[j] = kata[w + KATA_TANDA + j]!
  let lanjutan = t.semua.tanda[r]!
  while (lanjutan !== 0) {
    nyalakan(tanda, BIT_LANJUTAN[31 - Math.clz32(lanjutan & -lanjutan)]!)
    lanjutan &= lanjutan - 1
  }
  const ibu = kata[w + KATA_IBU]!
  if (ibu !== 0) periksaOrangTua(t.indeks, t.semua, r, ibu, kata[w + KATA_IBU + 1]!, IBU, tanda)
  const ayah = kata[w + KATA_AYAH]!
  if (ayah !== 0) periksaOrangTua(t.indeks, t.semua, r, ayah, kata[w + KATA_AYAH + 1]!, AYAH, tanda)
  if (akhirNol && t.semua.nikLo[r]! % 10 === 0) nyalakan(tanda, BIT_AKHIR_NOL)
}

function isAkhirNolBanyak(baris: ReturnType<typeof kumpulkan>, urutan: Uint32Array, awal: number): boolean {
  const desa = baris.desa[urutan[awal]!]!
  let nol = 0
  let ke = awal
  for (; ke < urutan.length && baris.desa[urutan[ke]!] === desa; ke++) {
    if (baris.nikLo[urutan[ke]!]! % 10 === 0) nol++
  }
  return ke - awal >= AKHIR_NOL_MINIMAL && nol >= (ke - awal) * AKHIR_NOL_BAGIAN
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
  const bytes = new Uint8Array(kata.buffer)
  for (let w = 0; w < kata.length; w += kata[w]! >>> 2) {
    const r = t.dasarPotongan[kata[w + 1]!]! + kata[w + 2]!
    if (t.semua.ganda[r] !== 0) continue
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
  return { ...k, jumlah: n, panjangTeks }
}
