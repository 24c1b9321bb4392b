import type { DaftarBagian } from '#kernel/bagian'
import { type DefinisiSop, judulPelaksana } from '../definisi/definisi-sop.ts'
import { keteranganLangkah } from '../lembar/lembar.ts'

const KOLOM = ['Kegiatan', 'Pelaksana', 'Simbol', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan']
const DAFTAR = [
  ['dasarHukum', 'Dasar hukum'],
  ['kualifikasi', 'Kualifikasi pelaksana'],
  ['keterkaitan', 'Keterkaitan'],
  ['peralatan', 'Peralatan dan perlengkapan'],
  ['peringatan', 'Peringatan'],
  ['pencatatan', 'Pencatatan dan pendataan'],
  ['catatan', 'Catatan'],
] as const

/** What the sheet says, part by part, so that a remark can be pinned to a step and a new version shows what changed. */
export function bagianLembar(d: DefinisiSop): DaftarBagian {
  const i = d.identitas
  const identitas = [
    `Nomor: ${i.nomor}`,
    `Nama: ${i.nama}`,
    `Tanggal pembuatan: ${i.tanggalPembuatan ?? '-'}`,
    `Tanggal revisi: ${i.tanggalRevisi ?? '-'}`,
    `Tanggal efektif: ${i.tanggalEfektif ?? '-'}`,
    `Disahkan oleh: ${i.disahkanOleh.jabatan}`,
  ]
  return [
    { id: 'identitas', judul: 'Identitas', jenis: 'paragraf', paragraf: identitas },
    ...DAFTAR.filter(([kunci]) => d[kunci].length > 0).map(([kunci, judul]) => ({
      id: kunci,
      judul,
      jenis: 'paragraf' as const,
      paragraf: d[kunci],
    })),
    {
      id: 'langkah',
      judul: 'Langkah dan mutu baku',
      jenis: 'tabel',
      sudut: 'No.',
      kolom: KOLOM.map((label) => ({ kunci: label.toLowerCase(), label })),
      baris: d.langkah.map((l, n) => ({
        kunci: l.id,
        label: String(n + 1),
        sel: [
          l.kegiatan,
          judulPelaksana(d, l.pelaksana.id),
          l.simbol.bentuk,
          l.kelengkapan,
          l.waktu,
          l.output,
          keteranganLangkah(d, l)
            .map((k) => k.teks)
            .join('; '),
        ],
      })),
    },
  ]
}
