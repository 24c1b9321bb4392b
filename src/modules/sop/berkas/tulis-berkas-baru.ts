import { catat } from '#jejak'
import { getKalender, tanggalSetempat } from '#kalender'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { hashIsi, sederhana } from '../mesin/isi-berkas.ts'
import { judulBerkas, type Masukan, masukanTanpaTeks } from '../mesin/masukan.ts'
import { keadaanAwal } from '../mesin/transition.ts'
import { kabarkanPindah } from '../pengingat/kabarkan-berkas.ts'
import { ambilNomor, insertBerkas, insertDokumen, simpanVersi } from './berkas.store.ts'
import { type Berkas, type DokumenBerkas, orangDari } from './berkas.ts'
import { insertLanjutan } from './lanjutan.store.ts'
import { bukaTempat, tempatBaru } from './simpan-langkah.ts'

export interface BerkasDibuka {
  readonly berkasId: string
  readonly nomor: string
}

interface BerkasBaru {
  readonly definisi: DefinisiSop
  readonly masukan: Masukan
  readonly dibukaOleh: Pelaku & { readonly pegawaiId: string }
  readonly saat: Date
  /** The case whose act opens it, and what of its documents stands on the new one. */
  readonly asal?: {
    readonly berkas: Pick<Berkas, 'id' | 'nomor'>
    readonly tindakanId: string
    readonly dokumen: readonly DokumenBerkas[]
  }
}

/** Writes a new case at its first step with the next number of the year, and its entry in jejak. */
export async function tulisBerkasBaru(tx: Tx, b: BerkasBaru): Promise<BerkasDibuka> {
  const { definisi, masukan, saat, asal } = b
  const kalender = await getKalender(tx)
  const dokumen = asal?.dokumen ?? []
  const keadaan = { ...keadaanAwal(definisi, masukan), isi: dokumen.map(sederhana) }
  const berkas = {
    nomor: await ambilNomor(tx, Number(tanggalSetempat(kalender.zona, saat).slice(0, 4))),
    judul: judulBerkas(definisi, masukan),
    sop: definisi.id,
    digest: await simpanVersi(tx, definisi, saat),
    masukan,
    putaran: keadaan.putaran,
    hashIsi: hashIsi(keadaan.isi),
    dibuka: saat,
    dibukaOleh: b.dibukaOleh,
    selesai: null,
    hasil: null,
  }
  const id = await insertBerkas(tx, berkas)
  if (asal) {
    await insertLanjutan(tx, { lanjutanId: id, asalId: asal.berkas.id, tindakanId: asal.tindakanId })
    const dari = { langkah: definisi.langkah[0]!.id, putaran: 1, tindakanId: asal.tindakanId, waktu: saat }
    for (const d of dokumen) await insertDokumen(tx, id, d, dari)
  }
  const pengirim = asal ? orangDari(b.dibukaOleh) : null
  for (const t of keadaan.tempat)
    await bukaTempat(tx, { ...berkas, id }, tempatBaru(definisi, kalender, t, saat, pengirim), definisi)
  if (asal) {
    const langkah = { keadaan, ditinggal: [], gugur: [] }
    await kabarkanPindah(tx, {
      berkas: { ...berkas, id },
      definisi,
      langkah,
      saat,
      oleh: b.dibukaOleh.pegawaiId,
    })
  }
  await catat(
    tx,
    { sekarang: () => saat },
    {
      tindakan: 'sop.buka',
      objek: `berkas/${id}`,
      hasil: 'dilakukan',
      pelaku: b.dibukaOleh,
      rincian: {
        nomor: berkas.nomor,
        sop: definisi.id,
        digest: berkas.digest,
        masukan: masukanTanpaTeks(definisi, masukan),
        ...(asal && {
          asal: asal.berkas.nomor,
          tindakanId: asal.tindakanId,
          dokumen: dokumen.map(({ nama, hash }) => ({ nama, hash })),
        }),
      },
    },
  )
  return { berkasId: id, nomor: berkas.nomor }
}
