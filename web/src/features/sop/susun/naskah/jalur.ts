import type { KeyakinanKirim } from '#contract/sop/rancangan/rancangan'
import { jalurLangkah, type Keyakinan, type Naskah } from './naskah.ts'

/**
 * The server names fields by their places ("langkah.3.waktu"); rows move while one writes, so the editor holds them by
 * the step's or actor's id ("langkah:7.waktu", "pelaksana:kasi.judul"). Undefined: a place that no longer exists.
 */
export function keTetap(n: Naskah, jalur: string): string | undefined {
  const [, apa, ke, medan] = /^(langkah|pelaksana)\.(\d+)(?:\.(.+))?$/.exec(jalur) ?? []
  if (!apa) return jalur
  const id = n[apa as 'langkah' | 'pelaksana'][Number(ke)]?.id
  if (id === undefined) return undefined
  return apa === 'langkah' ? jalurLangkah(id, medan ?? '') : `pelaksana:${id}${medan ? `.${medan}` : ''}`
}

export function keTempat(n: Naskah, tetap: string): string | undefined {
  const [, apa, id, medan] = /^(langkah|pelaksana):([a-z0-9-]*)(?:\.(.*))?$/.exec(tetap) ?? []
  if (!apa) return tetap
  const ke = n[apa as 'langkah' | 'pelaksana'].findIndex((x) => x.id === id)
  return ke < 0 ? undefined : [apa, ke, ...(medan ? [medan] : [])].join('.')
}

export function bacaKeyakinan(n: Naskah, k: KeyakinanKirim): Record<string, Keyakinan> {
  return petakan(k, (jalur) => keTetap(n, jalur))
}

export function tulisKeyakinan(n: Naskah, k: Readonly<Record<string, Keyakinan>>): KeyakinanKirim {
  return petakan(k, (tetap) => keTempat(n, tetap))
}

function petakan<T>(isi: Readonly<Record<string, T>>, ke: (jalur: string) => string | undefined) {
  const hasil: Record<string, T> = {}
  for (const [jalur, nilai] of Object.entries(isi)) {
    const baru = ke(jalur)
    if (baru !== undefined) hasil[baru] = nilai
  }
  return hasil
}
