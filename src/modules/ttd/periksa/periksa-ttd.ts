import { createHash } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bacaCrl } from '../cabut/crl.ts'
import { periksaToken } from '../cap-waktu/periksa-token.ts'
import type { AkarTepercaya } from '../sertifikat/rantai-sertifikat.ts'
import type { CapWaktuDokumen, HasilPeriksaTtd, TandaTanganDiperiksa } from '../ttd.contract.ts'
import { galatTtd } from '../ttd.galat.ts'
import { bacaBukti } from './baca-bukti.ts'
import { bacaKeadaan, type KeadaanPdf } from './keadaan-pdf.ts'
import { isCapTepercaya, type Konteks, type Tanda } from './konteks.ts'
import { nilaiPerubahan } from './nilai-perubahan.ts'
import { nilaiSatu, takTerbaca } from './nilai-satu.ts'
import { periksaCms } from './periksa-cms.ts'
import { cariRuang, type RuangTandaTangan } from './ruang-tanda-tangan.ts'

/** A book has tens of megabytes; more than this is not read into memory twice for a stranger. */
const UKURAN_MAKS = 300 * 1024 * 1024
const SUBFILTER = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])

/**
 * Checks every signature of a PDF: covered bytes, digest, signature, chain to `akar`, validity and revocation at the
 * time it was made, and what was added behind it. Refuses what is no PDF; never throws on what a file holds. A PDF
 * without a signature gives an empty list.
 */
export function periksaTtd(pdf: Buffer, akar: readonly AkarTepercaya[]): Result<HasilPeriksaTtd> {
  if (pdf.length > UKURAN_MAKS) return tolak(galatTtd.terlaluBesar(pdf.length))
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return tolak(galatTtd.bukanPdf())
  const { daftar: ruang, rusak } = cariRuang(pdf)
  const kini = ruang.length > 0 ? bacaKeadaan(pdf) : undefined
  const bukti = kini && bacaBukti(kini)
  const konteks: Konteks = {
    akar,
    sertifikat: bukti?.sertifikat ?? [],
    ocsp: bukti?.ocsp ?? [],
    crl: [...(bukti?.crl ?? []), ...akar.map((a) => a.crl && bacaCrl(a.crl)).filter((c) => c !== undefined)],
  }
  const tanda = ruang.map((r) => bacaTanda(pdf, r, kini))
  const isCap = (t: Tanda) => t.ruang.subFilter === 'ETSI.RFC3161'
  const daftar = tanda.flatMap((t, i) =>
    isCap(t) ? [] : [nilaiSatu(t, i, buktiWaktu(tanda.slice(i), konteks), konteks)],
  )
  for (let i = 0; i < rusak; i++) daftar.push(takTerbaca(`Tanda tangan ${daftar.length + 1}`))
  const capWaktu = tanda.filter(isCap).map((t) => nilaiCap(t, konteks))
  const utuh =
    daftar.length > 0 &&
    daftar.every((t) => t.isiUtuh && t.tandaTanganCocok && isPerubahanBoleh(t.perubahan)) &&
    capWaktu.every((c) => c.cocok && c.cakupan !== 'tak-sah') &&
    tanda.every((t) => isPerubahanBoleh(t.perubahan))
  const beri = daftar.map((t) => ({
    ...t,
    sah: utuh && t.rantai === 'tepercaya' && t.berlakuSaatDitandatangani,
  }))
  return ok({
    hash: createHash('sha256').update(pdf).digest('hex'),
    ukuran: pdf.length,
    utuh,
    sah: utuh && beri.every((t) => t.sah),
    daftar: beri,
    capWaktu,
  })
}

function isPerubahanBoleh(p: TandaTanganDiperiksa['perubahan']): boolean {
  return p === 'tidak-ada' || p === 'diizinkan'
}

function bacaTanda(pdf: Buffer, ruang: RuangTandaTangan, kini: KeadaanPdf | undefined): Tanda {
  const [, panjang, lanjut, sisa] = ruang.rentang
  const isi = [pdf.subarray(0, panjang), pdf.subarray(lanjut, lanjut + sisa)]
  const isBoleh = ruang.cakupan !== 'tak-sah' && isHeksaBaku(ruang.heksa)
  const perubahan = nilaiSesudah(pdf, ruang, kini)
  if (!isBoleh) return { ruang, perubahan }
  if (ruang.subFilter === 'ETSI.RFC3161') {
    const token = coba(() => periksaToken(ruang.isi, isi))
    return { ruang, perubahan, ...(token && { token }) }
  }
  const cms = SUBFILTER.has(ruang.subFilter) ? coba(() => periksaCms(ruang.isi, isi)) : undefined
  const token = cms?.tokenCap && coba(() => periksaToken(cms.tokenCap!, [cms.nilai]))
  return { ruang, perubahan, ...(cms && { cms }), ...(token && { token }) }
}

function nilaiSesudah(
  pdf: Buffer,
  { cakupan, rentang }: RuangTandaTangan,
  kini: KeadaanPdf | undefined,
): TandaTanganDiperiksa['perubahan'] {
  if (cakupan === 'seluruh-file') return 'tidak-ada'
  if (cakupan === 'tak-sah' || !kini) return 'tak-ternilai'
  const lama = bacaKeadaan(pdf.subarray(0, rentang[2] + rentang[3]))
  return lama ? nilaiPerubahan(lama, kini) : 'tak-ternilai'
}

/** The earliest trusted time that stands over the first of these marks: its own, or of a later one that covers it. */
function buktiWaktu(tanda: readonly Tanda[], k: Konteks): Date | undefined {
  const saat = tanda.flatMap((t) => (t.token && isCapTepercaya(t.token, k) ? [t.token.waktu.getTime()] : []))
  return saat.length > 0 ? new Date(Math.min(...saat)) : undefined
}

function nilaiCap({ ruang, token }: Tanda, k: Konteks): CapWaktuDokumen {
  return {
    layanan: token ? (/^CN=(.*)$/m.exec(token.penanda.subject)?.[1] ?? '(tanpa nama)') : '(tidak terbaca)',
    ...(token && { waktu: token.waktu.toISOString() }),
    cocok: token?.cocok ?? false,
    tepercaya: token !== undefined && isCapTepercaya(token, k),
    cakupan: ruang.cakupan,
  }
}

// Whatever a file holds in place of a CMS, the answer to the official is the same: it cannot be read.
function coba<T>(baca: () => T): T | undefined {
  try {
    return baca()
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

// The digits of the signature are covered by nothing: with one case for all of them each has one way to be written.
function isHeksaBaku(heksa: string): boolean {
  return heksa === heksa.toLowerCase() || heksa === heksa.toUpperCase()
}
