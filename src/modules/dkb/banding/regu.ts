import { Worker } from 'node:worker_threads'
import { bandingkanBlok, type HasilBlok, type TugasBlok } from './blok.ts'
import { cocokkanSisa, type HasilSisa, type TugasSisa } from './sisa.ts'

/** Those who compare. */
export interface Regu {
  readonly anggota: number
  blok(anggota: number, t: TugasBlok): Promise<HasilBlok>
  sisa(anggota: number, t: TugasSisa): Promise<HasilSisa>
  bubar(): Promise<void>
}

/** In the caller's own thread, for small snapshots. */
export function reguSendiri(): Regu {
  return {
    anggota: 1,
    blok: (_, t) => bandingkanBlok(t),
    sisa: async (_, t) => cocokkanSisa(t),
    bubar: async () => undefined,
  }
}

export function reguUtas(banyak: number): Regu {
  let id = 0
  const utas = Array.from({ length: banyak }, () => {
    const worker = new Worker(new URL('./banding.thread.ts', import.meta.url))
    const menunggu = new Map<number, { selesai: (x: never) => void; gagal: (e: Error) => void }>()
    const gagalSemua = (e: Error) => {
      for (const m of menunggu.values()) m.gagal(e)
      menunggu.clear()
    }
    worker.on('message', (p: { id: number; keluar: never; galat?: { pesan: string; kode?: string } }) => {
      const m = menunggu.get(p.id)
      menunggu.delete(p.id)
      if (p.galat) m?.gagal(Object.assign(new Error(p.galat.pesan), { code: p.galat.kode }))
      else m?.selesai(p.keluar)
    })
    worker.on('error', gagalSemua)
    worker.on('exit', () => gagalSemua(new Error('the comparing thread has ended')))
    return { worker, menunggu }
  })
  const suruh = <T>(anggota: number, isi: object): Promise<T> =>
    new Promise((selesai, gagal) => {
      const { worker, menunggu } = utas[anggota]!
      menunggu.set(++id, { selesai, gagal })
      worker.postMessage({ id, ...isi })
    })
  return {
    anggota: banyak,
    blok: (anggota, blok) => suruh(anggota, { blok }),
    sisa: (anggota, sisa) => suruh(anggota, { sisa }),
    bubar: async () => {
      await Promise.all(utas.map((u) => u.worker.terminate()))
    },
  }
}
