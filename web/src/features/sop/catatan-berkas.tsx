import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BerkasKirim } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { tulisSemester } from '#kernel/periode'
import { tulisBulan } from '#kernel/tanggal'
import { Fakta } from '../../design/fakta.tsx'
import { Panel } from '../../design/panel.tsx'
import { tulisSaatPanjang, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanSop } from './sop.pesan.ts'

const TULIS: Record<string, (nilai: string) => ReactNode> = {
  semester: tulisSemester,
  bulan: tulisBulan,
  tanggalLaporan: tulisTanggalPendek,
  snapshotId: (id) => (
    <Link to="/cuplikan/$snapshotId" params={{ snapshotId: id }}>
      <code>{id.slice(0, 12)}</code>
    </Link>
  ),
  nomorAgenda: (n) => n.split('/').flatMap((b, i) => (i === 0 ? [b] : [<wbr key={b} />, `/${b}`])),
  jumlahPenduduk: (n) => tulisBulat(Number(n)),
  tanggal: tulisTanggalPendek,
  waktu: tulisSaatPanjang,
}
const SAMA = new Set(['nomor'])

/** What was noted on the case: what a person asks for first, in their words; everything else below, as the machine has it. */
export function CatatanBerkas({ berkas }: { berkas: BerkasKirim }) {
  // The day that a report is about; the note of the same name is the agenda's.
  const { tanggal: tanggalLaporan, ...masukan } = berkas.masukan
  const semua = Object.entries({
    ...masukan,
    ...(tanggalLaporan !== undefined && { tanggalLaporan }),
    ...berkas.catatan,
  }).filter(([nama, nilai]) => nama !== 'judul' && !SAMA.has(nama) && typeof nilai !== 'object')
  const dikenal = Object.keys(pesanSop.namaCatatan).flatMap((nama) => {
    const nilai = semua.find(([n]) => n === nama)?.[1]
    return nilai === undefined
      ? []
      : [[pesanSop.namaCatatan[nama], TULIS[nama]?.(String(nilai)) ?? String(nilai)] as const]
  })
  const lain = semua.filter(([nama]) => !(nama in pesanSop.namaCatatan))
  return (
    <Panel judul={pesanSop.catatanBerkas}>
      <Fakta isi={dikenal.map(([nama, nilai]) => [nama ?? '', nilai] as const)} />
      {lain.length > 0 ? (
        <details className="kecil">
          <summary>{pesanSop.rincianMesin}</summary>
          <Fakta
            isi={lain.map(([nama, nilai]) => [nama, <code key={nama}>{String(nilai)}</code>] as const)}
          />
        </details>
      ) : null}
    </Panel>
  )
}
