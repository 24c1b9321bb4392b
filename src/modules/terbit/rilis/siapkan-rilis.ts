import { edisiTersegel, tabelDariEdisi } from '#agregat'
import { getSnapshot } from '#dkb'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { sebagaiPerilis } from './aturan-rilis.ts'
import { ambilBukuRilis } from './buku-rilis.ts'
import type { SiapkanRilis } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'
import { daftarEdisi, insertRilis } from './rilis.store.ts'
import { isTerbit, kodeRilis } from './rilis.ts'

export const PEKERJAAN_RILIS = 'terbit.rilis'

/**
 * Begins an edition: its number is taken and its files are made by a job. One at a time a semester; where the semester
 * has an edition, the new one is a correction of it and must name it.
 */
export async function siapkanRilis(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean' | 'folder' | 'simpanan' | 'kunci'>,
  m: SiapkanRilis,
  oleh: Pelaku,
): Promise<Result<{ id: number; pekerjaanId: string }>> {
  const boleh = await sebagaiPerilis(s, oleh, 'penyiap')
  if (!boleh.ok) return boleh
  const pelaku = boleh.value
  const snapshot = await getSnapshot(s.db, m.snapshotId)
  if (!snapshot) return tolak(galatRilis.snapshotTiada(m.snapshotId))
  if (snapshot.status === 'ditarik') return tolak(galatRilis.snapshotDitarik(m.snapshotId))
  const edisi = await edisiTersegel(s, m.snapshotId)
  if (!edisi) return tolak(galatRilis.belumDisegel())
  const terbit = new Set(edisi.pola.tabel.filter((t) => t.terbit).map((t) => t.id))
  const asing = m.cakupan.tabel.find((t) => !terbit.has(t.id))
  if (asing) return tolak(galatRilis.tabelTakTerbit(asing.id))
  if (m.cakupan.buku) {
    // Asked now and not only by the job: who prepares writes the reasons for its typed numbers.
    const buku = await ambilBukuRilis(s, m.cakupan.buku, m.snapshotId, async (id) => {
      const minta = m.cakupan.tabel.find((t) => t.id === id)
      const tingkat = minta?.tingkat ?? edisi.pola.tabel.find((t) => t.id === id)?.terbit
      const h = minta && tingkat && (await tabelDariEdisi(s, edisi, { tabel: id, tingkat }))
      return h?.ok ? h.value : undefined
    })
    if (!buku.ok) return buku
  }
  const { basis, semester } = snapshot
  return await s.db.transaksi(async (tx) => {
    const [terakhir] = await daftarEdisi(tx, basis, semester)
    // A correction of what is not out yet would tell readers that it is coming.
    const belumTerbit = terakhir?.keadaan === 'disetujui' && !isTerbit(terakhir, s.jam.sekarang())
    if (terakhir && (belumTerbit || ['disusun', 'menunggu'].includes(terakhir.keadaan)))
      return tolak(galatRilis.sedangDisiapkan(kodeRilis(terakhir)))
    if (terakhir?.id !== m.menggantikan)
      return tolak(galatRilis.bukanTerakhir(terakhir && kodeRilis(terakhir)))
    const edisiKe = (terakhir?.edisi ?? 0) + 1
    const id = await insertRilis(tx, {
      basis,
      semester,
      edisi: edisiKe,
      snapshotId: m.snapshotId,
      edisiAgregat: edisi.id,
      ...(terakhir && { menggantikan: terakhir.id }),
      judul: m.judul,
      alasan: m.alasan,
      cakupan: m.cakupan,
      disiapkan: pelaku,
      disiapkanPada: s.jam.sekarang(),
    })
    const kode = kodeRilis({ basis, semester, edisi: edisiKe })
    await catat(tx, s.jam, {
      tindakan: 'terbit.mulai-rilis',
      objek: `rilis/${kode}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        rilis: id,
        snapshot: m.snapshotId,
        edisi: edisi.digest,
        alasan: m.alasan,
        ...(m.cakupan.buku && { angkaBeralasan: m.cakupan.buku.angkaKetik?.length ?? 0 }),
        ...(terakhir && { menggantikan: kodeRilis(terakhir) }),
      },
    })
    const pekerjaanId = await s.antrean.kirim(
      tx,
      PEKERJAAN_RILIS,
      { rilisId: id },
      { kunci: `${PEKERJAAN_RILIS}:${id}`, judul: `Menyusun isi rilis ${kode}`, pelaku },
    )
    return ok({ id, pekerjaanId })
  })
}
