import { blokTandaTangan, daftarJabatan, type Pemangku, pemangkuPelaksana, sebutJabatan } from '#akun'
import type { Kueri } from '#platform/postgres'
import type { PenandaSurat } from './model-surat.ts'

/** Who a letter is written for to sign, as of now. */
export interface CalonPenanda {
  readonly penanda: PenandaSurat
  /** "Plh. Kepala Dinas" */
  readonly jabatan: string
  readonly pemangku?: Pemangku
}

const URUTAN: Record<Pemangku['dasar'], number> = { plh: 0, plt: 1, definitif: 2, an: 3, ub: 4 }

/**
 * A Plh. or Plt. stands before the definitive holder: one is named because the other is away. a.n. and u.b. only where
 * nobody holds the position. An empty seat leaves the name blank.
 */
export async function calonPenanda(db: Kueri, pelaksana: string, saat: Date): Promise<CalonPenanda> {
  const calon = (await pemangkuPelaksana(db, pelaksana, saat))
    .filter((p) => p.tindakan === undefined || p.tindakan.includes('tandatangani'))
    .toSorted((a, b) => URUTAN[a.dasar] - URUTAN[b.dasar])[0]
  if (calon)
    return {
      penanda: {
        blok: blokTandaTangan(calon),
        nama: calon.gelar ? `${calon.nama}, ${calon.gelar}` : calon.nama,
        nip: calon.nip === '-' ? null : calon.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4'),
      },
      jabatan: sebutJabatan(calon),
      pemangku: calon,
    }
  const jabatan = await namaJabatan(db, pelaksana)
  return {
    penanda: {
      blok: blokTandaTangan({ jabatan }),
      nama: '........................................',
      nip: null,
    },
    jabatan,
  }
}

/** Title of the position that a SOP knows by this key; the key itself where the office has none. */
export async function namaJabatan(db: Kueri, pelaksana: string): Promise<string> {
  return (await daftarJabatan(db)).find((j) => j.pelaksana === pelaksana)?.nama ?? pelaksana
}
