import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PasporLengkap } from '#contract/terbit/paspor/paspor'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { Memuat, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { HitungUlang } from '../agregat/hitung-ulang.tsx'
import { tulisSnapshot } from '../dkb/tulis-snapshot.ts'
import { type AlamatAngka, alamatQr, ambilPasporAngka, kueriPasporAngka } from './paspor.kueri.ts'
import gaya from './paspor.module.css'
import { pesanPaspor } from './paspor.pesan.ts'

/** The page of one figure: what its link and its QR code lead to. */
export default function Paspor() {
  const { snapshot, tabel, wilayah, kategori, lajur } = useParams({
    from: '/kantor/paspor/$snapshot/$tabel/$wilayah/$kategori/$lajur',
  })
  const kolom = `${kategori}.${lajur}`
  const alamat = { snapshot, tabel, kolom, ...(wilayah === 'total' ? {} : { wilayah }) }
  const { data: p, error } = useQuery(kueriPasporAngka(alamat))
  if (!p)
    return (
      <Halaman judul={pesanPaspor.judul}>
        {error ? <PesanGalat galat={keGalat(error)} /> : <Memuat baris={6} />}
      </Halaman>
    )
  return (
    <Halaman
      judul={pesanPaspor.judul}
      induk={
        <Link to="/tabel/$tabelId" params={{ tabelId: p.tabel.id }} search={{ snapshot: p.snapshot.id }}>
          {p.tabel.judul}
        </Link>
      }
      ringkas={`${p.wilayah.nama}, ${tulisRentang(p.kolom.label)}`}
    >
      <div className={gaya.angka}>
        <strong>{tulisBulat(p.nilai)}</strong>
        <HitungUlang ambil={() => ambilPasporAngka(alamat, true)} />
      </div>
      {p.snapshot.status === 'ditarik' ? <p role="alert">{pesanPaspor.ditarik}</p> : null}
      <div className="dua-kolom">
        <Asal paspor={p} />
        <div className={gaya.kanan}>
          <Pengesahan paspor={p} />
          <Alamat alamat={alamat} jalur={p.alamat} />
        </div>
      </div>
      <Kueri paspor={p} />
    </Halaman>
  )
}

function Asal({ paspor: p }: { paspor: PasporLengkap }) {
  return (
    <Panel judul={pesanPaspor.asal}>
      <Fakta
        isi={[
          [pesanPaspor.sumber, tulisSnapshot(p.snapshot)],
          [pesanPaspor.keadaan, tulisTanggalPendek(p.snapshot.tanggal)],
          [
            pesanPaspor.cuplikan,
            <Link key="s" to="/cuplikan/$snapshotId" params={{ snapshotId: p.snapshot.id }}>
              <code>{p.snapshot.id}</code>
            </Link>,
          ],
          [pesanPaspor.jumlahBaris, tulisBulat(p.snapshot.jumlahBaris)],
          [pesanPaspor.aturan, p.aturanVersi],
          [pesanPaspor.dihitung, tulisSaat(p.dihitungPada)],
          [pesanPaspor.dasar, <Dasar key="d" dasar={p.tabel.dasar} />],
          [pesanPaspor.definisi, <code key="f">{p.tabel.digestDefinisi}</code>],
          [pesanPaspor.sidikHitungan, <code key="h">{p.digestHitungan}</code>],
          [pesanPaspor.sidikWilayah, <code key="w">{p.digestWilayah}</code>],
        ]}
      />
    </Panel>
  )
}

function Dasar({ dasar }: { dasar: PasporLengkap['tabel']['dasar'] }) {
  return (
    <ul className={gaya.dasar}>
      {dasar.map((d) => (
        <li key={d.teks}>
          {d.teks} {d.dikonfirmasi ? null : <Lencana nada="netral">{pesanPaspor.perluDikonfirmasi}</Lencana>}
        </li>
      ))}
    </ul>
  )
}

function Alamat({ alamat, jalur }: { alamat: AlamatAngka; jalur: string }) {
  return (
    <Panel judul={pesanPaspor.alamat}>
      <img className={gaya.qr} src={alamatQr(alamat)} alt={pesanPaspor.qr} width={148} height={148} />
      <p className="kecil">
        <code className={gaya.jalur}>{`${window.location.origin}${jalur}`}</code>
      </p>
      <p className="kecil redup">{pesanPaspor.qrKet}</p>
    </Panel>
  )
}

function Pengesahan({ paspor: p }: { paspor: PasporLengkap }) {
  if (p.pengesahan.length === 0)
    return (
      <Panel judul={pesanPaspor.pengesahan}>
        <p className="redup">{pesanPaspor.tanpaPengesahan}</p>
      </Panel>
    )
  return p.pengesahan.map((b) => (
    <Panel
      key={b.berkasId}
      judul={pesanPaspor.pengesahan}
      penuh
      kanan={
        <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }}>
          {b.nomor} {b.judul} ({pesanPaspor.keadaanBerkas[b.keadaan]})
        </Link>
      }
    >
      <TabelDaftar
        nama={pesanPaspor.pengesahan}
        baris={b.tindakan}
        kunci={(t) => t.waktu}
        kolom={[
          { judul: pesanPaspor.kegiatan, isi: (t) => t.kegiatan, utama: true },
          {
            judul: pesanPaspor.oleh,
            isi: (t) => [t.oleh.nama, t.oleh.jabatan].filter(Boolean).join(', '),
          },
          { judul: pesanPaspor.waktu, isi: (t) => tulisSaat(t.waktu), utuh: true },
        ]}
      />
    </Panel>
  ))
}

function Kueri({ paspor: p }: { paspor: PasporLengkap }) {
  return (
    <Panel judul={pesanPaspor.kueri}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long query is scrolled by keyboard too */}
      <pre className={gaya.kueri} tabIndex={0}>
        {p.kueri}
      </pre>
      <p className="kecil">
        {pesanPaspor.daftarKode}: {p.daftarKode.judul} · {p.daftarKode.sumber}{' '}
        {p.daftarKode.dikonfirmasi ? null : <Lencana nada="netral">{pesanPaspor.perluDikonfirmasi}</Lencana>}
      </p>
      <p className="kecil redup">
        {p.daftarKode.kategori.map((k) => `${k.kode} ${tulisRentang(k.label)}`).join(' · ')}
      </p>
    </Panel>
  )
}
