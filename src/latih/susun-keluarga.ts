import type { Acak } from './acak.ts'
import { KAWIN } from './bentuk-kawin.ts'
import { SHDK, type Warga } from './warga.ts'

const TAHUN = 365.25
// A year and a half between siblings; twins are left out.
const JARAK_SAUDARA = 300

/**
 * A couple, or one grown person without a spouse in the register: what a household is built around. A household
 * (keluarga) has one unit as its root; others live with it.
 */
interface Inti {
  readonly suami: number
  readonly istri: number
  /** Age that the gap to a child is measured from: the woman's, or a lone man's less three years. */
  readonly umur: number
  keluarga: number
  /** Root of its own household; false for a young couple that lives with parents. */
  akar: boolean
  anak: number
  lahirTerakhir: number
  menumpang: number
  /** An elder who lives with a child; no child of the house is looked for here. */
  lansia: boolean
}

/**
 * Turns the people of a desa into households: couples by age, widowed parents with a grown child, young couples
 * with the parents of one of them, children with a mother who was 15 to 49 when they were born, the rest alone.
 * Sets keluarga, shdk, pasangan, ibu, ayah; every household has exactly one head.
 */
export function susunKeluarga(w: Warga, acak: Acak): void {
  const inti = [...pasangkan(w, acak), ...sendirian(w)]
  const rak = susunRak(inti)
  w.jumlahKeluarga = 0
  titipkanOrangTua(w, acak, inti, rak)
  for (const u of inti) if (u.keluarga === -1 && !isMuda(w, u)) dirikan(w, u)
  titipkanYangMuda(w, acak, inti, rak)
  titipkanAnak(w, acak, rak)
}

const isPasangan = (u: Inti) => u.suami >= 0 && u.istri >= 0
const isMuda = (w: Warga, u: Inti) => (u.suami >= 0 ? w.umur[u.suami]! : u.umur) <= 34

function inti(w: Warga, suami: number, istri: number): Inti {
  const umur = istri >= 0 ? w.umur[istri]! : Math.max(0, w.umur[suami]! - 3)
  return {
    suami,
    istri,
    umur,
    keluarga: -1,
    akar: true,
    anak: 0,
    lahirTerakhir: -1e9,
    menumpang: 0,
    lansia: false,
  }
}

// Both sexes by age with some noise, then side by side: husbands come out about as much older as they are in life.
function pasangkan(w: Warga, acak: Acak): Inti[] {
  const pria = urutkan(w, acak, 0)
  const wanita = urutkan(w, acak, 1)
  const jumlah = Math.min(pria.length, wanita.length)
  sisihkan(pria, jumlah, acak)
  sisihkan(wanita, jumlah, acak)
  const hasil: Inti[] = []
  for (let i = 0; i < jumlah; i++) {
    const [s, i2] = [pria[i]!, wanita[i]!]
    w.pasangan[s] = i2
    w.pasangan[i2] = s
    hasil.push(inti(w, s, i2))
  }
  return hasil
}

function urutkan(w: Warga, acak: Acak, jk: number): number[] {
  const kunci: number[] = []
  for (let i = 0; i < w.n; i++) {
    if (w.jk[i] === jk && w.statKwn[i] === KAWIN.kawin) {
      kunci.push((Math.round(w.lahir[i]! + acak.lonceng() * 2.5 * TAHUN) + 40_000) * 131_072 + i)
    }
  }
  return Array.from(Float64Array.from(kunci).sort(), (k) => k % 131_072)
}

// Too many of one sex: some are married to someone who is registered elsewhere.
function sisihkan(daftar: number[], sisa: number, acak: Acak): void {
  const lebih = daftar.length - sisa
  for (let k = 0; k < lebih; k++) daftar.splice(acak.bulat(daftar.length), 1)
}

function sendirian(w: Warga): Inti[] {
  const hasil: Inti[] = []
  for (let i = 0; i < w.n; i++) {
    if (w.statKwn[i] === KAWIN.belum || w.pasangan[i] !== -1) continue
    hasil.push(w.jk[i] === 0 ? inti(w, i, -1) : inti(w, -1, i))
  }
  return hasil
}

type Rak = readonly Inti[][]

function susunRak(daftar: readonly Inti[]): Inti[][] {
  const rak: Inti[][] = Array.from({ length: 128 }, () => [])
  for (const u of daftar) rak[u.umur]!.push(u)
  return rak
}

function dirikan(w: Warga, u: Inti): void {
  u.keluarga = w.jumlahKeluarga++
  u.akar = true
  const kepala = u.suami >= 0 ? u.suami : u.istri
  w.keluarga[kepala] = u.keluarga
  w.shdk[kepala] = SHDK.kepala
  if (u.suami >= 0 && u.istri >= 0) {
    w.keluarga[u.istri] = u.keluarga
    w.shdk[u.istri] = SHDK.istri
  }
}

/** Is the gap possible between a parent and a child? Mothers 15 to 49, fathers 16 to 65. */
function isOrangTua(w: Warga, induk: number, anak: number): boolean {
  const beda = (w.lahir[anak]! - w.lahir[induk]!) / TAHUN
  return w.jk[induk] === 1 ? beda >= 15.2 && beda < 49.8 : beda >= 16 && beda <= 65
}

const bolehSemua = (w: Warga, u: Inti, anak: number) =>
  (u.istri < 0 || isOrangTua(w, u.istri, anak)) && (u.suami < 0 || isOrangTua(w, u.suami, anak))

function jadikanAnak(w: Warga, u: Inti, anak: number): void {
  w.ibu[anak] = u.istri
  w.ayah[anak] = u.suami
}

// Widowed and divorced elders: four in ten live with a grown child, as ORANGTUA of the head or MERTUA.
function titipkanOrangTua(w: Warga, acak: Acak, daftar: readonly Inti[], rak: Rak): void {
  for (const u of daftar) {
    if (isPasangan(u) || u.umur < 58 || !acak.mungkin(0.42)) continue
    const tua = u.suami >= 0 ? u.suami : u.istri
    for (let coba = 0; coba < 6; coba++) {
      const tuanRumah = ambil(rak[u.umur - 20 - acak.bulat(16)], acak)
      if (!tuanRumah || !isPasangan(tuanRumah) || tuanRumah.menumpang > 1) continue
      const anak = acak.mungkin(0.6) ? tuanRumah.suami : tuanRumah.istri
      if (w.ibu[anak] !== -1 || w.ayah[anak] !== -1 || !isOrangTua(w, tua, anak)) continue
      if (tuanRumah.keluarga === -1) dirikan(w, tuanRumah)
      jadikanAnak(w, u, anak)
      w.keluarga[tua] = tuanRumah.keluarga
      w.shdk[tua] = anak === tuanRumah.suami ? SHDK.orangtua : SHDK.mertua
      tuanRumah.menumpang++
      u.keluarga = tuanRumah.keluarga
      u.akar = false
      u.lansia = true
      break
    }
  }
}

// Young couples, and the young who are alone again: every fourth lives with parents. One is ANAK there, the other MENANTU.
function titipkanYangMuda(w: Warga, acak: Acak, daftar: readonly Inti[], rak: Rak): void {
  for (const u of daftar) {
    if (u.keluarga !== -1) continue
    if (acak.mungkin(0.24)) {
      const anak = u.istri < 0 || (u.suami >= 0 && acak.mungkin(0.45)) ? u.suami : u.istri
      for (let coba = 0; coba < 6; coba++) {
        const tuanRumah = ambil(rak[w.umur[anak]! + 18 + acak.bulat(20)], acak)
        if (!tuanRumah?.akar || tuanRumah.keluarga === -1 || tuanRumah === u) continue
        if (isMuda(w, tuanRumah) || tuanRumah.anak > 3 || !bolehSemua(w, tuanRumah, anak)) continue
        const pasangan = anak === u.suami ? u.istri : u.suami
        jadikanAnak(w, tuanRumah, anak)
        u.keluarga = tuanRumah.keluarga
        u.akar = false
        w.keluarga[anak] = u.keluarga
        w.shdk[anak] = SHDK.anak
        if (pasangan >= 0) {
          w.keluarga[pasangan] = u.keluarga
          w.shdk[pasangan] = SHDK.menantu
        }
        tuanRumah.anak++
        break
      }
    }
    if (u.keluarga === -1) dirikan(w, u)
  }
}

// Share that has left home, by age from 18.
const sudahPergi = (umur: number) =>
  umur < 18 ? 0 : umur < 25 ? 0.08 : umur < 35 ? 0.2 : umur < 45 ? 0.45 : 0.75

function titipkanAnak(w: Warga, acak: Acak, rak: Rak): void {
  const kunci: number[] = []
  for (let i = 0; i < w.n; i++) {
    if (w.statKwn[i] === KAWIN.belum) kunci.push(w.lahir[i]! * 131_072 + i)
  }
  // Oldest first: they find a mother with more difficulty, and siblings then come in order of birth.
  for (const k of Float64Array.from(kunci).sort()) {
    const i = k % 131_072
    const umur = w.umur[i]!
    if (acak.mungkin(sudahPergi(umur))) {
      if (!(umur < 46 && acak.mungkin(0.05) && titipkanLain(w, acak, rak, i))) dirikanSendiri(w, i)
    } else if (!(acak.mungkin(0.02) && titipkanKerabat(w, acak, rak, i)) && !cariOrangTua(w, acak, rak, i)) {
      if (umur >= 18 || !titipkanKerabat(w, acak, rak, i)) dirikanSendiri(w, i)
    }
  }
}

function cariOrangTua(w: Warga, acak: Acak, rak: Rak, anak: number): boolean {
  const umur = w.umur[anak]!
  for (let coba = 0; coba < 40; coba++) {
    // Mothers at birth: mean 27, mostly 18 to 38; wider when nobody of that age is left.
    const lebar = coba < 16 ? 5.6 : 9
    const beda = Math.round(27 + acak.lonceng() * lebar)
    if (beda < 15 || beda > 49) continue
    const u = ambil(rak[umur + beda], acak)
    if (!u || u.lansia || u.anak >= (coba < 16 ? 4 : 8)) continue
    if (w.lahir[anak]! - u.lahirTerakhir < JARAK_SAUDARA || !bolehSemua(w, u, anak)) continue
    jadikanAnak(w, u, anak)
    u.anak++
    u.lahirTerakhir = w.lahir[anak]!
    w.keluarga[anak] = u.keluarga
    w.shdk[anak] = u.akar ? SHDK.anak : SHDK.cucu
    return true
  }
  return false
}

// A grandchild whose parents are elsewhere, or another relative.
function titipkanKerabat(w: Warga, acak: Acak, rak: Rak, i: number): boolean {
  const cucu = w.umur[i]! < 18 && acak.mungkin(0.6)
  for (let coba = 0; coba < 60; coba++) {
    const u = ambil(rak[Math.min(90, w.umur[i]! + (cucu ? 38 + acak.bulat(28) : 13 + acak.bulat(50)))], acak)
    if (!u?.akar || u.keluarga === -1) continue
    w.keluarga[i] = u.keluarga
    w.shdk[i] = cucu ? SHDK.cucu : SHDK.famili
    return true
  }
  return false
}

function titipkanLain(w: Warga, acak: Acak, rak: Rak, i: number): boolean {
  const u = ambil(rak[30 + acak.bulat(30)], acak)
  if (!u?.akar || u.keluarga === -1) return false
  w.keluarga[i] = u.keluarga
  w.shdk[i] = w.jk[i] === 1 && acak.mungkin(0.6) ? SHDK.pembantu : SHDK.lainnya
  return true
}

function dirikanSendiri(w: Warga, i: number): void {
  if (w.umur[i]! < 17 && w.jumlahKeluarga > 0) {
    // A hamlet without anyone who fits: the child goes to the first house.
    w.keluarga[i] = 0
    w.shdk[i] = SHDK.famili
    return
  }
  w.keluarga[i] = w.jumlahKeluarga++
  w.shdk[i] = SHDK.kepala
}

function ambil(daftar: Inti[] | undefined, acak: Acak): Inti | undefined {
  return daftar && daftar.length > 0 ? daftar[acak.bulat(daftar.length)] : undefined
}
