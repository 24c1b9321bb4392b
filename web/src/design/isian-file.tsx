import { useEffect, useId, useRef, useState } from 'react'
import { pesanDesign } from './design.pesan.ts'
import gaya from './isian-file.module.css'

interface IsianFileProps {
  readonly label: string
  readonly name: string
  readonly accept: string
  readonly ket?: string
  readonly required?: boolean
  /** Several files at once. */
  readonly multiple?: boolean
  readonly saatPilih?: (file: File | undefined) => void
}

/**
 * The browser's own file field lies unseen over ours: it takes clicks, keys and a dropped file, while the words stay
 * Indonesian whatever language the browser speaks.
 */
export function IsianFile({ label, name, accept, ket, required, multiple, saatPilih }: IsianFileProps) {
  const id = useId()
  const [nama, setNama] = useState('')
  const masukan = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = masukan.current?.form
    const kosongkan = () => setNama('')
    form?.addEventListener('reset', kosongkan)
    return () => form?.removeEventListener('reset', kosongkan)
  }, [])
  return (
    <div className={gaya.wadah}>
      <label htmlFor={id}>{label}</label>
      <div className={gaya.kotak}>
        <span className={gaya.tombol} aria-hidden="true">
          {pesanDesign.pilihFile}
        </span>
        <span className={gaya.nama} aria-hidden="true">
          {nama || pesanDesign.belumAdaFile}
        </span>
        <input
          ref={masukan}
          id={id}
          type="file"
          name={name}
          accept={accept}
          required={required}
          multiple={multiple}
          aria-describedby={ket ? `${id}-ket` : undefined}
          onChange={(e) => {
            setNama(Array.from(e.target.files ?? [], (f) => f.name).join(', '))
            saatPilih?.(e.target.files?.[0])
          }}
        />
      </div>
      {ket ? (
        <p id={`${id}-ket`} className={gaya.ket}>
          {ket}
        </p>
      ) : null}
    </div>
  )
}
