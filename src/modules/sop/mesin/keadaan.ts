import type { DasarBertindak } from '#akun'
import type { NamaTindakan } from '../definisi/verba.ts'
import type { IsiDokumen } from './isi-berkas.ts'
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

/** Where a case stands: all that the engine needs to know of it. */
export interface Keadaan {
  readonly status: 'berjalan' | 'menunggu-kerja' | 'selesai'
  /** How it ended; set exactly while `selesai`. */
  readonly hasil?: 'tuntas' | 'ditolak'
  readonly langkah: string
  /** Which act of the step is next, from 0. */
  readonly urutan: number
  /** 1, and one more with every return. */
  readonly putaran: number
  readonly isi: readonly IsiDokumen[]
  /** What `isi` is made from. */
  readonly masukan: Masukan
  readonly berlaku: readonly TindakanBerlaku[]
  /** The act whose kerja is awaited; set exactly while `menunggu-kerja`. */
  readonly ditunggu?: TindakanBerlaku
}

/** One who holds the step's position at this moment; `Pemangku` of `akun` has this form. */
export interface PemangkuLangkah {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly jabatan: string
  readonly dasar: DasarBertindak
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
  /** Who holds the step's position now. */
  readonly pemangku: readonly PemangkuLangkah[]
  /** Names of kerja whose result cannot be taken back. */
  readonly kerjaFinal: readonly string[]
}

/** What follows from an accepted act. Nothing has been carried out yet. */
export interface Langkah {
  readonly keadaan: Keadaan
  /** The position under which it is done; absent when the system reports the end of a kerja. */
  readonly sebagai?: PemangkuLangkah
  readonly kerja?: string
  /** The case left a step; `ke` is null at the end of the SOP. */
  readonly pindah?: {
    readonly dari: string
    readonly ke: string | null
    readonly sebab: 'selesai' | 'dikembalikan' | 'ditolak'
  }
  /** Acts that no longer stand. */
  readonly gugur: readonly TindakanBerlaku[]
}
