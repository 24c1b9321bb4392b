import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { akhiriEkspedisi } from '../ekspedisi/akhiri-ekspedisi.ts'
import { catatEkspedisi } from '../ekspedisi/catat-ekspedisi.ts'
import { daftarBawaan } from '../ekspedisi/ekspedisi.store.ts'
import { galatKirim } from './kirim.galat.ts'
import type { Kiriman } from './kiriman.store.ts'

/** A letter that goes by hand is a line of the expedition book, carried by the one who sends it until somebody says otherwise. */
export async function bawaKiriman(
  tx: Tx,
  jam: Jam,
  k: Pick<Kiriman, 'id' | 'nama'>,
  agendaId: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const isi = { agendaId, tujuan: k.nama, cara: 'lain', pembawa: pelaku.nama, kirimanId: k.id } as const
  const baris = await catatEkspedisi(tx, jam, { ...isi, kunci: k.id }, pelaku)
  return baris.ok ? ok() : baris
}

/** Carries once more what came back: a new line of the book, the old one stays with its reason. */
export async function bawaLagi(
  tx: Tx,
  jam: Jam,
  k: Pick<Kiriman, 'id' | 'nama'>,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const [akhir] = await daftarBawaan(tx, [k.id])
  if (akhir?.hasil !== 'kembali') return tolak(galatKirim.belumMenyerah())
  const isi = { agendaId: akhir.agendaId, tujuan: k.nama, cara: 'lain', pembawa: pelaku.nama } as const
  const baris = await catatEkspedisi(
    tx,
    jam,
    { ...isi, kirimanId: k.id, kunci: `${k.id}/sesudah/${akhir.id}` },
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
  const [baris] = await daftarBawaan(tx, [kirimanId])
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
