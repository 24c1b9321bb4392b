import { type KodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import { type Persilangan, SATU } from './persilangan.ts'
import type { BarisTolak } from './wilayah.contract.ts'

/**
 * What is wrong with these rows, one sentence a row; empty when they may be kept. `dikenal` are codes that hold or
 * held, `lama` rows that stand already.
 */
export function periksaPersilangan(
  baru: readonly (Persilangan & { readonly baris: number })[],
  lama: readonly Persilangan[],
  dikenal: ReadonlySet<KodeWilayah>,
): BarisTolak[] {
  const tolakan: BarisTolak[] = []
  const tolak = (b: { baris: number; dari: KodeWilayah }, sebab: string) =>
    tolakan.push({ baris: b.baris, kode: b.dari, sebab })
  const adaLama = new Set(lama.map((p) => `${p.dari}|${p.tanggal}`))
  const kelompok = new Map<string, (Persilangan & { baris: number })[]>()
  for (const p of baru) {
    const kunci = `${p.dari}|${p.tanggal}`
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), p])
    if (tingkatWilayah(p.dari) !== tingkatWilayah(p.ke)) tolak(p, `${p.dari} dan ${p.ke} tidak setingkat.`)
    else if (!dikenal.has(p.ke)) tolak(p, `Kode baru ${p.ke} tidak ada dalam daftar wilayah kantor.`)
    else if (tingkatWilayah(p.dari) !== 'desa' && p.bagian !== SATU)
      tolak(
        p,
        'Di atas desa/kelurahan hanya wilayah utuh yang dapat disilangkan; pecahannya ditulis per desa.',
      )
    else if (adaLama.has(kunci)) tolak(p, `Persilangan ${p.dari} per ${p.tanggal} sudah ada; hapus dahulu.`)
  }
  for (const rumpun of kelompok.values()) {
    const [awal] = rumpun
    if (new Set(rumpun.map((p) => p.ke)).size < rumpun.length)
      tolak(awal!, `${awal!.dari} dua kali ke kode yang sama.`)
    const jumlah = rumpun.reduce((n, p) => n + p.bagian, 0)
    if (jumlah !== SATU)
      tolak(
        awal!,
        `Bagian ${awal!.dari} per ${awal!.tanggal} berjumlah ${tulisBagian(jumlah)}, seharusnya 1.`,
      )
    const satu = rumpun.length === 1
    for (const p of rumpun) {
      if (satu && p.dari === p.ke) tolak(p, `${p.dari} hanya ke dirinya sendiri.`)
      if (p.jenis === 'pecah' && satu) tolak(p, 'Pemecahan memerlukan paling sedikit dua kode baru.')
      if (p.jenis !== 'pecah' && !satu) tolak(p, `Jenis ${p.jenis} hanya mempunyai satu kode baru.`)
    }
  }
  return tolakan.sort((a, b) => a.baris - b.baris)
}

/** 60000000 -> "0,6". */
export function tulisBagian(bagian: number): string {
  const pecahan = String(bagian % SATU)
    .padStart(8, '0')
    .replace(/0+$/, '')
  return `${Math.floor(bagian / SATU)}${pecahan === '' ? '' : `,${pecahan}`}`
}
