export interface PeranKolom {
  /** `cacah` may be summed; `luas` too; `persen` and `rasio` never. */
  readonly peran: 'cacah' | 'persen' | 'rasio' | 'luas'
  readonly jk?: 'lk' | 'pr' | 'jml'
  /** What is counted, without its sex: "islam", "wajib". */
  readonly kelompok: string
}

const PERSEN = /%|persen|persentase|prosentase|cakupan|proporsi|percent/i
const RASIO =
  /rasio|ratio|kepadatan|density|per\s*km|rata\s*-?\s*rata|rerata|mean|laju|pertumbuhan|\brjk\b|\blpp\b|(^|[\s_/])(rjk|lpp)([\s_/]|$)|angka\s+(kelahiran|kematian|perkawinan|perceraian)\s+kasar/i
const LUAS = /\bluas\b|luas_|km2|km²|\bha\b|hektar/i

const JK = [
  ['lk', /(^|[\s_.\-/(+])(lk|l|laki|laki[\s_-]*laki|lakilaki|pria)\)?$/i],
  ['pr', /(^|[\s_.\-/(+])(pr|p|perempuan|wanita|perem)\)?$/i],
  ['jml', /(^|[\s_.\-/(])(jml|jlh|jumlah|total|tot|l\s*\+\s*p|lk\s*\+\s*pr|lp)\)?$/i],
] as const

/** What a column is, by its head; by its values only where the head says nothing and every cell carries a percent sign. */
export function peranKolom(judul: string, teks: readonly string[]): PeranKolom {
  const jk = JK.find(([, pola]) => pola.test(judul.trim()))
  const kelompok = rapikan(jk ? judul.trim().replace(jk[1], '') : judul)
  const peran = tebakPeran(judul, teks)
  return { peran, ...(jk && { jk: jk[0] }), kelompok }
}

function tebakPeran(judul: string, teks: readonly string[]): PeranKolom['peran'] {
  if (PERSEN.test(judul)) return 'persen'
  if (RASIO.test(judul)) return 'rasio'
  if (LUAS.test(judul)) return 'luas'
  const terisi = teks.filter((t) => t !== '')
  return terisi.length > 0 && terisi.every((t) => t.endsWith('%')) ? 'persen' : 'cacah'
}

/** Small letters, one space, ages in one way of writing: what two heads are compared by. */
export function rapikan(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/≥|>=/g, '>=')
    .replace(/[_/.,()*]+/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A region's name without the word for its kind: "KEC. LATIH UTARA" and "Latih Utara" are one. */
export function rapikanNama(teks: string): string {
  return rapikan(teks)
    .replace(/^(\d+ )?(kecamatan|kec|kelurahan|kel|desa|nagari|kabupaten|kab|kota|provinsi|prov) /, '')
    .replace(/^(jumlah|total|jml) /, '')
    .replace(/[^a-z0-9]/g, '')
}
