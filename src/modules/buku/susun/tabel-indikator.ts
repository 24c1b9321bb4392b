import type { HasilIndikator } from '#agregat'
import type { TabelBuku } from './model-buku.ts'
import { digestSel } from './tabel-buku.ts'

/**
 * Indicators as columns over regions. One that cannot be computed anywhere is no column of dashes but a sentence, in
 * the words of its definition.
 */
export function tabelIndikatorBuku(
  h: HasilIndikator,
  m: { readonly indikator: readonly string[]; readonly judul: string },
  nomor: string,
): { tabel: TabelBuku | undefined; kalimat: string[] } {
  const pilih = m.indikator.flatMap((id) => {
    const i = h.daftar.findIndex((d) => d.id === id)
    return i < 0 ? [] : [{ i, d: h.daftar[i]! }]
  })
  const berisi = pilih.filter(
    ({ i }) => h.total.nilai[i] !== null || h.baris.some((b) => b.nilai[i] !== null),
  )
  const kosong = pilih.filter((p) => !berisi.includes(p))
  const kalimat = kosong.map(
    ({ d }) => `${d.judul} tidak disajikan. ${d.takDapat ?? 'Data untuk menghitungnya belum ada.'}`,
  )
  if (berisi.length === 0) return { tabel: undefined, kalimat }
  const nilai = (n: readonly (string | null)[]) => berisi.map(({ i }) => (n[i] == null ? null : Number(n[i])))
  const isi = {
    grup: berisi.map(({ d }) => ({
      kode: d.id,
      label: d.judulPendek.toUpperCase(),
      jenis: 'kategori' as const,
      kolom: [{ kunci: d.id, label: d.satuan, desimal: d.desimal, kosong: '-' }],
    })),
    baris:
      h.baris.length === 1 && h.baris[0]!.kode === h.total.kode
        ? []
        : h.baris.map((b) => ({ ...b, nilai: nilai(b.nilai) })),
    total: { kode: h.total.kode, nama: h.total.nama, nilai: nilai(h.total.nilai) },
  }
  return {
    kalimat,
    tabel: {
      id: `indikator-${berisi[0]!.d.id}.${h.tingkat}`,
      nomor,
      judul: m.judul,
      judulPendek: m.judul,
      satuan: 'sesuai kepala kolom',
      sumber: h.sumber,
      tingkat: h.tingkat,
      bentuk: 'wilayah',
      ...isi,
      dasar: berisi.map(({ d }) => ({
        teks: `${d.judulPendek}: ${d.rumus ?? d.dasar}`,
        dikonfirmasi: d.kepastian === 'C',
      })),
      catatan: [h.periode.kalimat, h.pembulatan],
      digestDefinisi: '-',
      digestWilayah: '-',
      digest: digestSel(isi),
    },
  }
}
