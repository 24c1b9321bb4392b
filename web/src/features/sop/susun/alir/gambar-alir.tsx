import { memo } from 'react'
import { pesanSusun } from '../susun.pesan.ts'
import gaya from './bagan-alir.module.css'
import type { AlirTergambar, PanahTergambar, SimbolTergambar } from './susun-alir.ts'

/** Height of a row of the table beside it: the two stand in line. */
export const TINGGI_BARIS = 60

/** What else is said of a step on the drawing: a tint, and words below its symbol. */
export interface TandaAlir {
  readonly nada: string
  readonly teks: string
}

interface GambarAlirProps {
  readonly gambar: AlirTergambar
  readonly dipilih?: string | undefined
  /** Without it the drawing is only read. */
  readonly pilih?: (langkah: string) => void
  readonly tanda?: ReadonlyMap<string, TandaAlir>
  readonly nama: string
  /** Titles of the columns, parted by tabs: by value, so that typing in a row draws nothing anew. */
  readonly judul: string
}

/** Titles of the columns, over the drawing. */
export function KepalaAlir({ gambar: g, judul }: { gambar: AlirTergambar; judul: readonly string[] }) {
  return (
    <div className={gaya.kepala} style={{ width: g.lebar }}>
      {judul.map((nama, i) => (
        <span
          key={g.batas[i]}
          style={{
            width: (g.batas[i + 1] ?? 0) - (g.batas[i] ?? 0),
            ...(i === 0 && { marginInlineStart: g.batas[0] }),
          }}
          title={nama}
        >
          {nama}
        </span>
      ))}
    </div>
  )
}

export const GambarAlir = memo(function GambarAlir({
  gambar: g,
  dipilih,
  pilih,
  tanda,
  nama,
  judul,
}: GambarAlirProps) {
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
      {g.simbol.map((s, i) => {
        const kata = tanda?.get(s.id)
        const sebut = pesanSusun.simbolNama(i + 1, pesanSusun.bentuk[s.bentuk], kolom[s.kolom] ?? '')
        const umum = {
          className: gaya.simbol,
          'data-langkah': s.id,
          'data-nada': kata?.nada,
          transform: `translate(${s.pusat.x} ${s.pusat.y})`,
        }
        const isi = <IsiSimbol simbol={s} nomor={i + 1} kata={kata?.teks} />
        if (!pilih)
          return (
            <g key={s.id} data-dibaca {...umum}>
              <title>{kata ? `${sebut}: ${kata.teks}` : sebut}</title>
              {isi}
            </g>
          )
        return (
          // biome-ignore lint/a11y/useSemanticElements: svg has no button
          <g
            key={s.id}
            role="button"
            tabIndex={-1}
            aria-label={sebut}
            aria-pressed={s.id === dipilih}
            onClick={() => pilih(s.id)}
            onKeyDown={(e) => e.key === 'Enter' && pilih(s.id)}
            {...umum}
          >
            {isi}
          </g>
        )
      })}
      {g.akhir.map((s) => (
        <g key={s.id} className={gaya.akhir} transform={`translate(${s.pusat.x} ${s.pusat.y})`}>
          <Bentuk simbol={s} />
        </g>
      ))}
    </svg>
  )
})

interface IsiSimbolProps {
  readonly simbol: SimbolTergambar
  readonly nomor: number
  readonly kata: string | undefined
}

function IsiSimbol({ simbol: s, nomor, kata }: IsiSimbolProps) {
  return (
    <>
      <Bentuk simbol={s} />
      <text y="4">{nomor}</text>
      {kata === undefined ? null : (
        <text className={gaya.kata} x="5" y={s.tinggi / 2 + 13}>
          {kata}
        </text>
      )}
    </>
  )
}

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
