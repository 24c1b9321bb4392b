import type { Bingkai } from './halaman/kerangka.ts'
import type { RilisPublik } from './katalog-publik.ts'
import { tanggalHari } from './tanggal-hari.ts'

/**
 * How a figure is to be quoted: "DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri" (domain.md 2.1) with who made
 * the table, which edition it is, when it came out and where it stands.
 */
export function kutipan(
  b: Pick<Bingkai, 'katalog'>,
  r: RilisPublik,
  tabel?: { nomor: number; judul: string; id: string },
): string {
  const { kantor } = b.katalog
  const hari = tanggalHari(b, r.r.pada ?? r.r.disiapkanPada)
  const judul = tabel ? `Tabel ${tabel.nomor}. ${tabel.judul}` : r.isi.judul
  const jalur = `/rilis/${r.kode}${tabel ? `/tabel/${tabel.id}` : ''}`
  return [
    `${r.isi.sumber}.`,
    `${kantor.dinas}, ${kantor.nama}: ${judul}, edisi ke-${r.isi.edisi}, dirilis ${hari}.`,
    ...(kantor.alamatPublik ? [`${kantor.alamatPublik}${jalur}`] : []),
  ].join(' ')
}
