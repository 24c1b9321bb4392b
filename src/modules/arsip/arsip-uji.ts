import { simpanDokumen } from '#dokumen'
import type { Result } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { Arsip } from './arsip.contract.ts'
import { arsipkan } from './arsipkan.ts'

/** For tests: the value, or the refusal as a fault. */
export function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}

/** For tests: an entry of one case with files of these texts; the first one is archived by its name. */
export async function arsipUji(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: {
    berkasId: string
    judul: string
    kode?: string
    isi: Readonly<Record<string, string>>
    pelaku: Pelaku
  },
): Promise<Arsip> {
  const dokumen = []
  for (const [nama, isi] of Object.entries(p.isi))
    dokumen.push({ ...(await simpanDokumen(s, { nama, mime: 'text/plain', isi: Buffer.from(isi) })), nama })
  const permintaan: PermintaanKerja = {
    kunci: `${p.berkasId}/1/1/arsip.arsipkan`,
    berkasId: p.berkasId,
    langkah: '1',
    masukan: { judul: p.judul, ...(p.kode && { klasifikasi: p.kode }) },
    dokumen,
    catatan: {},
    dengan: { dokumen: Object.keys(p.isi)[0]! },
    pelaku: p.pelaku,
  }
  return nilai(await arsipkan(s, permintaan))
}
