import { Worker } from 'node:worker_threads'
import type { TulisSync } from './baca/ember.ts'
import { type DaftarTugas, type NamaTugas, Pelaksana } from './pelaksana.ts'

type Masuk<N extends NamaTugas> = DaftarTugas[N]['masuk']
type Keluar<N extends NamaTugas> = DaftarTugas[N]['keluar']

/** Those who do the heavy pieces. */
export interface Tim {
  readonly anggota: number
  /** Gives the piece to a certain member (their buckets are their own). */
  suruh<N extends NamaTugas>(
    anggota: number,
    nama: N,
    masuk: Masuk<N>,
    pindah?: ArrayBuffer[],
  ): Promise<Keluar<N>>
  /** Ends the threads, also in the middle of a piece. */
  bubar(): Promise<void>
}

/** Everything in the caller's own thread: small files, and tests that make a write fail. */
export function timSendiri(tulis?: TulisSync): Tim {
  const pelaksana = new Pelaksana(tulis)
  return {
    anggota: 1,
    suruh: async (_, nama, masuk) => pelaksana.kerjakan(nama, masuk),
    bubar: async () => undefined,
  }
}

export function timUtas(banyak: number): Tim {
  const utas = Array.from({ length: banyak }, () => {
    const worker = new Worker(new URL('./pelaksana.thread.ts', import.meta.url))
    const menunggu = new Map<number, { selesai: (x: never) => void; gagal: (e: Error) => void }>()
    const gagalSemua = (e: Error) => {
      for (const m of menunggu.values()) m.gagal(e)
      menunggu.clear()
    }
    worker.on(
      'message',
      (p: { id: number; keluar: never; galat?: { pesan: string; kode?: string; tumpukan?: string } }) => {
        const m = menunggu.get(p.id)
        menunggu.delete(p.id)
        if (!p.galat) m?.selesai(p.keluar)
        else {
          const { pesan, kode, tumpukan } = p.galat
          m?.gagal(Object.assign(new Error(pesan), { code: kode, stack: tumpukan }))
        }
      },
    )
    worker.on('error', gagalSemua)
    worker.on('exit', () => gagalSemua(new Error('the import thread has ended')))
    return { worker, menunggu }
  })
  let id = 0
  return {
    anggota: banyak,
    suruh(anggota, nama, masuk, pindah = []) {
      const { worker, menunggu } = utas[anggota]!
      return new Promise((selesai, gagal) => {
        menunggu.set(++id, { selesai, gagal })
        worker.postMessage({ id, nama, masuk }, pindah)
      })
    },
    bubar: async () => {
      await Promise.all(utas.map((u) => u.worker.terminate()))
    },
  }
}
