import type { Kantor } from '#akun'
import { pukulSetempat, tanggalSetempat } from '#kalender'
import type { Galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'
import type { Kiriman } from './kiriman.store.ts'
import { pesanTautan as t } from './tautan.pesan.ts'
import type { Tautan } from './tautan.store.ts'

/** The page that a link shows: no script, no picture, nothing from elsewhere. Every value is escaped. */
export function halamanTautan(kantor: Kantor, k: Kiriman, tautan: Tautan, alamat: string): string {
  const sampai = `${tulisTanggal(tanggalSetempat(kantor.zona, tautan.sampai))} pukul ${pukulSetempat(kantor.zona, tautan.sampai).replace(':', '.')} ${kantor.zona}`
  const sel = (label: string, isi: string) => `<div><dt>${label}</dt><dd>${lolos(isi)}</dd></div>`
  return bingkai(
    t.judul,
    `<p class="dinas">${lolos(kantor.dinas)}<br>${lolos(kantor.nama)}</p>
${kantor.latihan ? `<p class="latihan">${t.latihan}</p>` : ''}
<h1>${t.judul}</h1>
<dl>${sel(t.nomor, k.nomor)}${sel(t.hal, k.perihal)}${sel(t.kepada, k.nama)}${sel(t.berlaku, sampai)}</dl>
<form method="post" action="${lolos(alamat)}">
<p>${t.petunjuk}</p>
<label>${t.nama}<input name="nama" required minlength="3" maxlength="100" autocomplete="name"></label>
${k.dokumen.map((d, i) => `<button name="ke" value="${i}">${lolos(t.unduh(d.nama))}</button>`).join('\n')}
<p class="redup">${t.sisa(tautan.batasUnduh - tautan.diunduh)}</p>
</form>`,
  )
}

export function halamanTolak(kantor: Kantor, g: Galat): string {
  return bingkai(
    t.tidakBerlaku,
    `<p class="dinas">${lolos(kantor.dinas)}<br>${lolos(kantor.nama)}</p><h1>${t.tidakBerlaku}</h1><p>${lolos(g.pesan)}</p>`,
  )
}

function bingkai(judul: string, isi: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive"><title>${lolos(judul)}</title>
<style>${GAYA}</style></head><body><main>
${isi}
</main></body></html>
`
}

const GAYA = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f4f5f8;color:#1d2029}
main{max-width:34rem;margin:6vh auto;padding:1.5rem;background:#fff;border:1px solid #d3d6df;border-radius:6px}
h1{font-size:1.4rem;margin:.5rem 0 1rem}.dinas{color:#555b69;margin:0}.redup{color:#555b69;font-size:.9rem}
.latihan{color:#8f2d18;font-weight:700;margin:.5rem 0 0}dl{margin:0 0 1.25rem}dl div{display:flex;gap:1rem;padding:.3rem 0;border-bottom:1px solid #e6e8ee}
dt{flex:0 0 8rem;color:#555b69}dd{margin:0;font-weight:600;overflow-wrap:anywhere}label{display:block;font-weight:600;margin:.5rem 0}
input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;margin:.25rem 0 .75rem;border:1px solid #767d8c;border-radius:4px;background:inherit;color:inherit}
button{display:block;width:100%;text-align:left;font:inherit;padding:.6rem .8rem;margin:.4rem 0;border:0;border-radius:4px;background:#26327f;color:#fff;cursor:pointer;overflow-wrap:anywhere}
button:focus-visible,input:focus-visible{outline:3px solid #7a8bff;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#14161c;color:#e8eaf0}main{background:#1d2029;border-color:#3a3f4c}.dinas,.redup,dt{color:#a7adba}dl div{border-color:#333846}.latihan{color:#ff9b85}button{background:#4a5ac0}}`

function lolos(teks: string): string {
  return teks.replace(/[&<>"']/g, (h) => `&#${h.codePointAt(0)};`)
}
