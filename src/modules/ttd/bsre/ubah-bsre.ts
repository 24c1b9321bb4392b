import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { RincianAlat, simpanAlatPegawai } from '../kunci-luar/alat.store.ts'
import { galatBsre } from './bsre.galat.ts'
import {
  findSetelanBsre,
  KONTEKS_NIK,
  KONTEKS_SANDI,
  type SetelanBsre,
  simpanNikBsre,
  simpanSetelanBsre,
} from './setelan-bsre.ts'

type SaranaBsre = Pick<Sarana, 'db' | 'jam' | 'kunci'>

/** Changes where the office's BSrE service is. `sandi` absent keeps the kept one, unless it would go elsewhere. */
export async function ubahSetelanBsre(
  s: SaranaBsre,
  { sandi, ...isi }: SetelanBsre & { readonly sandi?: string | undefined },
  pelaku: Pelaku,
): Promise<Result<SetelanBsre>> {
  const { protocol, hostname } = new URL(isi.alamat)
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return tolak(galatBsre.tanpaTls())
  return s.db.transaksi(async (tx) => {
    const lama = await findSetelanBsre(tx)
    const sama = lama?.alamat === isi.alamat && lama.pengguna === isi.pengguna
    if (!sandi && !sama) return tolak(galatBsre.sandiDiminta())
    const terbungkus = sandi ? s.kunci.bungkus(Buffer.from(sandi), KONTEKS_SANDI) : lama!.sandi
    await simpanSetelanBsre(tx, { ...isi, sandi: terbungkus }, s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan: 'ttd.ubah-bsre',
      objek: 'ttd/bsre',
      hasil: 'dilakukan',
      pelaku,
      rincian: { alamat: isi.alamat, pengguna: isi.pengguna, sandiDiganti: Boolean(sandi) },
    })
    return ok(isi)
  })
}

/** The official signs through BSrE from now on, under this NIK. It is written, used, and never shown again. */
export async function catatNikBsre(
  s: SaranaBsre,
  p: { readonly pegawaiId: string; readonly nik: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  if (!/^\d{16}$/.test(p.nik)) return tolak(galatBsre.nikTakSah())
  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    await simpanNikBsre(tx, p.pegawaiId, s.kunci.bungkus(Buffer.from(p.nik), KONTEKS_NIK), saat)
    const rincian = RincianAlat.parse({})
    await simpanAlatPegawai(tx, { pegawaiId: p.pegawaiId, alat: 'bsre', rincian }, saat, pelaku)
    await catat(tx, s.jam, {
      tindakan: 'ttd.catat-nik-bsre',
      objek: `pegawai/${p.pegawaiId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok()
  })
}
