import { type ReactNode, useRef } from 'react'
import gaya from './tabel-daftar.module.css'
import { useBisaGulung } from './use-bisa-gulung.ts'

export interface Kolom<B> {
  readonly judul: string
  readonly isi: (baris: B) => ReactNode
  readonly rata?: 'kanan'
  /** The one that names the row. */
  readonly utama?: true
  readonly lebar?: string
  /** A date, a number: never broken over two lines. */
  readonly utuh?: true
}

interface TabelDaftarProps<B> {
  /** What the list is, for those who hear it. */
  readonly nama: string
  readonly kolom: readonly Kolom<B>[]
  readonly baris: readonly B[]
  readonly kunci: (baris: B) => string
  readonly tandai?: (baris: B) => 'redup' | 'pilih' | undefined
}

/** A list of like things. On a phone each row becomes a small card, its labels beside the values. */
export function TabelDaftar<B>({ nama, kolom, baris, kunci, tandai }: TabelDaftarProps<B>) {
  const wadah = useRef<HTMLDivElement>(null)
  const gulung = useBisaGulung(wadah)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box, not a group of fields
    <div
      ref={wadah}
      className={gaya.gulung}
      data-gulung={gulung || undefined}
      role="group"
      aria-label={nama}
      tabIndex={gulung ? 0 : undefined}
    >
      <table className={gaya.tabel}>
        <thead>
          <tr>
            {kolom.map((k) => (
              <th
                key={k.judul}
                scope="col"
                data-rata={k.rata}
                style={k.lebar ? { inlineSize: k.lebar } : undefined}
              >
                {k.judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={kunci(b)} data-tanda={tandai?.(b)}>
              {kolom.map((k) => {
                const isi = k.isi(b)
                return k.utama ? (
                  <th key={k.judul} scope="row">
                    {isi}
                  </th>
                ) : (
                  <td
                    key={k.judul}
                    data-rata={k.rata}
                    data-utuh={k.utuh}
                    data-kosong={isi === '' || isi == null || undefined}
                  >
                    <span className={gaya.label} aria-hidden="true">
                      {k.judul}
                    </span>
                    <span className={gaya.nilai}>{isi}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
