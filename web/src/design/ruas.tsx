import { useId } from 'react'
import gaya from './ruas.module.css'

interface RuasProps<T extends string> {
  /** What is chosen, for those who hear it. */
  readonly label: string
  readonly nilai: T
  readonly isi: readonly { readonly nilai: T; readonly nama: string }[]
  readonly saatUbah: (nilai: T) => void
}

/** A choice of few, all in sight: the browser's own radio buttons side by side. */
export function Ruas<T extends string>({ label, nilai, isi, saatUbah }: RuasProps<T>) {
  const nama = useId()
  return (
    <fieldset className={gaya.ruas}>
      <legend className="hanya-suara">{label}</legend>
      {isi.map((p) => (
        <label key={p.nilai}>
          <input
            type="radio"
            name={nama}
            checked={p.nilai === nilai}
            onChange={() => saatUbah(p.nilai)}
            className="hanya-suara"
          />
          <span>{p.nama}</span>
        </label>
      ))}
    </fieldset>
  )
}
