import type { CacatDefinisi, DefinisiSop } from './bentuk-definisi.ts'

/** Faults of steps that stand beside each other. */
export function cacatKelompok(d: DefinisiSop): CacatDefinisi[] {
  const cacat: CacatDefinisi[] = []
  const urut = new Map(d.langkah.map((l, i) => [l.id, i]))
  for (const [nama, anggota] of Map.groupBy(d.langkah, (l) => l.bersama)) {
    if (nama === undefined) continue
    const awal = urut.get(anggota[0]!.id)!
    const katakan = (kalimat: string, l = anggota[0]!, bidang = 'bersama') =>
      cacat.push({ jalur: ['langkah', urut.get(l.id)!, bidang], kalimat })
    if (anggota.length === 1) katakan(`Kelompok "${nama}" hanya berisi satu langkah.`)
    if (d.langkah[awal + anggota.length - 1]?.bersama !== nama)
      katakan(`Kelompok "${nama}": langkahnya harus berurutan tanpa langkah lain di antaranya.`)
    for (const l of anggota) {
      const sebut = `Langkah ${urut.get(l.id)! + 1}`
      if (l.lanjut !== undefined)
        katakan(
          `${sebut}: langkah bersama tidak menulis kelanjutan; langkah sesudah kelompok terbuka bila semuanya selesai.`,
          l,
          'lanjut',
        )
      if (l.pengembalian.some((p) => (urut.get(p.ke) ?? -1) >= awal))
        katakan(
          `${sebut}: pengembalian dari langkah bersama harus ke langkah sebelum kelompoknya.`,
          l,
          'pengembalian',
        )
    }
    const diganti = anggota.flatMap((l) => [...new Set(l.tindakan.flatMap((t) => t.mengubah?.masukan ?? []))])
    const ganda = diganti.find((m, i) => diganti.indexOf(m) < i)
    if (ganda) katakan(`Kelompok "${nama}": isian "${ganda}" boleh diganti di lebih dari satu langkah.`)
  }
  return cacat
}
