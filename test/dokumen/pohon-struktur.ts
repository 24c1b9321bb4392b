import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib'

/** One element of a tagged PDF's structure (ISO 32000-1, 14.7), children in reading order. */
export interface Unsur {
  readonly jenis: string
  readonly alt?: string
  readonly anak: readonly (Unsur | IsiBertanda)[]
}

/** A piece of marked content: its page and its number there, which grows in the order of drawing. */
export interface IsiBertanda {
  readonly halaman: number
  readonly mcid: number
}

export async function bacaPohon(pdf: Buffer): Promise<Unsur> {
  const dokumen = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog, context } = dokumen
  const halaman = new Map(dokumen.getPages().map((p, i) => [p.ref.toString(), i]))
  const akar = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const baca = (d: PDFDict, halamanInduk: number | undefined): Unsur => {
    const pg = d.get(PDFName.of('Pg'))
    const kini = pg instanceof PDFRef ? halaman.get(pg.toString()) : halamanInduk
    const k = d.lookup(PDFName.of('K'))
    const daftar = k instanceof PDFArray ? k.asArray().map((o) => context.lookup(o)) : k ? [k] : []
    const alt = d.lookup(PDFName.of('Alt'))
    return {
      jenis: d.get(PDFName.of('S'))?.toString().slice(1) ?? 'Akar',
      ...((alt instanceof PDFString || alt instanceof PDFHexString) && { alt: alt.decodeText() }),
      anak: daftar.flatMap((o): (Unsur | IsiBertanda)[] => {
        if (o instanceof PDFNumber) return [{ halaman: kini!, mcid: o.asNumber() }]
        if (!(o instanceof PDFDict)) return []
        const mcid = o.get(PDFName.of('MCID'))
        if (!(mcid instanceof PDFNumber)) return o.has(PDFName.of('S')) ? [baca(o, kini)] : []
        const sendiri = o.get(PDFName.of('Pg'))
        return [
          {
            halaman: sendiri instanceof PDFRef ? halaman.get(sendiri.toString())! : kini!,
            mcid: mcid.asNumber(),
          },
        ]
      }),
    }
  }
  return baca(akar, undefined)
}

/** All elements of a kind, in reading order. */
export function cariUnsur(u: Unsur, jenis: string): Unsur[] {
  return [
    ...(u.jenis === jenis ? [u] : []),
    ...u.anak.flatMap((a) => ('jenis' in a ? cariUnsur(a, jenis) : [])),
  ]
}

export function isiBertanda(u: Unsur): IsiBertanda[] {
  return u.anak.flatMap((a) => ('jenis' in a ? isiBertanda(a) : [a]))
}
