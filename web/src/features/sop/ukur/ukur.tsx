import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { UkurSopKirim } from '#contract/sop/ukur/ukur'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../../design/fakta.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian, PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import '../../../design/mantine.css'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { BaganUkur } from './bagan-ukur.tsx'
import { Perkiraan } from './perkiraan.tsx'
import { TabelUkur } from './tabel-ukur.tsx'
import { kueriUkur } from './ukur.kueri.ts'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

export default function Ukur() {
  const { sopId } = useParams({ from: '/kantor/sop/$sopId/ukur' })
  const masa = useSearch({ from: '/kantor/sop/$sopId/ukur' })
  const pergi = useNavigate()
  const { data, error, refetch } = useQuery(kueriUkur(sopId, masa))
  const tampilkan = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const cari = { dari: String(isi.get('dari')), sampai: String(isi.get('sampai')) }
    void pergi({ to: '/sop/$sopId/ukur', params: { sopId }, search: cari })
  }
  return (
    <Halaman
      judul={pesanUkur.judul}
      {...(data && { ringkas: pesanUkur.ringkas(data.judul) })}
      induk={
        <Link to="/sop/$sopId" params={{ sopId }}>
          {data?.judul ?? sopId}
        </Link>
      }
      tindakan={
        <a className={kelasTombol} href={`/api/sop/${sopId}/log.xes`} download>
          {pesanUkur.log}
        </a>
      }
    >
      {error && !data ? (
        <Panel nama={pesanUkur.masa}>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : null}
      {!data && !error ? (
        <Panel nama={pesanUkur.masa}>
          <Memuat baris={8} />
        </Panel>
      ) : null}
      {data ? (
        <>
          <Panel nama={pesanUkur.masa}>
            <form className="susun" onSubmit={tampilkan} key={`${data.dari} ${data.sampai}`}>
              <div className="jajar">
                <IsianTanggal name="dari" label={pesanUkur.dari} awal={data.dari} required />
                <IsianTanggal name="sampai" label={pesanUkur.sampai} awal={data.sampai} required />
                <Tombol type="submit">{pesanUkur.tampilkan}</Tombol>
              </div>
            </form>
            <IsiRingkas ukur={data} />
          </Panel>
          <Panel judul={pesanUkur.bagan} penuh kaki={<p className="kecil redup">{pesanUkur.baganKet}</p>}>
            <BaganUkur sopId={sopId} langkah={data.langkah} />
          </Panel>
          <IsiUkur key={`${data.digest} ${data.dari} ${data.sampai}`} ukur={data} />
          <Perkiraan sop={sopId} masa={{ dari: data.dari, sampai: data.sampai }} />
        </>
      ) : null}
    </Halaman>
  )
}

function IsiRingkas({ ukur }: { ukur: UkurSopKirim }) {
  return (
    <div className="susun">
      <Fakta
        isi={[
          [pesanUkur.berkas, tulisBulat(ukur.berkas)],
          [pesanUkur.median, ukur.total && tulisMenit(ukur.total.median)],
          [pesanUkur.p90, ukur.total && tulisMenit(ukur.total.p90)],
          [pesanUkur.baku, tulisMenit(ukur.menitBaku)],
        ]}
      />
      {ukur.berkas > 0 && ukur.berkas < ukur.sedikit ? (
        <Perhatian>{pesanUkur.sedikit(ukur.berkas, ukur.sedikit)}</Perhatian>
      ) : null}
      {ukur.versiLain > 0 ? <p className="kecil redup">{pesanUkur.versiLain(ukur.versiLain)}</p> : null}
    </div>
  )
}

function IsiUkur({ ukur }: { ukur: UkurSopKirim }) {
  const [dipilih, setDipilih] = useState<ReadonlySet<string>>(
    new Set(ukur.langkah.flatMap((l) => (l.usul ? [l.langkah] : []))),
  )
  const pergi = useNavigate()
  const revisi = useKirim(
    (langkah: string[]) =>
      panggil<{ rancanganId: string }>(`/sop/${ukur.sop}/ukur/rancangan`, {
        metode: 'POST',
        isi: { dari: ukur.dari, sampai: ukur.sampai, langkah },
      }),
    {
      segarkan: ['rancangan'],
      berhasil: ({ rancanganId }) =>
        void pergi({ to: '/sop/susun/$rancanganId', params: { rancanganId }, search: {} }),
    },
  )
  const saatPilih = (langkah: string) => {
    const baru = new Set(dipilih)
    if (!baru.delete(langkah)) baru.add(langkah)
    setDipilih(baru)
  }
  if (ukur.langkah.every((l) => l.jumlah === 0))
    return (
      <Panel nama={pesanUkur.langkah}>
        <Kosong judul={pesanUkur.kosong}>{pesanUkur.kosongKet}</Kosong>
      </Panel>
    )
  return (
    <Panel judul={pesanUkur.langkah} penuh kaki={<p className="kecil redup">{pesanUkur.tunggKerja}</p>}>
      <TabelUkur ukur={ukur} dipilih={dipilih} saatPilih={saatPilih} />
      {ukur.langkah.some((l) => l.usul) ? (
        <div className="susun" style={{ padding: '12px 16px' }}>
          <div className="jajar">
            <Tombol
              rupa="utama"
              sibuk={revisi.sibuk}
              disabled={dipilih.size === 0}
              onClick={() => revisi.kirim([...dipilih])}
            >
              {pesanUkur.revisi}
            </Tombol>
            <span className="kecil redup">{pesanUkur.revisiKet}</span>
          </div>
          <PesanGalat galat={revisi.galat} />
        </div>
      ) : null}
    </Panel>
  )
}
