import type { HasilTabel } from '#agregat'
import type { TabelDiperiksa } from './terbit.contract.ts'

/** Differences that are listed; all are counted. */
export const BEDA_MAKS = 50

/** Holds a table as it was signed against the same table computed now, cell by cell: rows by code, columns by key. */
export function bandingTabel(ditandatangani: HasilTabel, kini: HasilTabel): TabelDiperiksa {
  const [a, b] = [sel(ditandatangani), sel(kini)]
  const beda = [...new Set([...a.keys(), ...b.keys()])].flatMap((kunci) => {
    const [kiri, kanan] = [a.get(kunci), b.get(kunci)]
    if (kiri?.nilai === kanan?.nilai) return []
    const { baris, kolom } = (kiri ?? kanan)!
    return [{ baris, kolom, diFile: tulis(kiri?.nilai), diKantor: tulis(kanan?.nilai) }]
  })
  return {
    tabel: ditandatangani.tabel.id,
    judul: `Tabel ${ditandatangani.tabel.nomor} ${ditandatangani.tabel.judul}`,
    jumlahSel: a.size,
    sama: beda.length === 0,
    beda: beda.slice(0, BEDA_MAKS),
    jumlahBeda: beda.length,
  }
}

interface Sel {
  readonly baris: string
  readonly kolom: string
  readonly nilai: number
}

function sel(t: HasilTabel): Map<string, Sel> {
  const kolom = t.grup.flatMap((g) => g.kolom.map((k) => ({ kunci: k.kunci, nama: `${g.label} ${k.label}` })))
  const semua = [...t.baris, { ...t.total, kode: 'total', nama: `JUMLAH ${t.total.nama}` }]
  return new Map(
    semua.flatMap((b) =>
      b.nilai.map((nilai, i): [string, Sel] => [
        `${b.kode}|${kolom[i]!.kunci}`,
        { baris: b.kode === 'total' ? b.nama : `${b.kode} ${b.nama}`, kolom: kolom[i]!.nama, nilai },
      ]),
    ),
  )
}

function tulis(nilai: number | undefined): string {
  return nilai === undefined ? '(tidak ada)' : String(nilai)
}
