import type { HasilTerbit } from '../pengamanan/pengamanan.contract.ts'

export interface OpsiKeterangan {
  /** A training office marks whatever leaves it. */
  readonly latihan?: boolean
}

/** Everything that must not be lost on the way out, the same sentences in every format. */
export function keterangan(h: HasilTerbit, opsi: OpsiKeterangan): { kepala: string[]; kaki: string[] } {
  return {
    kepala: [
      ...(opsi.latihan ? ['LATIHAN: seluruh data sintetis'] : []),
      ...(h.snapshot.status === 'ditarik' ? ['CUPLIKAN DATA INI SUDAH DITARIK'] : []),
      ...(h.edisi ? [] : ['Edisi internal: memuat sel kecil, tidak untuk disiarkan.']),
      ...(h.bagian ? [`Bagian: ${h.bagian.label}`] : []),
      ...(h.pita ? [`Pita umur: ${h.pita.nama}`] : []),
    ],
    kaki: [
      ...(h.edisi?.legenda ?? []),
      ...h.tabel.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
      ...h.tabel.catatan.map((c) => `Catatan: ${c}`),
      `Cuplikan: ${h.snapshot.id}`,
      `Sidik tabel: ${h.digest}`,
    ],
  }
}

export function namaFile(h: HasilTerbit): string {
  const bagian = h.bagian ? `-${h.bagian.kode}` : ''
  const edisi = h.edisi ? '-publik' : ''
  return `tabel-${String(h.tabel.nomor).padStart(2, '0')}-${h.tabel.id}${bagian}-${h.snapshot.semester}-${h.tingkat}${edisi}`
}

/** Flat names of the columns, each once: `KAWIN | ISLAM LK`. */
export function namaKolom(h: HasilTerbit): string[] {
  const nama = h.grup.flatMap((g) => {
    const dasar =
      h.grup.length === 1
        ? ''
        : g.jalur
          ? [...g.jalur.map((j) => j.label), ...(g.jenis === 'subtotal' ? ['JUMLAH'] : [])].join(' | ')
          : g.label
    return g.kolom.map((k) => ({ nama: `${dasar} ${k.label}`.trim(), kunci: k.kunci }))
  })
  const kali = new Map<string, number>()
  for (const n of nama) kali.set(n.nama, (kali.get(n.nama) ?? 0) + 1)
  return nama.map((n) => (kali.get(n.nama)! > 1 ? `${n.nama} [${n.kunci}]` : n.nama))
}

export function namaTotal(h: HasilTerbit): string {
  return `JUMLAH ${h.total.nama === 'JUMLAH' ? '' : h.total.nama}`.trim()
}

/** Category codes a dimension, `total` where all of it is counted: the same depth for every column group. */
export function jalurLengkap(h: HasilTerbit): { kode: string; label: string }[][] {
  const dalam = Math.max(h.grup.length > 1 ? 1 : 0, ...h.grup.map((g) => g.jalur?.length ?? 0))
  return h.grup.map((g) => {
    const milik = g.jenis === 'total' ? [] : (g.jalur ?? [{ kode: g.kode, label: g.label }])
    return Array.from({ length: dalam }, (_, i) => milik[i] ?? { kode: 'total', label: 'JUMLAH' })
  })
}

export function daftarDimensi(h: HasilTerbit): { id: string; judul: string }[] {
  const dalam = jalurLengkap(h)[0]!.length
  return Array.from(
    { length: dalam },
    (_, i) =>
      h.tabel.dimensi?.[i] ?? { id: dalam === 1 ? 'kategori' : `kategori-${i + 1}`, judul: 'Kategori' },
  )
}
