import type { Kategori } from '../definisi/daftar-kode.ts'
import type { DefinisiSemesta, DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daunSyarat, type KolomKode, nilaiSyarat } from '../definisi/syarat.ts'

/**
 * Codes of the groups of a table in which exactly the people of a semesta are counted: those all of whose codes fulfil
 * its condition. A group that only some codes of fulfil cannot measure it; that is a defect of the definitions.
 */
export function grupTerukur(semesta: DefinisiSemesta, tabel: DefinisiTabel): ReadonlySet<string> {
  const dikenal = new Set<KolomKode>(
    tabel.dimensi.map((d) => {
      if (d.asal.jenis !== 'kolom') throw new Error(`table ${tabel.id} cannot measure ${semesta.id}`)
      return d.asal.kolom
    }),
  )
  const daun = daunSyarat(semesta.syarat!)
  const lain = daun.find((s) => !dikenal.has(s.kolom))
  if (lain) throw new Error(`table ${tabel.id} does not have ${lain.kolom}, by which ${semesta.id} is told`)
  const jalur = tabel.dimensi.reduce<Kategori[][]>(
    (semua, d) => semua.flatMap((j) => d.kategori.map((k) => [...j, k])),
    [[]],
  )
  const masuk = jalur.filter((j) => {
    const hasil = new Set(
      kodeJalur(j).map((kode) => {
        const nilai = new Map(tabel.dimensi.map((d, i) => [(d.asal as { kolom: KolomKode }).kolom, kode[i]!]))
        return nilaiSyarat(
          semesta.syarat!,
          daun.map((s) => s.dari <= nilai.get(s.kolom)! && nilai.get(s.kolom)! <= s.sampai),
        )
      }),
    )
    if (hasil.size > 1)
      throw new Error(
        `table ${tabel.id}, ${j.map((k) => k.kode).join('~')}: ${semesta.id} takes in only a part of it`,
      )
    return hasil.has(true)
  })
  return new Set(masuk.map((j) => j.map((k) => k.kode).join('~')))
}

/** Every combination of raw codes that a path of categories holds. */
function kodeJalur(jalur: readonly Kategori[]): number[][] {
  return jalur.reduce<number[][]>(
    (semua, k) => semua.flatMap((awal) => isiKategori(k).map((n) => [...awal, n])),
    [[]],
  )
}

function isiKategori(k: Kategori): number[] {
  return k.isi.flatMap(({ dari, sampai }) => Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i))
}
