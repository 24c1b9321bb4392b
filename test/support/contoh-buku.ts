import { createHash } from 'node:crypto'
import type { ModelBuku } from '#buku'
import { kanonik } from '#jejak'
import { contohBuku } from '../../src/modules/buku/susun/contoh-buku.ts'

/** The made-up book of the module `buku`, each table with the digest that `agregat` would give its cells. */
export function contohBukuBersidik(kecamatan: number, desaPerKecamatan: number): ModelBuku {
  const contoh = contohBuku(kecamatan, desaPerKecamatan)
  const tabel = contoh.tabel.map((t) => {
    const kepala = {
      definisi: t.digestDefinisi,
      snapshot: contoh.snapshot!.id,
      tingkat: t.tingkat,
      kolom: t.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
      baris: t.baris.map((b) => b.kode),
    }
    const hash = createHash('sha256').update(kanonik(kepala))
    for (const { nilai } of [...t.baris, t.total])
      hash.update(Buffer.from(Uint32Array.from(nilai as number[]).buffer))
    return { ...t, digest: hash.digest('hex') }
  })
  return { ...contoh, tabel }
}
