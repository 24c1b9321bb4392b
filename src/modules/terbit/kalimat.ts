import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import type { HasilPeriksa } from './terbit.contract.ts'

const KESIMPULAN: Readonly<Record<HasilPeriksa['kesimpulan'], string>> = {
  asli: 'ASLI. File ini persis sama dengan yang ditandatangani dan tercatat di kantor ini.',
  'angka-berbeda':
    'ANGKA BERBEDA. File ini yang ditandatangani, tetapi angkanya tidak sama dengan hitungan ulang dari cuplikan.',
  'sah-tidak-terdaftar':
    'SAH, TIDAK TERDAFTAR. Tanda tangannya sah, tetapi file ini tidak ada di daftar kantor ini.',
  'utuh-penerbit-tidak-dikenal':
    'UTUH, PENERBIT TIDAK DIKENAL. File tidak berubah sejak ditandatangani, tetapi siapa penerbit sertifikatnya tidak dapat dipastikan di sini.',
  'tidak-sah': 'TIDAK SAH. Jangan pakai file ini.',
  'tidak-bertanda-tangan': 'TIDAK BERTANDA TANGAN. File ini tidak memuat tanda tangan elektronik.',
  'bukan-pdf': 'BUKAN PDF. File ini bukan PDF, atau rusak sehingga tidak dapat dibaca.',
}

/** Outside the office nobody looked into its register, so nothing is said of it. */
const SAH_DI_LUAR =
  'SAH. Tanda tangannya sah. Apakah file ini tercatat di kantor penerbitnya hanya dapat diperiksa di kantor itu.'

/** The report as sentences for a person: the conclusion, each signature, the register (where it was asked), the figures. */
export function susunKalimat(h: Omit<HasilPeriksa, 'kalimat'>, diKantor: boolean): string[] {
  const tanpaRegister =
    !diKantor && h.kesimpulan === 'sah-tidak-terdaftar' && h.lembar?.terdaftar === undefined
  return [
    tanpaRegister ? SAH_DI_LUAR : KESIMPULAN[h.kesimpulan],
    ...kalimatTtd(h),
    ...kalimatRegister(h),
    ...kalimatAngka(h),
    ...kalimatBuku(h),
    ...kalimatLembar(h),
    `SHA-256: ${h.hash}`,
  ]
}

function kalimatTtd(h: Omit<HasilPeriksa, 'kalimat'>): string[] {
  return (h.tandaTangan?.daftar ?? []).flatMap((t) => {
    const siapa = [t.penandatangan, t.jabatan, t.nip ? `NIP ${t.nip}` : undefined].filter(Boolean).join(', ')
    const kapan = t.waktu ? ` pada ${tulisWaktu(t.waktu)} menurut jam penandatangan` : ''
    return [`Tanda tangan: ${siapa}${kapan}.`, ...t.catatan]
  })
}

function kalimatRegister(h: Omit<HasilPeriksa, 'kalimat'>): string[] {
  const r = h.register
  if (!r) return []
  const file = h.tandaTangan?.utuh ? 'File ini' : 'Aslinya'
  const nomor = r.nomorAgenda
    ? `${file} bernomor agenda ${r.nomorAgenda} tanggal ${tulisTanggal(r.tanggalAgenda!)}.`
    : h.lembar
      ? undefined
      : `${file} belum bernomor agenda.`
  return [
    `${file} adalah "${r.judul}", ditandatangani oleh ${r.ditandatanganiOleh}, ${r.jabatan}, ${tulisWaktu(r.waktuTandaTangan)}.`,
    ...(nomor ? [nomor] : []),
    ...(r.statusAgenda === 'batal' ? ['Perhatian: nomor agenda itu sudah dinyatakan batal.'] : []),
  ]
}

function kalimatAngka(h: Omit<HasilPeriksa, 'kalimat'>): string[] {
  const a = h.angka
  if (!a) return h.angkaTidakDiperiksa ? [`Angka tidak diperiksa: ${h.angkaTidakDiperiksa}`] : []
  const sel = a.tabel.reduce((n, t) => n + t.jumlahSel, 0)
  const byte = a.bytePersis
    ? 'Laporan yang disusun ulang dari cuplikan sama bita demi bita dengan isi di bawah tanda tangan.'
    : 'Laporan yang disusun ulang dari cuplikan tidak sama bita demi bita dengan isi file ini.'
  const dari =
    a.hitungan.cara === 'baris-kode'
      ? 'dihitung ulang dari baris cuplikan'
      : 'dicocokkan dengan hitungan yang disegel, karena baris datanya sudah dimusnahkan'
  if (a.sama) return [`${tulisBulat(sel)} angka dalam ${a.tabel.length} tabel ${dari}: semua sama.`, byte]
  const beda = a.tabel.filter((t) => !t.sama)
  return [
    byte,
    ...(a.hitungan.jumlahBerbeda > 0
      ? [`${tulisBulat(a.hitungan.jumlahBerbeda)} hitungan yang disegel tidak sama dengan baris cuplikan.`]
      : []),
    ...beda.flatMap((t) => [
      `${t.judul}: ${tulisBulat(t.jumlahBeda)} berbeda.`,
      ...t.beda
        .slice(0, 10)
        .map((b) => `  ${b.baris}, ${b.kolom}: di file "${b.diFile}", di kantor "${b.diKantor}"`),
    ]),
  ]
}

function kalimatBuku(h: Omit<HasilPeriksa, 'kalimat'>): string[] {
  const b = h.buku
  if (!b) return []
  if (!b.terbaca) return ['Buku ini membawa file data, tetapi isinya tidak terbaca.']
  const sel = b.tabel.reduce((n, t) => n + t.jumlahSel, 0)
  const cara = b.dihitungUlang
    ? 'dihitung ulang dari cuplikan kantor'
    : 'dicocokkan dengan sidik data yang dibawa buku'
  const dicetak = b.selHalaman ?? 0
  const halaman = [
    `${tulisBulat(dicetak)} dari ${tulisBulat(sel)} sel dibandingkan satu per satu dengan teks tabelnya di halaman.${dicetak < sel ? ' Sisanya nol yang tidak dicetak atau angka pecahan.' : ''}`,
    ...(b.dihitungUlang
      ? []
      : ['Apakah angkanya benar menurut data kantor hanya dapat diperiksa di kantor.']),
  ]
  if (b.sama)
    return [`${tulisBulat(sel)} sel dalam ${b.tabel.length} tabel buku ${cara}: semua sama.`, ...halaman]
  return [
    `Angka buku tidak sama (${cara}).`,
    ...halaman,
    ...b.tabel
      .filter((t) => !t.sama)
      .flatMap((t) => [
        `${t.judul}: ${tulisBulat(t.jumlahBeda)} berbeda.`,
        ...t.beda
          .slice(0, 10)
          .map((x) => `  ${x.baris}, ${x.kolom}: di buku "${x.diFile}", seharusnya "${x.diKantor}"`),
      ]),
  ]
}

function kalimatLembar(h: Omit<HasilPeriksa, 'kalimat'>): string[] {
  const l = h.lembar
  if (!l) return []
  if (!l.terbaca) return ['Lembar ini membawa definisi SOP, tetapi isinya tidak terbaca.']
  return [
    `Lembar SOP ${l.nomor}, ${l.judul}; sidik definisi di dalamnya ${l.digest}.`,
    ...(l.masa ? [kalimatMasa(l.masa)] : []),
    ...(l.terdaftar === false ? ['File ini bukan lembar yang disahkan kantor ini untuk definisi itu.'] : []),
  ]
}

function kalimatMasa(m: NonNullable<NonNullable<HasilPeriksa['lembar']>['masa']>): string {
  const sejak = m.sejak ? `sejak ${tulisWaktu(m.sejak)}` : 'sebagai SOP bawaan'
  if (m.keadaan === 'kini') return `Definisi itu yang sekarang dijalankan kantor ini, ${sejak}.`
  if (m.keadaan === 'pernah')
    return `Definisi itu pernah dijalankan kantor ini, ${sejak} sampai ${tulisWaktu(m.berakhir!)} (${m.sebabAkhir}).`
  return 'Definisi itu tidak pernah dijalankan kantor ini.'
}

/** UTC, so that the sentence says the same wherever it is read. */
function tulisWaktu(iso: string): string {
  return `${tulisTanggal(iso.slice(0, 10))} pukul ${iso.slice(11, 16).replace(':', '.')} UTC`
}
