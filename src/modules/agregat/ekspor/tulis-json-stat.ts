import { tulisSemester } from '#kernel/periode'
import type { HasilTerbit } from '../pengamanan/pengamanan.contract.ts'
import { daftarDimensi, jalurLengkap, keterangan, namaTotal, type OpsiKeterangan } from './keterangan.ts'

const JK = [
  ['LK', 'LAKI-LAKI'],
  ['PR', 'PEREMPUAN'],
  ['JML', 'JUMLAH'],
] as const

/** Status of a cell without a figure: hidden by the edition, or no cell of this table at all. */
export const STATUS_TEKAN = 'x'
export const STATUS_TIADA = 'n'

/**
 * A table as a JSON-stat 2.0 dataset (json-stat.org/full): a full cube of region × the dimensions of the table × sex,
 * with one category for semester and one for the measure. Categories stand in official order, `total` last; the region
 * of the total row stands last.
 */
export function tulisJsonStat(h: HasilTerbit, opsi: OpsiKeterangan & { latihan?: boolean } = {}): string {
  const jalur = jalurLengkap(h)
  const dimensi = daftarDimensi(h)
  const kategori = dimensi.map((_, i) => {
    const unik = new Map<string, string>()
    for (const j of jalur) if (j[i]!.kode !== 'total') unik.set(j[i]!.kode, j[i]!.label)
    return [...unik, ['total', 'JUMLAH'] as const]
  })
  const wilayah = [
    ...h.baris.map((b) => [b.kode, b.nama] as const).filter(([kode]) => kode !== h.total.kode),
    [h.total.kode ?? 'total', namaTotal(h)] as const,
  ]
  const nilaiBaris = new Map(h.baris.map((b) => [b.kode, b.nilai]))
  nilaiBaris.set(h.total.kode ?? 'total', h.total.nilai)
  const letakGrup = new Map(jalur.map((j, i) => [j.map((x) => x.kode).join('~'), i]))
  const kombinasi = silang(kategori.map((k) => k.map(([kode]) => kode)))

  const value: (number | null)[] = []
  const status: Record<string, string> = {}
  for (const [kode] of wilayah)
    for (const k of kombinasi) {
      const grup = letakGrup.get(k.join('~'))
      for (let jk = 0; jk < 3; jk++) {
        const n = grup === undefined ? null : nilaiBaris.get(kode)![grup * 3 + jk]!
        if (n === null) status[value.length] = grup === undefined ? STATUS_TIADA : STATUS_TEKAN
        value.push(n)
      }
    }
  const { kepala, kaki } = keterangan(h, opsi)
  const id = ['semester', 'ukuran', 'wilayah', ...dimensi.map((d) => d.id), 'jenis-kelamin']
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: `Tabel ${h.tabel.nomor}. ${h.tabel.judul}`,
    source: h.sumber,
    updated: h.edisi?.disegelPada ?? `${h.snapshot.tanggal}T00:00:00Z`,
    note: [...kepala, ...kaki],
    id,
    size: [1, 1, wilayah.length, ...kategori.map((k) => k.length), 3],
    role: { time: ['semester'], geo: ['wilayah'], metric: ['ukuran'] },
    dimension: {
      semester: cabang('Semester', [[h.snapshot.semester, tulisSemester(h.snapshot.semester)]]),
      ukuran: {
        label: 'Ukuran',
        category: {
          index: ['orang'],
          label: { orang: 'Jumlah orang' },
          unit: { orang: { label: 'orang', decimals: 0 } },
        },
      },
      wilayah: cabang('Wilayah', wilayah),
      ...Object.fromEntries(dimensi.map((d, i) => [d.id, cabang(d.judul, kategori[i]!)])),
      'jenis-kelamin': cabang('Jenis kelamin', JK),
    },
    value,
    status,
    extension: {
      tertib: {
        tabel: h.tabel.id,
        nomor: h.tabel.nomor,
        tingkat: h.tingkat,
        snapshot: h.snapshot,
        definisi: h.tabel.digestDefinisi,
        digest: h.digest,
        digestWilayah: h.digestWilayah,
        ...(h.edisi && { edisi: h.edisi }),
        status: { [STATUS_TEKAN]: 'tidak ditampilkan', [STATUS_TIADA]: 'bukan sel tabel ini' },
      },
    },
  })
}

function cabang(label: string, isi: readonly (readonly [string, string])[]) {
  return { label, category: { index: isi.map(([kode]) => kode), label: Object.fromEntries(isi) } }
}

function silang(daftar: readonly (readonly string[])[]): string[][] {
  return daftar.reduce<string[][]>(
    (ada, kategori) => ada.flatMap((a) => kategori.map((k) => [...a, k])),
    [[]],
  )
}
