import type { UkurLangkahKirim } from '#contract/sop/ukur/ukur'

/** How the median of a step stands to its declared time: within it, up to twice as long, longer; `netral` without one of the two. */
export function nadaUkur(l: UkurLangkahKirim): 'netral' | 'tepat' | 'lewat' | 'jauh' {
  if (!l.seluruh || l.menitBaku === null) return 'netral'
  if (l.seluruh.median <= l.menitBaku) return 'tepat'
  return l.seluruh.median <= l.menitBaku * 2 ? 'lewat' : 'jauh'
}
