import { type RefObject, useEffect, useState } from 'react'

/** True while the content is wider than its box: only then may it be a stop for Tab. */
export function useBisaGulung(wadah: RefObject<HTMLElement | null>): boolean {
  const [bisa, setBisa] = useState(false)
  useEffect(() => {
    const elemen = wadah.current
    if (!elemen) return
    const ukur = () => setBisa(elemen.scrollWidth > elemen.clientWidth + 1)
    const pengamat = new ResizeObserver(ukur)
    pengamat.observe(elemen)
    if (elemen.firstElementChild) pengamat.observe(elemen.firstElementChild)
    return () => pengamat.disconnect()
  }, [wadah])
  return bisa
}
