import { X509Certificate } from 'node:crypto'
import type { Sarana } from '#platform/sarana'
import { findPencabutan, type Pencabutan } from '../cabut/cabut.store.ts'
import { findAlatPegawai } from '../kunci-luar/alat.store.ts'
import { terbukaSampai } from '../kunci-luar/titipan-sandi.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { akarPenanda, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { findSertifikat, type Sertifikat } from '../ttd.store.ts'
import type { KunciSaya, SertifikatKantor } from './kelola.contract.ts'

/** With what this official signs, and whether it is open now. */
export async function kunciSaya(s: Sarana, pegawaiId: string): Promise<KunciSaya> {
  const alat = await findAlatPegawai(s.db, pegawaiId)
  const { bolehSimpanSandi } = await getSetelanTtd(s.db)
  const sertifikat = alat?.nomorSeri ? await findSertifikat(s.db, alat.nomorSeri) : undefined
  // BSrE keeps the certificate; the passphrase is kept by the official.
  if (alat?.alat === 'bsre') {
    const sampai = terbukaSampai(s.kunci, pegawaiId, s.jam.sekarang())
    return {
      alat: 'bsre',
      tersertifikasi: false,
      ...(sampai && { terbukaSampai: sampai.toISOString() }),
      sandiTersimpan: false,
      bolehSimpanSandi,
    }
  }
  if (!alat || !sertifikat)
    return { alat: alat?.alat ?? 'kantor', tersertifikasi: false, sandiTersimpan: false, bolehSimpanSandi }
  const [milik, ...lain] = [sertifikat.pem, ...alat.rincian.rantai].map((p) => new X509Certificate(p))
  const sampai = terbukaSampai(s.kunci, sertifikat.nomorSeri, s.jam.sekarang())
  return {
    alat: alat.alat,
    sertifikat: keKawat(sertifikat, await findPencabutan(s.db, sertifikat.nomorSeri)),
    tersertifikasi: susunRantai(milik!, lain, akarPenanda(await akarKantor(s.db))).tersertifikasi,
    ...(sampai && { terbukaSampai: sampai.toISOString() }),
    sandiTersimpan: alat.rincian.sandiTersimpan,
    bolehSimpanSandi,
  }
}

export function keKawat(c: Sertifikat, dicabut?: Pencabutan): SertifikatKantor {
  const { subject } = new X509Certificate(c.pem)
  const jabatan = /^title=(.*)$/m.exec(subject)?.[1]
  return {
    nomorSeri: c.nomorSeri,
    jenis: c.jenis,
    nama: /^CN=(.*)$/m.exec(subject)?.[1]?.replaceAll('\\', '') ?? '(tanpa nama)',
    ...(jabatan !== undefined && { jabatan: jabatan.replaceAll('\\', '') }),
    berlakuSejak: c.berlakuSejak.toISOString(),
    berlakuSampai: c.berlakuSampai.toISOString(),
    latihan: c.latihan,
    ...(dicabut && {
      dicabut: { alasan: dicabut.alasan, uraian: dicabut.uraian, sejak: dicabut.sejak.toISOString() },
    }),
  }
}
