import { open } from 'node:fs/promises'
import { Ditolak } from '#kernel/ditolak'
import type { Galat } from '#kernel/galat'
import { galatDmp } from '../dmp.galat.ts'
import type { BagianTabel, TabelDmp } from '../dmp.ts'
import { type AliranTabel, bacaAliranTabel } from './aliran-tabel.ts'
import type { KepalaPump } from './kepala-pump.ts'
import { bacaTabelInduk, type TabelInduk } from './tabel-induk.ts'

export interface DaftarPump {
  readonly tabel: readonly TabelDmp[]
  readonly catatan: readonly string[]
}

/**
 * Lists the tables of a Data Pump set in two ways that must agree: the master table, and stepping through the blocks of
 * every file. `kepala` are the files of one set; exactly one holds the master table.
 */
export async function daftarPump(kepala: readonly KepalaPump[]): Promise<DaftarPump> {
  const pemegang = kepala.filter((k) => k.adaInduk)
  if (pemegang.length !== 1) throw new Ditolak(galatDmp.tanpaInduk(kepala.map((k) => k.nomor)))
  const induk = await bacaTabelInduk(pemegang[0]!)
  if (induk.tabel.length === 0) throw new Ditolak(galatDmp.tanpaBaris())
  const perNomor = new Map(kepala.map((k) => [k.nomor, k]))
  const disebut = new Set(induk.tabel.flatMap((t) => t.potongan.map((p) => p.file)))
  const hilang = [...disebut].filter((n) => !perNomor.has(n)).sort((a, b) => a - b)
  if (hilang.length > 0) throw new Ditolak(galatDmp.anggotaHilang(hilang))

  const aliran = new Map<string, AliranTabel>()
  let kgc = false
  for (const k of kepala) {
    for await (const sisi of telusuri(k)) {
      if (sisi === 'kgc') kgc = true
      else aliran.set(`${k.nomor}:${sisi.awal}`, sisi)
    }
  }
  const kunciInduk = `${pemegang[0]!.nomor}:${pemegang[0]!.induk}`
  if (!aliran.delete(kunciInduk)) throw new Ditolak(galatDmp.daftarBeda('tabel induk tidak ada di letaknya'))
  const perTabel = new Map<string, TabelInduk[]>()
  for (const t of induk.tabel) {
    const kunci = JSON.stringify([t.pemilik, t.nama])
    const ada = perTabel.get(kunci)
    if (ada) ada.push(t)
    else perTabel.set(kunci, [t])
  }
  const catatan = [...induk.aliran.catatan]
  const tabel = [...perTabel.values()].map((partisi) => susunTabel(partisi, perNomor, aliran, kgc, catatan))
  tolakKompresi(tabel)
  // The job's own statistics are streams too.
  const lebih = [...aliran.values()].filter((a) => a.nama !== 'IMPDP_STATS').map(tabelTakTercatat)
  return { tabel: [...tabel, ...lebih], catatan }
}

// Compressed throughout: refused as a whole, for then nothing of it can be had.
function tolakKompresi(tabel: readonly TabelDmp[]): void {
  const berisi = tabel.filter((t) => (t.jumlahMenurutOracle ?? 0) > 0)
  const kompresi = galatDmp.terkompresi()
  if (berisi.length > 0 && berisi.every((t) => t.sebabTakTerbaca?.kode === kompresi.kode))
    throw new Ditolak(kompresi)
}

function susunTabel(
  partisi: readonly TabelInduk[],
  perNomor: ReadonlyMap<number, KepalaPump>,
  aliran: Map<string, AliranTabel>,
  kgc: boolean,
  catatan: string[],
): TabelDmp {
  const { pemilik, nama } = partisi[0]!
  const milik: AliranTabel[] = []
  const bagian: BagianTabel[] = []
  let sebab: Galat | undefined
  for (const t of partisi) {
    const jumlah = t.potongan.reduce((n, p) => n + (p.baris ?? 0), 0)
    const semuaBerjumlah = t.potongan.every((p) => p.baris !== undefined)
    if (t.potongan.length === 0 && t.baris > 0)
      sebab ??= galatDmp.daftarBeda(`letak data tabel ${nama} tidak tercatat`)
    else if (t.potongan.length > 0 && semuaBerjumlah && jumlah !== t.baris)
      sebab ??= galatDmp.daftarBeda(`jumlah baris tabel ${nama} disebut ${t.baris} dan ${jumlah}`)
    for (const p of t.potongan) {
      const k = perNomor.get(p.file)!
      const kunci = `${p.file}:${(p.blok - 1) * k.blok}`
      const a = aliran.get(kunci)
      if (!a) {
        const dikompresi = kgc && p.panjangAsli !== p.panjang
        sebab ??= dikompresi ? galatDmp.terkompresi() : galatDmp.daftarBeda(`data tabel ${nama} tidak ada`)
        continue
      }
      aliran.delete(kunci)
      // What the piece takes in the file against what it was; equal where nothing was compressed.
      if (p.panjangAsli !== undefined && p.panjangAsli !== p.panjang) sebab ??= galatDmp.terkompresi()
      if (a.pemilik !== pemilik || a.nama !== nama || a.panjang !== p.panjang)
        sebab ??= galatDmp.daftarBeda(`data tabel ${nama}`)
      milik.push(a)
      const jumlahBagian = p.baris ?? (t.potongan.length === 1 ? t.baris : undefined)
      bagian.push({
        ruas: [a.data],
        ...(jumlahBagian !== undefined && { jumlahMenurutOracle: jumlahBagian }),
      })
    }
  }
  const [pertama, ...lain] = milik
  if (lain.some((a) => JSON.stringify(a.kolom) !== JSON.stringify(pertama!.kolom)))
    sebab ??= galatDmp.kolomBergeser(nama)
  sebab ??= milik.find((a) => a.sebab)?.sebab
  catatan.push(...new Set(milik.flatMap((a) => a.catatan)))
  return {
    pemilik,
    nama,
    kolom: pertama?.kolom ?? [],
    jumlahMenurutOracle: partisi.reduce((n, t) => n + t.baris, 0),
    bagian,
    ...(sebab && { sebabTakTerbaca: sebab }),
  }
}

// A stream that the master table does not know: whose rows these are cannot be proved.
function tabelTakTercatat(a: AliranTabel): TabelDmp {
  return {
    pemilik: a.pemilik,
    nama: a.nama,
    kolom: a.kolom,
    bagian: [],
    sebabTakTerbaca: galatDmp.daftarBeda(`data tabel ${a.nama} tidak tercatat`),
  }
}

const LANGKAH = 1 << 20

// Every stream of a file, found by its mark at a block boundary; over a stream it jumps by the stream's own length.
async function* telusuri(k: KepalaPump): AsyncGenerator<AliranTabel | 'kgc'> {
  const fd = await open(k.file.jalur, 'r')
  try {
    const jendela = Buffer.alloc(Math.max(LANGKAH, k.blok))
    let awal = k.blok
    while (awal < k.ukuran) {
      const { bytesRead } = await fd.read(jendela, 0, jendela.length, awal)
      if (bytesRead === 0) return
      let berikut = awal + Math.ceil(bytesRead / k.blok) * k.blok
      for (let p = 0; p < bytesRead; p += k.blok) {
        if (jendela[p] === 0x4b && jendela[p + 1] === 0x47 && jendela[p + 2] === 0x43) yield 'kgc'
        if (jendela[p] !== 0xff || jendela[p + 1] !== 0xff || jendela[p + 2] !== 0x24) continue
        const sisi = await bacaAliranTabel(k, awal + p)
        if (sisi.jenis === 'lain') continue
        if (sisi.jenis === 'kgc') {
          yield 'kgc'
          continue
        }
        yield sisi.aliran
        berikut = awal + p + Math.ceil(sisi.aliran.panjang / k.blok) * k.blok
        break
      }
      awal = berikut
    }
  } finally {
    await fd.close()
  }
}
