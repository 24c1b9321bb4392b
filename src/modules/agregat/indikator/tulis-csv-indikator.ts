import type { HasilIndikator } from './indikator.contract.ts'

export interface OpsiCsvIndikator {
  readonly bentuk: 'lebar' | 'rinci'
  readonly latihan: boolean
}

/**
 * Semicolon, BOM and decimal comma, as Indonesian Excel opens it; what it is stands in lines that begin with `#`. `rinci`: one
 * line a region and indicator. A value that does not exist is "-".
 */
export function tulisCsvIndikator(h: HasilIndikator, opsi: OpsiCsvIndikator): string {
  const sel = (t: string) => kutip(t)
  const baris = (isi: readonly string[]) => isi.map(sel).join(';')
  const kepala = [
    'Indikator kependudukan',
    `Sumber: ${h.sumber}`,
    ...(opsi.latihan ? ['LATIHAN: seluruh data sintetis'] : []),
    ...(h.snapshot.status === 'ditarik' ? ['CUPLIKAN DATA INI SUDAH DITARIK'] : []),
    `Cuplikan: ${h.snapshot.id}`,
    ...(h.awal ? [`Pertumbuhan diukur dari cuplikan ${h.awal.semester}: ${h.awal.id}`] : []),
    `Peristiwa ${h.periode.dari} sampai ${h.periode.sampai}. ${h.periode.kalimat}`,
    h.pembulatan,
    ...h.daftar.flatMap((d) => [
      ...(d.takDapat ? [`${d.judul}: tidak dihitung. ${d.takDapat}`] : []),
      ...(d.kepastian !== 'C' && d.rumus ? [`${d.judul}: ${d.rumus} (perlu dikonfirmasi)`] : []),
    ]),
  ]
  const tempat = [
    ...h.baris.map((r) => ({ ...r, tingkat: r.tingkat as string })),
    { kode: h.total.kode ?? '', nama: `JUMLAH ${h.total.nama}`, tingkat: 'total', nilai: h.total.nilai },
  ]
  const ada = h.daftar.map((_, i) => i).filter((i) => h.daftar[i]!.rumus !== undefined)
  const isi =
    opsi.bentuk === 'lebar'
      ? [
          baris(['kode_wilayah', 'nama_wilayah', 'tingkat', ...ada.map((i) => h.daftar[i]!.judulPendek)]),
          ...tempat.map((r) =>
            baris([r.kode, r.nama, r.tingkat, ...ada.map((i) => koma(r.nilai[i] ?? null))]),
          ),
        ]
      : [
          baris(['kode_wilayah', 'nama_wilayah', 'tingkat', 'indikator', 'nilai', 'satuan']),
          ...tempat.flatMap((r) =>
            ada.map((i) =>
              baris([
                r.kode,
                r.nama,
                r.tingkat,
                h.daftar[i]!.judul,
                koma(r.nilai[i] ?? null),
                h.daftar[i]!.satuan,
              ]),
            ),
          ),
        ]
  return `\uFEFF${[...kepala.map((k) => sel(`# ${k}`)), ...isi].join('\r\n')}\r\n`
}

function koma(n: string | null): string {
  return n === null ? '-' : n.replace('.', ',')
}

function kutip(teks: string): string {
  // A name from the office's CSV must not become a formula in the reader's spreadsheet; a negative number is none.
  const aman = /^[=+@\t\r]|^-(?!\d|$)/.test(teks) ? `'${teks}` : teks
  return /[;"\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
