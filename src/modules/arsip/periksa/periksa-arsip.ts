import type { Sarana } from '#platform/sarana'
import type { HasilPeriksaArsip } from '../arsip.contract.ts'
import { daftarDokumenArsip, hitungArsip } from '../arsip.store.ts'

/** Reads every archived document from the store: is it there, and is it what its hash says? Each content once. */
export async function periksaArsip(s: Pick<Sarana, 'db' | 'simpanan'>): Promise<HasilPeriksaArsip> {
  const dokumen = await daftarDokumenArsip(s.db)
  const buruk = new Map<string, 'hilang' | 'berubah'>()
  for (const hash of new Set(dokumen.map((d) => d.hash))) {
    if (!s.simpanan.ada(hash)) buruk.set(hash, 'hilang')
    else if (!(await isUtuh(s, hash))) buruk.set(hash, 'berubah')
  }
  return {
    jumlahArsip: await hitungArsip(s.db),
    jumlahDokumen: dokumen.length,
    masalah: dokumen.flatMap((d) => {
      const sebab = buruk.get(d.hash)
      return sebab ? [{ ...d, sebab }] : []
    }),
  }
}

// The store throws on a changed file; here that is a finding, not a fault.
async function isUtuh(s: Pick<Sarana, 'simpanan'>, hash: string): Promise<boolean> {
  try {
    await s.simpanan.baca(hash)
    return true
  } catch (sebab) {
    if (sebab instanceof Error) return false
    throw sebab
  }
}
