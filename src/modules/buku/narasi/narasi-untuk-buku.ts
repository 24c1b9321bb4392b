import { ok, type Result, tolak } from '#kernel/hasil'
import { findBerkas, getVersi } from '#sop'
import type { BabNarasi, FigurBuku, ParagrafBuku } from '../susun/model-buku.ts'
import { type SaranaNarasi, siapkanNarasi } from './lihat-narasi.ts'
import type { PotonganTampil } from './narasi.contract.ts'
import { galatNarasi } from './narasi.galat.ts'
import { daftarParagraf } from './narasi.store.ts'
import { belumBeralasan } from './susun-naskah.ts'
import type { ParagrafTersegel } from './susun-paragraf.ts'
import { langkahBuku } from './wewenang-narasi.ts'

export interface MintaNarasi {
  readonly berkasId: string
  /** Ids of the catalogue's tables in the book; a paragraph that needs another one is left out. Absent: all of one dimension. */
  readonly tabel?: readonly string[]
  /** What the book is made from, where an act exchanges it; absent: the case's own. */
  readonly snapshotId?: string
}

/** The analysis for the book, chapter by chapter: by rule unless people wrote it. Chapters with nothing to say are left out. */
export async function narasiUntukBuku(
  s: Pick<SaranaNarasi, 'db' | 'jam' | 'folder'>,
  m: MintaNarasi,
): Promise<Result<(BabNarasi & { readonly judul: string })[]>> {
  const siap = await siapkanNarasi(s, m.berkasId, m)
  if (!siap.ok) return siap
  const bab = siap.value.naskah.bab.map((b) => ({
    bab: b.id,
    judul: b.judul,
    paragraf: b.paragraf.map((p) => ({
      id: `narasi/${p.id}`,
      potongan: p.potongan.map(keFigur),
      segel: p.segel,
      ...ketikan(p),
    })),
  }))
  return ok(bab.filter((b) => b.paragraf.length > 0))
}

/**
 * Refuses with the places while a broken seal has no reason: asked before the act goes (`siap`) of the last step that
 * makes the draft, where the analysis is finished. An earlier step may go by: its official is not the one who wrote.
 */
export async function periksaNarasi(
  s: Pick<SaranaNarasi, 'db' | 'jam' | 'folder'>,
  m: MintaNarasi & { readonly langkah: string },
): Promise<Result<void>> {
  const berkas = await findBerkas(s.db, m.berkasId)
  if (!berkas || langkahBuku(await getVersi(s.db, berkas.digest)).at(-1)?.langkah !== m.langkah) return ok()
  // Nothing was written: the rules break no seal, and no figure needs to be counted to know it.
  if ((await daftarParagraf(s.db, m.berkasId)).length === 0) return ok()
  const siap = await siapkanNarasi(s, m.berkasId, m)
  if (!siap.ok) return siap
  const tempat = belumBeralasan(siap.value.naskah)
  return tempat.length > 0 ? tolak(galatNarasi.segelPutus(tempat)) : ok()
}

function ketikan(p: Pick<ParagrafTersegel, 'angkaKetik' | 'potongan'>): Pick<ParagrafBuku, 'ketik'> {
  const timpa = p.potongan.flatMap((t) => (typeof t === 'string' || t.timpa === undefined ? [] : [t.timpa]))
  const ketik = [...p.angkaKetik.map((k) => k.teks), ...timpa]
  return ketik.length > 0 ? { ketik } : {}
}

function keFigur(t: PotonganTampil): string | FigurBuku {
  if (typeof t === 'string') return t
  const teks = t.timpa ?? t.teks
  if (t.sel) return { sel: t.sel, teks }
  // A rate of a region gives its counts away: as a figure of no table of the book it keeps its sentence out of a public
  // edition. That of the whole office rests on totals.
  if (t.indikator && t.indikator.wilayah !== '')
    return { sel: { tabel: 'indikator', wilayah: t.indikator.wilayah, kolom: t.indikator.id }, teks }
  return teks
}
