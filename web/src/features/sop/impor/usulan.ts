import type { UsulanKirim } from '#contract/sop/baca/baca'
import { CUKUP_YAKIN } from '#contract/sop/baca/baca'
import { pesanImpor } from './impor.pesan.ts'

export interface Bidang {
  readonly jalur: string
  readonly nama: string
  /** As a person reads it. */
  readonly teks: string
  readonly yakin: number
  readonly alasan: string
  /** Row of the source. */
  readonly baris?: number
  readonly cara: 'teks' | 'daftar' | 'pelaksana' | 'simbol' | 'pasti'
  /** May be taken out altogether: an exit that the paper does not have. */
  readonly bolehBuang: boolean
}
export interface KelompokBidang {
  readonly kunci: string
  readonly judul: string
  readonly bidang: readonly Bidang[]
}

const IDENTITAS = /^(?:asal|identitas\..+)$/
const DAFTAR = /^(?:dasarHukum|kualifikasi|keterkaitan|peralatan|peringatan|pencatatan)$/

/** The guesses of a proposal in the order of the sheet, each with its words. */
export function kelompokkan(u: UsulanKirim): KelompokBidang[] {
  const semua = Object.entries(u.keyakinan).map(([jalur, k]) => susunBidang(u, jalur, k.nilai, k.alasan))
  const langkah = daftar(u.naskah, 'langkah')
  return [
    { kunci: 'identitas', judul: pesanImpor.identitas, bidang: semua.filter((b) => IDENTITAS.test(b.jalur)) },
    { kunci: 'daftar', judul: pesanImpor.daftar, bidang: semua.filter((b) => DAFTAR.test(b.jalur)) },
    {
      kunci: 'pelaksana',
      judul: pesanImpor.pelaksana,
      bidang: semua.filter((b) => b.jalur.startsWith('pelaksana.')),
    },
    ...langkah.map((_, i) => ({
      kunci: `langkah.${i}`,
      judul: pesanImpor.langkah(i + 1),
      bidang: semua.filter((b) => b.jalur.startsWith(`langkah.${i}.`)),
    })),
  ].filter((k) => k.bidang.length > 0)
}

export const isRagu = (b: Pick<Bidang, 'yakin'>) => b.yakin < CUKUP_YAKIN

function susunBidang(u: UsulanKirim, jalur: string, yakin: number, alasan: string): Bidang {
  const akhir = jalur.split('.').at(-1)!
  const medan = /^langkah\.\d+\.(\w+)/.exec(jalur)?.[1] ?? (/^pelaksana\.\d+$/.test(jalur) ? 'judul' : akhir)
  const nilai = baca(u.naskah, jalur)
  const baris = u.letak[jalur]
  return {
    jalur,
    nama: pesanImpor.bidang[jalur] ?? pesanImpor.bidang[medan] ?? medan,
    teks: tulis(u, medan, nilai),
    yakin,
    alasan,
    ...(baris !== undefined && { baris }),
    cara: caraUbah(jalur, medan),
    bolehBuang: medan === 'pengembalian' || medan === 'penolakan',
  }
}

function caraUbah(jalur: string, medan: string): Bidang['cara'] {
  if (DAFTAR.test(jalur) || medan === 'keterangan') return 'daftar'
  if (medan === 'simbol') return 'simbol'
  if (medan === 'pelaksana') return 'pelaksana'
  return ['tindakan', 'pengembalian', 'penolakan', 'dicatatOleh'].includes(medan) ? 'pasti' : 'teks'
}

function tulis(u: UsulanKirim, medan: string, nilai: unknown): string {
  const isi = nilai as Record<string, string> | undefined
  if (medan === 'simbol') return pesanImpor.simbol[isi?.['bentuk'] ?? ''] ?? ''
  if (medan === 'pelaksana') return judulPelaksana(u, isi?.['id'])
  if (medan === 'dicatatOleh') return judulPelaksana(u, nilai as string)
  if (medan === 'judul') return isi?.['judul'] ?? ''
  if (medan === 'tindakan') return ((nilai ?? []) as { label: string }[]).map((t) => t.label).join(', ')
  if (medan === 'pengembalian') return isi ? pesanImpor.kembaliKe(isi['ke']!, isi['uraian']!) : ''
  if (medan === 'penolakan') return isi?.['uraian'] ?? ''
  return Array.isArray(nilai) ? nilai.join('\n') : String(nilai ?? '')
}

export function daftarPelaksana(u: UsulanKirim): { nilai: string; nama: string }[] {
  return daftar(u.naskah, 'pelaksana').map((p) => ({ nilai: String(p['id']), nama: String(p['judul']) }))
}

function judulPelaksana(u: UsulanKirim, id: string | undefined): string {
  return daftarPelaksana(u).find((p) => p.nilai === id)?.nama ?? ''
}

/** A person has looked at these: their marks go, and what was inferred is so no longer. */
export function benarkan(u: UsulanKirim, jalur: readonly string[]): UsulanKirim {
  const naskah = structuredClone(u.naskah)
  for (const j of jalur) {
    const nilai = baca(naskah, j)
    if (nilai && typeof nilai === 'object' && 'disimpulkan' in nilai) nilai.disimpulkan = false
  }
  const tetap = Object.entries(u.keyakinan).filter(([j]) => !jalur.includes(j))
  return { ...u, naskah, keyakinan: Object.fromEntries(tetap) }
}

/** A person wrote this: it is theirs, and no guess. */
export function ubahBidang(u: UsulanKirim, b: Bidang, nilai: string): UsulanKirim {
  const naskah = structuredClone(u.naskah)
  const potongan = b.jalur.split('.')
  const kunci = potongan.pop()!
  const induk = baca(naskah, potongan.join('.')) as Record<string, unknown>
  if (b.cara === 'daftar')
    induk[kunci] = nilai
      .split('\n')
      .map((t) => t.trim())
      .filter((t) => t !== '')
  else if (b.cara === 'simbol') induk[kunci] = { bentuk: nilai, disimpulkan: false }
  else if (b.cara === 'pelaksana') induk[kunci] = { id: nilai, disimpulkan: false }
  else if (/^pelaksana\.\d+$/.test(b.jalur)) (induk[kunci] as Record<string, unknown>)['judul'] = nilai.trim()
  else induk[kunci] = /tanggal/i.test(kunci) && nilai.trim() === '' ? null : nilai.trim()
  return benarkan({ ...u, naskah }, [b.jalur])
}

/** An exit that the paper does not have. */
export function buangBidang(u: UsulanKirim, b: Bidang): UsulanKirim {
  const naskah = structuredClone(u.naskah)
  const [, langkah, medan] = /^(langkah\.\d+)\.(\w+)/.exec(b.jalur)!
  const induk = baca(naskah, langkah!) as Record<string, unknown>
  if (medan === 'pengembalian') induk['pengembalian'] = []
  else delete induk[medan!]
  return benarkan({ ...u, naskah }, [b.jalur])
}

function baca(naskah: unknown, jalur: string): unknown {
  if (jalur === '') return naskah
  return jalur.split('.').reduce<unknown>((n, k) => (n as Record<string, unknown> | undefined)?.[k], naskah)
}

function daftar(naskah: UsulanKirim['naskah'], kunci: string): Record<string, unknown>[] {
  return (naskah[kunci] ?? []) as Record<string, unknown>[]
}
