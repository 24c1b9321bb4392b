import { ok, type Result } from '#kernel/hasil'
import { type DefinisiSop, getLangkah } from '../definisi/definisi-sop.ts'
import { terimaIsi } from './isi-baru.ts'
import type { IsiDokumen } from './isi-berkas.ts'
import type { Keadaan, Langkah, TindakanBerlaku } from './keadaan.ts'
import type { Masukan } from './masukan.ts'
import { findTempat, maju, taruhTempat, tempatBaru } from './tempat.ts'

/** The kerja that this step waited for has ended well with these documents: the act stands and the case moves on. */
export function selesaikanKerja(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: string,
  hasil: readonly IsiDokumen[],
  kerjaFinal: readonly string[],
): Result<Langkah> {
  const tindakan = findTempat(keadaan, langkah)?.ditunggu
  if (!tindakan) throw new Error(`step ${langkah} waits for no kerja`)
  const baru = terimaIsi(definisi, bukaKembali(definisi, keadaan, langkah), tindakan, hasil, kerjaFinal)
  if (!baru.ok) return baru
  const berlaku = [...baru.value.keadaan.berlaku, tindakan]
  const masukan = gabungMasukan(definisi, keadaan.masukan, tindakan)
  const lanjut = maju(definisi, { ...baru.value.keadaan, masukan, berlaku }, langkah)
  return ok({ ...lanjut, gugur: [...baru.value.gugur, ...lanjut.gugur] })
}

/** The kerja was refused, failed or cancelled: the step is open again for the same official, nothing else changed. */
export function bukaKembali(definisi: DefinisiSop, keadaan: Keadaan, langkah: string): Keadaan {
  const { urutan } = findTempat(keadaan, langkah)!
  return { ...keadaan, tempat: taruhTempat(definisi, keadaan.tempat, tempatBaru(langkah, urutan)) }
}

/** Only what the act may exchange: a step beside it may have exchanged something else in the meantime. */
function gabungMasukan(definisi: DefinisiSop, kini: Masukan, t: TindakanBerlaku): Masukan {
  const acara = getLangkah(definisi, t.langkah).tindakan.find((x) => x.nama === t.tindakan)
  const boleh = acara?.mengubah?.masukan ?? []
  return {
    ...kini,
    ...Object.fromEntries(Object.entries(t.masukan).filter(([nama]) => boleh.includes(nama))),
  }
}
