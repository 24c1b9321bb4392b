import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Permintaan } from '#contract/terbit/layanan/layanan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Fakta } from '../../../design/fakta.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { PilihSnapshot } from '../../agregat/pilih-snapshot.tsx'
import { useSnapshotDipilih } from '../../agregat/use-snapshot-dipilih.ts'
import { kueriPermintaan } from './layanan.kueri.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'
import { StatusLencana } from './status-layanan.tsx'
import { TelaahLayanan } from './telaah-layanan.tsx'

/** One request: who asks for what, what is given, and its case. */
export default function PermintaanHalaman() {
  const { id } = useParams({ from: '/kantor/layanan/$id' })
  const { data, error, refetch } = useQuery(kueriPermintaan(id))
  if (!data)
    return (
      <Halaman judul={p.judul}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}
        </Panel>
      </Halaman>
    )
  return (
    <Halaman
      judul={`${p.permintaan(data.nomor)}: ${data.instansi}`}
      induk={p.judul}
      lencana={<StatusLencana status={data.status} />}
      tindakan={<Tindakan permintaan={data} />}
    >
      <Panel judul={p.isi}>
        <Fakta
          isi={[
            [p.diminta, data.diminta],
            [p.keperluan, data.keperluan],
            [p.nama, data.nama],
            [p.kontak, data.kontak],
            [p.saluran, p.namaSaluran[data.saluran]],
            [p.diterima, tulisSaat(data.diterima)],
            [p.alasan, data.alasan],
          ]}
        />
      </Panel>
      <TelaahLayanan key={data.id} permintaan={data} />
    </Halaman>
  )
}

function Tindakan({ permintaan }: { permintaan: Permintaan }) {
  const [buka, setBuka] = useState<'berkas' | 'tolak'>()
  const tutup = () => setBuka(undefined)
  const { berkasId, status } = permintaan
  const terbuka = status === 'baru' || status === 'dilayani'
  return (
    <>
      {terbuka ? <Tombol onClick={() => setBuka('tolak')}>{p.tolak}</Tombol> : null}
      {berkasId ? (
        <Link to="/berkas/$berkasId" params={{ berkasId }} className={kelasTombol} data-rupa="utama">
          {p.bukaKeBerkas}
        </Link>
      ) : terbuka ? (
        <Tombol rupa="utama" pintasan="b" onClick={() => setBuka('berkas')}>
          {p.bukaBerkas}
        </Tombol>
      ) : null}
      {buka === 'berkas' ? <DialogBerkas id={permintaan.id} tutup={tutup} /> : null}
      {buka === 'tolak' ? <DialogTolak id={permintaan.id} tutup={tutup} /> : null}
    </>
  )
}

interface Dialog {
  readonly id: string
  readonly tutup: () => void
}

function DialogBerkas({ id, tutup }: Dialog) {
  const pergi = useNavigate()
  const [pilih, setPilih] = useState<string>()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(pilih)
  const buka = useKirim(
    (isi: { snapshotId: string; semester: string }) =>
      panggil<{ berkasId: string }>(`/layanan/${id}/berkas`, { metode: 'POST', isi }),
    {
      segarkan: ['layanan', 'berkas', 'kotak-masuk'],
      berhasil: ({ berkasId }) => void pergi({ to: '/berkas/$berkasId', params: { berkasId } }),
    },
  )
  return (
    <DialogForm
      judul={p.bukaBerkas}
      kirimLabel={p.bukaBerkas}
      sibuk={buka.sibuk}
      galat={buka.galat}
      tutup={tutup}
      kirim={() => {
        if (snapshot) buka.kirim({ snapshotId: snapshot.id, semester: snapshot.semester })
      }}
    >
      <p>{kosong ? p.belumCuplikan : p.bukaBerkasKet}</p>
      {snapshot ? <PilihSnapshot daftar={daftar} nilai={snapshot.id} saatUbah={setPilih} /> : null}
    </DialogForm>
  )
}

function DialogTolak({ id, tutup }: Dialog) {
  const kirim = useKirim(
    (f: FormData) =>
      panggil(`/layanan/${id}/tolak`, { metode: 'POST', isi: { alasan: String(f.get('alasan')).trim() } }),
    { segarkan: ['layanan'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.tolakJudul}
      kirimLabel={p.tolak}
      rupa="bahaya"
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      tutup={tutup}
      kirim={kirim.kirim}
    >
      <p>{p.tolakKet}</p>
      <Textarea
        name="alasan"
        label={p.tulisAlasan}
        rows={3}
        maxLength={2000}
        required
        withAsterisk={false}
        data-autofocus
      />
    </DialogForm>
  )
}
