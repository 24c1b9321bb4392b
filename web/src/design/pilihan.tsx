import { type ReactNode, useId } from 'react'
import gaya from './pilihan.module.css'

interface PilihanProps {
  readonly label: string
  readonly name?: string
  readonly nilai?: string
  readonly awal?: string
  readonly saatUbah?: (nilai: string) => void
  readonly ket?: string
  readonly required?: boolean
  readonly isi: readonly { readonly nilai: string; readonly nama: string }[]
  /** Label before the choice in one line, for tool bars. */
  readonly sebaris?: boolean
  readonly children?: ReactNode
}

/** The browser's own list: quick on old machines, right on phones, known to every keyboard. */
export function Pilihan({
  label,
  name,
  nilai,
  awal,
  saatUbah,
  ket,
  required,
  isi,
  sebaris = false,
}: PilihanProps) {
  const id = useId()
  return (
    <div className={gaya.wadah} data-sebaris={sebaris || undefined}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        required={required}
        {...(nilai === undefined ? { defaultValue: awal } : { value: nilai })}
        onChange={(e) => saatUbah?.(e.target.value)}
        aria-describedby={ket ? `${id}-ket` : undefined}
      >
        {isi.map((p) => (
          <option key={p.nilai} value={p.nilai}>
            {p.nama}
          </option>
        ))}
      </select>
      {ket ? (
        <p id={`${id}-ket`} className={gaya.ket}>
          {ket}
        </p>
      ) : null}
    </div>
  )
}
