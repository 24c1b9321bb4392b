import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { SopKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type BentukAlir, SimbolAlir } from '../../design/simbol-alir.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriSop } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

type Langkah = SopKirim['langkah'][number]

const BENTUK: Record<Langkah['simbol'], BentukAlir> = {
  kapsul: 'terminator',
  kotak: 'proses',
  'belah-ketupat': 'keputusan',
}
const BAGIAN = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
  'catatan',
] as const

export default function Sop() {
  const { sopId } = useParams({ from: '/kantor/sop/$sopId' })
  const { data: sop, error, refetch } = useQuery(kueriSop(sopId))
  if (error && !sop) {
    return (
      <Halaman judul={pesanSop.sop}>
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      </Halaman>
    )
  }
  if (!sop)
    return (
      <Halaman judul={pesanSop.sop}>
        <Panel>
          <Memuat baris={8} />
        </Panel>
      </Halaman>
    )
  const pelaksana = new Map(sop.pelaksana.map((p) => [p.id, p.judul]))
  return (
    <Halaman
      judul={sop.judulTampil}
      induk={`${pesanSop.sop} ${sop.nomor}`}
      tindakan={
        <>
          {sop.bolehBuka ? (
            <Link to="/berkas" search={{ mulai: 'ya' }} className={kelasTombol}>
              {pesanSop.mulaiDengan}
            </Link>
          ) : null}
          <a
            className={kelasTombol}
            data-rupa="utama"
            href={`/api/sop/${sop.id}/lembar.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {pesanSop.unduhLembar}
          </a>
        </>
      }
    >
      <Panel judul={pesanSop.mutuBaku} penuh>
        <TabelDaftar
          nama={pesanSop.mutuBaku}
          kolom={kolomLangkah(pelaksana)}
          baris={sop.langkah}
          kunci={(l) => l.id}
        />
      </Panel>
      <div className="dua-kolom">
        <Panel judul={pesanSop.identitas}>
          <Fakta
            isi={[
              [pesanSop.kolomSop.nomor, sop.nomor],
              [pesanSop.kolomSop.nama, sop.nama],
              [pesanSop.tanggalPembuatan, tanggal(sop.tanggalPembuatan)],
              [pesanSop.tanggalRevisi, tanggal(sop.tanggalRevisi)],
              [pesanSop.efektif, tanggal(sop.berlaku)],
              [pesanSop.kolomSop.waktu, pesanSop.menitBaku(tulisBulat(sop.menitBaku))],
              [pesanSop.sidik, <code key="digest">{sop.digest.slice(0, 16)}</code>],
            ]}
          />
        </Panel>
        {BAGIAN.filter((b) => sop[b].length > 0).map((b) => (
          <Panel key={b} judul={pesanSop.bagianSop[b]}>
            <ol style={{ listStyle: 'decimal', paddingInlineStart: 20 }} className="kecil">
              {sop[b].map((teks) => (
                <li key={teks}>{teks}</li>
              ))}
            </ol>
          </Panel>
        ))}
      </div>
    </Halaman>
  )
}

function kolomLangkah(pelaksana: Map<string, string>): readonly Kolom<Langkah>[] {
  const k = pesanSop.kolomLangkah
  return [
    { judul: k.no, isi: (l) => `${l.nomor}.`, lebar: '44px' },
    { judul: k.kegiatan, utama: true, isi: (l) => l.kegiatan },
    {
      judul: k.pelaksana,
      isi: (l) => (
        <span className="jajar" style={{ flexWrap: 'nowrap' }}>
          <SimbolAlir bentuk={BENTUK[l.simbol]} keadaan="nanti" />
          {pelaksana.get(l.pelaksana) ?? l.pelaksana}
        </span>
      ),
    },
    { judul: k.kelengkapan, isi: (l) => l.kelengkapan },
    { judul: k.waktu, isi: (l) => l.waktu.teks },
    { judul: k.output, isi: (l) => l.output },
    {
      judul: k.keterangan,
      isi: (l) =>
        l.keterangan.map((x) => (
          <span key={x.teks} style={{ display: 'block' }}>
            {x.teks}{' '}
            {x.disimpulkan ? (
              <span title={pesanSop.disimpulkanKet}>
                <Lencana>{pesanSop.disimpulkan}</Lencana>
              </span>
            ) : null}
          </span>
        )),
    },
  ]
}

function tanggal(nilai: string | null): string | null {
  return nilai && /^\d{4}-\d{2}-\d{2}/.test(nilai) ? tulisTanggalPendek(nilai) : nilai
}
