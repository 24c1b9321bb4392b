import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { UsulanKirim } from '#contract/sop/baca/baca'
import { Halaman } from '../../../design/halaman.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { Kemajuan } from '../../../design/kemajuan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { unggah } from '../../dkb/unggah.ts'
import { pesanImpor } from './impor.pesan.ts'
import { UsulanNaskah } from './usulan-naskah.tsx'

export default function Impor() {
  const [terkirim, setTerkirim] = useState(0)
  const [namaFile, setNamaFile] = useState('')
  const baca = useKirim((isi: FormData) => {
    setTerkirim(0)
    return unggah<UsulanKirim>('/sop/baca', isi, (sudah, semua) => setTerkirim(sudah / semua)).hasil
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    baca.kirim(new FormData(e.currentTarget))
  }
  const selesai = baca.hasil && !baca.sibuk ? baca.hasil : undefined
  return (
    <Halaman
      judul={pesanImpor.judul}
      ringkas={pesanImpor.ringkas}
      induk={<Link to="/sop">{pesanImpor.sop}</Link>}
      tindakan={selesai ? <Tombol onClick={baca.lupakan}>{pesanImpor.lain}</Tombol> : null}
    >
      {selesai ? (
        <UsulanNaskah awal={selesai} namaFile={namaFile} />
      ) : (
        <Panel nama={pesanImpor.judul}>
          <form className="susun" onSubmit={kirim}>
            <IsianFile
              name="file"
              label={pesanImpor.file}
              ket={pesanImpor.fileKet}
              accept=".docx,.pdf,.txt,.md,application/pdf,text/plain"
              required
              saatPilih={(f) => {
                setNamaFile(f?.name ?? '')
                baca.lupakan()
              }}
            />
            <div className="jajar">
              <Tombol type="submit" rupa="utama" sibuk={baca.sibuk}>
                {pesanImpor.baca}
              </Tombol>
              <span role="status" className="redup">
                {baca.sibuk
                  ? terkirim < 1
                    ? pesanImpor.mengirim(Math.round(terkirim * 100))
                    : pesanImpor.membaca
                  : ''}
              </span>
            </div>
            {baca.sibuk ? (
              <Kemajuan bagian={terkirim} nama={pesanImpor.mengirim(Math.round(terkirim * 100))} />
            ) : null}
            <PesanGalat galat={baca.galat} />
          </form>
        </Panel>
      )}
    </Halaman>
  )
}
