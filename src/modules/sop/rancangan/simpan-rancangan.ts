import { isDeepStrictEqual } from 'node:util'
import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'
import { periksaIsiNaskah } from './naskah-yaml.ts'
import { nilaiNaskah } from './nilai-naskah.ts'
import { type Keyakinan, lihatJalur, type Rancangan } from './rancangan.ts'
import { type PermintaanUbah, ubahRancangan } from './ubah-rancangan.ts'

/** Keeps what was written, finished or not. Of jejak it is one entry a save; what was written stands in the draft. */
export async function simpanRancangan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: PermintaanUbah & { readonly naskah: unknown; readonly keyakinan?: Keyakinan | undefined },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const naskah = periksaIsiNaskah(p.naskah)
  if (!naskah.ok) return naskah
  return ubahRancangan(s, p, {
    tindakan: 'sop.rancangan-simpan',
    keadaan: 'draf',
    pelaku,
    ubah: async (r, tx) => {
      const nilai = await nilaiNaskah(s, tx, naskah.value, r)
      const keyakinan = p.keyakinan ?? keyakinanTersisa(r, naskah.value)
      return ok({ menjadi: { ...nilai, naskah: naskah.value, keyakinan }, rincian: { cacat: nilai.cacat } })
    },
  })
}

/** Marks of fields that a person changed go. */
function keyakinanTersisa(r: Rancangan, naskah: IsiNaskah): Keyakinan {
  return Object.fromEntries(
    Object.entries(r.keyakinan).filter(([jalur]) =>
      isDeepStrictEqual(lihatJalur(r.naskah, jalur), lihatJalur(naskah, jalur)),
    ),
  )
}
