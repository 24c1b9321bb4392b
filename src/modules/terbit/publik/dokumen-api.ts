import type { IsiKatalog } from './katalog-publik.ts'
import { BATAS_API } from './rute-api.ts'

export interface PintuApi {
  readonly jalur: string
  readonly kalimat: string
  readonly contoh: string
  readonly query?: readonly { readonly nama: string; readonly arti: string }[]
}

const KODE = '2026-1-e1'

/** What the API answers, one sentence and one example each: the page and the OpenAPI document are made from this list. */
export const PINTU_API: readonly PintuApi[] = [
  {
    jalur: '/api/v1/rilis',
    kalimat: 'Semua rilis yang sudah terbit, terbaru lebih dahulu, termasuk yang diganti dan yang ditarik.',
    contoh: '/api/v1/rilis',
  },
  {
    jalur: '/api/v1/rilis/{kode}',
    kalimat:
      'Satu rilis: tabel, file dengan sidik SHA-256, dan bila edisi koreksi setiap sel yang berubah (lama dan baru).',
    contoh: `/api/v1/rilis/${KODE}`,
  },
  {
    jalur: '/api/v1/rilis/{kode}/tabel/{tabel}',
    kalimat: `Isi tabel dengan catatan kakinya. Paling banyak ${BATAS_API.baris} baris dan ${BATAS_API.kelompok} kelompok kolom sekali jawab; "batas.terpotong" mengatakan bila ada yang tidak termuat. null berarti tidak ditampilkan.`,
    contoh: `/api/v1/rilis/${KODE}/tabel/agama?tingkat=kecamatan&jk=jml`,
    query: [
      { nama: 'tingkat', arti: 'provinsi, kabkota, kecamatan, atau desa' },
      { nama: 'wilayah', arti: 'kode wilayah; hanya baris di bawahnya, misalnya 99.01.01' },
      { nama: 'kolom', arti: 'kode kelompok kolom; boleh berulang' },
      { nama: 'jk', arti: 'lk, pr, atau jml' },
    ],
  },
  {
    jalur: '/rilis/{kode}/tabel/{tabel}.csv',
    kalimat: 'Tabel utuh sebagaimana disegel: .csv, .xlsx, atau .json-stat.json (JSON-stat 2.0).',
    contoh: `/rilis/${KODE}/tabel/agama.json-stat.json`,
  },
  {
    jalur: '/api/v1/cari',
    kalimat: 'Mencari tabel, kategori, wilayah, dan buku.',
    contoh: '/api/v1/cari?q=petani',
    query: [{ nama: 'q', arti: 'kata yang dicari, paling panjang 100 huruf' }],
  },
  {
    jalur: '/katalog.jsonld',
    kalimat: 'Katalog semua tabel menurut DCAT 3 (JSON-LD).',
    contoh: '/katalog.jsonld',
  },
]

/** OpenAPI 3.1 of the public entry. */
export function dokumenApi(k: IsiKatalog): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: `Data Kependudukan ${k.kantor.nama}`,
      version: '1',
      description: 'Angka yang sudah dirilis. Tanpa kunci, tanpa pendaftaran; 240 permintaan tiap menit.',
    },
    ...(k.kantor.alamatPublik && { servers: [{ url: k.kantor.alamatPublik }] }),
    paths: Object.fromEntries(
      PINTU_API.map((pintu) => [
        pintu.jalur,
        {
          get: {
            summary: pintu.kalimat,
            parameters: [
              ...[...pintu.jalur.matchAll(/\{(\w+)\}/g)].map(([, nama]) => ({
                name: nama,
                in: 'path',
                required: true,
                schema: { type: 'string' },
              })),
              ...(pintu.query ?? []).map((q) => ({
                name: q.nama,
                in: 'query',
                description: q.arti,
                schema:
                  q.nama === 'kolom' ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
              })),
            ],
            responses: {
              200: { description: 'Isi yang diminta.' },
              404: { description: 'Tidak ada, atau belum dirilis.' },
              429: { description: 'Terlalu banyak permintaan; tunggu sebanyak detik pada Retry-After.' },
            },
          },
        },
      ]),
    ),
  }
}
