import type { KeyObject } from 'node:crypto'
import type { Kueri } from '#platform/postgres'
import { alirEntri, daftarTitik, readSimpulMulai } from './jejak.store.ts'
import type { EntriTercatat } from './jejak.ts'
import { AKAR_KOSONG, akarDari, hashDaun, hashSimpul } from './merkle.ts'
import { isTitikSah, type Titik } from './titik.ts'

export type JenisTemuan =
  | 'diubah'
  | 'hilang'
  | 'tertukar'
  | 'terpotong'
  | 'simpul-diubah'
  | 'titik-palsu'
  | 'akar-berbeda'

/** One thing wrong with the record, and where: the first entry that it can be pinned on. */
export interface Temuan {
  readonly jenis: JenisTemuan
  readonly indeks: number
  readonly kalimat: string
}

export interface HasilPeriksaJejak {
  readonly ukuran: number
  /** Root over all entries as they stand now, hex. */
  readonly akar: string
  readonly jumlahTitik: number
  readonly temuan: readonly Temuan[]
}

/**
 * Recomputes the whole record from the entries' bytes and holds it against the stored hashes, the tree and every
 * checkpoint: those in the database and those from outside. Reads only; needs no private key.
 */
export async function periksaJejak(
  db: Kueri,
  publik: KeyObject,
  titikLuar: readonly Titik[],
): Promise<HasilPeriksaJejak> {
  const temuan: Temuan[] = []
  const titik = [...titikLuar, ...(await daftarTitik(db))].sort((a, b) => a.ukuran - b.ukuran)
  for (const t of titik) {
    if (!isTitikSah(t, publik)) {
      temuan.push({
        jenis: 'titik-palsu',
        indeks: t.ukuran,
        kalimat: `Titik periksa pada ${t.ukuran} entri tidak ditandatangani oleh kunci kantor ini.`,
      })
    }
  }
  const pohon = pohonBerjalan()
  const akarPada = new Map<number, Buffer>()
  const dicari = new Set(titik.map((t) => t.ukuran))
  let harap = 0
  for await (const e of alirEntri(db)) {
    if (e.indeks !== harap) {
      temuan.push({
        jenis: 'hilang',
        indeks: harap,
        kalimat: `Entri ${harap}${e.indeks - harap > 1 ? ` sampai ${e.indeks - 1}` : ''} hilang.`,
      })
    }
    temuan.push(...periksaEntri(e))
    pohon.tambah(hashDaun(e.isi))
    harap = e.indeks + 1
    if (dicari.has(harap)) akarPada.set(harap, pohon.akar())
  }
  temuan.push(...(await periksaSimpul(db, harap)))
  temuan.push(...periksaTitik(titik, akarPada, harap))
  return { ukuran: harap, akar: pohon.akar().toString('hex'), jumlahTitik: titik.length, temuan }
}

function periksaEntri(e: {
  indeks: number
  isi: Buffer
  hash_daun: Buffer
  waktu: Date
  tindakan: string
  objek: string
}): Temuan[] {
  const beda = (jenis: JenisTemuan, kalimat: string): Temuan[] => [{ jenis, indeks: e.indeks, kalimat }]
  if (!hashDaun(e.isi).equals(e.hash_daun))
    return beda('diubah', `Isi entri ${e.indeks} diubah sesudah dicatat.`)
  let isi: EntriTercatat
  try {
    isi = JSON.parse(e.isi.toString()) as EntriTercatat
  } catch {
    return beda('diubah', `Isi entri ${e.indeks} tidak dapat dibaca lagi.`)
  }
  if (isi.indeks !== e.indeks)
    return beda('tertukar', `Pada tempat entri ${e.indeks} berdiri entri ${isi.indeks}.`)
  if (isi.waktu !== e.waktu.toISOString() || isi.tindakan !== e.tindakan || isi.objek !== e.objek) {
    return beda('diubah', `Kolom pencarian entri ${e.indeks} tidak sama dengan isinya.`)
  }
  return []
}

/** Stored tree against the stored leaves; finds a change whose author also rewrote the leaf hash. */
async function periksaSimpul(db: Kueri, ukuran: number): Promise<Temuan[]> {
  let bawah = (await readSimpulMulai(db, 0)).map((s) => s.hash)
  if (bawah.length !== ukuran) {
    return [
      {
        jenis: 'simpul-diubah',
        indeks: Math.min(bawah.length, ukuran),
        kalimat: `Pohon mencatat ${bawah.length} entri, sedangkan yang ada ${ukuran}.`,
      },
    ]
  }
  const temuan: Temuan[] = []
  for await (const e of alirEntri(db)) {
    if (!bawah[e.indeks]?.equals(e.hash_daun)) {
      temuan.push({
        jenis: 'simpul-diubah',
        indeks: e.indeks,
        kalimat: `Entri ${e.indeks} tidak sama dengan daun pohonnya.`,
      })
    }
  }
  for (let tingkat = 1; bawah.length > 1; tingkat++) {
    const atas = await readSimpulMulai(db, tingkat)
    for (let urut = 0; urut < Math.floor(bawah.length / 2); urut++) {
      const hash = hashSimpul(bawah[2 * urut]!, bawah[2 * urut + 1]!)
      if (!atas[urut]?.hash.equals(hash)) {
        const indeks = urut * 2 ** tingkat
        temuan.push({
          jenis: 'simpul-diubah',
          indeks,
          kalimat: `Simpul pohon di atas entri ${indeks} (tingkat ${tingkat}) diubah.`,
        })
      }
    }
    bawah = atas.map((s) => s.hash)
  }
  return temuan
}

function periksaTitik(titik: readonly Titik[], akarPada: Map<number, Buffer>, ukuran: number): Temuan[] {
  let cocokSampai = 0
  for (const t of titik) {
    if (t.ukuran > ukuran) {
      return [
        {
          jenis: 'terpotong',
          indeks: ukuran,
          kalimat: `Jejak terpotong: titik periksa menyebut ${t.ukuran} entri, yang ada ${ukuran}.`,
        },
      ]
    }
    if (!akarPada.get(t.ukuran)?.equals(t.akar)) {
      return [
        {
          jenis: 'akar-berbeda',
          indeks: cocokSampai,
          kalimat: `Jejak berubah di antara entri ${cocokSampai} dan ${t.ukuran - 1}: akarnya bukan yang ditandatangani.`,
        },
      ]
    }
    cocokSampai = t.ukuran
  }
  return []
}

function pohonBerjalan(): { tambah(daun: Buffer): void; akar(): Buffer } {
  const tumpuk: { tingkat: number; hash: Buffer }[] = []
  return {
    tambah(daun) {
      let simpul = { tingkat: 0, hash: daun }
      while (tumpuk.at(-1)?.tingkat === simpul.tingkat) {
        simpul = { tingkat: simpul.tingkat + 1, hash: hashSimpul(tumpuk.pop()!.hash, simpul.hash) }
      }
      tumpuk.push(simpul)
    },
    akar: () => (tumpuk.length === 0 ? AKAR_KOSONG : akarDari(tumpuk.map((s) => s.hash))),
  }
}
