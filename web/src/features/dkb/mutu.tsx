import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AturanMutu, LaporanMutu } from '#contract/dkb/dkb'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriSnapshot } from './dkb.kueri.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { kueriMutu } from './mutu.kueri.ts'
import { pesanMutu as p } from './mutu.pesan.ts'
import { MutuAturan } from './mutu-aturan.tsx'
import { tulisSnapshot } from './tulis-snapshot.ts'

const NADA: Record<AturanMutu['tingkat'], Nada> = {
  tolak: 'lambat',
  'tidak-aktif': 'netral',
  peringatan: 'tunggu',
  catatan: 'netral',
}
const SARING = [
  { nilai: 'semua', nama: p.semua },
  { nilai: 'tolak', nama: p.tolak },
  { nilai: 'peringatan', nama: p.peringatan },
  { nilai: 'catatan', nama: p.catatan },
  { nilai: 'tanpa', nama: p.tanpa },
] as const
type Saring = (typeof SARING)[number]['nilai']

/** The quality report of one snapshot: rules with counts, and one rule opened by desa and by row. */
export default function Mutu() {
  const { snapshotId } = useParams({ from: '/kantor/cuplikan/$snapshotId/mutu' })
  const { aturan: dibuka } = useSearch({ from: '/kantor/cuplikan/$snapshotId/mutu' })
  const { data: s } = useQuery(kueriSnapshot(snapshotId))
  const { data: m, error, refetch } = useQuery(kueriMutu(snapshotId))
  if (!s || !m) {
    return (
      <Halaman judul={p.judul}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={8} />}
        </Panel>
      </Halaman>
    )
  }
  const satu = m.aturan.find((a) => a.aturan === dibuka)
  return (
    <Halaman
      judul={p.judul}
      induk={
        <Link to="/cuplikan/$snapshotId" params={{ snapshotId }}>
          {tulisSnapshot(s)}
        </Link>
      }
      ringkas={p.ringkas(tulisBulat(m.bersih), tulisBulat(m.jumlahBaris), persen(m.bersih, m.jumlahBaris))}
      tindakan={
        <a className={kelasTombol} href={`/api/snapshot/${snapshotId}/mutu.csv`} download>
          {p.unduh}
        </a>
      }
    >
      {satu ? (
        <MutuAturan key={satu.aturan} snapshot={s} aturan={satu} />
      ) : (
        <>
          <DaftarAturan id={snapshotId} m={m} />
          <Keterisian m={m} />
        </>
      )}
    </Halaman>
  )
}

function DaftarAturan({ id, m }: { id: string; m: LaporanMutu }) {
  const [saring, setSaring] = useState<Saring>('semua')
  const kolom: readonly Kolom<AturanMutu>[] = [
    {
      judul: p.kolom.aturan,
      utama: true,
      isi: (a) => (
        <>
          {a.jumlah > 0 && a.tingkat !== 'tidak-aktif' ? (
            <Link
              to="/cuplikan/$snapshotId/mutu"
              params={{ snapshotId: id }}
              search={{ aturan: a.aturan }}
              style={{ fontWeight: 400 }}
            >
              {a.kalimat}
            </Link>
          ) : (
            <span style={{ fontWeight: 400 }}>{a.kalimat}</span>
          )}
          <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
            {a.sebab}
          </span>
        </>
      ),
    },
    {
      judul: p.kolom.tingkat,
      isi: (a) => <Lencana nada={NADA[a.tingkat]}>{pesanDkb.tingkat[a.tingkat]}</Lencana>,
    },
    { judul: p.kolom.jumlah, rata: 'kanan', utuh: true, isi: (a) => tulisBulat(a.jumlah) },
    { judul: p.kolom.desa, rata: 'kanan', isi: (a) => (a.jumlahDesa > 0 ? tulisBulat(a.jumlahDesa) : '') },
    {
      judul: p.kolom.contoh,
      isi: (a) =>
        a.contohBaris.length > 0 ? (
          <span className="redup angka">{a.contohBaris.slice(0, 3).map(tulisBulat).join(', ')}</span>
        ) : (
          ''
        ),
    },
  ]
  const baris = m.aturan
    .filter((a) => (saring === 'tanpa' ? a.jumlah === 0 : a.jumlah > 0))
    .filter((a) => saring === 'semua' || saring === 'tanpa' || a.tingkat === saring)
    .sort((a, b) => BERAT[a.tingkat] - BERAT[b.tingkat] || b.jumlah - a.jumlah)
  return (
    <Panel
      judul={p.aturan}
      penuh
      kanan={
        <Pilihan
          sebaris
          label={p.saring}
          nilai={saring}
          isi={SARING}
          saatUbah={(n) => setSaring(n as Saring)}
        />
      }
    >
      {baris.length === 0 ? (
        <Kosong judul={p.kosong} />
      ) : (
        <TabelDaftar nama={p.aturan} kolom={kolom} baris={baris} kunci={(a) => a.aturan} />
      )}
    </Panel>
  )
}

function Keterisian({ m }: { m: LaporanMutu }) {
  return (
    <Panel judul={p.terisi} penuh>
      <p className="kecil redup" style={{ padding: '12px 16px' }}>
        {p.terisiKet(tulisBulat(m.diperiksa))}
      </p>
      <TabelDaftar
        nama={p.terisi}
        baris={[...m.kolom].sort((a, b) => a.terisi - b.terisi)}
        kunci={(k) => k.kolom}
        kolom={[
          { judul: p.kolomTerisi.kolom, utama: true, isi: (k) => <code>{k.kolom}</code> },
          { judul: p.kolomTerisi.terisi, rata: 'kanan', isi: (k) => tulisBulat(k.terisi) },
          {
            judul: p.kolomTerisi.persen,
            rata: 'kanan',
            isi: (k) => `${persen(k.terisi, m.diperiksa)}%`,
          },
        ]}
      />
    </Panel>
  )
}

const BERAT = { tolak: 0, 'tidak-aktif': 1, peringatan: 2, catatan: 3 }

function persen(n: number, dari: number): string {
  return dari === 0 ? '-' : tulisDesimal((n / dari) * 100, 1)
}
