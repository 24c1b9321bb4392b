import { findPegawai, pemangkuPelaksana } from '#akun'
import type { Kueri } from '#platform/postgres'
import { type DefinisiSop, getLangkah, pelakuLangkah } from '../definisi/definisi-sop.ts'
import { VERBA } from '../definisi/verba.ts'
import type { PemangkuLangkah } from '../mesin/keadaan.ts'
import { daftarLimpahan } from './penugasan.store.ts'

export type PemangkuTempat = PemangkuLangkah & { readonly gelar?: string | undefined }

/** What a pegawai who does not hold the position may be asked to do: UU 30/2014 pasal 13-14 wants a mandate for the rest. */
export const TINDAKAN_LIMPAHAN: readonly string[] = Object.entries(VERBA)
  .filter(([, v]) => v.peran !== 'pemeriksaan')
  .map(([nama]) => nama)

/** Everyone who may act on this step of this case now: its holders, mandates for them, then those it was delegated to. */
export async function pemangkuTempat(
  db: Kueri,
  p: { readonly definisi: DefinisiSop; readonly berkasId: string; readonly langkah: string },
  saat: Date,
): Promise<PemangkuTempat[]> {
  const kunci = pelakuLangkah(p.definisi, getLangkah(p.definisi, p.langkah))
  const pemangku: PemangkuTempat[] = await pemangkuPelaksana(db, kunci, saat, p.definisi.id)
  for (const l of await daftarLimpahan(db, p.berkasId)) {
    if (l.langkah !== p.langkah) continue
    const pegawai = await findPegawai(db, l.kepadaId)
    if (!pegawai?.aktif || l.oleh.jenis !== 'pegawai') continue
    pemangku.push({
      pegawaiId: l.kepadaId,
      nama: pegawai.nama,
      gelar: pegawai.gelar,
      jabatanId: l.oleh.jabatanId!,
      jabatan: `pelimpahan ${l.oleh.jabatan}`,
      dasar: 'limpahan',
      tindakan: TINDAKAN_LIMPAHAN,
    })
  }
  return pemangku
}

/** Who took the step, while they may still act on it. */
export function pengambilDari(
  pemangku: readonly PemangkuTempat[],
  pegawaiId: string | null,
): { readonly pegawaiId: string; readonly nama: string } | undefined {
  const p = pemangku.find((m) => m.pegawaiId === pegawaiId)
  return p && { pegawaiId: p.pegawaiId, nama: p.nama }
}
