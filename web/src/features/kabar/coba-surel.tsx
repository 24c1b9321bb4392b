import { TextInput } from '@mantine/core'
import type { SubmitEvent } from 'react'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanSurel as p } from './kabar.pesan.ts'

export function CobaSurel({ siap }: { siap: boolean }) {
  const coba = useKirim((ke: string) =>
    panggil<{ jawaban: string }>('/kabar/surel-percobaan', { metode: 'POST', isi: { ke } }),
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    coba.kirim(String(new FormData(e.currentTarget).get('ke') ?? '').trim())
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">{p.cobaKet}</p>
      <div className="jajar-akhir">
        <TextInput
          name="ke"
          type="email"
          label={p.cobaKe}
          required
          withAsterisk={false}
          style={{ inlineSize: 'min(100%, 340px)' }}
        />
        <Tombol type="submit" sibuk={coba.sibuk} disabled={!siap}>
          {p.cobaKirim}
        </Tombol>
      </div>
      <PesanGalat galat={coba.galat} />
      {coba.hasil ? <PesanBaik>{p.cobaJadi(coba.hasil.jawaban)}</PesanBaik> : null}
    </form>
  )
}
