import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AturanMutu, BarisTemuan, MutuPerDesa, Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { kueriMutuDesa, kueriTemuan } from './mutu.kueri.ts'
import { pesanMutu as p } from './mutu.pesan.ts'

type Desa = MutuPerDesa['daftar'][number]

/** One rule: why it is there, which desa it found, and the rows when asked for. */
export function MutuAturan({ snapshot, aturan }: { snapshot: Snapshot; aturan: AturanMutu }) {
  const [desa, setDesa] = useState<Desa>()
  const { data, error, refetch } = useQuery(kueriMutuDesa(snapshot.id, aturan.aturan))
  const d = p.kolomDesa
  const kolom: readonly Kolom<Desa>[] = [
    {
      judul: d.nama,
      utama: true,
      isi: (x) => (
        <>
          {x.nama}{' '}
          <code className="kecil redup" style={{ fontWeight: 400 }}>
            {x.kode}
          </code>
        </>
      ),
    },
    { judul: d.jumlah, rata: 'kanan', isi: (x) => tulisBulat(x.jumlah) },
    { judul: d.dari, rata: 'kanan', isi: (x) => (x.jumlahBaris > 0 ? tulisBulat(x.jumlahBaris) : '') },
    {
      judul: d.lihat,
      isi: (x) => (
        <Tombol rupa="sepi" onClick={() => setDesa(x)} aria-label={`${p.lihatBaris} ${x.nama}`}>
          {p.lihatBaris}
        </Tombol>
      ),
    },
  ]
  return (
    <>
      <Panel
        judul={aturan.kalimat}
        kanan={
          <Link
            className={kelasTombol}
            to="/cuplikan/$snapshotId/mutu"
            params={{ snapshotId: snapshot.id }}
            search={{}}
          >
            {p.kembali}
          </Link>
        }
      >
        <Fakta
          isi={[
            [p.kolom.tingkat, pesanDkb.tingkat[aturan.tingkat]],
            [p.sebab, aturan.sebab],
            [p.kolom.jumlah, tulisBulat(aturan.jumlah)],
            [p.kolom.aturan, <code key="id">{aturan.aturan}</code>],
          ]}
        />
      </Panel>
      <BarisTerkena
        key={desa?.kode ?? '*'}
        snapshot={snapshot}
        aturan={aturan}
        desa={desa}
        lepas={() => setDesa(undefined)}
      />
      <Panel judul={p.perDesa} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data ? (
          <TabelDaftar
            nama={p.perDesa}
            kolom={kolom}
            baris={data.daftar}
            kunci={(x) => x.kode}
            tandai={(x) => (x.kode === desa?.kode ? 'pilih' : undefined)}
          />
        ) : null}
      </Panel>
    </>
  )
}

interface BarisTerkenaProps {
  readonly snapshot: Snapshot
  readonly aturan: AturanMutu
  readonly desa: Desa | undefined
  readonly lepas: () => void
}

// Not fetched before it is asked for: each reading is entered in the record.
function BarisTerkena({ snapshot, aturan, desa, lepas }: BarisTerkenaProps) {
  const [diminta, setDiminta] = useState(desa !== undefined)
  const [lewati, setLewati] = useState(0)
  const { data, error, refetch } = useQuery({
    ...kueriTemuan(snapshot.id, aturan.aturan, desa?.kode, lewati),
    enabled: diminta,
    placeholderData: (lama) => lama,
  })
  const k = p.kolomBaris
  const tolak = aturan.tingkat === 'tolak'
  const kolom: readonly Kolom<BarisTemuan>[] = [
    {
      judul: k.baris,
      rata: 'kanan',
      utama: true,
      isi: (b) => (b.file ? `${b.file}: ${tulisBulat(b.baris)}` : tulisBulat(b.baris)),
    },
    { judul: k.nik, utuh: true, isi: (b) => <code>{b.nik}</code> },
    ...(tolak
      ? [{ judul: k.nilai, isi: (b: BarisTemuan) => <code>{`${b.kolom} ${b.nilai}`}</code> }]
      : [{ judul: k.kk, utuh: true as const, isi: (b: BarisTemuan) => <code>{b.noKk}</code> }]),
    { judul: k.desa, isi: (b) => <code>{b.desa}</code> },
  ]
  return (
    <Panel
      judul={desa ? p.barisDesa(desa.nama) : p.baris}
      penuh
      kanan={desa ? <Tombol onClick={lepas}>{p.seluruhDesa}</Tombol> : null}
    >
      <div className="susun" style={{ padding: '12px 16px' }}>
        <p className="kecil redup">{p.barisKet}</p>
        {diminta ? null : (
          <div>
            <Tombol onClick={() => setDiminta(true)}>{p.tampilkan}</Tombol>
          </div>
        )}
      </div>
      {diminta && error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {diminta && !data && !error ? <Memuat /> : null}
      {diminta && data ? (
        data.daftar.length === 0 ? (
          <Kosong judul={p.tiadaBaris} />
        ) : (
          <>
            <TabelDaftar
              nama={p.baris}
              kolom={kolom}
              baris={data.daftar}
              kunci={(b) => `${b.baris}/${b.kolom}`}
            />
            <div style={{ padding: '10px 16px' }}>
              <Halamanan
                lewati={lewati}
                panjang={100}
                jumlah={data.jumlah}
                tulis={tulisBulat}
                pindah={setLewati}
              />
            </div>
          </>
        )
      ) : null}
    </Panel>
  )
}
