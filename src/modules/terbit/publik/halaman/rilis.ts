import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import type { BedaRilis } from '../../rilis/rilis.contract.ts'
import { jabatanPelaku } from '../../rilis/rilis.ts'
import type { PengesahanPublik } from '../../rilis/susun-isi-rilis.ts'
import { type Html, html } from '../html.ts'
import type { RilisPublik } from '../katalog-publik.ts'
import { kutipan } from '../kutipan.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import { tanggalHari } from '../tanggal-hari.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'

/** Banner of an edition that is not the one in force. */
export function tandaRilis(b: Bingkai, r: RilisPublik): Html | false {
  if (r.r.ditarik)
    return html`<div class="tanda lambat" role="note"><p><strong>${p.ditarik.judul}.</strong> ${p.ditarik.kalimat(tanggalHari(b, r.r.ditarik.pada))}</p><p>${r.r.ditarik.pengumuman}</p></div>`
  if (r.digantiOleh === undefined) return false
  return html`<div class="tanda tunggu" role="note"><p><strong>${p.diganti.judul}.</strong> ${p.diganti.kalimat(r.digantiOleh)} <a href="${b.pangkal}/rilis/${r.digantiOleh}">${p.diganti.lihat}</a></p></div>`
}

/** One edition: what it is, why it came, who answered for it, and every table and book in it. */
export function halamanRilis(
  b: Bingkai,
  r: RilisPublik,
  lain: { beda?: BedaRilis; pengesahan: readonly PengesahanPublik[] },
): IsiHalaman {
  const { isi } = r
  return {
    judul: isi.judul,
    uraian: `${isi.judul}. ${isi.sumber}`,
    isi: html`
<p class="remah"><a href="${b.pangkal}/">${p.menu.beranda}</a> / ${r.kode}</p>
<h1>${isi.judul}</h1>
<p class="redup">${p.rilis.edisi(isi.edisi)} · ${p.rilis.terbit(tanggalHari(b, r.r.pada ?? r.r.disiapkanPada))}</p>
${tandaRilis(b, r)}
<dl class="fakta">
<dt>${p.rilis.sumber}</dt><dd>${isi.sumber}</dd>
<dt>${p.rilis.alasan}</dt><dd>${isi.alasan}</dd>
<dt>${p.rilis.disiapkan}</dt><dd>${jabatanPelaku(r.r.disiapkan)}</dd>
${r.r.diputuskan && html`<dt>${p.rilis.disetujui}</dt><dd>${jabatanPelaku(r.r.diputuskan.oleh)}, ${tanggalHari(b, r.r.diputuskan.pada)}</dd>`}
<dt>${p.rilis.kutip}</dt><dd>${kutipan(b, r)}</dd>
<dt>${p.rilis.lisensi}</dt><dd>${isi.lisensi.uri ? html`<a href="${isi.lisensi.uri}" rel="license noreferrer">${isi.lisensi.nama}</a>` : isi.lisensi.nama}</dd>
<dt>${p.rilis.pengamanan}</dt><dd>${p.rilis.pengamananKet(isi.ambang, isi.ambangDikonfirmasi)}</dd>
<dt>${p.rilis.cuplikan}</dt><dd><code>${isi.snapshot.id}</code></dd>
<dt>${p.rilis.isi}</dt><dd><code>${r.r.isi}</code></dd>
</dl>
${lain.beda && bagianBeda(b, r, lain.beda)}
${r.terbuka && daftarTabel(b, r)}
${r.terbuka && daftarBuku(b, r)}
${lain.pengesahan.length > 0 && bagianPengesahan(lain.pengesahan)}`,
  }
}

function daftarTabel(b: Bingkai, r: RilisPublik): Html {
  const kelompok = Map.groupBy(r.isi.tabel, (t) => t.kelompok)
  return html`<section aria-labelledby="tabel"><h2 id="tabel">${p.rilis.tabel}</h2>
<p class="redup">${p.rilis.tabelKet(r.isi.tabel.length)}</p>
<div class="kolom-daftar">${[...kelompok].map(
    ([nama, tabel]) =>
      html`<section><h3>${nama}</h3><ul>${tabel.map(
        (t) =>
          html`<li><span class="nomor">${t.nomor}</span><a href="${b.pangkal}/rilis/${r.kode}/tabel/${t.id}">${t.judul}</a> <span class="redup kecil">${t.tingkat}</span></li>`,
      )}</ul></section>`,
  )}</div></section>`
}

function daftarBuku(b: Bingkai, r: RilisPublik): Html | false {
  const buku = r.isi.file.filter((f) => f.jalur.startsWith('buku/'))
  if (buku.length === 0) return false
  return html`<section aria-labelledby="buku"><h2 id="buku">${p.rilis.buku}</h2><ul class="unduhan">${buku.map(
    (f) =>
      html`<li><a href="${b.pangkal}/rilis/${r.kode}/${f.jalur}" download>${f.jalur.slice(5)}</a> <span class="redup kecil">PDF, ${tulisUkuran(f.ukuran)}</span></li>`,
  )}</ul></section>`
}

function bagianBeda(b: Bingkai, r: RilisPublik, beda: BedaRilis): Html {
  const berubah = beda.tabel.filter((t) => t.keadaan !== 'sama')
  return html`<section aria-labelledby="beda" class="beda"><h2 id="beda">${p.rilis.menggantikan(beda.dari)}</h2>
<p>${p.rilis.beda(tulisBulat(beda.jumlah))} ${r.terbuka && html`<a href="${b.pangkal}/rilis/${r.kode}/beda.csv" download>${p.rilis.unduhBeda}</a>`}</p>
${berubah.length > 0 && html`<details><summary>${p.rilis.lihatBeda}</summary>${berubah.map((t) => tabelBeda(t))}</details>`}</section>`
}

function tabelBeda(t: BedaRilis['tabel'][number]): Html {
  if (t.keadaan === 'hilang') return html`<h3>${t.judul}</h3><p>${p.rilis.bedaHilang}</p>`
  if (t.keadaan === 'baru') return html`<h3>${t.judul}</h3><p>${p.rilis.bedaBaru}</p>`
  return html`<h3>${t.judul}</h3>${t.sel.length < t.jumlah && html`<p class="redup">${p.rilis.bedaSebagian(tulisBulat(t.jumlah))}</p>`}
<div class="gulung" tabindex="0" role="region" aria-label="${t.judul}"><table><thead><tr><th scope="col">${p.tabel.namaWilayah}</th><th scope="col">${p.tabel.kolom}</th><th scope="col" class="angka">Lama</th><th scope="col" class="angka">Baru</th></tr></thead><tbody>${t.sel.map(
    (s) =>
      html`<tr><td>${s.nama}</td><td>${s.kolom}</td><td class="angka">${sel(s.lama)}</td><td class="angka">${sel(s.baru)}</td></tr>`,
  )}</tbody></table></div>`
}

function sel(n: number | null | undefined): string {
  return n === undefined ? '-' : n === null ? 'x' : tulisBulat(n)
}

function bagianPengesahan(daftar: readonly PengesahanPublik[]): Html {
  return html`<section aria-labelledby="pengesahan"><h2 id="pengesahan">${p.rilis.pengesahan}</h2><p class="redup">${p.rilis.pengesahanKet}</p>
<ol class="pengesahan">${daftar.map((x) => html`<li><b>${x.jabatan}</b><span>${x.kegiatan}</span><span class="redup">${tulisTanggal(x.tanggal)}</span></li>`)}</ol></section>`
}

export function tulisUkuran(byte: number): string {
  return byte < 1024 * 1024
    ? `${tulisBulat(Math.ceil(byte / 1024))} KB`
    : `${(byte / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
