import { basename, resolve } from 'node:path'
import { tulisBulat } from '#kernel/angka'
import { Ditolak } from '#kernel/ditolak'
import { bukaDmp, type Dmp, kelompokDmp, namaCharset, namaJenisKolom, type TabelDmp } from '#platform/dmp'
import { KODE, type Perintah, SalahPakai, wajibBerkas } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'dmp',
  ringkas: 'Melihat isi dump Oracle tanpa Oracle: "tertib dmp lihat FILE...".',
  argumen: 'lihat FILE...',
  opsi: { kolom: { arti: 'sebut juga kolom tiap tabel' } },
  async jalankan(a, k) {
    const [apa, ...nama] = a.posisi
    if (apa !== 'lihat' || nama.length === 0) throw new SalahPakai('Yang dikenal: tertib dmp lihat FILE...')
    const file = nama.map((f) => ({ nama: basename(f), jalur: resolve(wajibBerkas(f)) }))
    const hasil: Dmp[] = []
    for (const kelompok of await kelompokDmp(file)) {
      const dmp = await bukaDmp(kelompok)
      if (!dmp.ok) throw new Ditolak(dmp.galat)
      hasil.push(dmp.value)
    }
    k.hasil(hasil.map(keJson), () => hasil.map((d) => tulisDmp(d, a.ya('kolom'))).join('\n\n'))
    return hasil.every((d) => !d.terpotong && d.tabel.every((t) => !t.sebabTakTerbaca))
      ? KODE.selesai
      : KODE.ditolak
  },
}

function keJson(d: Dmp) {
  return {
    jenis: d.jenis,
    versi: d.versi,
    charset: namaCharset(d.charset),
    dibuat: d.dibuat,
    pengekspor: d.pengekspor,
    file: d.file.map((b) => b.nama),
    terpotong: d.terpotong,
    catatan: d.catatan,
    tabel: d.tabel.map((t) => ({
      pemilik: t.pemilik,
      nama: t.nama,
      jumlahBaris: t.jumlahBaris ?? null,
      jumlahMenurutOracle: t.jumlahMenurutOracle ?? null,
      kolom: t.kolom.map((c) => ({ nama: c.nama, jenis: namaJenisKolom(c.jenis), panjang: c.panjang })),
      ...(t.sebabTakTerbaca && { galat: t.sebabTakTerbaca }),
    })),
  }
}

function tulisDmp(d: Dmp, kolom: boolean): string {
  const lebar = Math.max(...d.tabel.map((t) => namaTabel(t).length), 5)
  return [
    `File          ${d.file.map((b) => b.nama).join(', ')}`,
    `Jenis           ${d.jenis === 'exp' ? 'exp' : 'Data Pump (expdp)'} ${d.versi}`,
    `Himpunan huruf  ${namaCharset(d.charset)}`,
    `Dibuat          ${d.dibuat || 'tidak terbaca'}`,
    `Pengekspor      ${d.pengekspor}`,
    ...(d.terpotong ? ['TERPOTONG       baris penutup tidak ada; salin ulang file utuhnya'] : []),
    ...d.catatan.map((c) => `Catatan         ${c}`),
    `Tabel           ${tulisBulat(d.tabel.length)}`,
    ...d.tabel.flatMap((t) => [
      `  ${namaTabel(t).padEnd(lebar)}  ${jumlah(t).padStart(12)} baris  ${String(t.kolom.length).padStart(4)} kolom`,
      ...(t.sebabTakTerbaca ? [`    ${t.sebabTakTerbaca.pesan}`] : []),
      ...(kolom
        ? t.kolom.map((c) => `    ${c.nama.padEnd(30)} ${namaJenisKolom(c.jenis)}(${c.panjang})`)
        : []),
    ]),
  ].join('\n')
}

const namaTabel = (t: TabelDmp) => `${t.pemilik}.${t.nama}`

function jumlah(t: TabelDmp): string {
  const n = t.jumlahBaris ?? t.jumlahMenurutOracle
  return n === undefined ? '?' : tulisBulat(n)
}
