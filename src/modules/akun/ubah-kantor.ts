import { catat } from '#jejak'
import { aturZona, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { getKantor, simpanKantor, simpanLogoHash } from './kantor.store.ts'
import type { Kantor } from './kantor.ts'
import { isPengelola } from './wewenang.ts'

export interface IsiKantor {
  readonly nama: string
  readonly dinas: string
  readonly alamat: string
  readonly kontak: string
  readonly zona: Zona
  readonly kop: readonly string[]
  readonly sesiDiamMenit?: number | undefined
  readonly sesiMaksJam?: number | undefined
  /** Absent: as it is; empty: none. */
  readonly alamatPublik?: string | undefined
}

/** Changes how the office presents itself. Its region code and whether it is a training office never change. */
export async function ubahKantor(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiKantor,
  pelaku: Pelaku,
): Promise<Result<Kantor>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    const lama = await getKantor(tx)
    const { alamatPublik: alamatLama, ...tetap } = lama
    const alamatPublik = isi.alamatPublik ?? alamatLama
    const baru: Kantor = {
      ...tetap,
      ...(alamatPublik && { alamatPublik }),
      nama: isi.nama,
      dinas: isi.dinas,
      alamat: isi.alamat,
      kontak: isi.kontak,
      zona: isi.zona,
      kop: isi.kop,
      sesiDiamMenit: isi.sesiDiamMenit ?? lama.sesiDiamMenit,
      sesiMaksJam: isi.sesiMaksJam ?? lama.sesiMaksJam,
    }
    await simpanKantor(tx, baru)
    await aturZona(tx, isi.zona)
    await catat(tx, s.jam, {
      tindakan: 'akun.ubah-kantor',
      objek: 'kantor',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru },
    })
    return ok(baru)
  })
}

const LOGO_MAKS = 1024 * 1024

/** Keeps a PNG or JPEG as the office's logo; what it is is read from its first bytes, not from its name. */
export async function ubahLogo(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  isi: Buffer,
  pelaku: Pelaku,
): Promise<Result<{ logoHash: string }>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  if (isi.length > LOGO_MAKS || !mimeLogo(isi)) return tolak(galatAkun.logoTakSah())
  const { hash } = await s.simpanan.simpan(isi)
  return s.db.transaksi(async (tx) => {
    const { logoHash } = await getKantor(tx)
    await simpanLogoHash(tx, hash)
    const rincian = { lama: logoHash ?? null, baru: hash }
    await catat(tx, s.jam, {
      tindakan: 'akun.ubah-logo',
      objek: 'kantor',
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok({ logoHash: hash })
  })
}

/** No SVG: it may carry script, and Typst and the browser read it differently. */
export function mimeLogo(isi: Buffer): 'image/png' | 'image/jpeg' | undefined {
  if (isi.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png'
  if (isi.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  return undefined
}
