import type { HasilTerbit } from '#agregat'
import { tulisBulat } from '#kernel/angka'
import { dataJson, type Html, html } from '../html.ts'
import type { RilisPublik } from '../katalog-publik.ts'
import { kutipan } from '../kutipan.ts'
import type { Pilihan, Potongan } from '../potong-tabel.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'
import { tandaRilis, tulisUkuran } from './rilis.ts'

/** What fits on one page without making an old phone wait: said on the page when it cuts. */
export const BATAS_HALAMAN = { baris: 400, kelompok: 40 } as const

/** The table as it was released: choices, figures, notes, downloads. Chart and map are added by the page's script. */
export function halamanTabel(
  b: Bingkai,
  r: RilisPublik,
  utuh: HasilTerbit,
  pilihan: Pilihan,
  pot: Potongan,
  adaBatas: boolean,
): IsiHalaman {
  const { hasil } = pot
  const t = utuh.tabel
  const judul = `Tabel ${t.nomor}. ${t.judul}`
  return {
    judul,
    uraian: `${judul}. ${utuh.sumber}`,
    isi: html`
<p class="remah"><a href="${b.pangkal}/">${p.menu.beranda}</a> / <a href="${b.pangkal}/rilis/${r.kode}">${r.isi.judul}</a></p>
<h1>${judul}</h1>
<p class="redup">${utuh.sumber} · ${p.rilis.edisi(r.isi.edisi)}</p>
${tandaRilis(b, r)}
${formPilihan(b, r, utuh, pilihan, pot)}
${batas(pot, hasil)}
<div class="dua">
<div class="isi-tabel">
${hasil.baris.length === 0 ? html`<p class="kosong">${p.tabel.kosong}</p>` : lembar(hasil, judul)}
</div>
<aside class="samping" hidden data-samping><section><h2>${p.tabel.grafik}</h2><div data-bagan></div></section>${adaBatas && html`<section><h2>${p.tabel.peta}</h2><p class="redup kecil" data-ket-peta></p><div data-peta></div></section>`}</aside>
</div>
<section aria-labelledby="catatan" class="catatan"><h2 id="catatan">${p.tabel.catatan}</h2><p class="redup kecil">${p.tabel.catatanKet}</p><ul>${catatan(utuh).map((c) => html`<li>${c}</li>`)}</ul>
<p><b>${p.rilis.kutip}:</b> ${kutipan(b, r, t)}</p></section>
${unduhan(b, r, utuh, pilihan)}
${dataJson('data-tabel', dataSkrip(b, r, hasil, adaBatas))}`,
  }
}

export function catatan(h: HasilTerbit): string[] {
  return [
    ...(h.edisi?.legenda ?? []),
    ...h.tabel.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
    ...h.tabel.catatan.map((c) => `Catatan: ${c}`),
  ]
}

function formPilihan(b: Bingkai, r: RilisPublik, h: HasilTerbit, pilihan: Pilihan, pot: Potongan): Html {
  const induk = r.wilayah.filter((w) => h.baris.some((x) => x.induk === w.kode) && w.kode !== h.total.kode)
  const banyak = h.grup.length > 1
  return html`<form class="pilihan" method="get" action="${b.pangkal}/rilis/${r.kode}/tabel/${h.tabel.id}" aria-label="${p.tabel.pilih}">
<label>${p.tabel.tingkat}<select name="tingkat">${pot.daftarTingkat.map((t) => opsi(t, p.tabel.namaTingkat[t] ?? t, t === pot.tingkat))}</select></label>
${induk.length > 0 && html`<label>${p.tabel.wilayah}<select name="wilayah">${opsi('', p.tabel.semuaWilayah(h.total.nama), pot.wilayah === undefined)}${induk.map((w) => opsi(w.kode, w.nama, w.kode === pot.wilayah))}</select></label>`}
<label>${p.tabel.jk}<select name="jk">${opsi('', p.tabel.jkSemua, pilihan.jk === undefined)}${(['lk', 'pr', 'jml'] as const).map((k) => opsi(k, p.tabel.jkPilihan[k], pilihan.jk === k))}</select></label>
${banyak && html`<details class="pilih-kolom"${(pilihan.kolom?.length ?? 0) > 0 && html` open`}><summary>${p.tabel.kolom}</summary><fieldset><legend class="redup kecil">${p.tabel.kolomKet}</legend>${h.grup.slice(0, KOLOM_FORM).map((g) => html`<label class="centang"><input type="checkbox" name="kolom" value="${g.kode}"${pilihan.kolom?.includes(g.kode) && html` checked`}> ${namaGrup(g)}</label>`)}</fieldset></details>`}
<button type="submit">${p.tabel.tampilkan}</button>
</form>`
}

// A crossing of thousands of columns is chosen by its address (API) or downloaded.
const KOLOM_FORM = 300

function opsi(nilai: string, nama: string, terpilih: boolean): Html {
  return html`<option value="${nilai}"${terpilih && html` selected`}>${nama}</option>`
}

export function namaGrup(g: HasilTerbit['grup'][number]): string {
  if (!g.jalur) return g.label
  return [...g.jalur.map((j) => j.label), ...(g.jenis === 'subtotal' ? ['JUMLAH'] : [])].join(' | ')
}

function batas(pot: Potongan, h: HasilTerbit): Html {
  return html`${pot.barisSemua > h.baris.length && html`<p class="tanda netral">${p.tabel.batasBaris(tulisBulat(h.baris.length), tulisBulat(pot.barisSemua))}</p>`}
${pot.kelompokSemua > h.grup.length && html`<p class="tanda netral">${p.tabel.batasKolom(tulisBulat(h.grup.length), tulisBulat(pot.kelompokSemua))}</p>`}`
}

const TAKUK: Record<string, number> = { provinsi: 0, kabkota: 1, kecamatan: 2, desa: 3 }

function lembar(h: HasilTerbit, judul: string): Html {
  const atas = Math.min(...h.baris.map((r) => TAKUK[r.tingkat]!))
  const satu = h.grup.length === 1
  const isi = (nilai: readonly (number | null)[]) =>
    nilai.map((n) =>
      n === null ? html`<td><abbr title="${p.tabel.ditekan}">x</abbr></td>` : html`<td>${tulisBulat(n)}</td>`,
    )
  return html`<div class="gulung" tabindex="0" role="region" aria-label="${judul}"><table class="angka-tabel">
<caption class="hanya-suara">${judul}. ${h.sumber}</caption>
<thead>
${!satu && html`<tr><th rowspan="2" scope="col" class="kode">${p.tabel.kodeWilayah}</th><th rowspan="2" scope="col" class="nama-wilayah">${p.tabel.namaWilayah}</th>${h.grup.map((g) => html`<th scope="colgroup" colspan="${g.kolom.length}">${namaGrup(g)}</th>`)}</tr>`}
<tr>${satu && html`<th scope="col" class="kode">${p.tabel.kodeWilayah}</th><th scope="col" class="nama-wilayah">${p.tabel.namaWilayah}</th>`}${h.grup.map((g) => g.kolom.map((k) => html`<th scope="col">${k.label}</th>`))}</tr>
</thead>
<tbody>
${h.baris.map(
  (
    b,
  ) => html`<tr data-w="${b.kode}" class="t${TAKUK[b.tingkat]! - atas}"><td class="kode">${b.kode}</td><th scope="row">${b.nama}</th>${isi(b.nilai)}</tr>
`,
)}</tbody>
<tfoot><tr data-w="${h.total.kode ?? 'total'}"><td class="kode">${h.total.kode ?? ''}</td><th scope="row">${p.tabel.jumlah(h.total.nama)}</th>${isi(h.total.nilai)}</tr></tfoot>
</table></div>`
}

function unduhan(b: Bingkai, r: RilisPublik, h: HasilTerbit, pilihan: Pilihan): Html {
  const dasar = `${b.pangkal}/rilis/${r.kode}/tabel/${h.tabel.id}`
  const file = (ekor: string, nama: string) => {
    const f = r.isi.file.find((x) => x.jalur === `tabel/${h.tabel.id}.${ekor}`)
    return (
      f &&
      html`<li><a href="${dasar}.${ekor}" download>${nama}</a> <span class="redup kecil">${tulisUkuran(f.ukuran)}</span></li>`
    )
  }
  const xlsx = file('xlsx', 'XLSX')
  const pilih = alamatPilihan(pilihan)
  return html`<section aria-labelledby="unduh"><h2 id="unduh">${p.tabel.unduh}</h2>
<ul class="unduhan">${file('csv', 'CSV')}${xlsx ?? html`<li class="redup">${p.tabel.tanpaXlsx}</li>`}${file('json-stat.json', 'JSON-stat 2.0')}
<li><a href="${dasar}/pilihan.csv${pilih}" download>${p.tabel.unduhPilihan}</a></li>
<li><a href="${b.pangkal}/paspor/${h.snapshot.id}/${h.tabel.id}">${p.tabel.paspor}</a></li>
<li><a href="${b.pangkal}/api/v1/rilis/${r.kode}/tabel/${h.tabel.id}${pilih}">${p.tabel.api}</a></li></ul></section>`
}

export function alamatPilihan(m: Pilihan): string {
  const q = new URLSearchParams()
  if (m.tingkat) q.set('tingkat', m.tingkat)
  if (m.wilayah) q.set('wilayah', m.wilayah)
  if (m.jk) q.set('jk', m.jk)
  for (const k of m.kolom ?? []) q.append('kolom', k)
  const teks = q.toString()
  return teks && `?${teks}`
}

/** What chart, map and the way to a passport need; figures stand in the table itself. */
function dataSkrip(b: Bingkai, r: RilisPublik, h: HasilTerbit, adaBatas: boolean): unknown {
  return {
    paspor: `${b.pangkal}/paspor/${h.snapshot.id}/${h.tabel.id}`,
    kolom: h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    grup: h.grup.map((g) => ({ label: namaGrup(g), jenis: g.jenis, lajur: g.kolom.map((k) => k.label) })),
    tabel: h.tabel.id,
    semesta: h.tabel.semesta,
    baris: h.baris.map((x) => ({ kode: x.kode, nama: x.nama, tingkat: x.tingkat, nilai: x.nilai })),
    total: { kode: h.total.kode ?? null, nama: h.total.nama, nilai: h.total.nilai },
    ...(adaBatas && { batas: `${b.pangkal}/rilis/${r.kode}/batas/${h.total.kode}.json` }),
    petaKet: p.tabel.petaTotal,
    pasporKet: p.tabel.pasporKet,
  }
}
