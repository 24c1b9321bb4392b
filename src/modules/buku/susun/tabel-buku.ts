import { createHash } from 'node:crypto'
import type { HasilTabel, HasilTabelPeristiwa } from '#agregat'
import type { SubbabBuku, TabelBuku } from './model-buku.ts'

/** A computed table, of either edition, as a book has it. */
export function tabelBukuDari(
  t: Omit<HasilTabel, 'baris' | 'total'> &
    Pick<TabelBuku, 'baris' | 'total'> & {
      readonly edisi?: { readonly legenda: readonly string[] } | undefined
    },
  nomor: string,
  bentuk: TabelBuku['bentuk'] = 'wilayah',
): TabelBuku {
  return {
    id: `${t.tabel.id}.${t.tingkat}`,
    definisi: t.tabel.id,
    nomor,
    judul: t.tabel.judul,
    judulPendek: t.tabel.judulPendek,
    satuan: t.tabel.semesta === 'kepala-keluarga' ? 'kepala keluarga' : 'jiwa',
    sumber: t.sumber,
    tingkat: t.tingkat,
    bentuk,
    grup: t.grup,
    baris: t.baris,
    total: t.total,
    dasar: t.tabel.dasar,
    // In the public edition every table says what its `x` stands for.
    catatan: [...t.tabel.catatan, ...(t.edisi?.legenda ?? [])],
    digestDefinisi: t.tabel.digestDefinisi,
    digestWilayah: t.digestWilayah,
    digest: t.digest,
  }
}

/** One part a table, numbered `3.1`, `3.2` ... */
export function bersubbab(bab: string, tabel: readonly TabelBuku[]): SubbabBuku[] {
  return tabel.map((t, i) => ({
    id: `tabel/${t.id}`,
    nomor: `${bab}.${i + 1}`,
    judul: t.judul,
    isi: [{ jenis: 'tabel', tabel: t.id }],
  }))
}

/** A table of daily files, over days. Its columns count different things: there is no sum of them. */
export function tabelPeristiwaBuku(t: HasilTabelPeristiwa, nomor: string): TabelBuku {
  return {
    id: `${t.tabel.id}.${t.tingkat}`,
    definisi: t.tabel.id,
    nomor,
    judul: t.tabel.judul,
    judulPendek: t.tabel.judulPendek,
    satuan: 'pelayanan',
    sumber: t.sumber,
    tingkat: t.tingkat,
    bentuk: 'wilayah',
    grup: t.grup.map((g) => ({ ...g, jenis: 'kategori' })),
    baris: t.baris,
    total: t.total,
    dasar: t.tabel.dasar,
    catatan: t.tabel.catatan,
    digestDefinisi: t.tabel.digestDefinisi,
    digestWilayah: t.digestWilayah,
    digest: t.digest,
  }
}

/** SHA-256 over the cells of a table that the book makes itself. */
export function digestSel(t: Pick<TabelBuku, 'grup' | 'baris' | 'total'>): string {
  const inti = [
    t.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    t.baris.map((b) => [b.kode, b.nilai]),
    t.total.nilai,
  ]
  return createHash('sha256').update(JSON.stringify(inti)).digest('hex')
}
