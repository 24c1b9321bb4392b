import { getKalender, type Kalender, menitKerja } from '#kalender'
import type { Tx } from '#platform/postgres'
import { type DefinisiSop, getLangkah, pelakuLangkah } from '../definisi/definisi-sop.ts'
import { hashIsi } from '../mesin/isi-berkas.ts'
import type { Langkah, Tempat } from '../mesin/keadaan.ts'
import { judulBerkas } from '../mesin/masukan.ts'
import { kabarkanPindah } from '../pengingat/kabarkan-berkas.ts'
import { kembalikanRancangan } from '../rancangan/kembalikan-rancangan.ts'
import { gugurkan, keluarLangkah, masukLangkah, updateBerkas } from './berkas.store.ts'
import type { Berkas, Orang, TempatBerkas } from './berkas.ts'
import { lanjutanBerakhir } from './lanjutan-berakhir.ts'
import { akhiriLimpahan } from './penugasan.store.ts'
import { daftarTempat, deleteTempat, insertTempat, updateTempat } from './tempat.store.ts'
import { menitBakuLangkah, tenggatLangkah } from './tenggat.ts'

/**
 * Writes what the engine decided: the case, the acts that fell, the steps it left with their measured time, and those it
 * came to with their deadlines. `pengirim` brings it there; `kerja` is the job of an act that waits for one.
 */
export async function simpanLangkah(
  tx: Tx,
  p: {
    readonly definisi: DefinisiSop
    readonly berkas: Berkas
    readonly langkah: Langkah
    readonly saat: Date
    readonly pengirim: Orang
    readonly pekerjaanId?: string | undefined
  },
): Promise<void> {
  const { definisi, langkah, saat } = p
  const { keadaan } = langkah
  const berkas: Berkas = {
    ...p.berkas,
    judul: judulBerkas(definisi, keadaan.masukan),
    masukan: keadaan.masukan,
    putaran: keadaan.putaran,
    hashIsi: hashIsi(keadaan.isi),
    selesai: keadaan.status === 'selesai' ? saat : null,
    hasil: keadaan.hasil ?? null,
  }
  await updateBerkas(tx, berkas)
  await gugurkan(
    tx,
    langkah.gugur.map((t) => t.id),
  )
  const semula = new Map((await daftarTempat(tx, berkas.id)).map((t) => [t.langkah, t]))
  // An act that is not the last of its step moves nothing, and the calendar is four questions.
  const kalender =
    langkah.ditinggal.length > 0 || keadaan.tempat.some((t) => !semula.has(t.langkah))
      ? await getKalender(tx)
      : undefined
  for (const { langkah: id, sebab } of langkah.ditinggal) {
    const menitTerukur = menitKerja(kalender!, semula.get(id)!.sejak, saat)
    await keluarLangkah(tx, berkas.id, id, { keluar: saat, menitTerukur, hasil: sebab })
    await deleteTempat(tx, berkas.id, id)
    await akhiriLimpahan(tx, { berkasId: berkas.id, langkah: id, sebab: 'langkah-ditinggal', saat })
  }
  for (const t of keadaan.tempat) {
    const lama = semula.get(t.langkah)
    if (lama) await updateTempat(tx, berkas.id, tempatLanjut(lama, t, p.pekerjaanId))
    else await bukaTempat(tx, berkas, tempatBaru(definisi, kalender!, t, saat, p.pengirim), definisi)
  }
  await kabarkanPindah(tx, { berkas, definisi, langkah, saat })
  await kembalikanRancangan(tx, { berkas, definisi, langkah, saat, oleh: p.pengirim })
  if (berkas.selesai) await lanjutanBerakhir(tx, berkas, saat)
}

/** Opens a step of a case: the place, and the stay that is measured. */
export async function bukaTempat(
  tx: Tx,
  berkas: Pick<Berkas, 'id' | 'sop' | 'putaran'>,
  t: TempatBerkas,
  definisi: DefinisiSop,
): Promise<void> {
  await insertTempat(tx, berkas.id, t)
  await masukLangkah(tx, berkas, t, menitBakuLangkah(getLangkah(definisi, t.langkah)))
}

export function tempatBaru(
  definisi: DefinisiSop,
  kalender: Kalender,
  t: Tempat,
  saat: Date,
  pengirim: Orang | null,
): TempatBerkas {
  const langkah = getLangkah(definisi, t.langkah)
  return {
    langkah: t.langkah,
    urutan: t.urutan,
    keadaan: t.status,
    ditunggu: null,
    pekerjaanId: null,
    galatKerja: null,
    pelaksana: pelakuLangkah(definisi, langkah),
    sejak: saat,
    tenggat: tenggatLangkah(kalender, langkah, saat),
    pengirim,
    pengambil: null,
    diambil: null,
  }
}

/** A step that stays open. What its last kerja ended with is told until something happens on it. */
function tempatLanjut(lama: TempatBerkas, t: Tempat, pekerjaanId: string | undefined): TempatBerkas {
  const ditunggu = t.ditunggu?.id ?? null
  const sama = lama.urutan === t.urutan && lama.ditunggu === ditunggu
  if (sama) return lama
  return {
    ...lama,
    urutan: t.urutan,
    keadaan: t.status,
    ditunggu,
    pekerjaanId: ditunggu === null ? null : (pekerjaanId ?? null),
    galatKerja: null,
  }
}
