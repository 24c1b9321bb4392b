import { parentPort } from 'node:worker_threads'
import { type NamaTugas, Pelaksana } from './pelaksana.ts'

/** One thread of an import: a piece in, its result out; a fault goes back with its code (ENOSPC is told by it). */
const pelaksana = new Pelaksana()

parentPort!.on('message', ({ id, nama, masuk }: { id: number; nama: NamaTugas; masuk: never }) => {
  try {
    const keluar = pelaksana.kerjakan(nama, masuk)
    parentPort!.postMessage({ id, keluar }, pindahan(keluar))
  } catch (sebab) {
    const e = sebab as NodeJS.ErrnoException
    parentPort!.postMessage({ id, galat: { pesan: e.message, kode: e.code, tumpukan: e.stack } })
  }
})

// Buffers of the result are handed over, not copied; shared memory stays where it is.
function pindahan(keluar: unknown): ArrayBuffer[] {
  const hasil = new Set<ArrayBuffer>()
  const telusur = (x: unknown) => {
    if (ArrayBuffer.isView(x)) {
      if (x.buffer instanceof ArrayBuffer) hasil.add(x.buffer)
    } else if (typeof x === 'object' && x !== null) for (const y of Object.values(x)) telusur(y)
  }
  telusur(keluar)
  return [...hasil]
}
