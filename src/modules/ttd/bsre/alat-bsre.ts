import { createHash } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { AlatTtd, HasilBubuh, PermintaanBubuh } from '../alat-ttd.ts'
import { cariRuang } from '../periksa/ruang-tanda-tangan.ts'
import { galatTtd } from '../ttd.galat.ts'
import { findSertifikat, simpanSertifikat } from '../ttd.store.ts'
import { galatBsre } from './bsre.galat.ts'
import { gambarDahulu } from './gambar-dahulu.ts'
import { type SambunganBsre, tandatanganiBsre, tanyaStatusBsre } from './klien-bsre.ts'
import { type HasilDiperiksa, periksaHasil } from './periksa-hasil.ts'
import { findNikBsre, findSetelanBsre, KONTEKS_NIK, KONTEKS_SANDI } from './setelan-bsre.ts'

type SaranaBsre = Pick<Sarana, 'db' | 'jam' | 'kunci'>

/** What officials typed, in the memory of this process: the queue, the store and the log never see it. */
export interface TitipanPassphrase {
  ambil(pegawaiId: string): string | undefined
  buang(pegawaiId: string): void
}

/** Signs through BSrE's client service. A passphrase that was wrong is forgotten: BSrE counts wrong ones. */
export function alatBsre(s: SaranaBsre, titipan: TitipanPassphrase): AlatTtd {
  return {
    nama: 'bsre',
    bertumpuk: false,
    async siap({ pemilik }) {
      const sambungan = await bacaSambungan(s)
      if (!sambungan.ok) return sambungan
      if (!pemilik || !(await findNikBsre(s.db, pemilik.pegawaiId))) return tolak(galatBsre.tanpaNik())
      return titipan.ambil(pemilik.pegawaiId) ? ok() : tolak(galatBsre.tanpaPassphrase())
    },
    bubuhkan: (pdf, p) => bubuhkan(s, titipan, pdf, p),
  }
}

async function bubuhkan(
  s: SaranaBsre,
  titipan: TitipanPassphrase,
  pdf: Buffer,
  p: PermintaanBubuh,
): Promise<Result<HasilBubuh>> {
  const { daftar, rusak } = cariRuang(pdf)
  if (daftar.length > 0 || rusak > 0) return tolak(galatBsre.sudahBertandaTangan())
  const sambungan = await bacaSambungan(s)
  if (!sambungan.ok) return sambungan
  const terbungkus = p.pemilik && (await findNikBsre(s.db, p.pemilik.pegawaiId))
  if (!p.pemilik || !terbungkus) return tolak(galatBsre.tanpaNik())
  const passphrase = titipan.ambil(p.pemilik.pegawaiId)
  if (!passphrase) return tolak(galatBsre.tanpaPassphrase())
  const nik = s.kunci.buka(terbungkus, KONTEKS_NIK).toString()

  const status = await tanyaStatusBsre(sambungan.value, nik, p.signal)
  if (!status.ok) return status
  const siap = p.tempat
    ? await gambarDahulu(pdf, { ...p.blok, tanda: 'Ditandatangani melalui BSrE' }, p.tempat)
    : ok({ isi: pdf, tempat: undefined })
  if (!siap.ok) return siap
  const { isi, tempat } = siap.value
  const hasil = await tandatanganiBsre(
    sambungan.value,
    { pdf: isi, nik, passphrase, alasan: p.alasan, lokasi: p.lokasi },
    p.signal,
  )
  if (!hasil.ok) {
    if (hasil.galat.kode === galatBsre.passphraseSalah().kode) titipan.buang(p.pemilik.pegawaiId)
    return hasil
  }
  if (p.signal.aborted) return tolak(galatTtd.dibatalkan())
  const benar = await periksaHasil(isi, hasil.value.pdf)
  if (!benar.ok) return benar
  return ok({
    isi: hasil.value.pdf,
    sidikIsi: benar.value.sidikIsi,
    nomorSeri: await catatSertifikat(s, p.pemilik.pegawaiId, benar.value),
    ...(tempat && { tempat }),
    // What the service's signature holds beyond B-B the verifier says of the file.
    tingkat: 'B-B',
    tanpaCap: false,
  })
}

async function bacaSambungan(s: SaranaBsre): Promise<Result<SambunganBsre>> {
  const setelan = await findSetelanBsre(s.db)
  if (!setelan) return tolak(galatBsre.belumDisetel())
  const { alamat, pengguna, batasDetik } = setelan
  return ok({ alamat, pengguna, batasDetik, sandi: s.kunci.buka(setelan.sandi, KONTEKS_SANDI).toString() })
}

/** The certificate that BSrE signed with, kept as one from outside. */
async function catatSertifikat(
  s: SaranaBsre,
  pegawaiId: string,
  { sertifikat: c }: HasilDiperiksa,
): Promise<string> {
  const nomorSeri = `luar-${createHash('sha256').update(c.raw).digest('hex').slice(0, 40)}`
  await s.db.transaksi(async (tx) => {
    if (await findSertifikat(tx, nomorSeri)) return
    await simpanSertifikat(tx, {
      nomorSeri,
      jenis: 'luar',
      pegawaiId,
      subjek: c.subject,
      pem: c.toString(),
      berlakuSejak: new Date(c.validFrom),
      berlakuSampai: new Date(c.validTo),
      dibuat: s.jam.sekarang(),
      latihan: /LATIHAN/.test(`${c.subject} ${c.issuer}`),
    })
  })
  return nomorSeri
}
