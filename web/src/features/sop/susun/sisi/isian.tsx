import { type ReactNode, useId } from 'react'
import gaya from './isian.module.css'

interface IsianProps {
  readonly label: string
  readonly nilai: string
  readonly saatUbah: (nilai: string) => void
  readonly mati?: boolean
  readonly baris?: number
  readonly ket?: string
}

/** A field of a narrow panel: its name above, the words as they are typed. */
export function Isian({ label, nilai, saatUbah, mati = false, baris, ket }: IsianProps) {
  const id = useId()
  const sama = {
    id,
    value: nilai,
    disabled: mati,
    'aria-describedby': ket ? `${id}-ket` : undefined,
  }
  return (
    <div className={gaya.isian}>
      <label htmlFor={id}>{label}</label>
      {baris ? (
        <textarea {...sama} rows={baris} onChange={(e) => saatUbah(e.target.value)} />
      ) : (
        <input {...sama} type="text" onChange={(e) => saatUbah(e.target.value)} />
      )}
      {ket ? (
        <p id={`${id}-ket`} className={gaya.ket}>
          {ket}
        </p>
      ) : null}
    </div>
  )
}

interface PilihProps {
  readonly label: string
  readonly nilai: string
  readonly isi: readonly { readonly nilai: string; readonly nama: string }[]
  readonly saatUbah: (nilai: string) => void
  readonly mati?: boolean
}

export function Pilih({ label, nilai, isi, saatUbah, mati = false }: PilihProps) {
  const id = useId()
  return (
    <div className={gaya.isian}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={nilai} disabled={mati} onChange={(e) => saatUbah(e.target.value)}>
        {isi.map((o) => (
          <option key={o.nilai} value={o.nilai}>
            {o.nama}
          </option>
        ))}
      </select>
    </div>
  )
}

interface CentangProps {
  readonly nilai: boolean
  readonly saatUbah: (nilai: boolean) => void
  readonly mati?: boolean
  readonly children: ReactNode
}

export function Centang({ nilai, saatUbah, mati = false, children }: CentangProps) {
  return (
    <label className={gaya.centang}>
      <input type="checkbox" checked={nilai} disabled={mati} onChange={(e) => saatUbah(e.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

/** A small button without a frame: add, remove, shift. */
export function TombolKecil(p: {
  readonly nama: string
  readonly saatTekan: () => void
  readonly mati?: boolean
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={gaya.kecil}
      aria-label={p.nama}
      title={p.nama}
      disabled={p.mati}
      onClick={p.saatTekan}
    >
      {p.children}
    </button>
  )
}
