import { getZona, tanggalSetempat } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { daftarAgendaBlok } from '../agenda/agenda.store.ts'
import { findDeret } from '../deret/deret.store.ts'
import type { Blok } from './blok.contract.ts'
import { type BlokTercatat, daftarSusulan } from './blok.store.ts'
import { selisihHari } from './nomor-menunggu.ts'

/** A block with all its numbers, as its holder and the officials of the series see it. */
export async function bacaBlok(
  db: Kueri,
  jam: Jam,
  b: BlokTercatat,
  pegawaiId: string | undefined,
): Promise<Blok> {
  const nomor = await daftarAgendaBlok(db, b.id)
  const susulan = new Map((await daftarSusulan(db, [b.id])).map((s) => [s.urut, s]))
  const deret = await findDeret(db, b.deret)
  const kini = tanggalSetempat(await getZona(db), jam.sekarang())
  const hari = selisihHari(b.tanggal, kini)
  return {
    id: b.id,
    deret: b.deret,
    namaDeret: deret?.nama ?? b.deret,
    tahun: b.tahun,
    awal: b.awal,
    akhir: b.akhir,
    tanggal: b.tanggal,
    pola: b.pola,
    unit: b.unit,
    klasifikasi: b.klasifikasi,
    bebasKlasifikasi: b.bebasKlasifikasi,
    perangkat: b.perangkat,
    pemegang: b.pelaku.nama,
    milikSaya: b.pemegangId === pegawaiId,
    status: b.status,
    sisa: nomor.filter((n) => n.status === 'dicadangkan').length,
    hari,
    lewat:
      b.status === 'dipegang' && (hari > (deret?.batasCadangan ?? 7) || b.tahun < Number(kini.slice(0, 4))),
    ...(b.alasanTutup !== null && { alasanTutup: b.alasanTutup }),
    nomor: nomor.map((n) => {
      const s = susulan.get(n.urut)
      const terpakai = n.status === 'terpakai'
      return {
        agendaId: n.id,
        urut: n.urut,
        nomor: n.nomor,
        keadaan: n.status,
        klasifikasi: n.klasifikasi,
        ...(terpakai && { tanggal: n.tanggal, perihal: n.perihal }),
        ...(terpakai && n.tujuan !== undefined && { tujuan: n.tujuan }),
        ...(n.hash !== undefined && { hash: n.hash }),
        ...(n.alasanBatal !== undefined && { alasanBatal: n.alasanBatal }),
        ...(s && { susulan: { tanggal: s.tanggal, perihal: s.perihal, tujuan: s.tujuan } }),
      }
    }),
  }
}
