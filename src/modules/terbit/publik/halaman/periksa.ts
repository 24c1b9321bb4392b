import { html } from '../html.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

/** Works as a plain form; the page's script lets a file be dropped on it. */
export function halamanPeriksa(
  b: Bingkai,
  hasil?: { readonly nada: 'baik' | 'buruk' | 'ragu'; readonly kalimat: readonly string[] },
): IsiHalaman {
  const nada = { baik: 'selesai', buruk: 'lambat', ragu: 'tunggu' } as const
  return {
    judul: p.periksa.judul,
    di: '/periksa',
    isi: html`<h1>${p.periksa.judul}</h1><p class="pengantar">${p.periksa.pengantar}</p>
${hasil && html`<section aria-labelledby="hasil" class="tanda ${nada[hasil.nada]}" role="status"><h2 id="hasil">${p.periksa.hasil}</h2>${hasil.kalimat.map((k) => html`<p>${k}</p>`)}</section>`}
<form class="jatuhkan" method="post" action="${b.pangkal}/periksa" enctype="multipart/form-data" data-periksa>
<label for="file">${p.periksa.label}</label><input id="file" name="file" type="file" accept="application/pdf,.pdf" required>
<button type="submit">${hasil ? p.periksa.lagi : p.periksa.tombol}</button></form>`,
  }
}
