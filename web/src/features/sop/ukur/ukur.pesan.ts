import { tulisBulat } from '#kernel/angka'

export const pesanUkur = {
  judul: 'Waktu terukur',
  ringkas: (nama: string) =>
    `Waktu yang ditulis pada SOP ${nama} dihadapkan dengan waktu yang sebenarnya terpakai.`,
  masa: 'Masa ukur',
  dari: 'Dari tanggal',
  sampai: 'Sampai tanggal',
  tampilkan: 'Tampilkan',
  berkas: 'Berkas selesai',
  median: 'Median dari dibuka sampai selesai',
  p90: 'Sembilan dari sepuluh berkas',
  baku: 'Jumlah waktu yang ditulis',
  versiLain: (n: number) =>
    `${tulisBulat(n)} berkas lain pada masa ini berjalan pada versi SOP sebelumnya dan tidak dihitung.`,
  sedikit: (ada: number, batas: number) =>
    `Baru ${tulisBulat(ada)} berkas selesai pada masa ini. Di bawah ${tulisBulat(batas)} berkas, angka ini belum banyak berkata dan tidak ada usul waktu.`,
  kosong: 'Belum ada berkas yang selesai pada masa ini',
  kosongKet: 'Pilih masa yang lain, atau lihat kembali setelah berkas SOP ini selesai.',
  bagan: 'Bagan alir dengan waktu terukur',
  baganKet:
    'Angka di bawah simbol ialah median menit kerja. Hijau: dalam waktu yang ditulis. Kuning: sampai dua kali. Merah: lebih dari dua kali.',
  belumTerukur: 'belum ada',
  langkah: 'Langkah',
  kolom: {
    langkah: 'Langkah',
    jumlah: 'Kali',
    ditulis: 'Ditulis',
    terukur: 'Terukur',
    tunggu: 'Menunggu',
    kerja: 'Bekerja',
    terlambat: 'Terlambat',
    kembali: 'Dikembalikan',
    usul: 'Usul waktu',
  },
  tanpaWaktu: 'tidak ditulis',
  tanpaTenggat: 'tanpa tenggat',
  bagian: (kena: number, semua: number) => `${tulisBulat(kena)} dari ${tulisBulat(semua)}`,
  kembaliKe: (nomor: number | null, n: number) => `ke langkah ${nomor ?? '?'}: ${tulisBulat(n)} kali`,
  ditolak: (n: number) => `ditolak: ${tulisBulat(n)} kali`,
  batang: (nama: string, median: string, p90: string, baku: string) =>
    `${nama}: median ${median}, sembilan dari sepuluh ${p90}, ditulis ${baku}`,
  pakaiUsul: (langkah: number, waktu: string) => `Langkah ${langkah} menjadi ${waktu}`,
  revisi: 'Jadikan rancangan revisi',
  revisiKet: 'Rancangan memuat waktu yang dipilih dengan buktinya, dan baru berlaku setelah disahkan.',
  tunggKerja:
    'Terukur: median, lalu waktu yang cukup bagi sembilan dari sepuluh; garis tegak adalah waktu yang ditulis. Menunggu dihitung sampai langkah diambil atau tindakan pertama; bekerja dari sana sampai langkah selesai. Keduanya menit kerja.',
  log: 'Unduh catatan kejadian (XES)',
  perkiraan: 'Perkiraan untuk rancangan',
  perkiraanKet:
    'Rancangan dan SOP yang berlaku dijalankan ulang pada berkas masa ini, dengan waktu yang pernah terukur.',
  rancangan: 'Rancangan',
  tanpaRancangan: 'Tidak ada rancangan untuk SOP ini.',
  perkirakan: 'Perkirakan',
  hasil: {
    apa: '',
    median: 'Median',
    p90: 'Sembilan dari sepuluh',
    terukur: 'Terukur',
    berlaku: 'SOP yang berlaku, dijalankan ulang',
    rancangan: 'Rancangan, dijalankan ulang',
  },
  rentang: (tengah: string, dari: string, sampai: string) => `${tengah} (${dari} sampai ${sampai})`,
  andaian: 'Yang diandaikan',
  takDiketahui: 'Yang tidak dapat diketahui',
  ulangan: (n: number, berkas: number) =>
    `${tulisBulat(n)} kali dijalankan ulang pada ${tulisBulat(berkas)} berkas; dalam kurung: sembilan dari sepuluh ulangan.`,
  simbol: { kapsul: 'kapsul', kotak: 'kotak', 'belah-ketupat': 'belah ketupat' },
} as const

const MENIT_HARI = 450

/** Working minutes in words: "45 menit", "2 jam 10 menit", "3 hari 1 jam" (a day of 7,5 hours, Perpres 21/2023). */
export function tulisMenit(menit: number): string {
  const bulat = Math.round(menit)
  if (bulat < 60) return `${bulat} menit`
  const gabung = (a: number, satuanA: string, b: number, satuanB: string) =>
    b === 0 ? `${tulisBulat(a)} ${satuanA}` : `${tulisBulat(a)} ${satuanA} ${b} ${satuanB}`
  if (bulat < MENIT_HARI) return gabung(Math.floor(bulat / 60), 'jam', bulat % 60, 'menit')
  return gabung(Math.floor(bulat / MENIT_HARI), 'hari', Math.floor((bulat % MENIT_HARI) / 60), 'jam')
}
