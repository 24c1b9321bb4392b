import type { ReactNode, SubmitEvent } from 'react'
import { tulisBulat } from '#kernel/angka'
import type { Galat } from '#kernel/galat'
import { IsianFile } from '../../design/isian-file.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { pesanWilayah } from './wilayah.pesan.ts'

interface FormFileProps {
  readonly label: string
  readonly ket: string
  readonly accept: string
  readonly tombol: string
  readonly utama?: true
  /** Fields that go before the file: the server reads them first. */
  readonly sebelum?: ReactNode
  readonly kirim: {
    kirim: (isi: FormData) => void
    sibuk: boolean
    galat: Galat | undefined
    lupakan: () => void
  }
  readonly children: ReactNode
}

/** One file to the server; a refusal shows its lines, so that the file can be mended in one go. */
export function FormFile({ label, ket, accept, tombol, utama, sebelum, kirim, children }: FormFileProps) {
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    kirim.kirim(new FormData(e.currentTarget))
  }
  return (
    <form className="susun" onSubmit={submit}>
      {sebelum}
      <IsianFile name="file" label={label} ket={ket} accept={accept} required saatPilih={kirim.lupakan} />
      <PesanGalat galat={kirim.galat}>
        <ul>
          {barisTolak(kirim.galat)
            .slice(0, 20)
            .map((t) => (
              <li key={`${t.baris ?? t.urut}/${t.sebab}`}>
                {pesanWilayah.kolom.baris} {tulisBulat(t.baris ?? t.urut ?? 0)} {t.kode}: {t.sebab}
              </li>
            ))}
        </ul>
      </PesanGalat>
      {children}
      <div>
        <Tombol type="submit" rupa={utama ? 'utama' : 'biasa'} sibuk={kirim.sibuk}>
          {tombol}
        </Tombol>
      </div>
    </form>
  )
}

interface Tolak {
  readonly baris?: number
  readonly urut?: number
  readonly kode: string
  readonly sebab: string
}

function barisTolak(galat: Galat | undefined): readonly Tolak[] {
  const daftar = galat?.rincian?.['daftarTolak']
  return Array.isArray(daftar) ? (daftar as Tolak[]) : []
}
