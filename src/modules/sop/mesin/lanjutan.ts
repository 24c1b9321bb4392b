import type { Galat } from '#kernel/galat'
import { type DefinisiSop, getLangkah, type LangkahSop, type TindakanSop } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import type { Keadaan, Langkah } from './keadaan.ts'
import type { LanjutanBerkas } from './lanjutan-berkas.ts'
import { findTempat, taruhTempat, tempatBaru } from './tempat.ts'

/** Opening waits for the end of what was opened before, and an act that waits for a case for the end of that one. */
export function periksaLanjutan(
  keadaan: Keadaan,
  langkah: LangkahSop,
  giliran: TindakanSop,
  lanjutan: readonly LanjutanBerkas[],
): Galat | undefined {
  const berjalan = lanjutan.find((l) => l.hasil === null && l.sop === giliran.membuka?.sop)
  if (berjalan) return galatSop.lanjutanBerjalan(berjalan.nomor, berjalan.judulSop, berjalan.di)
  if (giliran.menunggu === undefined) return undefined
  const ditunggu = findDitunggu(keadaan, langkah, giliran, lanjutan)
  return ditunggu.hasil !== 'tuntas'
    ? galatSop.menungguBerkas(ditunggu.nomor, ditunggu.judulSop, ditunggu.di)
    : undefined
}

/** The case that the act before this one opened. */
export function findDitunggu(
  { berlaku }: Pick<Keadaan, 'berlaku'>,
  langkah: LangkahSop,
  giliran: TindakanSop,
  lanjutan: readonly LanjutanBerkas[],
): LanjutanBerkas {
  const pembuka = langkah.tindakan[langkah.tindakan.indexOf(giliran) - 1]?.nama
  const t = berlaku.findLast((t) => t.langkah === langkah.id && t.tindakan === pembuka)
  const l = lanjutan.find((x) => x.tindakanId === t?.id)
  if (!l) throw new Error(`step ${langkah.id} waits for a case that nothing opened`)
  return l
}

/**
 * The case that this act opened came to nothing: the act falls, and is asked again in its turn. Undefined where the step is
 * no longer open, or the system works on what follows.
 */
export function bukaUlang(definisi: DefinisiSop, keadaan: Keadaan, tindakanId: string): Langkah | undefined {
  const t = keadaan.berlaku.find((x) => x.id === tindakanId)
  const tempat = t && findTempat(keadaan, t.langkah)
  if (!t || !tempat) return undefined
  const urutan = getLangkah(definisi, t.langkah).tindakan.findIndex((x) => x.nama === t.tindakan)
  if (tempat.ditunggu && tempat.urutan > urutan) return undefined
  return {
    keadaan: {
      ...keadaan,
      tempat:
        tempat.urutan > urutan
          ? taruhTempat(definisi, keadaan.tempat, tempatBaru(t.langkah, urutan))
          : keadaan.tempat,
      berlaku: keadaan.berlaku.filter((x) => x !== t),
    },
    ditinggal: [],
    gugur: [t],
  }
}
