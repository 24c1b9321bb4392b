import { setImmediate } from 'node:timers/promises'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilGerbang } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { daftarCatatan } from '../catatan/catatan.store.ts'
import { terapkanCatatan } from '../catatan/terapkan-catatan.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { kolomTabelTiada } from '../susun/info-tabel.ts'
import { type BahanAgregat, hitunganTabel, siapkan } from '../susun/siapkan-hitungan.ts'
import { susunPadat } from '../susun/susun-tabel.ts'
import { Gerbang } from './gerbang.ts'
import { nilaiLain } from './nilai-lain.ts'

/**
 * What the gate finds, balanced or not; for the screen. Tables whose columns the import lacks are left out and named.
 * One table at a time, and others are served in between.
 */
export async function getGerbang(b: BahanAgregat, snapshotId: string): Promise<Result<HasilGerbang>> {
  const definisi = daftarTabelBaris()
  const dasar = await siapkan(b, snapshotId, definisi)
  if (!dasar.ok) return dasar
  const gerbang = new Gerbang(definisi, dasar.value.pohon)
  const catatan: HasilGerbang['catatan'] = []
  const dilewati: { tabel: string; kolomTiada: string[] }[] = []
  for (const d of definisi) {
    const kolomTiada = kolomTabelTiada(d, dasar.value.kolom)
    if (kolomTiada.length > 0) {
      dilewati.push({ tabel: d.id, kolomTiada })
      continue
    }
    const hitungan = hitunganTabel(dasar.value, d)
    gerbang.periksa(susunPadat({ ...dasar.value, definisi: d, hitungan }, 'desa'))
    catatan.push(...nilaiLain(d, hitungan))
    await setImmediate()
  }
  return ok(terapkanCatatan(gerbang.selesai(catatan, dilewati), await daftarCatatan(b.db, snapshotId)))
}

/** Refuses, with every difference that no approved note explains, when figures do not agree; also a snapshot that was withdrawn. Asked before a draft goes up. */
export async function periksaGerbang(b: BahanAgregat, snapshotId: string): Promise<Result<HasilGerbang>> {
  const hasil = await getGerbang(b, snapshotId)
  if (!hasil.ok) return hasil
  const snapshot = await b.sumber.getSnapshot(snapshotId)
  if (snapshot?.status === 'ditarik') return tolak(galatAgregat.snapshotDitarik(snapshotId))
  const tanpa = hasil.value.selisih.filter((s) => s.catatan?.keadaan !== 'disetujui')
  return hasil.value.seimbang ? hasil : tolak(galatAgregat.tidakSeimbang(tanpa))
}
