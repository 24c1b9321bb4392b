/** Layouts of the Buku Induk Penduduk that circulate. */
export type BentukBip = 'bip-2012' | 'bip-2016' | 'bip-ektp'

/** What a family's heading says of all its members. */
export interface KepalaKeluarga {
  readonly noKk: string
  readonly alamat: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  /** Only where the address names it ("DESA ... RT/RW"). */
  readonly desa?: string
}

/** Does a family begin with this row, and in which layout? In that of 2012 its values stand in the next row. */
export function mulaiKeluarga(
  sel: readonly string[],
  nik: number,
): { bentuk: BentukBip; kepala?: KepalaKeluarga } | undefined {
  const ke = sel.findIndex((s) => /^NO(MOR)?\.?\s*(KK|KARTU KELUARGA)\b/i.test(s.trim()))
  if (ke >= 0) {
    const isi = sel[ke]!.replace(/^\D*/, '')
    const noKk = isi.trim() || angkaBerikut(sel, ke)
    if (noKk === undefined) return { bentuk: 'bip-2012' }
    return { bentuk: 'bip-2016', kepala: uraikan(noKk, sel) }
  }
  const pertama = sel.findIndex((s) => s.trim() !== '')
  const teks = (sel[pertama] ?? '').trim()
  // Fifteen digits or a number in scientific form is a family too: its rows are rejected, not given to the one above.
  const angka = /^\W*\d{14,18}\W*$/.test(teks) || /^\d[.,]\d+E\+?\d+$/i.test(teks)
  // The head's name stands where members have their NIK.
  const adaNik = (sel[nik] ?? '').replace(/\D/g, '').length >= 10
  if (!angka || pertama === nik || adaNik || (sel[pertama + 1] ?? '').trim() !== '') return undefined
  return { bentuk: 'bip-ektp', kepala: uraikan(teks, sel) }
}

/** The row of values under the titles of 2012. */
export function bacaKeluarga(sel: readonly string[], judul: readonly string[]): KepalaKeluarga {
  const ke = judul.findIndex((s) => /^NO(MOR)?\.?\s*(KK|KARTU KELUARGA)\b/i.test(s.trim()))
  const alamat = judul.findIndex((s) => /ALAMAT/i.test(s))
  return uraikan(sel[ke] ?? '', alamat >= 0 ? [sel[alamat] ?? ''] : sel.slice(ke + 1))
}

function angkaBerikut(sel: readonly string[], ke: number): string | undefined {
  const isi = sel.slice(ke + 1).find((s) => s.trim() !== '')
  return isi !== undefined && /^[\s:'`]*\d[\d\s.,E+]*$/i.test(isi) ? isi : undefined
}

/**
 * Three ways an address stands: "DUSUN X, RT:001, RW:002, Kodepos:83355,-"; "Alamat : X, Nama Dusun : Y, RT/RW : 1/2";
 * "DESA X RT/RW : 002/000 DUSUN : -".
 */
function uraikan(noKk: string, sel: readonly string[]): KepalaKeluarga {
  const teks = sel.filter((s) => !/^NO(MOR)?\.?\s*KK/i.test(s.trim())).join(', ')
  const rtrw = /RT\s*\/\s*RW\s*:?\s*([\d-]*)\s*\/\s*([\d-]*)/i.exec(teks)
  const desa = /\bDESA\s+(.+?)\s*,?\s*RT\s*\/\s*RW/i.exec(teks)?.[1]
  const sisa = teks
    .replace(
      /(Nama\s+)?Dusun\s*:?\s*[^,]*|RT\s*\/?\s*(RW)?\s*:\s*[\d/\s-]*|RW\s*:\s*[\d-]*|Kode\s*pos\s*:?\s*\d*/gi,
      '',
    )
    .replace(/\bALAMAT\s*:?/i, '')
    .replace(/^[\s,.:-]+|[\s,.:-]+$/g, '')
    .replace(/\s*,(\s*,)+\s*/g, ', ')
  return {
    noKk: noKk.replace(/^[\s:'`]+/, ''),
    alamat: sisa,
    dusun: /Dusun\s*:?\s*([^,]*?)\s*(?:,|\bRT\b|$)/i.exec(teks)?.[1]?.replace(/^-$/, '') ?? '',
    rt: rtrw?.[1] ?? /\bRT\s*:?\s*(\d+)/i.exec(teks)?.[1] ?? '',
    rw: rtrw?.[2] ?? /\bRW\s*:?\s*(\d+)/i.exec(teks)?.[1] ?? '',
    ...(desa && { desa }),
  }
}
