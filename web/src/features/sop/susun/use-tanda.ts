import { useCallback, useMemo } from 'react'
import type { TemuanKirim } from '#contract/sop/rancangan/rancangan'
import { keTetap } from './naskah/jalur.ts'
import { isDisimpulkan, MEDAN_SIMPULAN } from './naskah/konfirmasi.ts'
import { jalurLangkah, type Rancangan } from './naskah/naskah.ts'
import type { TandaSel } from './tabel/baris-langkah.tsx'
import { KOLOM_LANGKAH } from './tabel/kolom-langkah.ts'

const BERAT: Record<TandaSel, number> = {
  '': 0,
  simpulan: 1,
  catatan: 2,
  peringatan: 3,
  konfirmasi: 4,
  cacat: 5,
}
const MEDAN: readonly string[] = KOLOM_LANGKAH.map((k) => k.medan)

/** Which mark a field carries: the gravest of its findings and of what is to be confirmed. */
export function useTanda(
  kini: Rancangan,
  ditinjau: Rancangan,
  temuan: readonly TemuanKirim[],
): (jalur: string) => TandaSel {
  const dariTemuan = useMemo(() => {
    const peta = new Map<string, TandaSel>()
    for (const t of temuan) beri(peta, medanDari(keTetap(ditinjau.naskah, t.jalur)), t.tingkat)
    return peta
  }, [temuan, ditinjau])
  const perlu = useMemo(() => {
    const peta = new Map<string, TandaSel>()
    for (const jalur of Object.keys(kini.keyakinan)) beri(peta, medanDari(jalur), 'konfirmasi')
    for (const l of kini.naskah.langkah)
      for (const m of MEDAN_SIMPULAN)
        if (isDisimpulkan(l, m)) beri(peta, medanDari(jalurLangkah(l.id, m)), 'simpulan')
    return peta
  }, [kini])
  return useCallback(
    (jalur) => {
      const [a, b] = [dariTemuan.get(jalur) ?? '', perlu.get(jalur) ?? '']
      return BERAT[a] >= BERAT[b] ? a : b
    },
    [dariTemuan, perlu],
  )
}

function beri(peta: Map<string, TandaSel>, jalur: string | undefined, tanda: TandaSel): void {
  if (jalur !== undefined && BERAT[tanda] > BERAT[peta.get(jalur) ?? '']) peta.set(jalur, tanda)
}

/**
 * The field on screen in which a place stands: "langkah:3.pengembalian.0.ke" is the cell Bila Tidak, a refusal too, a
 * step as a whole its activity; "peringatan.0" the list.
 */
export function medanDari(jalur: string | undefined): string | undefined {
  if (jalur === undefined) return undefined
  const [, id, medan = ''] = /^langkah:([a-z0-9-]*)(?:\.([A-Za-z]+))?/.exec(jalur) ?? []
  if (id !== undefined) {
    const kolom = medan === 'penolakan' ? 'pengembalian' : MEDAN.includes(medan) ? medan : 'kegiatan'
    return jalurLangkah(id, kolom)
  }
  const [awal = '', kedua] = jalur.split('.')
  return awal === 'identitas' && kedua ? `identitas.${kedua}` : awal
}
