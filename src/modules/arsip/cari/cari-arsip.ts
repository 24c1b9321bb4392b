import type { Kueri } from '#platform/postgres'
import { PEMBACA_PENUH, type PembacaArsip } from '../akses/akses.ts'
import type { HasilCariArsip, KelasKeamanan } from '../arsip.contract.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { daftarKlasifikasi, daftarKodeLama } from '../klasifikasi/klasifikasi.ts'
import { cariId } from './cari.store.ts'

const HALAMAN = 50

/**
 * Finds archived entries by words (all of them, each as a beginning), letter number, year, classification or hash of a
 * document; without `cari` the newest. What a reader may not open is found only by what stands open of it.
 */
export async function cariArsip(
  db: Kueri,
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
  const kueri = lama?.kodeBaru ? '' : tulisKueri(cari)
  const hash = /^[0-9a-f]{8,64}$/i.test(cari) && !/^\d+$/.test(cari) ? cari.toLowerCase() : undefined
  // Signs only: they ask for nothing, not for everything.
  if (cari !== '' && kueri === '' && !lama) return { jumlah: 0, lebih: false, daftar: [] }
  const { id, jumlah, lebih } = await cariId(db, {
    kueri,
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

/**
 * `agregat semester` -> `agregat:* & semester:*`; what is written like a letter number is one, its parts must stand side
 * by side. Only letters and digits: nothing a person types is query syntax.
 */
export function tulisKueri(cari: string): string {
  const kata = (cari.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 20)
  const nomor = /\d.*[/.].*\d|[/.].*\d|\d.*[/.]/.test(cari) && !/\s/.test(cari)
  return kata.map((k, i) => (nomor && i < kata.length - 1 ? k : `${k}:*`)).join(nomor ? ' <-> ' : ' & ')
}
