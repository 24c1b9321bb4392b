import { createHash } from 'node:crypto'
import { hitungTabel, tabelPublik } from '#agregat'
import type { ModelBuku } from '#buku'
import { kanonik } from '#jejak'
import { contohBuku } from '../../src/modules/buku/susun/contoh-buku.ts'
import { bersubbab, tabelBukuDari } from '../../src/modules/buku/susun/tabel-buku.ts'
import type { SaranaUji } from './sarana-uji.ts'

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

type ParagrafBuku = NonNullable<ModelBuku['pengantar']>['paragraf'][number]

/** A book of these tables of an office's own snapshot, with these paragraphs before them. */
export async function bukuCuplikan(
  s: SaranaUji,
  m: {
    readonly snapshotId: string
    readonly edisi: ModelBuku['edisi']
    readonly tabel: readonly string[]
    readonly paragraf?: readonly ParagrafBuku[]
  },
): Promise<ModelBuku> {
  const { pengantar: _, ...contoh } = contohBuku(1, 1)
  const tabel: ModelBuku['tabel'][number][] = []
  for (const id of m.tabel) {
    const minta = { tabel: id, snapshotId: m.snapshotId, tingkat: 'desa' } as const
    const h = m.edisi === 'publik' ? await tabelPublik(s, minta) : await hitungTabel(s, minta)
    if (!h.ok) throw new Error(h.galat.pesan)
    tabel.push(tabelBukuDari(h.value, `1.${tabel.length + 1}`))
  }
  const isi = (m.paragraf ?? []).map((paragraf) => ({ jenis: 'paragraf', paragraf }) as const)
  return {
    ...contoh,
    tahap: 'akhir',
    edisi: m.edisi,
    snapshot: { ...contoh.snapshot!, id: m.snapshotId },
    bab: [{ id: 'tabel', nomor: 'I', judul: 'Tabel', isi, subbab: bersubbab('1', tabel) }],
    gambar: [],
    tabel,
  }
}
