import { pukulSetempat, tanggalSetempat, type Zona } from '#kalender'
import { tulisBulat } from '#kernel/angka'
import type { DokumenPaket, ModelPaket } from './model-paket.ts'

/** The one page of a pack: plain HTML with its style inside, no script, no request; prints on A4. */
export function halamanPaket(m: ModelPaket): string {
  const b = m.berkas
  const saat = (w: string | Date) => tulisSaat(w, m.zona)
  const bagian = [
    ringkas(m, saat),
    bab(
      'Dokumen',
      tabel(
        ['Dokumen', 'Versi', 'Ukuran', 'Sejak', 'Sidik (SHA-256)'],
        m.dokumen.map((d) => [
          tautDokumen(d),
          `${d.versi}${d.terbaru ? ' (terakhir)' : ''}`,
          `${tulisBulat(d.ukuran)} bita`,
          a(saat(d.sejak)),
          `<code>${d.hash}</code>`,
        ]),
        'Berkas ini tidak mempunyai dokumen.',
      ),
    ),
    bab(
      'Riwayat',
      tabel(
        ['Waktu', 'Yang terjadi', 'Oleh', 'Alasan', 'Sidik isi'],
        b.riwayat.map((r) => [
          a(saat(r.waktu)),
          `${a(r.uraian)}${r.gugur ? ' <em>(gugur)</em>' : ''}`,
          a([r.oleh.nama, r.oleh.jabatan].filter(Boolean).join(', ')),
          a(r.alasan ?? ''),
          r.hashIsi ? `<code>${r.hashIsi.slice(0, 16)}</code>` : '',
        ]),
        '',
      ),
    ),
    bab(
      'Catatan pemeriksaan',
      tabel(
        ['No.', 'Dokumen', 'Catatan', 'Oleh', 'Waktu', 'Tindak lanjut'],
        m.ulasan.map((u) => [
          String(u.nomor),
          a(`${u.dokumen}, ${u.sebut}`),
          a(u.teks) + u.jawaban.map((j) => `<br><small>${a(`${j.oleh.nama}: ${j.teks}`)}</small>`).join(''),
          a(u.oleh.nama),
          a(saat(u.waktu)),
          u.tutup ? a(`selesai ${saat(u.tutup.waktu)}: ${u.tutup.teks ?? u.tutup.sebab}`) : 'terbuka',
        ]),
        'Tidak ada catatan.',
      ),
    ),
    bab('Tanda tangan', tandaTangan(m, saat)),
    bab(
      'Nomor',
      tabel(
        ['Nomor', 'Tanggal', 'Perihal', 'Klasifikasi', 'Keadaan'],
        m.agenda.map((x) => [a(x.nomor), a(x.tanggal), a(x.perihal), a(x.klasifikasi), a(x.status)]),
        'Tidak ada nomor pada berkas ini.',
      ),
    ),
    bab('Surat masuk dan disposisi', suratMasuk(m, saat)),
    bab(
      'Tanda terima',
      tabel(
        ['Nomor', 'Kepada', 'Cara', 'Keadaan', 'Diterima oleh', 'Tanggal terima', 'Dicatat oleh'],
        m.tandaTerima.map((t) =>
          [t.nomor, t.tujuan, t.cara, t.keadaan, t.penerima ?? '', t.tanggal ?? '', t.oleh].map(a),
        ),
        'Tidak ada surat berkas ini yang dikirim.',
      ),
    ),
    bab(
      'Arsip',
      tabel(
        ['Kode', 'Judul', 'Klasifikasi', 'Keamanan', 'Retensi', 'Keadaan', 'Diarsipkan'],
        m.arsip.map(({ klasifikasi: k, ...x }) => [
          a(x.kode),
          a(x.judul),
          a(`${k.kode} ${k.nama}`),
          a(x.keamanan.replace('-', ' ')),
          a(
            `${k.retensi.aktifTahun} th aktif, ${k.retensi.inaktifTahun} th inaktif, ${k.retensi.nasibAkhir.replace('-', ' ')}${k.retensi.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`,
          ),
          a(x.status),
          a(`${saat(x.waktu)}, ${x.oleh}`),
        ]),
        'Berkas ini belum diarsipkan.',
      ),
    ),
    bab('Jejak', jejak(m, saat)),
  ]
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${a(`${b.nomor} ${b.judul}`)}</title><style>${GAYA}</style></head><body>
<header><p>${a(m.kantor.kop.join(' · '))}</p><h1>${a(b.judul)}</h1>
<p>Paket pemeriksa berkas ${a(b.nomor)}, dibuat ${a(saat(m.dibuat))}.${m.kantor.latihan ? ' <strong>LATIHAN: bukan dokumen resmi.</strong>' : ''}</p></header>
<main>${bagian.join('\n')}</main>
<footer><p>Periksa keutuhannya: <code>sha256sum -c SHA256SUMS</code>, lalu <code>python3 periksa.py</code>. Cara kerjanya ada di <a href="BACA-SAYA.txt">BACA-SAYA.txt</a>.</p></footer>
</body></html>
`
}

function ringkas({ berkas: b, titik }: ModelPaket, saat: (w: string | Date) => string): string {
  const fakta = [
    ['Nomor berkas', b.nomor],
    ['SOP', [b.sop.nomor, b.sop.nama].filter(Boolean).join(' · ')],
    ['Versi SOP', b.sop.digest],
    ['Dibuka', `${saat(b.dibuka)}, ${b.dibukaOleh.nama}`],
    ['Selesai', b.selesai ? `${saat(b.selesai)} (${b.hasil ?? ''})` : 'belum'],
    ['Sidik isi', b.hashIsi],
    ...Object.entries(b.masukan).map(([k, v]) => [
      `Masukan ${k}`,
      typeof v === 'string' ? v : JSON.stringify(v),
    ]),
    ['Titik periksa jejak', `${titik.ukuran} entri, ${saat(titik.waktu)}, akar ${titik.akar}`],
  ]
  return `<dl>${fakta.map(([k, v]) => `<dt>${a(k!)}</dt><dd>${a(String(v))}</dd>`).join('')}</dl>`
}

function suratMasuk(m: ModelPaket, saat: (w: string | Date) => string): string {
  if (m.suratMasuk.length === 0) return '<p>Tidak ada surat masuk pada berkas ini.</p>'
  return m.suratMasuk
    .map(({ surat: x, kejadian }) => {
      const kepala = `<h3>${a(`${x.nomorAgenda} · ${x.perihal}`)}</h3><p>${a(
        `Dari ${x.asal}, nomor ${x.nomorSurat}, diterima ${x.tanggalTerima}, ${x.keamanan}.`,
      )}</p>`
      const isi = tabel(
        ['Waktu', 'Yang terjadi', 'Oleh', 'Kepada', 'Isi'],
        kejadian.map((k) => [a(saat(k.waktu)), a(k.apa), a(k.oleh), a(k.kepada ?? ''), a(k.isi ?? '')]),
        x.tertutup ? 'Disposisinya tertutup bagi pembuat paket ini.' : '',
      )
      return kepala + isi
    })
    .join('')
}

function tandaTangan(m: ModelPaket, saat: (w: string | Date) => string): string {
  const baris = m.dokumen.flatMap((d) =>
    (d.ttd?.daftar ?? []).map((t) => [
      tautDokumen(d),
      a([t.penandatangan, t.jabatan].filter(Boolean).join(', ')),
      t.waktu ? a(saat(t.waktu)) : '',
      t.sah ? 'sah' : '<strong>tidak sah</strong>',
      a(t.catatan.join(' ')),
    ]),
  )
  return tabel(
    ['Dokumen', 'Penanda tangan', 'Waktu (menurut komputernya)', 'Hasil periksa', 'Keterangan'],
    baris,
    'Tidak ada tanda tangan elektronik pada dokumen berkas ini.',
  )
}

function jejak(m: ModelPaket, saat: (w: string | Date) => string): string {
  return tabel(
    ['Entri', 'Waktu', 'Tindakan', 'Objek', 'Hasil', 'Pelaku'],
    m.entri.map(({ indeks, file, isi: e }) => [
      `<a href="${a(file)}">${indeks}</a>`,
      a(saat(e.waktu)),
      `<code>${a(e.tindakan)}</code>`,
      `<code>${a(e.objek.length > 46 ? `${e.objek.slice(0, 46)}…` : e.objek)}</code>`,
      a(e.hasil),
      a([e.pelaku.nama, e.pelaku.jabatan].filter(Boolean).join(', ')),
    ]),
    '',
  )
}

const tautDokumen = (d: DokumenPaket) =>
  d.file
    ? `<a href="${a(d.file.split('/').map(encodeURIComponent).join('/'))}">${a(d.nama)}</a>`
    : `${a(d.nama)} <em>(${d.tertutup ? 'tertutup bagi pembuat paket ini' : 'isinya tidak ada lagi di simpanan'})</em>`

const bab = (judul: string, isi: string) => `<section><h2>${a(judul)}</h2>${isi}</section>`

/** Cells are HTML; a cell that comes from people goes through `a`. */
function tabel(kepala: readonly string[], baris: readonly (readonly string[])[], kosong: string): string {
  if (baris.length === 0) return `<p>${a(kosong)}</p>`
  const th = kepala.map((k) => `<th scope="col">${a(k)}</th>`).join('')
  const tr = baris.map((b) => `<tr>${b.map((s) => `<td>${s}</td>`).join('')}</tr>`).join('\n')
  return `<div class="gulir"><table><thead><tr>${th}</tr></thead><tbody>${tr}</tbody></table></div>`
}

function a(teks: string): string {
  return teks.replace(
    /[&<>"']/g,
    (h) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[h]!,
  )
}

const GAYA = `
:root{color-scheme:light;--tinta:#1d2029;--redup:#5a5e6a;--garis:#d3d6df;--nila:#26327f}
body{font:15px/1.45 "Source Sans 3","Segoe UI",Arial,sans-serif;color:var(--tinta);background:#fff;margin:0 auto;max-width:1180px;padding:24px}
header{border-bottom:2px solid var(--nila);margin-bottom:16px}header p{margin:4px 0;color:var(--redup)}
h1{font-size:24px;margin:4px 0;color:var(--nila)}h3{font-size:15px;margin:12px 0 0}h3+p{margin:0 0 6px;color:var(--redup)}h2{font-size:17px;margin:24px 0 8px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}dt{color:var(--redup)}dd{margin:0;overflow-wrap:anywhere}
.gulir{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13.5px}
th,td{border:1px solid var(--garis);padding:5px 8px;text-align:left;vertical-align:top}th{background:#eef0f7}
code{font-size:11.5px;overflow-wrap:anywhere}a{color:var(--nila)}footer{margin-top:32px;border-top:1px solid var(--garis);color:var(--redup)}
@media(max-width:600px){body{padding:12px}dl{grid-template-columns:1fr}dd{margin-bottom:6px}}
@media print{@page{size:A4;margin:14mm}body{max-width:none;padding:0;font-size:10pt}table{font-size:8pt}thead{display:table-header-group}tr{break-inside:avoid}.gulir{overflow:visible}a{color:inherit;text-decoration:none}}
`

function tulisSaat(w: string | Date, zona: Zona): string {
  const d = new Date(w)
  return `${tanggalSetempat(zona, d)} ${pukulSetempat(zona, d)} ${zona}`
}
