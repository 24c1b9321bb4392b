import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'
import { isKlasifikasi } from './ambil-urut.ts'
import { findDeretTahun } from './deret.store.ts'
import type { Deret } from './deret.ts'
import { dapatKembar, periksaPola } from './pola-nomor.ts'

/** Whether the series may be as `baru` says beside the others. Also asked for one that is new (`lama` absent). */
export async function periksaPerubahan(
  db: Kueri,
  p: { lama?: Deret; baru: Deret; semua: readonly Deret[]; tahun: number },
): Promise<Result<void>> {
  const { lama, baru, semua } = p
  const pola = periksaPola(baru.pola, baru.perKlasifikasi)
  if (!pola.ok) return pola
  if (!isKlasifikasi(baru.klasifikasi)) return tolak(galatSurat.klasifikasiSalah(baru.klasifikasi))
  if (!isUnit(baru.unit)) return tolak(galatSurat.unitSalah(baru.unit))
  const lain = semua.filter((d) => d.kode !== baru.kode && d.induk !== baru.kode && d.kode !== baru.induk)
  const kembar = lain.find((d) => d.aktif && baru.aktif && dapatKembar(baru, d))
  if (kembar && (lama === undefined || !sama(bahanNomor(lama), bahanNomor(baru))))
    return tolak(galatSurat.polaSama(kembar.nama))
  if (lama && lama.perKlasifikasi !== baru.perKlasifikasi) {
    const seluruh = [baru, ...semua.filter((d) => d.induk === baru.kode)]
    for (const d of seluruh) {
      const t = await findDeretTahun(db, d.kode, p.tahun)
      if (t && t.berikut > t.mulai) return tolak(galatSurat.deretBerjalan(baru.nama, p.tahun))
    }
  }
  return ok()
}

/** Letters, digits, points, hyphens and slashes; no spaces at the ends, no braces of a pattern. */
function isUnit(unit: string): boolean {
  return /^[\p{L}\p{N}]([\p{L}\p{N} ./-]*[\p{L}\p{N}])?$/u.test(unit)
}

const bahanNomor = (d: Deret) => [d.pola, d.unit, d.klasifikasi, d.aktif]
const sama = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
