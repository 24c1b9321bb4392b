import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { tulisBulat } from '#kernel/angka'
import { Tombol } from '../../../design/tombol.tsx'
import { pesanBpmn } from './bpmn.pesan.ts'
import gaya from './kanvas-bpmn.module.css'

/** What is used of the drawing service; its package types every service as unknown. */
interface Kanvas {
  zoom(besar?: number | 'fit-viewport', pusat?: 'auto'): number
  scroll(geser: { dx: number; dy: number }): void
}

const LANGKAH = 1.25
const GESER = 60

/** The diagram, to be looked at: dragged, scrolled and enlarged by mouse or keys. bpmn.io's mark stays, as its licence asks. */
export function KanvasBpmn({ xml }: { readonly xml: string }) {
  const wadah = useRef<HTMLDivElement>(null)
  const kanvas = useRef<Kanvas | undefined>(undefined)
  const [besar, setBesar] = useState(1)
  const [gagal, setGagal] = useState(false)

  useEffect(() => {
    if (!wadah.current) return
    const penampil = new NavigatedViewer({ container: wadah.current })
    let dibuang = false
    penampil
      .importXML(xml)
      .then(() => {
        if (dibuang) return
        const k = penampil.get('canvas') as Kanvas
        kanvas.current = k
        penampil.on('canvas.viewbox.changed', () => setBesar(k.zoom()))
        setBesar(k.zoom('fit-viewport', 'auto'))
      })
      .catch(() => {
        if (!dibuang) setGagal(true)
      })
    return () => {
      dibuang = true
      kanvas.current = undefined
      penampil.destroy()
    }
  }, [xml])

  const zoom = (kali: number | 'fit-viewport') => {
    const k = kanvas.current
    if (!k) return
    setBesar(
      kali === 'fit-viewport'
        ? k.zoom('fit-viewport', 'auto')
        : k.zoom(Math.min(4, Math.max(0.15, k.zoom() * kali)), 'auto'),
    )
  }
  const tekan = (e: KeyboardEvent) => {
    const geser = ARAH[e.key]
    if (e.ctrlKey || e.metaKey || e.altKey) return
    if (geser) kanvas.current?.scroll({ dx: geser[0] * GESER, dy: geser[1] * GESER })
    else if (e.key === '+' || e.key === '=') zoom(LANGKAH)
    else if (e.key === '-') zoom(1 / LANGKAH)
    else if (e.key === '0') zoom('fit-viewport')
    else return
    e.preventDefault()
  }

  if (gagal) return <p className={gaya.gagal}>{pesanBpmn.takTergambar}</p>
  return (
    <>
      <div className={gaya.bilah}>
        <p className="kecil redup">{pesanBpmn.bantuan}</p>
        <div className="jajar">
          <output className="angka kecil redup">
            {pesanBpmn.perbesaran(tulisBulat(Math.round(besar * 100)))}
          </output>
          <Tombol rupa="sepi" onClick={() => zoom(1 / LANGKAH)}>
            {pesanBpmn.perkecil}
          </Tombol>
          <Tombol rupa="sepi" onClick={() => zoom(LANGKAH)}>
            {pesanBpmn.perbesar}
          </Tombol>
          <Tombol rupa="sepi" onClick={() => zoom('fit-viewport')}>
            {pesanBpmn.seluruh}
          </Tombol>
        </div>
      </div>
      <div
        ref={wadah}
        className={gaya.kanvas}
        role="application"
        aria-label={pesanBpmn.diagram}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing surface that takes keys has no element of its own
        tabIndex={0}
        onKeyDown={tekan}
      />
    </>
  )
}

const ARAH: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
