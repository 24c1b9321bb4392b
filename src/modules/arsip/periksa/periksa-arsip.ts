import type { Sarana } from '#platform/sarana'
import type { HasilPeriksaArsip } from './periksa.contract.ts'
import { daftarDokumenArsip, type HasilBaca, hitungArsip } from './periksa.store.ts'

/** Reads every archived document from the store: is it there, and is it what its hash says? Each content once. */
export async function periksaArsip(s: Pick<Sarana, 'db' | 'simpanan'>): Promise<HasilPeriksaArsip> {
  const dokumen = await daftarDokumenArsip(s.db)
  const hasil = new Map<string, HasilBaca>()
  for (const { hash } of dokumen) if (!hasil.has(hash)) hasil.set(hash, await bacaUlang(s, hash))
  return {
    jumlahArsip: await hitungArsip(s.db),
    jumlahDokumen: dokumen.length,
    masalah: dokumen.flatMap((d) => {
      const sebab = hasil.get(d.hash)
      return sebab === 'hilang' || sebab === 'berubah' ? [{ ...d, sebab }] : []
    }),
  }
}

/** One content from disk. The store throws on a changed file; here that is a finding, not a fault. */
export async function bacaUlang(s: Pick<Sarana, 'simpanan'>, hash: string): Promise<HasilBaca> {
  if (!s.simpanan.ada(hash)) return 'hilang'
  try {
    await s.simpanan.baca(hash)
    return 'utuh'
  } catch (sebab) {
    if (sebab instanceof Error) return 'berubah'
    throw sebab
  }
}
