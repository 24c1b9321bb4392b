import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes Oracle dumps of both kinds from what is known of the formats, for tests of the reader: an independent hand, so
 * that the two agree only where both are right. No limit on rows: they are written as they come.
 */
export type JenisTulis =
  | 'NUMBER'
  | 'VARCHAR2'
  | 'NVARCHAR2'
  | 'CHAR'
  | 'DATE'
  | 'TIMESTAMP'
  | 'CLOB'
  | 'BLOB'
  | 'RAW'

export interface KolomTulis {
  readonly nama: string
  readonly jenis: JenisTulis
  readonly panjang?: number
}

/** Text by the column's type (NUMBER in decimals, DATE as yyyy-mm-dd[ hh:mm:ss]); bytes stand as they are. */
export type SelTulis = string | Uint8Array | null

export interface TabelTulis {
  readonly pemilik?: string
  readonly nama: string
  readonly kolom: readonly KolomTulis[]
  readonly baris: Iterable<readonly SelTulis[]> | AsyncIterable<readonly SelTulis[]>
}

export const AL32UTF8 = 873
const AL16UTF16 = 2000
const NAMA_CHARSET: Readonly<Record<number, string>> = {
  1: 'US7ASCII',
  31: 'WE8ISO8859P1',
  178: 'WE8MSWIN1252',
  852: 'ZHS16GBK',
  871: 'UTF8',
  873: 'AL32UTF8',
}
const NOMOR_JENIS: Readonly<Record<JenisTulis, number>> = {
  VARCHAR2: 1,
  NVARCHAR2: 1,
  NUMBER: 2,
  DATE: 12,
  RAW: 23,
  CHAR: 96,
  CLOB: 112,
  BLOB: 113,
  TIMESTAMP: 180,
}
const PANJANG_TETAP: Partial<Record<JenisTulis, number>> = {
  NUMBER: 22,
  DATE: 7,
  TIMESTAMP: 11,
  CLOB: 72,
  BLOB: 72,
}
const isLob = (k: KolomTulis) => k.jenis === 'CLOB' || k.jenis === 'BLOB'
const isTeks = (k: KolomTulis) => k.jenis === 'VARCHAR2' || k.jenis === 'CHAR' || k.jenis === 'NVARCHAR2'
const panjangKolom = (k: KolomTulis) => PANJANG_TETAP[k.jenis] ?? k.panjang ?? 60

/** Bytes that grow, in memory or at the end of a file; what was written may be patched. */
export class Keluaran {
  #b = Buffer.alloc(1 << 16)
  #n = 0
  #keluar = 0
  readonly #fd: number | undefined

  constructor(file?: string) {
    this.#fd = file === undefined ? undefined : openSync(file, 'w', 0o600)
  }

  get panjang(): number {
    return this.#keluar + this.#n
  }

  tulis(isi: Uint8Array): void {
    if (this.#n + isi.length > this.#b.length) this.#muat(isi.length)
    this.#b.set(isi, this.#n)
    this.#n += isi.length
  }

  teks(isi: string): void {
    this.tulis(Buffer.from(isi, 'latin1'))
  }

  nol(sampai: number): void {
    if (sampai > this.panjang) this.tulis(Buffer.alloc(sampai - this.panjang))
  }

  tambal(di: number, isi: Uint8Array): void {
    if (di >= this.#keluar) this.#b.set(isi, di - this.#keluar)
    else if (di + isi.length <= this.#keluar) writeSync(this.#fd!, isi, 0, isi.length, di)
    else {
      this.#curah()
      writeSync(this.#fd!, isi, 0, isi.length, di)
    }
  }

  /** The bytes of an output in memory. */
  isi(): Buffer {
    return Buffer.from(this.#b.subarray(0, this.#n))
  }

  tutup(): void {
    if (this.#fd === undefined) return
    this.#curah()
    closeSync(this.#fd)
  }

  #curah(): void {
    writeSync(this.#fd!, this.#b, 0, this.#n, this.#keluar)
    this.#keluar += this.#n
    this.#n = 0
  }

  #muat(n: number): void {
    if (this.#fd !== undefined && this.#n > 0) this.#curah()
    if (this.#n + n <= this.#b.length) return
    const besar = Buffer.alloc(Math.max(this.#b.length * 2, this.#n + n))
    besar.set(this.#b.subarray(0, this.#n))
    this.#b = besar
  }
}

// --- values ---

/** Oracle NUMBER of a decimal string: base 100, exponent first, negative numbers complemented and ended by 102. */
export function bytesNumber(teks: string): Buffer {
  const cocok = /^(-?)(\d+)(?:\.(\d+))?$/.exec(teks)
  if (!cocok) throw new Error(`not a decimal number: ${teks}`)
  let bulat = cocok[2]!.replace(/^0+/, '')
  let pecahan = (cocok[3] ?? '').replace(/0+$/, '')
  if (bulat.length % 2) bulat = `0${bulat}`
  if (pecahan.length % 2) pecahan += '0'
  const pasang = [...(bulat + pecahan).matchAll(/../g)].map((m) => Number(m[0]))
  let eksponen = bulat.length / 2 - 1
  while (pasang[0] === 0) {
    pasang.shift()
    eksponen--
  }
  while (pasang.at(-1) === 0) pasang.pop()
  if (pasang.length === 0) return Buffer.from([0x80])
  const kepala = 0xc1 + eksponen
  if (cocok[1] === '') return Buffer.from([kepala, ...pasang.map((p) => p + 1)])
  return Buffer.from([~kepala & 0xff, ...pasang.map((p) => 101 - p), ...(pasang.length < 20 ? [102] : [])])
}

export function bytesTanggal(teks: string): Buffer {
  const [t, b, h, j = 0, m = 0, d = 0] = teks.split(/[- :.]/).map(Number) as [
    number,
    number,
    number,
    ...number[],
  ]
  return Buffer.from([Math.floor(t / 100) + 100, (t % 100) + 100, b, h, j + 1, m + 1, d + 1])
}

function bytesTimestamp(teks: string): Buffer {
  const pecahan = /\.(\d{9})$/.exec(teks)?.[1]
  if (pecahan === undefined) return bytesTanggal(teks)
  const nano = Buffer.alloc(4)
  nano.writeUInt32BE(Number(pecahan))
  return Buffer.concat([bytesTanggal(teks), nano])
}

function bytesTeks(teks: string, charset: number): Buffer {
  switch (charset) {
    case AL32UTF8:
      return Buffer.from(teks, 'utf8')
    case AL16UTF16:
      return Buffer.from(teks, 'utf16le').swap16()
    case 871:
      return Buffer.concat([...Array(teks.length).keys()].map((i) => cesu(teks.charCodeAt(i))))
    default:
      return Buffer.from(teks, 'latin1')
  }
}

function cesu(u: number): Buffer {
  if (u < 0x80) return Buffer.from([u])
  if (u < 0x800) return Buffer.from([0xc0 | (u >> 6), 0x80 | (u & 0x3f)])
  return Buffer.from([0xe0 | (u >> 12), 0x80 | ((u >> 6) & 0x3f), 0x80 | (u & 0x3f)])
}

function bytesSel(k: KolomTulis, sel: SelTulis, charset: number): Uint8Array | null {
  if (sel === null || typeof sel !== 'string') return sel
  switch (k.jenis) {
    case 'NUMBER':
      return bytesNumber(sel)
    case 'DATE':
      return bytesTanggal(sel)
    case 'TIMESTAMP':
      return bytesTimestamp(sel)
    case 'NVARCHAR2':
      return bytesTeks(sel, AL16UTF16)
    case 'CLOB':
      return bytesTeks(sel, charset < 800 ? charset : AL16UTF16)
    case 'CHAR':
      return bytesTeks(sel.padEnd(panjangKolom(k)), charset)
    case 'RAW':
    case 'BLOB':
      return Buffer.from(sel, 'hex')
    default:
      return bytesTeks(sel, charset)
  }
}

const le16 = (n: number) => Buffer.from([n & 0xff, n >> 8])
const be16 = (n: number) => Buffer.from([n >> 8, n & 0xff])
const be32 = (n: number) => {
  const b = Buffer.alloc(4)
  b.writeUInt32BE(n)
  return b
}
const be64 = (n: number) => {
  const b = Buffer.alloc(8)
  b.writeBigUInt64BE(BigInt(n))
  return b
}

// --- classic exp ---

export interface OpsiExp {
  readonly tabel: readonly TabelTulis[]
  readonly charset?: number
  readonly rekaman?: number
  readonly pengguna?: string
  readonly versi?: string
  /** ROWS=N. */
  readonly tanpaBaris?: boolean
}

/** One dump of the program exp, to memory or to the file of `k`. */
export async function tulisExp(o: OpsiExp, k = new Keluaran()): Promise<Keluaran> {
  const { charset = AL32UTF8, rekaman = 2048, pengguna = 'SIAK', versi = 'V11.02.00' } = o
  const nasional = AL16UTF16
  k.tulis(Buffer.concat([Buffer.from([3]), be16(charset)]))
  k.teks(`EXPORT:${versi}\nU${pengguna}\nRTABLES\n${rekaman}\n0\n72\n0\n`)
  k.tulis(
    Buffer.concat([
      be16(charset),
      be16(charset),
      be16(nasional),
      Buffer.from([0, 1]),
      Buffer.alloc(9),
      le16(10),
    ]),
  )
  k.teks(`${' '.repeat(36)}Tue Jun 30 08:15:02 2026EXPDAT.DMP`)
  k.nol(rekaman)
  for (let i = 0; i < 2; i++)
    k.tulis(Buffer.from([0x64, 0, 0, 0, 0, 0x60, 1, 0x24, 0x0f, 5, 0x0b, 0x0c, 3, 0x0c]))
  for (const t of ['+07:00', 'BYTE', 'UNUSED', '2', 'INTERPRETED', 'DISABLE:ALL'])
    k.tulis(Buffer.concat([le16(t.length), Buffer.from(t)]))
  k.tulis(Buffer.from([0, 0, 10]))
  k.teks('METRICST\n')
  for (const t of o.tabel) await tulisTabelExp(k, t, charset, o.tanpaBaris === true)
  k.teks('METRICST\nMETRICET 0\nENDTABLE\nMETRICETG0\nEXIT\nEXIT\n')
  k.nol(Math.ceil(k.panjang / rekaman) * rekaman)
  return k
}

async function tulisTabelExp(
  k: Keluaran,
  t: TabelTulis,
  charset: number,
  tanpaBaris: boolean,
): Promise<void> {
  if (t.pemilik) k.teks(`CONNECT ${t.pemilik}\n`)
  const kutip = (n: string) => `"${bytesTeks(n, charset).toString('latin1')}"`
  k.teks(`TABLE ${kutip(t.nama)}\nCREATE TABLE ${kutip(t.nama)} (`)
  k.teks(`${t.kolom.map((c) => `${kutip(c.nama)} ${c.jenis}`).join(', ')})  PCTFREE 10 LOGGING NOCOMPRESS\n`)
  if (tanpaBaris) return
  const tempat = t.kolom.map((_, i) => `:${i + 1}`).join(', ')
  k.teks(
    `INSERT INTO ${kutip(t.nama)} (${t.kolom.map((c) => kutip(c.nama)).join(', ')}) VALUES (${tempat})\n`,
  )
  k.tulis(le16(t.kolom.length))
  for (const c of t.kolom) {
    k.tulis(Buffer.concat([le16(NOMOR_JENIS[c.jenis]), le16(panjangKolom(c))]))
    if (isTeks(c) || c.jenis === 'CLOB')
      k.tulis(
        c.jenis === 'NVARCHAR2' ? Buffer.from([0xd0, 7, 2, 0]) : Buffer.concat([le16(charset), le16(1)]),
      )
  }
  if (t.kolom.some(isLob)) {
    k.tulis(le16(t.kolom.length))
    for (const c of t.kolom) {
      const nama = Buffer.from(isLob(c) ? c.nama : '')
      k.tulis(Buffer.concat([Buffer.from([0, 0, nama.length]), nama]))
    }
  } else k.tulis(le16(0))
  k.tulis(le16(0))
  for await (const baris of t.baris) k.tulis(barisExp(t.kolom, baris, charset))
  k.tulis(Buffer.from([0xff, 0xff, 10]))
  // A counted block whose text has line ends and looks like a statement, as statistics and comments have.
  const catatan = Buffer.from(`COMMENT\nINSERT INTO "PALSU" ("A") VALUES (:1)\n`)
  k.teks(`COMMENT ON TABLE ${kutip(t.nama)} IS \n`)
  k.tulis(Buffer.concat([le16(catatan.length), catatan, Buffer.from([10])]))
  const potongan = Buffer.from('DBMS_STATS.NUMARRAY(0,1)')
  k.teks(`ANALSTATS TR ${kutip(t.nama)}\n`)
  k.tulis(
    Buffer.concat([
      Buffer.from([0xfd, 0xff]),
      le16(24),
      potongan,
      le16(24),
      potongan,
      Buffer.from([0, 0, 10]),
    ]),
  )
}

function barisExp(kolom: readonly KolomTulis[], baris: readonly SelTulis[], charset: number): Buffer {
  const isi: Uint8Array[] = []
  let lob: Uint8Array | undefined
  kolom.forEach((c, i) => {
    const b = bytesSel(c, baris[i] ?? null, charset)
    if (b === null) isi.push(Buffer.from([0xfe, 0xff]))
    else if (isLob(c)) {
      const penunjuk = Buffer.alloc(86, 1)
      isi.push(le16(penunjuk.length), penunjuk)
      lob = b
    } else isi.push(le16(b.length), b)
  })
  if (lob) isi.push(Buffer.from([1, 0]), le16(lob.length), lob)
  else isi.push(Buffer.from([0, 0]))
  return Buffer.concat(isi)
}

// --- Data Pump ---

export interface OpsiPump {
  readonly tabel: readonly TabelTulis[]
  readonly charset?: number
  /** Files of the set; streams go to them in turn, the master table to the last. */
  readonly keluaran?: readonly Keluaran[]
  /** Rows of one stream; without it every table is one. */
  readonly barisPerBagian?: number
  /** As DATA_ONLY compression leaves it, as far as one can tell: KGC where rows would be. */
  readonly terkompresi?: boolean
  /** CONTENT=METADATA_ONLY. */
  readonly tanpaBaris?: boolean
  /** COMPLETED_ROWS differs from the rows written, by so many. */
  readonly selisihBaris?: number
  readonly guid?: string
}

const BLOK = 4096
const PEKERJAAN = '"SIAK"."SYS_EXPORT_TABLE_01"'
const KOLOM_INDUK: readonly KolomTulis[] = [
  { nama: 'PROCESS_ORDER', jenis: 'NUMBER' },
  { nama: 'DUPLICATE', jenis: 'NUMBER' },
  { nama: 'DUMP_FILEID', jenis: 'NUMBER' },
  { nama: 'DUMP_POSITION', jenis: 'NUMBER' },
  { nama: 'DUMP_LENGTH', jenis: 'NUMBER' },
  { nama: 'DUMP_ORIG_LENGTH', jenis: 'NUMBER' },
  { nama: 'COMPLETED_ROWS', jenis: 'NUMBER' },
  { nama: 'XML_CLOB', jenis: 'CLOB' },
  { nama: 'OBJECT_TYPE', jenis: 'VARCHAR2', panjang: 128 },
  { nama: 'OBJECT_SCHEMA', jenis: 'VARCHAR2', panjang: 128 },
  { nama: 'OBJECT_NAME', jenis: 'VARCHAR2', panjang: 128 },
  { nama: 'PARTITION_NAME', jenis: 'VARCHAR2', panjang: 128 },
]

/** A set of Data Pump files, to memory unless `keluaran` says where. */
export async function tulisPump(o: OpsiPump): Promise<readonly Keluaran[]> {
  const { charset = AL32UTF8, keluaran = [new Keluaran()] } = o
  for (const k of keluaran) k.nol(BLOK)
  // A block of compressed metadata, as every dump of Oracle has.
  keluaran[0]!.teks('KGC\x80\x01HDR')
  isiBlok(keluaran[0]!)
  const induk: SelTulis[][] = [
    ['-1', null, null, null, null, null, null, 'isi\tinduk', 'JOB', 'SIAK', null, null],
    [null, null, null, null, null, null, null, null, null, null, null, null],
  ]
  let urut = 1
  let giliran = 0
  for (const t of o.tanpaBaris ? [] : o.tabel) {
    const bagian = await tulisTabelPump(o, t, charset, keluaran, () => giliran++ % keluaran.length)
    const proses = String(urut++)
    const jumlah = bagian.reduce((n, b) => n + b.baris, 0) + (o.selisihBaris ?? 0)
    const milik = [t.pemilik ?? 'SIAK', t.nama, null]
    induk.push([proses, '0', null, null, null, null, String(jumlah), null, 'TABLE_DATA', ...milik])
    bagian.forEach((b, i) => {
      const asli = o.terkompresi ? b.panjang + 4096 : b.panjang
      const angka = [b.file + 1, b.blok, b.panjang, asli].map(String)
      const baris = String(b.baris + (o.selisihBaris ?? 0))
      induk.push([proses, String(1_000_001 + i), ...angka, baris, null, null, ...milik])
    })
  }
  const akhir = keluaran.at(-1)!
  const tabelInduk = { pemilik: 'SIAK', nama: 'SYS_EXPORT_TABLE_01', kolom: KOLOM_INDUK, baris: induk }
  const letak = await tulisAliran(akhir, tabelInduk, charset, induk)
  keluaran.forEach((k, i) => {
    k.tambal(0, kepalaPump(i + 1, k === akhir ? letak : undefined, charset, o.guid ?? '0f'.repeat(16)))
  })
  return keluaran
}

interface BagianTulis {
  readonly file: number
  readonly blok: number
  readonly panjang: number
  readonly baris: number
}

async function tulisTabelPump(
  o: OpsiPump,
  t: TabelTulis,
  charset: number,
  keluaran: readonly Keluaran[],
  giliran: () => number,
): Promise<BagianTulis[]> {
  const hasil: BagianTulis[] = []
  const tulis = async (baris: TabelTulis['baris']) => {
    const file = giliran()
    const letak = await tulisAliran(keluaran[file]!, t, charset, baris, o.terkompresi)
    // An empty table has no stream.
    hasil.push({ file, ...letak })
  }
  if (Array.isArray(t.baris) && t.baris.length === 0) return []
  if (o.barisPerBagian === undefined) {
    await tulis(t.baris)
    return hasil
  }
  const semua = await Array.fromAsync(t.baris)
  for (let i = 0; i < semua.length; i += o.barisPerBagian) await tulis(semua.slice(i, i + o.barisPerBagian))
  return hasil
}

async function tulisAliran(
  k: Keluaran,
  t: TabelTulis,
  charset: number,
  baris: TabelTulis['baris'],
  terkompresi = false,
): Promise<{ blok: number; panjang: number; baris: number }> {
  const awal = k.panjang
  const xml = Buffer.concat([be16(charset), Buffer.from(xmlTabel(t, charset))])
  const letakData = delapan(BLOK + xml.length)
  k.nol(awal + BLOK)
  k.tulis(xml)
  k.nol(awal + letakData)
  let banyak = 0
  if (terkompresi) {
    k.teks('KGC\x80\x01HDR')
    for await (const _ of baris) banyak++
  } else {
    for await (const b of baris) {
      k.tulis(barisPump(t.kolom, b, charset))
      banyak++
    }
  }
  const data = k.panjang - awal - letakData
  const akhir = delapan(letakData + data)
  k.nol(awal + akhir + 8)
  k.tambal(
    awal,
    Buffer.concat([
      Buffer.from([0xff, 0xff, 0x24, 0x24, 0x0a, 0]),
      ...[xml.length, BLOK, data, letakData, 8, akhir].map(be64),
    ]),
  )
  isiBlok(k)
  return { blok: awal / BLOK + 1, panjang: akhir + 8, baris: banyak }
}

function xmlTabel(t: TabelTulis, charset: number): string {
  const lolos = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const kolom = t.kolom.map((c, i) => {
    const form = c.jenis === 'NVARCHAR2' ? 2 : isTeks(c) || c.jenis === 'CLOB' ? 1 : 0
    const id = form === 2 ? AL16UTF16 : form === 1 ? charset : 0
    return `<COL_LIST_ITEM><COL_NUM>${i + 1}</COL_NUM><INTCOL_NUM>${i + 1}</INTCOL_NUM><SEGCOL_NUM>${i + 1}</SEGCOL_NUM><PROPERTY>0</PROPERTY><NAME>${lolos(c.nama)}</NAME><TYPE_NUM>${NOMOR_JENIS[c.jenis]}</TYPE_NUM><LENGTH>${panjangKolom(c)}</LENGTH><NOT_NULL>0</NOT_NULL><CHARSETID>${id}</CHARSETID><CHARSETFORM>${form}</CHARSETFORM></COL_LIST_ITEM>`
  })
  return `<?xml version="1.0"?>\n<ROWSET>\n <ROW>\n  <STRMTABLE_T><VERS_MAJOR>1</VERS_MAJOR><VERS_MINOR>2 </VERS_MINOR><ENDIANNESS>2</ENDIANNESS><CHARSET>${NAMA_CHARSET[charset]}</CHARSET><NCHARSET>AL16UTF16</NCHARSET><OWNER_NAME>${lolos(t.pemilik ?? 'SIAK')}</OWNER_NAME><NAME>${lolos(t.nama)}</NAME><COL_LIST>${kolom.join('')}</COL_LIST></STRMTABLE_T>\n </ROW>\n</ROWSET>\n`
}

/** Longest part of a LOB in one piece. */
export const POTONG_LOB = 65_520

function barisPump(kolom: readonly KolomTulis[], baris: readonly SelTulis[], charset: number): Buffer {
  const sel = kolom.map((c, i) => bytesSel(c, baris[i] ?? null, charset))
  const biasa = sel.filter((_, i) => !isLob(kolom[i]!))
  const lob = sel.filter((_, i) => isLob(kolom[i]!))
  while (lob.length > 0 && lob.at(-1) === null) lob.pop()
  if (lob.length === 0) {
    while (biasa.length > 0 && biasa.at(-1) === null) biasa.pop()
    const isi = Buffer.concat(biasa.map((s) => selPump(s)))
    if (kolom.some(isLob)) return Buffer.concat([Buffer.from([0x0c, biasa.length]), isi])
    return Buffer.concat([Buffer.from([0x3c]), be16(isi.length + 4), Buffer.from([biasa.length]), isi])
  }
  const keping: Buffer[] = [
    Buffer.concat([Buffer.from([0x08, biasa.length]), ...biasa.map((s) => selPump(s))]),
  ]
  for (const nilai of lob) {
    const potong: (Uint8Array | null)[] = []
    if (nilai === null) potong.push(null)
    else
      for (let p = 0; p === 0 || p < nilai.length; p += POTONG_LOB)
        potong.push(nilai.subarray(p, p + POTONG_LOB))
    potong.forEach((s, i) => {
      const tanda = (i > 0 ? 2 : 0) | (i < potong.length - 1 ? 1 : 0)
      keping.push(Buffer.concat([Buffer.from([tanda, 1]), selPump(s, true)]))
    })
  }
  keping.at(-1)![0]! |= 0x04
  return Buffer.concat(keping)
}

function selPump(s: Uint8Array | null, selaluPanjang = false): Buffer {
  if (s === null) return Buffer.from([0xff])
  if (selaluPanjang || s.length > 0xfd) return Buffer.concat([Buffer.from([0xfe]), be16(s.length), s])
  return Buffer.concat([Buffer.from([s.length]), s])
}

function kepalaPump(
  nomor: number,
  induk: { blok: number; panjang: number } | undefined,
  charset: number,
  guid: string,
): Buffer {
  const b = Buffer.alloc(BLOK)
  b.set([5, 1, 0x12, 0x34, 0x56, 0x78, 0, 0x67, 0x80, 0xbc, 0, 1, 0xab, 0xcd, induk ? 1 : 0], 0)
  b.write(guid, 15, 'hex')
  b.set(be32(nomor), 31)
  b.set(be32(BLOK), 35)
  b.set(be16(charset), 39)
  b.set([...be16(2026), 6, 30, 8, 15, 2], 41)
  b.set([0, 0, 2, 2, 2, 0], 48)
  if (induk) {
    b.set(be32(induk.blok), 54)
    b.set(be64(induk.panjang), 58)
  }
  b.write(PEKERJAAN, 67, 'latin1')
  return b
}

function isiBlok(k: Keluaran): void {
  k.nol(Math.ceil(k.panjang / BLOK) * BLOK)
}

const delapan = (n: number) => Math.ceil(n / 8) * 8
