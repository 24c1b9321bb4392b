import type { Galat } from '#kernel/galat'
import type { LangkahSop } from '../definisi/definisi-sop.ts'
import { VERBA } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import { isAlasanCukup } from './jalan-keluar.ts'
import type { PemangkuLangkah, Permintaan, Tempat } from './keadaan.ts'

export const JENIS_PENUGASAN = ['ambil', 'lepas', 'ambil-alih', 'serahkan', 'limpahkan', 'tarik'] as const
export type JenisPenugasan = (typeof JENIS_PENUGASAN)[number]

export interface PermintaanPenugasan extends Pick<Permintaan, 'pegawaiId' | 'pengambil'> {
  readonly jenis: JenisPenugasan
  readonly nomor: number
  readonly langkah: LangkahSop
  readonly tempat: Pick<Tempat, 'urutan' | 'status'>
  readonly pelaksana: string
  readonly pemangku: readonly PemangkuLangkah[]
  /** Who is to have it; not asked where the kind needs none. */
  readonly kepada?: { readonly pegawaiId: string; readonly nama: string; readonly aktif: boolean } | undefined
  readonly catatan?: string | undefined
}

/**
 * Whether an open step may be taken, released, given on or delegated by this person. Taking is for whoever may act on it,
 * giving on for its holders. Delegated is only making and clerical work, by who holds the position and not by who has it
 * through somebody else: checking, paraf and signature need a mandate (UU 30/2014 pasal 13 and 14).
 */
export function larangPenugasan(p: PermintaanPenugasan): Galat | undefined {
  const milik = p.pemangku.filter((m) => m.pegawaiId === p.pegawaiId)
  const nama = [...new Set(p.pemangku.map((m) => m.nama))]
  if (milik.length === 0) return galatSop.bukanWewenang(p.pelaksana, nama)
  if (p.tempat.status === 'menunggu-kerja') return galatSop.menungguKerja(p.nomor)
  const diambilLain = p.pengambil !== undefined && p.pengambil.pegawaiId !== p.pegawaiId
  if (p.jenis === 'ambil') {
    if (!p.pengambil) return undefined
    return diambilLain ? galatSop.sudahDiambil(p.pengambil.nama) : galatSop.sudahAndaAmbil()
  }
  if (p.jenis === 'lepas')
    return p.pengambil && !diambilLain ? undefined : galatSop.bukanPengambil(p.pengambil?.nama)
  if (milik.every((m) => m.dasar === 'limpahan')) return galatSop.bukanPemberi(p.pelaksana)
  if (p.jenis === 'ambil-alih') {
    if (!diambilLain) return galatSop.bukanPengambil(undefined)
    return isAlasanCukup(p.catatan) ? undefined : galatSop.perluAlasan()
  }
  if (!p.kepada) return galatSop.perluPenerima()
  const { pegawaiId: penerima, nama: namaPenerima, aktif } = p.kepada
  const peran = p.pemangku.filter((m) => m.pegawaiId === penerima)
  if (p.jenis === 'tarik')
    return peran.some((m) => m.dasar === 'limpahan') ? undefined : galatSop.tanpaLimpahan(namaPenerima)
  if (diambilLain) return galatSop.sudahDiambil(p.pengambil!.nama)
  if (p.jenis === 'serahkan')
    return peran.length > 0 && penerima !== p.pegawaiId
      ? undefined
      : galatSop.bukanPenerima(namaPenerima, p.pelaksana)
  if (!milik.some((m) => ['definitif', 'plt', 'plh'].includes(m.dasar)))
    return galatSop.mandatTakDilimpahkan(milik[0]!.atasNama ?? milik[0]!.jabatan)
  if (!aktif) return galatSop.penerimaTidakAktif(namaPenerima)
  if (peran.length > 0) return galatSop.sudahBerwenang(namaPenerima)
  const sisa = p.langkah.tindakan.slice(p.tempat.urutan)
  return sisa.some((t) => VERBA[t.nama].peran !== 'pemeriksaan') ? undefined : galatSop.takDilimpahkan()
}
