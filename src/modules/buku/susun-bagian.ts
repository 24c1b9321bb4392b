import { tulisBulat } from '#kernel/angka'
import type { BagianTabel, DaftarBagian } from '#kernel/bagian'
import { tulisSemester } from '#kernel/periode'
import { tulisRentang } from '#kernel/rentang'
import { tulisTanggal } from '#kernel/tanggal'
import { daftarTabelTercetak, namaTotal } from './lembar-tabel.ts'
import type { ModelLaporan, TabelLaporan } from './model-laporan.ts'
import { susunPendahuluan } from './naskah.ts'
import { susunRingkasan } from './ringkasan.ts'

/**
 * What the report says, place by place: the title page, its prose, its figures in words, every table with the rows that
 * are printed of it and all its columns. Figures are text as printed.
 */
export function susunBagian(m: ModelLaporan): DaftarBagian {
  const ringkasan = susunRingkasan(m)
  return [
    {
      id: 'judul',
      judul: 'Judul',
      jenis: 'paragraf',
      paragraf: [
        m.judul,
        [m.kantor.dinas, m.kantor.nama].join(', '),
        `${tulisSemester(m.semester)}, keadaan ${tulisTanggal(m.tanggal)}`,
        m.sumber,
      ],
    },
    ...susunPendahuluan(m).map((b) => ({
      id: `pendahuluan/${b.judul.toLowerCase().replaceAll(' ', '-')}`,
      judul: b.judul,
      jenis: 'paragraf' as const,
      paragraf: b.paragraf,
    })),
    {
      id: 'angka-pokok',
      judul: 'Angka pokok',
      jenis: 'tabel',
      sudut: 'Angka pokok',
      kolom: [
        { kunci: 'nilai', label: 'Nilai' },
        { kunci: 'sumber', label: 'Sumber' },
      ],
      baris: ringkasan.angka.map((a) => ({ kunci: a.label, label: a.label, sel: [a.nilai, a.sumber] })),
    },
    { id: 'ringkasan', judul: 'Ringkasan', jenis: 'paragraf', paragraf: ringkasan.paragraf },
    ...daftarTabelTercetak(m.tabel).map(bagianTabel),
  ]
}

function bagianTabel(t: TabelLaporan): BagianTabel {
  const teratas = t.baris[0]?.kode.split('.').length ?? 0
  return {
    id: `tabel/${t.tabel.id}`,
    judul: `Tabel ${t.tabel.nomor}. ${t.tabel.judul}`,
    jenis: 'tabel',
    sudut: 'Wilayah',
    kolom: t.grup.flatMap((g) =>
      g.kolom.map((k) => ({ kunci: k.kunci, label: k.label, grup: tulisRentang(g.label) })),
    ),
    baris: [
      ...t.baris.map((b) => ({
        kunci: b.kode,
        label: b.nama,
        tingkat: b.kode.split('.').length - teratas + 1,
        sel: b.nilai.map(tulisBulat),
      })),
      { kunci: 'jumlah', label: namaTotal(t), jumlah: true as const, sel: t.total.nilai.map(tulisBulat) },
    ],
  }
}
