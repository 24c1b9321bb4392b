import type { Galat } from '#kernel/galat'

/** What became of one row. `tak-pasti`: the line broke, so that nobody here knows whether the act was recorded. */
export type KeadaanBaris =
  | { readonly apa: 'menunggu' | 'berjalan' | 'ditandatangani' }
  | { readonly apa: 'ditolak' | 'tak-pasti'; readonly galat: Galat }

export type AkhirUrutan = 'tuntas' | 'dihentikan' | 'tidak-dapat-lanjut'

interface CaraUrutan<B> {
  /** Does one act; throws what `galatDari` reads. */
  readonly lakukan: (baris: B) => Promise<unknown>
  readonly galatDari: (sebab: unknown) => Galat
  /** Asked before each row. */
  readonly berhenti: () => boolean
  readonly kabari: (baris: B, keadaan: KeadaanBaris) => void
}

/**
 * The acts one by one, nothing retried. A row that is refused for what stands on its case is passed; what would refuse every
 * row (password, session, key, line) ends the sequence there. Rows that ask for the password come first: a wrong one is
 * refused before anything is done.
 */
export async function lakukanSatuPerSatu<B extends { readonly perluSandi: boolean }>(
  baris: readonly B[],
  { lakukan, galatDari, berhenti, kabari }: CaraUrutan<B>,
): Promise<AkhirUrutan> {
  const urut = [...baris.filter((b) => b.perluSandi), ...baris.filter((b) => !b.perluSandi)]
  for (const b of urut) {
    if (berhenti()) return 'dihentikan'
    kabari(b, { apa: 'berjalan' })
    try {
      await lakukan(b)
    } catch (sebab) {
      const galat = galatDari(sebab)
      const pasti = !TAK_PASTI.test(galat.kode)
      kabari(b, { apa: pasti ? 'ditolak' : 'tak-pasti', galat })
      if (!pasti || isPenghenti(galat)) return 'tidak-dapat-lanjut'
      continue
    }
    kabari(b, { apa: 'ditandatangani' })
  }
  return 'tuntas'
}

/** No answer, or one that says nothing of the case. */
const TAK_PASTI = /^(jaringan|layar|http)\./

/** Of the person, their key or the server, not of this case. */
function isPenghenti({ kode }: Galat): boolean {
  return /^(akun|ttd)\./.test(kode) || kode === 'sop.perlu-sandi'
}
