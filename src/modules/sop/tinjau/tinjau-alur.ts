import type { NaskahSop } from './naskah-sop.ts'
import { type TemuanTinjau, temuan } from './temuan.ts'

/** The way through: exits that lead nowhere, returns that go forward, steps that nobody reaches. */
export function tinjauAlur(n: NaskahSop): TemuanTinjau[] {
  const urut = new Map(n.langkah.map((l, i) => [l.id, i]))
  const hasil: TemuanTinjau[] = []
  const jalan = n.langkah.map((l, i) => {
    const sebut = `Langkah ${i + 1}`
    const tujuan: number[] = []
    l.pengembalian.forEach((p, k) => {
      const ke = urut.get(p.ke)
      const jalur = `langkah.${i}.pengembalian.${k}.ke`
      if (ke === undefined) {
        const kalimat = `${sebut} mengembalikan ke langkah "${p.ke}" yang tidak ada.`
        hasil.push(temuan('jalan-hilang', l.id, kalimat, jalur))
      } else if (ke >= i) {
        const kalimat = `${sebut} mengembalikan ke langkah ${ke + 1}, yang tidak mendahuluinya.`
        hasil.push(temuan('pengembalian-maju', l.id, kalimat, jalur))
      } else tujuan.push(ke)
    })
    if (l.lanjut === undefined) {
      if (i + 1 < n.langkah.length) tujuan.push(i + 1)
      return tujuan
    }
    const ke = urut.get(l.lanjut)
    if (ke === undefined) {
      const kalimat = `${sebut} diteruskan ke langkah "${l.lanjut}" yang tidak ada.`
      hasil.push(temuan('jalan-hilang', l.id, kalimat, `langkah.${i}.lanjut`))
    } else tujuan.push(ke)
    return tujuan
  })
  const tercapai = jangkau(jalan)
  n.langkah.forEach((l, i) => {
    const kalimat = `Langkah ${i + 1} tidak pernah dicapai dari langkah pertama.`
    if (!tercapai.has(i)) hasil.push(temuan('langkah-tak-tercapai', l.id, kalimat, `langkah.${i}`))
  })
  return hasil
}

function jangkau(jalan: readonly (readonly number[])[]): Set<number> {
  const tercapai = new Set<number>()
  const antre = jalan.length > 0 ? [0] : []
  for (let i = antre.pop(); i !== undefined; i = antre.pop()) {
    if (tercapai.has(i)) continue
    tercapai.add(i)
    antre.push(...jalan[i]!)
  }
  return tercapai
}
