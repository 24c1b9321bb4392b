/** Requests that one reader may send at once, and how fast they come back. */
export interface Batas {
  readonly banyak: number
  readonly perMenit: number
}

/** A page with its pictures is a handful; a class of thirty behind one address still reads. */
export const BATAS_BACA: Batas = { banyak: 240, perMenit: 240 }
/** Reading a PDF costs a second of work. */
export const BATAS_PERIKSA: Batas = { banyak: 6, perMenit: 6 }
/** Addresses remembered; beyond it the ones longest unseen are forgotten, which only lets them begin anew. */
const INGAT_MAKS = 20_000

/**
 * A token bucket an address, in memory only: nothing of who reads is kept. IPv6 counts by its /64, which one reader
 * has whole. Returns the seconds to wait, 0 where the request may go on.
 */
export function buatPembatas(batas: Batas, kini: () => number = Date.now): (alamat: string) => number {
  const ember = new Map<string, { isi: number; saat: number }>()
  return (alamat) => {
    const kunci = kelompok(alamat)
    const saat = kini()
    const lama = ember.get(kunci)
    const pulih = lama ? ((saat - lama.saat) / 60_000) * batas.perMenit : 0
    const isi = Math.min(batas.banyak, (lama?.isi ?? batas.banyak) + pulih)
    ember.delete(kunci)
    if (ember.size >= INGAT_MAKS) ember.delete(ember.keys().next().value!)
    const boleh = isi >= 1
    ember.set(kunci, { isi: boleh ? isi - 1 : isi, saat })
    return boleh ? 0 : Math.max(1, Math.ceil(((1 - isi) * 60) / batas.perMenit))
  }
}

function kelompok(alamat: string): string {
  const v4 = alamat.replace(/^::ffff:/i, '')
  return v4.includes(':') ? `${v4.split(':').slice(0, 4).join(':')}::/64` : v4
}
