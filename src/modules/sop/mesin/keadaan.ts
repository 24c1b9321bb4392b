import type { DasarBertindak } from '#akun'
import type { NamaTindakan } from '../definisi/verba.ts'
import type { IsiDokumen } from './isi-berkas.ts'
import type { LanjutanBerkas } from './lanjutan-berkas.ts'
import type { Masukan } from './masukan.ts'

/** An act that stands: done, and not taken away since by a return or by a change of what it was done on. */
export interface TindakanBerlaku {
  readonly id: string
  readonly langkah: string
  readonly tindakan: NamaTindakan
  readonly pegawaiId: string
  readonly putaran: number
  /** The documents it was done on. */
  readonly isi: readonly IsiDokumen[]
  /** What it was done with; becomes the case's own when the act is complete. */
  readonly masukan: Masukan
  readonly kerja?: string
}

/** One step of a case that is open: it waits for its holder, or for the system. */
export interface Tempat {
  readonly langkah: string
  /** Which act of the step is next, from 0. */
  readonly urutan: number
  readonly status: 'terbuka' | 'menunggu-kerja'
  /** The act whose kerja is awaited; set exactly while `menunggu-kerja`. */
  readonly ditunggu?: TindakanBerlaku
}

/** Where a case stands: all that the engine needs to know of it. */
export interface Keadaan {
  readonly status: 'berjalan' | 'selesai'
  /** How it ended; set exactly while `selesai`. */
  readonly hasil?: 'tuntas' | 'ditolak' | 'dibatalkan'
  /** The open steps in the order of the sheet: one, or some of a group. Empty exactly while `selesai`. */
  readonly tempat: readonly Tempat[]
  /** 1, and one more with every return and every check that has to be done again because a neighbour changed the content. */
  readonly putaran: number
  readonly isi: readonly IsiDokumen[]
  /** What `isi` is made from. */
  readonly masukan: Masukan
  readonly berlaku: readonly TindakanBerlaku[]
}

/** One who holds the step's position at this moment; `Pemangku` of `akun` has this form. */
export interface PemangkuLangkah {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly jabatan: string
  /** `limpahan`: does one step of one case for a holder of its position. */
  readonly dasar: DasarBertindak | 'limpahan'
  /** Of a mandate a.n. or u.b.: whose authority it is, through whom, and the acts that it covers (absent: all). */
  readonly atasNama?: string
  readonly melalui?: string
  readonly tindakan?: readonly string[]
}

/** What one person asks to do, with the facts of this moment. */
export interface Permintaan {
  /** Identity that the act will have when it is accepted. */
  readonly id: string
  readonly langkah: string
  readonly tindakan: string
  readonly hashIsi: string
  readonly ke?: string | undefined
  readonly alasan?: string | undefined
  /** New values of what the act may exchange. */
  readonly masukan?: Masukan | undefined
  /** Documents that come with the act: names that it declares, with the address of their content. */
  readonly lampiran?: readonly IsiDokumen[] | undefined
  readonly pegawaiId: string
  /** Who holds the step's position now, and whom they delegated this step to. */
  readonly pemangku: readonly PemangkuLangkah[]
  /** Who of them took the step to do it. */
  readonly pengambil?: { readonly pegawaiId: string; readonly nama: string } | undefined
  /** Cases that acts of this one opened. */
  readonly lanjutan?: readonly LanjutanBerkas[] | undefined
  /** Names of kerja whose result cannot be taken back. */
  readonly kerjaFinal: readonly string[]
}

export type SebabDitinggal = 'selesai' | 'dikembalikan' | 'ditolak' | 'dibatalkan' | 'ditutup'

/** What follows from an accepted act. Nothing has been carried out yet. */
export interface Langkah {
  readonly keadaan: Keadaan
  /** The position under which it is done; absent when the system reports the end of a kerja. */
  readonly sebagai?: PemangkuLangkah
  readonly kerja?: string
  /** Steps that are open no more, and why: `ditutup` by what was done on another. The step of the act comes first. */
  readonly ditinggal: readonly { readonly langkah: string; readonly sebab: SebabDitinggal }[]
  /** Acts that no longer stand. */
  readonly gugur: readonly TindakanBerlaku[]
}
