import type { X509Certificate } from 'node:crypto'
import { dicabutSejak } from '../cabut/crl.ts'
import { bagianNama } from '../sertifikat/nama-subjek.ts'
import { akarPenanda, berlakuPada, type Rantai, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import { isSertifikatSegel } from '../sertifikat/sertifikat.ts'
import type { TandaTanganDiperiksa } from '../ttd.contract.ts'
import { isCapTepercaya, type Konteks, type Tanda } from './konteks.ts'

/** Judges one signature; `terbukti` is the time that a trusted time-stamp gives it. */
export function nilaiSatu(
  tanda: Tanda,
  urut: number,
  terbukti: Date | undefined,
  k: Konteks,
): TandaTanganDiperiksa {
  const { ruang: r, cms } = tanda
  const dasar = takTerbaca(r.nama ?? `Tanda tangan ${urut + 1}`)
  if (!cms) {
    const jenis = SUBFILTER_DIKENAL.has(r.subFilter) ? '' : ` (jenis ${r.subFilter} belum dapat diperiksa)`
    return {
      ...dasar,
      cakupan: r.cakupan,
      perubahan: tanda.perubahan,
      catatan: [`Tanda tangan ini rusak atau tidak dikenal${jenis}.`, ...CATATAN_CAKUPAN[r.cakupan]],
    }
  }
  const waktu = cms.waktu ?? r.waktu
  const saat = terbukti ?? waktu
  const rantai = susunRantai(cms.penandaX509, cms.lain, akarPenanda(k.akar), k.sertifikat)
  const masaBerlaku = saat !== undefined && berlakuPada(rantai.sertifikat, saat)
  const cabut = pencabutan(rantai, k)
  const sebelumDicabut = cabut === undefined || (terbukti !== undefined && terbukti < cabut)
  const nama = cms.penanda.subject
  const latihan = [nama, cms.penanda.issuer].some((n) =>
    /LATIHAN/.test(`${bagianNama(n, 'unit')} ${bagianNama(n, 'cn')}`),
  )
  const isCapRusak = cms.tokenCap !== undefined && !tanda.token?.cocok
  const tandaTanganCocok = cms.tandaTanganCocok && cms.catatan.length === 0 && !isCapRusak
  const jabatan = bagianNama(nama, 'jabatan')
  const nip = bagianNama(nama, 'nip')
  return {
    jenis:
      isSertifikatSegel(cms.penanda) || r.peran === 'Segel'
        ? 'segel'
        : r.peran === 'Paraf'
          ? 'paraf'
          : 'tanda-tangan',
    nama: dasar.nama,
    penandatangan: bagianNama(nama, 'cn') ?? '(tanpa nama)',
    ...(jabatan !== undefined && { jabatan }),
    ...(nip !== undefined && { nip }),
    nomorSeri: cms.penandaX509.serialNumber.toLowerCase(),
    penerbit: bagianNama(cms.penanda.issuer, 'cn') ?? '(tanpa nama)',
    ...(waktu !== undefined && { waktu: waktu.toISOString() }),
    ...(terbukti !== undefined && { waktuTerbukti: terbukti.toISOString() }),
    ...(cabut !== undefined && { dicabutSejak: cabut.toISOString() }),
    sidikTercatat: cms.sidikTercatat,
    sah: false,
    cakupan: r.cakupan,
    perubahan: tanda.perubahan,
    isiUtuh: cms.isiUtuh,
    tandaTanganCocok,
    rantai: rantai.tepercaya ? 'tepercaya' : 'tidak-dikenal',
    berlakuSaatDitandatangani: masaBerlaku && sebelumDicabut,
    tersertifikasi: rantai.tersertifikasi,
    latihan,
    catatan: [
      ...cms.catatan,
      ...(cms.isiUtuh ? [] : ['Isi file berubah setelah ditandatangani.']),
      ...(isCapRusak ? ['Cap waktunya rusak.'] : []),
      ...(tandaTanganCocok ? [] : ['Tanda tangan tidak cocok dengan sertifikatnya, atau pernah diubah.']),
      ...CATATAN_CAKUPAN[r.cakupan],
      ...CATATAN_PERUBAHAN[tanda.perubahan],
      ...(tanda.token?.cocok && !isCapTepercaya(tanda.token, k)
        ? ['Cap waktunya dari layanan yang tidak dikenal.']
        : []),
      ...(rantai.tepercaya ? [] : ['Penerbit sertifikat tidak dikenal.']),
      ...(masaBerlaku ? [] : ['Sertifikat tidak berlaku pada waktu penandatanganan.']),
      ...catatanCabut(cabut, terbukti),
      ...(latihan ? ['Sertifikat LATIHAN: bukan dokumen resmi.'] : []),
      ...(rantai.tersertifikasi || latihan ? [] : ['Tidak tersertifikasi oleh PSrE Indonesia.']),
    ],
  }
}

const SUBFILTER_DIKENAL = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])

/** From when on the signer's certificate, or one above it, is revoked. */
function pencabutan({ sertifikat }: Rantai, k: Konteks): Date | undefined {
  const saat = sertifikat.flatMap((c: X509Certificate, i) => {
    const penerbit = sertifikat[i + 1]
    if (!penerbit) return []
    const dijawab = k.ocsp.map((o) => o.keadaan(c, penerbit)?.sejak)
    return [dicabutSejak(c, penerbit, k.crl), ...dijawab].flatMap((s) => (s ? [s.getTime()] : []))
  })
  return saat.length > 0 ? new Date(Math.min(...saat)) : undefined
}

function catatanCabut(cabut: Date | undefined, terbukti: Date | undefined): string[] {
  if (!cabut) return []
  if (!terbukti)
    return ['Sertifikat sudah dicabut, dan tidak ada cap waktu yang membuktikan kapan ditandatangani.']
  return terbukti < cabut
    ? ['Sertifikat dicabut sesudah dokumen ini ditandatangani; tanda tangan ini tetap berlaku.']
    : ['Sertifikat sudah dicabut ketika dokumen ini ditandatangani.']
}

const CATATAN_CAKUPAN: Readonly<Record<TandaTanganDiperiksa['cakupan'], string[]>> = {
  'seluruh-file': [],
  sebagian: ['Ada yang ditambahkan ke file sesudah tanda tangan ini.'],
  'tak-sah': ['Bagian yang tercakup tanda tangan tidak sesuai dengan file.'],
}

const CATATAN_PERUBAHAN: Readonly<Record<TandaTanganDiperiksa['perubahan'], string[]>> = {
  'tidak-ada': [],
  diizinkan: ['Yang ditambahkan hanya tanda tangan, segel, atau bukti; isi dokumen tetap.'],
  'isi-berubah': ['Yang ditambahkan mengubah isi dokumen.'],
  'tak-ternilai': ['Yang ditambahkan tidak dapat dinilai.'],
}

export function takTerbaca(nama: string): TandaTanganDiperiksa {
  return {
    jenis: 'tanda-tangan',
    nama,
    penandatangan: '(tidak terbaca)',
    sah: false,
    cakupan: 'tak-sah',
    perubahan: 'tak-ternilai',
    isiUtuh: false,
    tandaTanganCocok: false,
    rantai: 'tidak-dikenal',
    berlakuSaatDitandatangani: false,
    tersertifikasi: false,
    latihan: false,
    catatan: ['Tanda tangan ini rusak atau tidak dikenal.'],
  }
}
