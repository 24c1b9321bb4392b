import type { DisposisiSurat } from '#contract/surat/disposisi/disposisi'
import type { PerbaikanMasuk } from '#contract/surat/masuk/masuk'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { tulisSaat, tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { pesanMasuk as p } from './masuk.pesan.ts'

type Medan = PerbaikanMasuk['medan'][number]
interface Baris {
  readonly kunci: string
  readonly waktu: string
  readonly oleh: string
  readonly alasan: string
  readonly apa: React.ReactNode
}

/** What the entry said before, and scans that better ones took the place of. Nothing where nothing was changed. */
export function RiwayatMasuk({ data }: { data: DisposisiSurat }) {
  const baris: Baris[] = [
    ...data.perbaikan.map((x) => ({ ...x, kunci: x.waktu, apa: <Perbaikan medan={x.medan} /> })),
    ...data.fileLama.map((f) => ({
      kunci: f.hash,
      waktu: f.diganti,
      oleh: f.oleh,
      alasan: f.alasan,
      apa: (
        <>
          {p.pindaianLama}{' '}
          <a href={`/api/dokumen/${f.hash}`} target="_blank" rel="noreferrer">
            {f.nama}
          </a>
        </>
      ),
    })),
  ].toSorted((a, b) => (a.waktu < b.waktu ? 1 : -1))
  if (baris.length === 0) return null
  const k = p.kolomRiwayat
  return (
    <Panel judul={p.riwayat} penuh>
      <TabelDaftar
        nama={p.riwayat}
        kolom={[
          { judul: k.apa, utama: true, isi: (b) => b.apa },
          { judul: k.alasan, isi: (b) => b.alasan },
          { judul: k.waktu, isi: (b) => tulisSaat(b.waktu) },
          { judul: k.oleh, isi: (b) => b.oleh },
        ]}
        baris={baris}
        kunci={(b) => b.kunci}
      />
    </Panel>
  )
}

function Perbaikan({ medan }: { medan: readonly Medan[] }) {
  return (
    <>
      {medan.map((m) => (
        <span key={m.nama} style={{ display: 'block' }}>
          {p[m.nama]}: <del className="redup">{tulisNilai(m.nama, m.semula)}</del> →{' '}
          {tulisNilai(m.nama, m.menjadi)}
        </span>
      ))}
    </>
  )
}

function tulisNilai(nama: Medan['nama'], nilai: string | null): string {
  if (nilai === null) return p.kosongNilai
  if (nama === 'tanggalSurat' || nama === 'tanggalTerima') return tulisTanggalPendek(nilai)
  if (nama === 'sifat') return p.namaSifat[nilai as keyof typeof p.namaSifat] ?? nilai
  if (nama === 'keamanan') return p.namaKeamanan[nilai as keyof typeof p.namaKeamanan] ?? nilai
  if (nama === 'cara') return p.namaCara[nilai as keyof typeof p.namaCara] ?? nilai
  return nilai
}
