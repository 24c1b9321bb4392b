import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatTtd } from '../ttd.galat.ts'
import { daftarSertifikatPegawai, findCa, type Sertifikat, simpanSertifikat } from '../ttd.store.ts'
import { adaKunciPrivat, bukaKunciPrivat, simpanKunciPrivat } from './kunci-privat.ts'
import { type NamaSubjek, tulisSubjek } from './nama-subjek.ts'
import { buatSertifikatPegawai } from './sertifikat.ts'
import { unitSertifikat } from './siapkan-ca.ts'

/** Two years, as certificates of Indonesian PSrE for officials run. */
const HARI_BERLAKU = 730
const HARI_MS = 86_400_000
/** How `akun` writes that someone has no NIP. */
export const TANPA_NIP = '-'

export interface Penandatangan {
  readonly pegawaiId: string
  readonly nama: string
  readonly nip: string
  readonly jabatanId: string
  /** As it is printed, with Plt. or Plh. in front where it is a mandate. */
  readonly jabatan: string
}

/**
 * The certificate with which this official signs in this position: the valid one, or a new one under the office CA.
 * A change of name, NIP or position makes a new certificate; old ones stay, signatures point at them.
 */
export async function terbitkanSertifikat(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  p: Penandatangan,
  dinas: string,
  pelaku: Pelaku,
): Promise<Result<{ sertifikat: Sertifikat; ca: Sertifikat }>> {
  const ca = await findCa(s.db)
  if (!ca) return tolak(galatTtd.belumAdaCa())
  const kini = s.jam.sekarang()
  const nama: NamaSubjek = {
    cn: p.nama,
    jabatan: p.jabatan,
    ...(p.nip !== TANPA_NIP && { nip: p.nip }),
    organisasi: dinas,
    unit: unitSertifikat(ca.latihan),
  }
  const ada = await daftarSertifikatPegawai(s.db, { ...p, subjek: tulisSubjek(nama), saat: kini })
  const terpakai = ada.find((c) => adaKunciPrivat(s, c.nomorSeri))
  if (terpakai) return ok({ sertifikat: terpakai, ca })

  const kunciCa = await bukaKunciPrivat(s, ca.nomorSeri)
  const baru = await buatSertifikatPegawai(
    nama,
    {
      sejak: new Date(Math.max(kini.getTime() - 3_600_000, ca.berlakuSejak.getTime())),
      sampai: new Date(Math.min(kini.getTime() + HARI_BERLAKU * HARI_MS, ca.berlakuSampai.getTime())),
    },
    { pem: ca.pem, pkcs8: kunciCa.export({ format: 'der', type: 'pkcs8' }) },
  )
  await simpanKunciPrivat(s, baru.nomorSeri, baru.pkcs8)
  const { pkcs8: _, ...umum } = baru
  const sertifikat: Sertifikat = {
    ...umum,
    jenis: 'pegawai',
    penerbit: ca.nomorSeri,
    pegawaiId: p.pegawaiId,
    jabatanId: p.jabatanId,
    dibuat: kini,
    latihan: ca.latihan,
  }
  await s.db.transaksi(async (tx) => {
    await simpanSertifikat(tx, sertifikat)
    await catat(tx, s.jam, {
      tindakan: 'ttd.terbitkan-sertifikat',
      objek: `sertifikat/${sertifikat.nomorSeri}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        pegawaiId: p.pegawaiId,
        jabatanId: p.jabatanId,
        berlakuSampai: baru.berlakuSampai.toISOString(),
      },
    })
  })
  return ok({ sertifikat, ca })
}
