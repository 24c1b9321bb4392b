import { createHash, type Hash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { tulisBulat } from '#kernel/angka'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import { alirBuka } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import type { HasilPeriksa } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshot } from './dkb.store.ts'
import { folderSnapshot } from './folder-snapshot.ts'
import { bacaManifes } from './manifes.ts'
import { bacaMutu } from './mutu/baca-mutu.ts'
import { hitungUlangMutu } from './mutu/hitung-ulang-mutu.ts'
import { bacaKodeRentang, type KodeRentang } from './segel/baca-rentang.ts'
import { idSnapshot, type Snapshot } from './snapshot.ts'
import type { Manifes } from './tulis-segel.ts'

/** Codes in the order of the canonical row; a snapshot of dkb-1 has the first twelve. */
const KODE_KANONIK = [
  'jk',
  'umur',
  'agama',
  'stat_kwn',
  'stat_hbkel',
  'pddk_akh',
  'jenis_pkrjn',
  'gol_drh',
  'pnydng_cct',
  'akta_lhr',
  'akta_kwn',
  'akta_crai',
  'ktp_el',
  'kia',
  'kk',
]
/** Rows whose codes are read at a time. */
const BARIS_PER_BACA = 100_000

/**
 * Computes the id of a snapshot anew from its sealed rows, and its quality report from its lists. Changes nothing and
 * names every difference; a file that is missing or does not open is one.
 */
export async function periksaSnapshot(
  s: Pick<Sarana, 'db' | 'kunci' | 'folder'>,
  id: string,
  pengawas: PengawasKerja,
): Promise<Result<HasilPeriksa>> {
  const snapshot = await findSnapshot(s.db, id)
  if (!snapshot) return tolak(galatDkb.takDitemukan(id))
  if (snapshot.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
  const folder = folderSnapshot(s.folder, id)
  const selisih: string[] = []
  for (const [nama, hash] of Object.entries(snapshot.hashBerkas)) {
    const file = join(folder, nama)
    if (!existsSync(file)) selisih.push(`Berkas ${nama} tidak ada.`)
    else if ((await sidikFile(file)) !== hash) selisih.push(`Berkas ${nama} tidak sama lagi dengan sidiknya.`)
  }
  try {
    const dihitung = await hitungId(s, snapshot, pengawas, selisih)
    if (!dihitung) return tolak(galatDkb.dibatalkan())
    const mutu = snapshot.hashBerkas['mutu.json'] ? await bacaMutu(s, id) : undefined
    if (mutu?.ok && !isDeepStrictEqual(await hitungUlangMutu(s, id, mutu.value.mutu), mutu.value.mutu)) {
      selisih.push('Laporan mutu tidak sama dengan daftar temuannya.')
    }
    if (dihitung.id !== id)
      selisih.push('Sidik cuplikan yang dihitung dari barisnya berbeda dengan yang tercatat.')
    return ok({
      utuh: selisih.length === 0,
      id,
      idHitung: dihitung.id,
      jumlahBaris: dihitung.jumlah,
      selisih,
    })
  } catch (sebab) {
    // Damaged files fail in many ways (cut off, wrong tag, no Parquet); which way does not matter to an official.
    selisih.push('Berkas cuplikan rusak dan tidak dapat dibuka seluruhnya. Pulihkan dari cadangan.')
    if (!(sebab instanceof Error)) throw sebab
    return ok({ utuh: false, id, jumlahBaris: 0, selisih })
  }
}

async function hitungId(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  snapshot: Snapshot,
  pengawas: PengawasKerja,
  selisih: string[],
): Promise<{ id: string; jumlah: number } | undefined> {
  const folder = folderSnapshot(s.folder, snapshot.id)
  const manifes = await bacaManifes(s, snapshot.id)
  const kode = new KodeKanonik(join(folder, 'kode.parquet'), snapshot.aturanVersi, manifes)
  const desa: { kode: string; jumlah: number; sidik: string }[] = []
  let kolomIdentitas: string[] | undefined
  let hash: Hash | undefined
  let sisa = 0
  let jumlah = 0
  const tutup = () => {
    const d = manifes.desa[desa.length]!
    const sidik = hash!.update(kode.byte(desa.length)).digest('hex')
    if (sidik !== d.sidik) selisih.push(`Baris desa/kelurahan ${d.kode} tidak sama lagi dengan sidiknya.`)
    desa.push({ kode: d.kode, jumlah: d.jumlah, sidik })
    hash = undefined
  }
  for await (const teks of barisUtuh(alirBuka(s.kunci, join(folder, 'identitas')))) {
    if (pengawas.signal.aborted) return undefined
    let awal = 0
    if (!kolomIdentitas) {
      awal = teks.indexOf(10) + 1
      kolomIdentitas = teks.toString('utf8', 0, awal - 1).split('\t')
    }
    for (let i = awal; i < teks.length; ) {
      if (!hash) {
        const d = manifes.desa[desa.length]
        if (!d) throw new Error('more identity rows than the manifest says')
        hash = createHash('sha256')
        sisa = d.jumlah
      }
      const mulai = i
      while (sisa > 0 && i < teks.length) {
        i = teks.indexOf(10, i) + 1
        sisa--
        jumlah++
      }
      hash.update(teks.subarray(mulai, i))
      if (sisa === 0) tutup()
    }
    pengawas.kemajuan(
      Math.min(0.95, jumlah / Math.max(1, snapshot.jumlahBaris)),
      `${tulisBulat(jumlah)} baris diperiksa`,
    )
  }
  if (jumlah !== snapshot.jumlahBaris) {
    selisih.push(`Jumlah baris ${tulisBulat(jumlah)}, tercatat ${tulisBulat(snapshot.jumlahBaris)}.`)
  }
  return { id: idSnapshot({ ...snapshot, kolomIdentitas: kolomIdentitas ?? [], desa }), jumlah }
}

/** Canonical code rows per desa, read in larger pieces. */
class KodeKanonik {
  readonly #file: string
  readonly #kolom: readonly string[]
  readonly #lebar: number
  readonly #awal: readonly number[]
  #dari = 0
  #sampai = 0
  #isi: KodeRentang | undefined

  constructor(file: string, aturanVersi: string, m: Manifes) {
    this.#file = file
    this.#kolom = aturanVersi === 'dkb-1' ? KODE_KANONIK.slice(0, 12) : KODE_KANONIK
    // Whole words: dkb-2 has one byte that nothing uses.
    this.#lebar = Math.ceil((4 + this.#kolom.length) / 4) * 4
    let n = 0
    this.#awal = [0, ...m.desa.map((d) => (n += d.jumlah))]
  }

  byte(desa: number): Buffer {
    const [awal, akhir] = [this.#awal[desa]!, this.#awal[desa + 1]!]
    if (akhir > this.#sampai || !this.#isi) {
      this.#dari = awal
      this.#sampai = Math.max(akhir, Math.min(awal + BARIS_PER_BACA, this.#awal.at(-1)!))
      this.#isi = bacaKodeRentang(this.#file, this.#dari, this.#sampai, this.#kolom)
    }
    const { hariLahir, kode } = this.#isi
    const b = Buffer.alloc((akhir - awal) * this.#lebar)
    for (let r = awal; r < akhir; r++) {
      const o = (r - awal) * this.#lebar
      b.writeInt32LE(hariLahir[r - this.#dari]!, o)
      for (let k = 0; k < kode.length; k++) b[o + 4 + k] = kode[k]![r - this.#dari]!
    }
    return b
  }
}

// Pieces that end with a line end.
async function* barisUtuh(sumber: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sisa: Buffer = Buffer.alloc(0)
  for await (const potong of sumber) {
    const b = sisa.length === 0 ? potong : Buffer.concat([sisa, potong])
    const akhir = b.lastIndexOf(10) + 1
    if (akhir > 0) yield b.subarray(0, akhir)
    sisa = b.subarray(akhir)
  }
  if (sisa.length > 0) throw new Error('identity rows end within a line')
}

async function sidikFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const b of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(b as Buffer)
  return hash.digest('hex')
}
