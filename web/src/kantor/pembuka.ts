export interface IsianPembuka {
  readonly namaAkun: string
  readonly sandi: string
  /** Where the focus stood, so that typing goes on in the same place. */
  readonly fokus: 'namaAkun' | 'sandi' | undefined
  /** The button was already pressed. */
  readonly kirim: boolean
}

/**
 * Takes away the first paint of `index.html` once a page stands, and hands over what was typed into its login form.
 * Called in a layout effect, so both are never seen together. Undefined when it is gone or was not a form.
 */
export function singkirkanPembuka(): IsianPembuka | undefined {
  const pembuka = document.getElementById('pembuka')
  if (!pembuka) return undefined
  const isi = (id: string) => document.getElementById(id) as HTMLInputElement | null
  const [akun, sandi] = [isi('pembuka-akun'), isi('pembuka-sandi')]
  const tampak = document.documentElement.dataset['pembuka'] === 'masuk'
  const hasil: IsianPembuka = {
    namaAkun: akun?.value ?? '',
    sandi: sandi?.value ?? '',
    fokus:
      document.activeElement === sandi ? 'sandi' : document.activeElement === akun ? 'namaAkun' : undefined,
    kirim: document.getElementById('pembuka-masuk')?.dataset['kirim'] === 'ya',
  }
  pembuka.remove()
  return tampak ? hasil : undefined
}

const KUNCI = 'tertib.sesi'

/** Whether this browser had a session: decides only what the first paint looks like. */
export function ingatSesi(ada: boolean): void {
  if (ada) localStorage.setItem(KUNCI, 'ada')
  else localStorage.removeItem(KUNCI)
}
