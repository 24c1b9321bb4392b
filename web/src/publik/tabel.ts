/** What the server says about the table of this page (`halaman/tabel.ts`). */
export interface DataTabel {
  readonly paspor: string
  readonly kolom: readonly string[]
  readonly grup: readonly {
    readonly label: string
    readonly jenis: string
    readonly lajur: readonly string[]
  }[]
  readonly tabel: string
  readonly baris: readonly {
    readonly kode: string
    readonly nama: string
    readonly tingkat: string
    readonly nilai: readonly (number | null)[]
  }[]
  readonly total: {
    readonly kode: string | null
    readonly nama: string
    readonly nilai: readonly (number | null)[]
  }
  readonly batas?: string
  readonly petaKet: string
  readonly pasporKet: string
}

export function hidupkanTabel(): void {
  const d = JSON.parse(document.getElementById('data-tabel')?.textContent ?? '{}') as DataTabel
  pasangPaspor(d)
  const samping = document.querySelector<HTMLElement>('[data-samping]')
  if (!samping) return
  void import('./gambar.ts').then((m) => {
    samping.hidden = false
    m.gambarTabel(d, samping)
  })
}

/** A press on a figure leads to its passport; with the keyboard the passport page of the table does. */
function pasangPaspor(d: DataTabel): void {
  const tabel = document.querySelector<HTMLTableElement>('table.angka-tabel')
  if (!tabel) return
  tabel.dataset['klik'] = ''
  tabel.title = d.pasporKet
  tabel.addEventListener('click', (e) => {
    const sel = (e.target as Element).closest('td:not(.kode)')
    const baris = sel?.closest<HTMLTableRowElement>('tr[data-w]')
    if (!sel || !baris || (getSelection()?.toString() ?? '') !== '') return
    const kunci = d.kolom[[...baris.cells].indexOf(sel as HTMLTableCellElement) - 2]
    if (kunci === undefined) return
    const titik = kunci.lastIndexOf('.')
    const bagian = [baris.dataset['w'] ?? 'total', kunci.slice(0, titik), kunci.slice(titik + 1)]
    location.href = `${d.paspor}/${bagian.map(encodeURIComponent).join('/')}`
  })
}
