import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MasukanSopKirim } from '#contract/sop/sop'
import { tulisSemester } from '#kernel/periode'
import { tulisBulan, tulisTanggal } from '#kernel/tanggal'
import { Memuat, Perhatian } from '../../design/keadaan.tsx'
import { kueriDaftarSnapshot } from '../dkb/dkb.kueri.ts'
import { IsianMasukan } from './isian-masukan.tsx'
import { pesanSop } from './sop.pesan.ts'

interface GantiMasukanProps {
  readonly mengubah: readonly MasukanSopKirim[]
  readonly semula: Readonly<Record<string, unknown>>
}

/**
 * What a case is made from, with other values to choose from: the snapshot it has comes first as long as it may be
 * used, otherwise the newest one. What will be exchanged is said before it is.
 */
export function GantiMasukan({ mengubah, semula }: GantiMasukanProps) {
  const { data } = useQuery(kueriDaftarSnapshot)
  const asal = (m: MasukanSopKirim) => String(semula[m.nama] ?? '')
  const snapshotSemula = mengubah.filter((m) => m.jenis === 'snapshot').map(asal)[0]
  const [snapshotId, setSnapshotId] = useState(snapshotSemula)
  const [teks, setTeks] = useState<Readonly<Record<string, string>>>({})
  // Words and drafts need no data.
  const perluSnapshot = mengubah.some((m) => m.jenis === 'snapshot' || m.jenis === 'semester')
  if (!data) return <Memuat baris={3} />
  const tersegel = data.daftar.filter((s) => s.status === 'tersegel')
  const snapshot = tersegel.find((s) => s.id === snapshotId) ?? tersegel[0]
  const nilai = (m: MasukanSopKirim) =>
    m.jenis === 'snapshot'
      ? (snapshot?.id ?? '')
      : m.jenis === 'semester'
        ? (snapshot?.semester ?? '')
        : (teks[m.nama] ?? asal(m)).trim()
  const berganti = mengubah.filter((m) => nilai(m) !== asal(m))
  if (perluSnapshot && !snapshot)
    return (
      <Perhatian>
        {pesanSop.belumAdaCuplikan} <Link to="/cuplikan">{pesanSop.keImpor}</Link>
      </Perhatian>
    )
  return (
    <>
      {mengubah.map((m) => (
        <IsianMasukan
          key={m.nama}
          masukan={m}
          tersegel={tersegel}
          snapshot={snapshot}
          pilihSnapshot={setSnapshotId}
          awal={m.jenis === 'bulan' ? nilai(m) : asal(m)}
          saatUbah={(isi) => setTeks({ ...teks, [m.nama]: isi })}
        />
      ))}
      <ul className="kecil" aria-live="polite">
        {berganti.length === 0 ? <li className="redup">{pesanSop.tidakDiganti}</li> : null}
        {berganti.map((m) => (
          <li key={m.nama}>{pesanSop.diganti(m.judul, TULIS[m.jenis](asal(m)), TULIS[m.jenis](nilai(m)))}</li>
        ))}
      </ul>
    </>
  )
}

const TULIS = {
  snapshot: (id: string) => id.slice(0, 6),
  semester: tulisSemester,
  bulan: tulisBulan,
  tanggal: tulisTanggal,
  teks: (t: string) => `"${t}"`,
  rancangan: (r: string) => (r.split('@')[1] ?? '').slice(0, 6),
}
