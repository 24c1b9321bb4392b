import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { bacaSasaran } from '../bubuh/sasaran.ts'
import { findPenanda } from '../penanda.ts'
import { galatBasah } from './basah.galat.ts'
import { findPindaian, type Pindaian } from './basah.store.ts'
import { namaPindaian } from './terima-pindaian.ts'

/**
 * `ttd.basah`: an office that signs by hand names it in place of `ttd.tandatangani`. The act binds the scan of the signed
 * print to the case; it is refused until a scan of exactly this content was matched.
 */
export function kerjaBasah(s: Pick<Sarana, 'db' | 'jam'>): Kerja {
  return {
    nama: 'ttd.basah',
    judul: 'Mencatat tanda tangan basah',
    balik: 'gantikan',
    siap: async (p) => {
      const ada = await cari(s, p)
      return ada.ok ? ok() : ada
    },
    async jalankan(p) {
      const ada = await cari(s, p)
      if (!ada.ok) return ada
      const { nama, pindaian } = ada.value
      return ok<HasilKerja>({
        dokumen: [{ nama, hash: pindaian.hash, mime: 'application/pdf', ukuran: pindaian.ukuran }],
        catatan: { cetakanBasah: pindaian.cetakanId, pindaianBasah: pindaian.hash },
      })
    },
  }
}

async function cari(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanKerja,
): Promise<Result<{ nama: string; pindaian: Pindaian }>> {
  const sasaran = bacaSasaran(p, 'tandatangan')
  if (!sasaran.ok) return sasaran
  const penanda = await findPenanda(s, p.pelaku, 'tandatangan')
  if (!penanda.ok) return penanda
  const { asal } = sasaran.value
  const pindaian = await findPindaian(s.db, { berkasId: p.berkasId, dokumen: asal.nama, hash: asal.hash })
  return pindaian ? ok({ nama: namaPindaian(asal.nama), pindaian }) : tolak(galatBasah.belumAda(asal.nama))
}
