import { useRef } from 'react'
import type { SopKirim } from '#contract/sop/sop'
import { useBisaGulung } from '../../design/use-bisa-gulung.ts'
import gaya from './bagan-sop.module.css'
import { GambarAlir, KepalaAlir, type TandaAlir, TINGGI_BARIS } from './susun/alir/gambar-alir.tsx'
import { susunAlir } from './susun/alir/susun-alir.ts'
import { jalanLangkah } from './susun/naskah/jalan-langkah.ts'

interface BaganSopProps {
  readonly sop: SopKirim
  readonly nama: string
  readonly tanda?: ReadonlyMap<string, TandaAlir>
  /** What each row is about, beside the drawing. */
  readonly kegiatan?: boolean
}

/** The flow of a SOP with its arrows: a column for each actor, a row for each step. */
export function BaganSop({ sop, nama, tanda, kegiatan = false }: BaganSopProps) {
  const kolom = sop.pelaksana.map((p) => p.judul)
  const jalan = jalanLangkah(
    sop.langkah.map(({ id, simbol, alir }) => ({
      id,
      simbol: { bentuk: simbol },
      pengembalian: alir.pengembalian.map((ke) => ({ ke })),
      penolakan: alir.penolakan,
      ...(alir.lanjut !== null && { lanjut: alir.lanjut }),
      ...(alir.bersama !== null && { bersama: alir.bersama }),
    })),
  )
  const simbol = sop.langkah.map((l) => ({
    id: l.id,
    kolom: sop.pelaksana.findIndex((p) => p.id === l.alir.pelaksana),
    bentuk: l.simbol,
  }))
  const gambar = susunAlir(simbol, jalan, kolom.length, TINGGI_BARIS)
  const wadah = useRef<HTMLDivElement>(null)
  const gulung = useBisaGulung(wadah)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box, not a group of fields
    <div ref={wadah} className={gaya.wadah} role="group" aria-label={nama} tabIndex={gulung ? 0 : undefined}>
      {kegiatan ? (
        <ol className={gaya.kegiatan}>
          {sop.langkah.map((l) => (
            <li key={l.id} style={{ blockSize: TINGGI_BARIS }} title={l.kegiatan}>
              <span>
                {l.nomor}. {l.kegiatan}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <div className={gaya.bagan}>
        <KepalaAlir gambar={gambar} judul={kolom} />
        <GambarAlir gambar={gambar} nama={nama} judul={kolom.join('\t')} {...(tanda && { tanda })} />
      </div>
    </div>
  )
}
