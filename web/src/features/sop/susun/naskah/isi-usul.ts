import type { Rancangan } from './naskah.ts'
import { ubahLangkah } from './ubah-langkah.ts'
import { usulTindakan } from './usul-tindakan.ts'

/** A step with an activity and without an act gets the one that its words name; an act that a person wrote stays. */
export function isiUsul(r: Rancangan, id: string): Rancangan {
  const naskah = ubahLangkah(r.naskah, id, (l) => {
    const usul = l.tindakan.length === 0 ? usulTindakan(l.kegiatan) : undefined
    return usul ? { ...l, tindakan: [{ ...usul, lampiran: [] }] } : l
  })
  return naskah === r.naskah ? r : { ...r, naskah }
}
