import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { akhiriEkspedisi } from '../ekspedisi/akhiri-ekspedisi.ts'
import { catatEkspedisi } from '../ekspedisi/catat-ekspedisi.ts'
import { findEkspedisiKiriman, type Kiriman } from './kiriman.store.ts'

/** A letter that goes by hand is a line of the expedition book, carried by the one who sends it until somebody says otherwise. */
export async function bawaKiriman(
  tx: Tx,
  jam: Jam,
  k: Pick<Kiriman, 'id' | 'nama'>,
  agendaId: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const baris = await catatEkspedisi(
    tx,
    jam,
    { kunci: k.id, agendaId, tujuan: k.nama, cara: 'lain', pembawa: pelaku.nama },
    pelaku,
  )
  return baris.ok ? ok() : baris
}

/** Ends that line, as received or as come back; one that the book has ended already, or never had, stays as it is. */
export async function akhiriBawaan(
  tx: Tx,
  jam: Jam,
  kirimanId: string,
  akhir: { oleh: string; pada: Date } | { kembali: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const baris = await findEkspedisiKiriman(tx, kirimanId)
  if (baris?.hasil !== 'dibawa') return ok()
  const hasil =
    'kembali' in akhir
      ? ({ hasil: 'kembali', keterangan: akhir.kembali } as const)
      : ({
          hasil: 'diterima',
          penerima: akhir.oleh.slice(0, 120),
          tanggalTerima: tanggalSetempat(await getZona(tx), akhir.pada),
        } as const)
  const selesai = await akhiriEkspedisi(tx, jam, { ...hasil, id: baris.id }, pelaku)
  return selesai.ok ? ok() : selesai
}
