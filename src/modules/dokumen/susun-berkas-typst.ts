import { readFileSync } from 'node:fs'
import { gantiHurufTakTercakup } from '#platform/pdf'

const BERSAMA = readFileSync(new URL('./templat/tertib.typ', import.meta.url), 'utf8')

/** The files of one Typst document: its template and those it imports, what all papers share (`tertib.typ`), its model and pictures. */
export function susunBerkasTypst(
  templat: string,
  model: unknown,
  gambar: Readonly<Record<string, Uint8Array | string>> = {},
  sertaan: Readonly<Record<string, string>> = {},
): { utama: string; berkas: Record<string, string | Uint8Array> } {
  return {
    utama: 'main.typ',
    berkas: {
      'main.typ': templat,
      ...sertaan,
      'tertib.typ': BERSAMA,
      'model.json': JSON.stringify(hurufTercakup(model)),
      ...Object.fromEntries(
        // An SVG carries names of regions too.
        Object.entries(gambar).map(([nama, isi]) => [
          nama,
          typeof isi === 'string' ? gantiHurufTakTercakup(isi) : isi,
        ]),
      ),
    },
  }
}

/** Every text of the model with only characters that the font can show. */
function hurufTercakup(nilai: unknown): unknown {
  if (typeof nilai === 'string') return gantiHurufTakTercakup(nilai)
  if (Array.isArray(nilai)) return nilai.map(hurufTercakup)
  if (nilai === null || typeof nilai !== 'object') return nilai
  return Object.fromEntries(Object.entries(nilai).map(([k, v]) => [k, hurufTercakup(v)]))
}

/** Name under which a template finds the office's logo, by its kind. */
export function namaLogo(mime: string): string {
  return `logo.${mime === 'image/png' ? 'png' : mime === 'image/svg+xml' ? 'svg' : 'jpg'}`
}
