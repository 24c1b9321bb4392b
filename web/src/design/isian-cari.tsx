import { useEffect, useId, useState } from 'react'
import gaya from './isian-cari.module.css'

interface IsianCariProps {
  readonly label: string
  readonly ket?: string
  readonly nilai: string
  readonly saatUbah: (teks: string) => void
  /** What was found, said aloud as it changes. */
  readonly hasil?: string
}

/** A field that narrows the list below it while typing. What is typed shows at once; the list follows a blink later. */
export function IsianCari({ label, ket, nilai, saatUbah, hasil }: IsianCariProps) {
  const id = useId()
  const [teks, setTeks] = useState(nilai)
  useEffect(() => setTeks(nilai), [nilai])
  useEffect(() => {
    if (teks === nilai) return
    const nanti = setTimeout(() => saatUbah(teks), 80)
    return () => clearTimeout(nanti)
  })
  return (
    <div className={gaya.wadah}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={teks}
        onChange={(e) => setTeks(e.target.value)}
        autoComplete="off"
        spellCheck={false}
        placeholder={ket}
      />
      <span className={gaya.hasil} role="status">
        {hasil}
      </span>
    </div>
  )
}
