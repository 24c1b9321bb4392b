import mammoth from 'mammoth'
import type { BagianTabel, DaftarBagian } from '#kernel/bagian'
import { namaUnik } from './nama-unik.ts'

/** The paragraphs outside of tables as one part, then every table. A table is known by its head, a row by its first cell. */
export async function uraiDocx(isi: Buffer): Promise<DaftarBagian> {
  const tanpaGambar = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml(
    { buffer: isi },
    { convertImage: tanpaGambar, ignoreEmptyParagraphs: true },
  )
  const { paragraf, tabel } = bacaHtml(value)
  const nama = namaUnik()
  return [
    ...(paragraf.length > 0 ? [{ id: 'naskah', judul: 'Naskah', jenis: 'paragraf' as const, paragraf }] : []),
    ...tabel.map((t, i) => bagianTabel(t, nama(t[0]!.join(' · '), `Tabel ${i + 1}`))),
  ]
}

/** What mammoth writes: well-formed, of a dozen elements. Tables inside a cell are read as its words. */
function bacaHtml(html: string): { paragraf: string[]; tabel: string[][][] } {
  const paragraf: string[] = []
  const tabel: string[][][] = []
  let dalam = 0
  let kata = ''
  let lebarSel = 1
  const tuang = () => {
    const teks = kata.replace(/\s+/g, ' ').trim()
    if (dalam === 0 && teks !== '') paragraf.push(teks)
    if (dalam === 0) kata = ''
    else kata += ' '
  }
  for (const [, tutup, elemen, atribut, teks] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (teks !== undefined) kata += bukaEntitas(teks)
    else if (elemen === 'table') {
      if (!tutup && dalam === 0) {
        tuang()
        tabel.push([])
      }
      dalam += tutup ? -1 : 1
    } else if (dalam === 1 && elemen === 'tr' && !tutup) tabel.at(-1)!.push([])
    else if (dalam === 1 && (elemen === 'td' || elemen === 'th')) {
      if (tutup) {
        const isi = kata.replace(/\s+/g, ' ').trim()
        tabel
          .at(-1)!
          .at(-1)!
          .push(isi, ...Array<string>(lebarSel - 1).fill(''))
      } else lebarSel = Math.min(60, Number(/colspan="(\d+)"/.exec(atribut ?? '')?.[1] ?? 1))
      kata = ''
    } else if (/^(p|h[1-6]|li|ul|ol|br)$/.test(elemen!)) tuang()
  }
  tuang()
  return { paragraf, tabel: tabel.filter((t) => (t[0]?.length ?? 0) > 0) }
}

function bagianTabel([kepala, ...isi]: string[][], id: string): BagianTabel {
  const lebar = Math.max(kepala!.length, ...isi.map((b) => b.length))
  const namaKolom = namaUnik()
  const namaBaris = namaUnik()
  return {
    id: `tabel/${id}`,
    judul: id,
    jenis: 'tabel',
    sudut: 'Baris',
    kolom: Array.from({ length: lebar }, (_, i) => {
      const kunci = namaKolom(kepala![i] ?? '', `Kolom ${i + 1}`)
      return { kunci, label: kunci }
    }),
    baris: isi.map((sel, i) => {
      const kunci = namaBaris(sel[0] ?? '', `Baris ${i + 2}`)
      return { kunci, label: kunci, sel: Array.from({ length: lebar }, (_, k) => sel[k] ?? '') }
    }),
  }
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
function bukaEntitas(teks: string): string {
  return teks.replace(/&(amp|lt|gt|quot|#39);/g, (_, n: string) => ENTITAS[n]!)
}
