import { PINTU_API } from '../dokumen-api.ts'
import { html } from '../html.ts'
import { edisiUtama } from '../katalog-publik.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

/** One page that is enough to use the API: every door with an example that can be followed. */
export function halamanApi(b: Bingkai): IsiHalaman {
  const utama = edisiUtama(b.katalog)[0]
  const tabel = utama?.isi.tabel.find((t) => t.id === 'agama')?.id ?? utama?.isi.tabel[0]?.id
  const contoh = (jalur: string) =>
    utama ? jalur.replace('2026-1-e1', utama.kode).replace('/tabel/agama', `/tabel/${tabel}`) : jalur
  return {
    judul: 'API',
    di: '/api',
    isi: html`<h1>API</h1><p class="pengantar">Semua yang dapat dibaca di sini dapat diambil program: tanpa kunci, tanpa pendaftaran. Jawaban berupa JSON; angka utuh, null untuk sel yang tidak ditampilkan.</p>
<ul class="aturan-api"><li>240 permintaan tiap menit dari satu alamat; lebih dari itu dijawab 429 dengan <code>Retry-After</code>.</li>
<li>Setiap jawaban membawa <code>ETag</code>. Kirim <code>If-None-Match</code> agar yang tidak berubah tidak diunduh lagi.</li>
<li>Versi 1: medan dapat bertambah, tidak berganti nama dan tidak hilang.</li>
<li>Angka yang dikoreksi terbit sebagai edisi baru; <code>keadaan</code> rilis lama menjadi <code>diganti</code>.</li>
<li>Dokumen lengkap: <a href="${b.pangkal}/api/v1/openapi.json">OpenAPI 3.1</a>.</li></ul>
${PINTU_API.map(
  (d) =>
    html`<section class="pintu"><h2><code>GET ${d.jalur}</code></h2><p>${d.kalimat}</p>${d.query && html`<dl class="fakta">${d.query.map((q) => html`<dt><code>${q.nama}</code></dt><dd>${q.arti}</dd>`)}</dl>`}<p>Contoh: <a href="${b.pangkal}${contoh(d.contoh)}"><code>${contoh(d.contoh)}</code></a></p></section>`,
)}`,
  }
}
