import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriInstruksi } from '../surat.kueri.ts'
import { pesanInstruksi as p } from './instruksi.pesan.ts'

const MAKS = 16

/** What the sheet of a disposisi offers to tick, in the order in which it is printed. */
export default function AturInstruksi() {
  const { data, error, refetch } = useQuery(kueriInstruksi)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return <FormInstruksi semula={data.instruksi} />
}

function FormInstruksi({ semula }: { semula: readonly string[] }) {
  const [daftar, setDaftar] = useState(semula)
  const [tersimpan, setTersimpan] = useState<readonly string[]>()
  const simpan = useKirim(
    (instruksi: readonly string[]) => panggil('/disposisi/instruksi', { metode: 'PUT', isi: { instruksi } }),
    {
      segarkan: ['instruksi-disposisi', 'surat-masuk'],
      berhasil: (_, instruksi) => {
        setDaftar(instruksi)
        setTersimpan(instruksi)
      },
    },
  )
  const salah = (i: number) => {
    const kata = daftar[i]!.trim().toLowerCase()
    if (kata !== '' && kata.length < 2) return p.pendek
    return daftar.findIndex((x) => x.trim().toLowerCase() === kata) < i && kata !== '' ? p.kembar : undefined
  }
  const geser = (i: number, ke: number) => {
    const lain = daftar.toSpliced(i, 1)
    setDaftar(lain.toSpliced(ke, 0, daftar[i]!))
  }
  const bersih = daftar.map((x) => x.trim()).filter((x) => x !== '')
  const cacat = daftar.some((_, i) => salah(i) !== undefined) || bersih.length === 0
  return (
    <Panel judul={p.judul}>
      <form
        className="susun"
        onSubmit={(e) => {
          e.preventDefault()
          if (!cacat) simpan.kirim(bersih)
        }}
      >
        <p className="kecil redup">{p.ket}</p>
        <ol className="susun-rapat" style={{ margin: 0, padding: 0 }}>
          {daftar.map((x, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            <li key={i}>
              <div className="jajar" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
                <TextInput
                  aria-label={p.baris(i + 1)}
                  value={x}
                  maxLength={80}
                  error={salah(i)}
                  onChange={(e) => setDaftar(daftar.with(i, e.target.value))}
                  style={{ flex: '1 1 auto', maxWidth: 420 }}
                />
                <Tombol
                  rupa="sepi"
                  aria-label={p.naik(i + 1)}
                  disabled={i === 0}
                  onClick={() => geser(i, i - 1)}
                >
                  ↑
                </Tombol>
                <Tombol
                  rupa="sepi"
                  aria-label={p.hapus(i + 1)}
                  onClick={() => setDaftar(daftar.toSpliced(i, 1))}
                >
                  ×
                </Tombol>
              </div>
            </li>
          ))}
        </ol>
        <PesanGalat galat={simpan.galat} />
        {bersih.length === 0 ? <p role="alert">{p.kosong}</p> : null}
        {tersimpan === daftar ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
        <div className="jajar">
          <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk} disabled={cacat}>
            {p.simpan}
          </Tombol>
          <Tombol rupa="sepi" disabled={daftar.length >= MAKS} onClick={() => setDaftar([...daftar, ''])}>
            {p.tambah}
          </Tombol>
        </div>
      </form>
    </Panel>
  )
}
