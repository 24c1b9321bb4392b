import {
  type HasilSerang,
  type Perubahan,
  serang,
  type TabelTercetak,
  type Temuan,
  type Terbitan,
} from '../../../../../test/support/penyerang.ts'
import { type HasilLindungi, lindungi, type MintaLindungi } from '../lindungi.ts'
import { keTabelRuang, type TabelRuang } from '../tabel-ruang.ts'
import { daftarKodeUji, type RencanaUji, tabelUji, type Warga } from './tabel-uji.ts'

/** A catalogue in small: one dimension at desa, crossings above, linked by semesta, margins, and two age lists. */
export const RENCANA: readonly RencanaUji[] = [
  { id: 'jk', dimensi: [], terbit: 'desa' },
  { id: 'agama', dimensi: ['agama'], terbit: 'desa' },
  { id: 'umur', dimensi: ['kelompok-umur'], terbit: 'desa' },
  { id: 'kawin', dimensi: ['status-kawin'], terbit: 'desa' },
  { id: 'shdk', dimensi: ['shdk'], terbit: 'desa' },
  { id: 'wajib', dimensi: ['wajib-ktp'], terbit: 'desa' },
  { id: 'kk', dimensi: [], terbit: 'desa', kepala: true },
  { id: 'kk-agama', dimensi: ['agama'], terbit: 'desa', kepala: true },
  { id: 'umur-tunggal', dimensi: ['umur-tunggal'], terbit: 'kecamatan' },
  { id: 'disabilitas', dimensi: ['disabilitas'], terbit: 'kecamatan', peka: true },
  { id: 'kawin-agama', dimensi: ['status-kawin', 'agama'], terbit: 'kecamatan' },
  { id: 'kawin-umur', dimensi: ['status-kawin', 'kelompok-umur'], terbit: 'kabkota' },
  { id: 'disabilitas-pendidikan', dimensi: ['disabilitas', 'pendidikan'], terbit: 'kabkota', peka: true },
]

export interface EdisiUji {
  readonly nama: string
  readonly asli: readonly TabelRuang[]
  readonly lindung: HasilLindungi
  readonly terbitan: Terbitan
}

const TINGKAT = ['provinsi', 'kabkota', 'kecamatan', 'desa']

export function edisiUji(
  warga: readonly Warga[],
  minta: Omit<MintaLindungi, 'tabel'>,
  { rencana = RENCANA, nama = '2026-1' }: { rencana?: readonly RencanaUji[]; nama?: string } = {},
): EdisiUji {
  const tabel = rencana.map((r) => {
    const { hasil, definisi } = tabelUji(warga, r, nama)
    return {
      hasil,
      ruang: keTabelRuang(hasil, definisi, { terbit: r.terbit, peka: r.peka ?? false }),
    }
  })
  const asli = tabel.map((t) => t.ruang)
  const lindung = lindungi({ ...minta, tabel: asli })
  const cetak = lindung.tabel.flatMap((l, i): TabelTercetak[] => {
    if (!l.terbit) return []
    const { ruang, hasil } = tabel[i]!
    const tekan = new Set(l.tekan.map((t) => `${t.baris} ${t.kolom}`))
    const lebar = ruang.kolom.length
    return [
      {
        id: l.id,
        semesta: hasil.tabel.semesta,
        dimensi: rencana[i]!.dimensi,
        grup: hasil.grup.map((g) => (g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode]))),
        baris: ruang.baris.flatMap((b, r) =>
          r > 0 && TINGKAT.indexOf(b.tingkat) > TINGKAT.indexOf(l.terbit!)
            ? []
            : [
                {
                  kode: b.kode,
                  induk: b.induk,
                  nilai: Array.from({ length: lebar }, (_, k) =>
                    tekan.has(`${r} ${k}`) ? null : ruang.nilai[r * lebar + k]!,
                  ),
                },
              ],
        ),
      },
    ]
  })
  const id = [...new Set(rencana.flatMap((r) => r.dimensi))]
  const terbitan: Terbitan = {
    nama,
    tabel: cetak,
    daftarKode: id.map(daftarKodeUji).flatMap((d) =>
      d.asal.jenis === 'kolom'
        ? [
            {
              id: d.id,
              kolom: d.asal.kolom,
              kategori: Object.fromEntries(
                d.kategori.map((k) => [k.kode, k.isi.map((i) => [i.dari, i.sampai] as const)]),
              ),
            },
          ]
        : [],
    ),
    semesta: [{ id: 'kepala-keluarga', kolom: 'stat_hbkel', isi: [1, 1] }],
  }
  return { nama, asli, lindung, terbitan }
}

export interface Pukulan {
  readonly kecil: number
  readonly tepat: number
  /** Not exact, but narrower than the threshold. */
  readonly sempit: number
  /** The truth lies outside of what the attacker concluded: then the attacker is wrong. */
  readonly meleset: number
  readonly selangTerkecil: number
  readonly hasil: HasilSerang
}

export function serangUji(
  edisi: readonly EdisiUji[],
  ambang: number,
  perubahan: readonly Perubahan[] = [],
  opsi: { lpSampai?: number } = {},
): Pukulan {
  const hasil = serang(
    edisi.map((e) => e.terbitan),
    perubahan,
    opsi,
  )
  const benar = (t: Temuan) => {
    const r = edisi.find((e) => e.nama === t.edisi)!.asli.find((x) => x.id === t.tabel)!
    return r.nilai[r.baris.findIndex((b) => b.kode === t.wilayah) * r.kolom.length + t.kolom]!
  }
  const kecil = hasil.kosong.filter((t) => benar(t) > 0 && benar(t) < ambang)
  return {
    kecil: kecil.length,
    tepat: kecil.filter((t) => t.tepat).length,
    sempit: kecil.filter((t) => !t.tepat && t.sampai - t.dari < ambang).length,
    meleset: hasil.kosong.filter((t) => benar(t) < t.dari || benar(t) > t.sampai).length,
    selangTerkecil: Math.min(...kecil.map((t) => t.sampai - t.dari)),
    hasil,
  }
}

/** What an office may print of change: only where both editions print the figure. */
export function perubahanUji(lama: EdisiUji, baru: EdisiUji): Perubahan {
  const tabel = baru.terbitan.tabel.flatMap((t): TabelTercetak[] => {
    const dulu = lama.terbitan.tabel.find((x) => x.id === t.id)
    if (!dulu) return []
    return [
      {
        ...t,
        baris: t.baris.map((b) => {
          const sebelum = dulu.baris.find((x) => x.kode === b.kode)
          return { ...b, nilai: b.nilai.map((n, k) => selisih(n, sebelum?.nilai[k] ?? null)) }
        }),
      },
    ]
  })
  return { dari: lama.nama, ke: baru.nama, tabel }
}

const selisih = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)
