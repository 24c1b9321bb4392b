import type { Db, Kueri } from '#platform/postgres'
import { PEMBACA_PENUH, type PembacaArsip } from '../akses/akses.ts'
import type { HasilCariArsip, KelasKeamanan } from '../arsip.contract.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { daftarKlasifikasi, daftarKodeLama } from '../klasifikasi/klasifikasi.ts'
import { cariId } from './cari.store.ts'
import { tulisKueri } from './tulis-kueri.ts'

const HALAMAN = 50

/**
 * Finds archived entries by words (all of them, each as a beginning), letter number, year, classification or hash of a
 * document; without `cari` the newest. What a reader may not open is found only by what stands open of it.
 */
export async function cariArsip(
  db: Db,
  p: {
    cari?: string | undefined
    kode?: string | undefined
    keamanan?: KelasKeamanan | undefined
    lewati?: number | undefined
  },
  pembaca: PembacaArsip = PEMBACA_PENUH,
): Promise<HasilCariArsip> {
  const cari = p.cari?.trim() ?? ''
  const lama = await findKodeLama(db, cari)
  const kode = lama?.kodeBaru ?? p.kode
  const kata = lama?.kodeBaru ? undefined : tulisKueri(cari)
  const hash = /^[0-9a-f]{8,64}$/i.test(cari) && !/^\d+$/.test(cari) ? cari.toLowerCase() : undefined
  // Signs only: they ask for nothing, not for everything.
  if (cari !== '' && kata === undefined && !lama) return { jumlah: 0, lebih: false, daftar: [] }
  const { id, jumlah, lebih } = await cariId(db, {
    ...(kata && { kata }),
    ...(hash !== undefined && { hash }),
    ...(kode && { kode }),
    ...(p.keamanan && { keamanan: p.keamanan }),
    lewati: p.lewati ?? 0,
    batas: HALAMAN,
    pembaca,
  })
  return {
    jumlah,
    lebih,
    daftar: await daftarArsipId(db, id, pembaca),
    ...(lama && { kodeLama: lama }),
  }
}

/** Who searches an old code is shown what it is called now, and gets what stands under the new one. */
async function findKodeLama(db: Kueri, cari: string): Promise<HasilCariArsip['kodeLama']> {
  if (!/^47\d(\.\d+)*$/.test(cari)) return undefined
  const lama = (await daftarKodeLama(db)).find((k) => k.kodeLama === cari)
  if (!lama) return undefined
  const baru = (await daftarKlasifikasi(db)).find((k) => k.kode === lama.kodeBaru)
  return { ...lama, ...(baru && { namaBaru: baru.nama }) }
}
