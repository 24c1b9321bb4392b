import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { konteksKantor } from '../tinjau/konteks-kantor.ts'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'
import { tinjauRancangan } from '../tinjau/tinjau-rancangan.ts'
import { bacaNaskah } from '../tinjau/tinjau-sop.ts'
import type { Rancangan } from './rancangan.ts'

/** What a draft keeps beside its naskah, so that a list of drafts need not review each of them. */
export async function nilaiNaskah(
  s: Pick<Sarana, 'antrean'>,
  db: Kueri,
  naskah: IsiNaskah,
  sebelumnya?: Pick<Rancangan, 'sop'>,
): Promise<Pick<Rancangan, 'sop' | 'judul' | 'digest' | 'cacat' | 'temuanLain'>> {
  const { temuan, digest } = tinjauRancangan(naskah, await konteksKantor(s, db))
  const n = bacaNaskah(naskah)
  const cacat = temuan.filter((t) => t.tingkat === 'cacat').length
  return {
    sop: /^[a-z0-9-]{3,80}$/.test(n?.id ?? '') ? n!.id : (sebelumnya?.sop ?? 'sop-tanpa-nama'),
    judul: n?.identitas.judulTampil || n?.identitas.nama || 'Tanpa nama',
    digest: digest ?? null,
    cacat,
    temuanLain: temuan.length - cacat,
  }
}
