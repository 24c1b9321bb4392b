import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import type { HasilTabel } from '#contract/agregat/agregat'
import { Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kueriBatas, kueriTabel } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { DeretSamping } from './deret-samping.tsx'
import { barisSel, type Sel } from './sel.ts'
import { susunBatang } from './susun-batang.ts'
import { susunPeta } from './susun-peta.ts'
import gaya from './tabel.module.css'

const Piramida = lazy(() => import('../../design/bagan/piramida.tsx'))
const Batang = lazy(() => import('../../design/bagan/batang.tsx'))
const Peta = lazy(() => import('../../design/bagan/peta.tsx'))
const memuat = <Memuat baris={4} kata={pesanAgregat.memuatBagan} />

interface BaganProps {
  readonly hasil: HasilTabel
  readonly sel: Sel | undefined
  readonly pilih: (s: Sel) => void
}

/** Beside the table: the region in question as a pyramid or bars, the column in question as a map. */
export function BaganSamping(p: BaganProps) {
  const dimensi = p.hasil.tabel.dimensi?.map((d) => d.id) ?? []
  const umur = p.hasil.tabel.id === 'kelompok-umur' || p.hasil.tabel.id === 'umur-tunggal'
  return (
    <div className={gaya.samping}>
      {umur ? (
        <PiramidaTabel {...p} />
      ) : dimensi.length === 0 && p.hasil.grup.length <= 1 ? (
        <PiramidaUmum {...p} />
      ) : (
        <BatangWilayah {...p} />
      )}
      <PetaKolom {...p} />
      <DeretSamping hasil={p.hasil} sel={p.sel} />
    </div>
  )
}

/** Ages of the table itself: a press on a bar chooses its figure. */
function PiramidaTabel({ hasil, sel, pilih }: BaganProps) {
  const baris = barisSel(hasil, sel ?? { kolom: '' })
  const { kelompok, kode } = useMemo(() => kelompokUmur(hasil, baris.nilai), [hasil, baris])
  return (
    <Panel judul={pesanAgregat.piramida(baris.nama)}>
      <Suspense fallback={memuat}>
        <Piramida
          nama={baris.nama}
          kelompok={kelompok}
          saatPilih={(urut, jk) =>
            pilih({
              ...(sel?.wilayah === undefined ? {} : { wilayah: sel.wilayah }),
              kolom: `${kode[urut]}.${jk}`,
            })
          }
        />
      </Suspense>
    </Panel>
  )
}

/** A table that only tells men from women: how old the people of its region are. */
function PiramidaUmum({ hasil, sel }: BaganProps) {
  const { data } = useQuery(
    kueriTabel({
      id: 'kelompok-umur',
      snapshot: hasil.snapshot.id,
      tingkat: hasil.tingkat,
      induk: hasil.total.kode,
    }),
  )
  // Asked for without an edition: the internal one, whose every figure is a number.
  const umur = data as HasilTabel | undefined
  const baris = umur ? barisSel(umur, sel ?? { kolom: '' }) : undefined
  const kelompok = useMemo(
    () => (umur && baris ? kelompokUmur(umur, baris.nilai).kelompok : []),
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

function BatangWilayah({ hasil, sel, pilih }: BaganProps) {
  const baris = barisSel(hasil, sel ?? { kolom: '' })
  const { batang, dari } = useMemo(() => susunBatang(hasil, baris.nilai), [hasil, baris])
  if (batang.length === 0) return null
  const judul = pesanAgregat.batang(hasil.bagian?.label ?? hasil.tabel.judulPendek, baris.nama)
  return (
    <Panel judul={judul}>
      <figure>
        <Suspense fallback={memuat}>
          <Batang
            nama={judul}
            batang={batang}
            saatPilih={(urut) => {
              const kolom = batang[urut]?.kolom
              if (kolom) pilih({ ...(sel?.wilayah === undefined ? {} : { wilayah: sel.wilayah }), kolom })
            }}
          />
        </Suspense>
        {batang.length < dari ? (
          <figcaption className="kecil redup">{pesanAgregat.batangTerbesar(batang.length, dari)}</figcaption>
        ) : null}
      </figure>
    </Panel>
  )
}

function PetaKolom({ hasil, sel, pilih }: BaganProps) {
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
              terpilih={sel?.wilayah}
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

function kelompokUmur(h: HasilTabel, nilai: readonly number[]) {
  const isi = h.grup.flatMap((g, i) => (g.jenis === 'kategori' ? [{ g, i }] : []))
  return {
    kelompok: isi.map(({ g, i }) => ({ label: g.label, lk: nilai[i * 3] ?? 0, pr: nilai[i * 3 + 1] ?? 0 })),
    kode: isi.map(({ g }) => g.kode),
  }
}
