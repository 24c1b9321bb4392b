import { useQuery } from '@tanstack/react-query'
import type { UkurLangkahKirim } from '#contract/sop/ukur/ukur'
import { Memuat } from '../../../design/keadaan.tsx'
import { kueriSop } from '../sop.kueri.ts'
import { GambarAlir, KepalaAlir, type TandaAlir, TINGGI_BARIS } from '../susun/alir/gambar-alir.tsx'
import { susunAlir } from '../susun/alir/susun-alir.ts'
import { jalanLangkah } from '../susun/naskah/jalan-langkah.ts'
import { nadaUkur } from './nada-ukur.ts'
import gaya from './ukur.module.css'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

/** The flow of the version in force; each symbol tinted and numbered by what was measured at it. */
export function BaganUkur({ sopId, langkah }: { sopId: string; langkah: readonly UkurLangkahKirim[] }) {
  const { data: sop } = useQuery(kueriSop(sopId))
  if (!sop) return <Memuat baris={6} />
  const kolom = sop.pelaksana.map((p) => p.judul)
  const jalan = jalanLangkah(
    sop.langkah.map(({ id, simbol, alir }) => ({
      id,
      simbol: { bentuk: simbol },
      pengembalian: alir.pengembalian.map((ke) => ({ ke })),
      penolakan: alir.penolakan,
      ...(alir.lanjut !== null && { lanjut: alir.lanjut }),
      ...(alir.bersama !== null && { bersama: alir.bersama }),
    })),
  )
  const simbol = sop.langkah.map((l) => ({
    id: l.id,
    kolom: sop.pelaksana.findIndex((p) => p.id === l.alir.pelaksana),
    bentuk: l.simbol,
  }))
  const gambar = susunAlir(simbol, jalan, kolom.length, TINGGI_BARIS)
  return (
    <div className={gaya.bagan}>
      <KepalaAlir gambar={gambar} judul={kolom} />
      <GambarAlir
        gambar={gambar}
        tanda={new Map(langkah.map((l) => [l.langkah, tandaLangkah(l)]))}
        nama={pesanUkur.bagan}
        judul={kolom.join('\t')}
      />
    </div>
  )
}

function tandaLangkah(l: UkurLangkahKirim): TandaAlir {
  return { nada: nadaUkur(l), teks: l.seluruh ? tulisMenit(l.seluruh.median) : pesanUkur.belumTerukur }
}
