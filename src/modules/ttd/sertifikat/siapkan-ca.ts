import { catat } from '#jejak'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { findCa, type Sertifikat, simpanSertifikat } from '../ttd.store.ts'
import { adaKunciPrivat, simpanKunciPrivat } from './kunci-privat.ts'
import { buatSertifikatCa } from './sertifikat.ts'

/** Ten years: longer than an office keeps its server, shorter than RSA 3072 is trusted for. */
export const TAHUN_CA = 10
const HARI_MS = 86_400_000

/**
 * Makes the office's own CA, once; called again it returns the one that is there. In the training office its name
 * says LATIHAN, elsewhere TIDAK TERSERTIFIKASI: it is no PSrE, and whoever reads the certificate must see that.
 */
export async function siapkanCa(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  kantor: { readonly dinas: string; readonly latihan: boolean },
  pelaku: Pelaku = operatorMesin,
): Promise<Sertifikat> {
  const ada = await findCa(s.db)
  if (ada) {
    if (!adaKunciPrivat(s, ada.nomorSeri))
      throw new Error(`private key of the office CA ${ada.nomorSeri} is missing`)
    return ada
  }
  const kini = s.jam.sekarang()
  const baru = await buatSertifikatCa(
    {
      cn: kantor.latihan ? 'CA LATIHAN Tertib' : 'CA Kantor Tertib (tidak tersertifikasi)',
      organisasi: kantor.dinas,
      unit: unitSertifikat(kantor.latihan),
    },
    // A day back: clocks of readers differ, and the training office plays earlier hours.
    {
      sejak: new Date(kini.getTime() - HARI_MS),
      sampai: new Date(kini.getTime() + TAHUN_CA * 365.25 * HARI_MS),
    },
  )
  await simpanKunciPrivat(s, baru.nomorSeri, baru.pkcs8)
  return s.db.transaksi(async (tx) => {
    const { pkcs8: _, ...umum } = baru
    const ca: Sertifikat = { ...umum, jenis: 'ca', dibuat: kini, latihan: kantor.latihan }
    if (!(await simpanSertifikat(tx, ca))) return (await findCa(tx))!
    await catat(tx, s.jam, {
      tindakan: 'ttd.siapkan-ca',
      objek: `sertifikat/${ca.nomorSeri}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { subjek: ca.subjek, berlakuSampai: ca.berlakuSampai.toISOString() },
    })
    return ca
  })
}

export function unitSertifikat(latihan: boolean): string {
  return latihan ? 'LATIHAN' : 'TIDAK TERSERTIFIKASI'
}
