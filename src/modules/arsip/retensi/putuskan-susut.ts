import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { isOrangSama } from './orang-sama.ts'
import type { PutuskanSusut } from './retensi.contract.ts'
import { daftarButir, kunciSusut, simpanPutusan } from './susut.store.ts'

export const PEKERJAAN_SUSUT = 'arsip.susut'

/**
 * The second person approves or refuses the list. Approval wants every entry reviewed, and puts the work into the queue
 * in the same transaction. What is destroyed then does not come back.
 */
export async function putuskanSusut(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  id: string,
  p: PutuskanSusut,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const susut = await kunciSusut(tx, id)
    if (!susut) return tolak(galatArsip.susutTakAda())
    if (susut.status !== 'diusulkan') return tolak(galatArsip.susutSudahDiputus())
    if (isOrangSama(susut.diusulkanOleh, pelaku)) return tolak(galatArsip.susutDuaOrang())
    const butir = await daftarButir(tx, id)
    if (p.setuju) {
      const belum = butir.filter((b) => b.nilai === 'belum').length
      if (belum > 0) return tolak(galatArsip.susutBelumDinilai(belum))
      if (!butir.some((b) => b.nilai === 'setuju')) return tolak(galatArsip.susutKosong())
      if (susut.jenis === 'serah' && !p.penerima) return tolak(galatArsip.susutTanpaPenerima())
    }
    await simpanPutusan(tx, id, {
      status: p.setuju ? 'disetujui' : 'ditolak',
      pada: s.jam.sekarang(),
      oleh: pelaku,
      ...(p.setuju && { nomor: p.nomorBeritaAcara, penerima: p.penerima }),
      catatan: p.catatan,
    })
    if (p.setuju)
      await s.antrean.kirim(
        tx,
        PEKERJAAN_SUSUT,
        { id },
        {
          kunci: `${PEKERJAAN_SUSUT}/${id}`,
          judul: susut.jenis === 'musnah' ? 'Memusnahkan arsip' : 'Menyiapkan penyerahan arsip',
          pelaku,
        },
      )
    await catat(tx, s.jam, {
      tindakan: 'arsip.putuskan-susut',
      objek: `susut/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        setuju: p.setuju,
        jenis: susut.jenis,
        ...(p.setuju && { nomorBeritaAcara: p.nomorBeritaAcara, penerima: p.penerima }),
        catatan: p.catatan,
        simpan: butir.filter((b) => b.nilai === 'simpan').map((b) => b.arsipId),
      },
    })
    return ok()
  })
}
