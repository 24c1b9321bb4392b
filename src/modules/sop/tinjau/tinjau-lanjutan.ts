import { judulTampil } from '../definisi/definisi-sop.ts'
import type { KonteksTinjau } from './konteks-tinjau.ts'
import type { NaskahSop } from './naskah-sop.ts'
import { type IdAturanTinjau, type TemuanTinjau, temuan } from './temuan.ts'

/** Acts that open a case of another SOP: it is in force here, and gets what it must be opened with. */
export function tinjauLanjutan(n: NaskahSop, { sop }: KonteksTinjau): TemuanTinjau[] {
  if (!sop) return []
  return n.langkah.flatMap((l, i) =>
    l.tindakan.flatMap(({ membuka }, t): TemuanTinjau[] => {
      if (!membuka) return []
      const katakan = (aturan: IdAturanTinjau, kalimat: string) =>
        temuan(aturan, l.id, `Langkah ${i + 1} ${kalimat}`, `langkah.${i}.tindakan.${t}.membuka`)
      const dibuka = sop.find((x) => x.id === membuka.sop)
      if (!dibuka)
        return [katakan('membuka-tak-ada', `membuka SOP "${membuka.sop}", yang tidak berlaku di kantor ini.`)]
      const judul = judulTampil(dibuka)
      const asing = Object.keys(membuka.masukan).filter((x) => !dibuka.masukan.some((m) => m.nama === x))
      const kurang = dibuka.masukan.filter((m) => m.wajib && (membuka.masukan[m.nama] ?? '') === '')
      return [
        ...asing.map((x) =>
          katakan('membuka-isian', `memberi "${x}" kepada SOP ${judul}, yang tidak memintanya.`),
        ),
        ...kurang.map((m) =>
          katakan('membuka-isian', `membuka SOP ${judul} tanpa "${m.judul}" (${m.nama}), yang wajib diisi.`),
        ),
        ...(dibuka.sifat === 'draf'
          ? [
              katakan(
                'membuka-draf',
                `membuka SOP ${judul}, yang masih draf bawaan; sahkan lebih dahulu sebagai SOP kantor.`,
              ),
            ]
          : []),
      ]
    }),
  )
}
