import { Textarea, TextInput } from '@mantine/core'
import type { Snapshot } from '#contract/dkb/dkb'
import type { MasukanSopKirim } from '#contract/sop/sop'
import { tulisSemester } from '#kernel/periode'
import { tulisBulan } from '#kernel/tanggal'
import '../../design/mantine.css'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { hariIni } from '../../kantor/waktu.ts'
import { tulisPilihanSnapshot } from '../dkb/tulis-snapshot.ts'
import { bulanLalu } from './bulan-lalu.ts'
import { PilihRancangan } from './pilih-rancangan.tsx'
import { pesanSop } from './sop.pesan.ts'

/** Of a letter: addressee and place, each tembusan, each paragraph has a line of its own. */
const BERBARIS = new Set(['tujuan', 'tembusan', 'isi', 'kelengkapan', 'elemenData'])

interface IsianMasukanProps {
  readonly masukan: MasukanSopKirim
  readonly tersegel: readonly Snapshot[]
  readonly snapshot: Snapshot | undefined
  readonly pilihSnapshot: (id: string) => void
  /** Text to begin with; of a month the one that is chosen. */
  readonly awal: string
  readonly saatUbah?: (nilai: string) => void
}

/** One masukan of a case. The semester is the snapshot's own: a case about another semester than its data cannot be typed. */
export function IsianMasukan({
  masukan,
  tersegel,
  snapshot,
  pilihSnapshot,
  awal,
  saatUbah,
}: IsianMasukanProps) {
  if (masukan.jenis === 'snapshot') {
    return (
      <Pilihan
        label={masukan.judul}
        name={masukan.nama}
        nilai={snapshot?.id ?? ''}
        saatUbah={pilihSnapshot}
        required={masukan.wajib}
        isi={tersegel.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))}
      />
    )
  }
  if (masukan.jenis === 'semester') {
    return (
      <>
        <TextInput label={masukan.judul} value={snapshot ? tulisSemester(snapshot.semester) : ''} readOnly />
        <input type="hidden" name={masukan.nama} value={snapshot?.semester ?? ''} />
      </>
    )
  }
  if (masukan.jenis === 'bulan') {
    // A list and not the browser's own field: Firefox has none for months.
    const bulan = bulanLalu(hariIni())
    return (
      <Pilihan
        label={masukan.judul}
        name={masukan.nama}
        nilai={awal || bulan[0]!}
        saatUbah={(b) => saatUbah?.(b)}
        required={masukan.wajib}
        isi={(awal === '' || bulan.includes(awal) ? bulan : [awal, ...bulan]).map((b) => ({
          nilai: b,
          nama: tulisBulan(b),
        }))}
      />
    )
  }
  if (masukan.jenis === 'tanggal')
    return (
      <IsianTanggal
        name={masukan.nama}
        label={masukan.judul}
        awal={awal || hariIni()}
        saatUbah={saatUbah}
        required={masukan.wajib}
      />
    )
  if (masukan.jenis === 'rancangan')
    return <PilihRancangan masukan={masukan} awal={awal} saatUbah={saatUbah} />
  if (BERBARIS.has(masukan.nama))
    return (
      <Textarea
        key={awal}
        name={masukan.nama}
        label={masukan.judul}
        description={pesanSop.tiapBaris}
        defaultValue={awal}
        onChange={(e) => saatUbah?.(e.target.value)}
        required={masukan.wajib}
        withAsterisk={false}
        rows={masukan.nama === 'isi' ? 5 : 2}
        maxLength={500}
      />
    )
  return (
    <TextInput
      key={awal}
      name={masukan.nama}
      label={masukan.judul}
      defaultValue={awal}
      onChange={(e) => saatUbah?.(e.target.value)}
      required={masukan.wajib}
      withAsterisk={false}
      maxLength={200}
    />
  )
}
