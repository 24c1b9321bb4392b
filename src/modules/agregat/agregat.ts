import { daftarSnapshot, hasilBanding } from '#dkb'
import type { Result } from '#kernel/hasil'
import type { App } from '#platform/http'
import type { HasilGerbang, HasilTabel, HasilTabelPeristiwa, Paspor } from './agregat.contract.ts'
import { ruteAgregatDengan } from './agregat.routes.ts'
import { rutePeriksaTabel } from './asing/asing.routes.ts'
import { bahanDari, type SaranaAgregat } from './bahan-kantor.ts'
import { bahanBandingDari } from './banding/bahan-banding.ts'
import type { HasilBanding } from './banding/banding.contract.ts'
import { ruteBanding } from './banding/banding.routes.ts'
import { bandingTabel as bandingkan, type MintaBandingTabel } from './banding/banding-tabel.ts'
import { ruteCatatan } from './catatan/catatan.routes.ts'
import { identitas } from './ekspor/ekspor.routes.ts'
import { type OpsiUnduh, tulisUnduhan, type Unduhan } from './ekspor/tulis-unduhan.ts'
import * as gerbang from './gerbang/periksa-gerbang.ts'
import { bahanIndikatorDari } from './indikator/bahan-indikator.ts'
import { hitungIndikator as indikator, type MintaHitungIndikator } from './indikator/hitung-indikator.ts'
import type { HasilIndikator } from './indikator/indikator.contract.ts'
import { ruteIndikator } from './indikator/indikator.routes.ts'
import { deretSnapshot, urutSemester } from './indikator/masa-indikator.ts'
import { ruteNeraca } from './neraca/neraca.routes.ts'
import { bahanEdisiDari, type SaranaEdisi } from './pengamanan/bahan-edisi.ts'
import type { FormatUnduh, HasilTerbit, IsiPengamanan } from './pengamanan/pengamanan.contract.ts'
import { rutePengamanan } from './pengamanan/pengamanan.routes.ts'
import { daftarTersegel, type EdisiTersimpan } from './pengamanan/pengamanan.store.ts'
import { pengamananKini } from './pengamanan/pengamanan-kini.ts'
import { susunEdisi } from './pengamanan/susun-edisi.ts'
import * as publik from './pengamanan/tabel-publik.ts'
import * as peristiwa from './peristiwa/hitung-tabel-peristiwa.ts'
import { rutePita } from './pita/pita.routes.ts'
import * as tabel from './susun/hitung-tabel.ts'
import * as pasporAngka from './susun/paspor.ts'
import * as hitungan from './susun/periksa-hitungan.ts'
import type { SnapshotTabel } from './susun/susun-tabel.ts'

// The acts as other modules call them, on an office's own snapshots and regions; tests call the same acts with others.

/** One table of a snapshot at one level; columns that the import lacks are named in the result and print no zeros. */
export function hitungTabel(s: SaranaAgregat, m: tabel.MintaHitung): Promise<Result<HasilTabel>> {
  return tabel.hitungTabel(bahanDari(s), m)
}

/** Every table that the snapshot can answer at one level, in the order of the book. */
export function hitungSemuaTabel(
  s: SaranaAgregat,
  m: Pick<tabel.MintaHitung, 'snapshotId' | 'tingkat' | 'digestWilayah'>,
): Promise<Result<HasilTabel[]>> {
  return tabel.hitungSemuaTabel(bahanDari(s), m)
}

/** Refuses with every difference (`rincian.selisih`); asked before a draft goes up. */
export function periksaGerbang(s: SaranaAgregat, snapshotId: string): Promise<Result<HasilGerbang>> {
  return gerbang.periksaGerbang(bahanDari(s), snapshotId)
}

/** Counts from the coded rows anew and compares with what was sealed. */
export function periksaHitungan(
  s: SaranaAgregat,
  snapshotId: string,
): Promise<Result<hitungan.HasilPeriksaHitungan>> {
  return hitungan.periksaHitungan(bahanDari(s), snapshotId)
}

/** Where one cell comes from: snapshot, definition, query, code lists, and the count made anew. */
export function paspor(s: SaranaAgregat, m: pasporAngka.MintaPaspor): Promise<Result<Paspor>> {
  return pasporAngka.paspor(bahanDari(s), m)
}

/** Every indicator by region; a value that cannot be is null. */
export function hitungIndikator(s: SaranaAgregat, m: MintaHitungIndikator): Promise<Result<HasilIndikator>> {
  return indikator(bahanIndikatorDari(s), m)
}

/** A service-output table over days; refused where no daily file is in. */
export function hitungTabelPeristiwa(
  s: SaranaAgregat,
  m: peristiwa.MintaHitungPeristiwa,
): Promise<Result<HasilTabelPeristiwa>> {
  return peristiwa.hitungTabelPeristiwa(bahanDari(s), m)
}

/** One table in two semesters on today's regions, with the changes that stand out. */
export function bandingTabel(s: SaranaAgregat, m: MintaBandingTabel): Promise<Result<HasilBanding>> {
  return bandingkan(bahanBandingDari(s), m)
}

/** The newest sealed snapshot of the same basis from an earlier semester; undefined when there is none. */
export async function snapshotSebelum(
  s: SaranaAgregat,
  ini: Pick<SnapshotTabel, 'basis' | 'semester'>,
): Promise<SnapshotTabel | undefined> {
  return deretSnapshot(await daftarSnapshot(s.db), ini.basis).findLast(
    (x) => urutSemester(x.semester) < urutSemester(ini.semester),
  )
}

/** The pattern of a snapshot's public edition as the office decides now; sealing it is `POST /api/pengamanan/edisi/:id/segel`. */
export function susunEdisiPublik(
  s: SaranaEdisi,
  m: { readonly snapshotId: string },
): Promise<Result<EdisiTersimpan>> {
  return susunEdisi(bahanEdisiDari(s), m.snapshotId)
}

/** One table as readers have it: of the sealed edition, or of the preview while none is sealed. */
export function tabelPublik(s: SaranaEdisi, m: tabel.MintaHitung): Promise<Result<HasilTerbit>> {
  return publik.tabelPublik(bahanEdisiDari(s), m)
}

/** The newest sealed pattern of a snapshot: what may be released. */
export async function edisiTersegel(
  s: SaranaAgregat,
  snapshotId: string,
): Promise<EdisiTersimpan | undefined> {
  return (await daftarTersegel(s.db, snapshotId))[0]
}

/** One table under a sealed pattern, at the level asked for or the finest that the pattern prints. */
export function tabelDariEdisi(
  s: SaranaEdisi,
  edisi: EdisiTersimpan,
  m: Pick<tabel.MintaHitung, 'tabel' | 'tingkat'>,
): Promise<Result<HasilTerbit>> {
  return publik.tabelDariEdisi(bahanEdisiDari(s), edisi, {
    ...m,
    snapshotId: edisi.snapshotId,
    selMaks: SEL_TERBIT,
  })
}

/** Under which terms figures are given out now. */
export async function lisensiKini(s: SaranaAgregat): Promise<IsiPengamanan['lisensi']> {
  return (await pengamananKini(bahanDari(s))).lisensi
}

// A wider table is no page and no workbook; the package carries it as Parquet.
const SEL_TERBIT = 2_000_000

/** A table of either edition as a file. */
export async function unduhTabel(
  s: SaranaEdisi,
  h: HasilTerbit,
  format: FormatUnduh,
  csv: Pick<OpsiUnduh, 'pemisah' | 'bom'>,
): Promise<Result<Unduhan>> {
  return await tulisUnduhan(h, format, { ...csv, ...(await identitas(bahanEdisiDari(s))) })
}

export function ruteAgregat(app: App, s: SaranaEdisi): void {
  ruteAgregatDengan(app, bahanEdisiDari(s))
  rutePengamanan(app, s, bahanEdisiDari(s))
  ruteNeraca(app, bahanDari(s), { banding: (awal, akhir) => hasilBanding(s.db, awal, akhir) })
  rutePita(app, s)
  ruteIndikator(app, bahanIndikatorDari(s))
  ruteBanding(app, bahanBandingDari(s))
  ruteCatatan(app, s)
  rutePeriksaTabel(app, s.db, bahanDari(s))
}
