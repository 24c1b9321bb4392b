import { useRef } from 'react'
import type { SopKirim } from '#contract/sop/sop'
import { type BentukAlir, SimbolAlir } from '../../design/simbol-alir.tsx'
import { useBisaGulung } from '../../design/use-bisa-gulung.ts'
import gaya from './lembar-langkah.module.css'
import { pesanSop } from './sop.pesan.ts'

type Langkah = SopKirim['langkah'][number]

const BENTUK: Record<Langkah['simbol'], BentukAlir> = {
  kapsul: 'terminator',
  kotak: 'proses',
  'belah-ketupat': 'keputusan',
}
const k = pesanSop.kolomLangkah

/** The steps as on the official sheet: a column for each pelaksana with the symbol in its place, then mutu baku. */
export function LembarLangkah({ sop }: { sop: SopKirim }) {
  const wadah = useRef<HTMLDivElement>(null)
  const gulung = useBisaGulung(wadah)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box, not a group of fields
    <div
      ref={wadah}
      className={gaya.gulung}
      role="group"
      aria-label={pesanSop.mutuBaku}
      tabIndex={gulung ? 0 : undefined}
    >
      <table className={gaya.lembar}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {k.no}
            </th>
            <th scope="col" rowSpan={2}>
              {k.kegiatan}
            </th>
            <th scope="colgroup" colSpan={sop.pelaksana.length}>
              {k.pelaksana}
            </th>
            <th scope="colgroup" colSpan={3}>
              {k.mutuBaku}
            </th>
            <th scope="col" rowSpan={2}>
              {k.keterangan}
            </th>
          </tr>
          <tr>
            {sop.pelaksana.map((p) => (
              <th key={p.id} scope="col" className={gaya.pelaksana}>
                {p.judul}
              </th>
            ))}
            <th scope="col">{k.kelengkapan}</th>
            <th scope="col">{k.waktu}</th>
            <th scope="col">{k.output}</th>
          </tr>
        </thead>
        <tbody>
          {sop.langkah.map((l) => (
            <Baris key={l.id} langkah={l} pelaksana={sop.pelaksana} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Baris({ langkah: l, pelaksana }: { langkah: Langkah; pelaksana: SopKirim['pelaksana'] }) {
  return (
    <tr>
      <td className={gaya.nomor}>{l.nomor}.</td>
      <th scope="row">{l.kegiatan}</th>
      {pelaksana.map((p) => (
        <td key={p.id} className={gaya.pelaksana}>
          {p.id === l.alir.pelaksana ? (
            <>
              <SimbolAlir bentuk={BENTUK[l.simbol]} keadaan="nanti" />
              <span className="hanya-suara">{pesanSop.namaSimbol[l.simbol]}</span>
            </>
          ) : null}
        </td>
      ))}
      <td>{l.kelengkapan}</td>
      <td className={gaya.waktu}>{l.waktu.teks}</td>
      <td>{l.output}</td>
      <td className={gaya.ket}>
        <ul>
          {l.keterangan.map((x) => (
            <li key={x.teks}>
              {x.teks}
              {x.disimpulkan ? <span className="redup"> *</span> : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
