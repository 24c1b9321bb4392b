import type { SubmitEvent } from 'react'
import type { HasilPeriksa } from '#contract/terbit/terbit'
import { Halaman } from '../../design/halaman.tsx'
import { IsianFile } from '../../design/isian-file.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { HasilPeriksaFile } from './hasil-periksa-file.tsx'
import { pesanTerbit } from './terbit.pesan.ts'

export default function Periksa() {
  const periksa = useKirim((isi: FormData) => panggil<HasilPeriksa>('/periksa', { metode: 'POST', isi }))
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    periksa.kirim(new FormData(e.currentTarget))
  }
  return (
    <Halaman judul={pesanTerbit.judul} ringkas={pesanTerbit.ringkas}>
      <Panel>
        <form className="susun" onSubmit={kirim}>
          <IsianFile
            name="file"
            label={pesanTerbit.file}
            ket={pesanTerbit.fileKet}
            accept="application/pdf,.pdf"
            required
            saatPilih={periksa.lupakan}
          />
          <div className="jajar">
            <Tombol type="submit" rupa="utama" sibuk={periksa.sibuk}>
              {pesanTerbit.periksa}
            </Tombol>
            <span role="status" className="redup">
              {periksa.sibuk ? pesanTerbit.memeriksa : ''}
            </span>
          </div>
          <PesanGalat galat={periksa.galat} />
        </form>
      </Panel>
      {periksa.hasil && !periksa.sibuk ? <HasilPeriksaFile hasil={periksa.hasil} /> : null}
    </Halaman>
  )
}
