import { getKalender, menitKerja, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { menitBakuLangkah } from '../berkas/tenggat.ts'
import { judulTampil, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { findDefinisiTerakhir } from '../rancangan/definisi-berlaku.ts'
import { galatSop } from '../sop.galat.ts'
import { hitungUkur, ukurSinggah } from './hitung-ukur.ts'
import { masaUkur } from './masa-ukur.ts'
import { persentil, urut } from './persentil.ts'
import type { UkurSopKirim } from './ukur.contract.ts'
import { countVersiLain, daftarBerkasUkur, daftarSinggah } from './ukur.store.ts'
import { SEDIKIT } from './usul-waktu.ts'

/** The newest of them are enough for shares and medians, and take a second to count on a weak PC. */
const SINGGAH_MAKS = 50_000
const BERKAS_MAKS = 10_000

/** Declared against measured time of the version in force (of a withdrawn SOP its last one) over a period. */
export async function ukurSop(
  s: Pick<Sarana, 'db' | 'jam'>,
  sop: string,
  p: { dari?: string | undefined; sampai?: string | undefined },
): Promise<Result<UkurSopKirim>> {
  const d = await findDefinisiTerakhir(s.db, sop)
  if (!d) return tolak(galatSop.sopTakAda(sop))
  const kalender = await getKalender(s.db)
  const masa = masaUkur(kalender.zona, tanggalSetempat(kalender.zona, s.jam.sekarang()), p)
  if (!masa.ok) return masa
  const { dari, sampai, mulai, akhir } = masa.value
  const digest = sidikDefinisi(d)
  const cari = { sop, digest, dari: mulai, sampai: akhir }
  const singgah = await daftarSinggah(s.db, { ...cari, batas: SINGGAH_MAKS })
  const berkas = await daftarBerkasUkur(s.db, { ...cari, batas: BERKAS_MAKS })
  const total = urut(berkas.map((b) => menitKerja(kalender, b.dibuka, b.selesai)))
  return ok({
    sop,
    judul: judulTampil(d),
    digest,
    dari,
    sampai,
    berkas: berkas.length,
    sedikit: SEDIKIT,
    total: total.length === 0 ? null : { median: persentil(total, 0.5), p90: persentil(total, 0.9) },
    menitBaku: d.langkah.reduce((n, l) => n + (menitBakuLangkah(l) ?? 0), 0),
    versiLain: await countVersiLain(s.db, cari),
    langkah: hitungUkur(
      d,
      singgah.map((x) => ukurSinggah(kalender, x)),
      { dari, sampai },
    ),
  })
}
