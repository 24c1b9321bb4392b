import type { Selisih } from '../agregat.contract.ts'

/** One difference as an official reads it. */
export function tulisSelisih(s: Omit<Selisih, 'kunci' | 'kalimat'>): string {
  const tempat = `Tabel ${s.tabel}, ${s.namaWilayah}, kolom ${s.kolom}`
  const beda = `didapat ${s.didapat}, seharusnya ${s.seharusnya}`
  switch (s.aturan) {
    case 'jumlah-baris':
      return `${tempat}: ${beda} (jumlah baris cuplikan).`
    case 'lk-pr-jml':
      return `${tempat}: ${beda} (LK + PR).`
    case 'jumlah-kategori':
      return `${tempat}: jumlah kategori ${s.didapat}, padahal JUMLAH ${s.seharusnya}.`
    case 'jumlah-subtotal':
      return `${tempat}: jumlah rinciannya ${s.didapat}, padahal tertulis ${s.seharusnya}.`
    case 'jumlah-wilayah':
      return `${tempat}: jumlah wilayah bawahan ${s.didapat}, padahal tertulis ${s.seharusnya}.`
    case 'satu-semesta':
    case 'relasi-semesta':
    case 'ukuran-semesta':
      return `${tempat}: ${beda} (menurut tabel ${s.lawan}).`
    case 'marginal':
      return `${tempat}: jumlah menurut persilangan ${s.didapat}, padahal tabel ${s.lawan} menulis ${s.seharusnya}.`
    case 'wilayah-dikenal':
      return `Wilayah ${s.kodeWilayah} tidak ada dalam daftar wilayah, padahal ada ${s.didapat} penduduk di sana.`
  }
}
