import { useEffect, useMemo, useRef } from 'react'
import type { BagianDokumen, LetakKirim } from '#contract/sop/ulasan/ulasan'
import type { Bagian } from '#kernel/bagian'
import { type KendaliKisi, Kisi } from '../../../design/kisi/index.ts'
import { susunKisi } from './susun-kisi.ts'

interface BagianTabelProps {
  readonly data: BagianDokumen
  readonly tabel: Extract<Bagian, { jenis: 'tabel' }>
  readonly ditandai: readonly LetakKirim[]
  readonly dipilih: LetakKirim | undefined
  /** Counted up when the chosen place is to be brought into sight. */
  readonly tuju: number
  readonly pilih: (letak: LetakKirim) => void
}

/** A table of a document, calm: only what shows stands in the page, so 200,000 cells scroll like ten. */
export function BagianTabel({ data, tabel, ditandai, dipilih, tuju, pilih }: BagianTabelProps) {
  const isi = useMemo(() => susunKisi(data, tabel, ditandai), [data, tabel, ditandai])
  const kendali = useRef<KendaliKisi>(null)
  const jumlah = isi.total?.kode
  const sel = dipilih?.jenis === 'sel' && dipilih.bagian === tabel.id ? dipilih : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: moved when asked to, not when a cell is chosen here
  useEffect(() => {
    if (tuju > 0 && sel)
      requestAnimationFrame(() =>
        kendali.current?.keSel(sel.baris === jumlah ? undefined : sel.baris, sel.kolom),
      )
  }, [tuju, tabel.id])
  return (
    <Kisi
      isi={isi}
      urutan={undefined}
      terpilih={sel ? { kode: sel.baris === jumlah ? undefined : sel.baris, kolom: sel.kolom } : undefined}
      pilih={(kode, kolom) => pilih({ bagian: tabel.id, jenis: 'sel', baris: kode ?? jumlah ?? '', kolom })}
      alihkan={() => undefined}
      kendali={kendali}
    />
  )
}
