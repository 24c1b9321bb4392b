import { ok, type Result, tolak } from '#kernel/hasil'
import { type DefinisiSop, getLangkah, urutanLangkah } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import { isAlasanCukup } from './jalan-keluar.ts'
import type { Keadaan, Langkah, PemangkuLangkah, TindakanBerlaku } from './keadaan.ts'

export interface PermintaanBatal {
  readonly pegawaiId: string
  readonly alasan?: string | undefined
  /** Who opened the case. */
  readonly pembuka: string | undefined
  /** Who holds the position that approves the SOP, as it is called here. */
  readonly pengesah: readonly PemangkuLangkah[]
  readonly jabatanPengesah: string
  readonly kerjaFinal: readonly string[]
}

/**
 * The case ends because it is not wanted any more. Its opener may, as long as nothing is signed; so may who approves the
 * SOP. Nobody may once a result stands that cannot be taken back (a booked number), nor while one is in the making.
 */
export function batalkanBerkas(definisi: DefinisiSop, keadaan: Keadaan, p: PermintaanBatal): Result<Langkah> {
  if (keadaan.status === 'selesai') return tolak(galatSop.berkasBerakhir())
  const sebagai = p.pengesah.find((m) => m.pegawaiId === p.pegawaiId && m.tindakan === undefined)
  const ditunggu = keadaan.tempat.flatMap((t) => t.ditunggu ?? [])
  if (!sebagai) {
    const nama = p.pengesah.map((m) => m.nama)
    if (p.pembuka !== p.pegawaiId) return tolak(galatSop.bukanPembatal(p.jabatanPengesah, nama))
    if ([...keadaan.berlaku, ...ditunggu].some((t) => t.tindakan === 'tandatangani'))
      return tolak(galatSop.batalBertandaTangan(p.jabatanPengesah, nama))
  }
  const isFinal = (t: TindakanBerlaku) => t.kerja !== undefined && p.kerjaFinal.includes(t.kerja)
  const mengikat = keadaan.berlaku.find(isFinal)
  if (mengikat) {
    const l = getLangkah(definisi, mengikat.langkah)
    const label = l.tindakan.find((t) => t.nama === mengikat.tindakan)?.label ?? l.kegiatan
    return tolak(galatSop.batalMengikat(urutanLangkah(definisi, l.id) + 1, label))
  }
  const sedang = ditunggu.find(isFinal)
  if (sedang) return tolak(galatSop.menungguKerja(urutanLangkah(definisi, sedang.langkah) + 1))
  if (!isAlasanCukup(p.alasan)) return tolak(galatSop.perluAlasan())
  return ok({
    keadaan: { ...keadaan, tempat: [], status: 'selesai', hasil: 'dibatalkan' },
    ...(sebagai && { sebagai }),
    ditinggal: keadaan.tempat.map((t) => ({ langkah: t.langkah, sebab: 'dibatalkan' as const })),
    gugur: [],
  })
}
