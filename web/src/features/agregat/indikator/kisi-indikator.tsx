import { useRef } from 'react'
import type { HasilIndikator } from '#contract/agregat/indikator/indikator'
import gaya from './indikator.module.css'
import { pesanIndikator } from './indikator.pesan.ts'
import { tulisNilai } from './tulis-nilai.ts'

export interface SelIndikator {
  readonly id: string
  /** Absent for the whole office. */
  readonly wilayah?: string
}

/** Regions down, indicators across. Arrows move between the figures, Enter asks where one comes from. */
export function KisiIndikator({
  hasil,
  kolom,
  nama,
  sel,
  pilih,
}: {
  hasil: HasilIndikator
  /** Places in `hasil.daftar`. */
  kolom: readonly number[]
  nama: string
  sel: SelIndikator | undefined
  pilih: (s: SelIndikator) => void
}) {
  const wadah = useRef<HTMLDivElement>(null)
  const teratas = Math.min(...hasil.baris.map((b) => b.kode.length))
  const angka = (wilayah: string | undefined, nilai: string | null, i: number, baris: number, k: number) => {
    const id = hasil.daftar[i]?.id ?? ''
    return (
      <td key={id}>
        <button
          type="button"
          className={gaya.angka}
          data-letak={`${baris}/${k}`}
          data-kosong={nilai === null || undefined}
          aria-pressed={sel?.id === id && sel.wilayah === wilayah}
          onClick={() => pilih(wilayah === undefined ? { id } : { id, wilayah })}
        >
          {tulisNilai(nilai)}
        </button>
      </td>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the focus among the buttons inside
    <div
      ref={wadah}
      className={gaya.gulung}
      onKeyDown={(e) => {
        const geser = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key]
        const [b, k] = ((e.target as HTMLElement).dataset['letak'] ?? '').split('/').map(Number)
        if (!geser || b === undefined || k === undefined) return
        const tujuan = `${b + (geser[0] ?? 0)}/${k + (geser[1] ?? 0)}`
        const tombol = wadah.current?.querySelector<HTMLElement>(`[data-letak="${tujuan}"]`)
        if (!tombol) return
        e.preventDefault()
        tombol.focus()
      }}
    >
      <table className={gaya.kisi} aria-label={nama}>
        <thead>
          <tr>
            <th scope="col">{pesanIndikator.wilayah}</th>
            {kolom.map((i) => (
              <th key={hasil.daftar[i]?.id} scope="col" title={hasil.daftar[i]?.judul}>
                {hasil.daftar[i]?.judulPendek}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hasil.baris.map((b, n) => (
            <tr key={b.kode}>
              <th
                scope="row"
                data-atas={(b.kode.length === teratas && b.tingkat !== hasil.tingkat) || undefined}
                data-bawah={b.kode.length > teratas || undefined}
              >
                {b.nama}
              </th>
              {kolom.map((i, k) => angka(b.kode, b.nilai[i] ?? null, i, n, k))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{hasil.total.nama}</th>
            {kolom.map((i, k) => angka(undefined, hasil.total.nilai[i] ?? null, i, hasil.baris.length, k))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
