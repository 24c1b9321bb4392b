import type { Kantor } from '#akun'
import { tulisTanggal } from '#kernel/tanggal'
import { findIsian } from '../templat/isian.ts'
import { isianNaskah, isiBaris, isiNaskah } from '../templat/naskah.ts'
import { type BagianTemplat, daftarNaskah, type TemplatSurat } from '../templat/templat-surat.ts'
import type { BagianSurat, LampiranSurat, ModelSurat, PenandaSurat } from './model-surat.ts'
import { terbilang } from './terbilang.ts'

export interface BahanSurat {
  readonly templat: TemplatSurat
  readonly kantor: Kantor
  /** What the case says, by the keys of isian.ts. */
  readonly isian: Readonly<Record<string, string>>
  readonly lampiran: readonly LampiranSurat[]
  readonly penanda: PenandaSurat
  readonly jabatanPenanda: string
  /** Titles of those whose paraf the letter carries. */
  readonly paraf: readonly string[]
  readonly nomor?: string | undefined
  /** YYYY-MM-DD */
  readonly tanggal?: string | undefined
}

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** The letter that form, case and office make together. Fields without a value leave a blank to write in. */
export function susunModelSurat(b: BahanSurat): ModelSurat {
  const { templat: t, kantor } = b
  const nilai = { ...b.isian, ...isianKantor(b) }
  return {
    bentuk: t.bentuk,
    kertas: t.kertas,
    judul: t.judul,
    latihan: kantor.latihan,
    kop: {
      baris: kantor.kop,
      alamat: [kantor.alamat, kantor.kontak].filter((x) => x !== '').join(' · '),
    },
    dinas: kantor.dinas,
    tempat: kantor.nama.replace(/^(Kabupaten|Kota|Provinsi|Kab\.)\s+/i, ''),
    tanggal: b.tanggal ? tulisTanggal(b.tanggal) : null,
    nomor: b.nomor ?? null,
    sifat: t.sifat,
    lampiran: b.lampiran.length === 0 ? '-' : `${b.lampiran.length} (${terbilang(b.lampiran.length)}) berkas`,
    hal: isiNaskah(t.hal, nilai),
    kepada: isiBaris(t.kepada, nilai),
    isi: t.isi.flatMap((bagian) => isiBagian(bagian, nilai, b.lampiran)),
    tembusan: t.tembusan.flatMap((n) => isiBaris(n, nilai)),
    penanda: b.penanda,
    paraf: b.paraf,
    cap: t.cap,
  }
}

/** Fields that this form needs and the case does not say, by label. */
export function isianKurang(t: TemplatSurat, isian: Readonly<Record<string, string>>): string[] {
  const diminta = new Set(daftarNaskah(t).flatMap((n) => isianNaskah(n.naskah)))
  return [...diminta].flatMap((kunci) => {
    const i = findIsian(kunci)!
    return i.wajib && !isian[kunci]?.trim() ? [i.label] : []
  })
}

function isianKantor(b: BahanSurat): Record<string, string> {
  return {
    kantor: b.kantor.nama,
    dinas: b.kantor.dinas,
    kepalaDinas: b.jabatanPenanda,
    nomor: b.nomor ?? '',
    tanggal: b.tanggal ? tulisTanggal(b.tanggal) : '',
    hariIni: b.tanggal ? HARI[new Date(`${b.tanggal}T00:00:00Z`).getUTCDay()]! : '',
  }
}

function isiBagian(
  bagian: BagianTemplat,
  nilai: Readonly<Record<string, string>>,
  lampiran: readonly LampiranSurat[],
): BagianSurat[] {
  if ('paragraf' in bagian)
    return isiBaris(bagian.paragraf, nilai).map((teks) => ({ jenis: 'paragraf', teks }))
  if ('butir' in bagian) {
    const daftar = bagian.butir.flatMap((n) => isiBaris(n, nilai))
    return daftar.length > 0 ? [{ jenis: 'butir', daftar }] : []
  }
  if ('rincian' in bagian)
    return [
      { jenis: 'rincian', baris: bagian.rincian.map((r) => [r.label, isiNaskah(r.isi, nilai)] as const) },
    ]
  return lampiran.length > 0 ? [{ jenis: 'lampiran', daftar: lampiran }] : []
}
