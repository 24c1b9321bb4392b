import { contohLaporan } from '../contoh-laporan.ts'
import type { ModelBuku, TabelBuku } from './model-buku.ts'
import { bersubbab, tabelBukuDari } from './tabel-buku.ts'

/**
 * A made-up book for tests and for looking at pages: tables of `contohLaporan` at kecamatan, then at desa. Every kind
 * of block stands in it once.
 */
export function contohBuku(kecamatan: number, desaPerKecamatan: number): ModelBuku {
  const m = contohLaporan(kecamatan, desaPerKecamatan)
  const ringkas: TabelBuku[] = m.tabel.map((t, i) =>
    tabelBukuDari(
      { ...t, tingkat: 'kecamatan', baris: t.baris.filter((b) => b.tingkat === 'kecamatan') },
      `3.${i + 1}`,
    ),
  )
  const rinci = m.tabel.map((t, i) => tabelBukuDari(t, `3.${m.tabel.length + i + 1}`))
  const tabel = [...ringkas, ...rinci]
  const umur = m.tabel.find((t) => t.tabel.id === 'kelompok-umur')!
  const pita = umur.grup.slice(0, -1)
  const jml = m.tabel[0]!.total.nilai[2]!
  return {
    format: 'tertib-buku-1',
    jenis: 'data-agregat',
    templat: { id: 'buku-data-agregat', judul: 'Buku Data Agregat Kependudukan', versi: 0 },
    tahap: 'draf',
    edisi: 'internal',
    judul: 'Buku Data Agregat Kependudukan Semester I Tahun 2026',
    semester: m.semester,
    masa: 'Semester I Tahun 2026',
    basis: m.basis,
    tanggal: m.tanggal,
    sumber: m.sumber,
    kantor: m.kantor,
    snapshot: m.snapshot,
    gerbang: { ...m.gerbang, penjelasan: [] },
    alamatPublik: null,
    pengantar: {
      judul: 'Kata Pengantar',
      paragraf: [
        { id: 'pengantar/1', potongan: ['Buku ini memuat data agregat kependudukan Kabupaten Latihan.'] },
      ],
      tempatTanggal: 'Kabupaten Latihan, November 2026',
      jabatan: 'Kepala Dinas',
      nama: 'Contoh Nama, S.Sos.',
      nip: '',
    },
    bab: [
      {
        id: 'pendahuluan',
        nomor: 'I',
        judul: 'Pendahuluan',
        isi: [
          {
            jenis: 'paragraf',
            paragraf: {
              id: 'pendahuluan/1',
              potongan: [
                'Penduduk berjumlah ',
                {
                  sel: { tabel: 'penduduk-jenis-kelamin', wilayah: '', kolom: 'total.jml' },
                  teks: jml.toLocaleString('id-ID'),
                },
                ' jiwa.',
              ],
              segel: 'utuh',
            },
          },
          { jenis: 'tanpa-data', kalimat: 'Data ketenagakerjaan belum tersedia pada kantor ini.' },
        ],
        subbab: [],
      },
      {
        id: 'umur',
        nomor: 'II',
        judul: 'Gambaran Umur',
        isi: [{ jenis: 'gambar', gambar: 'piramida' }],
        subbab: [],
      },
      {
        id: 'tabel',
        nomor: 'III',
        judul: 'Tabel Kependudukan',
        isi: [],
        subbab: bersubbab('3', tabel),
      },
    ],
    glosarium: [['DKB', 'Data Konsolidasi Bersih.']],
    kolofon: ['Buku ini disusun oleh Tertib dari cuplikan yang disegel.'],
    tabel,
    gambar: [
      {
        id: 'piramida',
        nomor: '2.1',
        judul: 'Piramida penduduk Kabupaten Latihan',
        alt: 'Piramida penduduk menurut kelompok umur dan jenis kelamin',
        catatan: 'Angka: Tabel 3.2.',
        sumber: m.sumber,
        data: {
          jenis: 'piramida',
          piramida: {
            kelompok: pita.map((g) => g.label),
            lk: pita.map((_, i) => umur.total.nilai[i * 3]!),
            pr: pita.map((_, i) => umur.total.nilai[i * 3 + 1]!),
          },
        },
      },
    ],
  }
}
