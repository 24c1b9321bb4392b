/**
 * A region code of the Kemendagri in dotted form: `35`, `35.76`, `35.76.01`, `35.76.01.1001`
 * (province, kab/kota, kecamatan, desa/kelurahan). BPS codes differ and are never mixed in.
 */
export type KodeWilayah = string & { readonly __kodeWilayah: never }
export type Tingkat = 'provinsi' | 'kabkota' | 'kecamatan' | 'desa'

const BENTUK = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/
const TINGKAT: Record<number, Tingkat> = { 2: 'provinsi', 5: 'kabkota', 8: 'kecamatan', 13: 'desa' }

export function parseKodeWilayah(teks: string): KodeWilayah | undefined {
  if (BENTUK.test(teks)) return teks as KodeWilayah
  const m = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(teks)
  if (!m) return undefined
  return m
    .slice(1)
    .filter((bagian) => bagian !== undefined)
    .join('.') as KodeWilayah
}

/** SIAK keeps the four parts as unpadded integers (33, 71, 1, 1001): padded here to 2+2+2+4. */
export function kodeDesa(prop: number, kab: number, kec: number, kel: number): KodeWilayah {
  const dua = (n: number) => String(n).padStart(2, '0')
  return `${dua(prop)}.${dua(kab)}.${dua(kec)}.${String(kel).padStart(4, '0')}` as KodeWilayah
}

export function tingkatWilayah(kode: KodeWilayah): Tingkat {
  return TINGKAT[kode.length]!
}

/** The code one level up; undefined for a province. */
export function indukWilayah(kode: KodeWilayah): KodeWilayah | undefined {
  const titik = kode.lastIndexOf('.')
  return titik < 0 ? undefined : (kode.slice(0, titik) as KodeWilayah)
}

/** Kab/kota part 71-99 is a kota, 01-69 a kabupaten (Permendagri 137/2017). */
export function isKota(kode: KodeWilayah): boolean {
  return Number(kode.slice(3, 5)) >= 71
}
