import { Ditolak } from '#kernel/ditolak'
import { bacaFile, tulisNaskahYaml } from '#sop'
import { CUKUP_YAKIN } from '../modules/sop/baca/baca.contract.ts'
import type { Keluaran } from './keluaran.ts'
import { bacaBerkas, KODE } from './perintah.ts'

/** Prints what a file proposes as a naskah; the fields that a person should look at stand above it as remarks. */
export async function bacaNaskahFile(file: string, k: Keluaran): Promise<number> {
  const usulan = await bacaFile(bacaBerkas(file))
  if (!usulan.ok) throw new Ditolak(usulan.galat)
  const { naskah, keyakinan, dibuang } = usulan.value
  const ragu = Object.entries(keyakinan)
    .filter(([, t]) => t.nilai < CUKUP_YAKIN)
    .map(([jalur, t]) => `# ${jalur}: yakin ${Math.round(t.nilai * 100)} persen. ${t.alasan}`)
  k.hasil({ naskah, keyakinan, dibuang }, () => [...ragu, tulisNaskahYaml(naskah)].join('\n'))
  return KODE.selesai
}
