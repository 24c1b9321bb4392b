import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import type { HasilTabel } from '#contract/agregat/agregat'
import { Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kueriBatas, kueriTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { barisSel, type Sel } from './sel.ts'
import { susunPeta } from './susun-peta.ts'
import gaya from './tabel.module.css'

const Piramida = lazy(() => import('../../design/bagan/piramida.tsx'))
const Peta = lazy(() => import('../../design/bagan/peta.tsx'))
const memuat = <Memuat baris={4} kata={pesanAgregat.memuatBagan} />

/** Beside the table: the pyramid of the region in question, the map of the column in question. */
export function BaganSamping({
  hasil,
  sel,
  pilih,
}: {
  hasil: HasilTabel
  sel: Sel | undefined
  pilih: (s: Sel) => void
}) {
  return (
    <div className={gaya.samping}>
      <PiramidaWilayah hasil={hasil} sel={sel} />
      <PetaKolom hasil={hasil} sel={sel} pilih={pilih} />
    </div>
  )
}

function PiramidaWilayah({ hasil, sel }: { hasil: HasilTabel; sel: Sel | undefined }) {
  const { data: umur } = useQuery(
    kueriTabel({ id: 'kelompok-umur', snapshot: hasil.snapshot.id, tingkat: hasil.tingkat }),
  )
  const baris = umur ? barisSel(umur, sel ?? { kolom: '' }) : undefined
  const kelompok = useMemo(
    () =>
      umur && baris
        ? umur.grup.flatMap((g, i) =>
            g.jenis === 'kategori'
              ? [{ label: g.label, lk: baris.nilai[i * 3] ?? 0, pr: baris.nilai[i * 3 + 1] ?? 0 }]
              : [],
          )
        : [],
    [umur, baris],
  )
  return (
    <Panel judul={pesanAgregat.piramida(baris?.nama ?? '')}>
      <Suspense fallback={memuat}>
        {baris ? <Piramida nama={baris.nama} kelompok={kelompok} /> : memuat}
      </Suspense>
    </Panel>
  )
}

function PetaKolom({
  hasil,
  sel,
  pilih,
}: {
  hasil: HasilTabel
  sel: Sel | undefined
  pilih: (s: Sel) => void
}) {
  const peta = useMemo(() => susunPeta(hasil, sel), [hasil, sel])
  const { data: batas } = useQuery({
    ...kueriBatas(peta?.tingkat ?? '', peta?.induk),
    enabled: peta !== undefined,
  })
  if (!peta) return null
  const judul =
    peta.grup.jenis === 'total'
      ? pesanAgregat.petaJumlah
      : pesanAgregat.peta(hasil.tabel.judulPendek, peta.grup.label)
  return (
    <Panel judul={judul}>
      {batas && batas.features.length === 0 ? (
        <p className="redup kecil">{pesanAgregat.petaTanpaBatas}</p>
      ) : (
        <Suspense fallback={memuat}>
          {batas ? (
            <Peta
              judul={judul}
              batas={batas}
              kunciBatas={`${peta.tingkat}-${peta.induk ?? ''}`}
              wilayah={peta.wilayah}
              satuan=" %"
              saatPilih={(kode) => pilih({ wilayah: kode, kolom: sel?.kolom ?? peta.kolom })}
            />
          ) : (
            memuat
          )}
        </Suspense>
      )}
    </Panel>
  )
}
