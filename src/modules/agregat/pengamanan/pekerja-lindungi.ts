import { parentPort, workerData } from 'node:worker_threads'
import { lindungi, type MintaLindungi } from './lindungi.ts'

// Half a minute for 300,000 people: in a thread of its own, so that the office answers meanwhile.
parentPort!.postMessage(lindungi(workerData as MintaLindungi))
