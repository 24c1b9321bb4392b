import type { JabatanBertindak } from '../blok-tanda-tangan.ts'
import type { Jabatan } from '../pemangku.ts'
import type { Mandat } from './mandat.ts'

/** The position as its receiver acts under a mandate. */
export function jabatanMandat(
  m: Mandat,
  semua: readonly Mandat[],
  jabatan: readonly Jabatan[],
): JabatanBertindak {
  const nama = (id: string) => jabatan.find((j) => j.id === id)!.nama
  const an = semua.find((x) => x.id === m.melaluiId)
  return {
    jabatan: nama(m.penerimaId),
    dasar: m.bentuk,
    atasNama: nama(an?.pemberiId ?? m.pemberiId),
    melalui: nama(m.pemberiId),
  }
}
