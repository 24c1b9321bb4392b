/** Decodes `b[p, p + n)`; undefined where the bytes are no text of this character set. Nothing is replaced by a mark. */
export type UraiTeks = (b: Buffer, p: number, n: number) => string | undefined

interface Charset {
  readonly nama: string
  readonly buat: () => UraiTeks
}

/** Oracle's character set ids that are read; the names are Oracle's. */
const DAFTAR: Readonly<Record<number, Charset>> = {
  1: { nama: 'US7ASCII', buat: () => () => undefined },
  // The WHATWG label iso-8859-1 means windows-1252; Node's latin1 is the real one.
  31: { nama: 'WE8ISO8859P1', buat: () => (b, p, n) => b.toString('latin1', p, p + n) },
  46: { nama: 'WE8ISO8859P15', buat: () => whatwg('iso-8859-15') },
  170: { nama: 'EE8MSWIN1250', buat: () => whatwg('windows-1250') },
  171: { nama: 'CL8MSWIN1251', buat: () => whatwg('windows-1251') },
  178: { nama: 'WE8MSWIN1252', buat: () => whatwg('windows-1252') },
  832: { nama: 'JA16SJIS', buat: () => whatwg('shift_jis') },
  846: { nama: 'KO16MSWIN949', buat: () => whatwg('euc-kr') },
  852: { nama: 'ZHS16GBK', buat: () => whatwg('gbk') },
  854: { nama: 'ZHS32GB18030', buat: () => whatwg('gb18030') },
  865: { nama: 'ZHT16BIG5', buat: () => whatwg('big5') },
  871: { nama: 'UTF8', buat: () => uraiCesu8 },
  873: { nama: 'AL32UTF8', buat: () => whatwg('utf-8') },
  2000: { nama: 'AL16UTF16', buat: () => whatwg('utf-16be') },
}
export const AL16UTF16 = 2000

export function namaCharset(id: number): string {
  return DAFTAR[id]?.nama ?? `nomor ${id}`
}

export function isCharsetDikenal(id: number): boolean {
  return DAFTAR[id] !== undefined
}

/** One or two bytes a character everywhere but in the multi-byte sets, where CLOB data is UTF-16. */
export function isSatuByte(id: number): boolean {
  return id < 800
}

/** Decoder of a character set; undefined for one that is not known. Plain ASCII takes the short way in all but UTF-16. */
export function uraiTeks(id: number): UraiTeks | undefined {
  const charset = DAFTAR[id]
  if (!charset) return undefined
  const lengkap = charset.buat()
  if (id === AL16UTF16) return lengkap
  return (b, p, n) => {
    for (let i = p, akhir = p + n; i < akhir; i++) if (b[i]! >= 0x80) return lengkap(b, p, n)
    return b.toString('latin1', p, p + n)
  }
}

function whatwg(label: string): UraiTeks {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  return (b, p, n) => {
    try {
      return decoder.decode(b.subarray(p, p + n))
    } catch (sebab) {
      if (sebab instanceof TypeError) return undefined
      throw sebab
    }
  }
}

// Oracle's UTF8 is CESU-8: one to three bytes a UTF-16 unit, characters above FFFF as two surrogates of three bytes each.
function uraiCesu8(b: Buffer, p: number, n: number): string | undefined {
  const akhir = p + n
  let teks = ''
  let tinggi = 0
  while (p < akhir) {
    const c = b[p]!
    let unit: number
    if (c < 0x80) {
      unit = c
      p += 1
    } else if (c >= 0xc2 && c < 0xe0 && lanjut(b, p + 1, akhir)) {
      unit = ((c & 0x1f) << 6) | (b[p + 1]! & 0x3f)
      p += 2
    } else if (c >= 0xe0 && c < 0xf0 && lanjut(b, p + 1, akhir) && lanjut(b, p + 2, akhir)) {
      unit = ((c & 0x0f) << 12) | ((b[p + 1]! & 0x3f) << 6) | (b[p + 2]! & 0x3f)
      if (unit < 0x800) return undefined
      p += 3
    } else return undefined
    const isRendah = unit >= 0xdc00 && unit <= 0xdfff
    if (isRendah !== tinggi > 0) return undefined
    tinggi = unit >= 0xd800 && unit <= 0xdbff ? unit : 0
    teks += String.fromCharCode(unit)
  }
  return tinggi > 0 ? undefined : teks
}

function lanjut(b: Buffer, p: number, akhir: number): boolean {
  return p < akhir && (b[p]! & 0xc0) === 0x80
}
