import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { simpanDokumen } from '#dokumen'
import type { DaftarBagian } from '#kernel/bagian'
import type { Sarana } from '#platform/sarana'

// A report of 230,000 cells is 2 MB of JSON. What is larger than this many letters is no document that people compare.
const HURUF_MAKS = 32 * 1024 * 1024

// Content-addressed, so never stale; two versions of two documents are what one page asks for.
const BANYAK_TERBUKA = 6
const terbuka = new Map<string, DaftarBagian>()

/** Keeps the parts of a document beside it and answers with their address; undefined when they are too many to keep. */
export async function simpanBagian(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  nama: string,
  daftar: DaftarBagian,
): Promise<string | undefined> {
  const json = JSON.stringify(daftar)
  if (json.length > HURUF_MAKS) return undefined
  const isi = await promisify(gzip)(json)
  const dokumen = { nama: `${nama}.bagian.json.gz`, mime: 'application/gzip', isi }
  return (await simpanDokumen(s, dokumen)).hash
}

/** Throws when they are missing or were changed. */
export async function bacaBagian(s: Pick<Sarana, 'simpanan'>, hash: string): Promise<DaftarBagian> {
  const ada = terbuka.get(hash)
  terbuka.delete(hash)
  const daftar = ada ?? (await buka(s, hash))
  terbuka.set(hash, daftar)
  for (const lama of terbuka.keys()) {
    if (terbuka.size <= BANYAK_TERBUKA) break
    terbuka.delete(lama)
  }
  return daftar
}

async function buka(s: Pick<Sarana, 'simpanan'>, hash: string): Promise<DaftarBagian> {
  return JSON.parse((await promisify(gunzip)(await s.simpanan.baca(hash))).toString('utf8'))
}
