import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { galatTtd } from '../ttd.galat.ts'
import { daftarSertifikatMilik, findCa, type Sertifikat, simpanSertifikat } from '../ttd.store.ts'
import { alamatTerbitan } from './alamat-terbitan.ts'
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

type SaranaTerbit = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/**
 * The certificate with which this official signs in this position: the valid one, or a new one under the office CA.
 * A change of name, NIP or position makes a new certificate; so do revocation and expiry. Old ones stay, signatures
 * point at them.
 */
export async function terbitkanSertifikat(
  s: SaranaTerbit,
  p: Penandatangan,
  dinas: string,
  pelaku: Pelaku,
): Promise<Result<{ sertifikat: Sertifikat; ca: Sertifikat }>> {
  const nama = (unit: string): NamaSubjek => ({
    cn: p.nama,
    jabatan: p.jabatan,
    ...(p.nip !== TANPA_NIP && { nip: p.nip }),
    organisasi: dinas,
    unit,
  })
  return siapkan(s, nama, { jenis: 'pegawai', pegawaiId: p.pegawaiId, jabatanId: p.jabatanId }, pelaku)
}

/** The certificate of the office's seal: no person in it, the office is both holder and organisation. */
export async function terbitkanSegel(
  s: SaranaTerbit,
  kantor: { readonly nama: string; readonly dinas: string },
  pelaku: Pelaku,
): Promise<Result<{ sertifikat: Sertifikat; ca: Sertifikat }>> {
  const nama = (unit: string): NamaSubjek => ({ cn: kantor.dinas, organisasi: kantor.nama, unit })
  return siapkan(s, nama, { jenis: 'segel' }, pelaku)
}

type Milik =
  | { readonly jenis: 'pegawai'; readonly pegawaiId: string; readonly jabatanId: string }
  | { readonly jenis: 'segel' }

async function siapkan(
  s: SaranaTerbit,
  namai: (unit: string) => NamaSubjek,
  milik: Milik,
  pelaku: Pelaku,
): Promise<Result<{ sertifikat: Sertifikat; ca: Sertifikat }>> {
  const ca = await findCa(s.db)
  if (!ca) return tolak(galatTtd.belumAdaCa())
  const kini = s.jam.sekarang()
  if (ca.berlakuSampai <= kini) return tolak(galatTtd.caKedaluwarsa())
  const nama = namai(unitSertifikat(ca.latihan))
  const ada = await daftarSertifikatMilik(s.db, { ...milik, subjek: tulisSubjek(nama), saat: kini })
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
    milik.jenis,
    alamatTerbitan((await getSetelanTtd(s.db)).alamatPublik),
  )
  await simpanKunciPrivat(s, baru.nomorSeri, baru.pkcs8)
  const { pkcs8: _, ...umum } = baru
  const sertifikat: Sertifikat = {
    ...umum,
    ...milik,
    penerbit: ca.nomorSeri,
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
      rincian: { ...milik, berlakuSampai: baru.berlakuSampai.toISOString() },
    })
  })
  return ok({ sertifikat, ca })
}
