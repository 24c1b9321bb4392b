import { type DefinisiSop, findLangkahBerikut, type LangkahSop } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { VERBA } from '../definisi/verba.ts'
import { hashIsi } from './isi-berkas.ts'
import type { Keadaan, Langkah, Tempat, TindakanBerlaku } from './keadaan.ts'
import { larangPeriksa } from './pemisahan-tugas.ts'

/**
 * Comes to a step and those beside it, at the first act of each that has to be done; undefined is the end of the SOP. A
 * check of an earlier round that answered for exactly what stands on the case is not asked again, and a stage of such
 * checks alone is passed; one that answered for something else falls here.
 */
export function masukTahap(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop | undefined,
): Pick<Langkah, 'keadaan' | 'gugur'> {
  let kini = keadaan
  const gugur: TindakanBerlaku[] = []
  for (
    let awal = langkah;
    awal;
    awal = findLangkahBerikut(definisi, kelompokLangkah(definisi, awal).at(-1)!)
  ) {
    const tempat: Tempat[] = []
    for (const l of kelompokLangkah(definisi, awal)) {
      for (const t of kini.berlaku.filter((t) => t.langkah === l.id)) {
        const tanpa = { ...kini, berlaku: kini.berlaku.filter((x) => x !== t) }
        if (isMasihMenjawab(definisi, tanpa, t)) continue
        gugur.push(t)
        kini = tanpa
      }
      const sudah = kini.berlaku.filter((t) => t.langkah === l.id).map((t) => t.tindakan)
      const urutan = l.tindakan.findIndex((t) => !sudah.includes(t.nama))
      if (urutan >= 0) tempat.push({ langkah: l.id, urutan, status: 'terbuka' })
    }
    if (tempat.length > 0) return { keadaan: { ...kini, tempat }, gugur }
  }
  return { keadaan: { ...kini, tempat: [], status: 'selesai', hasil: 'tuntas' }, gugur }
}

/**
 * Whether a return leaves an act standing that was done after its aim: a check that brought nothing itself. What was made
 * or moved is done again.
 */
export function isTahanKembali(t: TindakanBerlaku): boolean {
  return VERBA[t.tindakan].peran === 'pemeriksaan' && t.kerja === undefined && t.isi.length > 0
}

/** It saw all that stands on the case as it stands, and by what was done since, that person might still give it. */
function isMasihMenjawab(definisi: DefinisiSop, tanpa: Keadaan, t: TindakanBerlaku): boolean {
  return (
    isTahanKembali(t) &&
    hashIsi(t.isi) === hashIsi(tanpa.isi) &&
    larangPeriksa(definisi, tanpa, t.langkah, t.tindakan, t.pegawaiId) === undefined
  )
}
