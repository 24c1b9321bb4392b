import type { App, Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import type { KelasKeamanan } from '../arsip.contract.ts'
import { daftarBerkasTertutup } from './berkas-tertutup.ts'

const JUDUL_TERTUTUP = 'Judul tertutup'
/** What says what a case is about, wherever an answer names one. */
const BERMAKNA = new Set([
  'judul',
  'judulBerkas',
  'perihal',
  'tujuan',
  'nama',
  'namaFile',
  'isi',
  'teks',
  'keterangan',
  'alasan',
  'alasanBatal',
  'catatan',
  'pesan',
])
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Simpul = Readonly<Record<string, unknown>>

/**
 * Keeps titles of cases that the archive closes to the reader out of every list, notice and search of the office: as in the
 * archive itself, of `terbatas` the title stays, of `rahasia` the number, of `sangat-rahasia` nothing. What was found by words
 * falls away, so that words of a title cannot be guessed.
 */
export function tutupJudul(app: App, s: Pick<Sarana, 'db' | 'jam'>): void {
  app.addHook('preSerialization', async (req, _reply, jawab: unknown) => {
    if (!req.penanya || typeof jawab !== 'object' || jawab === null) return jawab
    const tanya = req.query as Record<string, unknown> | undefined
    const dicari = Boolean(tanya?.['cari'] || tanya?.['q'])
    return tutupJawaban(s, jawab, req.penanya, dicari)
  })
}

export async function tutupJawaban<T extends object>(
  s: Pick<Sarana, 'db' | 'jam'>,
  jawab: T,
  penanya: Pick<Penanya, 'pegawaiId'>,
  dicari: boolean,
): Promise<T> {
  const id = new Set<string>()
  kumpul(jawab, id)
  const tertutup = await daftarBerkasTertutup(s, [...id], penanya)
  for (const [berkas, kelas] of tertutup) if (kelas === 'terbatas') tertutup.delete(berkas)
  return tertutup.size === 0 ? jawab : (tutup(jawab, tertutup, dicari) as T)
}

const isSimpul = (x: unknown): x is Simpul =>
  typeof x === 'object' && x !== null && Object.getPrototypeOf(x) === Object.prototype

function kumpul(x: unknown, id: Set<string>): void {
  if (Array.isArray(x)) {
    // Rows of figures: nothing in them names a case.
    if (typeof x[0] === 'object') for (const y of x) kumpul(y, id)
    return
  }
  if (!isSimpul(x)) return
  const milik = berkasSimpul(x)
  if (milik) id.add(milik)
  for (const y of Object.values(x)) if (typeof y === 'object') kumpul(y, id)
}

/** The case that a part of an answer is about: by its id, by a link to its page, or as jejak names it. */
function berkasSimpul(x: Simpul): string | undefined {
  if (typeof x['berkasId'] === 'string') return x['berkasId']
  for (const k of ['tautan', 'ke', 'objek']) {
    const m = typeof x[k] === 'string' && /^\/?berkas\/([0-9a-f-]{36})/.exec(x[k])
    if (m) return m[1]
  }
  const { id } = x
  return typeof id === 'string' && UUID.test(id) && 'nomor' in x && 'judul' in x ? id : undefined
}

function tutup(x: unknown, tertutup: ReadonlyMap<string, KelasKeamanan>, dicari: boolean): unknown {
  if (Array.isArray(x))
    return x.flatMap((y) => {
      const kelas = isSimpul(y) ? tertutup.get(berkasSimpul(y) ?? '') : undefined
      return kelas && (dicari || kelas === 'sangat-rahasia') ? [] : [tutup(y, tertutup, dicari)]
    })
  if (!isSimpul(x)) return x
  const ini = tertutup.has(berkasSimpul(x) ?? '')
  let hilang = 0
  const isi = Object.entries(x).map(([k, y]) => {
    if (ini && typeof y === 'string' && BERMAKNA.has(k)) return [k, JUDUL_TERTUTUP]
    if (ini && k === 'rincian') return [k, {}]
    const baru = tutup(y, tertutup, dicari)
    if (Array.isArray(y) && Array.isArray(baru)) hilang += y.length - baru.length
    return [k, baru]
  })
  const hasil = Object.fromEntries(isi)
  // A count would tell what the rows do not.
  if (hilang > 0 && typeof x['jumlah'] === 'number') hasil['jumlah'] = x['jumlah'] - hilang
  return hasil
}
