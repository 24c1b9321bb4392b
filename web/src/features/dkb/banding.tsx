import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { BandingLengkap } from '#contract/dkb/banding/banding'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriBanding } from './banding.kueri.ts'
import { pesanBanding as p } from './banding.pesan.ts'
import { BandingOrang } from './banding-orang.tsx'
import { tulisSnapshot } from './tulis-snapshot.ts'

type Desa = BandingLengkap['desa'][number]

/** What separates two snapshots: in sum, by desa, by field, and person by person when asked for. */
export default function PerbandinganSatu() {
  const { bandingId } = useParams({ from: '/kantor/banding/$bandingId' })
  const { data: b, error, refetch } = useQuery(kueriBanding(bandingId))
  if (!b) {
    return (
      <Halaman judul={p.judul}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={8} />}
        </Panel>
      </Halaman>
    )
  }
  const musnah = b.a.dimusnahkan || b.b.dimusnahkan
  return (
    <Halaman
      judul={`${p.sisi('A', tulisSnapshot(b.a))} · ${p.sisi('B', tulisSnapshot(b.b))}`}
      induk={<Link to="/banding">{p.judul}</Link>}
    >
      {musnah ? <Perhatian>{p.musnah}</Perhatian> : null}
      <div className="dua-kolom">
        <Sinkron b={b} />
        <Panel judul={p.perMedan} penuh>
          <p className="kecil redup" style={{ padding: '12px 16px' }}>
            {p.perMedanKet}
          </p>
          <TabelDaftar
            nama={p.perMedan}
            baris={b.medan.filter((m) => m.jumlah > 0).sort((x, y) => y.jumlah - x.jumlah)}
            kunci={(m) => m.medan}
            kolom={[
              { judul: p.kolomMedan.medan, utama: true, isi: (m) => <code>{m.medan}</code> },
              { judul: p.kolomMedan.jumlah, rata: 'kanan', isi: (m) => tulisBulat(m.jumlah) },
            ]}
          />
        </Panel>
      </div>
      <PerDesa b={b} />
      <Panel judul={p.arus} penuh>
        {b.pindah.length === 0 ? (
          <Kosong judul={p.tanpaArus} />
        ) : (
          <TabelDaftar
            nama={p.arus}
            baris={b.pindah.slice(0, 20)}
            kunci={(x) => `${x.dari}/${x.ke}`}
            kolom={[
              { judul: p.kolomArus.dari, utama: true, isi: (x) => namaDesa(b, x.dari) },
              { judul: p.kolomArus.ke, isi: (x) => namaDesa(b, x.ke) },
              { judul: p.kolomArus.jumlah, rata: 'kanan', isi: (x) => tulisBulat(x.jumlah) },
            ]}
          />
        )}
      </Panel>
      {musnah ? null : <BandingOrang banding={b} />}
    </Halaman>
  )
}

function Sinkron({ b }: { b: BandingLengkap }) {
  const { sama, berubah, pindah, hanyaDiA, hanyaDiB } = b.jumlah
  const persen = b.a.jumlahBaris === 0 ? '-' : tulisDesimal((sama / b.a.jumlahBaris) * 100, 1)
  const lokalKeDkb = b.a.basis === 'lokal' && b.b.basis === 'dkb'
  const tulis = lokalKeDkb ? p.sinkron : p.sinkronUmum
  const hari = Math.abs(Date.parse(b.b.tanggal) - Date.parse(b.a.tanggal)) / 86_400_000
  return (
    <Panel judul={lokalKeDkb ? p.sinkronJudul : p.daftar}>
      <div className="susun">
        <p>{tulis(persen, tulisBulat(sama), tulisBulat(b.a.jumlahBaris))}</p>
        <Fakta
          isi={[
            [p.sisi('A', tulisSnapshot(b.a)), tulisTanggalPendek(b.a.tanggal)],
            [p.sisi('B', tulisSnapshot(b.b)), tulisTanggalPendek(b.b.tanggal)],
            [p.kolom.sama, tulisBulat(sama)],
            [p.kolom.berubah, tulisBulat(berubah)],
            [p.kolom.pindah, tulisBulat(pindah)],
            [p.kolom.hanyaDiA, tulisBulat(hanyaDiA)],
            [p.kolom.hanyaDiB, tulisBulat(hanyaDiB)],
          ]}
        />
        <p className="kecil redup">{hari === 0 ? p.tanpaJarak : p.jarak(tulisBulat(hari))}</p>
        {b.a.basis !== b.b.basis ? <p className="kecil redup">{p.basis}</p> : null}
      </div>
    </Panel>
  )
}

function PerDesa({ b }: { b: BandingLengkap }) {
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
    { judul: d.sama, rata: 'kanan', isi: (x) => tulisBulat(x.sama) },
    { judul: d.berubah, rata: 'kanan', isi: (x) => tulisBulat(x.berubah) },
    { judul: d.masuk, rata: 'kanan', isi: (x) => tulisBulat(x.pindahMasuk) },
    { judul: d.keluar, rata: 'kanan', isi: (x) => tulisBulat(x.pindahKeluar) },
    { judul: d.hanyaDiA, rata: 'kanan', isi: (x) => tulisBulat(x.hanyaDiA) },
    { judul: d.hanyaDiB, rata: 'kanan', isi: (x) => tulisBulat(x.hanyaDiB) },
  ]
  return (
    <Panel judul={p.perDesa} penuh>
      <TabelDaftar nama={p.perDesa} kolom={kolom} baris={b.desa} kunci={(x) => x.kode} />
    </Panel>
  )
}

function namaDesa(b: BandingLengkap, kode: string): string {
  return b.desa.find((d) => d.kode === kode)?.nama ?? kode
}
