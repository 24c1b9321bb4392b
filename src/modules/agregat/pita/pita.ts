import { createHash } from 'node:crypto'
import type { Pelaku } from '#kernel/pelaku'
import type { Pita as PitaKawat } from '../agregat.contract.ts'
import { type DaftarKode, susunDaftarKode } from '../definisi/daftar-kode.ts'

/** Age bands of the office's own: lower bounds rising from 0, the last band open. */
export interface Pita {
  readonly id: string
  readonly nama: string
  readonly batas: readonly number[]
  readonly dibuat: Date
  readonly oleh: Pelaku
}

/** The same bounds are the same bands, whatever they are called. */
export function idPita(batas: readonly number[]): string {
  return createHash('sha256').update(batas.join(',')).digest('hex').slice(0, 16)
}

export function daftarKodePita(p: Pick<Pita, 'id' | 'nama' | 'batas'>): DaftarKode {
  return susunDaftarKode({
    id: `pita-${p.id}`,
    judul: p.nama,
    kolom: 'umur',
    sumber: `Pita umur yang ditetapkan kantor: ${p.batas.join(', ')}`,
    dikonfirmasi: true,
    pita: { batas: [...p.batas] },
  })
}

export function keKawat(p: Pita): PitaKawat {
  const label = daftarKodePita(p).kategori.filter((k) => k.jenis === 'kategori')
  return {
    id: p.id,
    nama: p.nama,
    batas: [...p.batas],
    label: label.map((k) => k.label),
    dibuat: p.dibuat.toISOString(),
    oleh: p.oleh.nama,
  }
}
