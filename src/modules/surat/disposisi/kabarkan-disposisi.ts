import { daftarMasa } from '#akun'
import { kirimKabar, tutupKabar } from '#kabar'
import { getZona, tanggalSetempat } from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri, Tx } from '#platform/postgres'
import { bacaPohon } from './disposisi.store.ts'
import { isTerbuka } from './disposisi.ts'

/** Pegawai that hold these positions today: id and name by position. */
export async function pemangkuJabatan(
  db: Kueri,
  jam: Jam,
): Promise<Map<string, { pegawaiId: string; nama: string }[]>> {
  const kini = tanggalSetempat(await getZona(db), jam.sekarang())
  const masa = (await daftarMasa(db)).filter(
    (m) => m.sejak <= kini && (m.sampai === undefined || kini <= m.sampai),
  )
  return Map.groupBy(masa, (m) => m.jabatanId)
}

/** Tells the holders of these positions. The text names the agenda number and never the letter's words. */
export async function kabarkanJabatan(
  tx: Tx,
  jam: Jam,
  p: {
    readonly suratId: string
    readonly jabatanId: readonly string[]
    readonly kunci: string
    readonly judul: string
    readonly isi: string
  },
): Promise<void> {
  const pemangku = await pemangkuJabatan(tx, jam)
  const kepada = p.jabatanId.flatMap((j) => (pemangku.get(j) ?? []).map((x) => x.pegawaiId))
  const { judul, isi, kunci } = p
  const tautan = tautanDisposisi(p.suratId)
  await kirimKabar(tx, { kepada, jenis: 'disposisi', judul, isi, tautan, kunci }, jam.sekarang())
}

/** Tells everyone who has the letter on their desk that its entry says something else now. */
export async function kabarkanPerbaikan(
  tx: Tx,
  jam: Jam,
  p: { readonly suratId: string; readonly nomorAgenda: string },
): Promise<void> {
  const { tujuan } = await bacaPohon(tx, p.suratId)
  await kabarkanJabatan(tx, jam, {
    suratId: p.suratId,
    jabatanId: tujuan.filter(isTerbuka).map((t) => t.jabatanId),
    kunci: `disposisi/perbaikan/${p.suratId}/${jam.sekarang().toISOString()}`,
    judul: `Catatan surat masuk ${p.nomorAgenda} diperbaiki`,
    isi: 'Baca lagi suratnya sebelum melanjutkan disposisi.',
  })
}

/** What was told of a desk needs nobody any more once it is done. */
export async function tutupKabarMeja(
  tx: Tx,
  jam: Jam,
  suratId: string,
  tujuanId: readonly string[],
): Promise<void> {
  for (const id of tujuanId)
    await tutupKabar(tx, { tautan: tautanDisposisi(suratId), awalan: `disposisi/meja/${id}` }, jam.sekarang())
}

export const tautanDisposisi = (suratId: string): string => `/agenda/masuk/${suratId}`
