import type { HasilTerbit } from '#agregat'
import type { BedaRilis, SelBedaRilis } from './rilis.contract.ts'

/** Differing cells listed a table on screen; the CSV of the edition has all of them. */
export const BEDA_RILIS_MAKS = 500

export interface TabelDibanding {
  readonly id: string
  readonly judul: string
  readonly lama?: HasilTerbit | undefined
  readonly baru?: HasilTerbit | undefined
}

/**
 * Printed cells of one edition against the next: rows by code, columns by key. A cell that is hidden in both says
 * nothing; one that is hidden in one of them stands as null there, which any reader of both sees as well.
 */
export function* bedaTabel({ lama, baru }: TabelDibanding): Generator<SelBedaRilis> {
  const [a, b] = [lama && susun(lama), baru && susun(baru)]
  const wilayah = new Map([...(a?.baris ?? []), ...(b?.baris ?? [])].map((x) => [x.kode, x.nama]))
  const kolom = new Map([...(a?.kolom ?? []), ...(b?.kolom ?? [])])
  for (const [kode, nama] of wilayah) {
    const [kiri, kanan] = [a?.nilai.get(kode), b?.nilai.get(kode)]
    for (const [kunci, label] of kolom) {
      const x = kiri?.[a?.letak.get(kunci) ?? -1]
      const y = kanan?.[b?.letak.get(kunci) ?? -1]
      if (x === y) continue
      yield {
        wilayah: kode,
        nama,
        kolom: label,
        ...(x !== undefined && { lama: x }),
        ...(y !== undefined && { baru: y }),
      }
    }
  }
}

function susun(h: HasilTerbit) {
  const kolom = h.grup.flatMap((g) =>
    g.kolom.map((k): [string, string] => [k.kunci, `${g.label} ${k.label}`.trim()]),
  )
  const total = { kode: h.total.kode ?? '', nama: `JUMLAH ${h.total.nama}`, nilai: h.total.nilai }
  const baris = [...h.baris.filter((r) => r.kode !== total.kode), total]
  return {
    kolom,
    letak: new Map(kolom.map(([kunci], i) => [kunci, i])),
    baris,
    nilai: new Map(baris.map((r) => [r.kode, r.nilai])),
  }
}

/** The list for the screen, and every differing cell as CSV lines (semicolons, UTF-8 with mark, as Excel opens it here). */
export function bandingRilis(
  dari: string,
  daftar: readonly TabelDibanding[],
): { beda: BedaRilis; csv: string } {
  const baris = ['\uFEFFtabel;kode_wilayah;nama_wilayah;kolom;lama;baru']
  const tabel = daftar.map((t): BedaRilis['tabel'][number] => {
    const { id, judul } = t
    if (!t.lama) return { id, judul, keadaan: 'baru', jumlah: 0, sel: [] }
    if (!t.baru) return { id, judul, keadaan: 'hilang', jumlah: 0, sel: [] }
    const sel: SelBedaRilis[] = []
    let jumlah = 0
    for (const s of bedaTabel(t)) {
      jumlah++
      if (sel.length < BEDA_RILIS_MAKS) sel.push(s)
      baris.push([id, s.wilayah, s.nama, s.kolom, tulis(s.lama), tulis(s.baru)].map(kutip).join(';'))
    }
    return { id, judul, keadaan: jumlah > 0 ? 'berbeda' : 'sama', jumlah, sel }
  })
  const jumlah = tabel.reduce((n, t) => n + t.jumlah, 0)
  return { beda: { dari, jumlah, tabel }, csv: `${baris.join('\r\n')}\r\n` }
}

function tulis(n: number | null | undefined): string {
  return n === undefined ? '' : n === null ? 'x' : String(n)
}

function kutip(teks: string): string {
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks
  return /[;"\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
