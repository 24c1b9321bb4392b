import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { galatDkb } from '../dkb.galat.ts'
import type { BagianDikenali } from './buka-masukan.ts'
import { contohKodeBps } from './kode-bps.ts'
import type { Pemetaan } from './pemetaan.contract.ts'
import { findPemetaan } from './pemetaan.store.ts'
import { kurangnyaPemetaan, sasaranGanda } from './pemetaan.ts'
import { isSasaran } from './sasaran.ts'

export interface PemetaanTerpilih {
  readonly pemetaan: Pemetaan
  /** Where it comes from: confirmed just now, remembered, or every name is known. */
  readonly asal: 'dipastikan' | 'diingat' | 'nama'
}

/**
 * The mapping that a part is read with: the one confirmed for its header, else the remembered one, else the proposal
 * where nothing is left to confirm. A header without a region of its own needs the desa said anew for every file.
 */
export async function pilihPemetaan(
  db: Kueri,
  b: BagianDikenali,
  dipastikan: readonly Pemetaan[],
  desa: string | undefined,
): Promise<Result<PemetaanTerpilih>> {
  const { usulan } = b
  const kini = dipastikan.find((p) => p.sidik === usulan.sidik)
  if (kini) return ok({ pemetaan: denganDesa(kini, desa), asal: 'dipastikan' })
  const lama = await findPemetaan(db, usulan.sidik)
  if (lama) {
    const pemetaan = denganDesa({ ...usulan, kolom: lama.kolom, tetapan: lama.tetapan }, desa)
    // A remembered header may hold other kinds of dates today.
    const tanggal =
      usulan.tetapan.seri === lama.tetapan.seri && usulan.tetapan.urutanTanggal === lama.tetapan.urutanTanggal
    const kurang = kurangnyaPemetaan(pemetaan)
    if (kurang.length === 0 && tanggal) return ok({ pemetaan, asal: 'diingat' })
    if (!usulan.siap) return tolak(galatDkb.perluPemetaan(b.bagian.nama, kurang))
  }
  const pemetaan = denganDesa(usulan, desa)
  const siap = usulan.siap || (usulan.tanpa.length === 0 && hanyaDesa(usulan.kurang) && desa !== undefined)
  if (siap) return ok({ pemetaan, asal: 'nama' })
  return tolak(galatDkb.perluPemetaan(b.bagian.nama, [...usulan.kurang, ...usulan.tanpa]))
}

/** Refuses a mapping that does not fit its header, claims a column twice, or leaves nobody countable. */
export function periksaPemetaan(
  b: BagianDikenali,
  p: Pemetaan,
  desaKantor: ReadonlySet<string>,
): Result<void> {
  const { nama, sumber } = b.bagian
  if (p.kolom.length !== sumber.kolom.length)
    return tolak(galatDkb.pemetaanKurang(nama, ['semua kolom file']))
  const asing = p.kolom.find((k) => k.ke !== null && !isSasaran(k.ke))
  if (asing) return tolak(galatDkb.pemetaanKurang(nama, [`kolom tujuan yang dikenal (bukan ${asing.ke})`]))
  const ganda = sasaranGanda(p)
  if (ganda) return tolak(galatDkb.pemetaanGanda(ganda))
  const kurang = kurangnyaPemetaan(p)
  if (kurang.length > 0) return tolak(galatDkb.pemetaanKurang(nama, kurang))
  const { desa } = p.tetapan
  if (desa !== undefined && !desaKantor.has(desa)) return tolak(galatDkb.desaTakTerdaftar(desa))
  const bps = desa === undefined ? contohBps(b, p, desaKantor) : undefined
  return bps === undefined ? ok() : tolak(galatDkb.kodeBps(bps))
}

function contohBps(b: BagianDikenali, p: Pemetaan, desaKantor: ReadonlySet<string>): string | undefined {
  const letak = (ke: string) => p.kolom.findIndex((k) => k.ke === ke)
  const [utuh, prop, kab, kec, kel] = ['KODE_WILAYAH', 'NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'].map(letak)
  if (utuh! < 0 && kel! < 0) return undefined
  const sampel = b.sampel.map(({ sel }) =>
    utuh! >= 0
      ? { utuh: sel[utuh!] ?? '' }
      : { prop: sel[prop!] ?? '', kab: sel[kab!] ?? '', kec: sel[kec!] ?? '', kel: sel[kel!] ?? '' },
  )
  return contohKodeBps(sampel, (kode) => desaKantor.has(kode))
}

function denganDesa(p: Pemetaan, desa: string | undefined): Pemetaan {
  const { sidik, kolom, tetapan } = p
  const perlu =
    kurangnyaPemetaan({ kolom, tetapan: { ...tetapan, desa: undefined } as Pemetaan['tetapan'] }).length > 0
  return { sidik, kolom, tetapan: desa !== undefined && perlu ? { ...tetapan, desa } : tetapan }
}

function hanyaDesa(kurang: readonly string[]): boolean {
  return kurang.length === 1 && kurang[0]!.startsWith('wilayah')
}
