import { type Kalender, menitKerja, tulisLama } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import { menitBakuLangkah } from '../berkas/tenggat.ts'
import { type DefinisiSop, type LangkahSop, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { persentil, urut } from './persentil.ts'
import type { UkurLangkahKirim } from './ukur.contract.ts'
import type { Singgah } from './ukur.store.ts'
import { BAGIAN, SEDIKIT, usulWaktu } from './usul-waktu.ts'

/** One stay in working minutes. */
export interface SinggahTerukur {
  readonly berkasId: string
  readonly langkah: string
  readonly tunggu: number
  readonly kerja: number
  readonly hasil: string
  readonly ke: string | null
  readonly terlambat: boolean | null
}

/** Waiting ends with the first act, or when someone takes the step; a stay that saw neither was waiting to its end. */
export function ukurSinggah(kalender: Kalender, s: Singgah): SinggahTerukur {
  const mulai = s.mulai && s.mulai < s.keluar ? s.mulai : s.keluar
  return {
    berkasId: s.berkasId,
    langkah: s.langkah,
    tunggu: menitKerja(kalender, s.masuk, mulai),
    kerja: menitKerja(kalender, mulai, s.keluar),
    hasil: s.hasil,
    ke: s.ke,
    terlambat: s.tenggat && s.keluar > s.tenggat,
  }
}

/** Declared against measured, for each step of a definition. Pure: the same stays give the same figures. */
export function hitungUkur(
  d: DefinisiSop,
  singgah: readonly SinggahTerukur[],
  masa: { dari: string; sampai: string },
): UkurLangkahKirim[] {
  const menurut = Map.groupBy(singgah, (s) => s.langkah)
  return d.langkah.map((l) => hitungLangkah(d, l, menurut.get(l.id) ?? [], masa))
}

function hitungLangkah(
  d: DefinisiSop,
  l: LangkahSop,
  s: readonly SinggahTerukur[],
  masa: { dari: string; sampai: string },
): UkurLangkahKirim {
  const waktu = (ambil: (s: SinggahTerukur) => number) => {
    if (s.length === 0) return null
    const t = urut(s.map(ambil))
    return { median: persentil(t, 0.5), p90: persentil(t, 0.9) }
  }
  const kembali = s.filter((x) => x.hasil === 'dikembalikan')
  const bertenggat = s.filter((x) => x.terlambat !== null)
  return {
    langkah: l.id,
    nomor: urutanLangkah(d, l.id) + 1,
    kegiatan: l.kegiatan,
    pelaksana: sebutPelaku(d, l),
    simbol: l.simbol.bentuk,
    waktu: l.waktu,
    menitBaku: menitBakuLangkah(l),
    jumlah: s.length,
    seluruh: waktu((x) => x.tunggu + x.kerja),
    tunggu: waktu((x) => x.tunggu),
    kerja: waktu((x) => x.kerja),
    bertenggat: bertenggat.length,
    terlambat: bertenggat.filter((x) => x.terlambat).length,
    pengembalian: [...Map.groupBy(kembali, (x) => x.ke ?? '')]
      .map(([ke, x]) => ({ ke, nomor: nomorLangkah(d, ke), jumlah: x.length }))
      .sort((a, b) => b.jumlah - a.jumlah || (a.ke < b.ke ? -1 : 1)),
    penolakan: s.filter((x) => x.hasil === 'ditolak').length,
    usul: usulLangkah(l, s, masa),
  }
}

/** Stays that passed the step on; who sends a case back has mostly done less. */
function usulLangkah(
  l: LangkahSop,
  s: readonly SinggahTerukur[],
  masa: { dari: string; sampai: string },
): UkurLangkahKirim['usul'] {
  const selesai = urut(s.filter((x) => x.hasil === 'selesai').map((x) => x.tunggu + x.kerja))
  if (selesai.length < SEDIKIT) return null
  const batas = persentil(selesai, BAGIAN)
  const usul = usulWaktu(l.waktu, batas)
  if (!usul) return null
  const bukti = `${BAGIAN * 100} persen dari ${selesai.length} kali langkah ini selesai dalam ${tulisLama(Math.ceil(batas))} kerja (${tulisTanggal(masa.dari)} sampai ${tulisTanggal(masa.sampai)}).`
  return { ...usul, bukti }
}

function nomorLangkah(d: DefinisiSop, id: string): number | null {
  const i = urutanLangkah(d, id)
  return i < 0 ? null : i + 1
}
