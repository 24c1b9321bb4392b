import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MasukanSopKirim } from '#contract/sop/sop'
import { Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { kueriDaftarRancangan } from './susun/susun.kueri.ts'
import { pesanVersi } from './versi/versi.pesan.ts'

interface PilihRancanganProps {
  readonly masukan: MasukanSopKirim
  /** The draft that the case has, at the content that it was submitted with. */
  readonly awal: string
  readonly saatUbah: ((nilai: string) => void) | undefined
}

/** Submitted drafts; of the one that the case carries already the content of its newest submission. */
export function PilihRancangan({ masukan, awal, saatUbah }: PilihRancanganProps) {
  const { data } = useQuery(kueriDaftarRancangan)
  if (!data) return <Memuat baris={1} />
  const diajukan = data.rancangan.filter((r) => r.masukanBerkas !== null)
  const [pembuka] = awal.split('@')
  const milik = diajukan.find((r) => r.id === pembuka)
  const kosong = { nilai: '', nama: pesanVersi.pilihRancangan }
  // Another content than the case has is chosen by a person, never by the page.
  const tetap = awal && milik?.masukanBerkas !== awal ? [{ nilai: awal, nama: pesanVersi.isiLama }] : []
  if (diajukan.length === 0 && !awal)
    return (
      <Perhatian>
        {pesanVersi.belumAdaRancangan} <Link to="/sop/susun">{pesanVersi.keRancangan}</Link>
      </Perhatian>
    )
  return (
    <Pilihan
      label={masukan.judul}
      name={masukan.nama}
      awal={awal}
      required={masukan.wajib}
      {...(saatUbah && { saatUbah })}
      isi={[
        ...(awal ? tetap : [kosong]),
        ...diajukan.map((r) => ({
          nilai: r.masukanBerkas!,
          nama: pesanVersi.namaRancangan(r.judul, r.masukanBerkas!.split('@')[1]!.slice(0, 6)),
        })),
      ]}
    />
  )
}
