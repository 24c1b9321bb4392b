import { html } from '../html.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

/** Fields of the request in their order; the two long ones get several lines. */
export const ISIAN = ['instansi', 'nama', 'kontak', 'keperluan', 'diminta'] as const
export type IsianPermohonan = Partial<Record<(typeof ISIAN)[number], string>>

const PANJANG: ReadonlySet<string> = new Set(['keperluan', 'diminta'])

/** A plain form; what was typed stands there again when something was missing. */
export function halamanPermohonan(
  b: Bingkai,
  k: { readonly nada?: 'selesai' | 'tunggu'; readonly kalimat?: string; readonly isi?: IsianPermohonan } = {},
): IsiHalaman {
  const medan = ISIAN.map((nama) => {
    const isi = k.isi?.[nama] ?? ''
    const kotak = PANJANG.has(nama)
      ? html`<textarea id="${nama}" name="${nama}" rows="4" maxlength="2000" required>${isi}</textarea>`
      : html`<input id="${nama}" name="${nama}" maxlength="120" required value="${isi}">`
    return html`<p class="medan"><label for="${nama}">${p.permohonan.isian[nama]}</label>${kotak}</p>`
  })
  return {
    judul: p.permohonan.judul,
    di: '/permohonan',
    isi: html`<h1>${p.permohonan.judul}</h1><p class="pengantar">${p.permohonan.pengantar}</p>
${k.kalimat && html`<p class="tanda ${k.nada}" role="status">${k.kalimat}</p>`}
${
  k.nada !== 'selesai' &&
  html`<form class="permohonan" method="post" action="${b.pangkal}/permohonan">${medan}<p>${p.permohonan.simpan}</p>
<button type="submit">${p.permohonan.tombol}</button></form>`
}`,
  }
}
