import { memo, type RefObject, useMemo } from 'react'
import type { Naskah } from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import gaya from './bagan-alir.module.css'
import { bahanAlir } from './bahan-alir.ts'
import { type AlirTergambar, type PanahTergambar, type SimbolTergambar, susunAlir } from './susun-alir.ts'

/** Height of a row of the table beside it: the two stand in line. */
export const TINGGI_BARIS = 60

interface BaganAlirProps {
  readonly naskah: Naskah
  readonly dipilih: string | undefined
  readonly pilih: (langkah: string) => void
  /** Boxes that scroll together with the table. */
  readonly wadah?: RefObject<HTMLDivElement | null>
  readonly saatGulung?: () => void
}

/** The flow as it will be printed: a column for each actor, capsule, box, diamond and arrows. */
export function BaganAlir({ naskah, dipilih, pilih, wadah, saatGulung }: BaganAlirProps) {
  const bahan = bahanAlir(naskah)
  const tanda = JSON.stringify(bahan)
  // Typing in a text changes nothing here: drawn again only when the flow is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tanda` is `bahan` by value
  const gambar = useMemo(
    () => susunAlir(bahan.langkah, bahan.jalan, Math.max(1, bahan.kolom.length), TINGGI_BARIS),
    [tanda],
  )
  return (
    <div ref={wadah} className={gaya.gulung} onScroll={saatGulung}>
      <div className={gaya.kepala} style={{ width: gambar.lebar }}>
        {bahan.kolom.map((k, i) => (
          <span
            key={k.id}
            style={{ left: gambar.batas[i], width: (gambar.batas[i + 1] ?? 0) - (gambar.batas[i] ?? 0) }}
            title={k.judul || pesanSusun.tanpaPelaksana}
          >
            {k.judul || pesanSusun.tanpaPelaksana}
          </span>
        ))}
      </div>
      <GambarAlir
        gambar={gambar}
        dipilih={dipilih}
        pilih={pilih}
        nama={pesanSusun.baganNama(naskah.langkah.length, naskah.pelaksana.length)}
        judul={bahan.kolom.map((k) => k.judul || pesanSusun.tanpaPelaksana).join('\t')}
      />
    </div>
  )
}

interface GambarAlirProps {
  readonly gambar: AlirTergambar
  readonly dipilih: string | undefined
  readonly pilih: (langkah: string) => void
  readonly nama: string
  /** Titles of the columns, parted by tabs: by value, so that typing in a row draws nothing anew. */
  readonly judul: string
}

const GambarAlir = memo(function GambarAlir({ gambar: g, dipilih, pilih, nama, judul }: GambarAlirProps) {
  const kolom = judul.split('\t')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose symbols are buttons
    <svg
      className={gaya.gambar}
      width={g.lebar}
      height={Math.max(g.tinggi, TINGGI_BARIS)}
      role="group"
      aria-label={nama}
    >
      <defs>
        <marker
          id="ujung-panah"
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {g.simbol.map((s, i) => (
        <rect
          key={s.id}
          className={gaya.baris}
          data-dipilih={s.id === dipilih || undefined}
          x="0"
          y={i * TINGGI_BARIS}
          width={g.lebar}
          height={TINGGI_BARIS}
        />
      ))}
      {g.batas.slice(1, -1).map((x) => (
        <line key={x} className={gaya.kolom} x1={x} x2={x} y1="0" y2={g.tinggi} />
      ))}
      {g.panah.map((p) => (
        <Panah key={`${p.dari} ${p.ke} ${p.jenis}`} panah={p} />
      ))}
      {g.simbol.map((s, i) => (
        // biome-ignore lint/a11y/useSemanticElements: svg has no button
        <g
          key={s.id}
          role="button"
          tabIndex={-1}
          aria-label={pesanSusun.simbolNama(i + 1, pesanSusun.bentuk[s.bentuk], kolom[s.kolom] ?? '')}
          aria-pressed={s.id === dipilih}
          className={gaya.simbol}
          data-langkah={s.id}
          transform={`translate(${s.pusat.x} ${s.pusat.y})`}
          onClick={() => pilih(s.id)}
          onKeyDown={(e) => e.key === 'Enter' && pilih(s.id)}
        >
          <Bentuk simbol={s} />
          <text y="4">{i + 1}</text>
        </g>
      ))}
    </svg>
  )
})

function Bentuk({ simbol: { bentuk, lebar: l, tinggi: t } }: { simbol: SimbolTergambar }) {
  if (bentuk === 'belah-ketupat') return <path d={`M0 ${-t / 2} ${l / 2} 0 0 ${t / 2} ${-l / 2} 0Z`} />
  return <rect x={-l / 2} y={-t / 2} width={l} height={t} rx={bentuk === 'kapsul' ? t / 2 : 0} />
}

function Panah({ panah: p }: { panah: PanahTergambar }) {
  return (
    <>
      <polyline
        className={gaya.panah}
        data-jenis={p.jenis}
        points={p.titik.map((t) => `${t.x},${t.y}`).join(' ')}
        markerEnd="url(#ujung-panah)"
      />
      {p.letakLabel ? (
        <text className={gaya.label} x={p.letakLabel.x} y={p.letakLabel.y} textAnchor={p.letakLabel.rata}>
          {p.label}
        </text>
      ) : null}
    </>
  )
}
