import type { Galat } from '#kernel/galat'
import { galatPengamanan } from './pengamanan.galat.ts'
import type { EdisiTersimpan } from './pengamanan.store.ts'
import type { PolaTabel } from './pola-edisi.ts'

/**
 * Why a pattern may not stand beside sealed editions of the same semester (of its own snapshot and of others):
 *
 * - a table printed with noise there and without it here gives what is hidden here to within the noise; noise over
 *   another snapshot moves the same people's figures anew, and the two average out;
 * - cells of a table whose definition came to mean other people cannot be told to be the same cells, so that nothing can be said of what
 *   both editions together show.
 */
export function periksaBeriring(
  baru: Pick<EdisiTersimpan, 'snapshotId' | 'pola'>,
  dahulu: readonly EdisiTersimpan[],
): Galat | undefined {
  const kini = new Map(baru.pola.tabel.map((t) => [t.id, t]))
  for (const e of dahulu)
    for (const t of e.pola.tabel) {
      const ini = kini.get(t.id)
      if (!t.terbit || !ini) continue
      if (!isSel(t, ini)) return galatPengamanan.definisiBerganti(t.id)
      const derau = [t, ini].filter((x) => x.terbit && x.metode === 'derau').length
      const gantiCara = t.metode === 'derau' && ini.terbit !== undefined && ini.metode !== 'derau'
      if (gantiCara || (derau === 2 && e.snapshotId !== baru.snapshotId))
        return galatPengamanan.caraBerganti(t.id)
    }
  return undefined
}

function isSel(a: PolaTabel, b: PolaTabel): boolean {
  return a.digestDefinisi === b.digestDefinisi || (a.makna !== undefined && a.makna === b.makna)
}
