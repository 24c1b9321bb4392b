import { tulisXlsx } from '#platform/xlsx'
import { type HasilTerbit, SIMBOL_TEKAN } from '../pengamanan/pengamanan.contract.ts'
import { keterangan, namaTotal } from './keterangan.ts'

/** Columns that a sheet can have, in Excel and in LibreOffice as it comes. */
export const KOLOM_XLSX = 16_384

export function muatXlsx(h: HasilTerbit): boolean {
  return h.grup.length * 3 + 2 <= KOLOM_XLSX
}

/** One table as a workbook of one sheet; the report's own workbook is made by buku. The same table gives the same bytes. */
export function tulisXlsxTabel(
  h: HasilTerbit,
  { latihan = false }: { latihan?: boolean } = {},
): Promise<Buffer> {
  const { tabel } = h
  const teratas = Math.min(...h.baris.map((b) => b.kode.length))
  const takuk = [2, 5, 8, 13]
  const { kepala, kaki } = keterangan(h, { latihan })
  const angka = (nilai: readonly (number | null)[]) => nilai.map((n) => n ?? SIMBOL_TEKAN)
  return tulisXlsx({
    judul: `Tabel ${tabel.nomor}. ${tabel.judul}`,
    pembuat: 'Tertib',
    tanggal: new Date(`${h.snapshot.tanggal}T00:00:00Z`),
    lembar: [
      {
        nama: `${tabel.nomor} ${tabel.judulPendek}`,
        judul: [`Tabel ${tabel.nomor}. ${tabel.judul}`, h.sumber, ...kepala],
        kolomTeks: [
          { judul: 'Kode', lebar: 15 },
          { judul: 'Wilayah', lebar: 32 },
        ],
        grup: h.grup.map((g) => {
          const jalur = g.jalur?.map((j) => j.label)
          const kolom = g.kolom.map((k) => k.label)
          if (!jalur) return { judul: g.label, kolom }
          return g.jenis === 'subtotal'
            ? { judul: 'JUMLAH', kolom, induk: jalur }
            : { judul: jalur.at(-1)!, kolom, induk: jalur.slice(0, -1) }
        }),
        baris: [
          ...h.baris.map((b) => ({
            teks: [b.kode, b.nama],
            angka: angka(b.nilai),
            jenis: b.tingkat === h.tingkat ? ('rincian' as const) : ('subtotal' as const),
            takuk: takuk.indexOf(b.kode.length) - takuk.indexOf(teratas),
          })),
          { teks: [h.total.kode ?? '', namaTotal(h)], angka: angka(h.total.nilai), jenis: 'total' as const },
        ],
        kaki,
        mendatar: true,
      },
    ],
  })
}
