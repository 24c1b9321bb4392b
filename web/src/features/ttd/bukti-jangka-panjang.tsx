import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BuktiKirim, DaftarBukti, HasilRawatKirim } from '#contract/ttd/jangka-panjang/bukti'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriBukti } from './ttd.kueri.ts'
import { pesanTtd } from './ttd.pesan.ts'

const p = pesanTtd.bukti

/** Until when each sealed document can be proven, and why one could not be renewed. */
export default function BuktiJangkaPanjang() {
  const { data, error, refetch } = useQuery(kueriBukti)
  const rawat = useKirim(
    (_: undefined) => panggil<HasilRawatKirim>('/ttd/bukti/rawat', { metode: 'POST', isi: {} }),
    { segarkan: ['ttd-bukti'] },
  )
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      induk={<Link to="/tanda-tangan">{p.induk}</Link>}
      tindakan={
        data?.layanan ? (
          <Tombol sibuk={rawat.sibuk} onClick={() => rawat.kirim(undefined)}>
            {p.rawat}
          </Tombol>
        ) : undefined
      }
    >
      <PesanGalat galat={rawat.galat} />
      {rawat.hasil ? <HasilRawat hasil={rawat.hasil} /> : null}
      {data ? (
        <Isi data={data} />
      ) : (
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={5} />}
        </Panel>
      )}
    </Halaman>
  )
}

function HasilRawat({ hasil }: { hasil: HasilRawatKirim }) {
  return hasil.galat ? (
    <Perhatian>{hasil.galat}</Perhatian>
  ) : (
    <PesanBaik>{p.diperpanjang(hasil.diperpanjang)}</PesanBaik>
  )
}

function Isi({ data }: { data: DaftarBukti }) {
  const sisa = data.jumlah - data.daftar.length
  return (
    <>
      {data.layanan ? null : <Perhatian>{p.tanpaLayanan}</Perhatian>}
      {data.layanan && !data.jangkaPanjang ? <Perhatian>{p.tanpaJangkaPanjang}</Perhatian> : null}
      {data.jumlah === 0 ? (
        <Panel>
          <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
        </Panel>
      ) : (
        <>
          <Panel kaki={data.layanan ? p.aturan(data.hariPerpanjang) : undefined}>
            <Fakta
              isi={[
                [p.jumlah, tulisBulat(data.jumlah)],
                [p.segera, tulisBulat(data.segera)],
                [p.lewat, tulisBulat(data.lewat)],
                [p.tanpa, tulisBulat(data.tanpaBukti)],
                [p.rusak, tulisBulat(data.rusak)],
              ]}
            />
          </Panel>
          <Panel judul={p.dokumen} penuh kaki={sisa > 0 ? p.lebih(sisa) : undefined}>
            <Daftar daftar={data.daftar} />
          </Panel>
        </>
      )}
    </>
  )
}

const tanggal = (saat: string) => tulisTanggalPendek(saat.slice(0, 10))

function Daftar({ daftar }: { daftar: readonly BuktiKirim[] }) {
  return (
    <TabelDaftar
      nama={p.dokumen}
      baris={daftar}
      kunci={(b) => b.hash}
      kolom={[
        {
          judul: p.dokumen,
          utama: true,
          isi: (b) => (b.sebab === 'tiada' ? b.nama : <a href={`/api/dokumen/${b.hash}`}>{b.nama}</a>),
        },
        {
          judul: p.berkas,
          isi: (b) => (
            <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }}>
              {p.bukaBerkas}
            </Link>
          ),
        },
        { judul: p.disegel, utuh: true, isi: (b) => tanggal(b.disegel) },
        { judul: p.sampai, utuh: true, isi: (b) => (b.sampai ? tanggal(b.sampai) : '-') },
        { judul: p.keadaan, isi: (b) => <Keadaan bukti={b} /> },
      ]}
    />
  )
}

const NADA = {
  terjaga: 'selesai',
  segera: 'tunggu',
  lewat: 'lambat',
  'tanpa-bukti': 'tunggu',
  rusak: 'lambat',
  'belum-dinilai': 'netral',
} as const

function Keadaan({ bukti: b }: { bukti: BuktiKirim }) {
  return (
    <>
      <Lencana nada={NADA[b.keadaan]}>{p.namaKeadaan[b.keadaan]}</Lencana>{' '}
      <span className="kecil redup">{b.galat ? b.galat.pesan : p.namaSebab[b.sebab]}</span>
      {b.galat?.coba ? <span className="kecil redup"> {p.cobaLagi(tulisSaat(b.galat.coba))}</span> : null}
    </>
  )
}
