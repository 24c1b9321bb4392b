/** Element of the small XML that describes a stream: children, or text. Attributes are passed over. */
export interface Unsur {
  readonly nama: string
  readonly anak: Unsur[]
  teks: string
}

const DALAM = 16
const BANYAK = 400_000
const SERUPA: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Undefined where the text is not well formed; entities of the DTD kind are not known and make it so. */
export function uraiXml(xml: string): Unsur | undefined {
  const akar: Unsur = { nama: '', anak: [], teks: '' }
  const tumpuk: Unsur[] = [akar]
  const pola = /<(\/?)([A-Za-z_][\w.:-]*)([^<>]*?)(\/?)>|<\?[^<>]*\?>|<!--[^<>]*-->/g
  let akhir = 0
  let banyak = 0
  for (let m = pola.exec(xml); m; m = pola.exec(xml)) {
    const kini = tumpuk.at(-1)!
    const teks = bukaTeks(xml.slice(akhir, m.index))
    if (teks === undefined) return undefined
    kini.teks += teks
    akhir = pola.lastIndex
    const nama = m[2]
    if (nama === undefined) continue
    if (m[1] === '/') {
      if (kini.nama !== nama || m[3]!.trim() !== '') return undefined
      tumpuk.pop()
      continue
    }
    if (++banyak > BANYAK || tumpuk.length > DALAM) return undefined
    const unsur: Unsur = { nama, anak: [], teks: '' }
    kini.anak.push(unsur)
    if (m[4] !== '/') tumpuk.push(unsur)
  }
  const sisa = xml.slice(akhir)
  return tumpuk.length === 1 && /^[\s\0]*$/.test(sisa) && akar.teks.trim() === '' ? akar : undefined
}

/** The child of that name, and on; undefined where there is none. */
export function turun(u: Unsur | undefined, ...nama: string[]): Unsur | undefined {
  return nama.reduce<Unsur | undefined>((kini, n) => kini?.anak.find((a) => a.nama === n), u)
}

/** Text of a child, blanks around it gone. */
export function isiAnak(u: Unsur | undefined, nama: string): string | undefined {
  return turun(u, nama)?.teks.trim()
}

function bukaTeks(teks: string): string | undefined {
  if (teks.includes('<')) return undefined
  if (!teks.includes('&')) return teks
  let rusak = false
  const buka = teks.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);|&/g, (semua, e: string | undefined) => {
    if (e?.startsWith('#')) {
      const n = e[1] === 'x' ? Number.parseInt(e.slice(2), 16) : Number(e.slice(1))
      if (n > 0 && n <= 0x10ffff) return String.fromCodePoint(n)
    }
    const huruf = e === undefined ? undefined : SERUPA[e]
    if (huruf === undefined) rusak = true
    return huruf ?? semua
  })
  return rusak ? undefined : buka
}
