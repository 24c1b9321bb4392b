import { tulisBulat } from '#kernel/angka'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import type { ModelLaporan } from './model-laporan.ts'
import { ASAL_DKB, bukanDkb, GUNA_DKB } from './sumber-data.ts'

/** The prose of the report that is the same every semester, apart from names and dates. */
export function susunPendahuluan(m: ModelLaporan): { judul: string; paragraf: string[] }[] {
  return [
    {
      judul: 'Maksud',
      paragraf: [
        `Laporan ini menyajikan jumlah penduduk ${m.kantor.nama} menurut ciri-ciri kependudukan untuk setiap ${rincian(m)}, agar dapat dipakai dalam perencanaan, pelayanan, dan pengawasan. Angkanya adalah jumlah; tidak ada data perseorangan di dalamnya.`,
      ],
    },
    { judul: 'Sumber data', paragraf: m.basis === 'dkb' ? sumberDkb(m) : sumberLokal(m) },
    {
      judul: 'Pemeriksaan',
      paragraf: [
        `Sebelum disusun, ${m.gerbang.jumlahTabel} tabel diperiksa satu terhadap yang lain dengan ${tulisBulat(m.gerbang.jumlahPeriksa)} pembandingan: LK ditambah PR sama dengan JML, jumlah bagian sama dengan keseluruhan, jumlah desa sama dengan kecamatan dan kecamatan sama dengan jumlah wilayah, dan tabel yang menghitung orang yang sama berjumlah sama. ${m.gerbang.penjelasan ? 'Angkanya seimbang dengan catatan yang disetujui berikut.' : 'Seluruhnya seimbang.'}`,
        ...(m.gerbang.penjelasan ?? []),
        ...(m.gerbang.catatan.length > 0 ? [`Yang perlu diketahui: ${m.gerbang.catatan.join(' ')}`] : []),
      ],
    },
    {
      judul: 'Cara membaca tabel',
      paragraf: [
        'LK adalah laki-laki, PR perempuan, JML jumlah keduanya. Titik memisahkan ribuan, koma memisahkan desimal. Baris bercetak tebal berlatar ialah jumlah wilayah yang rinciannya menyusul di bawahnya; baris terakhir adalah jumlah seluruhnya. Tabel yang lebar dibagi menurut kelompok kolom; nomor kolom pada kepala tabel berlanjut dari bagian ke bagian.',
        'Tanda “perlu dikonfirmasi” menyatakan bahwa batasan yang dipakai lazim, tetapi peraturan asalnya belum dipastikan oleh kantor.',
      ],
    },
  ]
}

function rincian(m: ModelLaporan): string {
  const tingkat = m.tabel[0]?.tingkat
  return tingkat === 'desa'
    ? 'desa/kelurahan dan kecamatan'
    : tingkat === 'kecamatan'
      ? 'kecamatan'
      : 'kabupaten/kota'
}

function sumberDkb(m: ModelLaporan): string[] {
  return [
    `Sumber data adalah Data Konsolidasi Bersih (DKB) ${tulisSemester(m.semester)}, Ditjen Dukcapil Kemendagri, keadaan ${tulisTanggal(m.tanggal)}. ${ASAL_DKB}`,
    GUNA_DKB,
  ]
}

function sumberLokal(m: ModelLaporan): string[] {
  return [
    `Sumber data adalah data pelayanan setempat, keadaan ${tulisTanggal(m.tanggal)}, bersifat sementara. ${bukanDkb(m.semester)}`,
  ]
}

/** Terms of the tables, in the order of the alphabet. */
export const GLOSARIUM: readonly (readonly [istilah: string, arti: string])[] = [
  [
    'Cuplikan',
    'Salinan data yang disegel pada saat impor; setiap angka laporan dihitung dari satu cuplikan.',
  ],
  ['Data agregat', 'Kumpulan data yang menyajikan jumlah, tanpa keterangan mengenai orang seorang.'],
  [
    'DKB',
    'Data Konsolidasi Bersih: data kependudukan per semester yang telah dibersihkan oleh Ditjen Dukcapil.',
  ],
  ['Kepala keluarga', 'Penduduk yang status hubungannya dalam keluarga (SHDK) adalah kepala keluarga.'],
  [
    'Penduduk',
    'Orang yang tercatat aktif pada tanggal acuan; yang berstatus mati, pindah, atau tidak aktif tidak dihitung.',
  ],
  ['Rasio jenis kelamin', 'Banyaknya laki-laki untuk setiap 100 perempuan.'],
  [
    'Rasio ketergantungan',
    'Banyaknya penduduk umur 0–14 dan 65 tahun ke atas untuk setiap 100 penduduk umur 15–64 tahun.',
  ],
  ['Semesta', 'Siapa yang dihitung oleh sebuah tabel, misalnya seluruh penduduk atau kepala keluarga saja.'],
  ['SHDK', 'Status hubungan dalam keluarga menurut kartu keluarga.'],
  ['Umur', 'Tahun genap sejak lahir pada tanggal acuan, 30 Juni atau 31 Desember.'],
  ['Wajib KTP-el', 'Penduduk berumur 17 tahun atau lebih, atau yang sudah atau pernah kawin.'],
]
