import { useEffect, useRef } from 'react'
import { tambahPintasan } from './papan-ketik.ts'
import type { Pintasan } from './pintasan.ts'

/** Offers shortcuts while the component is on screen. The newest functions are called, so callers need no memo. */
export function usePintasan(pintasan: readonly Pintasan[]): void {
  const terbaru = useRef(pintasan)
  useEffect(() => {
    terbaru.current = pintasan
  })
  const tanda = pintasan.map((p) => `${p.tombol}\t${p.nama}\t${p.lingkup}`).join('\n')
  useEffect(() => {
    const tetap =
      tanda === ''
        ? []
        : tanda.split('\n').map((baris, i): Pintasan => {
            const [tombol = '', nama = '', lingkup] = baris.split('\t')
            return {
              tombol,
              nama,
              lingkup: lingkup as Pintasan['lingkup'],
              tersembunyi: terbaru.current[i]?.tersembunyi ?? false,
              jalankan: (t) => terbaru.current[i]?.jalankan(t),
            }
          })
    return tambahPintasan(tetap)
  }, [tanda])
}
