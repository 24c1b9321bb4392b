import { useId } from 'react'
import gaya from './isian-file.module.css'

interface IsianFileProps {
  readonly label: string
  readonly name: string
  readonly accept: string
  readonly ket?: string
  readonly required?: boolean
  readonly saatPilih?: (file: File | undefined) => void
}

export function IsianFile({ label, name, accept, ket, required, saatPilih }: IsianFileProps) {
  const id = useId()
  return (
    <div className={gaya.wadah}>
      <label htmlFor={id}>{label}</label>
      {ket ? (
        <p id={`${id}-ket`} className={gaya.ket}>
          {ket}
        </p>
      ) : null}
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        required={required}
        aria-describedby={ket ? `${id}-ket` : undefined}
        onChange={(e) => saatPilih?.(e.target.files?.[0])}
      />
    </div>
  )
}
