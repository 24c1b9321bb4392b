import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah } from '#kernel/kode-wilayah'
import { parseTanggal } from '#kernel/tanggal'
import { bacaTeks, pecahCsv, tebakPemisah } from '#platform/csv'
import { JENIS_PERSILANGAN, type Persilangan, SATU } from './persilangan.ts'
import type { BarisTolak } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'

export interface BarisPersilangan extends Persilangan {
  readonly baris: number
}

const KOLOM = {
  dari: ['dari', 'kode_lama', 'asal'],
  ke: ['ke', 'kode_baru', 'tujuan'],
  jenis: ['jenis'],
  bagian: ['bagian', 'porsi', 'share'],
  tanggal: ['tanggal', 'tanggal_berlaku', 'berlaku'],
  dasar: ['dasar_hukum', 'dasar'],
} as const

/** Reads `dari,ke,jenis,bagian,tanggal,dasar_hukum`; a share is 0,6 or 0.6 or 60%, empty is the whole. */
export function bacaCsvPersilangan(
  isi: Uint8Array,
): Result<{ daftar: BarisPersilangan[]; cacat: BarisTolak[] }> {
  const teks = bacaTeks(isi)
  const [kepala, ...baris] = [...pecahCsv(teks, tebakPemisah(teks))].filter((b) =>
    b.sel.some((s) => s !== ''),
  )
  if (!kepala) return tolak(galatWilayah.fileKosong())
  const nama = kepala.sel.map((s) => s.toLowerCase().replace(/ /g, '_'))
  const di = (alias: readonly string[]) => nama.findIndex((n) => alias.includes(n))
  const letak = Object.fromEntries(Object.entries(KOLOM).map(([k, alias]) => [k, di(alias)])) as Record<
    keyof typeof KOLOM,
    number
  >
  const kurang = (['dari', 'ke', 'jenis', 'tanggal', 'dasar'] as const).filter((k) => letak[k] < 0)
  if (kurang.length > 0) return tolak(galatWilayah.kolomKurang(kurang.map((k) => KOLOM[k][0])))
  const daftar: BarisPersilangan[] = []
  const cacat: BarisTolak[] = []
  for (const { nomor, sel } of baris) {
    const nilai = (k: keyof typeof KOLOM) => sel[letak[k]] ?? ''
    const [dari, ke] = [parseKodeWilayah(nilai('dari')), parseKodeWilayah(nilai('ke'))]
    const jenis = JENIS_PERSILANGAN.find((j) => j === nilai('jenis').toLowerCase().replace(/[ _]/g, '-'))
    const tanggal = parseTanggal(nilai('tanggal'))
    const bagian = bacaBagian(nilai('bagian'))
    const sebab = !dari
      ? `Kode lama "${nilai('dari')}" bukan kode wilayah.`
      : !ke
        ? `Kode baru "${nilai('ke')}" bukan kode wilayah.`
        : !jenis
          ? `Jenis "${nilai('jenis')}" tidak dikenal; yang ada: ${JENIS_PERSILANGAN.join(', ')}.`
          : !tanggal
            ? `Tanggal "${nilai('tanggal')}" tidak berbentuk 2025-04-25.`
            : bagian === undefined
              ? `Bagian "${nilai('bagian')}" bukan angka di atas 0 sampai 1 (paling banyak delapan desimal).`
              : nilai('dasar') === ''
                ? 'Dasar hukum kosong.'
                : undefined
    if (sebab !== undefined) cacat.push({ baris: nomor, kode: nilai('dari'), sebab })
    else
      daftar.push({
        baris: nomor,
        dari: dari!,
        ke: ke!,
        jenis: jenis!,
        bagian: bagian!,
        tanggal: tanggal!,
        dasarHukum: nilai('dasar'),
      })
  }
  return ok({ daftar, cacat })
}

/** Decimal text to whole hundred-millionths, without a float on the way. */
export function bacaBagian(tulisan: string): number | undefined {
  if (tulisan === '') return SATU
  const m = /^(\d{1,3})(?:[.,](\d{1,8}))?\s*(%?)$/.exec(tulisan)
  if (!m) return undefined
  const desimal = m[3] === '%' ? 6 : 8
  const pecahan = m[2] ?? ''
  if (pecahan.length > desimal) return undefined
  const n = Number(m[1]) * 10 ** desimal + Number(pecahan.padEnd(desimal, '0'))
  return n >= 1 && n <= SATU ? n : undefined
}
