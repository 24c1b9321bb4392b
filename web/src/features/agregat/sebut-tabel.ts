import type { EntriTabel, InfoTabel } from '#contract/agregat/agregat'
import { pesanAgregat } from './agregat.pesan.ts'

/** "F20": chapter and number as the list of an aggregate application has them; the number alone where it has none. */
export function nomorTabel(t: Pick<InfoTabel, 'nomor' | 'bab'>): string {
  return `${t.bab ?? ''}${t.nomor}`
}

/** Above the title: "Struktur umur · Tabel F20 · semesta kepala keluarga". */
export function sebutTabel(t: EntriTabel): string {
  return [
    t.kelompok,
    pesanAgregat.nomor(nomorTabel(t)),
    t.varian,
    t.semesta === 'penduduk' ? undefined : pesanAgregat.semestaNama(t.judulSemesta),
  ]
    .filter(Boolean)
    .join(' · ')
}
