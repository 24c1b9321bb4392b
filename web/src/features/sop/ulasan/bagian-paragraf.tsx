import { useEffect, useRef, useState } from 'react'
import type { BagianDokumen, LetakKirim } from '#contract/sop/ulasan/ulasan'
import type { Bagian } from '#kernel/bagian'
import { Tombol } from '../../../design/tombol.tsx'
import { kunciLetak } from './letak.ts'
import { PotongKata } from './potong-kata.tsx'
import gaya from './ulasan.module.css'
import { pesanUlasan } from './ulasan.pesan.ts'

interface BagianParagrafProps {
  readonly data: BagianDokumen
  readonly naskah: Extract<Bagian, { jenis: 'paragraf' }>
  readonly ditandai: readonly LetakKirim[]
  readonly dipilih: LetakKirim | undefined
  /** Counted up when the chosen place is to be brought into sight. */
  readonly tuju: number
  readonly pilih: (letak: LetakKirim) => void
}

// The lines of a book of 600 pages are 30,000.
const SEKALI = 300

/** Paragraphs one below the other, each a button: what was deleted stands struck where it was. */
export function BagianParagraf({ data, naskah, ditandai, dipilih, tuju, pilih }: BagianParagrafProps) {
  const urut = dipilih?.jenis === 'paragraf' && dipilih.bagian === naskah.id ? dipilih.urut : undefined
  const [dari, setDari] = useState(0)
  const wadah = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moved when asked to, not when a paragraph is chosen here
  useEffect(() => {
    if (tuju === 0 || urut === undefined) return
    setDari(Math.floor(urut / SEKALI) * SEKALI)
    requestAnimationFrame(() => {
      const el = wadah.current?.querySelector<HTMLElement>(`[data-urut="${urut}"]`)
      el?.scrollIntoView({ block: 'nearest' })
      el?.focus({ preventScroll: true })
    })
  }, [tuju, naskah.id])
  const tanda = new Set(ditandai.map(kunciLetak))
  const ubah = new Map(data.paragraf.filter((p) => p.arah !== 'hilang').map((p) => [p.urut, p]))
  const hilang = Map.groupBy(
    data.paragraf.filter((p) => p.arah === 'hilang'),
    (p) => p.urut,
  )
  const sampai = Math.min(dari + SEKALI, naskah.paragraf.length)
  return (
    <div ref={wadah} className={gaya.naskah}>
      {dari > 0 ? (
        <Tombol rupa="sepi" onClick={() => setDari(dari - SEKALI)}>
          {pesanUlasan.paragrafSebelum(dari)}
        </Tombol>
      ) : null}
      {naskah.paragraf.slice(dari, sampai).map((teks, n) => {
        const i = dari + n
        const letak: LetakKirim = { bagian: naskah.id, jenis: 'paragraf', urut: i }
        const beda = ubah.get(i)
        return (
          <div key={i}>
            <Dihapus daftar={hilang.get(i)} />
            <button
              type="button"
              className={gaya.paragraf}
              data-urut={i}
              data-arah={beda?.arah}
              data-tanda={tanda.has(kunciLetak(letak)) || undefined}
              aria-pressed={urut === i}
              onClick={() => pilih(letak)}
            >
              {beda ? (
                <span className={gaya.ket}>
                  {beda.arah === 'baru' ? pesanUlasan.paragrafBaru : pesanUlasan.paragrafBerubah}{' '}
                </span>
              ) : null}
              {beda?.arah === 'berubah' ? <PotongKata kata={beda.kata} /> : teks}
            </button>
          </div>
        )
      })}
      {sampai === naskah.paragraf.length ? <Dihapus daftar={hilang.get(sampai)} /> : null}
      {sampai < naskah.paragraf.length ? (
        <Tombol rupa="sepi" onClick={() => setDari(sampai)}>
          {pesanUlasan.paragrafSesudah(naskah.paragraf.length - sampai)}
        </Tombol>
      ) : null}
      {naskah.paragraf.length === 0 ? <p className="redup">{pesanUlasan.kosong}</p> : null}
    </div>
  )
}

function Dihapus({ daftar }: { daftar: BagianDokumen['paragraf'][number][] | undefined }) {
  return daftar?.map((p, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what was deleted here, in its order
    <p key={i} className={gaya.paragraf} data-arah="hilang">
      <span className={gaya.ket}>{pesanUlasan.paragrafHilang}</span> <PotongKata kata={p.kata} />
    </p>
  ))
}
