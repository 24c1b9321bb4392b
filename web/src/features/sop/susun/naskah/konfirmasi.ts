import { jalurLangkah, type Rancangan } from './naskah.ts'
import { ubahLangkah } from './ubah-langkah.ts'

/** Who wrote or confirmed a field answers for it: its mark goes, and those below it. */
export function tanpaTanda(r: Rancangan, jalur: string): Rancangan {
  const pergi = tandaDi(r.keyakinan, jalur)
  const sisa = Object.entries(r.keyakinan).filter(([k]) => !(k in pergi))
  return Object.keys(pergi).length === 0 ? r : { ...r, keyakinan: Object.fromEntries(sisa) }
}

/** The marks at a field, below it, and of what it is a part of. */
export function tandaDi(keyakinan: Rancangan['keyakinan'], jalur: string): Rancangan['keyakinan'] {
  const kena = (k: string) => k === jalur || k.startsWith(`${jalur}.`) || jalur.startsWith(`${k}.`)
  return Object.fromEntries(Object.entries(keyakinan).filter(([k]) => kena(k)))
}

/** What of a step is not on the signed paper ("disimpulkan"). */
export const MEDAN_SIMPULAN = ['pelaksana', 'simbol', 'pengembalian', 'penolakan', 'tindakan'] as const
export type MedanSimpulan = (typeof MEDAN_SIMPULAN)[number]

/** The office takes what was inferred as its own. */
export function kukuhkan(r: Rancangan, id: string, medan: MedanSimpulan): Rancangan {
  const naskah = ubahLangkah(r.naskah, id, (l) => {
    const kukuh = <T extends { readonly disimpulkan: boolean }>(x: T): T => ({ ...x, disimpulkan: false })
    switch (medan) {
      case 'pelaksana':
        return { ...l, pelaksana: kukuh(l.pelaksana) }
      case 'simbol':
        return { ...l, simbol: kukuh(l.simbol) }
      case 'pengembalian':
        return { ...l, pengembalian: l.pengembalian.map(kukuh) }
      case 'penolakan':
        return l.penolakan
          ? { ...l, penolakan: { ...kukuh(l.penolakan), lampiran: l.penolakan.lampiran.map(kukuh) } }
          : l
      case 'tindakan':
        return {
          ...l,
          tindakan: l.tindakan.map((t) => ({
            ...t,
            ...(t.kerja && { kerja: kukuh(t.kerja) }),
            ...(t.mengubah && { mengubah: kukuh(t.mengubah) }),
            lampiran: t.lampiran.map(kukuh),
          })),
        }
    }
  })
  return tanpaTanda({ ...r, naskah }, jalurLangkah(id, medan))
}

export function isDisimpulkan(l: Rancangan['naskah']['langkah'][number], medan: MedanSimpulan): boolean {
  if (medan === 'pelaksana' || medan === 'simbol') return l[medan].disimpulkan
  if (medan === 'pengembalian') return l.pengembalian.some((p) => p.disimpulkan)
  if (medan === 'penolakan')
    return l.penolakan !== undefined && [l.penolakan, ...l.penolakan.lampiran].some((x) => x.disimpulkan)
  return l.tindakan.some(
    (t) => t.kerja?.disimpulkan || t.mengubah?.disimpulkan || t.lampiran.some((x) => x.disimpulkan),
  )
}
