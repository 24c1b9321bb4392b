import { getKantor, type Kantor } from '#akun'
import { bacaDokumen, namaLogo } from '#dokumen'
import type { Sarana } from '#platform/sarana'

/** Head of the office's own books and sheets: lines, logo, LATIHAN. */
export interface KopCetak {
  readonly kop: readonly string[]
  readonly dinas: string
  readonly latihan: boolean
  /** File name of the logo among the sheet's pictures. */
  readonly logo: string | null
}

export async function kopCetak(
  s: Pick<Sarana, 'db' | 'simpanan'>,
): Promise<{ kop: KopCetak; gambar: Record<string, Uint8Array> }> {
  const kantor = await getKantor(s.db)
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  const nama = logo ? namaLogo(logo.mime) : null
  return {
    kop: { kop: barisKop(kantor), dinas: kantor.dinas, latihan: kantor.latihan, logo: nama },
    gambar: logo && nama ? { [nama]: logo.isi } : {},
  }
}

function barisKop(k: Kantor): string[] {
  return k.kop.length > 0 ? [...k.kop] : [`PEMERINTAH ${k.nama}`.toUpperCase(), k.dinas.toUpperCase()]
}
