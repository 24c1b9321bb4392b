import { Ditolak } from '#kernel/ditolak'
import { AliranFile } from '../aliran-file.ts'
import { Cacat } from '../cacat.ts'
import { galatDmp } from '../dmp.galat.ts'
import { BATAS, type Baris, type Dmp, type LetakBaris, type TabelDmp, type TemuanSel } from '../dmp.ts'
import { pengurai } from '../sel.ts'
import { KURANG, type LetakSel, pindaiBarisExp, SELESAI, susunanExp } from './baris-exp.ts'

/** Rows of one exp table in portions of what one reading of the file gave, so that other work gets its turn. */
export async function* isiExp(
  dmp: Dmp,
  t: TabelDmp,
  pilih: readonly number[],
  lapor: (temuan: TemuanSel) => void,
  letakBaris?: LetakBaris,
): AsyncGenerator<Baris[]> {
  const susunan = susunanExp(t.kolom)
  const urai = pengurai(t.kolom, dmp.charset, lapor)
  const n = t.kolom.length
  const letak: LetakSel = { awal: new Int32Array(n), panjang: new Int32Array(n) }
  let nomor = 0
  for (const bagian of t.bagian) {
    const a = new AliranFile(bagian.ruas, BATAS.baris)
    try {
      let kumpul: Baris[] = []
      for (;;) {
        const p = pindaiBarisExp(a.b, a.p, a.akhir, susunan, letak)
        if (p === SELESAI) break
        if (p === KURANG) {
          if (kumpul.length > 0) yield kumpul
          kumpul = []
          if ((await a.tambah()) !== true)
            throw new Ditolak(galatDmp.terpotong(a.letak(a.tempat).file, t.nama, nomor + 1))
          continue
        }
        const ini = nomor + 1
        kumpul.push(
          pilih.map((k) =>
            letak.panjang[k]! < 0 ? null : urai[k]!(a.b, letak.awal[k]!, letak.panjang[k]!, ini),
          ),
        )
        letakBaris?.(ini, letak.awal, letak.panjang, (q) => a.letak(a.tempat - a.p + q))
        a.p = p
        nomor = ini
      }
      if (kumpul.length > 0) yield kumpul
    } catch (sebab) {
      if (!(sebab instanceof Cacat)) throw sebab
      const { file, offset } = a.letak(a.tempat - a.p + sebab.p)
      throw new Ditolak(galatDmp.rusak(sebab.sebab, t.nama, nomor + 1, file, offset))
    } finally {
      await a.tutup()
    }
  }
}
