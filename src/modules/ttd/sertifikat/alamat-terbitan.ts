import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** Where the public server hands out what the office's CA publishes. Certificates carry it for years: never moved. */
export const JALUR_CRL = '/ttd/ca.crl'
export const JALUR_CA = '/ttd/ca.cer'

/** What a certificate says of where to ask about it. */
export interface AlamatTerbitan {
  readonly crl?: string
  readonly ca?: string
  /** Of an outside CA only: the office runs no responder. */
  readonly ocsp?: string
}

export function alamatTerbitan(alamatPublik: string | undefined): AlamatTerbitan {
  if (alamatPublik === undefined) return {}
  const dasar = alamatPublik.replace(/\/+$/, '')
  return { crl: dasar + JALUR_CRL, ca: dasar + JALUR_CA }
}

const OID = {
  crl: '2.5.29.31',
  aia: '1.3.6.1.5.5.7.1.1',
  ocsp: '1.3.6.1.5.5.7.48.1',
  penerbit: '1.3.6.1.5.5.7.48.2',
} as const

/** cRLDistributionPoints and authorityInfoAccess (RFC 5280, 4.2.1.13 and 4.2.2.1), as far as there is something to say. */
export function ekstensiAlamat(a: AlamatTerbitan): pkijs.Extension[] {
  const titik = (url: string) =>
    new pkijs.CRLDistributionPoints({
      distributionPoints: [new pkijs.DistributionPoint({ distributionPoint: [uri(url)] })],
    })
  const akses = [
    ...(a.ocsp ? [{ accessMethod: OID.ocsp, accessLocation: uri(a.ocsp) }] : []),
    ...(a.ca ? [{ accessMethod: OID.penerbit, accessLocation: uri(a.ca) }] : []),
  ].map((d) => new pkijs.AccessDescription(d).toSchema())
  return [
    ...(a.crl ? [ekstensi(OID.crl, titik(a.crl).toSchema())] : []),
    ...(akses.length > 0 ? [ekstensi(OID.aia, new asn1js.Sequence({ value: akses }))] : []),
  ]
}

/** The addresses in a certificate, only those that a plain request can ask. */
export function bacaAlamat(c: pkijs.Certificate): { readonly crl: string[]; readonly ocsp: string[] } {
  const isi = (oid: string): unknown => c.extensions?.find((e) => e.extnID === oid)?.parsedValue
  const titik = isi(OID.crl)
  const akses = isi(OID.aia)
  const crl = (titik instanceof pkijs.CRLDistributionPoints ? titik.distributionPoints : [])
    .flatMap((d) => (Array.isArray(d.distributionPoint) ? d.distributionPoint : []))
    .map((n) => String(n.value))
  const ocsp = (akses instanceof pkijs.InfoAccess ? akses.accessDescriptions : [])
    .filter((d) => d.accessMethod === OID.ocsp)
    .map((d) => String(d.accessLocation.value))
  return { crl: crl.filter(isHttp), ocsp: ocsp.filter(isHttp) }
}

const isHttp = (a: string) => /^https?:\/\//.test(a)

function uri(value: string): pkijs.GeneralName {
  return new pkijs.GeneralName({ type: 6, value })
}

function ekstensi(extnID: string, isi: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: false, extnValue: isi.toBER(false) })
}
