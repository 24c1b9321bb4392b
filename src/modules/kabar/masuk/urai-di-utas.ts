import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { SuratTerurai } from './urai-surat.ts'

// A mail of 30 MB takes about a second; what takes longer was made to.
const TUNGGU_MS = 30_000
const MEMORI_MB = 512

/** Takes a mail apart in a thread of its own, so that a hostile one costs neither the office's time nor its memory. */
export function uraiDiUtas(mentah: Buffer): Promise<SuratTerurai> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./urai-surat.thread.ts', import.meta.url), {
      workerData: { mentah },
      resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
      execArgv: [],
      // What a reader prints about a foreign mail may hold its words.
      stdout: true,
      stderr: true,
    })
    const jam = setTimeout(() => void utas.terminate(), TUNGGU_MS)
    const jawab = (s: SuratTerurai) => {
      clearTimeout(jam)
      selesai(s)
    }
    utas.once('message', (s: SuratTerurai) =>
      // Buffers cross as plain bytes.
      jawab({ ...s, lampiran: s.lampiran.map((l) => ({ ...l, isi: Buffer.from(l.isi) })) }),
    )
    const gagal = () => jawab(takTerbaca(mentah))
    utas.once('error', gagal)
    utas.once('exit', gagal)
  })
}

function takTerbaca(mentah: Buffer): SuratTerurai {
  return {
    messageId: '',
    dari: '',
    namaDari: '',
    judul: '',
    teks: '',
    lampiran: [],
    masalah: ['Surel ini terlalu rumit untuk dibaca; yang disimpan hanya surel aslinya.'],
    sidik: createHash('sha256').update(mentah).digest('hex'),
  }
}
