import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilGerbang } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { daftarTabel } from '../definisi/muat-definisi.ts'
import { type BahanAgregat, hitunganTabel, siapkan, susun } from '../susun/hitung-tabel.ts'
import { ujiGerbang } from './gerbang.ts'
import { nilaiLain } from './nilai-lain.ts'

/** What the gate finds, balanced or not; for the screen. */
export async function getGerbang(b: BahanAgregat, snapshotId: string): Promise<Result<HasilGerbang>> {
  const definisi = daftarTabel()
  const dasar = await siapkan(b, snapshotId, definisi)
  if (!dasar.ok) return dasar
  const hasil = definisi.map((d) => susun(dasar.value, d, 'desa'))
  const catatan = definisi.flatMap((d) => nilaiLain(d, hitunganTabel(dasar.value, d)))
  return ok(ujiGerbang(hasil, definisi, dasar.value.pohon, catatan))
}

/** Refuses, with every difference, when figures do not agree; also a snapshot that was withdrawn. Asked before a draft goes up. */
export async function periksaGerbang(b: BahanAgregat, snapshotId: string): Promise<Result<HasilGerbang>> {
  const hasil = await getGerbang(b, snapshotId)
  if (!hasil.ok) return hasil
  const snapshot = await b.sumber.getSnapshot(snapshotId)
  if (snapshot?.status === 'ditarik') return tolak(galatAgregat.snapshotDitarik(snapshotId))
  return hasil.value.seimbang ? hasil : tolak(galatAgregat.tidakSeimbang(hasil.value.selisih))
}
