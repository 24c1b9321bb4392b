import type { Kantor } from '#akun'
import { bacaDokumen, type KopKantor } from '#dokumen'
import type { Sarana } from '#platform/sarana'

/** The office's heading for its sheets. */
export async function kopLembar(s: Pick<Sarana, 'db' | 'simpanan'>, kantor: Kantor): Promise<KopKantor> {
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  return {
    pemerintah: `Pemerintah ${kantor.nama}`.toUpperCase(),
    dinas: kantor.dinas.toUpperCase(),
    ...(logo && { logo: { mime: logo.mime, isi: logo.isi } }),
    latihan: kantor.latihan,
  }
}
