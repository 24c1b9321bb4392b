import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import { type LembarKerja, tulisXlsx } from '#platform/xlsx'
import { namaTotal } from './lembar-tabel.ts'
import type { ModelLaporan, TabelLaporan } from './model-laporan.ts'

/** The same tables as the PDF, every column, as numbers: a cover sheet, then one sheet a table. */
export function renderLaporanXlsx(m: ModelLaporan): Promise<Buffer> {
  return tulisXlsx(
    {
      judul: m.judul,
      pembuat: m.kantor.dinas,
      tanggal: new Date(`${m.tanggal}T00:00:00Z`),
      lembar: m.tabel.map((t) => lembarTabel(m, t)),
    },
    {
      nama: 'Sampul',
      judul: [m.judul, `${m.kantor.nama} · keadaan ${tulisTanggal(m.tanggal)}`],
      isi: [
        ['Penerbit', m.kantor.dinas],
        ['Semester', tulisSemester(m.semester)],
        ['Sumber', m.sumber],
        ...(m.kantor.latihan ? [['LATIHAN', 'Seluruh data dalam berkas ini sintetis.'] as const] : []),
        ['Cuplikan', m.snapshot.id],
        ['Baris data', m.snapshot.jumlahBaris],
        ['Versi aturan', m.snapshot.aturanVersi],
        [
          'Pemeriksaan',
          `${m.gerbang.jumlahTabel} tabel saling seimbang${m.gerbang.penjelasan ? ' dengan catatan' : ''} (${m.gerbang.jumlahPeriksa} pembandingan).`,
        ],
        ...(m.gerbang.penjelasan ?? []).map((p) => ['Catatan selisih', p] as const),
        ...m.tabel.map((t) => [`Tabel ${t.tabel.nomor}`, t.tabel.judul] as const),
      ],
    },
  )
}

function lembarTabel(m: ModelLaporan, t: TabelLaporan): LembarKerja {
  const teratas = Math.min(...t.baris.map((b) => b.kode.split('.').length))
  return {
    nama: `${t.tabel.nomor} ${t.tabel.judulPendek}`,
    judul: [
      `Tabel ${t.tabel.nomor}. ${t.tabel.judul}`,
      `${m.kantor.nama}, ${t.sumber}${m.kantor.latihan ? ' · LATIHAN, data sintetis' : ''}`,
    ],
    kolomTeks: [
      { judul: 'Kode', lebar: 15 },
      { judul: 'Wilayah', lebar: 32 },
    ],
    grup: t.grup.map((g) => ({ judul: g.label, kolom: g.kolom.map((k) => k.label) })),
    baris: [
      ...t.baris.map((b) => ({
        teks: [b.kode, b.nama],
        angka: b.nilai,
        jenis: b.tingkat === t.tingkat ? ('rincian' as const) : ('subtotal' as const),
        takuk: b.kode.split('.').length - teratas,
      })),
      { teks: [t.total.kode ?? '', namaTotal(t)], angka: t.total.nilai, jenis: 'total' as const },
    ],
    kaki: [
      ...t.tabel.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
      ...t.tabel.catatan.map((c) => `Catatan: ${c}`),
    ],
    mendatar: t.grup.length > 2,
  }
}
