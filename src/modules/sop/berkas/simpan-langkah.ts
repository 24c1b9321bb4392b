import { getKalender, menitKerja } from '#kalender'
import type { Tx } from '#platform/postgres'
import { type DefinisiSop, getLangkah, pelakuLangkah } from '../definisi/definisi-sop.ts'
import { hashIsi } from '../mesin/isi-berkas.ts'
import type { Langkah } from '../mesin/keadaan.ts'
import { judulBerkas } from '../mesin/masukan.ts'
import { gugurkan, keluarLangkah, masukLangkah, updateBerkas } from './berkas.store.ts'
import type { Berkas, Orang } from './berkas.ts'
import { menitBakuLangkah, tenggatLangkah } from './tenggat.ts'

/**
 * Writes what the engine decided: the case, the acts that fell, and when a step was left its measured time and the
 * deadline of the next one. `pengirim` brings the case to the next step.
 */
export async function simpanLangkah(
  tx: Tx,
  definisi: DefinisiSop,
  berkas: Berkas,
  langkah: Langkah,
  saat: Date,
  pengirim: Orang,
): Promise<void> {
  const { keadaan, pindah } = langkah
  const selesai = keadaan.status === 'selesai'
  const dasar = {
    ...berkas,
    judul: judulBerkas(definisi, keadaan.masukan),
    masukan: keadaan.masukan,
    keadaan: keadaan.status,
    langkah: keadaan.langkah,
    urutan: keadaan.urutan,
    putaran: keadaan.putaran,
    hashIsi: hashIsi(keadaan.isi),
    ditunggu: keadaan.ditunggu?.id ?? null,
    pekerjaanId: keadaan.ditunggu ? berkas.pekerjaanId : null,
    galatKerja: null,
  }
  await gugurkan(
    tx,
    langkah.gugur.map((t) => t.id),
  )
  if (!pindah) return updateBerkas(tx, dasar)

  const kalender = await getKalender(tx)
  await keluarLangkah(tx, berkas.id, {
    keluar: saat,
    menitTerukur: menitKerja(kalender, berkas.langkahSejak, saat),
    hasil: pindah.sebab,
  })
  if (selesai)
    return updateBerkas(tx, {
      ...dasar,
      pelaksana: null,
      tenggat: null,
      pengirim,
      selesai: saat,
      hasil: keadaan.hasil ?? 'tuntas',
    })
  const baru = getLangkah(definisi, keadaan.langkah)
  const sesudah = {
    ...dasar,
    pelaksana: pelakuLangkah(definisi, baru),
    langkahSejak: saat,
    tenggat: tenggatLangkah(kalender, baru, saat),
    pengirim,
  }
  await updateBerkas(tx, sesudah)
  await masukLangkah(tx, sesudah, saat, menitBakuLangkah(baru))
}
