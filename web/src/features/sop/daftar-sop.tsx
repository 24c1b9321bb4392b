import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DaftarLembarKirim } from '#contract/sop/rancangan/rancangan'
import type { RingkasSopKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { AturBuku } from './lembar/atur-buku.tsx'
import { kueriDaftarLembar } from './lembar/lembar.kueri.ts'
import { pesanLembar } from './lembar/lembar.pesan.ts'
import { kueriDaftarSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'
import { pesanVersi } from './versi/versi.pesan.ts'

const KOLOM: readonly Kolom<RingkasSopKirim>[] = [
  { judul: pesanSop.kolomSop.nomor, isi: (s) => s.nomor, lebar: '190px' },
  {
    judul: pesanSop.kolomSop.nama,
    utama: true,
    isi: (s) => (
      <Link to="/sop/$sopId" params={{ sopId: s.id }}>
        {s.judulTampil}
      </Link>
    ),
  },
  { judul: pesanSop.kolomSop.langkah, rata: 'kanan', isi: (s) => tulisBulat(s.jumlahLangkah) },
  { judul: pesanSop.kolomSop.waktu, rata: 'kanan', isi: (s) => pesanSop.menitBaku(tulisBulat(s.menitBaku)) },
  { judul: pesanSop.kolomSop.berlaku, isi: (s) => s.berlaku ?? '' },
]

// A draft has no number and no date of its own.
const KOLOM_DRAF = KOLOM.slice(1, -1)

function kolomLembar({ lembar }: DaftarLembarKirim): Kolom<RingkasSopKirim> {
  const sah = new Map(lembar.map((l) => [l.sop, l]))
  return {
    judul: pesanLembar.kolom,
    isi: (s) => {
      const l = sah.get(s.id)
      return l ? (
        pesanLembar.ditandatangani(tulisTanggalPendek(l.ditandatangani))
      ) : (
        <span className="redup">{pesanLembar.belumKolom}</span>
      )
    },
  }
}

export default function DaftarSop() {
  const { data, error, refetch } = useQuery(kueriDaftarSop)
  const { data: lembar } = useQuery(kueriDaftarLembar)
  const kolom = lembar ? [...KOLOM, kolomLembar(lembar)] : KOLOM
  const resmi = data?.sop.filter((s) => s.sifat === 'resmi') ?? []
  const draf = data?.sop.filter((s) => s.sifat === 'draf') ?? []
  return (
    <Halaman
      judul={pesanSop.sop}
      ringkas={pesanSop.ringkasSop}
      tindakan={
        <>
          <Link to="/sop/peraturan" className={kelasTombol}>
            {pesanVersi.kePeraturan}
          </Link>
          <Link to="/sop/susun" className={kelasTombol}>
            {pesanSop.menyusun}
          </Link>
        </>
      }
    >
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={3} /> : null}
        {data?.sop.length === 0 ? <Kosong judul={pesanSop.kosongSop}>{pesanSop.kosongSopKet}</Kosong> : null}
        {resmi.length > 0 ? (
          <TabelDaftar nama={pesanSop.sop} kolom={kolom} baris={resmi} kunci={(s) => s.id} />
        ) : null}
      </Panel>
      {draf.length > 0 ? (
        <Panel
          judul={pesanVersi.judulDraf}
          penuh
          kaki={<span className="kecil redup">{pesanVersi.drafKet}</span>}
        >
          <TabelDaftar nama={pesanVersi.judulDraf} kolom={KOLOM_DRAF} baris={draf} kunci={(s) => s.id} />
        </Panel>
      ) : null}
      {resmi.length > 0 ? <AturBuku /> : null}
    </Halaman>
  )
}
