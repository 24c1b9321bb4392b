import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { HasilCariArsip } from '#contract/arsip/arsip'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriArsip } from './arsip.kueri.ts'
import { pesanArsip as p } from './arsip.pesan.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { KOLOM_ARSIP } from './kolom-arsip.tsx'

export default function ArsipHalaman() {
  const { cari = '' } = useSearch({ from: '/kantor/arsip' })
  const pergi = useNavigate()
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({ ...kueriArsip(cari, lewati), placeholderData: (lama) => lama })
  const ubah = (teks: string) => {
    setLewati(0)
    void pergi({ to: '/arsip', search: teks ? { cari: teks } : {}, replace: true })
  }
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
      <TextInput
        type="search"
        label={p.cari}
        description={p.cariKet}
        value={cari}
        onChange={(e) => ubah(e.target.value)}
        style={{ maxWidth: 560 }}
      />
      {data?.kodeLama ? <KodeLama lama={data.kodeLama} /> : null}
      <Panel penuh judul={data ? p.jumlah(tulisBulat(data.jumlah), data.lebih) : p.judul}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? (
          cari ? (
            <Kosong judul={p.kosongCari}>{p.kosongCariKet}</Kosong>
          ) : (
            <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
          )
        ) : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={p.judul}
            kolom={KOLOM_ARSIP}
            baris={data.daftar}
            kunci={(a) => a.id}
            tandai={(a) => (a.status === 'musnah' ? 'redup' : undefined)}
          />
        ) : null}
      </Panel>
      {data ? (
        <Halamanan
          lewati={lewati}
          panjang={Math.max(50, data.daftar.length)}
          jumlah={data.jumlah}
          tulis={tulisBulat}
          pindah={setLewati}
        />
      ) : null}
    </Halaman>
  )
}

function KodeLama({ lama }: { lama: NonNullable<HasilCariArsip['kodeLama']> }) {
  return (
    <Perhatian>
      {lama.kodeBaru
        ? p.kodeLama(lama.kodeLama, lama.nama, lama.kodeBaru, lama.namaBaru ?? '')
        : p.kodeLamaTiada(lama.kodeLama, lama.nama)}{' '}
      {lama.dikonfirmasi ? null : <Lencana nada="tunggu">{p.belumDikonfirmasi}</Lencana>}
    </Perhatian>
  )
}
