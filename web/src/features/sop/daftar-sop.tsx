import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RingkasSopKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

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

export default function DaftarSop() {
  const { data, error, refetch } = useQuery(kueriDaftarSop)
  return (
    <Halaman judul={pesanSop.sop} ringkas={pesanSop.ringkasSop}>
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={3} /> : null}
        {data?.sop.length === 0 ? <Kosong judul={pesanSop.kosongSop}>{pesanSop.kosongSopKet}</Kosong> : null}
        {data && data.sop.length > 0 ? (
          <TabelDaftar nama={pesanSop.sop} kolom={KOLOM} baris={data.sop} kunci={(s) => s.id} />
        ) : null}
      </Panel>
    </Halaman>
  )
}
