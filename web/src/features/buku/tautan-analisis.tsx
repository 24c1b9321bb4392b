import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BerkasKirim } from '#contract/sop/sop'
import { kelasTombol } from '../../design/tombol.tsx'
import { kueriRingkasNarasi } from './buku.kueri.ts'
import { pesanBuku } from './buku.pesan.ts'

interface TautanAnalisisProps {
  readonly berkas: BerkasKirim
  /** Only where the reader may write it now, or only where they may not. */
  readonly untuk: 'penulis' | 'pembaca'
}

/** From a case to its analysis: beside the act of the step for who writes it, among the links for everyone else. */
export function TautanAnalisis({ berkas, untuk }: TautanAnalisisProps) {
  const letak = `${berkas.hashIsi}/${berkas.langkahKini ?? ''}/${berkas.putaran}`
  const { data } = useQuery(kueriRingkasNarasi(berkas.id, letak))
  if (!data?.beranalisis || data.bolehSunting !== (untuk === 'penulis')) return null
  return (
    <Link to="/berkas/$berkasId/analisis" params={{ berkasId: berkas.id }} className={kelasTombol}>
      {untuk === 'penulis' ? pesanBuku.tulisAnalisis : pesanBuku.bacaAnalisis}
    </Link>
  )
}
