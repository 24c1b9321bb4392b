import { useQuery } from '@tanstack/react-query'
import type { UkurLangkahKirim } from '#contract/sop/ukur/ukur'
import { Memuat } from '../../../design/keadaan.tsx'
import { BaganSop } from '../bagan-sop.tsx'
import { kueriSop } from '../sop.kueri.ts'
import type { TandaAlir } from '../susun/alir/gambar-alir.tsx'
import { nadaUkur } from './nada-ukur.ts'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

/** The flow of the version in force; each symbol tinted and numbered by what was measured at it. */
export function BaganUkur({ sopId, langkah }: { sopId: string; langkah: readonly UkurLangkahKirim[] }) {
  const { data: sop } = useQuery(kueriSop(sopId))
  if (!sop) return <Memuat baris={6} />
  return (
    <BaganSop
      sop={sop}
      nama={pesanUkur.bagan}
      tanda={new Map(langkah.map((l) => [l.langkah, tandaLangkah(l)]))}
    />
  )
}

function tandaLangkah(l: UkurLangkahKirim): TandaAlir {
  return { nada: nadaUkur(l), teks: l.seluruh ? tulisMenit(l.seluruh.median) : pesanUkur.belumTerukur }
}
