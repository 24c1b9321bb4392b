import type { KotakMasukKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Lencana } from '../../design/lencana.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { pesanSop } from './sop.pesan.ts'

interface PerJabatanProps {
  readonly perJabatan: KotakMasukKirim['perJabatan']
  readonly nilai: string | undefined
  readonly saatUbah: (pelaksana: string | undefined) => void
}

/** What waits at each position and how much of it is late; pressed it shows those, pressed again all. */
export function PerJabatan({ perJabatan, nilai, saatUbah }: PerJabatanProps) {
  if (perJabatan.length < 2) return null
  return (
    <fieldset className="jajar">
      <legend className="hanya-suara">{pesanSop.perJabatan}</legend>
      {perJabatan.map((j) => (
        <Tombol
          key={j.pelaksana}
          aria-pressed={j.pelaksana === nilai}
          onClick={() => saatUbah(j.pelaksana === nilai ? undefined : j.pelaksana)}
        >
          {`${j.judul} ${tulisBulat(j.jumlah)}`}{' '}
          {j.lewat > 0 ? <Lencana nada="lambat">{pesanSop.lewatJumlah(tulisBulat(j.lewat))}</Lencana> : null}
        </Tombol>
      ))}
    </fieldset>
  )
}
