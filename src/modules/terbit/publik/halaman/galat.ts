import { html } from '../html.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

export function halamanGalat(b: Bingkai, judul: string, ket: string): IsiHalaman {
  return {
    judul,
    isi: html`<section class="kosong"><h1>${judul}</h1><p>${ket}</p><p><a class="tombol" href="${b.pangkal}/">${p.galat.keBeranda}</a></p></section>`,
  }
}
