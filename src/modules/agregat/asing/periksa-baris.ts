import { isTanpaNilai } from './angka-tertulis.ts'
import { type BukuTemuan, namaBaris } from './buku-temuan.ts'
import { alamat } from './kisi.ts'
import { rapikan } from './peran-kolom.ts'
import type { TabelAsing } from './urai-tabel.ts'

/** Rows twice, numbers that a spreadsheet takes for text, cells that are no number, counts that no count can be. */
export function periksaBaris(t: TabelAsing, buku: BukuTemuan): void {
  barisGanda(t, buku)
  for (const k of t.kolom) {
    const bulat = k.angka.filter((n) => n !== undefined && n.desimal === 0).length
    const terisi = k.angka.filter((n) => n !== undefined).length
    for (const [i, n] of k.angka.entries()) {
      buku.banding()
      const teks = k.teks[i]!
      const tempat = `${namaBaris(t.baris[i]!)}, ${k.judul}`
      if (n === undefined) {
        if (!isTanpaNilai(teks))
          buku.catatSel(k, i, {
            aturan: 'bukan-angka',
            berat: 'salah',
            kalimat: `${tempat}: "${teks}" bukan angka.`,
          })
        continue
      }
      if (n.teks)
        buku.temuan.push({
          aturan: 'angka-teks',
          berat: 'peringatan',
          lembar: t.lembar,
          sel: buku.sel(k, i),
          wilayah: namaBaris(t.baris[i]!),
          kolom: k.judul,
          tertulis: teks,
          kalimat: `${tempat}: angka disimpan sebagai teks, sehingga tidak ikut dijumlahkan oleh lembar kerja.`,
        })
      if (k.peran !== 'cacah') continue
      if (n.nilai < 0 && !/selisih|beda|perubahan|naik|turun|delta|neto|\+\/-/i.test(k.judul))
        buku.catatSel(k, i, {
          aturan: 'cacah-negatif',
          berat: 'salah',
          kalimat: `${tempat}: cacah tidak dapat kurang dari nol.`,
        })
      else if (n.desimal > 0 && bulat > terisi / 2)
        buku.catatSel(k, i, {
          aturan: 'cacah-pecahan',
          berat: 'peringatan',
          kalimat: `${tempat}: cacah orang tidak berdesimal; mungkin titik ribuan terbaca sebagai desimal.`,
        })
    }
  }
}

function barisGanda(t: TabelAsing, buku: BukuTemuan): void {
  const pernah = new Map<string, number>()
  const pernahAngka = new Map<string, number>()
  for (const [i, b] of t.baris.entries()) {
    if (b.jenis !== 'rincian') continue
    buku.banding()
    const kunci = `${b.blok}|${b.kode ?? rapikan(b.nama)}|${b.kode === undefined ? b.kunci : ''}`
    const dahulu = pernah.get(kunci)
    if (dahulu !== undefined && (b.kode ?? b.nama) !== '') {
      buku.catatBaris(i, {
        aturan: 'baris-ganda',
        berat: 'salah',
        kalimat: `${namaBaris(b)} sudah ada di baris ${t.baris[dahulu]!.baris + 1}.`,
      })
      continue
    }
    pernah.set(kunci, i)
    const angka = t.kolom.map((k) => k.angka[i]?.nilai ?? '')
    const berarti = angka.filter((n) => typeof n === 'number' && n > 9).length
    const kunciAngka = `${b.blok}|${angka.join('|')}`
    const kembar = pernahAngka.get(kunciAngka)
    // Few or small numbers are alike by chance.
    if (kembar !== undefined && berarti >= 3)
      buku.catatBaris(i, {
        aturan: 'baris-ganda',
        berat: 'peringatan',
        kalimat: `${namaBaris(b)} memuat angka yang sama persis dengan ${namaBaris(t.baris[kembar]!)} (${alamat(t.baris[kembar]!.baris, t.kolomNama)}).`,
      })
    else pernahAngka.set(kunciAngka, i)
  }
}
