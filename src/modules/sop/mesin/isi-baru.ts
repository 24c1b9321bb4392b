import { ok, type Result, tolak } from '#kernel/hasil'
import { type DefinisiSop, getLangkah, urutanLangkah } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import { gabungIsi, type IsiDokumen, namaBerubah } from './isi-berkas.ts'
import type { Keadaan, TindakanBerlaku } from './keadaan.ts'
import { findTempat, taruhTempat, tempatBaru } from './tempat.ts'

interface IsiBaru {
  readonly keadaan: Keadaan
  /** Acts that covered what changed. */
  readonly gugur: readonly TindakanBerlaku[]
}

/**
 * The case after an act of this step brought documents. A document that changed drops exactly the acts that covered it;
 * only an act that makes content (`olah`) may do that to someone else's, so a signature never replaces what was approved.
 * Of a step that stands beside this one what fell is asked again; work of the system there is not disturbed, and a result
 * that cannot be taken back not taken away.
 */
export function terimaIsi(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  oleh: { readonly langkah: string; readonly tindakan: NamaTindakan },
  baru: readonly IsiDokumen[],
  kerjaFinal: readonly string[],
): Result<IsiBaru> {
  const isi = gabungIsi(keadaan.isi, baru)
  const berubah = namaBerubah(keadaan.isi, isi)
  // Who made an earlier version has a hand in the new one: a maker stays a maker, also of what was rewritten.
  const menyentuh = (t: TindakanBerlaku) =>
    VERBA[t.tindakan].peran !== 'karya' && t.isi.some((d) => berubah.includes(d.nama))
  const gugur = keadaan.berlaku.filter(menyentuh)
  // A check further on that a return left standing will be asked again: it stops nobody.
  const dilalui = gugur.filter((t) => !isSesudah(definisi, t.langkah, oleh.langkah))
  if (dilalui.length > 0 && VERBA[oleh.tindakan].peran !== 'karya')
    return tolak(galatSop.kerjaMenggantiIsi(berubah.join(', ')))

  const jalan = keadaan.tempat.find(
    ({ langkah, ditunggu }) =>
      ditunggu &&
      langkah !== oleh.langkah &&
      (menyentuh(ditunggu) || gugur.some((t) => t.langkah === langkah)),
  )
  if (jalan)
    return tolak(galatSop.isiSedangDikerjakan(urutanLangkah(definisi, jalan.langkah) + 1, berubah.join(', ')))
  const diulang = gugur.filter((t) => isTetangga(definisi, t.langkah, oleh.langkah))
  const final = diulang.find((t) => t.kerja !== undefined && kerjaFinal.includes(t.kerja))
  if (final) return tolak(galatSop.kerjaFinal(final.kerja!))
  return ok({
    keadaan: {
      ...keadaan,
      isi,
      berlaku: keadaan.berlaku.filter((t) => !gugur.includes(t)),
      tempat: diulang.reduce((tempat, t) => ulangi(definisi, tempat, t), keadaan.tempat),
      putaran: keadaan.putaran + (diulang.length > 0 ? 1 : 0),
    },
    gugur,
  })
}

function isSesudah(definisi: DefinisiSop, langkah: string, dari: string): boolean {
  const akhir = kelompokLangkah(definisi, getLangkah(definisi, dari)).at(-1)!
  return urutanLangkah(definisi, langkah) > urutanLangkah(definisi, akhir.id)
}

function isTetangga(definisi: DefinisiSop, langkah: string, dari: string): boolean {
  const anggota = kelompokLangkah(definisi, getLangkah(definisi, dari))
  return langkah !== dari && anggota.some((l) => l.id === langkah)
}

/** Opens the step of a fallen act at that act, or moves it back there. */
function ulangi(definisi: DefinisiSop, tempat: Keadaan['tempat'], t: TindakanBerlaku): Keadaan['tempat'] {
  const urutan = getLangkah(definisi, t.langkah).tindakan.findIndex((x) => x.nama === t.tindakan)
  const kini = findTempat({ tempat }, t.langkah)?.urutan ?? urutan
  return taruhTempat(definisi, tempat, tempatBaru(t.langkah, Math.min(urutan, kini)))
}
