import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriKiriman } from './kirim.kueri.ts'
import { pesanKirim as p } from './kirim.pesan.ts'
import { TabelKiriman } from './tabel-kiriman.tsx'

export default function DaftarKirimanHalaman() {
  const { cari = '' } = useSearch({ from: '/kantor/kiriman-surat' })
  const pergi = useNavigate()
  const [sesudah, setSesudah] = useState('')
  const { data, error, refetch } = useQuery({
    ...kueriKiriman({ cari, sesudah }),
    placeholderData: (lama) => lama,
  })
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <TextInput
        type="search"
        label={p.cari}
        value={cari}
        style={{ maxWidth: 420 }}
        onChange={(e) => {
          setSesudah('')
          void pergi({
            to: '/kiriman-surat',
            search: e.target.value ? { cari: e.target.value } : {},
            replace: true,
          })
        }}
      />
      <Panel
        penuh
        nama={p.judul}
        kaki={
          sesudah || data?.berikut ? (
            <div className="jajar">
              <Tombol disabled={sesudah === ''} onClick={() => setSesudah('')}>
                {p.terbaru}
              </Tombol>
              <Tombol disabled={!data?.berikut} onClick={() => setSesudah(data?.berikut ?? '')}>
                {p.lagi}
              </Tombol>
            </div>
          ) : undefined
        }
      >
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.kiriman.length === 0 ? (
          <Kosong judul={cari ? p.kosongCari : p.kosong}>{cari ? p.kosongCariKet : p.kosongKet}</Kosong>
        ) : null}
        {data && data.kiriman.length > 0 ? <TabelKiriman kiriman={data.kiriman} /> : null}
      </Panel>
    </Halaman>
  )
}
