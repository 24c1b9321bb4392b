import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, PermintaanKerja } from '#kernel/kerja'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { eksemplarTujuan } from '../kirim/penerima.store.ts'
import { findIsian } from '../templat/isian.ts'
import { findTemplat, type VersiTemplat } from '../templat/muat-templat.ts'
import { galatTemplat } from '../templat/templat.galat.ts'
import { buatSurat } from './buat-surat.ts'
import { bacaLampiran, pilihLampiran } from './lampiran-surat.ts'
import { findNaskahSurat, type NaskahSurat, simpanNaskahSurat } from './naskah-surat.store.ts'
import { galatSusun } from './susun.galat.ts'
import { isianKurang } from './susun-model.ts'

type SaranaSurat = Pick<Sarana, 'db' | 'jam' | 'simpanan'>

/** `dengan.dokumen`, else `surat.pdf`. */
export function namaSurat(p: Pick<PermintaanKerja, 'dengan'>): string {
  return p.dengan?.['dokumen'] ?? 'surat.pdf'
}

/**
 * Makes the concept of a case's letter from its form. A letter that has a number already (the case came back) keeps it
 * and its date. The same key again gives what it gave.
 */
export async function susunSurat(
  s: SaranaSurat,
  p: PermintaanKerja,
  signal: AbortSignal,
): Promise<Result<HasilKerja>> {
  const dokumen = namaSurat(p)
  const ada = await findNaskahSurat(s.db, p.berkasId, dokumen)
  if (ada?.kunci === p.kunci) return ok(ada.hasil)
  const siap = await siapSusun(s, p)
  if (!siap.ok) return siap
  const { versi, isian } = siap.value
  const eksemplar = await banyakEksemplar(s.db, p, ada)
  const lampiran = await bacaLampiran(s, pilihLampiran(p.dokumen, dokumen), eksemplar)
  const hasil = await buatSurat(
    s,
    {
      dokumen,
      templat: versi.templat,
      templatVersi: versi.versi,
      isian,
      lampiran,
      nomor: ada?.nomor ?? undefined,
      tanggal: ada?.tanggal ?? undefined,
    },
    signal,
  )
  if (signal.aborted) return tolak(galatSusun.dibatalkan())
  await s.db.transaksi(async (tx) => {
    await simpanNaskahSurat(tx, {
      berkasId: p.berkasId,
      dokumen,
      templatVersi: versi.versi,
      templatSidik: versi.sidik,
      templat: versi.templat,
      isian,
      lampiran,
      cadanganId: ada?.cadanganId ?? null,
      nomor: ada?.nomor ?? null,
      tanggal: ada?.tanggal ?? null,
      kunci: p.kunci,
      hasil,
      waktu: s.jam.sekarang(),
    })
    await catat(tx, s.jam, {
      tindakan: 'surat.susun',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: { dokumen, templat: versi.versi, sidikTemplat: versi.sidik, hash: hasil.dokumen[0]!.hash },
    })
  })
  return ok(hasil)
}

/** The form in force and the fields of the case; refuses with the labels of those that are missing. */
export async function siapSusun(
  s: Pick<Sarana, 'db'>,
  p: PermintaanKerja,
): Promise<Result<{ versi: VersiTemplat; isian: Record<string, string> }>> {
  const jenis = teks(p.dengan?.['templat']) || teks(p.masukan['templat']) || 'surat-pengantar'
  const versi = await findTemplat(s.db, jenis)
  if (!versi) return tolak(galatTemplat.takAda(jenis))
  const isian = isianBerkas(p)
  const kurang = isianKurang(versi.templat, isian)
  return kurang.length > 0 ? tolak(galatSusun.isianKurang(kurang)) : ok({ versi, isian })
}

/** As the list of receivers says, else the case (`eksemplar`), else what the letter said before. */
async function banyakEksemplar(db: Kueri, p: PermintaanKerja, ada: NaskahSurat | undefined): Promise<number> {
  const daftar = await eksemplarTujuan(db, p.berkasId)
  const berkas = Number(p.masukan['eksemplar'])
  const isBerkas = Number.isInteger(berkas) && berkas >= 1 && berkas <= 999
  return daftar ?? (isBerkas ? berkas : (ada?.lampiran[0]?.eksemplar ?? 1))
}

/** Masukan first; what an earlier kerja noted (the number of a PKS) where the case's own word is silent. */
function isianBerkas(p: PermintaanKerja): Record<string, string> {
  const isian: Record<string, string> = {}
  for (const sumber of [p.catatan, p.masukan])
    for (const [kunci, nilai] of Object.entries(sumber))
      if (findIsian(kunci)?.dari === 'berkas' && teks(nilai)) isian[kunci] = teks(nilai)
  return isian
}

function teks(nilai: unknown): string {
  return typeof nilai === 'string' ? nilai.trim() : ''
}
