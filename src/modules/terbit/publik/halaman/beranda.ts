import { tulisSemester } from '#kernel/periode'
import { type Html, html } from '../html.ts'
import { edisiUtama, type RilisPublik } from '../katalog-publik.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import { tanggalHari } from '../tanggal-hari.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'
import { tandaRilis } from './rilis.ts'

const URUT = ['provinsi', 'kabkota', 'kecamatan', 'desa']

/** The newest edition large, with its tables by chapter; all others below, those replaced and withdrawn too. */
export function halamanBeranda(b: Bingkai): IsiHalaman {
  const [utama] = edisiUtama(b.katalog)
  const lain = b.katalog.rilis.filter((r) => r !== utama)
  return {
    judul: p.menu.beranda,
    uraian: p.beranda.pengantar,
    di: '/',
    isi: html`<h1>${p.beranda.judul}</h1><p class="pengantar">${p.beranda.pengantar}</p>
${utama ? kartuUtama(b, utama) : html`<section class="kosong"><h2>${p.beranda.kosong}</h2><p>${p.beranda.kosongKet}</p></section>`}
${lain.length > 0 && html`<section aria-labelledby="lain"><h2 id="lain">${p.beranda.lain}</h2><ul class="daftar-rilis">${lain.map((r) => butirRilis(b, r))}</ul></section>`}`,
  }
}

function kartuUtama(b: Bingkai, r: RilisPublik): Html {
  const { isi } = r
  const rinci = [...isi.tabel].sort((x, y) => URUT.indexOf(y.tingkat) - URUT.indexOf(x.tingkat))[0]!.tingkat
  const kelompok = Map.groupBy(isi.tabel, (t) => t.kelompok)
  return html`<section class="kartu" aria-labelledby="terbaru"><p class="label">${p.beranda.terbaru} · ${tulisSemester(isi.semester)}</p>
<h2 id="terbaru"><a href="${b.pangkal}/rilis/${r.kode}">${isi.judul}</a></h2>
<p class="redup">${p.rilis.edisi(isi.edisi)} · ${p.rilis.terbit(tanggalHari(b, r.r.pada ?? r.r.disiapkanPada))} · ${p.beranda.ringkas(isi.tabel.length, rinci)}</p>
<div class="kolom-daftar">${[...kelompok].map(
    ([nama, tabel]) =>
      html`<section><h3>${nama}</h3><ul>${tabel
        .slice(0, 6)
        .map(
          (t) =>
            html`<li><span class="nomor">${t.nomor}</span><a href="${b.pangkal}/rilis/${r.kode}/tabel/${t.id}">${t.judulPendek}</a></li>`,
        )}${tabel.length > 6 && html`<li><span class="nomor"></span><a href="${b.pangkal}/rilis/${r.kode}#tabel">${tabel.length - 6} lagi</a></li>`}</ul></section>`,
  )}</div>
<p><a class="tombol" href="${b.pangkal}/rilis/${r.kode}">${p.beranda.lihat}</a></p></section>`
}

export function butirRilis(b: Bingkai, r: RilisPublik): Html {
  return html`<li><h3><a href="${b.pangkal}/rilis/${r.kode}">${r.isi.judul}</a></h3><p class="redup">${p.rilis.edisi(r.isi.edisi)} · ${p.rilis.terbit(tanggalHari(b, r.r.pada ?? r.r.disiapkanPada))}</p>${tandaRilis(b, r)}</li>`
}
