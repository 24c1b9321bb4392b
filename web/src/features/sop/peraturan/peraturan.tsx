import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PeraturanKirim, PerubahanPeraturanKirim } from '#contract/sop/tinjau/peraturan'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat, tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { tulisOrang } from '../tulis-orang.ts'
import { FormPeraturan } from './form-peraturan.tsx'
import { KembalikanPeraturan } from './kembalikan-peraturan.tsx'
import { kueriPeraturan } from './peraturan.kueri.ts'
import { pesanPeraturan as p } from './peraturan.pesan.ts'

type Buka = { readonly apa: 'ubah' | 'kembalikan'; readonly peraturan?: PeraturanKirim }

/** What became of regulations, which SOPs still cite them, and who of the office said so. */
export default function Peraturan() {
  const { data, error, refetch } = useQuery(kueriPeraturan)
  const [buka, setBuka] = useState<Buka>()
  const tutup = () => setBuka(undefined)
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      tindakan={
        data?.bolehUbah ? (
          <Tombol rupa="utama" onClick={() => setBuka({ apa: 'ubah' })}>
            {p.tambah}
          </Tombol>
        ) : null
      }
    >
      <Panel
        penuh
        {...(data && {
          kaki: <span className="kecil redup">{p.per(tulisTanggalPendek(data.per))}</span>,
        })}
      >
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={8} /> : null}
        {data?.peraturan.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.peraturan.length > 0 ? (
          <TabelDaftar
            nama={p.judul}
            kolom={data.bolehUbah ? [...KOLOM, kolomUbah(setBuka)] : KOLOM}
            baris={data.peraturan}
            kunci={tulis}
          />
        ) : null}
      </Panel>
      {data && data.riwayat.length > 0 ? (
        <Panel judul={p.riwayat} penuh>
          <TabelDaftar
            nama={p.riwayat}
            kolom={KOLOM_RIWAYAT}
            baris={data.riwayat}
            kunci={(r) => `${r.diubah.waktu}${r.tulisan}`}
          />
        </Panel>
      ) : null}
      {buka?.apa === 'ubah' ? <FormPeraturan peraturan={buka.peraturan} tutup={tutup} /> : null}
      {buka?.apa === 'kembalikan' && buka.peraturan ? (
        <KembalikanPeraturan peraturan={buka.peraturan} tutup={tutup} />
      ) : null}
    </Halaman>
  )
}

const tulis = (r: Pick<PeraturanKirim, 'jenis' | 'nomor' | 'tahun'>) => `${r.jenis} ${r.nomor}/${r.tahun}`

const KOLOM: readonly Kolom<PeraturanKirim>[] = [
  { judul: p.kolom.peraturan, utama: true, lebar: '170px', isi: tulis },
  {
    judul: p.kolom.keadaan,
    isi: (r) => (
      <>
        {p.keadaan[r.keadaan]} {r.oleh ?? ''}{' '}
        {r.dikonfirmasi ? null : <Lencana nada="tunggu">{p.perlu}</Lencana>}
      </>
    ),
  },
  {
    judul: p.kolom.dikutip,
    isi: (r) =>
      r.dikutip.length === 0 ? (
        <span className="redup">{p.tidakDikutip}</span>
      ) : (
        r.dikutip.map((d) => (
          <Link
            key={d.sop}
            to="/sop/$sopId"
            params={{ sopId: d.sop }}
            className="kecil"
            style={{ display: 'block' }}
          >
            {d.judul}
          </Link>
        ))
      ),
  },
  {
    judul: p.kolom.asal,
    lebar: '210px',
    isi: (r) =>
      r.diubah ? (
        <span className="kecil">{p.oleh(tulisOrang(r.diubah), tulisSaat(r.diubah.waktu))}</span>
      ) : (
        <span className="redup">{p.bawaan}</span>
      ),
  },
]

function kolomUbah(buka: (b: Buka) => void): Kolom<PeraturanKirim> {
  return {
    judul: p.kolom.ubah,
    lebar: '150px',
    isi: (r) => (
      <>
        <Tombol
          rupa="sepi"
          aria-label={p.ubahNama(tulis(r))}
          onClick={() => buka({ apa: 'ubah', peraturan: r })}
        >
          {p.ubah}
        </Tombol>
        {r.asal === 'kantor' ? (
          <Tombol
            rupa="sepi"
            aria-label={p.kembalikanNama(tulis(r))}
            onClick={() => buka({ apa: 'kembalikan', peraturan: r })}
          >
            {p.kembalikan}
          </Tombol>
        ) : null}
      </>
    ),
  }
}

const KOLOM_RIWAYAT: readonly Kolom<PerubahanPeraturanKirim>[] = [
  { judul: p.kolomRiwayat.waktu, utuh: true, lebar: '170px', isi: (r) => tulisSaat(r.diubah.waktu) },
  { judul: p.kolomRiwayat.peraturan, utama: true, isi: (r) => r.tulisan },
  {
    judul: p.kolomRiwayat.menjadi,
    isi: (r) => (r.keadaan ? `${p.keadaan[r.keadaan]} ${r.oleh ?? ''}` : p.ditarik),
  },
  { judul: p.kolomRiwayat.oleh, isi: (r) => tulisOrang(r.diubah) },
]
