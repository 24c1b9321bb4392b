import { tampilkanTombol } from './pintasan/pintasan.ts'
import gaya from './tuts.module.css'

/** A key drawn as a key. Decoration for the eye: the button it stands on keeps its plain name. */
export function Tuts({ tombol }: { tombol: string }) {
  return (
    <span aria-hidden="true" className={gaya.baris}>
      {tampilkanTombol(tombol).map((t) => (
        <kbd key={t} className={gaya.tuts}>
          {t}
        </kbd>
      ))}
    </span>
  )
}
