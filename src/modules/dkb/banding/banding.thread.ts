import { parentPort } from 'node:worker_threads'
import { bandingkanBlok, type TugasBlok } from './blok.ts'
import { cocokkanSisa, type TugasSisa } from './sisa.ts'

type Tugas = { id: number; blok: TugasBlok } | { id: number; sisa: TugasSisa }

// One thread of a comparison: a block or a compartment in, its differences out.
parentPort!.on('message', (t: Tugas) => {
  const kerja = 'blok' in t ? bandingkanBlok(t.blok) : Promise.resolve(t.sisa).then(cocokkanSisa)
  kerja.then(
    (keluar) => parentPort!.postMessage({ id: t.id, keluar }),
    (sebab: NodeJS.ErrnoException) =>
      parentPort!.postMessage({ id: t.id, galat: { pesan: sebab.message, kode: sebab.code } }),
  )
})
