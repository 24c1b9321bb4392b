import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DaftarPemusnahan, Retensi } from '#contract/dkb/musnah/pemusnahan'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { DialogPutuskan, DialogRetensi, DialogUsul } from './dialog-pemusnahan.tsx'
import { kueriPemusnahan } from './pemusnahan.kueri.ts'
import { pesanMusnah as p } from './pemusnahan.pesan.ts'
import { tulisBasis, tulisSnapshot } from './tulis-snapshot.ts'

type Baris = DaftarPemusnahan['daftar'][number]
type Tanya = { jenis: 'usul' | 'putus'; baris: Baris } | { jenis: 'retensi'; retensi: Retensi }

/** How long person rows are kept, what is due, and its destruction by two people. */
export default function Pemusnahan() {
  const { data, error, refetch } = useQuery(kueriPemusnahan)
  const [tanya, setTanya] = useState<Tanya>()
  if (!data) {
    return (
      <Halaman judul={p.judul} ringkas={p.ringkas}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  }
  const tutup = () => setTanya(undefined)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <Panel judul={p.retensi} penuh>
        <TabelDaftar
          nama={p.retensi}
          baris={data.retensi}
          kunci={(r) => r.basis}
          kolom={kolomRetensi(data.boleh.atur, (retensi) => setTanya({ jenis: 'retensi', retensi }))}
        />
      </Panel>
      <Panel judul={p.daftar} penuh>
        {data.daftar.length === 0 ? (
          <Kosong judul={p.kosong} />
        ) : (
          <TabelDaftar
            nama={p.daftar}
            baris={data.daftar}
            kunci={(b) => b.snapshotId}
            tandai={(b) => (b.dimusnahkan ? 'redup' : undefined)}
            kolom={kolomDaftar(data.boleh, setTanya)}
          />
        )}
      </Panel>
      {tanya?.jenis === 'usul' ? <DialogUsul baris={tanya.baris} tutup={tutup} /> : null}
      {tanya?.jenis === 'putus' ? <DialogPutuskan baris={tanya.baris} tutup={tutup} /> : null}
      {tanya?.jenis === 'retensi' ? <DialogRetensi retensi={tanya.retensi} tutup={tutup} /> : null}
    </Halaman>
  )
}

function kolomRetensi(atur: boolean, ubah: (r: Retensi) => void): readonly Kolom<Retensi>[] {
  const k = p.kolomRetensi
  return [
    { judul: k.basis, utama: true, isi: (r) => tulisBasis(r.basis) },
    { judul: k.tahun, isi: (r) => p.tahun(tulisBulat(r.tahun)) },
    { judul: k.dasar, isi: (r) => r.dasar },
    {
      judul: k.status,
      isi: (r) =>
        r.dikonfirmasi ? (
          <Lencana nada="selesai">{p.dikonfirmasi}</Lencana>
        ) : (
          <Lencana nada="tunggu">{p.perluKonfirmasi}</Lencana>
        ),
    },
    ...(atur
      ? [{ judul: k.ubah, isi: (r: Retensi) => <Tombol onClick={() => ubah(r)}>{p.ubah}</Tombol> }]
      : []),
  ]
}

function kolomDaftar(boleh: DaftarPemusnahan['boleh'], tanya: (t: Tanya) => void): readonly Kolom<Baris>[] {
  const k = p.kolom
  return [
    {
      judul: k.cuplikan,
      utama: true,
      isi: (b) => (
        <>
          <Link to="/cuplikan/$snapshotId" params={{ snapshotId: b.snapshotId }}>
            {tulisSnapshot(b)}
          </Link>
          <code className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
            {b.snapshotId.slice(0, 12)}
          </code>
        </>
      ),
    },
    { judul: k.baris, rata: 'kanan', isi: (b) => tulisBulat(b.jumlahBaris) },
    { judul: k.tempo, utuh: true, isi: (b) => tulisTanggalPendek(b.jatuhTempo) },
    { judul: k.keadaan, isi: (b) => <Keadaan b={b} /> },
    { judul: k.tindakan, isi: (b) => <Tindakan b={b} boleh={boleh} tanya={tanya} /> },
  ]
}

function Keadaan({ b }: { b: Baris }) {
  const u = b.pemusnahan
  const [nada, kata] = keadaan(b)
  return (
    <span className="susun-rapat">
      <span>
        <Lencana nada={nada}>{kata}</Lencana>
      </span>
      {u ? <span className="kecil redup">{p.oleh(u.diusulkanOleh, tulisSaat(u.diusulkanPada))}</span> : null}
      {u?.diputusPada ? (
        <span className="kecil redup">
          {p.diputus(u.diputusOleh ?? '', tulisSaat(u.diputusPada))}{' '}
          {u.nomorBeritaAcara ? p.nomorBa(u.nomorBeritaAcara) : u.catatan}
        </span>
      ) : null}
      {u?.berkas ? <span className="kecil redup">{p.berkas(tulisBulat(u.berkas.length))}</span> : null}
    </span>
  )
}

function keadaan(b: Baris): [Nada, string] {
  const status = b.pemusnahan?.status
  if (status === 'selesai') return ['netral', p.keadaan.selesai]
  if (status === 'disetujui') return ['lambat', p.keadaan.disetujui]
  if (status === 'diusulkan') return ['tunggu', p.keadaan.diusulkan]
  if (status === 'ditolak') return ['netral', p.keadaan.ditolak]
  if (!b.boleh) return ['selesai', p.keadaan.disimpan]
  return b.ditarik ? ['tunggu', p.keadaan.ditarik] : ['lambat', p.keadaan.jatuhTempo]
}

function Tindakan({
  b,
  boleh,
  tanya,
}: {
  b: Baris
  boleh: DaftarPemusnahan['boleh']
  tanya: (t: Tanya) => void
}) {
  const status = b.pemusnahan?.status
  if (status === 'diusulkan') {
    if (!boleh.putus) return null
    if (b.pemusnahan?.usulanSendiri) return <span className="kecil redup">{p.usulanSendiri}</span>
    return (
      <Tombol rupa="bahaya" onClick={() => tanya({ jenis: 'putus', baris: b })}>
        {p.putuskan}
      </Tombol>
    )
  }
  if (!boleh.usul || !b.boleh || status === 'disetujui' || status === 'selesai') return null
  return <Tombol onClick={() => tanya({ jenis: 'usul', baris: b })}>{p.usulkan}</Tombol>
}
