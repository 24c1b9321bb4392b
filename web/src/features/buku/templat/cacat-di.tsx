import { isDi, useAlatTemplat } from './alat-templat.ts'
import gaya from './templat-buku.module.css'

/** The faults of one place, said beside it. `dalam` also those of what stands inside. */
export function CacatDi({ jalur, dalam = false }: { jalur: string; dalam?: boolean }) {
  const { cacat } = useAlatTemplat()
  const sini = cacat.filter((c) => (dalam ? isDi(c, jalur) : c.jalur === jalur))
  if (sini.length === 0) return null
  return (
    <ul className={gaya.cacat} role="alert">
      {sini.map((c) => (
        <li key={c.jalur + c.sebab}>{c.sebab}</li>
      ))}
    </ul>
  )
}
