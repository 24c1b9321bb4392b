import type { Kueri } from '#platform/postgres'
import { daftarEntriObjek, readSimpul } from './jejak.store.ts'
import { akarDari, pohonPenuh } from './merkle.ts'

/** One entry with the proof that the record of `ukuran` entries holds it. */
export interface BuktiTermuat {
  readonly indeks: number
  /** The bytes that the leaf hash is taken over. */
  readonly isi: Buffer
  /** RFC 9162 section 2.1.3.1: the inclusion path, from the leaf up. */
  readonly jalur: readonly Buffer[]
}

/** The entries about these objects within the first `ukuran`, oldest first, each with its proof. */
export async function buktiTermuat(
  db: Kueri,
  objek: readonly string[],
  ukuran: number,
): Promise<BuktiTermuat[]> {
  const bukti: BuktiTermuat[] = []
  for (const { indeks, isi } of await daftarEntriObjek(db, objek, ukuran))
    bukti.push({ indeks, isi, jalur: await susunJalur(db, indeks, ukuran) })
  return bukti
}

async function susunJalur(db: Kueri, indeks: number, ukuran: number): Promise<Buffer[]> {
  const jalur: Buffer[] = []
  for (let [mulai, akhir] = [0, ukuran]; akhir - mulai > 1; ) {
    const tengah = mulai + pangkatDuaDi(akhir - mulai)
    jalur.push(
      await akarRentang(db, ...(indeks < tengah ? ([tengah, akhir] as const) : ([mulai, tengah] as const))),
    )
    if (indeks < tengah) akhir = tengah
    else mulai = tengah
  }
  return jalur.reverse()
}

/** The largest power of two below `n`. */
function pangkatDuaDi(n: number): number {
  let p = 1
  while (p * 2 < n) p *= 2
  return p
}

/** Head over the leaves from `mulai` to before `akhir`; `mulai` begins a complete subtree of at least that width. */
async function akarRentang(db: Kueri, mulai: number, akhir: number): Promise<Buffer> {
  const simpul: Buffer[] = []
  for (const { tingkat, urut } of pohonPenuh(akhir - mulai))
    simpul.push(await readSimpul(db, tingkat, urut + mulai / 2 ** tingkat))
  return akarDari(simpul)
}
