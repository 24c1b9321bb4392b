import { tulisBulat } from '#kernel/angka'
import { html } from '../html.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import { tanggalHari } from '../tanggal-hari.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'
import { tandaRilis } from './rilis.ts'

/** Every correction and every withdrawal that readers may know of, newest first. */
export function halamanKoreksi(b: Bingkai): IsiHalaman {
  const daftar = b.katalog.rilis.filter((r) => r.menggantikan !== undefined || r.r.ditarik)
  return {
    judul: p.koreksi.judul,
    di: '/koreksi',
    isi: html`<h1>${p.koreksi.judul}</h1><p class="pengantar">${p.koreksi.pengantar}</p>
${daftar.length === 0 && html`<p class="kosong">${p.koreksi.kosong}</p>`}
<ul class="daftar-rilis">${daftar.map(
      (r) => html`<li><h2><a href="${b.pangkal}/rilis/${r.kode}">${r.isi.judul}</a></h2>
<p class="redup">${p.rilis.edisi(r.isi.edisi)} · ${p.rilis.terbit(tanggalHari(b, r.r.pada ?? r.r.disiapkanPada))}</p>
${tandaRilis(b, r)}
${r.menggantikan !== undefined && html`<p>${p.rilis.menggantikan(r.menggantikan)} ${r.isi.menggantikan && p.rilis.beda(tulisBulat(r.isi.menggantikan.jumlahBeda))}</p><p><b>${p.rilis.alasan}:</b> ${r.isi.alasan}</p>`}</li>`,
    )}</ul>`,
  }
}
