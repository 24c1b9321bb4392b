import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { DaftarUlasanKirim, TulisUlasan as Isi, LetakKirim } from '#contract/sop/ulasan/ulasan'
import { PesanGalat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriUlasan } from './ulasan.kueri.ts'
import { pesanUlasan } from './ulasan.pesan.ts'

interface TulisUlasanProps {
  readonly berkasId: string
  readonly dokumen: string
  readonly versi: number
  readonly letak: LetakKirim
  readonly pelaksana: DaftarUlasanKirim['pelaksana']
  readonly selesai: () => void
}

export function TulisUlasan({ berkasId, dokumen, versi, letak, pelaksana, selesai }: TulisUlasanProps) {
  const klien = useQueryClient()
  const kirim = useKirim(
    (isi: Isi) => panggil<DaftarUlasanKirim>(`/berkas/${berkasId}/ulasan`, { metode: 'POST', isi }),
    {
      berhasil: (baru) => {
        klien.setQueryData(kueriUlasan(berkasId).queryKey, baru)
        selesai()
      },
    },
  )
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const kepada = String(isi.get('kepada') ?? '')
    const teks = String(isi.get('teks') ?? '')
    kirim.kirim({ dokumen, versi, letak, teks, ...(kepada ? { kepada } : {}) })
  }
  return (
    <form className="susun" onSubmit={submit}>
      <Textarea
        name="teks"
        label={pesanUlasan.teks}
        description={pesanUlasan.tulisKet}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={2000}
        rows={3}
        autosize
        maxRows={10}
        autoFocus
      />
      <Pilihan
        label={pesanUlasan.untuk}
        name="kepada"
        isi={[
          { nilai: '', nama: pesanUlasan.untukSiapaSaja },
          ...pelaksana.map((p) => ({ nilai: p.id, nama: p.judul })),
        ]}
      />
      <PesanGalat galat={kirim.galat} />
      <div className="jajar">
        <Tombol type="submit" sibuk={kirim.sibuk}>
          {pesanUlasan.simpan}
        </Tombol>
        <Tombol rupa="sepi" onClick={selesai}>
          {pesanUlasan.batal}
        </Tombol>
      </div>
    </form>
  )
}
