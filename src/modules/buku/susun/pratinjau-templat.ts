import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { galatBuku } from '../buku.galat.ts'
import { periksaTemplat } from '../templat-buku/periksa-templat.ts'
import { type BahanBuku, bahanBukuDari } from './bahan-buku.ts'
import { bacaMasa } from './masa-buku.ts'
import { renderBukuPdf } from './render-buku-pdf.ts'
import { susunModelBuku } from './susun-model-buku.ts'

export interface MintaPratinjauTemplat {
  readonly isi?: unknown
  readonly bab?: string | undefined
  readonly snapshotId?: string | undefined
  readonly bulan?: string | undefined
  readonly tanggal?: string | undefined
}

/** One chapter of a template that is not saved, as a draft: seconds, not a whole book. Keeps nothing. */
export async function pratinjauTemplat(
  s: Sarana,
  m: MintaPratinjauTemplat,
  signal: AbortSignal,
  b: BahanBuku = bahanBukuDari(s),
): Promise<Result<Buffer>> {
  const t = periksaTemplat(m.isi)
  if (!t.ok) return t
  const hilang = b.fontHilang()
  if (hilang.length > 0) return tolak(galatBuku.hurufTiada(hilang))
  const snapshot = m.snapshotId === undefined ? undefined : await b.findSnapshot(m.snapshotId)
  if (m.snapshotId !== undefined && !snapshot) return tolak(galatBuku.snapshotTiada(m.snapshotId))
  const masa = bacaMasa(t.value.jenis, { ...m, semester: snapshot?.semester })
  if (!masa.ok) return masa
  const bab = t.value.bab.filter((x) => x.id === m.bab)
  const model = await susunModelBuku(
    b,
    {
      templat: { ...t.value, bab: bab.length > 0 ? bab : t.value.bab.slice(0, 1), versi: 0 },
      masa: masa.value,
      judul: t.value.judul,
      tahap: 'draf',
      edisi: 'internal',
      berkasId: '',
      bolehTanpaTabel: true,
    },
    () => signal.throwIfAborted(),
  )
  if (!model.ok) return model
  return ok((await renderBukuPdf(model.value, { signal })).pdf)
}
