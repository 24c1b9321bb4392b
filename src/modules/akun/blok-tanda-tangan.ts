/** A position as somebody acts under it; `Pemangku` and an actor of the record have this form. */
export interface JabatanBertindak {
  readonly jabatan: string
  readonly dasar?: string
  readonly atasNama?: string
  readonly melalui?: string
}

const AWALAN: Readonly<Record<string, string>> = { plt: 'Plt. ', plh: 'Plh. ' }

/** The position with the mandate under which it is held, on one line: "Plh. Kabid PIAK", "a.n. Kepala Dinas, Sekretaris". */
export function sebutJabatan({ jabatan, dasar, atasNama, melalui }: JabatanBertindak): string {
  if (dasar === 'an') return `a.n. ${atasNama}, ${jabatan}`
  if (dasar === 'ub') return `a.n. ${atasNama}, ${melalui}, u.b. ${jabatan}`
  return `${AWALAN[dasar ?? ''] ?? ''}${jabatan}`
}

/**
 * The lines above a name in a signature block, as letters write them; the comma closes the line of the one who signs.
 * Under a Plt. or Plh. some offices also print the signer's own position: perlu dikonfirmasi, left out here.
 */
export function blokTandaTangan({ jabatan, dasar, atasNama, melalui }: JabatanBertindak): readonly string[] {
  const sendiri = `${besar(`${AWALAN[dasar ?? ''] ?? ''}${jabatan}`)},`
  if (dasar === 'an') return [`a.n. ${besar(atasNama ?? '')}`, sendiri]
  if (dasar === 'ub') return [`a.n. ${besar(atasNama ?? '')}`, besar(melalui ?? ''), 'u.b.', sendiri]
  return [sendiri]
}

/** Capitals but for the abbreviation of a mandate: "Plh. SEKRETARIS". */
function besar(jabatan: string): string {
  const awalan = /^(Plt|Plh)\. /.exec(jabatan)?.[0] ?? ''
  return awalan + jabatan.slice(awalan.length).toUpperCase()
}
