import { createHash, type X509Certificate } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { bukaKunciMentah, simpanKunciPrivat } from '../sertifikat/kunci-privat.ts'
import { galatTtd } from '../ttd.galat.ts'
import { findSertifikat, type Sertifikat, simpanSertifikat } from '../ttd.store.ts'
import {
  type AlatPegawai,
  findAlatPegawai,
  PEMILIK_SEGEL,
  RincianAlat,
  simpanAlatPegawai,
} from './alat.store.ts'
import { namaSandi } from './alat-luar.ts'
import { bacaP12 } from './baca-p12.ts'
import { type LetakToken, sertifikatToken } from './pkcs11.ts'
import { titipSandi, tutupTitipan } from './titipan-sandi.ts'

type SaranaKunci = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/**
 * Makes a P12 the key of an official. The file stays under its own password and below the master key; the password
 * itself is kept only where the office chose so (`simpanSandi`).
 */
export async function pasangP12(
  s: SaranaKunci,
  p: {
    readonly pegawaiId: string
    readonly isi: Buffer
    readonly sandi: string
    readonly simpanSandi: boolean
  },
  pelaku: Pelaku,
): Promise<Result<Sertifikat>> {
  const p12 = bacaP12(p.isi, p.sandi)
  if (!p12.ok) return p12
  const [milik, ...lain] = p12.value.sertifikat
  return pasang(s, milik!, p.pegawaiId, pelaku, async (nomorSeri) => {
    await simpanKunciPrivat(s, nomorSeri, p.isi)
    if (p.simpanSandi) await simpanKunciPrivat(s, namaSandi(nomorSeri), Buffer.from(p.sandi))
    const rincian = RincianAlat.parse({
      rantai: lain.map((c) => c.toString()),
      sandiTersimpan: p.simpanSandi,
    })
    return { pegawaiId: p.pegawaiId, alat: 'p12', nomorSeri, rincian }
  })
}

/** Closes what `bukaKunciSaya` opened. */
export async function tutupKunciSaya(s: SaranaKunci, pegawaiId: string): Promise<void> {
  const alat = await findAlatPegawai(s.db, pegawaiId)
  if (alat?.alat === 'bsre') tutupTitipan(s.kunci, pegawaiId)
  else if (alat?.nomorSeri) tutupTitipan(s.kunci, alat.nomorSeri)
}

const objekKunci = (pemilik: string) => (pemilik === PEMILIK_SEGEL ? 'kantor/segel' : `pegawai/${pemilik}`)

/** A given name, a surname, or no organisation: EN 319 412-3 gives a seal's subject an organisation and no person. */
function isMilikOrang(c: X509Certificate): boolean {
  return /^(GN|givenName|SN|surname|title)=/m.test(c.subject) || !/^O=/m.test(c.subject)
}

/** Makes a key on a token that of an official; the PIN proves that it can be used, and is not kept. */
export async function pasangToken(
  s: SaranaKunci,
  p: { readonly pegawaiId: string; readonly letak: LetakToken; readonly pin: string },
  pelaku: Pelaku,
): Promise<Result<Sertifikat>> {
  const c = await sertifikatToken(p.letak, p.pin)
  if (!c.ok) return c
  return pasang(s, c.value, p.pegawaiId, pelaku, async (nomorSeri) => ({
    pegawaiId: p.pegawaiId,
    alat: 'pkcs11',
    nomorSeri,
    rincian: RincianAlat.parse({ ...p.letak }),
  }))
}

/** The official signs under the office's CA again. */
export async function lepasKunci(s: SaranaKunci, pegawaiId: string, pelaku: Pelaku): Promise<void> {
  await s.db.transaksi(async (tx) => {
    const rincian = RincianAlat.parse({})
    await simpanAlatPegawai(tx, { pegawaiId, alat: 'kantor', rincian }, s.jam.sekarang(), pelaku)
    await catat(tx, s.jam, {
      tindakan: 'ttd.lepas-kunci',
      objek: objekKunci(pegawaiId),
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
  })
}

/** Opens the official's key for some minutes: the password is tried at once, so that a wrong one is told here. */
export async function bukaKunciSaya(
  s: SaranaKunci,
  pegawaiId: string,
  sandi: string,
): Promise<Result<{ sampai: Date }>> {
  const alat = await findAlatPegawai(s.db, pegawaiId)
  // BSrE has no way to try one without signing, and counts wrong ones.
  if (alat?.alat === 'bsre') return ok({ sampai: titipSandi(s.kunci, pegawaiId, sandi, s.jam.sekarang()) })
  if (!alat?.nomorSeri) return tolak(galatTtd.kunciBelumDipasang())
  const { modul, token, id } = alat.rincian
  const coba =
    alat.alat === 'pkcs11'
      ? await sertifikatToken({ modul: modul ?? '', token: token ?? '', id: id ?? '' }, sandi)
      : bacaP12(await bukaKunciMentah(s, alat.nomorSeri), sandi)
  return coba.ok ? ok({ sampai: titipSandi(s.kunci, alat.nomorSeri, sandi, s.jam.sekarang()) }) : coba
}

async function pasang(
  s: SaranaKunci,
  c: X509Certificate,
  pegawaiId: string,
  pelaku: Pelaku,
  siapkan: (nomorSeri: string) => Promise<AlatPegawai>,
): Promise<Result<Sertifikat>> {
  const kini = s.jam.sekarang()
  if (c.validToDate <= kini) return tolak(galatTtd.sertifikatHabis(c.validToDate.toISOString()))
  if (c.publicKey.asymmetricKeyType !== 'rsa') return tolak(galatTtd.kunciBukanRsa())
  if (pegawaiId === PEMILIK_SEGEL && isMilikOrang(c)) return tolak(galatTtd.bukanSertifikatSegel())
  const nomorSeri = `luar-${createHash('sha256').update(c.raw).digest('hex').slice(0, 40)}`
  const alat = await siapkan(nomorSeri)
  const baris: Sertifikat = {
    nomorSeri,
    jenis: 'luar',
    ...(pegawaiId !== PEMILIK_SEGEL && { pegawaiId }),
    subjek: c.subject.replaceAll('\n', ', '),
    pem: c.toString(),
    berlakuSejak: c.validFromDate,
    berlakuSampai: c.validToDate,
    dibuat: kini,
    latihan: false,
  }
  await s.db.transaksi(async (tx) => {
    if (!(await findSertifikat(tx, nomorSeri))) await simpanSertifikat(tx, baris)
    await simpanAlatPegawai(tx, alat, kini, pelaku)
    await catat(tx, s.jam, {
      tindakan: 'ttd.pasang-kunci',
      objek: objekKunci(pegawaiId),
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        alat: alat.alat,
        nomorSeri,
        berlakuSampai: c.validToDate.toISOString(),
        sandiTersimpan: alat.rincian.sandiTersimpan,
      },
    })
  })
  return ok(baris)
}
