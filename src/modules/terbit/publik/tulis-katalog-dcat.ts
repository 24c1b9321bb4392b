import type { IsiKatalog } from './katalog-publik.ts'
import { edisiUtama } from './katalog-publik.ts'

/**
 * What is out as a DCAT 3 catalogue in JSON-LD (w3.org/TR/vocab-dcat-3): a dataset a table of the newest edition of each
 * semester, a distribution a stored file with its SHA-256. `alamat` '' gives addresses relative to the catalogue.
 */
export function tulisKatalogDcat(k: IsiKatalog, alamat: string): string {
  const penerbit = { '@type': 'foaf:Agent', 'foaf:name': `${k.kantor.dinas}, ${k.kantor.nama}` }
  return JSON.stringify({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      adms: 'http://www.w3.org/ns/adms#',
    },
    '@type': 'dcat:Catalog',
    'dct:title': `Data Kependudukan ${k.kantor.nama}${k.kantor.latihan ? ' (LATIHAN: data sintetis)' : ''}`,
    'dct:language': 'id',
    'dct:publisher': penerbit,
    'dcat:dataset': edisiUtama(k).flatMap((r) =>
      r.isi.tabel.map((t) => ({
        '@type': 'dcat:Dataset',
        '@id': `${alamat}/rilis/${r.kode}/tabel/${t.id}`,
        'dct:identifier': `${t.id}-${r.kode}`,
        'dct:title': `Tabel ${t.nomor}. ${t.judul}`,
        'dct:source': r.isi.sumber,
        'dct:publisher': penerbit,
        'dct:issued': { '@type': 'xsd:dateTime', '@value': r.r.pada?.toISOString() },
        'dct:license': r.isi.lisensi.uri ?? r.isi.lisensi.nama,
        'dcat:version': String(r.isi.edisi),
        ...(r.menggantikan !== undefined && {
          'dcat:previousVersion': `${alamat}/rilis/${r.menggantikan}/tabel/${t.id}`,
          'adms:versionNotes': r.isi.alasan,
        }),
        'dcat:keyword': [t.kelompok, t.judulPendek],
        'dct:spatial': r.isi.wilayah.nama,
        'dcat:distribution': r.isi.file
          .filter((f) => ['csv', 'xlsx', 'json-stat.json'].some((e) => f.jalur === `tabel/${t.id}.${e}`))
          .map((f) => ({
            '@type': 'dcat:Distribution',
            'dcat:downloadURL': `${alamat}/rilis/${r.kode}/${f.jalur}`,
            'dcat:mediaType': f.mime.split(';')[0],
            'dcat:byteSize': f.ukuran,
            'spdx:checksum': {
              'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
              'spdx:checksumValue': f.hash,
            },
          })),
      })),
    ),
  })
}
