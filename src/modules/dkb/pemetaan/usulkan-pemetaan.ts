import { KOLOM_SIAK, ratakan } from '../baca/kolom.ts'
import type { Bentuk } from '../bentuk/bagian-sumber.ts'
import type { BarisSumber } from '../bentuk/sumber-baris.ts'
import type { BahanUsulan } from './bahan-usulan.ts'
import { kolomMenurutIsi } from './kolom-menurut-isi.ts'
import type { Keyakinan, Pemetaan } from './pemetaan.contract.ts'
import { kurangnyaPemetaan, sidikJudul } from './pemetaan.ts'
import { KODE_WILAYAH_SIAK, sasaranBernama } from './sasaran.ts'
import { usulkanTanggal } from './usulkan-tanggal.ts'

export interface UsulanPemetaan extends Pemetaan {
  readonly yakin: readonly { keyakinan: Keyakinan; alasan: string }[]
  readonly kurang: readonly string[]
  readonly tanpa: readonly string[]
  readonly perluDesa: boolean
  /** Every required column is known by its name, and nothing had to be guessed. */
  readonly siap: boolean
  readonly catatan: readonly string[]
}

/** Headings that would be taken by name but mean another thing in a layout (domain.md 1.4). */
const KECUALI: Partial<Record<Bentuk, Readonly<Record<string, string | null>>>> = {
  // Owns a card or not; the status of enrolment is its own column.
  opensid: { KTPEL: null, STATUSREKAM: 'KTP_EL' },
  'bip-ektp': { KTPEL: null, STATUS: null, STATRKM: 'KTP_EL' },
  'bip-2012': { KTPEL: 'KTP_EL' },
  'siak-37': { STATUS: 'FLAG_STATUS' },
}

/** Proposes where each column goes, and why: by its name, by another known name, by what it holds. */
export function usulkanPemetaan(b: BahanUsulan): UsulanPemetaan {
  const terpakai = new Map<string, string>()
  const hasil = b.kolom.map((nama) => menurutNama(nama, b, terpakai))
  hasil.forEach((h, i) => {
    if (h.ke !== null || h.keyakinan === 'pasti') return
    const isi = kolomMenurutIsi(b.sampel.map((r) => r.sel[i] ?? ''))
    if (!isi || terpakai.has(isi.ke)) return
    terpakai.set(isi.ke, b.kolom[i]!)
    hasil[i] = { ke: isi.ke, keyakinan: 'mungkin', alasan: isi.alasan }
  })
  lepasKosong(hasil, b.sampel)
  const kolom = b.kolom.map((nama, i) => ({ nama, ke: hasil[i]!.ke }))
  const tanggal = usulkanTanggal(kolom, b)
  const p = { kolom, tetapan: tanggal.tetapan }
  const kurang = kurangnyaPemetaan(p)
  const ada = new Set(kolom.map((k) => k.ke))
  const tanpa = KOLOM_SIAK.filter((k) => k.wajib && !ada.has(k.nama) && !isWilayah(k.nama)).map((k) => k.nama)
  return {
    ...p,
    sidik: sidikJudul(b.bentuk, b.kolom),
    yakin: hasil.map(({ keyakinan, alasan }) => ({ keyakinan, alasan })),
    kurang,
    tanpa: tanpa.filter((t) => !kurang.includes(t)),
    perluDesa: kurang.some((k) => k.startsWith('wilayah')),
    siap:
      kurang.length === 0 &&
      tanpa.length === 0 &&
      tanggal.pasti &&
      !hasil.some((h) => h.keyakinan === 'mungkin'),
    catatan: tanggal.catatan,
  }
}

interface Tempat {
  readonly ke: string | null
  readonly keyakinan: Keyakinan
  readonly alasan: string
}

function menurutNama(nama: string, b: BahanUsulan, terpakai: Map<string, string>): Tempat {
  const khusus = KECUALI[b.bentuk]?.[ratakan(nama)]
  const ke =
    khusus !== undefined ? khusus : (sasaranBernama(nama) ?? (b.jenis === 'dbf' ? terpotong(nama) : null))
  if (khusus === null) return { ke: null, keyakinan: 'pasti', alasan: 'tidak dipakai pada tata letak ini' }
  if (ke === null || ke === undefined) return { ke: null, keyakinan: 'tidak', alasan: 'nama tidak dikenal' }
  const lain = terpakai.get(ke)
  if (lain !== undefined) return { ke: null, keyakinan: 'pasti', alasan: `${ke} sudah dari kolom ${lain}` }
  terpakai.set(ke, nama)
  const sama = ratakan(nama) === ratakan(ke)
  return { ke, keyakinan: 'pasti', alasan: sama ? 'nama kolom SIAK' : 'nama lain yang dikenal' }
}

/** dBase keeps ten letters of a name: the one column that begins so, if it is one. */
function terpotong(nama: string): string | null {
  if (nama.length < 10) return null
  const cocok = KOLOM_SIAK.filter((k) => k.nama.startsWith(nama.toUpperCase()))
  return cocok.length === 1 ? cocok[0]!.nama : null
}

// A name column that is blank all through says nothing of where people live.
function lepasKosong(hasil: Tempat[], sampel: readonly BarisSumber[]): void {
  hasil.forEach((h, i) => {
    if (h.ke === null || !/^NAMA_K(AB|EC|EL)$/.test(h.ke)) return
    if (sampel.every((r) => (r.sel[i] ?? '').trim() === '')) {
      hasil[i] = { ke: null, keyakinan: 'pasti', alasan: 'kosong pada baris-baris pertama' }
    }
  })
}

function isWilayah(nama: string): boolean {
  return (KODE_WILAYAH_SIAK as readonly string[]).includes(nama)
}
