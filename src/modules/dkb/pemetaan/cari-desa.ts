import type { Wilayah } from '#wilayah'

/** A desa found by its names, or why not; `calon` are the desa that the names could mean. */
export type HasilCariDesa =
  | { readonly kode: string }
  | { readonly sebab: 'tak-dikenal' | 'ganda'; readonly calon: readonly string[] }

const AWALAN = {
  kab: /^(KABUPATEN|KAB|KOTA ADMINISTRASI|KOTA|KODYA)\b\s*/,
  kec: /^(KECAMATAN|KEC|DISTRIK|KAPANEWON|KEMANTREN)\b\s*/,
  kel: /^(KELURAHAN|KEL|DESA|DS|DES)\b\s*/,
} as const

/**
 * Resolves names against the office's list: case, signs and blanks do not count, "Kec.", "Kel." and "Desa" before a
 * name neither; letters do, so II stays II. A desa is sought within its kecamatan, without one in the whole office.
 * "Kel." and "Desa" tell two of one name apart (village code 1 against 2 and 3).
 */
export class CariDesa {
  readonly #desa = new Map<string, string[]>()
  readonly #kec = new Map<string, string[]>()
  readonly #kab = new Map<string, string[]>()
  readonly #ingat = new Map<string, HasilCariDesa>()

  constructor(daftar: readonly Wilayah[]) {
    for (const w of daftar) {
      if (w.tingkat === 'desa') tambah(this.#desa, w.nama, 'kel', w.kode)
      else if (w.tingkat === 'kecamatan') tambah(this.#kec, w.nama, 'kec', w.kode)
      else if (w.tingkat === 'kabkota') tambah(this.#kab, w.nama, 'kab', w.kode)
    }
  }

  cari(kab: string, kec: string, kel: string): HasilCariDesa {
    const kunci = `${kab}\n${kec}\n${kel}`
    let hasil = this.#ingat.get(kunci)
    if (!hasil) {
      hasil = this.#hitung(kab, kec, kel)
      // A column that is no name at all must not fill the memory.
      if (this.#ingat.size < 100_000) this.#ingat.set(kunci, hasil)
    }
    return hasil
  }

  #hitung(kab: string, kec: string, kel: string): HasilCariDesa {
    let calon = this.#desa.get(ratakanNama(kel)) ?? this.#desa.get(tanpaAwalan(kel, 'kel')) ?? []
    if (kec.trim() !== '') {
      const induk = this.#kec.get(ratakanNama(kec)) ?? this.#kec.get(tanpaAwalan(kec, 'kec')) ?? []
      calon = calon.filter((d) => induk.some((k) => d.startsWith(`${k}.`)))
    }
    if (calon.length > 1 && kab.trim() !== '') {
      const induk = this.#kab.get(ratakanNama(kab)) ?? this.#kab.get(tanpaAwalan(kab, 'kab')) ?? []
      const dalam = calon.filter((d) => induk.some((k) => d.startsWith(`${k}.`)))
      if (dalam.length > 0) calon = dalam
    }
    if (calon.length > 1) {
      const jenis = rapikan(kel).match(AWALAN.kel)?.[1]
      const cocok = calon.filter((d) => (d[9] === '1') === /^KEL/.test(jenis ?? ''))
      if (jenis && cocok.length > 0) calon = cocok
    }
    if (calon.length === 1) return { kode: calon[0]! }
    return { sebab: calon.length === 0 ? 'tak-dikenal' : 'ganda', calon }
  }
}

function tambah(peta: Map<string, string[]>, nama: string, jenis: keyof typeof AWALAN, kode: string): void {
  for (const kunci of new Set([ratakanNama(nama), tanpaAwalan(nama, jenis)])) {
    const ada = peta.get(kunci)
    if (ada) ada.push(kode)
    else peta.set(kunci, [kode])
  }
}

function rapikan(nama: string): string {
  return nama
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

function ratakanNama(nama: string): string {
  return rapikan(nama).replaceAll(' ', '')
}

// "DESA" alone is a name, not a prefix.
function tanpaAwalan(nama: string, jenis: keyof typeof AWALAN): string {
  const rapi = rapikan(nama)
  return (rapi.replace(AWALAN[jenis], '') || rapi).replaceAll(' ', '')
}
