import { readFileSync, writeFileSync } from 'node:fs'
import type { ModelBuku } from '../src/modules/buku/susun/model-buku.ts'
import { renderBukuPdf } from '../src/modules/buku/susun/render-buku-pdf.ts'
import { memoriPuncak } from './ukur.ts'

// Our side of c1: one model in, one PDF/A-3b out, ready to seal.
const [model, keluar] = process.argv.slice(2) as [string, string]
const hasil = await renderBukuPdf(JSON.parse(readFileSync(model, 'utf8')) as ModelBuku)
writeFileSync(keluar, hasil.pdf)
process.stdout.write(`${JSON.stringify({ halaman: hasil.halaman, memori: hasil.memori + memoriPuncak() })}\n`)
