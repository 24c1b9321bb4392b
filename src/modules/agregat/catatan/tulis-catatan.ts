import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Db } from '#platform/postgres'
import { getGerbang } from '../gerbang/periksa-gerbang.ts'
import type { BahanAgregat } from '../susun/hitung-tabel.ts'
import type { TulisCatatan } from './catatan.contract.ts'
import { galatCatatan } from './catatan.galat.ts'
import { daftarCatatan, insertCatatan, kunciCatatan, kunciSnapshot } from './catatan.store.ts'
import { type Catatan, sidikSelisih } from './catatan.ts'
import { PENULIS, sebagai } from './jabatan-catatan.ts'

/** Explains differences that stand at the gate now. It counts once another person has approved it. */
export async function tulisCatatan(
  db: Db,
  b: BahanAgregat,
  m: TulisCatatan,
  pelaku: Pelaku,
): Promise<Result<Catatan>> {
  const pada = b.jam.sekarang()
  const oleh = await sebagai(db, pelaku, PENULIS, pada)
  if (!oleh) return tolak(galatCatatan.bukanPenulis())
  const gerbang = await getGerbang(b, m.snapshot)
  if (!gerbang.ok) return gerbang
  const berdiri = new Map(gerbang.value.selisih.map((s) => [s.kunci, s]))
  const kunci = [...new Set(m.kunci)]
  const tiada = kunci.filter((k) => !berdiri.has(k))
  if (tiada.length > 0) return tolak(galatCatatan.selisihTiada(tiada))
  const selisih = kunci.map((k) => {
    const { catatan: _, ...inti } = berdiri.get(k)!
    return inti
  })
  return db.transaksi(async (tx): Promise<Result<Catatan>> => {
    await kunciSnapshot(tx, m.snapshot)
    const hidup = (await daftarCatatan(tx, m.snapshot)).filter((c) => c.berakhir === undefined)
    const dijelaskan = new Set(hidup.flatMap((c) => c.selisih.map(sidikSelisih)))
    const ganda = selisih.filter((s) => dijelaskan.has(sidikSelisih(s))).map((s) => s.kunci)
    if (ganda.length > 0) return tolak(galatCatatan.sudahDijelaskan(ganda))
    const id = await insertCatatan(tx, {
      snapshotId: m.snapshot,
      alasan: m.alasan,
      ditulis: { oleh, pada },
      selisih,
    })
    await catat(tx, b.jam, {
      tindakan: 'agregat.tulis-catatan',
      objek: `snapshot/${m.snapshot}`,
      hasil: 'dilakukan',
      pelaku: oleh,
      rincian: { catatanId: id, alasan: m.alasan, selisih: selisih.map((s) => s.kalimat) },
    })
    return ok((await kunciCatatan(tx, id))!)
  })
}
