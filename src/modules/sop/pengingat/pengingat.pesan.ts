import { pukulSetempat, tanggalSetempat, type Zona } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import { type DefinisiSop, getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'

/** What a notice may say of a case: no words of people beside its title. */
export interface BerkasDisebut {
  readonly nomor: string
  readonly judul: string
}

const KEGIATAN_MAKS = 160

/** The sentences of notices about cases. `judul` is also the subject of the mail. */
export const pesanPengingat = {
  tiba: (b: BerkasDisebut) => `Berkas ${b.nomor} menunggu Anda: ${b.judul}`,
  dikembalikan: (b: BerkasDisebut) => `Berkas ${b.nomor} dikembalikan kepada Anda: ${b.judul}`,
  dikembalikanIsi: 'Alasannya ada pada berkas.',
  kosong: (b: BerkasDisebut) => `Berkas ${b.nomor} menunggu jabatan yang kosong: ${b.judul}`,
  kosongIsi:
    'Belum ada pejabat yang memangku jabatan ini. Mintalah pengelola menetapkan pejabat, Plt., atau Plh.',
  gugur: (b: BerkasDisebut) => `Isi berkas ${b.nomor} berubah sesudah Anda menyetujuinya: ${b.judul}`,
  gugurIsi:
    'Persetujuan atau paraf Anda pada isi yang lama gugur. Bila berkas kembali ke langkah Anda, periksa lagi isinya.',
  selesai: (b: BerkasDisebut) => `Berkas ${b.nomor} selesai: ${b.judul}`,
  ditolak: (b: BerkasDisebut) => `Berkas ${b.nomor} berakhir dengan penolakan: ${b.judul}`,
  dibatalkan: (b: BerkasDisebut) => `Berkas ${b.nomor} dibatalkan: ${b.judul}`,
  akhirIsi: 'Keterangan selengkapnya ada pada berkas.',
  kerjaGagal: (b: BerkasDisebut) => `Pekerjaan sistem pada berkas ${b.nomor} tidak berhasil: ${b.judul}`,
  kerjaGagalIsi: 'Langkahnya terbuka lagi. Sebabnya ada pada berkas; lakukan kembali sesudah diperbaiki.',
  diserahkan: (b: BerkasDisebut) => `Berkas ${b.nomor} diserahkan kepada Anda: ${b.judul}`,
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
