import type { NaskahSurat } from '../susun/naskah-surat.store.ts'

/** How a letter leaves: by mail with the file, by hand with a receipt, or as a link that runs out. */
export type CaraKirim = 'surel' | 'langsung' | 'tautan'

export interface Penerima {
  readonly nama: string
  readonly tembusan: boolean
  readonly cara: CaraKirim
  /** Mail address of `surel`; else where it is carried to, or "". */
  readonly alamat: string
}

/** Who gets a letter when nobody said otherwise: its addressee and everyone of the tembusan, by hand. */
export function penerimaBawaan(n: Pick<NaskahSurat, 'isian'>): Penerima[] {
  const [nama, ...alamat] = baris(n.isian['tujuan'])
  return [
    ...(nama ? [{ nama, tembusan: false, cara: 'langsung' as const, alamat: alamat.join(', ') }] : []),
    ...baris(n.isian['tembusan']).map((t) => ({
      nama: t,
      tembusan: true,
      cara: 'langsung' as const,
      alamat: '',
    })),
  ]
}

function baris(teks: string | undefined): string[] {
  return (teks ?? '')
    .split('\n')
    .map((b) => b.trim())
    .filter((b) => b !== '')
}
