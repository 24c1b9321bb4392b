import { type KeadaanKirimanSurel, keadaanKirimanSurel } from '#kabar'
import type { Kueri } from '#platform/postgres'
import { daftarBawaan } from '../ekspedisi/ekspedisi.store.ts'
import { kunciSurel } from './kirim-surat.ts'
import type { Kiriman } from './kiriman.store.ts'
import { daftarTautan, type Tautan } from './tautan.store.ts'
import { isBerlaku } from './tautan-surat.ts'

/**
 * How one letter stands with its receiver. `terkirim`: the receiver's server took the mail, which does not say that a
 * person read it (no picture or link in the mail tells us). `diunduh`: somebody with the link took a file. `dibawa` and
 * `kembali`: what the expedition book says of a letter by hand.
 */
export type KeadaanKiriman =
  | 'menunggu'
  | 'terkirim'
  | 'gagal'
  | 'dibawa'
  | 'kembali'
  | 'diunduh'
  | 'tautan-berlaku'
  | 'tautan-berakhir'
  | 'diterima'
  | 'dibatalkan'

export interface KirimanTampil extends Kiriman {
  readonly keadaan: KeadaanKiriman
  /** Why the last attempt failed, also while it is tried again. */
  readonly sebab: string | null
  readonly percobaan: number
  /** Attempts of which nobody knows whether the mail arrived: it may have come more than once. */
  readonly terputus: number
  readonly cobaLagi: Date | null
  /** When mail was taken by the receiver's server. */
  readonly terkirimPada: Date | null
  /** The newest link. */
  readonly tautan: Tautan | null
}

export async function lengkapiKiriman(
  db: Kueri,
  kiriman: readonly Kiriman[],
  saat: Date,
): Promise<KirimanTampil[]> {
  if (kiriman.length === 0) return []
  const surel = new Map(
    (
      await keadaanKirimanSurel(
        db,
        kiriman.map((k) => kunciSurel(k.id)),
      )
    ).map((x) => [x.kunci, x]),
  )
  const tautan = await daftarTautan(
    db,
    kiriman.map((k) => k.id),
  )
  const bawaan = await daftarBawaan(
    db,
    kiriman.map((k) => k.id),
  )
  return kiriman.map((k) => {
    const b = bawaan.find((x) => x.kirimanId === k.id)
    const m = surel.get(kunciSurel(k.id))
    const t = tautan.find((x) => x.kirimanId === k.id) ?? null
    return {
      ...k,
      keadaan: keadaanKiriman(k, { m, t, b }, saat),
      sebab: m?.galat ?? (b?.hasil === 'kembali' ? b.keterangan : null),
      percobaan: m?.percobaan ?? 0,
      terputus: m?.terputus ?? 0,
      cobaLagi: m?.keadaan === 'antre' && m.galat !== null ? m.berikutnya : null,
      terkirimPada: m?.keadaan === 'terkirim' ? m.berakhir : null,
      tautan: t,
    }
  })
}

function keadaanKiriman(
  k: Kiriman,
  {
    m,
    t,
    b,
  }: {
    m: KeadaanKirimanSurel | undefined
    t: Tautan | null
    b: { hasil: 'dibawa' | 'diterima' | 'kembali' } | undefined
  },
  saat: Date,
): KeadaanKiriman {
  if (k.dibatalkan) return 'dibatalkan'
  if (k.diterimaOleh !== null) return 'diterima'
  if (m) return m.keadaan === 'terkirim' ? 'terkirim' : m.keadaan === 'antre' ? 'menunggu' : 'gagal'
  if (b && b.hasil !== 'diterima') return b.hasil
  if (!t) return 'menunggu'
  if (t.diunduh > 0) return 'diunduh'
  return isBerlaku(t, k, saat) ? 'tautan-berlaku' : 'tautan-berakhir'
}
