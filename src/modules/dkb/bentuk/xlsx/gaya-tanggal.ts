import { atribut, PenguraiXml } from './urai-xml.ts'

/** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are those of East Asia). */
function isFormatBawaan(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

// Quoted text, escaped letters, colours and conditions are no part of the format.
function isFormatTanggal(kode: string): boolean {
  const inti = kode.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[dy]/i.test(inti) && !/general/i.test(inti)
}

/** Per style number of a cell (`s`): does it show a number as a day? */
export async function bacaGayaTanggal(isi: AsyncIterable<string>): Promise<readonly boolean[]> {
  const format = new Map<number, boolean>()
  const gaya: boolean[] = []
  let dalamXfs = false
  const urai = new PenguraiXml({
    buka(nama, a) {
      if (nama === 'numFmt') {
        format.set(Number(atribut(a, 'numFmtId')), isFormatTanggal(atribut(a, 'formatCode') ?? ''))
      } else if (nama === 'cellXfs') dalamXfs = true
      else if (nama === 'xf' && dalamXfs) {
        const id = Number(atribut(a, 'numFmtId') ?? 0)
        gaya.push(format.get(id) ?? isFormatBawaan(id))
      }
    },
    tutup(nama) {
      if (nama === 'cellXfs') dalamXfs = false
    },
    teks: () => undefined,
  })
  for await (const b of isi) urai.beri(b)
  return gaya
}
