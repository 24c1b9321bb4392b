import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'
import { nilaiNaskah } from './nilai-naskah.ts'
import { lihatJalur } from './rancangan.ts'
import { type PermintaanUbah, ubahRancangan } from './ubah-rancangan.ts'

/**
 * A person has looked at these fields and they are right: what the importer guessed at and below them is no guess any
 * more, and what was added to the paper is no longer "disimpulkan".
 */
export async function konfirmasiRancangan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: PermintaanUbah & { readonly jalur: readonly string[] },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return ubahRancangan(s, p, {
    tindakan: 'sop.rancangan-konfirmasi',
    keadaan: 'draf',
    pelaku,
    ubah: async (r, tx) => {
      const naskah = structuredClone(r.naskah) as IsiNaskah
      for (const jalur of p.jalur) tegaskan(lihatJalur(naskah, jalur))
      const dikonfirmasi = (jalur: string) => p.jalur.some((j) => jalur === j || jalur.startsWith(`${j}.`))
      const keyakinan = Object.fromEntries(
        Object.entries(r.keyakinan).filter(([jalur]) => !dikonfirmasi(jalur)),
      )
      const nilai = await nilaiNaskah(s, tx, naskah, r)
      return ok({ menjadi: { ...nilai, naskah, keyakinan }, rincian: { jalur: p.jalur } })
    },
  })
}

function tegaskan(isi: unknown): void {
  if (typeof isi !== 'object' || isi === null) return
  if ('disimpulkan' in isi) isi.disimpulkan = false
  for (const bagian of Object.values(isi)) tegaskan(bagian)
}
