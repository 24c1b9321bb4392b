import { ok, type Result } from '#kernel/hasil'
import type { Kerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { daftarDefinisi } from '../definisi/muat-definisi.ts'
import type { Masukan } from '../mesin/masukan.ts'

type Kantor = Pick<Sarana, 'antrean'>

// By office, not by process: a test may hold two offices open, and a kerja belongs to the one that it was made with.
const terdaftar = new WeakMap<Sarana['antrean'], Map<string, Kerja>>()

/** Makes kerja known to the SOPs of this office. Throws when a shipped definition names one that nobody offers. */
export function daftarkanKerja(s: Kantor, kerja: readonly Kerja[]): void {
  const peta = terdaftar.get(s.antrean) ?? new Map<string, Kerja>()
  for (const k of kerja) peta.set(k.nama, k)
  terdaftar.set(s.antrean, peta)
  for (const d of daftarDefinisi()) {
    const asing = findKerjaAsing(s, d)
    if (asing) throw new Error(`SOP ${d.id} names the kerja ${asing}, which no module offers`)
  }
}

export function findKerja(s: Kantor, nama: string): Kerja | undefined {
  return terdaftar.get(s.antrean)?.get(nama)
}

/** All that modules offer, by name. */
export function daftarKerja(s: Kantor): Kerja[] {
  return [...(terdaftar.get(s.antrean)?.values() ?? [])].toSorted((a, b) => (a.nama < b.nama ? -1 : 1))
}

/** Names of kerja that cannot be taken back by a return. */
export function daftarKerjaFinal(s: Kantor): string[] {
  return [...(terdaftar.get(s.antrean)?.values() ?? [])].filter((k) => k.balik === 'final').map((k) => k.nama)
}

/** A kerja that the definition names and nobody offers. */
export function findKerjaAsing(s: Kantor, d: DefinisiSop): string | undefined {
  return d.langkah
    .flatMap((l) => l.tindakan)
    .flatMap((t) => t.kerja?.nama ?? [])
    .find((nama) => !findKerja(s, nama))
}

/**
 * Asks every kerja of the definition whether it can work with this; the first refusal counts. A SOP of people's hands
 * names no kerja: then all that this office has are asked, because data that none may use are not for people either.
 */
export async function tanyaMasukan(s: Kantor, d: DefinisiSop, masukan: Masukan): Promise<Result<void>> {
  const disebut = d.langkah.flatMap((l) => l.tindakan).flatMap((t) => t.kerja?.nama ?? [])
  const semua = [...(terdaftar.get(s.antrean)?.values() ?? [])]
  const berdata = d.masukan.some((m) => m.jenis === 'snapshot')
  const ditanya = disebut.length > 0 ? semua.filter((k) => disebut.includes(k.nama)) : berdata ? semua : []
  for (const k of ditanya) {
    const hasil = await k.periksaMasukan?.(masukan)
    if (hasil && !hasil.ok) return hasil
  }
  return ok()
}
