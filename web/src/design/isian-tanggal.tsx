import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { tulisTanggal } from '#kernel/tanggal'

interface IsianTanggalProps {
  readonly name: string
  readonly label: string
  readonly awal?: string
  readonly ket?: string
  /** The refusal that speaks of this day. */
  readonly galat?: string | undefined
  readonly required?: boolean
  readonly saatUbah?: ((nilai: string) => void) | undefined
}

/** A day. Browsers write it in their own language (06/07/2026 is two days): ours stands below in words. */
export function IsianTanggal({
  name,
  label,
  awal = '',
  ket,
  galat,
  required = false,
  saatUbah,
}: IsianTanggalProps) {
  const [nilai, setNilai] = useState(awal)
  const kata = /^\d{4}-\d{2}-\d{2}$/.test(nilai) ? tulisTanggal(nilai) : ''
  return (
    <TextInput
      name={name}
      type="date"
      label={label}
      description={[kata, ket].filter(Boolean).join('. ') || undefined}
      value={nilai}
      error={galat}
      onChange={(e) => {
        setNilai(e.target.value)
        saatUbah?.(e.target.value)
      }}
      required={required}
      withAsterisk={false}
    />
  )
}
