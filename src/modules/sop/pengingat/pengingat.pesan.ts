import { pukulSetempat, tanggalSetempat, tulisLama, tulisSisa, type Zona } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import { type DefinisiSop, getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'

/** What a notice may say of a case: no words of people beside its title. */
export interface BerkasDisebut {
  readonly nomor: string
  readonly judul: string
}

const KEGIATAN_MAKS = 160
const NOMOR_MAKS = 30

/** The sentences of notices about cases. `judul` is also the subject of the mail. */
export const pesanPengingat = {
  tiba: (b: BerkasDisebut) => `Berkas ${b.nomor} menunggu Anda: ${b.judul}`,
  dikembalikan: (b: BerkasDisebut) => `Berkas ${b.nomor} dikembalikan kepada Anda: ${b.judul}`,
  dikembalikanIsi: 'Alasannya ada pada berkas.',
  'jabatan-kosong': (b: BerkasDisebut) => `Berkas ${b.nomor} menunggu jabatan yang kosong: ${b.judul}`,
  kosongIsi:
    'Belum ada pejabat yang memangku jabatan ini. Mintalah pengelola menetapkan pejabat, Plt., atau Plh.',
  gugur: (b: BerkasDisebut) => `Isi berkas ${b.nomor} berubah sesudah Anda menyetujuinya: ${b.judul}`,
  gugurIsi:
    'Persetujuan atau paraf Anda pada isi yang lama gugur. Bila berkas kembali ke langkah Anda, periksa lagi isinya.',
  ulasan: (b: BerkasDisebut, nomor: number) =>
    `Ulasan ${nomor} pada berkas ${b.nomor} ditujukan kepada Anda: ${b.judul}`,
  ulasanIsi: (oleh: string) => `Ditulis ${oleh}. Isinya ada pada berkas; jawab atau tutup di sana.`,
  selesai: (b: BerkasDisebut) => `Berkas ${b.nomor} selesai: ${b.judul}`,
  ditolak: (b: BerkasDisebut) => `Berkas ${b.nomor} berakhir dengan penolakan: ${b.judul}`,
  dibatalkan: (b: BerkasDisebut) => `Berkas ${b.nomor} dibatalkan: ${b.judul}`,
  akhirIsi: 'Keterangan selengkapnya ada pada berkas.',
  kerjaGagal: (b: BerkasDisebut) => `Pekerjaan sistem pada berkas ${b.nomor} tidak berhasil: ${b.judul}`,
  kerjaGagalIsi: 'Langkahnya terbuka lagi. Sebabnya ada pada berkas; lakukan kembali sesudah diperbaiki.',
  lanjutanBerakhir: (b: BerkasDisebut, lanjutan: string) =>
    `Berkas ${lanjutan} berakhir; berkas ${b.nomor} menunggunya: ${b.judul}`,
  lanjutanSelesaiIsi: 'Berkas yang ditunggu sudah selesai; langkah ini dapat dilanjutkan.',
  lanjutanGagalIsi: 'Berkas yang ditunggu tidak jadi. Buka lagi dari langkah ini bila masih diperlukan.',
  diserahkan: (b: BerkasDisebut) => `Berkas ${b.nomor} diserahkan kepada Anda: ${b.judul}`,
  dataDitarik: (nomor: readonly string[]) =>
    nomor.length === 1
      ? `Data berkas ${nomor[0]} ditarik`
      : `Data yang dipakai ${nomor.length} berkas ditarik`,
  dataDitarikIsi: (nomor: readonly string[]) =>
    barisIsi(
      `Berkas: ${nomor.slice(0, NOMOR_MAKS).join(', ')}${nomor.length > NOMOR_MAKS ? ` dan ${nomor.length - NOMOR_MAKS} lagi` : ''}`,
      'Cuplikan yang menjadi bahannya tidak boleh dipakai lagi. Kembalikan berkas untuk diganti datanya, atau batalkan.',
    ),
  diambil: (b: BerkasDisebut) => `Berkas ${b.nomor} sudah ditangani pejabat lain: ${b.judul}`,
} as const

/** "Langkah 3: Memverifikasi …" and who does it. */
export function sebutLangkah(d: DefinisiSop, id: string): string {
  const l = getLangkah(d, id)
  const kegiatan =
    l.kegiatan.length > KEGIATAN_MAKS ? `${l.kegiatan.slice(0, KEGIATAN_MAKS - 1).trimEnd()}…` : l.kegiatan
  return `Langkah ${urutanLangkah(d, id) + 1} (${sebutPelaku(d, l)}): ${kegiatan}`
}

/** "Tenggat: 23 November 2026 pukul 10.15 WIB", nothing for a step without a measurable time. */
export function sebutTenggat(zona: Zona, tenggat: Date | null): string {
  return tenggat ? `Tenggat: ${tulisSaat(zona, tenggat)}` : ''
}

export function tulisSaat(zona: Zona, saat: Date): string {
  const pukul = pukulSetempat(zona, saat).replace(':', '.')
  return `${tulisTanggal(tanggalSetempat(zona, saat))} pukul ${pukul} ${zona}`
}

export function barisIsi(...baris: string[]): string {
  return baris.filter((b) => b !== '').join('\n')
}

/** An open place as a reminder names it. */
export interface TempatDisebut {
  readonly berkas: BerkasDisebut
  readonly definisi: DefinisiSop
  readonly langkah: string
  readonly tenggat: Date
  /** Working minutes left; negative when it is late. */
  readonly menit: number
  /** Names of the officials who have it; none when the position is empty. */
  readonly pemegang: readonly string[]
}

type JenisTenggat = 'mendekati-tenggat' | 'lewat-tenggat' | 'eskalasi'

/** Reminders of deadlines: of one case, and of many in one. */
export const pesanTenggat = {
  satu: (zona: Zona, jenis: JenisTenggat, t: TempatDisebut): { judul: string; isi: string } => ({
    judul: `Berkas ${t.berkas.nomor} ${sebutSisa(t)}: ${t.berkas.judul}`,
    isi: barisIsi(
      sebutLangkah(t.definisi, t.langkah),
      sebutTenggat(zona, t.tenggat),
      jenis === 'eskalasi' ? sebutPemegang(t) : '',
    ),
  }),
  /** As many as a notice lists; `banyak` is handed no more. */
  daftarMaks: 20,
  banyak: (
    jenis: JenisTenggat,
    daftar: readonly TempatDisebut[],
    jumlah: number,
  ): { judul: string; isi: string } => ({
    judul: `${jumlah} langkah berkas ${BANYAK[jenis]}`,
    isi: barisIsi(
      ...daftar.map(
        (t) =>
          `${t.berkas.nomor} · langkah ${urutanLangkah(t.definisi, t.langkah) + 1} · ${sebutSisa(t)} · ${pendek(t.berkas.judul)}`,
      ),
      jumlah > daftar.length ? `dan ${jumlah - daftar.length} lagi` : '',
    ),
  }),
} as const

const BANYAK: Record<JenisTenggat, string> = {
  'mendekati-tenggat': 'mendekati tenggatnya',
  'lewat-tenggat': 'lewat tenggatnya',
  eskalasi: 'di bawah Anda lewat tenggatnya',
}

function sebutSisa(t: TempatDisebut): string {
  if (t.menit >= 0) return `mendekati tenggat (${tulisSisa(t.menit)})`
  return -t.menit < 1 ? 'lewat tenggat' : `lewat tenggat ${tulisLama(-t.menit)} kerja`
}

function sebutPemegang(t: TempatDisebut): string {
  if (t.pemegang.length === 0) return pesanPengingat.kosongIsi
  return `Pada: ${t.pemegang.slice(0, 5).join(', ')}${t.pemegang.length > 5 ? ' dan lain-lain' : ''}`
}

function pendek(judul: string): string {
  return judul.length > 60 ? `${judul.slice(0, 59).trimEnd()}…` : judul
}
