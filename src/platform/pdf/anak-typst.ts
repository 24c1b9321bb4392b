import { writeSync } from 'node:fs'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { BerkasPdf } from './berkas-pdf.ts'
import { bacaBingkai, tulisBingkai } from './bingkai.ts'
import { bacaFont } from './font.ts'
import type { Kisi } from './kisi/kisi.ts'
import { type LetakKisi, sisipKisi } from './kisi/sisip-kisi.ts'
import { padatkanPdf } from './padatkan-pdf.ts'

// The child of render-typst.ts: one document in on stdin, one PDF out on stdout, then the end.
const AKAR = '/tertib'

const bagian: Buffer[] = []
for await (const b of process.stdin) bagian.push(b as Buffer)
const { kepala, isi } = bacaBingkai<PesanAnak>(Buffer.concat(bagian))
const kisi = kepala.kisi ? (JSON.parse(isi.pop()!.toString()) as Kisi[]) : []

const penyusun = NodeCompiler.create({ workspace: AKAR, fontArgs: [{ fontBlobs: bacaFont() }] })
kepala.nama.forEach((nama, i) => {
  penyusun.mapShadow(`${AKAR}/${nama}`, isi[i]!)
})
const hasil = penyusun.compile({ mainFilePath: `${AKAR}/${kepala.utama}` })
const dokumen = hasil.result
if (dokumen === null) {
  writeSync(2, tulisKeluhan(hasil.takeError() ?? hasil.takeDiagnostics()).join('\n'))
  process.exit(1)
}
const kueri = Object.fromEntries(
  kepala.kueri.map((selector) => [
    selector,
    penyusun.query(dokumen, { selector, field: 'value' }) as unknown[],
  ]),
)
const berkas = new BerkasPdf(penyusun.pdf(dokumen, { pdfStandard: kepala.standar }))
if (kisi.length > 0) {
  const letak = penyusun.query(dokumen, { selector: '<tertib-kisi>', field: 'value' }) as LetakKisi[]
  sisipKisi(berkas, kisi, letak)
}
const pdf = padatkanPdf(berkas)
const jawaban = tulisBingkai(
  {
    halaman: dokumen.numOfPages,
    kueri,
    peringatan: tulisKeluhan(hasil.takeWarnings()),
    memori: process.resourceUsage().maxRSS * 1024,
  },
  [pdf],
)
process.stdout.write(jawaban)

function tulisKeluhan(galat: NodeError | null): string[] {
  if (galat === null) return []
  const daftar = penyusun.fetchDiagnostics(galat) as Keluhan[]
  return daftar.map((d) => {
    const letak = d.range ? `:${d.range.start.line + 1}:${d.range.start.character + 1}` : ''
    return [`${d.path ?? ''}${letak}`, d.message, ...(d.hints ?? [])].join(' ').trim()
  })
}

/** Head of the one message to this process; with `kisi` the grids are its last part. */
interface PesanAnak {
  readonly utama: string
  readonly kueri: string[]
  readonly nama: string[]
  readonly standar: 'a-2b' | 'a-3b'
  readonly kisi: boolean
}

interface Keluhan {
  readonly message: string
  readonly path?: string
  readonly range?: { readonly start: { readonly line: number; readonly character: number } }
  readonly hints?: readonly string[]
}
