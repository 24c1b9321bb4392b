import { pesanDesign } from '../design.pesan.ts'
import type { IsiKisi, UrutanKisi } from './bentuk-kisi.ts'
import type { Jendela } from './jendela.ts'
import gaya from './kisi.module.css'
import type { UkuranKisi } from './ukur-kolom.ts'

interface KepalaKisiProps {
  readonly isi: IsiKisi
  readonly ukuran: UkuranKisi
  readonly jk: Jendela
  readonly kiri: number
  readonly kanan: number
  readonly urutan: UrutanKisi | undefined
  readonly urutkan: ((kolom: string) => void) | undefined
}

// Room for a line of 13.5 px letters, and the cell's own.
const BARIS = 17
const TEPI = 11

/** Heads of one or more rows. A head that is only partly in sight keeps its words in sight. */
export function KepalaKisi({ isi, ukuran, jk, kiri, kanan, urutan, urutkan }: KepalaKisiProps) {
  const tinggi = (lapis: number) => (ukuran.barisKepala[lapis] ?? 1) * BARIS + TEPI
  const bawah = isi.kepala.length
  return (
    <thead>
      {isi.kepala.map((lapis, l) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the level
        <tr key={l} aria-rowindex={l + 1} style={{ blockSize: tinggi(l) }}>
          {l === 0 ? <Sudut isi={isi} /> : null}
          {kiri > 0 ? <td aria-hidden="true" /> : null}
          {lapis.flatMap((k) => {
            const dari = Math.max(k.dari, jk.dari)
            const rentang = Math.min(k.dari + k.rentang, jk.sampai) - dari
            if (rentang <= 0) return []
            return (
              <th
                key={k.dari}
                scope="colgroup"
                colSpan={rentang}
                rowSpan={k.lapis}
                aria-colindex={k.dari + 2}
                className={gaya.grup}
                data-jumlah={k.jumlah || undefined}
                data-panjang={k.rentang > 6 || undefined}
              >
                <span className={gaya.grupIsi} style={{ insetInlineStart: ukuran.nama + 8 }}>
                  {k.label}
                </span>
              </th>
            )
          })}
          {kanan > 0 ? <td aria-hidden="true" /> : null}
        </tr>
      ))}
      <tr aria-rowindex={bawah + 1} style={{ blockSize: tinggi(bawah) }}>
        {bawah === 0 ? <Sudut isi={isi} /> : null}
        {kiri > 0 ? <td aria-hidden="true" /> : null}
        {isi.kolom.slice(jk.dari, jk.sampai).map((k, j) => {
          const arah = urutan?.kolom === k.kunci ? urutan.arah : undefined
          const label = (
            <>
              {k.label}
              {arah ? <span aria-hidden="true">{arah === 'turun' ? ' ↓' : ' ↑'}</span> : null}
            </>
          )
          return (
            <th
              key={k.kunci}
              scope="col"
              aria-colindex={jk.dari + j + 2}
              className={gaya.kolom}
              data-awal={k.awalGrup || undefined}
              data-jumlah={k.jumlah || undefined}
              aria-sort={arah === 'turun' ? 'descending' : arah === 'naik' ? 'ascending' : undefined}
            >
              {urutkan ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className={gaya.urutkan}
                  aria-label={pesanDesign.urutkan(k.label)}
                  onClick={() => urutkan(k.kunci)}
                >
                  {label}
                </button>
              ) : (
                label
              )}
            </th>
          )
        })}
        {kanan > 0 ? <td aria-hidden="true" /> : null}
      </tr>
    </thead>
  )
}

function Sudut({ isi }: { isi: IsiKisi }) {
  return (
    <th scope="col" rowSpan={isi.kepala.length + 1} className={gaya.sudut} aria-colindex={1}>
      {isi.sudut}
    </th>
  )
}
