/** A value of a PDF dictionary, as far as a signature needs it. `mulai` and `akhir` are its bytes in the file. */
export type NilaiPdf =
  | {
      readonly jenis: 'kamus'
      readonly isi: ReadonlyMap<string, NilaiPdf>
      readonly mulai: number
      readonly akhir: number
    }
  | {
      readonly jenis: 'larik'
      readonly isi: readonly NilaiPdf[]
      readonly mulai: number
      readonly akhir: number
    }
  | { readonly jenis: 'teks' | 'heksa'; readonly isi: Buffer; readonly mulai: number; readonly akhir: number }
  | { readonly jenis: 'nama' | 'kata'; readonly isi: string; readonly mulai: number; readonly akhir: number }
  /** `12 0 R`: the number and generation of another object. */
  | {
      readonly jenis: 'rujukan'
      readonly nomor: number
      readonly generasi: number
      readonly mulai: number
      readonly akhir: number
    }

const DALAM_MAKS = 20
const SPASI = new Set([0, 9, 10, 12, 13, 32])
const PEMISAH = new Set([...'()<>[]{}/%'].map((h) => h.charCodeAt(0)))

/**
 * Reads one value that begins at `posisi`; undefined where there is none (garbage, end of file). A small reader of our
 * own: a lenient one repairs what it reads, and a verifier must judge the bytes as they are.
 */
export function bacaNilai(b: Buffer, posisi: number, dalam = 0): NilaiPdf | undefined {
  const i = lewatiSpasi(b, posisi)
  if (i >= b.length || dalam > DALAM_MAKS) return undefined
  switch (String.fromCharCode(b[i]!)) {
    case '<':
      return b[i + 1] === 0x3c ? bacaKamus(b, i, dalam) : bacaHeksa(b, i)
    case '[':
      return bacaLarik(b, i, dalam)
    case '(':
      return bacaTeks(b, i)
    case '/': {
      const akhir = akhirKata(b, i + 1)
      return { jenis: 'nama', isi: b.toString('latin1', i + 1, akhir), mulai: i, akhir }
    }
    default: {
      const akhir = akhirKata(b, i)
      const rujukan = bacaRujukan(b, i, akhir)
      if (rujukan) return rujukan
      return akhir === i ? undefined : { jenis: 'kata', isi: b.toString('latin1', i, akhir), mulai: i, akhir }
    }
  }
}

function bacaRujukan(b: Buffer, mulai: number, akhir: number): NilaiPdf | undefined {
  if (akhir === mulai || akhir - mulai > 10 || b[mulai]! < 0x30 || b[mulai]! > 0x39) return undefined
  const m = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z0-9])/.exec(
    b.toString('latin1', mulai, Math.min(b.length, akhir + 24)),
  )
  return m
    ? { jenis: 'rujukan', nomor: Number(m[1]), generasi: Number(m[2]), mulai, akhir: mulai + m[0].length }
    : undefined
}

function bacaKamus(b: Buffer, mulai: number, dalam: number): NilaiPdf | undefined {
  const isi = new Map<string, NilaiPdf>()
  for (let i = mulai + 2; ; ) {
    i = lewatiSpasi(b, i)
    if (b[i] === 0x3e && b[i + 1] === 0x3e) return { jenis: 'kamus', isi, mulai, akhir: i + 2 }
    const kunci = bacaNilai(b, i, dalam + 1)
    if (kunci?.jenis !== 'nama') return undefined
    const nilai = bacaNilai(b, kunci.akhir, dalam + 1)
    // The same key twice means that two readers may see two signatures.
    if (!nilai || isi.has(kunci.isi)) return undefined
    isi.set(kunci.isi, nilai)
    i = nilai.akhir
  }
}

function bacaLarik(b: Buffer, mulai: number, dalam: number): NilaiPdf | undefined {
  const isi: NilaiPdf[] = []
  for (let i = mulai + 1; ; ) {
    i = lewatiSpasi(b, i)
    if (b[i] === 0x5d) return { jenis: 'larik', isi, mulai, akhir: i + 1 }
    const nilai = bacaNilai(b, i, dalam + 1)
    if (!nilai) return undefined
    isi.push(nilai)
    i = nilai.akhir
  }
}

function bacaHeksa(b: Buffer, mulai: number): NilaiPdf | undefined {
  const tutup = b.indexOf(0x3e, mulai)
  if (tutup < 0) return undefined
  const teks = b.toString('latin1', mulai + 1, tutup)
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(teks)) return undefined
  return { jenis: 'heksa', isi: Buffer.from(teks, 'hex'), mulai, akhir: tutup + 1 }
}

const LOLOS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function bacaTeks(b: Buffer, mulai: number): NilaiPdf | undefined {
  const isi: number[] = []
  let kurung = 1
  for (let i = mulai + 1; i < b.length; i++) {
    const c = b[i]!
    if (c === 0x5c) {
      const oktal = /^[0-7]{1,3}/.exec(b.toString('latin1', i + 1, i + 4))?.[0]
      const huruf = String.fromCharCode(b[i + 1] ?? 0)
      isi.push(oktal ? Number.parseInt(oktal, 8) & 255 : (LOLOS[huruf] ?? huruf).charCodeAt(0))
      i += oktal ? oktal.length : 1
      continue
    }
    if (c === 0x28) kurung++
    if (c === 0x29 && --kurung === 0) return { jenis: 'teks', isi: Buffer.from(isi), mulai, akhir: i + 1 }
    isi.push(c)
  }
  return undefined
}

function lewatiSpasi(b: Buffer, dari: number): number {
  let i = dari
  for (;;) {
    while (i < b.length && SPASI.has(b[i]!)) i++
    if (b[i] !== 0x25) return i
    while (i < b.length && b[i] !== 10 && b[i] !== 13) i++
  }
}

function akhirKata(b: Buffer, dari: number): number {
  let i = dari
  while (i < b.length && !SPASI.has(b[i]!) && !PEMISAH.has(b[i]!)) i++
  return i
}

/** A text string: UTF-16BE with its mark, else PDFDocEncoding, of which the Latin-1 part is enough here. */
export function teksPdf(n: NilaiPdf | undefined): string | undefined {
  if (n?.jenis !== 'teks' && n?.jenis !== 'heksa') return undefined
  const { isi } = n
  if (isi[0] === 0xfe && isi[1] === 0xff) return Buffer.from(isi.subarray(2)).swap16().toString('utf16le')
  return isi.toString('latin1')
}
