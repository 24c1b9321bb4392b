import type { BagianDokumen, LetakKirim } from '#contract/sop/ulasan/ulasan'
import type { Bagian } from '#kernel/bagian'
import type { BarisKisi, IsiKisi, KepalaKisi } from '../../../design/kisi/index.ts'

type BagianTabel = Extract<Bagian, { jenis: 'tabel' }>

/** A sentence in a cell would make its column wider than the screen; the whole of it shows when the cell is chosen. */
const HURUF_SEL = 48

/**
 * A table part as the grid draws it. The grid knows figures and the part has text as printed, so a cell's figure is the
 * number of its text. `ditandai` are places with an open remark.
 */
export function susunKisi(b: BagianDokumen, tabel: BagianTabel, ditandai: readonly LetakKirim[]): IsiKisi {
  const lebar = tabel.kolom.length
  const teks = tabel.baris.flatMap((r) => r.sel)
  const tulis = (n: number) => {
    const t = teks[n] ?? ''
    return t.length > HURUF_SEL ? `${t.slice(0, HURUF_SEL - 1)}…` : t
  }
  const berubah = new Map(b.sel.map((s) => [s.baris, new Set(s.kolom)]))
  for (const r of b.barisBaru) berubah.set(r, new Set(tabel.kolom.map((_, i) => i)))
  const kolomBaru = b.kolomBaru
  const letakKolom = new Map(tabel.kolom.map((k, i) => [k.kunci, i]))
  const tanda = new Map<string, Set<number>>()
  for (const l of ditandai) {
    const k = l.jenis === 'sel' ? letakKolom.get(l.kolom) : undefined
    if (l.jenis !== 'sel' || l.bagian !== tabel.id || k === undefined) continue
    tanda.set(l.baris, (tanda.get(l.baris) ?? new Set()).add(k))
  }
  const baris = tabel.baris.map((r, i): BarisKisi => {
    const ubah = kolomBaru.length > 0 ? new Set([...(berubah.get(i) ?? []), ...kolomBaru]) : berubah.get(i)
    const bertanda = tanda.get(r.kunci)
    return {
      kode: r.kunci,
      nama: r.label,
      tingkat: r.tingkat ?? 1,
      buka: undefined,
      nilai: r.sel.map((_, k) => i * lebar + k),
      ...(ubah ? { berubah: ubah } : {}),
      ...(bertanda ? { tanda: bertanda } : {}),
    }
  })
  const adaJumlah = tabel.baris.at(-1)?.jumlah === true
  return {
    nama: tabel.judul,
    sudut: tabel.sudut,
    kepala: tabel.kolom.some((k) => k.grup) ? [susunKepala(tabel)] : [],
    kolom: tabel.kolom.map((k, i) => ({
      kunci: k.kunci,
      label: k.label,
      tulis,
      jumlah: k.label === 'JML',
      awalGrup: i > 0 && k.grup !== undefined && tabel.kolom[i - 1]!.grup !== k.grup,
    })),
    baris: adaJumlah ? baris.slice(0, -1) : baris,
    total: adaJumlah ? baris.at(-1) : undefined,
  }
}

function susunKepala(tabel: BagianTabel): KepalaKisi[] {
  const kepala: { label: string; dari: number; rentang: number }[] = []
  tabel.kolom.forEach((k, i) => {
    const akhir = kepala.at(-1)
    if (akhir && akhir.label === (k.grup ?? '')) akhir.rentang++
    else kepala.push({ label: k.grup ?? '', dari: i, rentang: 1 })
  })
  return kepala
}
