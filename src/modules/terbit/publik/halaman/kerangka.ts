import { type Html, html } from '../html.ts'
import type { IsiKatalog } from '../katalog-publik.ts'
import { pesanPublik as p } from '../publik.pesan.ts'

/** Built files of the public entry; none where the screen was not built: the pages then stand without style. */
export interface AsetPublik {
  readonly skrip?: string
  readonly gaya: readonly string[]
}

export interface Bingkai {
  readonly katalog: IsiKatalog
  readonly aset: AsetPublik
  /** Before every link; '' on the public listener, the preview's address at the office. */
  readonly pangkal: string
}

export interface IsiHalaman {
  readonly judul: string
  readonly isi: Html
  /** What search engines and readers of a link are told. */
  readonly uraian?: string
  readonly cari?: string
  /** Address of this page below `pangkal`, for the menu. */
  readonly di?: string
}

/** A whole page: head, search, menu, content, foot. Everything that carries a fact is HTML; script only adds. */
export function kerangka(b: Bingkai, h: IsiHalaman): string {
  const { kantor } = b.katalog
  const u = (jalur: string) => `${b.pangkal}${jalur}`
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${h.judul} · ${p.situs} ${kantor.nama}</title>
${h.uraian && html`<meta name="description" content="${h.uraian}">`}
${b.aset.gaya.map((g) => html`<link rel="stylesheet" href="${g}">`)}
${b.aset.skrip && html`<script type="module" src="${b.aset.skrip}"></script>`}
</head>
<body>
<a class="lompat" href="#isi">${p.lompat}</a>
<header class="kepala"><div class="lebar">
<a class="nama" href="${u('/')}"><b>${p.situs}</b><span>${kantor.nama}, ${kantor.dinas}</span></a>
<form class="cari" role="search" action="${u('/cari')}" method="get">
<label class="hanya-suara" for="q">${p.cariKet}</label>
<input id="q" name="q" type="search" maxlength="100" value="${h.cari ?? ''}" placeholder="${p.cariContoh}">
<button type="submit">${p.cari}</button>
</form>
<nav aria-label="${p.menu.label}"><ul>
${butir(u('/'), p.menu.beranda, h.di === '/')}
${butir(u('/koreksi'), p.menu.koreksi, h.di === '/koreksi')}
${butir(u('/periksa'), p.menu.periksa, h.di === '/periksa')}
${butir(u('/permohonan'), p.menu.permohonan, h.di === '/permohonan')}
${butir(u('/api'), p.menu.api, h.di === '/api')}
</ul></nav>
</div>
${kantor.latihan && html`<p class="latihan"><span class="lebar">${p.latihan}</span></p>`}</header>
<main id="isi" class="lebar" tabindex="-1">
${h.isi}
</main>
<footer class="kaki"><div class="lebar">
<p>${p.kaki.sumber}</p>
<p>${[kantor.dinas, kantor.nama, kantor.alamat, kantor.kontak].filter(Boolean).join(' · ')}</p>
<p><a href="${u('/katalog.jsonld')}">${p.kaki.katalog}</a> · ${p.kaki.sistem}</p>
</div></footer>
</body>
</html>`.teks
}

function butir(ke: string, nama: string, sini: boolean): Html {
  return html`<li><a href="${ke}"${sini && html` aria-current="page"`}>${nama}</a></li>`
}
