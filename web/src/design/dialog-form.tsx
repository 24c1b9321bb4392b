import { type ReactNode, type SubmitEvent, useId } from 'react'
import type { Galat } from '#kernel/galat'
import { pesanDesign } from './design.pesan.ts'
import { Dialog } from './dialog.tsx'
import { PesanGalat } from './keadaan.tsx'
import { Tombol } from './tombol.tsx'

interface DialogFormProps {
  readonly judul: string
  /** On the button that sends it. */
  readonly kirimLabel: string
  readonly rupa?: 'utama' | 'bahaya'
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly kirim: (isi: FormData) => void
  readonly tutup: () => void
  readonly children: ReactNode
}

/** A dialog that asks for something and sends it: fields, the refusal below them, cancel and send. */
export function DialogForm({
  judul,
  kirimLabel,
  rupa = 'utama',
  sibuk,
  galat,
  kirim,
  tutup,
  children,
}: DialogFormProps) {
  const id = useId()
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    kirim(new FormData(e.currentTarget))
  }
  return (
    <Dialog
      judul={judul}
      tutup={tutup}
      kaki={
        <>
          <Tombol onClick={tutup}>{pesanDesign.batal}</Tombol>
          <Tombol type="submit" form={id} rupa={rupa} sibuk={sibuk}>
            {kirimLabel}
          </Tombol>
        </>
      }
    >
      <form id={id} className="susun" onSubmit={submit}>
        {children}
        <PesanGalat galat={galat} />
      </form>
    </Dialog>
  )
}
