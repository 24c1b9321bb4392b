import type { NaskahSurat } from '../susun/naskah-surat.store.ts'

/** How a letter leaves: by mail with the file, by hand with a receipt, or as a link that runs out. */
export type CaraKirim = 'surel' | 'langsung' | 'tautan'

export interface Penerima {
  readonly nama: string
  readonly tembusan: boolean
  readonly cara: CaraKirim
  /** Mail address of `surel`; else where it is carried to, or "". */
  readonly alamat: string
  /** Copies of the letter that this receiver gets. */
  readonly eksemplar: number
}

/** Who gets a letter when nobody said otherwise: its addressee and everyone of the tembusan, by hand. */
export function penerimaBawaan(n: Pick<NaskahSurat, 'isian' | 'lampiran'>): Penerima[] {
  const [nama, ...alamat] = baris(n.isian['tujuan'])
  const eksemplar = n.lampiran[0]?.eksemplar ?? 1
  return [
    ...(nama
      ? [{ nama, tembusan: false, cara: 'langsung' as const, alamat: alamat.join(', '), eksemplar }]
      : []),
    ...baris(n.isian['tembusan']).map((t) => ({
      nama: t,
      tembusan: true,
      cara: 'langsung' as const,
      alamat: '',
      eksemplar: 1,
    })),
  ]
}

/** Sheets of one letter that the office prints: those carried by hand, and one that it keeps (pertinggal). */
export function jumlahEksemplar(penerima: readonly Penerima[]): {
  readonly tujuan: number
  readonly tembusan: number
  readonly pertinggal: number
} {
  const hitung = (tembusan: boolean) =>
    penerima
      .filter((p) => p.cara === 'langsung' && p.tembusan === tembusan)
      .reduce((n, p) => n + p.eksemplar, 0)
  return { tujuan: hitung(false), tembusan: hitung(true), pertinggal: 1 }
}

function baris(teks: string | undefined): string[] {
  return (teks ?? '')
    .split('\n')
    .map((b) => b.trim())
    .filter((b) => b !== '')
}
