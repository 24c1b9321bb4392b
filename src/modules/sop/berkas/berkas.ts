import { sebutJabatan } from '#akun'
import type { Galat } from '#kernel/galat'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { NamaTindakan } from '../definisi/verba.ts'
import type { IsiDokumen } from '../mesin/isi-berkas.ts'
import type { SebabDitinggal, Tempat } from '../mesin/keadaan.ts'
import type { Masukan } from '../mesin/masukan.ts'

export type StatusBerkas = 'berjalan' | 'menunggu-kerja' | 'selesai' | 'dibatalkan'
export interface Orang {
  readonly nama: string
  readonly jabatan: string | null
}

/** One case: a SOP that runs. */
export interface Berkas {
  readonly id: string
  /** "2026/0147": gap-free within the year. */
  readonly nomor: string
  readonly judul: string
  readonly sop: string
  readonly digest: string
  /** What the documents that stand are made from. */
  readonly masukan: Masukan
  readonly putaran: number
  readonly hashIsi: string
  readonly dibuka: Date
  readonly dibukaOleh: Pelaku
  readonly selesai: Date | null
  /** How it ended; null while it runs. */
  readonly hasil: 'tuntas' | 'ditolak' | 'dibatalkan' | null
}

/** One step where a case stands open. */
export interface TempatBerkas {
  readonly langkah: string
  readonly urutan: number
  readonly keadaan: Tempat['status']
  readonly ditunggu: string | null
  readonly pekerjaanId: string | null
  readonly galatKerja: Galat | null
  /** Key of the position whose turn it is. */
  readonly pelaksana: string
  readonly sejak: Date
  readonly tenggat: Date | null
  readonly pengirim: Orang | null
  /** The pegawai who took it. */
  readonly pengambil: string | null
  readonly diambil: Date | null
}

/** One accepted act as it is kept. */
export interface TindakanBerkas {
  readonly id: string
  readonly langkah: string
  readonly tindakan: NamaTindakan | 'kembalikan' | 'batalkan'
  readonly kerja: string | null
  readonly pelaku: Pelaku
  readonly pegawaiId: string
  readonly jabatan: string
  readonly dasar: string
  readonly putaran: number
  readonly hashIsi: string
  readonly isi: readonly IsiDokumen[]
  /** What it was done with, so that an older round stays readable after the case was given other data. */
  readonly masukan: Masukan
  /** What the case had before, when the act exchanged it. */
  readonly masukanSemula: Masukan | null
  readonly ke: string | null
  readonly alasan: string | null
  readonly waktu: Date
  readonly status: 'menunggu-kerja' | 'berlaku' | 'batal' | 'gugur'
  readonly galat: Galat | null
  readonly selesai: Date | null
}

export interface DokumenBerkas extends BerkasKeluaran {
  readonly versi: number
  readonly langkah: string
  readonly putaran: number
  readonly waktu: Date
  readonly terbaru: boolean
}

/** One stay at a step. */
export interface LangkahTempuh {
  readonly langkah: string
  readonly putaran: number
  readonly masuk: Date
  readonly mulai: Date | null
  readonly keluar: Date | null
  readonly menitBaku: number | null
  readonly menitTerukur: number | null
  readonly tenggat: Date | null
  readonly hasil: SebabDitinggal | null
}

/** In one word for lists: it waits for the system when nothing else can be done on it. */
export function keadaanBerkas(
  b: Pick<Berkas, 'selesai' | 'hasil'>,
  tempat: readonly Pick<TempatBerkas, 'keadaan'>[],
): StatusBerkas {
  if (b.selesai) return b.hasil === 'dibatalkan' ? 'dibatalkan' : 'selesai'
  return tempat.every((t) => t.keadaan === 'menunggu-kerja') ? 'menunggu-kerja' : 'berjalan'
}

export function orangDari(pelaku: Pelaku): Orang {
  if (pelaku.jenis !== 'pegawai') return { nama: pelaku.nama, jabatan: null }
  return {
    nama: pelaku.nama,
    jabatan: pelaku.jabatan ? sebutJabatan({ ...pelaku, jabatan: pelaku.jabatan }) : null,
  }
}
