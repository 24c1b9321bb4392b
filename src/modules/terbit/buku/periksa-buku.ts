import { createHash } from 'node:crypto'
import { hitungTabel, tabelPublik } from '#agregat'
import { kanonik } from '#jejak'
import { tulisBulat } from '#kernel/angka'
import type { Sarana } from '#platform/sarana'
import { BEDA_MAKS } from '../banding-tabel.ts'
import type { BukuDiperiksa, TabelDiperiksa } from '../terbit.contract.ts'
import { bacaLampiranBuku } from './baca-lampiran.ts'
import { bacaTabelHalaman, bandingSel } from './banding-sel.ts'
import type { DataBuku, TabelDataBuku } from './data-buku.ts'

/**
 * A book by the data it carries. Anywhere: the data against their own digests, and every cell of them against the text
 * of its table's pages. At the office (`s`): every cell of every catalogue table computed anew from the snapshot.
 * Undefined where the PDF carries no data file.
 */
export async function periksaBuku(pdf: Buffer, s?: Sarana): Promise<BukuDiperiksa | undefined> {
  const lampiran = await bacaLampiranBuku(pdf, { teks: true })
  if (lampiran === 'tanpa-data' || lampiran === 'tak-terbaca') return undefined
  if (lampiran === 'data-rusak') return { terbaca: false, sama: false, tabel: [] }
  const { data, halaman } = lampiran
  const teks = bacaTabelHalaman(halaman)
  let selHalaman = 0
  const tabel: TabelDiperiksa[] = []
  for (const t of data.tabel) {
    const sel = bandingSel(t, teks)
    selHalaman += sel.dibanding
    const beda = [
      ...bedaDigest(data, t),
      ...sel.beda.map((b) => ({ ...b, baris: `${b.baris} (tercetak)` })),
      ...(s && t.definisi && data.snapshot ? await bedaKantor(s, data, t) : []),
    ]
    tabel.push({
      tabel: t.id,
      judul: `Tabel ${t.nomor} ${t.judul}`,
      jumlahSel: t.baris.length * t.kolom.length,
      sama: beda.length === 0,
      beda: beda.slice(0, BEDA_MAKS),
      jumlahBeda: beda.length,
    })
  }
  const kubus = sidik(data.tabel.map((t) => `${t.id} ${t.digest}`).join('\n')) === data.hashKubus
  return {
    terbaca: true,
    snapshotId: data.snapshot,
    edisi: data.edisi,
    selHalaman,
    dihitungUlang: s !== undefined && data.snapshot !== '',
    sama: kubus && tabel.every((t) => t.sama),
    tabel,
  }
}

type Beda = TabelDiperiksa['beda'][number]

/** A catalogue table's digest is over its cells (`agregat`): one changed cell and it no longer fits. */
function bedaDigest(d: DataBuku, t: TabelDataBuku): Beda[] {
  if (!t.definisi) return []
  const digest = d.edisi === 'publik' ? digestTercetak(d, t) : digestUtuh(d, t)
  if (digest === t.digest) return []
  return [{ baris: 'Seluruh tabel', kolom: 'sidik data', diFile: t.digest, diKantor: digest }]
}

/** As `agregat/pengamanan/tabel-publik.ts` has it: JSON, hidden cells null. */
function digestTercetak(d: DataBuku, t: TabelDataBuku): string {
  const [, ...total] = t.baris.at(-1)!
  const baris = t.baris.slice(0, -1).map(([kode, ...nilai]) => [kode, nilai])
  return sidik(kanonik({ ...kepala(d, t), baris, total }))
}

/** As `agregat/susun/susun-tabel.ts` has it: a head, then the cells as 32-bit numbers. */
function digestUtuh(d: DataBuku, t: TabelDataBuku): string {
  const baris = t.baris.slice(0, -1).map(([kode]) => kode)
  const hash = createHash('sha256').update(kanonik({ ...kepala(d, t), baris }))
  for (const [, ...nilai] of t.baris)
    hash.update(new Uint8Array(Uint32Array.from(nilai, (n) => n ?? 0).buffer))
  return hash.digest('hex')
}

function kepala(d: DataBuku, t: TabelDataBuku) {
  return { definisi: t.definisi!.digest, snapshot: d.snapshot, tingkat: t.tingkat, kolom: t.kolom }
}

async function bedaKantor(s: Sarana, d: DataBuku, t: TabelDataBuku): Promise<Beda[]> {
  const minta = { tabel: t.definisi!.id, snapshotId: d.snapshot, tingkat: t.tingkat }
  const kini = d.edisi === 'publik' ? await tabelPublik(s, minta) : await hitungTabel(s, minta)
  if (!kini.ok) return [{ baris: 'Seluruh tabel', kolom: '', diFile: 'ada', diKantor: kini.galat.pesan }]
  const h = kini.value
  const letak = new Map(h.grup.flatMap((g) => g.kolom).map((k, i) => [k.kunci, i]))
  const nilai = new Map<string, { nama: string; nilai: readonly (number | null)[] }>([
    ...h.baris.map((b) => [b.kode, b] as const),
    [h.total.kode ?? '', { nama: `JUMLAH ${h.total.nama}`, nilai: h.total.nilai }],
  ])
  return t.baris.flatMap(([kode, ...isi]) =>
    t.kolom.flatMap((k, i): Beda[] => {
      const baris = nilai.get(kode)
      const kantor = baris?.nilai[letak.get(k) ?? -1]
      if (kantor === isi[i]) return []
      return [{ baris: baris?.nama ?? kode, kolom: k, diFile: tulis(isi[i]), diKantor: tulis(kantor) }]
    }),
  )
}

function tulis(n: number | null | undefined): string {
  return n === undefined ? '(tidak ada)' : n === null ? 'x' : tulisBulat(n)
}

function sidik(isi: string): string {
  return createHash('sha256').update(isi).digest('hex')
}
