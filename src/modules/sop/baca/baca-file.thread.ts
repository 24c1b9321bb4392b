import { parentPort, workerData } from 'node:worker_threads'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatBaca } from './baca.galat.ts'
import type { PermintaanBaca } from './baca-file.ts'
import { bacaTeks } from './baca-teks.ts'
import type { Bacaan } from './bacaan.ts'
import { type UsulanNaskah, usulkanNaskah } from './usulkan-naskah.ts'

// Runs in a thread of its own with bounded memory: see baca-file.ts.

const { jenis, file, dikenal } = workerData as PermintaanBaca
parentPort!.postMessage(usulkan(await bacaan(Buffer.from(file.buffer, file.byteOffset, file.byteLength))))

// Each reader is loaded only where it is needed: the PDF library alone costs half a second of a weak PC.
async function bacaan(isi: Buffer): Promise<Result<Bacaan>> {
  if (jenis === 'docx') return (await import('./baca-docx.ts')).bacaDocx(isi)
  if (jenis === 'pdf') return (await import('./baca-pdf.ts')).bacaPdf(isi)
  return ok(bacaTeks(isi.toString('utf8')))
}

function usulkan(b: Result<Bacaan>): Result<UsulanNaskah> {
  if (!b.ok) return b
  const usulan = usulkanNaskah(b.value, dikenal)
  return usulan.terbaca ? ok(usulan) : tolak(galatBaca.bukanSop())
}
