import { bitLanjutan } from '../aturan.ts'
import { hariDiri, jkDiri, kawinDiri, type SeluruhBaris, shdkDiri } from './seluruh-baris.ts'

const B = {
  tanpaKepala: 1 << bitLanjutan('keluarga-tanpa-kepala'),
  duaKepala: 1 << bitLanjutan('keluarga-dua-kepala'),
  tanpaKepalaBerpasangan: 1 << bitLanjutan('keluarga-pasangan-tanpa-kepala'),
  duaPasangan: 1 << bitLanjutan('keluarga-dua-pasangan'),
  takSesuai: 1 << bitLanjutan('keluarga-pasangan-tak-sesuai'),
  belumKawin: 1 << bitLanjutan('keluarga-kepala-belum-kawin'),
  bedaDesa: 1 << bitLanjutan('keluarga-beda-desa'),
  besar: 1 << bitLanjutan('keluarga-besar'),
  anakTua: 1 << bitLanjutan('anak-lebih-tua'),
  jarakDekat: 1 << bitLanjutan('anak-jarak-dekat'),
  jarakJauh: 1 << bitLanjutan('anak-jarak-jauh'),
  orangtuaMuda: 1 << bitLanjutan('orangtua-lebih-muda'),
}

const SHDK = { kepala: 1, suami: 2, istri: 3, anak: 4, cucu: 6, orangtua: 7 }

/** Years between a parent and a child as days; below and above they are worth a look (domain.md ch. 6.1 and practice). */
export const JARAK_DEKAT = 12 * 365.25
export const JARAK_JAUH = 60 * 365.25
const BESAR = 20

/** What the rows of one family say together. A finding on the family stands at its member with the lowest NIK. */
export class AturanKeluarga {
  readonly #s: SeluruhBaris

  constructor(semua: SeluruhBaris) {
    this.#s = semua
  }

  /** `milik` gives the family (0 upward) of each row of `baris`. */
  periksa(baris: Uint32Array, milik: Uint32Array, keluarga: number): void {
    const s = this.#s
    const n = baris.length
    const diri = new Uint32Array(n)
    const orang = new Uint16Array(keluarga)
    const kepala = new Uint8Array(keluarga)
    const suami = new Uint8Array(keluarga)
    const istri = new Uint8Array(keluarga)
    const diriKepala = new Uint32Array(keluarga)
    const desa = new Uint32Array(keluarga)
    const tanda = new Uint16Array(keluarga)
    for (let i = 0; i < n; i++) {
      const r = baris[i]!
      const f = milik[i]!
      const d = s.diri[r]!
      diri[i] = d
      const shdk = shdkDiri(d)
      if (shdk === SHDK.kepala) {
        kepala[f] = Math.min(2, kepala[f]! + 1)
        diriKepala[f] = d
      } else if (shdk === SHDK.suami) suami[f] = Math.min(2, suami[f]! + 1)
      else if (shdk === SHDK.istri) istri[f] = Math.min(9, istri[f]! + 1)
      const desaIni = s.desa[r]! + 1
      if (desa[f] === 0) desa[f] = desaIni
      else if (desa[f] !== desaIni) tanda[f] = B.bedaDesa
      orang[f] = Math.min(65_535, orang[f]! + 1)
    }
    let ada = false
    for (let f = 0; f < keluarga; f++) {
      const t = tanda[f]! | tandaKeluarga(kepala[f]!, suami[f]!, istri[f]!, diriKepala[f]!, orang[f]!)
      tanda[f] = t
      if (t !== 0) ada = true
    }
    for (let i = 0; i < n; i++) {
      const f = milik[i]!
      // With two heads nobody knows whose child it is.
      if (kepala[f] !== 1) continue
      const t = tandaAnggota(diri[i]!, diriKepala[f]!)
      if (t !== 0) s.tanda[baris[i]!]! |= t
    }
    if (ada) this.#taruh(baris, milik, tanda)
  }

  #taruh(baris: Uint32Array, milik: Uint32Array, tanda: Uint16Array): void {
    const s = this.#s
    const wakil = new Uint32Array(tanda.length)
    for (let i = 0; i < baris.length; i++) {
      const f = milik[i]!
      if (tanda[f] === 0) continue
      const [r, w] = [baris[i]!, wakil[f]! - 1]
      const lebihKecil =
        w < 0 || s.nikHi[r]! < s.nikHi[w]! || (s.nikHi[r]! === s.nikHi[w]! && s.nikLo[r]! < s.nikLo[w]!)
      if (lebihKecil) wakil[f] = r + 1
    }
    for (let f = 0; f < tanda.length; f++) if (tanda[f] !== 0) s.tanda[wakil[f]! - 1]! |= tanda[f]!
  }
}

function tandaKeluarga(kepala: number, suami: number, istri: number, k: number, orang: number): number {
  const pasangan = suami + istri
  let t = orang > BESAR ? B.besar : 0
  if (kepala === 0) return t | B.tanpaKepala | (pasangan > 0 ? B.tanpaKepalaBerpasangan : 0)
  if (kepala > 1) return t | B.duaKepala
  const perempuan = jkDiri(k) === 2
  if (perempuan && pasangan > 1) t |= B.duaPasangan
  if (perempuan ? istri > 0 : suami > 0) t |= B.takSesuai
  if (pasangan > 0 && kawinDiri(k) === 1) t |= B.belumKawin
  return t
}

function tandaAnggota(d: number, kepala: number): number {
  const shdk = shdkDiri(d)
  if (shdk === SHDK.orangtua) return hariDiri(d) >= hariDiri(kepala) ? B.orangtuaMuda : 0
  if (shdk !== SHDK.anak && shdk !== SHDK.cucu) return 0
  const jarak = hariDiri(d) - hariDiri(kepala)
  if (jarak <= 0) return B.anakTua
  if (shdk === SHDK.cucu) return 0
  if (jarak < JARAK_DEKAT) return B.jarakDekat
  return jarak > JARAK_JAUH ? B.jarakJauh : 0
}
