import type { HasilTerbit, IsiPengamanan } from '../pengamanan/pengamanan.contract.ts'
import { keterangan, type OpsiKeterangan } from './keterangan.ts'

export interface Distribusi {
  readonly nama: string
  readonly format: string
  readonly mime: string
  readonly byte: number
  readonly sha256: string
}

export interface BahanDcat {
  readonly judul: string
  readonly penerbit: string
  readonly lisensi: IsiPengamanan['lisensi']
  readonly opsi: OpsiKeterangan
}

export interface DataSet {
  readonly hasil: Omit<HasilTerbit, 'baris'>
  readonly distribusi: readonly Distribusi[]
}

/**
 * The package's catalogue as DCAT 3 in JSON-LD (w3.org/TR/vocab-dcat-3): a dataset a table, a distribution a file, with
 * its SHA-256. Addresses are the names inside the package, resolved against where it is put.
 */
export function tulisDcat(daftar: readonly DataSet[], b: BahanDcat): string {
  const penerbit = { '@type': 'foaf:Agent', 'foaf:name': b.penerbit }
  const lisensi = b.lisensi.uri
    ? { '@id': b.lisensi.uri, '@type': 'dct:LicenseDocument', 'dct:title': b.lisensi.nama }
    : { '@type': 'dct:LicenseDocument', 'dct:title': b.lisensi.nama }
  const tanggal = (t: string) => ({ '@type': 'xsd:date', '@value': t })
  return `${JSON.stringify(
    {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
        spdx: 'http://spdx.org/rdf/terms#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
        skos: 'http://www.w3.org/2004/02/skos/core#',
      },
      '@type': 'dcat:Catalog',
      'dct:title': b.judul,
      'dct:language': 'id',
      'dct:publisher': penerbit,
      'dct:license': lisensi,
      'dcat:dataset': daftar.map(({ hasil: h, distribusi }) => {
        const { kepala, kaki } = keterangan(h as HasilTerbit, b.opsi)
        return {
          '@type': 'dcat:Dataset',
          '@id': `urn:tertib:${h.snapshot.id}:${h.tabel.id}:${h.digest}`,
          'dct:identifier': `${h.tabel.id}-${h.snapshot.semester}`,
          'dct:title': `Tabel ${h.tabel.nomor}. ${h.tabel.judul}`,
          'dct:description': [h.sumber, ...kepala, ...kaki].join('\n'),
          'dct:source': h.sumber,
          'dcat:keyword': [h.tabel.kelompok, h.tabel.judulPendek],
          'dct:spatial': {
            '@type': 'dct:Location',
            'skos:prefLabel': h.total.nama,
            ...(h.total.kode && { 'dct:identifier': h.total.kode }),
          },
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': tanggal(h.snapshot.tanggal),
            'dcat:endDate': tanggal(h.snapshot.tanggal),
          },
          'dct:publisher': penerbit,
          'dct:license': lisensi,
          'dct:accessRights': h.edisi ? 'publik' : 'internal',
          ...(h.edisi?.disegelPada && {
            'dct:issued': { '@type': 'xsd:dateTime', '@value': h.edisi.disegelPada },
          }),
          'dcat:version': h.digest,
          'dcat:distribution': distribusi.map((d) => ({
            '@type': 'dcat:Distribution',
            'dct:title': `${h.tabel.judulPendek} (${d.format})`,
            'dct:format': d.format,
            'dcat:mediaType': d.mime,
            'dcat:downloadURL': { '@id': d.nama },
            'dcat:accessURL': { '@id': d.nama },
            'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(d.byte) },
            'dct:license': lisensi,
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
              'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': d.sha256 },
            },
          })),
        }
      }),
    },
    null,
    2,
  )}\n`
}
