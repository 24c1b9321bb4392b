import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arsip, WewenangArsip } from '#contract/arsip/arsip'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriPinjaman, kueriSatu, kueriTahan, kueriWewenang } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { cetakLabel } from './cetak-label.ts'
import { DialogAlasan, DialogKeamanan, DialogPindah, DialogPinjam, DialogTahan } from './dialog-arsip.tsx'
import { KeadaanArsip, LencanaKeamanan } from './lencana-arsip.tsx'

const p = pesanArsip.satu
type Tanya = 'pindah' | 'pinjam' | 'kembali' | 'tahan' | 'keamanan' | { lepas: string }

const KOLOM_DOKUMEN: readonly Kolom<Arsip['dokumen'][number]>[] = [
  {
    judul: p.dokumen,
    utama: true,
    isi: (d) =>
      d.musnah ? (
        <>
          {d.nama} <span className="kecil redup">{p.dimusnahkan}</span>
        </>
      ) : (
        <a href={`/api/dokumen/${d.hash}`} target="_blank" rel="noreferrer">
          {d.nama}
        </a>
      ),
  },
  { judul: 'Ukuran', rata: 'kanan', isi: (d) => `${tulisBulat(Math.ceil(d.ukuran / 1024))} KB` },
  { judul: 'Pencarian', isi: (d) => <span className="redup">{pesanArsip.teks[d.teks]}</span> },
  { judul: 'Sidik', isi: (d) => <code className="kecil">{d.hash.slice(0, 16)}</code> },
]

/** One entry: what it is, where its paper lies and who has it, what holds it. */
export default function SatuArsip() {
  const { arsipId } = useParams({ from: '/kantor/arsip/$arsipId' })
  const { data: a, error, refetch } = useQuery(kueriSatu(arsipId))
  const { data: w } = useQuery(kueriWewenang)
  const [tanya, setTanya] = useState<Tanya>()
  if (!a || !w)
    return (
      <Halaman judul={pesanArsip.judul} induk={<BagianArsip />}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  const tutup = () => setTanya(undefined)
  return (
    <Halaman
      judul={a.judul}
      induk={<BagianArsip />}
      lencana={<LencanaKeamanan arsip={a} />}
      ringkas={`${a.kode} · ${a.nomorAgenda ?? pesanArsip.tanpaNomor} · ${tulisTanggalPendek(a.tanggalAgenda)}`}
      tindakan={<Tindakan a={a} w={w} />}
    >
      {a.tertutup ? <Perhatian>{p.tertutup}</Perhatian> : null}
      {a.tertutup ? null : (
        <Panel judul={p.dokumen} penuh>
          <TabelDaftar
            nama={p.dokumen}
            kolom={KOLOM_DOKUMEN}
            baris={a.dokumen}
            kunci={(d) => d.nama + d.hash}
          />
        </Panel>
      )}
      <Panel
        judul={p.keterangan}
        kanan={
          w.putus && !a.tertutup ? (
            <Tombol onClick={() => setTanya('keamanan')}>{p.ubahKeamanan}</Tombol>
          ) : null
        }
      >
        <Keterangan a={a} />
      </Panel>
      <Fisik a={a} kelola={w.kelola} tanya={setTanya} />
      <Penahanan a={a} w={w} tanya={setTanya} />
      {tanya === 'pindah' ? <DialogPindah arsipId={[a.id]} tutup={tutup} /> : null}
      {tanya === 'pinjam' ? <DialogPinjam arsipId={a.id} tutup={tutup} /> : null}
      {tanya === 'tahan' ? <DialogTahan arsipId={a.id} tutup={tutup} /> : null}
      {tanya === 'keamanan' ? <DialogKeamanan arsip={a} tutup={tutup} /> : null}
      {tanya === 'kembali' ? (
        <DialogAlasan judul={p.kembali} jalur={`/arsip/${a.id}/kembali`} tutup={tutup} tanpaAlasan />
      ) : null}
      {typeof tanya === 'object' ? (
        <DialogAlasan judul={p.lepas} jalur={`/arsip/tahan/${tanya.lepas}/lepas`} tutup={tutup} />
      ) : null}
    </Halaman>
  )
}

function Tindakan({ a, w }: { a: Arsip; w: WewenangArsip }) {
  return (
    <>
      {a.berkasId ? (
        <Link className={kelasTombol} to="/berkas/$berkasId" params={{ berkasId: a.berkasId }}>
          {p.bukaBerkas}
        </Link>
      ) : null}
      {a.berkasId && (w.kelola || w.putus) ? (
        <a className={kelasTombol} href={`/api/berkas/${a.berkasId}/paket`}>
          {p.paket}
        </a>
      ) : null}
      {w.kelola ? <Tombol onClick={() => void cetakLabel({ arsipId: [a.id] })}>{p.label}</Tombol> : null}
    </>
  )
}

function Keterangan({ a }: { a: Arsip }) {
  const { kode, nama, retensi: r } = a.klasifikasi
  return (
    <Fakta
      isi={[
        [pesanArsip.kolom.klasifikasi, `${kode} ${nama}`],
        [
          'Retensi saat diarsipkan',
          <>
            {pesanArsip.retensi(r.aktifTahun, r.inaktifTahun, pesanArsip.nasib[r.nasibAkhir])}{' '}
            {r.dikonfirmasi ? null : <Lencana nada="tunggu">{pesanArsip.belumDikonfirmasi}</Lencana>}
          </>,
        ],
        [pesanArsip.kolom.keadaan, <KeadaanArsip key="k" arsip={a} />],
        [pesanArsip.kolom.waktu, `${tulisSaat(a.waktu)}, ${a.oleh} (${pesanArsip.asal[a.asal]})`],
      ]}
    />
  )
}

function Fisik({ a, kelola, tanya }: { a: Arsip; kelola: boolean; tanya: (t: Tanya) => void }) {
  const { data } = useQuery(kueriPinjaman(a.id))
  const kanan =
    kelola && a.status !== 'musnah' ? (
      <>
        <Tombol onClick={() => tanya('pindah')}>{p.pindah}</Tombol>
        {a.dipinjam ? (
          <Tombol onClick={() => tanya('kembali')}>{p.kembali}</Tombol>
        ) : (
          <Tombol onClick={() => tanya('pinjam')}>{p.pinjam}</Tombol>
        )}
      </>
    ) : null
  return (
    <Panel judul={p.fisik} kanan={kanan} penuh>
      <div style={{ padding: '10px 16px' }}>
        <Fakta isi={[[p.tempat, a.tempat ?? p.belumDitempatkan]]} />
      </div>
      {data && data.daftar.length === 0 ? <Kosong judul={p.belumPinjam} /> : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar
          nama={p.fisik}
          baris={data.daftar}
          kunci={(x) => x.id}
          kolom={[
            { judul: p.peminjam, utama: true, isi: (x) => x.peminjam },
            { judul: p.keperluan, isi: (x) => x.keperluan },
            { judul: 'Dipinjam', utuh: true, isi: (x) => tulisSaat(x.pinjam) },
            {
              judul: p.jatuh,
              utuh: true,
              isi: (x) => (
                <>
                  {tulisTanggalPendek(x.jatuh)} {x.lewat ? <Lencana nada="lambat">{p.lewat}</Lencana> : null}
                </>
              ),
            },
            { judul: 'Kembali', utuh: true, isi: (x) => (x.kembali ? tulisSaat(x.kembali) : '') },
          ]}
        />
      ) : null}
    </Panel>
  )
}

function Penahanan({ a, w, tanya }: { a: Arsip; w: WewenangArsip; tanya: (t: Tanya) => void }) {
  const { data } = useQuery(kueriTahan(a.id))
  const boleh = (w.kelola || w.putus) && a.status !== 'musnah'
  return (
    <Panel
      judul={p.tahan}
      penuh
      kanan={boleh ? <Tombol onClick={() => tanya('tahan')}>{p.tahanLabel}</Tombol> : null}
    >
      {data && data.daftar.length === 0 ? <Kosong judul={p.belumTahan}>{p.tahanKet}</Kosong> : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar
          nama={p.tahan}
          baris={data.daftar}
          kunci={(t) => t.id}
          tandai={(t) => (t.lepas ? 'redup' : undefined)}
          kolom={[
            { judul: p.alasan, utama: true, isi: (t) => t.alasan },
            { judul: 'Sejak', isi: (t) => `${tulisSaat(t.sejak)}, ${t.oleh}` },
            {
              judul: 'Sampai',
              isi: (t) => (
                <>
                  {t.sampai ? tulisTanggalPendek(t.sampai) : ''}{' '}
                  {t.lewat ? <Lencana nada="tunggu">{p.lewat}</Lencana> : null}
                </>
              ),
            },
            {
              judul: 'Dilepas',
              isi: (t) =>
                t.lepas ? (
                  `${tulisSaat(t.lepas)}, ${t.lepasOleh}: ${t.lepasAlasan}`
                ) : w.putus ? (
                  <Tombol onClick={() => tanya({ lepas: t.id })}>{p.lepas}</Tombol>
                ) : (
                  ''
                ),
            },
          ]}
        />
      ) : null}
    </Panel>
  )
}
