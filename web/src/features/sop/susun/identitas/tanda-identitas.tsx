import { tanpaTanda } from '../naskah/konfirmasi.ts'
import type { DaftarIdentitas, Rancangan } from '../naskah/naskah.ts'
import { TandaKonfirmasi } from '../sisi/tanda-konfirmasi.tsx'
import { pesanSusun } from '../susun.pesan.ts'
import type { Ubah } from '../use-naskah.ts'
import gaya from './lembar-identitas.module.css'

interface TandaIdentitasProps {
  readonly rancangan: Rancangan
  readonly ubah: Ubah
  readonly terkunci: boolean
}

const p = pesanSusun.lembar

/** What the importer was not sure of on this page. */
export function TandaIdentitas({ rancangan, ubah, terkunci }: TandaIdentitasProps) {
  const disini = Object.entries(rancangan.keyakinan).filter(([k]) => !/^(langkah|pelaksana):/.test(k))
  if (disini.length === 0) return null
  return (
    <section className={gaya.tanda} aria-label={pesanSusun.tandaJudul}>
      {disini.map(([jalur, k]) => (
        <TandaKonfirmasi
          key={jalur}
          medan={sebutJalur(jalur)}
          sebab={pesanSusun.yakin(Math.round(k.nilai * 100), k.alasan)}
          terkunci={terkunci}
          benar={() => ubah((r) => tanpaTanda(r, jalur))}
        />
      ))}
    </section>
  )
}

function sebutJalur(jalur: string): string {
  const [awal = '', medan = '', ...sisa] = jalur.split('.')
  if (awal === 'identitas') return (p as Record<string, unknown>)[medan]?.toString() ?? medan
  const nama = pesanSusun.daftar[awal as DaftarIdentitas] ?? awal
  return /^\d+$/.test(medan)
    ? `${nama} ${Number(medan) + 1}`
    : [nama, medan, ...sisa].filter(Boolean).join(' ')
}
