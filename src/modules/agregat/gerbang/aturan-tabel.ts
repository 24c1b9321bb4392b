import type { PohonWilayah } from '../susun/pohon-wilayah.ts'
import { type CatatSelisih, daftarTempat, LAJUR, letakWilayah, type TabelGerbang } from './tabel-gerbang.ts'

// What must hold within one table. Wide tables of a province have tens of millions of cells: plain loops.

/** LK + PR = JML in every group and region (domain.md ch. 10.3). */
export function periksaLkPrJml(h: TabelGerbang, catat: CatatSelisih): void {
  for (const t of daftarTempat(h)) {
    for (let i = 0; i < h.grup.length; i++) {
      const seharusnya = t.nilai[i * 3]! + t.nilai[i * 3 + 1]!
      catat(seharusnya, t.nilai[i * 3 + 2]!, () => ({
        aturan: 'lk-pr-jml',
        tabel: h.tabel.id,
        ...letakWilayah(t),
        kolom: h.grup[i]!.kolom[2]!.kunci,
      }))
    }
  }
}

/** The categories of a table sum to its JUMLAH. */
export function periksaJumlahKategori(h: TabelGerbang, catat: CatatSelisih): void {
  const akhir = h.grup.length - 1
  if (akhir === 0) return
  const bagian = h.grup.flatMap((g, i) => (g.jenis === 'kategori' || g.jenis === 'lain' ? [i * 3] : []))
  periksaJumlahGrup(h, akhir, bagian, 'jumlah-kategori', catat)
}

/** The groups of each first-dimension category of a crossing sum to its subtotal. */
export function periksaJumlahSubtotal(h: TabelGerbang, catat: CatatSelisih): void {
  for (const [i, g] of h.grup.entries()) {
    if (g.jenis !== 'subtotal') continue
    const bagian = h.grup.flatMap((x, j) =>
      x.jenis !== 'subtotal' && x.jalur?.[0]?.kode === g.kode ? [j * 3] : [],
    )
    periksaJumlahGrup(h, i, bagian, 'jumlah-subtotal', catat)
  }
}

function periksaJumlahGrup(
  h: TabelGerbang,
  grup: number,
  bagian: readonly number[],
  aturan: 'jumlah-kategori' | 'jumlah-subtotal',
  catat: CatatSelisih,
): void {
  for (const t of daftarTempat(h)) {
    for (let j = 0; j < 3; j++) {
      let jumlah = 0
      for (const b of bagian) jumlah += t.nilai[b + j]!
      catat(t.nilai[grup * 3 + j]!, jumlah, () => ({
        aturan,
        tabel: h.tabel.id,
        ...letakWilayah(t),
        kolom: h.grup[grup]!.kolom[j]!.kunci,
      }))
    }
  }
}

/** Sum of desa = kecamatan = kab/kota = total, in every column. */
export function periksaJumlahWilayah(h: TabelGerbang, catat: CatatSelisih): void {
  const [total, ...baris] = daftarTempat(h)
  const bagian = Map.groupBy(baris, (t) => t.induk)
  const lebar = h.grup.length * 3
  for (const t of [total!, ...baris]) {
    const anak = bagian.get(t === total ? undefined : t.kode)
    if (!anak) continue
    const jumlah = new Float64Array(lebar)
    for (const { nilai } of anak) for (let k = 0; k < lebar; k++) jumlah[k]! += nilai[k]!
    for (let k = 0; k < lebar; k++)
      catat(t.nilai[k]!, jumlah[k]!, () => ({
        aturan: 'jumlah-wilayah',
        tabel: h.tabel.id,
        ...letakWilayah(t),
        kolom: h.grup[Math.floor(k / 3)]!.kolom[k % 3]!.kunci,
      }))
  }
}

/** A table of the whole population counts every row of the snapshot, no more and no less. */
export function periksaJumlahBaris(h: TabelGerbang, catat: CatatSelisih): void {
  const [total] = daftarTempat(h)
  catat(h.snapshot.jumlahBaris, total!.nilai[total!.nilai.length - 1]!, () => ({
    aturan: 'jumlah-baris',
    tabel: h.tabel.id,
    ...letakWilayah(total!),
    kolom: `total.${LAJUR[2]}`,
  }))
}

/** Regions where people live must stand in the office's list: names and order of the book come from it. */
export function periksaWilayahDikenal(
  h: TabelGerbang,
  pohon: Pick<PohonWilayah, 'simpul'>,
  catat: CatatSelisih,
): void {
  const tempat = new Map(daftarTempat(h).map((t) => [t.kode, t]))
  for (const s of pohon.simpul) {
    const nilai = tempat.get(s.kode)?.nilai
    const didapat = s.dikenal || !nilai ? 0 : nilai[nilai.length - 1]!
    catat(0, didapat, () => ({
      aturan: 'wilayah-dikenal',
      tabel: h.tabel.id,
      kodeWilayah: s.kode,
      namaWilayah: s.nama,
      kolom: 'total.jml',
    }))
  }
}
