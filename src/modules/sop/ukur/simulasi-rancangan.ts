import { pemangkuPelaksana } from '#akun'
import { getKalender, menitKerja, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, definisiSop, pelakuLangkah, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { findDefinisiTerakhir } from '../rancangan/definisi-berlaku.ts'
import { galatRancangan } from '../rancangan/rancangan.galat.ts'
import { findRancangan } from '../rancangan/rancangan.store.ts'
import { galatSop } from '../sop.galat.ts'
import { ukurSinggah } from './hitung-ukur.ts'
import { masaUkur } from './masa-ukur.ts'
import { persentil, urut } from './persentil.ts'
import { simulasi } from './simulasi.ts'
import type { SimulasiKirim } from './ukur.contract.ts'
import { galatUkur } from './ukur.galat.ts'
import { daftarBerkasUkur, daftarSinggahBerkas } from './ukur.store.ts'
import { SEDIKIT } from './usul-waktu.ts'

/** The newest cases of the period, and replays: a second of a weak PC. */
const BERKAS_MAKS = 500
const ULANGAN = 100
const BENIH = 20_230_412

const TAK_DIKETAHUI = [
  'Apakah orang bekerja lebih cepat atau lebih lambat setelah SOP berubah.',
  'Berapa lama pejabat mengerjakan hal lain di antara berkas; itu hanya tampak sebagai waktu tunggu yang terukur.',
  'Apakah berkas semester depan sebanyak dan sesukar berkas pada masa ini.',
]

/** The draft against the version in force, both replayed on the cases that ended in the period. Changes nothing. */
export async function simulasiRancangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  rancanganId: string,
  p: { dari?: string | undefined; sampai?: string | undefined },
): Promise<Result<SimulasiKirim>> {
  const r = await findRancangan(s.db, rancanganId)
  if (!r) return tolak(galatRancangan.takAda(rancanganId))
  const rancangan = definisiSop.safeParse(r.naskah)
  if (!rancangan.success) return tolak(galatUkur.rancanganBelumLengkap())
  const berlaku = await findDefinisiTerakhir(s.db, r.sop)
  if (!berlaku) return tolak(galatSop.sopTakAda(r.sop))
  const kalender = await getKalender(s.db)
  const saat = s.jam.sekarang()
  const masa = masaUkur(kalender.zona, tanggalSetempat(kalender.zona, saat), p)
  if (!masa.ok) return masa
  const { dari, sampai, mulai, akhir } = masa.value
  const cari = { sop: r.sop, digest: sidikDefinisi(berlaku), dari: mulai, sampai: akhir, batas: BERKAS_MAKS }
  const berkas = await daftarBerkasUkur(s.db, cari)
  const singgah = (
    await daftarSinggahBerkas(
      s.db,
      berkas.map((b) => b.id),
    )
  ).map((x) => ukurSinggah(kalender, x))
  const awal = berkas[0]?.dibuka ?? mulai
  const total = urut(berkas.map((b) => menitKerja(kalender, b.dibuka, b.selesai)))
  const bahan = {
    terukurPada: berlaku,
    singgah,
    buka: berkas.map((b) => menitKerja(kalender, awal, b.dibuka)),
    benih: BENIH,
    ulangan: ULANGAN,
  }
  const kini = simulasi({ ...bahan, definisi: berlaku, kapasitas: await kapasitas(s, berlaku, saat) })
  const nanti = simulasi({
    ...bahan,
    definisi: rancangan.data,
    kapasitas: await kapasitas(s, rancangan.data, saat),
  })
  return ok({
    sop: r.sop,
    dari,
    sampai,
    berkas: berkas.length,
    ulangan: ULANGAN,
    sedikit: SEDIKIT,
    terukur: total.length === 0 ? null : { median: persentil(total, 0.5), p90: persentil(total, 0.9) },
    berlaku: kini ? { median: kini.median, p90: kini.p90 } : null,
    rancangan: nanti ? { median: nanti.median, p90: nanti.p90 } : null,
    andaian: [...(nanti?.andaian ?? [])],
    takDiketahui: TAK_DIKETAHUI,
  })
}

async function kapasitas(s: Pick<Sarana, 'db'>, d: DefinisiSop, saat: Date): Promise<Record<string, number>> {
  const hasil: Record<string, number> = {}
  for (const pelaksana of new Set(d.langkah.map((l) => pelakuLangkah(d, l)))) {
    const pemangku = await pemangkuPelaksana(s.db, pelaksana, saat)
    hasil[pelaksana] = new Set(pemangku.map((m) => m.pegawaiId)).size
  }
  return hasil
}
