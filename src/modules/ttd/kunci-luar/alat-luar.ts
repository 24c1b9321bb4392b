import { sign, X509Certificate } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { AlatTtd, PermintaanBubuh } from '../alat-ttd.ts'
import { bubuhkanBercap } from '../bubuh/bubuhkan-bercap.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { bukaKunciMentah } from '../sertifikat/kunci-privat.ts'
import { akarPenanda, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import { galatTtd } from '../ttd.galat.ts'
import { findSertifikat, type Sertifikat } from '../ttd.store.ts'
import { type AlatPegawai, findAlatPegawai, PEMILIK_SEGEL } from './alat.store.ts'
import { bacaP12 } from './baca-p12.ts'
import { tandatanganiToken } from './pkcs11.ts'
import { findTitipan } from './titipan-sandi.ts'

type SaranaAlat = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

export const namaSandi = (nomorSeri: string) => `${nomorSeri}-sandi`

/** Signs with a key that was not made here: a P12 of a PSrE, or one on a token. Its password is asked, not kept. */
export function alatLuar(s: SaranaAlat, nama: 'p12' | 'pkcs11'): AlatTtd {
  return {
    nama,
    bertumpuk: true,
    async siap(p) {
      const milik = await siapkan(s, p)
      return milik.ok ? ok() : milik
    },
    async bubuhkan(pdf, p) {
      const milik = await siapkan(s, p)
      if (!milik.ok) return milik
      const { alat, sertifikat, sandi } = milik.value
      const tandatangani = await penanda(s, alat, sertifikat, sandi)
      if (!tandatangani.ok) return tandatangani
      const rantaiPem = [sertifikat.pem, ...alat.rincian.rantai]
      const [punya, ...lain] = rantaiPem.map((pem) => new X509Certificate(pem))
      const { tersertifikasi } = susunRantai(punya!, lain, akarPenanda(await akarKantor(s.db)))
      return bubuhkanBercap(s, pdf, p, {
        nomorSeri: sertifikat.nomorSeri,
        ...(!tersertifikasi && { tanda: 'Sertifikat ini tidak tersertifikasi PSrE Indonesia' }),
        penanda: { tandatangani: tandatangani.value, rantaiPem },
      })
    },
  }
}

interface Siap {
  readonly alat: AlatPegawai
  readonly sertifikat: Sertifikat
  readonly sandi: string
}

async function siapkan(s: SaranaAlat, p: Pick<PermintaanBubuh, 'peran' | 'pemilik'>): Promise<Result<Siap>> {
  const isSegel = p.peran === 'segel'
  const alat = await findAlatPegawai(s.db, isSegel ? PEMILIK_SEGEL : (p.pemilik?.pegawaiId ?? ''))
  const sertifikat = alat?.nomorSeri ? await findSertifikat(s.db, alat.nomorSeri) : undefined
  if (!alat || !sertifikat)
    return tolak(isSegel ? galatTtd.segelBelumDipasang() : galatTtd.kunciBelumDipasang())
  const kini = s.jam.sekarang()
  if (sertifikat.berlakuSampai <= kini)
    return tolak(
      (isSegel ? galatTtd.sertifikatSegelHabis : galatTtd.sertifikatHabis)(
        sertifikat.berlakuSampai.toISOString(),
      ),
    )
  const sandi = alat.rincian.sandiTersimpan
    ? (await bukaKunciMentah(s, namaSandi(sertifikat.nomorSeri))).toString()
    : findTitipan(s.kunci, sertifikat.nomorSeri, kini)
  if (sandi !== undefined) return ok({ alat, sertifikat, sandi })
  return tolak(isSegel ? galatTtd.segelTerkunci(alat.alat) : galatTtd.kunciTerkunci(alat.alat))
}

type Tandatangani = (isi: Buffer) => Promise<Result<Buffer>>

async function penanda(
  s: SaranaAlat,
  { alat, rincian }: AlatPegawai,
  sertifikat: Sertifikat,
  sandi: string,
): Promise<Result<Tandatangani>> {
  if (alat === 'pkcs11') {
    const letak = { modul: rincian.modul ?? '', token: rincian.token ?? '', id: rincian.id ?? '' }
    return ok((isi) => tandatanganiToken(letak, sandi, isi))
  }
  const p12 = bacaP12(await bukaKunciMentah(s, sertifikat.nomorSeri), sandi)
  return p12.ok ? ok(async (isi) => ok(sign('sha256', isi, p12.value.kunci))) : p12
}
