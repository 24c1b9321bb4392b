import type { HasilTerbit } from '#agregat'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { jabatanPelaku } from '../../rilis/rilis.ts'
import type { PengesahanPublik } from '../../rilis/susun-isi-rilis.ts'
import { type Html, html } from '../html.ts'
import type { RilisPublik } from '../katalog-publik.ts'
import { kutipan } from '../kutipan.ts'
import { pesanPublik as p } from '../publik.pesan.ts'
import { tanggalHari } from '../tanggal-hari.ts'
import type { Bingkai, IsiHalaman } from './kerangka.ts'
import { tandaRilis } from './rilis.ts'
import { catatan, namaGrup } from './tabel.ts'

/** The sealed computed half of a table's passport. */
export interface PasporTersegel {
  readonly kueri: string
  readonly aturanVersi: string
  readonly dihitungPada: string
  readonly daftarKode: readonly {
    readonly judul: string
    readonly sumber: string
    readonly dikonfirmasi: boolean
    readonly kategori: readonly { readonly kode: string; readonly label: string }[]
  }[]
}

export interface AngkaPaspor {
  readonly wilayah: { readonly kode: string; readonly nama: string }
  readonly kolom: string
  /** null: not printed. */
  readonly nilai: number | null
  readonly kueri?: string | undefined
}

/** Where a table, or one figure of it, comes from, and under which positions it was made and approved. */
export function halamanPaspor(
  b: Bingkai,
  r: RilisPublik,
  h: HasilTerbit,
  m: { paspor: PasporTersegel; pengesahan: readonly PengesahanPublik[]; angka?: AngkaPaspor },
): IsiHalaman {
  const t = h.tabel
  const judul = `Tabel ${t.nomor}. ${t.judul}`
  return {
    judul: `${m.angka ? p.paspor.judul : p.paspor.tabel}: ${judul}`,
    isi: html`
<p class="remah"><a href="${b.pangkal}/">${p.menu.beranda}</a> / <a href="${b.pangkal}/rilis/${r.kode}">${r.isi.judul}</a> / <a href="${b.pangkal}/rilis/${r.kode}/tabel/${t.id}">${judul}</a></p>
<h1>${m.angka ? p.paspor.judul : p.paspor.tabel}</h1><p class="redup">${judul}</p>
${tandaRilis(b, r)}
${m.angka && kartuAngka(m.angka)}
<dl class="fakta">
<dt>${p.rilis.sumber}</dt><dd>${h.sumber}</dd>
<dt>${p.paspor.rilis}</dt><dd><a href="${b.pangkal}/rilis/${r.kode}">${r.kode}</a>, ${p.rilis.terbit(tanggalHari(b, r.r.pada ?? r.r.disiapkanPada))}</dd>
<dt>${p.rilis.disiapkan}</dt><dd>${jabatanPelaku(r.r.disiapkan)}</dd>
${r.r.diputuskan && html`<dt>${p.rilis.disetujui}</dt><dd>${jabatanPelaku(r.r.diputuskan.oleh)}</dd>`}
<dt>${p.paspor.keadaan}</dt><dd>${tulisTanggal(h.snapshot.tanggal)}, ${tulisBulat(h.snapshot.jumlahBaris)} baris</dd>
<dt>${p.paspor.aturan}</dt><dd>${m.paspor.aturanVersi}</dd>
<dt>${p.paspor.dihitung}</dt><dd>${tanggalHari(b, new Date(m.paspor.dihitungPada))}</dd>
<dt>${p.paspor.cuplikan}</dt><dd><code>${h.snapshot.id}</code></dd>
<dt>${p.paspor.definisi}</dt><dd><code>${t.digestDefinisi}</code></dd>
<dt>${p.paspor.edisi}</dt><dd><code>${h.edisi?.digestEdisi}</code></dd>
<dt>${p.paspor.digest}</dt><dd><code>${h.digest}</code></dd>
<dt>${p.rilis.kutip}</dt><dd>${kutipan(b, r, t)}</dd>
</dl>
${formAngka(b, h)}
<section aria-labelledby="kueri"><h2 id="kueri">${p.paspor.kueri}</h2><p class="redup">${m.angka?.kueri ? p.paspor.kueriKet : p.paspor.kueriTabel}</p><pre tabindex="0"><code>${m.angka?.kueri ?? m.paspor.kueri}</code></pre></section>
<section aria-labelledby="kode"><h2 id="kode">${p.paspor.kode}</h2>${m.paspor.daftarKode.map(daftarKode)}</section>
${m.pengesahan.length > 0 && html`<section aria-labelledby="sah"><h2 id="sah">${p.rilis.pengesahan}</h2><p class="redup">${p.rilis.pengesahanKet}</p><ol class="pengesahan">${m.pengesahan.map((x) => html`<li><b>${x.jabatan}</b><span>${x.kegiatan}</span><span class="redup">${tulisTanggal(x.tanggal)}</span></li>`)}</ol></section>`}
<section aria-labelledby="catatan" class="catatan"><h2 id="catatan">${p.tabel.catatan}</h2><ul>${catatan(h).map((c) => html`<li>${c}</li>`)}</ul></section>`,
  }
}

/** Any figure without a pointer: region and column chosen by name. */
function formAngka(b: Bingkai, h: HasilTerbit): Html {
  const kolom = h.grup.flatMap((g) =>
    g.kolom.map((k) => html`<option value="${k.kunci}">${namaGrup(g)} ${k.label}</option>`),
  )
  return html`<form class="pilihan" method="get" action="${b.pangkal}/paspor/${h.snapshot.id}/${h.tabel.id}" aria-label="${p.paspor.pilih}">
<label>${p.paspor.wilayah}<select name="wilayah"><option value="total">${p.tabel.jumlah(h.total.nama)}</option>${h.baris.slice(0, PILIHAN_MAKS).map((x) => html`<option value="${x.kode}">${x.nama} (${x.kode})</option>`)}</select></label>
<label>${p.paspor.kolom}<select name="kolom">${kolom.slice(0, PILIHAN_MAKS)}</select></label>
<button type="submit">${p.paspor.pilih}</button></form>`
}

// A list longer than this is no choice any more; every figure has its address all the same.
const PILIHAN_MAKS = 1500

function kartuAngka(a: AngkaPaspor): Html {
  return html`<div class="kartu angka-besar"><p class="label">${a.wilayah.nama} · ${a.kolom}</p><p class="nilai">${a.nilai === null ? 'x' : tulisBulat(a.nilai)}</p>${a.nilai === null && html`<p class="redup">${p.paspor.ditekan}</p>`}</div>`
}

function daftarKode(d: PasporTersegel['daftarKode'][number]): Html {
  return html`<details><summary>${d.judul} (${d.kategori.length})</summary><p class="redup kecil">${d.sumber}${!d.dikonfirmasi && `, ${p.paspor.perluKonfirmasi}`}</p><ul class="kode-daftar">${d.kategori.map((k) => html`<li><code>${k.kode}</code> ${k.label}</li>`)}</ul></details>`
}

/** The printed figure at this address; undefined where the table has no such cell. */
export function cariAngka(
  h: HasilTerbit,
  m: { wilayah: string; kategori: string; lajur: string },
): (AngkaPaspor & { jalur: string[]; jk: 'lk' | 'pr' | 'jml' }) | undefined {
  const total = m.wilayah === 'total' || m.wilayah === h.total.kode
  const baris = total
    ? { ...h.total, kode: h.total.kode ?? 'total' }
    : h.baris.find((b) => b.kode === m.wilayah)
  const i = h.grup.findIndex((g) => g.kolom.some((k) => k.kunci === `${m.kategori}.${m.lajur}`))
  const jk = ['lk', 'pr', 'jml'].indexOf(m.lajur)
  if (!baris || i < 0 || jk < 0) return undefined
  const g = h.grup[i]!
  return {
    wilayah: { kode: baris.kode, nama: baris.nama },
    kolom: `${namaGrup(g)}, ${g.kolom[jk]!.label}`,
    nilai: baris.nilai[i * 3 + jk]!,
    jalur: g.jenis === 'total' ? [] : (g.jalur?.map((x) => x.kode) ?? [g.kode]),
    jk: (['lk', 'pr', 'jml'] as const)[jk]!,
  }
}
