import { type HasilGerbang, type HasilTabel, hitungTabel, periksaGerbang } from '#agregat'
import { getKantor, type Kantor } from '#akun'
import { getSnapshot } from '#dkb'
import type { Result } from '#kernel/hasil'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { Sarana } from '#platform/sarana'
import { TABEL_LAPORAN } from './tabel-laporan.ts'

/** Where a report's facts come from. Tests hand in their own; an office's come through the doors of lower modules. */
export interface BahanLaporan {
  findSnapshot(id: string): Promise<{ semester: string; status: 'tersegel' | 'ditarik' } | undefined>
  periksaGerbang(snapshotId: string): Promise<Result<HasilGerbang>>
  /** Ids in the order of the report, which numbers them 1, 2, 3 ... */
  readonly daftarTabel: readonly string[]
  hitungTabel(tabel: string, snapshotId: string, tingkat: Tingkat): Promise<Result<HasilTabel>>
  getKantor(): Promise<Kantor>
  bacaGambar(hash: string): Promise<Buffer>
}

export function bahanDari(s: Sarana): BahanLaporan {
  return {
    findSnapshot: (id) => getSnapshot(s.db, id),
    periksaGerbang: (id) => periksaGerbang(s, id),
    daftarTabel: TABEL_LAPORAN,
    hitungTabel: (tabel, snapshotId, tingkat) => hitungTabel(s, { tabel, snapshotId, tingkat }),
    getKantor: () => getKantor(s.db),
    bacaGambar: (hash) => s.simpanan.baca(hash),
  }
}
