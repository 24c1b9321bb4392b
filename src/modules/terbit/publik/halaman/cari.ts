import type { TemuanPublik } from '../cari-publik.ts'
import { html } from '../html.ts'
import { edisiUtama } from '../katalog-publik.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

export function halamanCari(
  b: Bingkai,
  q: string,
  hasil: { temuan: readonly TemuanPublik[]; jumlah: number },
): IsiHalaman {
  return {
    judul: p.hasilCari.judul(q),
    cari: q,
    isi: html`<h1>${p.hasilCari.judul(q)}</h1>
${hasil.jumlah === 0 ? html`<div class="kosong"><p>${p.hasilCari.kosong}</p><p class="redup">${p.hasilCari.kosongKet}</p></div>` : html`<p class="redup">${p.hasilCari.banyak(hasil.temuan.length, hasil.jumlah)}</p>`}
<ul class="temuan">${hasil.temuan.map(
      (t) =>
        html`<li><span class="label">${p.hasilCari.jenis[t.jenis]}</span><a href="${b.pangkal}${alamat(b, t)}">${t.judul}</a><span class="redup kecil">${t.kode}${t.cocok && html` · ${t.jenis === 'tabel' && `${p.hasilCari.memuat} `}${t.cocok}`}</span></li>`,
    )}</ul>`,
  }
}

function alamat(b: Bingkai, t: TemuanPublik): string {
  if (t.jenis === 'buku') return `/rilis/${t.kode}/buku/${encodeURIComponent(t.id)}`
  if (t.jenis === 'tabel') return `/rilis/${t.kode}/tabel/${t.id}`
  // A region opens the first table that speaks of it.
  const r = edisiUtama(b.katalog).find((x) => x.kode === t.kode)
  const tabel = r?.isi.tabel[0]?.id ?? ''
  const punyaBawahan = r?.wilayah.some((w) => w.induk === t.wilayah)
  const w = punyaBawahan ? t.wilayah : (r?.wilayah.find((x) => x.kode === t.wilayah)?.induk ?? '')
  return `/rilis/${t.kode}/tabel/${tabel}?wilayah=${encodeURIComponent(w)}`
}
