import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import type { HasilTabel } from '#contract/agregat/agregat'
import type { HasilDeret } from '#contract/agregat/banding/banding'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kueriDeret } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import gaya from './deret-samping.module.css'
import type { Sel } from './sel.ts'

const Garis = lazy(() => import('../../design/bagan/garis.tsx'))
const memuat = <Memuat baris={3} kata={pesanAgregat.memuatBagan} />

/** The chosen figure (else the whole) over all semesters that the office has; each in figures below the line. */
export function DeretSamping({ hasil, sel }: { hasil: HasilTabel; sel: Sel | undefined }) {
  const total = hasil.grup.find((g) => g.jenis === 'total')?.kolom.at(-1)?.kunci
  const kolom = sel?.kolom ?? total
  const { data, error } = useQuery({
    ...kueriDeret(hasil.tabel.id, {
      wilayah: sel?.wilayah ?? hasil.total.kode,
      kolom: kolom ?? '',
      basis: hasil.snapshot.basis,
    }),
    // Own bands have no columns in the other semesters' tables.
    enabled: kolom !== undefined && hasil.pita === undefined,
    retry: false,
  })
  const titik = data?.titik
  const garis = useMemo(
    () => ({
      saat: titik?.map(pendek) ?? [],
      deret: [
        {
          nama: data ? tulisRentang(data.kolom.label) : '',
          warna: 'batang' as const,
          nilai: titik?.map((t) => t.nilai ?? undefined) ?? [],
        },
      ],
    }),
    [titik, data],
  )
  if (error || hasil.pita || !data || !titik) return null
  const judul = pesanAgregat.deret(data.wilayah.nama, tulisRentang(data.kolom.label))
  const ada = titik.filter((t) => t.nilai !== null)
  return (
    <Panel judul={judul}>
      {ada.length < 2 ? (
        <p className="kecil redup">{pesanAgregat.deretSatu}</p>
      ) : (
        <Suspense fallback={memuat}>
          <Garis nama={judul} data={garis} />
        </Suspense>
      )}
      <ul className={gaya.titik}>
        {titik.map((t) => (
          <li key={t.snapshotId}>
            <span>
              {pendek(t)}
              {t.perkiraan ? ` (${pesanAgregat.perkiraan})` : ''}
            </span>
            <span className="angka">{t.nilai === null ? (t.alasan ?? '-') : tulisBulat(t.nilai)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

// "2026-1" as it is written under the line: "I 2026".
function pendek(t: HasilDeret['titik'][number]): string {
  const [tahun, ke] = t.semester.split('-')
  return `${ke === '1' ? 'I' : 'II'} ${tahun}`
}
