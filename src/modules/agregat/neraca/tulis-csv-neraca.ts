import { type HasilNeraca, POS_NERACA } from './neraca.contract.ts'

const JUDUL: Record<(typeof POS_NERACA)[number], string> = {
  awal: 'Awal',
  lahir: 'Lahir',
  mati: 'Mati',
  datang: 'Datang',
  pindah: 'Pindah',
  bersihTambah: 'Pembersihan tambah',
  bersihKurang: 'Pembersihan kurang',
  akhir: 'Akhir',
  residu: 'Residu',
}

/** Semicolons and a byte order mark, as Indonesian spreadsheets open it; notes and digest stand below the figures. */
export function tulisCsvNeraca(h: HasilNeraca, latihan: boolean): string {
  const kepala = [
    'Kode',
    'Nama',
    ...POS_NERACA.flatMap((p) => ['LK', 'PR', 'JML'].map((j) => `${JUDUL[p]} ${j}`)),
  ]
  const angka = (n: HasilNeraca['total']['nilai']) =>
    POS_NERACA.flatMap((p) => [n[p].lk, n[p].pr, n[p].jml].map(String))
  const baris = [
    kepala,
    ...h.baris.map((b) => [b.kode, b.nama, ...angka(b.nilai)]),
    ['', h.total.nama, ...angka(h.total.nilai)],
    [],
    ...(latihan ? [['LATIHAN - data rekaan, bukan data penduduk']] : []),
    [`Neraca penduduk ${h.awal.tanggal} ke ${h.akhir.tanggal}`],
    ...h.catatan.map((c) => [c]),
    [`Cuplikan ${h.awal.id} dan ${h.akhir.id}; digest ${h.digest}`],
  ]
  return `\ufeff${baris.map((b) => b.map(sel).join(';')).join('\r\n')}\r\n`
}

// A cell that a spreadsheet would run as a formula is kept text by a leading apostrophe; a negative number is a number.
function sel(teks: string): string {
  const aman = /^[=+\-@\t]/.test(teks) && !/^-\d+$/.test(teks) ? `'${teks}` : teks
  return /[";\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
