import { ok, type Result, tolak } from '#kernel/hasil'
import {
  type DefinisiSop,
  getLangkah,
  type LangkahSop,
  pelakuLangkah,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { galatSop } from '../sop.galat.ts'
import { terimaIsi } from './isi-baru.ts'
import type { Keadaan, Langkah, PemangkuLangkah, Permintaan } from './keadaan.ts'
import { periksaLampiran } from './lampiran.ts'
import { isTahanKembali } from './masuk-tahap.ts'
import { gantiMasukan } from './masukan.ts'
import { larangPeriksa } from './pemisahan-tugas.ts'
import { tempatBaru, tutupSemua } from './tempat.ts'

const ALASAN_MIN = 5

export function isAlasanCukup(alasan: string | undefined): boolean {
  return (alasan ?? '').trim().length >= ALASAN_MIN
}

/** The case ends here by a refusal, with its reason. What was done before stands as it was done. */
export function tolakBerkas(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  permintaan: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const { penolakan } = langkah
  if (!penolakan) return tolak(galatSop.takBolehTolak(urutanLangkah(definisi, langkah.id) + 1))
  // Who records the letter of an outside authority decides nothing.
  const mencatat = pelakuLangkah(definisi, langkah) !== langkah.pelaksana.id
  const larangan = mencatat
    ? undefined
    : larangPeriksa(definisi, keadaan, langkah.id, 'tolak', permintaan.pegawaiId)
  if (larangan) return tolak(larangan)
  if (!isAlasanCukup(permintaan.alasan)) return tolak(galatSop.perluAlasan())
  const masukan = gantiMasukan(definisi, [], keadaan.masukan, permintaan.masukan)
  if (!masukan.ok) return masukan
  const dibawa = permintaan.lampiran ?? []
  const kurang = periksaLampiran(penolakan.lampiran, keadaan, dibawa)
  if (kurang) return tolak(kurang)
  const berjalan = cabangBerjalan(definisi, keadaan)
  if (berjalan) return tolak(berjalan)
  const oleh = { langkah: langkah.id, tindakan: 'tolak' } as const
  const baru = terimaIsi(definisi, keadaan, oleh, dibawa, permintaan.kerjaFinal)
  if (!baru.ok) return baru
  const tindakan = {
    ...oleh,
    id: permintaan.id,
    pegawaiId: permintaan.pegawaiId,
    putaran: keadaan.putaran,
    isi: keadaan.isi,
    masukan: keadaan.masukan,
  }
  const berlaku = [...baru.value.keadaan.berlaku, tindakan]
  return ok({
    keadaan: { ...baru.value.keadaan, tempat: [], status: 'selesai', hasil: 'ditolak', berlaku },
    sebagai,
    ditinggal: tutupSemua(keadaan, langkah.id, 'ditolak'),
    gugur: baru.value.gugur,
  })
}

/**
 * Back to an earlier step that the definition declares. What was made and moved from there on falls, and what the step that
 * returns had answered; checks between stand until the content they saw changes (`masukTahap`). Where the aim stands beside
 * others, they keep what they did. Steps open beside the one that returns are closed.
 */
export function kembalikan(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: LangkahSop,
  { ke, alasan, masukan, lampiran, kerjaFinal }: Permintaan,
  sebagai: PemangkuLangkah,
): Result<Langkah> {
  const tujuan = langkah.pengembalian.find((p) => ke === undefined || p.ke === ke)?.ke
  if (tujuan === undefined) return tolak(galatSop.takBolehKembali(urutanLangkah(definisi, langkah.id) + 1))
  if (!isAlasanCukup(alasan)) return tolak(galatSop.perluAlasan())
  const tetap = gantiMasukan(definisi, [], keadaan.masukan, masukan)
  if (!tetap.ok) return tetap
  if (lampiran?.[0]) return tolak(galatSop.lampiranTakDiminta(lampiran[0].nama))
  const berjalan = cabangBerjalan(definisi, keadaan)
  if (berjalan) return tolak(berjalan)
  const akhir = urutanLangkah(definisi, kelompokLangkah(definisi, getLangkah(definisi, tujuan)).at(-1)!.id)
  const gugur = keadaan.berlaku.filter(
    (t) =>
      t.langkah === tujuan ||
      (urutanLangkah(definisi, t.langkah) > akhir && (t.langkah === langkah.id || !isTahanKembali(t))),
  )
  const final = gugur.find((t) => t.kerja !== undefined && kerjaFinal.includes(t.kerja))
  if (final) return tolak(galatSop.kerjaFinal(final.kerja!))
  return ok({
    keadaan: {
      ...keadaan,
      tempat: [tempatBaru(tujuan)],
      putaran: keadaan.putaran + 1,
      berlaku: keadaan.berlaku.filter((t) => !gugur.includes(t)),
    },
    sebagai,
    ditinggal: tutupSemua(keadaan, langkah.id, 'dikembalikan'),
    gugur,
  })
}

/** What would be closed must not be in the hands of the system. */
function cabangBerjalan(definisi: DefinisiSop, keadaan: Keadaan) {
  const t = keadaan.tempat.find((t) => t.status === 'menunggu-kerja')
  return t && galatSop.cabangMenungguKerja(urutanLangkah(definisi, t.langkah) + 1)
}
