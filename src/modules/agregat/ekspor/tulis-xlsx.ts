import { tulisXlsx } from '#platform/xlsx'
import type { HasilTabel } from '../agregat.contract.ts'

/** One table as a workbook of one sheet; the report's own workbook is made by buku. The same table gives the same bytes. */
export function tulisXlsxTabel(
  h: HasilTabel,
  { latihan = false }: { latihan?: boolean } = {},
): Promise<Buffer> {
  const { tabel } = h
  const teratas = Math.min(...h.baris.map((b) => b.kode.length))
  const takuk = [2, 5, 8, 13]
  return tulisXlsx({
    judul: `Tabel ${tabel.nomor}. ${tabel.judul}`,
    pembuat: 'Tertib',
    tanggal: new Date(`${h.snapshot.tanggal}T00:00:00Z`),
    lembar: [
      {
        nama: `${tabel.nomor} ${tabel.judulPendek}`,
        judul: [
          `Tabel ${tabel.nomor}. ${tabel.judul}`,
          h.sumber,
          ...(latihan ? ['LATIHAN: seluruh data sintetis'] : []),
          ...(h.snapshot.status === 'ditarik' ? ['CUPLIKAN DATA INI SUDAH DITARIK'] : []),
        ],
        kolomTeks: [
          { judul: 'Kode', lebar: 15 },
          { judul: 'Wilayah', lebar: 32 },
        ],
        grup: h.grup.map((g) => ({ judul: g.label, kolom: g.kolom.map((k) => k.label) })),
        baris: [
          ...h.baris.map((b) => ({
            teks: [b.kode, b.nama],
            angka: b.nilai,
            jenis: b.tingkat === h.tingkat ? ('rincian' as const) : ('subtotal' as const),
            takuk: takuk.indexOf(b.kode.length) - takuk.indexOf(teratas),
          })),
          {
            teks: [h.total.kode ?? '', `JUMLAH ${h.total.nama === 'JUMLAH' ? '' : h.total.nama}`.trim()],
            angka: h.total.nilai,
            jenis: 'total' as const,
          },
        ],
        kaki: [
          ...tabel.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
          ...tabel.catatan.map((c) => `Catatan: ${c}`),
          `Cuplikan: ${h.snapshot.id}`,
          `Sidik tabel: ${h.digest}`,
        ],
        mendatar: true,
      },
    ],
  })
}
