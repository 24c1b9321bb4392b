import type { HasilTabel } from '../agregat.contract.ts'

export interface OpsiCsv {
  readonly pemisah: ';' | ','
  /** Excel reads UTF-8 only with the mark in front. */
  readonly bom: boolean
  /** A training office marks whatever leaves it. */
  readonly latihan?: boolean
}

/**
 * A table as CSV: what it is (title, source, basis, notes) in lines that begin with `#`, then one heading line, the
 * rows in official order, the total last. Figures without thousand points: a machine reads them.
 */
export function tulisCsv(h: HasilTabel, opsi: OpsiCsv): string {
  const sel = (teks: string | number) => kutip(String(teks), opsi.pemisah)
  const baris = (isi: readonly (string | number)[]) => isi.map(sel).join(opsi.pemisah)
  const keterangan = [
    `Tabel ${h.tabel.nomor}. ${h.tabel.judul}`,
    `Sumber: ${h.sumber}`,
    ...(opsi.latihan ? ['LATIHAN: seluruh data sintetis'] : []),
    ...(h.snapshot.status === 'ditarik' ? ['CUPLIKAN DATA INI SUDAH DITARIK'] : []),
    ...h.tabel.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
    ...h.tabel.catatan.map((c) => `Catatan: ${c}`),
    `Cuplikan: ${h.snapshot.id}`,
    `Sidik tabel: ${h.digest}`,
  ]
  const judulKolom = h.grup.flatMap((g) =>
    g.kolom.map((k) => (h.grup.length === 1 ? k.label : `${g.label} ${k.label}`)),
  )
  const isi = [
    ...keterangan.map((k) => sel(`# ${k}`)),
    baris(['kode_wilayah', 'nama_wilayah', 'tingkat', ...judulKolom]),
    ...h.baris.map((b) => baris([b.kode, b.nama, b.tingkat, ...b.nilai])),
    baris([
      h.total.kode ?? '',
      `JUMLAH ${h.total.nama === 'JUMLAH' ? '' : h.total.nama}`.trim(),
      'total',
      ...h.total.nilai,
    ]),
  ]
  return `${opsi.bom ? '\uFEFF' : ''}${isi.join('\r\n')}\r\n`
}

function kutip(teks: string, pemisah: string): string {
  // A name from the office's CSV must not become a formula in the reader's spreadsheet.
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks
  return aman.includes(pemisah) || /["\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
