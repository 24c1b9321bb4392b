import { catat } from '#jejak'
import { batalkanKirimanSurel, ulangKirimanSurel } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { akhiriBawaan, bawaLagi } from './bawa-kiriman.ts'
import { galatKirim } from './kirim.galat.ts'
import { kunciSurel } from './kirim-surat.ts'
import { kunciKiriman, simpanAlamat, simpanBatal, simpanTerima } from './kiriman.store.ts'
import { cabutTautanKiriman } from './tautan.store.ts'

type SaranaKirim = Pick<Sarana, 'db' | 'jam'>

export interface Penerimaan {
  readonly kirimanId: string
  readonly oleh: string
  readonly pada: Date
  readonly catatan: string
  /** Scan of the signed receipt, in simpanan. */
  readonly buktiHash?: string | undefined
}

/** Writes down who took a letter and when. Once: what was written stays. */
export async function terimaKiriman(s: SaranaKirim, p: Penerimaan, pelaku: Pelaku): Promise<Result<void>> {
  const oleh = p.oleh.trim()
  if (oleh.length < 3) return tolak(galatKirim.namaPenerima())
  if (p.pada.getTime() > s.jam.sekarang().getTime() + 60_000) return tolak(galatKirim.waktuMasaDepan())
  return s.db.transaksi(async (tx) => {
    const k = await kunciKiriman(tx, p.kirimanId)
    if (!k) return tolak(galatKirim.kirimanTakAda())
    if (k.dibatalkan) return tolak(galatKirim.sudahDibatalkan())
    if (k.diterimaOleh !== null) return tolak(galatKirim.sudahDiterima(k.diterimaOleh))
    if (p.pada < k.dibuat) return tolak(galatKirim.terimaSebelumKirim())
    await simpanTerima(tx, k.id, {
      oleh,
      pada: p.pada,
      catatan: p.catatan.trim(),
      buktiHash: p.buktiHash ?? null,
      pelaku,
    })
    const selesai = await akhiriBawaan(tx, s.jam, k.id, { oleh, pada: p.pada }, pelaku)
    if (!selesai.ok) return selesai
    await catat(tx, s.jam, {
      tindakan: 'surat.terima-kiriman',
      objek: `kiriman/${k.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: k.nomor, cara: k.cara, pada: p.pada.toISOString(), buktiHash: p.buktiHash ?? null },
    })
    return ok()
  })
}

/** Calls off what has not arrived: the mail that has not gone, the links that are open. The number stays used. */
export async function batalkanKiriman(
  s: SaranaKirim,
  p: { kirimanId: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const k = await kunciKiriman(tx, p.kirimanId)
    if (!k) return tolak(galatKirim.kirimanTakAda())
    if (k.dibatalkan) return tolak(galatKirim.sudahDibatalkan())
    if (k.diterimaOleh !== null) return tolak(galatKirim.sudahDiterima(k.diterimaOleh))
    const saat = s.jam.sekarang()
    if (k.cara === 'surel' && !(await batalkanKirimanSurel(tx, kunciSurel(k.id), saat)))
      return tolak(galatKirim.sudahPergi())
    const kembali = await akhiriBawaan(tx, s.jam, k.id, { kembali: p.alasan }, pelaku)
    if (!kembali.ok) return kembali
    await cabutTautanKiriman(tx, k.id, saat, p.alasan)
    await simpanBatal(tx, k.id, saat, p.alasan)
    await catat(tx, s.jam, {
      tindakan: 'surat.batalkan-kiriman',
      objek: `kiriman/${k.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: k.nomor, alasan: p.alasan },
    })
    return ok()
  })
}

/** Sends again what did not arrive: a mail that was given up, to a corrected address where one is given; by hand what came back. */
export async function ulangKiriman(
  s: SaranaKirim,
  p: { kirimanId: string; alamat?: string | undefined },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const k = await kunciKiriman(tx, p.kirimanId)
    if (!k) return tolak(galatKirim.kirimanTakAda())
    if (k.dibatalkan) return tolak(galatKirim.sudahDibatalkan())
    if (k.diterimaOleh !== null) return tolak(galatKirim.sudahDiterima(k.diterimaOleh))
    const alamat = p.alamat?.trim() || k.alamat
    if (k.cara === 'langsung') {
      const lagi = await bawaLagi(tx, s.jam, k, pelaku)
      if (!lagi.ok) return lagi
    } else if (!(await ulangKirimanSurel(tx, kunciSurel(k.id), alamat, s.jam.sekarang())))
      return tolak(galatKirim.belumMenyerah())
    await simpanAlamat(tx, k.id, k.cara, alamat)
    await catat(tx, s.jam, {
      tindakan: 'surat.ulang-kiriman',
      objek: `kiriman/${k.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: k.nomor, alamatBerganti: alamat !== k.alamat },
    })
    return ok()
  })
}
