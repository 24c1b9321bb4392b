import { createHash, type KeyObject, verify } from 'node:crypto'

/** `jejak/bukti.json` of a case's pack: where each entry lies and how its hash leads to the head of the checkpoint. */
export interface BuktiJejak {
  readonly ukuran: number
  /** Hex. */
  readonly akar: string
  readonly entri: readonly {
    readonly indeks: number
    readonly file: string
    readonly jalur: readonly string[]
  }[]
}

/** Recomputes the head from each entry (RFC 9162 section 2.1.3.2) and checks the signature of the checkpoint. */
export function periksaBukti(
  b: BuktiJejak,
  isi: ReadonlyMap<string, Buffer>,
  kunci: KeyObject,
): { cocok: number; masalah: string[] } {
  const masalah: string[] = []
  const titik = isi.get('jejak/titik.txt') ?? Buffer.alloc(0)
  const ttd = Buffer.from(isi.get('jejak/titik.ttd')?.toString() ?? '', 'base64')
  if (!verify(null, titik, kunci, ttd)) masalah.push('Titik periksa jejak tidak ditandatangani kunci ini.')
  const [, ukuran, akar] = titik.toString().split('\n')
  if (Number(ukuran) !== b.ukuran || Buffer.from(akar ?? '', 'base64').toString('hex') !== b.akar)
    masalah.push('Bukti jejak dibuat terhadap titik periksa lain.')
  let cocok = 0
  for (const e of b.entri) {
    const file = isi.get(e.file)
    const jalur = e.jalur.map((h) => Buffer.from(h, 'hex'))
    if (file && akarDariJalur(hashDaun(file), e.indeks, b.ukuran, jalur)?.toString('hex') === b.akar) cocok++
    else masalah.push(`Entri jejak ${e.indeks} tidak termuat pada titik periksa.`)
  }
  return { cocok, masalah }
}

const hashDaun = (isi: Buffer) => createHash('sha256').update(Buffer.of(0)).update(isi).digest()
const hashSimpul = (kiri: Buffer, kanan: Buffer) =>
  createHash('sha256').update(Buffer.of(1)).update(kiri).update(kanan).digest()

/** Undefined when the path has not the length that index and size ask for. */
function akarDariJalur(
  daun: Buffer,
  indeks: number,
  ukuran: number,
  jalur: readonly Buffer[],
): Buffer | undefined {
  if (!(indeks < ukuran)) return undefined
  let [fn, sn, r] = [indeks, ukuran - 1, daun]
  for (const p of jalur) {
    if (sn === 0) return undefined
    if (fn % 2 === 1 || fn === sn) {
      r = hashSimpul(p, r)
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2)
        sn = Math.floor(sn / 2)
      }
    } else r = hashSimpul(r, p)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 ? r : undefined
}
