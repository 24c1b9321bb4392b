import { createHash } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bagianNama } from '../sertifikat/nama-subjek.ts'
import { type AkarTepercaya, berlakuPada, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import type { HasilPeriksaTtd, TandaTanganDiperiksa } from '../ttd.contract.ts'
import { galatTtd } from '../ttd.galat.ts'
import { type CmsDiperiksa, periksaCms } from './periksa-cms.ts'
import { cariRuang, type RuangTandaTangan } from './ruang-tanda-tangan.ts'

/** A book has tens of megabytes; more than this is not read into memory twice for a stranger. */
const UKURAN_MAKS = 300 * 1024 * 1024
const SUBFILTER = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])

/**
 * Checks every signature of a PDF: covered bytes, digest, signature, chain to `akar`, validity at the claimed time.
 * Refuses what is no PDF; never throws on what a file holds. A PDF without a signature gives an empty list.
 */
export function periksaTtd(pdf: Buffer, akar: readonly AkarTepercaya[]): Result<HasilPeriksaTtd> {
  if (pdf.length > UKURAN_MAKS) return tolak(galatTtd.terlaluBesar(pdf.length))
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return tolak(galatTtd.bukanPdf())
  const { daftar: ruang, rusak } = cariRuang(pdf)
  const daftar = ruang.map((r, i) => periksaSatu(pdf, r, i, akar))
  for (let i = 0; i < rusak; i++) daftar.push(takTerbaca(`Tanda tangan ${daftar.length + 1}`))
  // An earlier signature covers what stood then; it counts only under a later one that covers everything.
  const utuh =
    daftar.length > 0 &&
    daftar.every((t) => t.isiUtuh && t.tandaTanganCocok && t.cakupan !== 'tak-sah') &&
    daftar.at(-1)!.cakupan === 'seluruh-file'
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
  })
}

function periksaSatu(
  pdf: Buffer,
  r: RuangTandaTangan,
  urut: number,
  akar: readonly AkarTepercaya[],
): TandaTanganDiperiksa {
  const dasar = takTerbaca(r.nama ?? `Tanda tangan ${urut + 1}`)
  const [, panjang, lanjut, sisa] = r.rentang
  const cms =
    SUBFILTER.has(r.subFilter) && isHeksaBaku(r.heksa) ? bacaCms(pdf, r, panjang, lanjut, sisa) : undefined
  if (!cms) {
    const jenis = SUBFILTER.has(r.subFilter) ? '' : ` (jenis ${r.subFilter} belum dapat diperiksa)`
    return {
      ...dasar,
      cakupan: r.cakupan,
      catatan: [`Tanda tangan ini rusak atau tidak dikenal${jenis}.`, ...CATATAN_CAKUPAN[r.cakupan]],
    }
  }
  const waktu = cms.waktu ?? r.waktu
  const rantai = susunRantai(cms.penandaX509, cms.lain, akar)
  const berlaku = waktu !== undefined && berlakuPada(rantai.sertifikat, waktu)
  const nama = cms.penanda.subject
  const latihan = [nama, cms.penanda.issuer].some((n) =>
    /LATIHAN/.test(`${bagianNama(n, 'unit')} ${bagianNama(n, 'cn')}`),
  )
  const tandaTanganCocok = cms.tandaTanganCocok && cms.catatan.length === 0
  const jabatan = bagianNama(nama, 'jabatan')
  const nip = bagianNama(nama, 'nip')
  return {
    nama: dasar.nama,
    penandatangan: bagianNama(nama, 'cn') ?? '(tanpa nama)',
    ...(jabatan !== undefined && { jabatan }),
    ...(nip !== undefined && { nip }),
    nomorSeri: cms.penandaX509.serialNumber.toLowerCase(),
    penerbit: bagianNama(cms.penanda.issuer, 'cn') ?? '(tanpa nama)',
    ...(waktu !== undefined && { waktu: waktu.toISOString() }),
    sidikTercatat: cms.sidikTercatat,
    sah: false,
    cakupan: r.cakupan,
    isiUtuh: cms.isiUtuh,
    tandaTanganCocok,
    rantai: rantai.tepercaya ? 'tepercaya' : 'tidak-dikenal',
    berlakuSaatDitandatangani: berlaku,
    tersertifikasi: rantai.tersertifikasi,
    latihan,
    catatan: [
      ...cms.catatan,
      ...(cms.isiUtuh ? [] : ['Isi file berubah setelah ditandatangani.']),
      ...(tandaTanganCocok ? [] : ['Tanda tangan tidak cocok dengan sertifikatnya, atau pernah diubah.']),
      ...CATATAN_CAKUPAN[r.cakupan],
      ...(rantai.tepercaya ? [] : ['Penerbit sertifikat tidak dikenal.']),
      ...(berlaku ? [] : ['Sertifikat tidak berlaku pada waktu penandatanganan.']),
      ...(latihan ? ['Sertifikat LATIHAN: bukan dokumen resmi.'] : []),
      ...(rantai.tersertifikasi || latihan ? [] : ['Tidak tersertifikasi oleh PSrE Indonesia.']),
    ],
  }
}

const CATATAN_CAKUPAN: Readonly<Record<TandaTanganDiperiksa['cakupan'], string[]>> = {
  'seluruh-file': [],
  sebagian: ['Ada yang ditambahkan ke file sesudah tanda tangan ini.'],
  'tak-sah': ['Bagian yang tercakup tanda tangan tidak sesuai dengan file.'],
}

// Whatever a file holds in place of a CMS, the answer to the official is the same: it cannot be read.
function bacaCms(
  pdf: Buffer,
  r: RuangTandaTangan,
  panjang: number,
  lanjut: number,
  sisa: number,
): CmsDiperiksa | undefined {
  if (r.cakupan === 'tak-sah') return undefined
  try {
    return periksaCms(r.isi, [pdf.subarray(0, panjang), pdf.subarray(lanjut, lanjut + sisa)])
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

// The digits of the signature are covered by nothing: with one case for all of them each has one way to be written.
function isHeksaBaku(heksa: string): boolean {
  return heksa === heksa.toLowerCase() || heksa === heksa.toUpperCase()
}

function takTerbaca(nama: string): TandaTanganDiperiksa {
  return {
    nama,
    penandatangan: '(tidak terbaca)',
    sah: false,
    cakupan: 'tak-sah',
    isiUtuh: false,
    tandaTanganCocok: false,
    rantai: 'tidak-dikenal',
    berlakuSaatDitandatangani: false,
    tersertifikasi: false,
    latihan: false,
    catatan: ['Tanda tangan ini rusak atau tidak dikenal.'],
  }
}
