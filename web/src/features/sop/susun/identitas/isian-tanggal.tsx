import { useState } from 'react'
import { pesanSusun } from '../susun.pesan.ts'
import { bacaTanggal, tulisTanggalIsian } from './baca-tanggal.ts'

interface IsianTanggalProps {
  readonly id: string
  /** `YYYY-MM-DD`, or what was typed and is no day yet. */
  readonly nilai: string
  readonly mati: boolean
  readonly saatUbah: (nilai: string) => void
}

/** A day written as on paper; kept as a day of the calendar as soon as it is one. */
export function IsianTanggal({ id, nilai, mati, saatUbah }: IsianTanggalProps) {
  // Only while one types: "1 April 20" must not be rewritten under the hand.
  const [ketik, setKetik] = useState<string>()
  return (
    <input
      id={id}
      value={ketik ?? tulisTanggalIsian(nilai)}
      disabled={mati}
      placeholder={pesanSusun.lembar.tanggalContoh}
      onChange={(e) => {
        setKetik(e.target.value)
        saatUbah(bacaTanggal(e.target.value) ?? e.target.value.trim())
      }}
      onBlur={() => setKetik(undefined)}
    />
  )
}
