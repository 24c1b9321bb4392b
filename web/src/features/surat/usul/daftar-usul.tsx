import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { DaftarUsulKirim, UsulKirim } from '#contract/surat/usul/usul'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueri, panggil } from '../../../kantor/panggil.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { DialogUsul } from './dialog-usul.tsx'
import { pesanUsul as p } from './usul.pesan.ts'

type Keadaan = UsulKirim['keadaan']

export default function DaftarUsulHalaman() {
  const diminta = useSearch({ from: '/kantor/surat-surel' }).keadaan
  const keadaan: Keadaan = diminta === 'diterima' || diminta === 'ditolak' ? diminta : 'usul'
  const pergi = useNavigate()
  const [dibuka, setDibuka] = useState<string>()
  const { data, error, refetch } = useQuery({
    queryKey: ['usul-surat', keadaan],
    queryFn: () => panggil<DaftarUsulKirim>(`/surat/usul${kueri({ keadaan })}`),
  })
  const kolom: readonly Kolom<UsulKirim>[] = [
    { judul: p.dari, utama: true, isi: (u) => u.namaDari || u.dari },
    {
      judul: p.perihal,
      isi: (u) => (
        <>
          {u.judul || p.tanpaJudul}{' '}
          {u.balasan ? <Lencana nada="nila">{p.balasan(u.balasan.nomor)}</Lencana> : null}
        </>
      ),
    },
    { judul: p.tanggal, utuh: true, isi: (u) => tulisSaat(u.tanggal ?? u.diambil) },
    { judul: p.lampiran, isi: (u) => p.jumlahLampiran(u.lampiran.length) },
    {
      judul: p.urus,
      isi: (u) => (
        <Tombol rupa="sepi" onClick={() => setDibuka(u.id)}>
          {p.urus}
        </Tombol>
      ),
    },
  ]
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <div className="jajar-akhir">
        <Pilihan
          label={p.keadaan}
          nilai={keadaan}
          saatUbah={(k) =>
            void pergi({ to: '/surat-surel', search: k === 'usul' ? {} : { keadaan: k }, replace: true })
          }
          isi={Object.entries(p.keadaanNama).map(([nilai, nama]) => ({ nilai, nama }))}
        />
      </div>
      <Panel penuh nama={p.judul}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.usul.length === 0 ? <Kosong judul={p.kosong[keadaan]}>{p.kosongKet}</Kosong> : null}
        {data && data.usul.length > 0 ? (
          <TabelDaftar nama={p.judul} kolom={kolom} baris={data.usul} kunci={(u) => u.id} />
        ) : null}
      </Panel>
      {dibuka ? <DialogUsul id={dibuka} tutup={() => setDibuka(undefined)} /> : null}
    </Halaman>
  )
}
