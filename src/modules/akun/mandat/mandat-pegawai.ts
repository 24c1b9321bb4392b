import { getZona, tanggalSetempat } from '#kalender'
import type { Kueri } from '#platform/postgres'
import { sebutJabatan } from '../blok-tanda-tangan.ts'
import { daftarJabatan } from '../organisasi.store.ts'
import { jabatanTercatat } from '../pemangku-pelaksana.ts'
import { daftarMandat } from './mandat.store.ts'
import { jabatanMandat } from './sebut-mandat.ts'

export interface MandatMilik {
  readonly peran: 'pemberi' | 'penerima'
  readonly sebutan: string
  readonly nomorSurat: string
  readonly sampai?: string
}

/** Mandates that have not ended and name a position of this pegawai, or them: given, received, and held as Plt. or Plh. */
export async function mandatPegawai(db: Kueri, pegawaiId: string, saat: Date): Promise<MandatMilik[]> {
  const hariIni = tanggalSetempat(await getZona(db), saat)
  const [semua, jabatan] = [await daftarMandat(db), await daftarJabatan(db)]
  const milik = await jabatanTercatat(db, pegawaiId, saat)
  const pelaksana = milik
    .filter((j) => j.dasar !== 'definitif')
    .map((j) => ({
      peran: 'penerima' as const,
      sebutan: sebutJabatan(j),
      nomorSurat: j.nomorSurat ?? '',
      ...(j.sampai && { sampai: j.sampai }),
    }))
  const surat = semua
    .filter((m) => m.sampai === undefined || (m.sampai >= hariIni && m.sampai >= m.sejak))
    .flatMap((m) => {
      const punya = (id: string) => milik.some((j) => j.jabatanId === id)
      const memberi = punya(m.pemberiId)
      const menerima = m.pegawaiId === undefined ? punya(m.penerimaId) : m.pegawaiId === pegawaiId
      if (!memberi && !menerima) return []
      return [
        {
          peran: memberi ? ('pemberi' as const) : ('penerima' as const),
          sebutan: sebutJabatan(jabatanMandat(m, semua, jabatan)),
          nomorSurat: m.nomorSurat,
          ...(m.sampai && { sampai: m.sampai }),
        },
      ]
    })
  return [...pelaksana, ...surat]
}
