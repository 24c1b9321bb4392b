import { nomorLangkah } from '../naskah/jalan-langkah.ts'
import { BENTUK, type Bentuk, judulPelaksana, type LangkahNaskah, type Naskah } from '../naskah/naskah.ts'
import { ubahLangkah } from '../naskah/ubah-langkah.ts'
import { findPelaksana, tambahPelaksana } from '../naskah/ubah-pelaksana.ts'
import { pesanSusun } from '../susun.pesan.ts'

/** The columns of the table of steps, left to right; `medan` is the field of a step that each shows. */
export const KOLOM_LANGKAH = [
  { medan: 'kegiatan', jenis: 'teks', lebar: 232 },
  { medan: 'pelaksana', jenis: 'pilih', lebar: 98 },
  { medan: 'simbol', jenis: 'pilih', lebar: 66 },
  { medan: 'kelengkapan', jenis: 'teks', lebar: 148 },
  { medan: 'waktu', jenis: 'teks', lebar: 82 },
  { medan: 'output', jenis: 'teks', lebar: 148 },
  { medan: 'keterangan', jenis: 'teks', lebar: 148 },
  { medan: 'lanjut', jenis: 'pilih', lebar: 92 },
  { medan: 'pengembalian', jenis: 'pilih', lebar: 92 },
  { medan: 'tindakan', jenis: 'rincian', lebar: 150 },
] as const
export type KolomLangkah = (typeof KOLOM_LANGKAH)[number]
export type MedanLangkah = KolomLangkah['medan']

export interface Opsi {
  readonly nilai: string
  readonly nama: string
}

/** Value that says of the exit Tidak that the case ends with a refusal. */
export const BERAKHIR = '#berakhir'

/** What a cell says to its reader: names, never keys. */
export function bacaSel(n: Naskah, l: LangkahNaskah, medan: MedanLangkah): string {
  switch (medan) {
    case 'kegiatan':
    case 'kelengkapan':
    case 'waktu':
    case 'output':
      return l[medan]
    case 'keterangan':
      return l.keterangan.join('\n')
    case 'pelaksana':
      return l.pelaksana.id && judulPelaksana(n, l.pelaksana.id)
    case 'simbol':
      return l.simbol.bentuk && pesanSusun.bentuk[l.simbol.bentuk]
    case 'lanjut':
      return l.lanjut === undefined ? '' : pesanSusun.keLangkah(nomorLangkah(n, l.lanjut) || l.lanjut)
    case 'pengembalian':
      if (l.pengembalian.length === 0) return l.penolakan ? pesanSusun.berakhir : ''
      return pesanSusun.keLangkah(l.pengembalian.map((p) => nomorLangkah(n, p.ke) || p.ke).join(', '))
    case 'tindakan':
      return l.tindakan.map((t) => pesanSusun.verba[t.nama] ?? t.nama).join(', ')
  }
}

/** What may be chosen in a cell, the first being nothing. */
export function opsiSel(n: Naskah, id: string, medan: MedanLangkah): readonly Opsi[] {
  const ke = n.langkah.findIndex((l) => l.id === id)
  const langkah = (l: LangkahNaskah, i: number): Opsi => ({
    nilai: l.id,
    nama: `${i + 1}. ${l.kegiatan.slice(0, 50)}`,
  })
  switch (medan) {
    case 'pelaksana':
      return [KOSONG, ...n.pelaksana.map((p) => ({ nilai: p.id, nama: p.judul }))]
    case 'simbol':
      return [KOSONG, ...BENTUK.map((b) => ({ nilai: b, nama: pesanSusun.bentuk[b] }))]
    case 'lanjut':
      return [
        { nilai: '', nama: pesanSusun.berikutnya },
        ...n.langkah.map(langkah).filter((_, i) => i > ke + 1),
      ]
    case 'pengembalian':
      return [
        { nilai: '', nama: pesanSusun.tidakAda },
        ...n.langkah.map(langkah).filter((_, i) => i < ke),
        { nilai: BERAKHIR, nama: pesanSusun.berakhir },
      ]
    default:
      return []
  }
}

/** The value of a choice cell among its options. */
export function nilaiSel(l: LangkahNaskah, medan: MedanLangkah): string {
  if (medan === 'pelaksana') return l.pelaksana.id
  if (medan === 'simbol') return l.simbol.bentuk
  if (medan === 'lanjut') return l.lanjut ?? ''
  if (medan === 'pengembalian') return l.pengembalian[0]?.ke ?? (l.penolakan ? BERAKHIR : '')
  return ''
}

/** Writes text as typed, or the value of a choice. What one person writes is not inferred any more. */
export function tulisSel(n: Naskah, id: string, medan: MedanLangkah, isi: string): Naskah {
  return ubahLangkah(n, id, (l): LangkahNaskah => {
    switch (medan) {
      case 'kegiatan':
      case 'kelengkapan':
      case 'waktu':
      case 'output':
        return l[medan] === isi ? l : { ...l, [medan]: isi }
      case 'keterangan':
        return { ...l, keterangan: isi === '' ? [] : isi.split('\n') }
      case 'pelaksana':
        return { ...l, pelaksana: { id: isi, disimpulkan: false } }
      case 'simbol':
        return { ...l, simbol: { bentuk: bacaBentuk(isi), disimpulkan: false } }
      case 'lanjut': {
        const { lanjut: _, ...tanpa } = l
        return isi === '' ? tanpa : { ...tanpa, lanjut: isi }
      }
      case 'pengembalian':
        return tulisTidak(n, l, isi)
      case 'tindakan':
        return l
    }
  })
}

// The usual return is the first; further ones stay as they are and are written in the details of the step.
function tulisTidak(n: Naskah, l: LangkahNaskah, isi: string): LangkahNaskah {
  if (isi === BERAKHIR)
    return {
      ...l,
      pengembalian: [],
      penolakan: l.penolakan ?? { ...pesanSusun.penolakanAwal, lampiran: [], disimpulkan: false },
    }
  const lain = l.pengembalian.slice(1).filter((p) => p.ke !== isi)
  if (isi === '') {
    const { penolakan: _, ...tanpa } = l
    return { ...(l.pengembalian.length === 0 ? tanpa : l), pengembalian: lain }
  }
  const tujuan = n.langkah.find((x) => x.id === isi)
  const uraian = pesanSusun.uraianKembali(tujuan ? judulPelaksana(n, tujuan.pelaksana.id) : '')
  return { ...l, pengembalian: [{ ke: isi, uraian, disimpulkan: false }, ...lain] }
}

/** Writes what was pasted: names of actors and symbols as people write them; a new name becomes a new column. */
export function tempelSel(n: Naskah, id: string, medan: MedanLangkah, isi: string): Naskah {
  const teks = isi.trim()
  if (medan === 'pelaksana') {
    if (teks === '') return tulisSel(n, id, medan, '')
    const ada = findPelaksana(n, teks)
    const dengan = ada ? n : tambahPelaksana(n, teks)
    return tulisSel(dengan, id, medan, (ada ?? dengan.pelaksana.at(-1)!).id)
  }
  if (medan === 'simbol') return tulisSel(n, id, medan, bacaBentuk(teks))
  if (medan === 'lanjut' || medan === 'pengembalian') {
    const nomor = /^(?:langkah |ke )?(\d+)\.?/i.exec(teks)?.[1]
    const tujuan = nomor ? n.langkah[Number(nomor) - 1] : undefined
    const boleh = opsiSel(n, id, medan).some((o) => o.nilai === tujuan?.id)
    return teks === '' || boleh ? tulisSel(n, id, medan, teks === '' ? '' : tujuan!.id) : n
  }
  return tulisSel(n, id, medan, medan === 'keterangan' ? teks : teks.replace(/\s*\n\s*/g, ' '))
}

const KOSONG: Opsi = { nilai: '', nama: '' }
const NAMA_BENTUK: Record<string, Bentuk> = {
  kapsul: 'kapsul',
  terminator: 'kapsul',
  oval: 'kapsul',
  mulai: 'kapsul',
  selesai: 'kapsul',
  kotak: 'kotak',
  proses: 'kotak',
  'belah ketupat': 'belah-ketupat',
  'belah-ketupat': 'belah-ketupat',
  keputusan: 'belah-ketupat',
}

function bacaBentuk(tulisan: string): Bentuk | '' {
  return NAMA_BENTUK[tulisan.trim().toLowerCase()] ?? ''
}
