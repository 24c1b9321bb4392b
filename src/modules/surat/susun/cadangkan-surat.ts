import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, PermintaanKerja } from '#kernel/kerja'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { cadangkanNomor } from '../cadangan/cadangkan-nomor.ts'
import { eksemplarTujuan } from '../kirim/penerima.store.ts'
import { isiNaskah } from '../templat/naskah.ts'
import { buatSurat } from './buat-surat.ts'
import { findNaskahSurat, type NaskahSurat, simpanNaskahSurat } from './naskah-surat.store.ts'
import { galatSusun } from './susun.galat.ts'
import { namaSurat } from './susun-surat.ts'

/**
 * Gives the letter its number and the date of that day, and makes it anew with both. The number belongs to the letter
 * of the case, not to the step: a second run and a return find the same one. Who dies between number and file makes
 * the file in the next run.
 */
export async function cadangkanSurat(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  p: PermintaanKerja,
  signal: AbortSignal,
): Promise<Result<HasilKerja>> {
  const dokumen = namaSurat(p)
  const naskah = await findNaskahSurat(s.db, p.berkasId, dokumen)
  if (!naskah) return tolak(galatSusun.belumDisusun(dokumen))
  if (naskah.kunci === p.kunci) return ok(naskah.hasil)
  const lampiran = await lampiranKini(s.db, naskah)
  const nomor = await s.db.transaksi((tx) =>
    cadangkanNomor(
      tx,
      s.jam,
      {
        kunci: kunciNomor(p.berkasId, dokumen),
        klasifikasi: naskah.templat.klasifikasi,
        ...(naskah.templat.bentuk !== 'surat' && { jenis: naskah.templat.bentuk }),
        perihal: perihalSurat(naskah),
        tujuan: tujuanSurat(naskah),
        berkasId: p.berkasId,
      },
      p.pelaku,
    ),
  )
  if (!nomor.ok) return nomor
  const bernomor = { nomor: nomor.value.nomor, tanggal: nomor.value.tanggal, cadanganId: nomor.value.id }
  const buatan = await buatSurat(s, { ...naskah, ...bernomor, lampiran }, signal)
  if (signal.aborted) return tolak(galatSusun.dibatalkan())
  const hasil: HasilKerja = { ...buatan, catatan: { ...buatan.catatan, cadanganId: bernomor.cadanganId } }
  await s.db.transaksi(async (tx) => {
    await simpanNaskahSurat(tx, {
      ...naskah,
      ...bernomor,
      lampiran,
      kunci: p.kunci,
      hasil,
      waktu: s.jam.sekarang(),
    })
    await catat(tx, s.jam, {
      tindakan: 'surat.cadangkan',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku: p.pelaku,
      rincian: { dokumen, nomor: bernomor.nomor, hash: hasil.dokumen[0]!.hash },
    })
  })
  return ok(hasil)
}

/** The enclosures with the copies that the list of receivers says by now: the number is the last moment to change it. */
async function lampiranKini(db: Kueri, naskah: NaskahSurat): Promise<NaskahSurat['lampiran']> {
  const eksemplar = naskah.nomor === null ? await eksemplarTujuan(db, naskah.berkasId) : undefined
  return eksemplar === undefined ? naskah.lampiran : naskah.lampiran.map((l) => ({ ...l, eksemplar }))
}

export function kunciNomor(berkasId: string, dokumen: string): string {
  return `surat/${berkasId}/${dokumen}`
}

export function perihalSurat(n: Pick<NaskahSurat, 'templat' | 'isian'>): string {
  return isiNaskah(n.templat.hal, n.isian)
}

/** On one line, as agenda and receipt write it. */
export function tujuanSurat(n: Pick<NaskahSurat, 'isian'>): string {
  return (n.isian['tujuan'] ?? '').replace(/\s*\n\s*/g, ', ')
}
