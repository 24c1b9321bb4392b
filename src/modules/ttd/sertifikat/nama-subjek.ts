import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** Parts of a subject, in the order in which they are written. */
export interface NamaSubjek {
  readonly cn: string
  readonly jabatan?: string
  readonly nip?: string
  readonly organisasi: string
  readonly unit: string
}

/** X.520 upper bounds: 64 characters for CN, O, OU, title; a longer name would be refused by strict readers. */
const PANJANG_MAKS = 64

const OID = {
  negara: '2.5.4.6',
  organisasi: '2.5.4.10',
  unit: '2.5.4.11',
  jabatan: '2.5.4.12',
  nip: '2.5.4.5',
  cn: '2.5.4.3',
} as const

export function tulisNama(n: NamaSubjek): pkijs.RelativeDistinguishedNames {
  const bagian: [string, asn1js.BaseBlock | undefined][] = [
    [OID.negara, new asn1js.PrintableString({ value: 'ID' })],
    [OID.organisasi, teks(n.organisasi)],
    [OID.unit, teks(n.unit)],
    [OID.jabatan, n.jabatan ? teks(n.jabatan) : undefined],
    [OID.nip, n.nip ? new asn1js.PrintableString({ value: n.nip }) : undefined],
    [OID.cn, teks(n.cn)],
  ]
  // pkijs writes all parts into one SET (`C=ID + O=...`), which readers show as one word: written here one by one.
  const rdn = bagian.flatMap(([type, value]) =>
    value
      ? [
          new asn1js.Set({
            value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })],
          }),
        ]
      : [],
  )
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: rdn }).toBER(false))
}

/** The subject as text: tells whether a certificate still names the official as the office knows him now. */
export function tulisSubjek(n: NamaSubjek): string {
  return subjekTeks(tulisNama(n))
}

export function subjekTeks(nama: pkijs.RelativeDistinguishedNames): string {
  return nama.typesAndValues.map((t) => `${t.type}=${JSON.stringify(isiTeks(t))}`).join(', ')
}

/** One part of a name: CN '2.5.4.3', title '2.5.4.12' ...; undefined when it is not there. */
export function bagianNama(
  nama: pkijs.RelativeDistinguishedNames,
  bagian: keyof typeof OID,
): string | undefined {
  const t = nama.typesAndValues.find((v) => v.type === OID[bagian])
  return t && isiTeks(t)
}

function isiTeks(t: pkijs.AttributeTypeAndValue): string {
  return String(t.value.valueBlock.value)
}

function teks(isi: string): asn1js.Utf8String {
  return new asn1js.Utf8String({ value: [...isi].slice(0, PANJANG_MAKS).join('') })
}
