import { hasilBanding } from '#dkb'
import type { Result } from '#kernel/hasil'
import type { App } from '#platform/http'
import type { HasilGerbang, HasilTabel, Paspor } from './agregat.contract.ts'
import { ruteAgregatDengan } from './agregat.routes.ts'
import { rutePeriksaTabel } from './asing/asing.routes.ts'
import { bahanDari, type SaranaAgregat } from './bahan-kantor.ts'
import { bahanBandingDari } from './banding/bahan-banding.ts'
import { ruteBanding } from './banding/banding.routes.ts'
import { ruteCatatan } from './catatan/catatan.routes.ts'
import { identitas } from './ekspor/ekspor.routes.ts'
import { type OpsiUnduh, tulisUnduhan, type Unduhan } from './ekspor/tulis-unduhan.ts'
import * as gerbang from './gerbang/periksa-gerbang.ts'
import { bahanIndikatorDari } from './indikator/bahan-indikator.ts'
import { ruteIndikator } from './indikator/indikator.routes.ts'
import { ruteNeraca } from './neraca/neraca.routes.ts'
import { bahanEdisiDari, type SaranaEdisi } from './pengamanan/bahan-edisi.ts'
import type { FormatUnduh, HasilTerbit } from './pengamanan/pengamanan.contract.ts'
import { rutePengamanan } from './pengamanan/pengamanan.routes.ts'
import type { EdisiTersimpan } from './pengamanan/pengamanan.store.ts'
import { susunEdisi } from './pengamanan/susun-edisi.ts'
import * as publik from './pengamanan/tabel-publik.ts'
import { rutePita } from './pita/pita.routes.ts'
import * as tabel from './susun/hitung-tabel.ts'
import * as pasporAngka from './susun/paspor.ts'
import * as hitungan from './susun/periksa-hitungan.ts'

// The acts as other modules call them, on an office's own snapshots and regions; tests call the same acts with others.

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

export function paspor(s: SaranaAgregat, m: pasporAngka.MintaPaspor): Promise<Result<Paspor>> {
  return pasporAngka.paspor(bahanDari(s), m)
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
