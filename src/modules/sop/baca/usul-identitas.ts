import { bacaTanggal, isBulanTahun } from './baca-tanggal.ts'
import type { Bacaan } from './bacaan.ts'
import { satuBaris } from './cari-alur.ts'
import type { IsiLabel } from './cari-label.ts'
import { findJenjang, type NamaLabel } from './kamus.ts'
import { pisahDaftar } from './pisah-daftar.ts'
import { type Tebakan, tebak } from './tebakan.ts'

type Tanggal = 'tanggalPembuatan' | 'tanggalRevisi' | 'tanggalEfektif'
type Daftar = 'dasarHukum' | 'kualifikasi' | 'keterkaitan' | 'peralatan' | 'peringatan' | 'pencatatan'
const DAFTAR: readonly Daftar[] = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
]

export interface UsulIdentitas {
  readonly asal: Tebakan<string>
  readonly nomor: Tebakan<string>
  readonly nama: Tebakan<string>
  readonly jabatan: Tebakan<string>
  readonly tanggal: Record<Tanggal, Tebakan<string>>
  readonly daftar: Record<Daftar, Tebakan<readonly string[]>>
}

/** The identity page from what stands under its labels. */
export function usulIdentitas(
  b: Bacaan,
  label: readonly IsiLabel[],
  alur: ReadonlySet<number>,
): UsulIdentitas {
  const ada = (n: NamaLabel) => label.find((l) => l.label === n)
  return {
    asal: usulAsal(b, alur),
    nomor: usulNomor(ada('nomor')),
    nama: usulNama(b, alur, ada('nama')),
    jabatan: usulJabatan(ada('disahkanOleh')),
    tanggal: {
      tanggalPembuatan: usulTanggal(ada('tanggalPembuatan')),
      tanggalRevisi: usulTanggal(ada('tanggalRevisi')),
      tanggalEfektif: usulTanggal(ada('tanggalEfektif')),
    },
    daftar: Object.fromEntries(DAFTAR.map((n) => [n, usulDaftar(b, ada(n))])) as UsulIdentitas['daftar'],
  }
}

const TANPA_LABEL = 'Kotaknya tidak ditemukan pada naskah.'

function usulNomor(l: IsiLabel | undefined): Tebakan<string> {
  if (!l) return tebak('', 0.3, TANPA_LABEL)
  const isi = satuBaris(l.teks)
  // Crumbs of a scan: "1." or "-" is no number of a SOP.
  if (!/[\p{L}\d].*[/.-].*[\p{L}\d]|\d{3,}/u.test(isi))
    return tebak('', isi === '' || isi === '-' ? 0.9 : 0.5, kosongKarena(isi), l.baris)
  return terbaca(isi, l)
}

function usulNama(b: Bacaan, alur: ReadonlySet<number>, l: IsiLabel | undefined): Tebakan<string> {
  if (l && satuBaris(l.teks) !== '') {
    const isi = satuBaris(l.teks)
    return { ...terbaca(isiJudul(isi), l), ...(isi === isi.toUpperCase() && kapital(l)) }
  }
  const judul = b.baris.findIndex(
    (r, i) => !alur.has(i) && /^(?:SOP|STANDAR(?:D)? OPERASIONAL PROSEDUR)\s+\S/i.test(r.sel[0]!.teks),
  )
  if (judul < 0) return tebak('', 0.2, TANPA_LABEL)
  const isi = satuBaris(b.baris[judul]!.sel[0]!.teks).replace(
    /^(?:SOP|STANDARD? OPERASIONAL PROSEDUR)\s+/i,
    '',
  )
  return tebak(isiJudul(isi), 0.6, 'Tidak ada kotak Nama SOP; diambil dari judul.', judul)
}

const kapital = (l: IsiLabel) => ({
  yakin: l.menurutUrutan ? 0.6 : 0.9,
  alasan: 'Pada naskah ditulis dengan huruf besar semua; besar kecilnya huruf diperkirakan.',
})

function usulJabatan(l: IsiLabel | undefined): Tebakan<string> {
  if (!l) return tebak('', 0.3, TANPA_LABEL)
  // Only what reads as a position is kept: whatever else stands here is a person.
  const isi = satuBaris(l.teks.replace(/\[(?:nama|NIP|nomor) dibuang\].*/s, '')).replace(/[,;:]$/, '')
  const jabatan = findJenjang(isi)
  if (!jabatan)
    return tebak('', 0.4, 'Isi kotak ini tidak terbaca sebagai jabatan, jadi tidak diambil.', l.baris)
  return tebak(isi, l.menurutUrutan ? 0.6 : 0.95, letak(l), l.baris)
}

function usulTanggal(l: IsiLabel | undefined): Tebakan<string> {
  if (!l) return tebak('', 0.3, TANPA_LABEL)
  const isi = satuBaris(l.teks)
  if (isi === '' || /^[-–.]+$/.test(isi)) return tebak('', 0.9, kosongKarena(isi), l.baris)
  const tanggal = bacaTanggal(isi)
  if (tanggal) return terbaca(tanggal, l)
  const alasan = isBulanTahun(isi)
    ? 'Naskah hanya menyebut bulan dan tahun; lengkapi harinya.'
    : 'Tanggal pada naskah tidak terbaca.'
  return tebak(isi.slice(0, 60), 0.3, alasan, l.baris)
}

function usulDaftar(b: Bacaan, l: IsiLabel | undefined): Tebakan<readonly string[]> {
  if (!l) return tebak([], 0.4, TANPA_LABEL)
  const isi = pisahDaftar(l.teks, b.terlipat && b.baris[l.baris]!.tabel !== undefined)
  return tebak(isi, isi.length === 0 ? 0.8 : 0.92, isi.length === 0 ? kosongKarena('') : letak(l), l.baris)
}

/** "Dinas ... Kota X": from the heading of the sheet. */
function usulAsal(b: Bacaan, alur: ReadonlySet<number>): Tebakan<string> {
  let dinas: { teks: string; baris: number } | undefined
  let daerah: string | undefined
  for (const [i, r] of b.baris.entries()) {
    if (alur.has(i)) continue
    for (const teks of r.sel.flatMap((s) => s.teks.split('\n'))) {
      if (teks.length > 120) continue
      if (!dinas && /^(?:dinas|badan) \S/i.test(teks)) dinas = { teks: satuBaris(teks), baris: i }
      daerah ??= /^pemerintah (?:daerah )?((?:kota|kabupaten|provinsi) .+)$/i.exec(teks.trim())?.[1]
    }
  }
  if (!dinas) return tebak('', 0.2, 'Kop naskah tidak terbaca.')
  const lengkap = /\b(?:kota|kabupaten|provinsi) /i.test(dinas.teks) || !daerah
  const asal = [dinas.teks, ...(lengkap ? [] : [daerah!])].map(isiJudul).join(' ')
  return tebak(asal, lengkap && !daerah ? 0.7 : 0.8, 'Dari kop naskah.', dinas.baris)
}

function terbaca(isi: string, l: IsiLabel): Tebakan<string> {
  return tebak(isi, l.menurutUrutan ? 0.6 : 0.95, letak(l), l.baris)
}

const letak = (l: IsiLabel) =>
  l.menurutUrutan
    ? 'Isian dan labelnya terpisah pada naskah; dipasangkan menurut urutan.'
    : 'Tertulis pada kotaknya.'

const kosongKarena = (isi: string) =>
  isi === '' || isi === '-' ? 'Kotaknya kosong pada naskah.' : `Isinya "${isi.slice(0, 40)}" tidak terbaca.`

const KECIL = new Set(['dan', 'atau', 'di', 'ke', 'dari', 'pada', 'untuk', 'dengan', 'yang', 'oleh', 'dalam'])

/** Words of a title in capitals as they are written in a sentence's title; other text as it is. */
function isiJudul(teks: string): string {
  if (teks !== teks.toUpperCase()) return teks
  return teks
    .toLowerCase()
    .split(' ')
    .map((k, i) => (i > 0 && KECIL.has(k) ? k : k.replace(/^\p{L}/u, (h) => h.toUpperCase())))
    .join(' ')
    .replace(/\b(?:Sop|Nik|Kk|Ktp-el|Siak|Piak|Opd|Kb)\b/g, (k) => k.toUpperCase().replace('-EL', '-el'))
}
