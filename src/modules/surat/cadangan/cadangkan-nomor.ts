import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import {
  batalkanAgenda,
  findAgendaKunci,
  insertAgenda,
  isNomorDipakai,
  ubahIsiCadangan,
} from '../agenda/agenda.store.ts'
import { sebutPengolah } from '../agenda/sebut-pengolah.ts'
import { ambilUrut, kunciDeretNaskah } from '../deret/ambil-urut.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'

export interface PermintaanCadangan {
  /** The same key again returns the number that is reserved, with the new subject and addressee; after it was let go, another. */
  readonly kunci: string
  /** Chosen by kind and classification where absent. */
  readonly deret?: string
  /** Kind of the document (`surat-keluar`, `nota-dinas`); 'surat-keluar' where absent. */
  readonly jenis?: string
  readonly klasifikasi: string
  readonly perihal: string
  readonly tujuan: string
  readonly berkasId?: string
}

/**
 * Reserves a letter's number before it is signed: number and date then stand in the text that is signed. The number is
 * in the book at once; it becomes used when the signed file is bound to it (`pakaiCadangan`), or void (`lepasCadangan`).
 * When the classification changed, the old number becomes void with that reason and another is given.
 */
export async function cadangkanNomor(
  tx: Tx,
  jam: Jam,
  p: PermintaanCadangan,
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  const kunci = await kunciDeretNaskah(tx, p)
  if (!kunci.ok) return kunci
  const { deret, klasifikasi } = kunci.value
  const ada = await findAgendaKunci(tx, p.kunci)
  if (ada?.status === 'terpakai') return ok(ada)
  if (ada?.status === 'dicadangkan') {
    if (ada.klasifikasi === klasifikasi && ada.deret === deret.kode) {
      if (ada.perihal === p.perihal && ada.tujuan === p.tujuan) return ok(ada)
      return ok(await ubahIsiCadangan(tx, ada.id, { ...p, jenis: p.jenis }))
    }
    const alasan = `Klasifikasi surat berubah dari ${ada.klasifikasi} menjadi ${klasifikasi}`
    await batalkanAgenda(tx, ada.id, { alasan, waktu: jam.sekarang(), pelaku })
  }
  const urut = await ambilUrut(tx, jam, kunci.value)
  if (!urut.ok) return urut
  const nomor = tulisNomorSurat(deret.pola, { ...urut.value, unit: deret.unit })
  if (await isNomorDipakai(tx, nomor)) return tolak(galatSurat.nomorKembar(nomor))
  const agenda = await insertAgenda(tx, {
    ...urut.value,
    kunci: p.kunci,
    deret: deret.kode,
    nomor,
    perihal: p.perihal,
    tujuan: p.tujuan,
    jenis: p.jenis ?? 'surat-keluar',
    berkasId: p.berkasId,
    pengolah: sebutPengolah(pelaku),
    pelaku,
  })
  await catat(tx, jam, {
    tindakan: 'surat.cadangkan-nomor',
    objek: `agenda/${agenda.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: {
      nomor,
      berkasId: p.berkasId,
      ...(ada?.status === 'dicadangkan' && { menggantikan: ada.nomor }),
    },
  })
  return ok(agenda)
}
