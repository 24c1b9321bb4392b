import { useQuery } from '@tanstack/react-query'
import { kueriWilayah } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { kodeDiAtas, type Tingkat } from './alamat-tabel.ts'
import gaya from './jejak-wilayah.module.css'

interface JejakWilayahProps {
  /** The region that was gone into. */
  readonly induk: string
  readonly nama: string
  /** The office's own level: nothing above it is shown. */
  readonly puncak: Tingkat
  readonly pergi: (induk: string | undefined) => void
}

/** Where in the regions the table stands: each one above is a way back. */
export function JejakWilayah({ induk, nama, puncak, pergi }: JejakWilayahProps) {
  const { data } = useQuery(kueriWilayah)
  const peta = new Map(data?.daftar.map((w) => [w.kode, w.nama]))
  // The office's own region is the whole table; above it there is nothing to show.
  const atas = kodeDiAtas(induk, puncak).filter((k) => peta.has(k))
  return (
    <nav aria-label={pesanAgregat.jejakWilayah}>
      <ol className={gaya.jejak}>
        {atas.length === 0 ? (
          <li>
            <button type="button" onClick={() => pergi(undefined)}>
              {pesanAgregat.seluruhWilayah}
            </button>
          </li>
        ) : null}
        {atas.map((kode, i) => (
          <li key={kode}>
            <button type="button" onClick={() => pergi(i === 0 ? undefined : kode)}>
              {peta.get(kode)}
            </button>
          </li>
        ))}
        <li aria-current="location">{nama}</li>
      </ol>
    </nav>
  )
}
