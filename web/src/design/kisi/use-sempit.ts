import { useSyncExternalStore } from 'react'

const SEMPIT = '(max-width: 700px)'

/** True on a phone and at high zoom: where there is no room for what a desk shows. */
export function useSempit(): boolean {
  return useSyncExternalStore(
    (kabari) => {
      const m = matchMedia(SEMPIT)
      m.addEventListener('change', kabari)
      return () => m.removeEventListener('change', kabari)
    },
    () => matchMedia(SEMPIT).matches,
  )
}
