import { type HasilTerbit, SIMBOL_TEKAN } from '../pengamanan/pengamanan.contract.ts'
import { keterangan, namaKolom, namaTotal } from './keterangan.ts'

export interface OpsiCsv {
  readonly pemisah: ';' | ','
  /** Excel reads UTF-8 only with the mark in front. */
  readonly bom: boolean
  /** A training office marks whatever leaves it. */
  readonly latihan?: boolean
}

/**
 * A table as CSV: what it is (title, source, basis, notes) in lines that begin with `#`, then one heading line with a
 * name of its own for each column, the rows in official order, the total last. Figures without thousand points: a
 * machine reads them. A cell that the edition does not print is `x`.
 */
export function tulisCsv(h: HasilTerbit, opsi: OpsiCsv): string {
  const sel = (teks: string | number | null) => kutip(String(teks ?? SIMBOL_TEKAN), opsi.pemisah)
  const baris = (isi: readonly (string | number | null)[]) => isi.map(sel).join(opsi.pemisah)
  const { kepala, kaki } = keterangan(h, opsi)
  const isi = [
    ...[`Tabel ${h.tabel.nomor}. ${h.tabel.judul}`, `Sumber: ${h.sumber}`, ...kepala, ...kaki].map((k) =>
      sel(`# ${k}`),
    ),
    baris(['kode_wilayah', 'nama_wilayah', 'tingkat', ...namaKolom(h)]),
    ...h.baris.map((b) => baris([b.kode, b.nama, b.tingkat, ...b.nilai])),
    baris([h.total.kode ?? '', namaTotal(h), 'total', ...h.total.nilai]),
  ]
  return `${opsi.bom ? '\uFEFF' : ''}${isi.join('\r\n')}\r\n`
}

function kutip(teks: string, pemisah: string): string {
  // A name from the office's CSV must not become a formula in the reader's spreadsheet.
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks
  return aman.includes(pemisah) || /["\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
