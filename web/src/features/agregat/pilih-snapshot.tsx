import type { Snapshot } from '#contract/dkb/dkb'
import { Pilihan } from '../../design/pilihan.tsx'
import { tulisPilihanSnapshot } from '../dkb/tulis-snapshot.ts'
import { pesanAgregat } from './agregat.pesan.ts'

interface PilihSnapshotProps {
  readonly daftar: readonly Snapshot[]
  readonly nilai: string
  readonly saatUbah: (id: string) => void
}

export function PilihSnapshot({ daftar, nilai, saatUbah }: PilihSnapshotProps) {
  return (
    <Pilihan
      sebaris
      label={pesanAgregat.cuplikan}
      nilai={nilai}
      saatUbah={saatUbah}
      isi={daftar.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))}
    />
  )
}
