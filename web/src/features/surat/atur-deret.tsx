import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DaftarDeret, Deret } from '#contract/surat/deret/deret'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { AturanDeret } from './deret/aturan-deret.tsx'
import { pesanDeret as p } from './deret/deret.pesan.ts'
import { FormDeret } from './deret/form-deret.tsx'
import { uraiPerubahan } from './deret/urai-perubahan.ts'
import { kueriDeret } from './surat.kueri.ts'

/** How numbers come about: series, which of them numbers what, and every change of it with its reason. */
export default function AturDeret() {
  const { data, error, refetch } = useQuery(kueriDeret)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return (
    <>
      <PanelDeret data={data} />
      <AturanDeret data={data} />
      <PanelPerubahan daftar={data.daftar} />
    </>
  )
}

function PanelDeret({ data }: { data: DaftarDeret }) {
  const [buka, setBuka] = useState<Deret | 'baru'>()
  const utama = data.daftar.filter((d) => d.induk === undefined)
  const cabang = (d: Deret) => data.daftar.filter((x) => x.induk === d.kode)
  const k = p.kolom
  return (
    <Panel
      judul={p.judul}
      penuh
      kanan={
        <Tombol rupa="sepi" onClick={() => setBuka('baru')}>
          {p.tambah}
        </Tombol>
      }
    >
      <p className="kecil redup" style={{ padding: '0 16px', margin: '12px 0' }}>
        {p.ket}
      </p>
      <TabelDaftar
        nama={p.judul}
        kolom={[
          {
            judul: k.nama,
            utama: true,
            isi: (d: Deret) => (
              <>
                {d.nama} {d.aktif ? null : <Lencana>{p.mati}</Lencana>}
                {d.perKlasifikasi ? (
                  <span className="kecil redup" style={{ display: 'block' }}>
                    {p.cabang(cabang(d).length)}
                  </span>
                ) : null}
              </>
            ),
          },
          { judul: k.untuk, isi: (d) => p.jenis[d.jenis] },
          {
            judul: k.berikut,
            isi: (d) => (
              <span className="angka" style={{ overflowWrap: 'anywhere' }}>
                {d.contohNomor}
              </span>
            ),
          },
          { judul: k.blok, rata: 'kanan', isi: (d) => (d.blokMaks === 0 ? p.tanpaBlok : d.blokMaks) },
          {
            judul: k.tindakan,
            isi: (d) => (
              <Tombol rupa="sepi" aria-label={p.ubahJudul(d.nama)} onClick={() => setBuka(d)}>
                {p.ubah}
              </Tombol>
            ),
          },
        ]}
        baris={utama}
        kunci={(d) => d.kode}
        tandai={(d) => (d.aktif ? undefined : 'redup')}
      />
      {buka ? (
        <FormDeret deret={buka === 'baru' ? undefined : buka} tutup={() => setBuka(undefined)} />
      ) : null}
    </Panel>
  )
}

function PanelPerubahan({ daftar }: { daftar: readonly Deret[] }) {
  const semua = daftar
    .flatMap((d) => d.perubahan.map((x) => ({ ...x, deret: d.nama, kunci: `${d.kode} ${x.waktu}` })))
    .toSorted((a, b) => (a.waktu < b.waktu ? 1 : -1))
  const k = p.kolomUbah
  return (
    <Panel judul={p.perubahan} penuh>
      {semua.length === 0 ? (
        <Kosong judul={p.perubahanKosong}>{p.perubahanKosongKet}</Kosong>
      ) : (
        <TabelDaftar
          nama={p.perubahan}
          kolom={[
            { judul: k.waktu, isi: (x) => tulisSaat(x.waktu) },
            { judul: k.deret, isi: (x) => x.deret },
            { judul: k.uraian, utama: true, isi: (x) => uraiPerubahan(x.uraian) },
            { judul: k.alasan, isi: (x) => x.alasan },
            { judul: k.oleh, isi: (x) => x.oleh },
          ]}
          baris={semua}
          kunci={(x) => x.kunci}
        />
      )}
    </Panel>
  )
}
