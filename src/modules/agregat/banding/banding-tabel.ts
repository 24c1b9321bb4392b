import { ok, type Result, tolak } from '#kernel/hasil'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { HasilTabel } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { deretSnapshot, urutSemester } from '../indikator/masa-indikator.ts'
import { bagi, bulatkan, pecahan } from '../indikator/pecahan.ts'
import { aturanPencilan } from './aturan-pencilan.ts'
import type { BahanBanding } from './bahan-banding.ts'
import type { BarisBanding, HasilBanding } from './banding.contract.ts'
import { galatBanding } from './banding.galat.ts'
import { cariPencilan, type RiwayatSel } from './cari-pencilan.ts'
import { type TabelDiWilayahKini, tabelDiWilayahKini } from './tabel-di-wilayah-kini.ts'

export interface MintaBandingTabel {
  readonly tabel: string
  readonly awalId: string
  readonly akhirId: string
  readonly tingkat: Tingkat
  readonly bagian?: string | undefined
}

// What a region's own past is taken from: five years; older habits say little about this semester.
const SEMESTER_MAKS = 10

/** One table in two semesters on today's regions: level, change, percent, and the changes that stand out. */
export async function bandingTabel(b: BahanBanding, m: MintaBandingTabel): Promise<Result<HasilBanding>> {
  const [awalS, akhirS] = [await b.sumber.getSnapshot(m.awalId), await b.sumber.getSnapshot(m.akhirId)]
  if (!awalS) return tolak(galatAgregat.snapshotTiada(m.awalId))
  if (!akhirS) return tolak(galatAgregat.snapshotTiada(m.akhirId))
  if (awalS.basis !== akhirS.basis) return tolak(galatBanding.basisLain())
  if (urutSemester(awalS.semester) >= urutSemester(akhirS.semester)) return tolak(galatBanding.semesterSama())
  const ambil = (snapshotId: string) =>
    tabelDiWilayahKini(b, { tabel: m.tabel, snapshotId, tingkat: m.tingkat, bagian: m.bagian })
  const [awal, akhir] = [await ambil(awalS.id), await ambil(akhirS.id)]
  if (!awal.ok) return awal
  if (!akhir.ok) return akhir

  const lampau: HasilTabel[] = []
  const deret = deretSnapshot(await b.banding.daftarSnapshot(), akhirS.basis)
  for (const s of deret
    .filter((x) => urutSemester(x.semester) < urutSemester(awalS.semester))
    .slice(-SEMESTER_MAKS)) {
    const h = await ambil(s.id)
    // A semester whose import lacks the column says nothing; it is left out, not taken for zero.
    if (h.ok) lampau.push(h.value.tabel)
  }

  const [t0, t1] = [awal.value.tabel, akhir.value.tabel]
  const grup = gabungGrup(t1, t0)
  const kunci = grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  const urut = [...new Map([...t1.baris, ...t0.baris].map((r) => [r.kode, r])).values()].sort((x, y) =>
    x.kode < y.kode ? -1 : 1,
  )
  const isi = (h: HasilTabel) => {
    const letak = new Map(h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)).map((k, i) => [k, i]))
    const baris = new Map(h.baris.map((r) => [r.kode, r.nilai]))
    return (kode: string | undefined) => {
      const nilai = kode === undefined ? h.total.nilai : baris.get(kode)
      return kunci.map((k) => {
        const i = letak.get(k)
        return i === undefined ? null : (nilai?.[i] ?? 0)
      })
    }
  }
  const [isi0, isi1, isiLampau] = [isi(t0), isi(t1), lampau.map(isi)]
  const keBaris = (kode: string | undefined): Pick<BarisBanding, 'awal' | 'akhir' | 'persen'> => {
    const [a, z] = [isi0(kode), isi1(kode)]
    return { awal: a, akhir: z, persen: a.map((n, i) => persen(n, z[i]!)) }
  }
  const aturan = aturanPencilan()
  const riwayat = urut.flatMap((r): RiwayatSel[] => {
    const semua = [...isiLampau.map((f) => f(r.kode)), isi0(r.kode), isi1(r.kode)]
    return kunci.map((kolom, i) => ({
      kode: r.kode,
      nama: r.nama,
      induk: r.induk ?? '',
      tingkat: r.tingkat,
      kolom,
      nilai: semua.map((x) => x[i]!),
    }))
  })
  return ok({
    tabel: t1.tabel,
    awal: t0.snapshot,
    akhir: t1.snapshot,
    tingkat: m.tingkat,
    grup,
    baris: urut.map(({ nilai: _, ...r }) => ({ ...r, ...keBaris(r.kode) })),
    total: {
      ...(t1.total.kode !== undefined && { kode: t1.total.kode }),
      nama: t1.total.nama,
      ...keBaris(undefined),
    },
    pencilan: cariPencilan(riwayat, aturan),
    aturan,
    keteranganAturan: keterangan(lampau.length),
    wilayah: gabungWilayah([awal.value, akhir.value]),
  })
}

/** The columns of the later table, then those that only the earlier one has, before the total. */
function gabungGrup(t1: HasilTabel, t0: HasilTabel): HasilTabel['grup'] {
  const ada = new Set(t1.grup.map((g) => g.kode))
  const tambahan = t0.grup.filter((g) => !ada.has(g.kode))
  return [...t1.grup.slice(0, -1), ...tambahan, t1.grup.at(-1)!]
}

function persen(awal: number | null, akhir: number | null): string | null {
  if (awal === null || akhir === null) return null
  const p = bagi(pecahan(100 * (akhir - awal)), pecahan(awal))
  return p ? bulatkan(p, 2) : null
}

function keterangan(lampau: number): string[] {
  const a = aturanPencilan()
  const koma = (n: number) => String(n).replace('.', ',')
  return [
    `Ditandai bila perubahannya berjarak lebih dari ${koma(a.ambang)} kali simpangan kokoh (1,4826 × MAD, sekurangnya ${koma(a.lantaiPersen)} persen) dari median pembandingnya.`,
    `Pembanding pertama: perubahan wilayah itu sendiri pada semester lalu, bila ada sekurangnya ${a.minimalSemester} semester sebelumnya (${lampau + 1} tersedia).`,
    `Pembanding kedua: wilayah lain dalam induk yang sama, bila sekurangnya ${a.minimalTetangga}.`,
    `Angka kecil tidak ditandai: di bawah ${a.minimalNilai} orang pada kedua semester, atau berbeda kurang dari ${a.minimalBeda} orang.`,
    ...(a.dikonfirmasi ? [] : ['Ambang ini pilihan kantor, perlu dikonfirmasi.']),
  ]
}

function gabungWilayah(isi: readonly TabelDiWilayahKini[]): HasilBanding['wilayah'] {
  const satu = (f: (t: TabelDiWilayahKini) => readonly string[]) => [...new Set(isi.flatMap(f))].sort()
  const perkiraan = satu((t) => t.catatan.perkiraan)
  const berpindah = satu((t) => t.catatan.berpindah)
  const takTerpetakan = satu((t) => t.catatan.takTerpetakan)
  return {
    perkiraan,
    berpindah,
    takTerpetakan,
    kalimat: [
      ...(berpindah.length > 0
        ? [`${berpindah.length} desa berganti kode atau induk; angkanya dibaca pada wilayah sekarang.`]
        : []),
      ...(perkiraan.length > 0
        ? [`${perkiraan.length} desa hasil pemekaran berisi angka perkiraan menurut bagian penduduk.`]
        : []),
      ...(takTerpetakan.length > 0
        ? [
            `${takTerpetakan.length} kode desa tidak ada pada daftar sekarang dan tidak ada persilangannya: ${takTerpetakan.slice(0, 5).join(', ')}.`,
          ]
        : []),
    ],
  }
}
