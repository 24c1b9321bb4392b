import { tulisTanggal } from '#kernel/tanggal'
import type { Ekspedisi } from '../ekspedisi/ekspedisi.contract.ts'
import type { SuratMasuk } from '../masuk/masuk.contract.ts'
import type { MasukTercatat } from '../masuk/masuk.store.ts'
import type { Agenda } from '../surat.contract.ts'

/** A book as a table of texts: the PDF and the workbook print the same. `lebar` in mm; 0 takes what is left. */
export interface BukuCetak {
  readonly judul: string
  readonly kolom: readonly { readonly judul: string; readonly lebar: number }[]
  readonly baris: readonly (readonly string[])[]
}

/** Letters out: no, number, day, addressee, subject, worked on by, state (domain.md 7: agenda books). */
export function bukuKeluar(daftar: readonly Agenda[]): BukuCetak {
  return {
    judul: 'Buku agenda surat keluar',
    kolom: kolom(
      ['No.', 12],
      ['Nomor surat', 52],
      ['Tanggal', 26],
      ['Tujuan', 50],
      ['Perihal', 0],
      ['Pengolah', 34],
      ['Keterangan', 40],
    ),
    baris: daftar.map((a) => [
      String(a.urut),
      a.nomor,
      tulisTanggal(a.tanggal),
      a.tujuan ?? '',
      a.perihal,
      a.pengolah ?? a.oleh,
      a.status === 'batal' ? `Batal: ${a.alasanBatal}` : a.status === 'dicadangkan' ? 'Dicadangkan' : '',
    ]),
  }
}

/** Letters in: agenda number, day received, number and day of the letter, sender, subject, attachments, disposisi. */
export function bukuMasuk(daftar: readonly (MasukTercatat | SuratMasuk)[]): BukuCetak {
  return {
    judul: 'Buku agenda surat masuk',
    kolom: kolom(
      ['No. agenda', 26],
      ['Diterima', 24],
      ['Nomor surat', 42],
      ['Tanggal surat', 24],
      ['Asal', 44],
      ['Perihal', 0],
      ['Lampiran', 24],
      ['Disposisi', 36],
    ),
    baris: daftar.map((m) => [
      m.nomorAgenda,
      tulisTanggal(m.tanggalTerima),
      m.nomorSurat,
      m.tanggalSurat ? tulisTanggal(m.tanggalSurat) : '',
      m.asal,
      m.perihal,
      m.lampiran ?? '',
      m.status === 'batal'
        ? `Batal: ${m.alasanBatal}`
        : m.tahap === 'selesai'
          ? 'Selesai'
          : m.pada.join(', '),
    ]),
  }
}

/** The expedition book: letter, to whom, with whom, received by whom and when. */
export function bukuEkspedisi(daftar: readonly Ekspedisi[]): BukuCetak {
  return {
    judul: 'Buku ekspedisi',
    kolom: kolom(
      ['Tanggal', 26],
      ['Nomor surat', 52],
      ['Perihal', 0],
      ['Tujuan', 48],
      ['Dibawa', 34],
      ['Diterima oleh', 40],
      ['Tanggal terima', 26],
    ),
    baris: daftar.map((e) => [
      tulisTanggal(e.tanggal),
      e.nomor,
      e.perihal,
      e.tujuan,
      e.resi ? `${e.pembawa} (${e.resi})` : e.pembawa,
      e.hasil === 'kembali' ? `Kembali: ${e.keterangan}` : (e.penerima ?? ''),
      e.tanggalTerima ? tulisTanggal(e.tanggalTerima) : '',
    ]),
  }
}

function kolom(...k: readonly (readonly [string, number])[]): BukuCetak['kolom'] {
  return k.map(([judul, lebar]) => ({ judul, lebar }))
}
