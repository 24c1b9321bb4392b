import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { bagiHalaman } from './bagi-halaman.ts'
import { type BarisKisi, type IsiKisi, tulisSel } from './bentuk-kisi.ts'
import gaya from './kisi-cetak.module.css'
import { type HurufKisi, ukurKolom } from './ukur-kolom.ts'

// A4 lying, margins of 12 mm: 273 mm at 96 dots an inch. F4 is wider and has room to spare.
const LEBAR_KERTAS = 1031
const HURUF_KERTAS: HurufKisi = { angka: 11.4, kepala: 10.6, tepi: 4, nama: { min: 90, maks: 190 } }

interface KisiCetakProps {
  readonly isi: IsiKisi
  /** Above each sheet of columns: number and title of the table. */
  readonly judul: ReactNode
  /** Which of several sheets of columns: "lanjutan 2 dari 5". */
  readonly lanjutan: (ke: number, dari: number) => string
}

/**
 * The table as it goes to paper: all that shows, not only what is in sight, split to the width of the page, heads on
 * every page. Built when the browser is about to print and taken away afterwards.
 */
export function KisiCetak(p: KisiCetakProps) {
  const [cetak, setCetak] = useState(false)
  useEffect(() => {
    const siap = () => flushSync(() => setCetak(true))
    const usai = () => setCetak(false)
    addEventListener('beforeprint', siap)
    addEventListener('afterprint', usai)
    return () => {
      removeEventListener('beforeprint', siap)
      removeEventListener('afterprint', usai)
    }
  }, [])
  return cetak ? <Lembaran {...p} /> : null
}

function Lembaran({ isi, judul, lanjutan }: KisiCetakProps) {
  const { bagian, nama } = useMemo(() => {
    const ukuran = ukurKolom(isi, HURUF_KERTAS)
    return { nama: ukuran.nama, bagian: bagiHalaman(isi, ukuran.lebar, LEBAR_KERTAS - ukuran.nama) }
  }, [isi])
  return (
    <div className={gaya.lembaran}>
      {bagian.map((b, ke) => (
        <table
          key={b.dari}
          className={gaya.tabel}
          style={{ inlineSize: nama + b.lebar.reduce((a, n) => a + n, 0) }}
        >
          <caption>
            {judul}
            {bagian.length > 1 ? <span> ({lanjutan(ke + 1, bagian.length)})</span> : null}
          </caption>
          <colgroup>
            <col style={{ inlineSize: nama }} />
            {b.lebar.map((l, i) => (
              <col key={b.kolom[i]?.kunci} style={{ inlineSize: l }} />
            ))}
          </colgroup>
          <thead>
            {b.kepala.map((lapis, l) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the level
              <tr key={l}>
                {l === 0 ? <Sudut isi={isi} /> : null}
                {lapis.map((k) => (
                  <th key={k.dari} scope="colgroup" colSpan={k.rentang} rowSpan={k.lapis}>
                    {k.label}
                  </th>
                ))}
              </tr>
            ))}
            <tr>
              {b.kepala.length === 0 ? <Sudut isi={isi} /> : null}
              {b.kolom.map((k) => (
                <th key={k.kunci} scope="col">
                  {k.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {isi.baris.map((r) => (
              <Baris key={r.kode} baris={r} kolom={b.kolom} dari={b.dari} />
            ))}
            {isi.total ? <Baris baris={isi.total} kolom={b.kolom} dari={b.dari} total /> : null}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function Sudut({ isi }: { isi: IsiKisi }) {
  return (
    <th scope="col" rowSpan={isi.kepala.length + 1} className={gaya.sudut}>
      {isi.sudut}
    </th>
  )
}

interface BarisProps {
  readonly baris: BarisKisi
  readonly kolom: IsiKisi['kolom']
  readonly dari: number
  readonly total?: boolean
}

function Baris({ baris, kolom, dari, total }: BarisProps) {
  return (
    <tr data-total={total} data-tingkat={baris.tingkat} data-induk={baris.buka || undefined}>
      <th scope="row">
        {baris.nama}
        {baris.ket ? ` (${baris.ket})` : ''}
      </th>
      {kolom.map((k, i) => {
        const n = baris.nilai[dari + i]
        return (
          <td key={k.kunci} data-jml={k.jumlah || undefined}>
            {tulisSel(n, k)}
          </td>
        )
      })}
    </tr>
  )
}
