import { parentPort, workerData } from 'node:worker_threads'
import { uraiSurat } from './urai-surat.ts'

/** One foreign mail to its parts. */
parentPort!.postMessage(await uraiSurat((workerData as { mentah: Uint8Array }).mentah))
