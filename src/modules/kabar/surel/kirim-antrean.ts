import { findPegawai, getKantor } from '#akun'
import type { Sarana } from '#platform/sarana'
import { BATAS_TUNGGU, type BatasTunggu, bukaSmtp, type Smtp } from './buka-smtp.ts'
import type { GagalKirim } from './gagal-kirim.ts'
import { MENIT, PERCOBAAN_MAKS, sesudahJeda, UMUR_MAKS } from './jeda-kirim.ts'
import { getSetelanSurel } from './setelan.store.ts'
import { KONTEKS_SANDI, type SetelanSurel } from './setelan-surel.ts'
import {
  akhiriSurel,
  ambilSurel,
  bangunkanSurel,
  isiSurel,
  type SurelAntre,
  tundaServer,
  tundaSurel,
} from './surel.store.ts'
import { susunSurat } from './susun-surat.ts'
import { getTujuan } from './tujuan.store.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'log'>

/** Longer than one mail may take. */
const SEWA = 5 * MENIT

export interface HasilAntrean {
  readonly terkirim: number
  readonly tertunda: number
  readonly menyerah: number
  readonly batal: number
}

/**
 * Sends what is due, one after another over one connection, until nothing is due, the server fails, or `signal` is
 * raised. Nothing is sent while the office has mail off.
 */
export async function kirimAntreanSurel(
  s: Perlu,
  signal?: AbortSignal,
  batas: BatasTunggu = BATAS_TUNGGU,
): Promise<HasilAntrean> {
  const jumlah = { terkirim: 0, tertunda: 0, menyerah: 0, batal: 0 }
  const setelan = await getSetelanSurel(s.db)
  if (!setelan.aktif) return jumlah
  let smtp: Smtp | undefined
  try {
    while (!signal?.aborted) {
      const kini = s.jam.sekarang()
      const surel = await ambilSurel(s.db, kini, new Date(kini.getTime() + SEWA))
      if (!surel) break
      smtp ??= bukaSmtp(setelan, bukaSandi(s, setelan), batas)
      const hasil = await kirimSatu(s, smtp, setelan, surel, signal)
      if (hasil === 'server') break
      jumlah[hasil] += 1
      if (hasil === 'terkirim') await bangunkanSurel(s.db, s.jam.sekarang())
    }
  } finally {
    smtp?.tutup()
  }
  return jumlah
}

export function bukaSandi(s: Pick<Sarana, 'kunci'>, { sandi }: SetelanSurel): string | undefined {
  return sandi ? s.kunci.buka(sandi, KONTEKS_SANDI).toString() : undefined
}

async function kirimSatu(
  s: Perlu,
  smtp: Smtp,
  setelan: SetelanSurel,
  surel: SurelAntre,
  signal: AbortSignal | undefined,
): Promise<keyof HasilAntrean | 'server'> {
  const pegawai = await findPegawai(s.db, surel.pegawaiId)
  const { surel: alamat, cara } = await getTujuan(s.db, surel.pegawaiId)
  const kabar = await isiSurel(s.db, surel.id)
  // Read by now, or whoever it is for has left or wants no mail any more.
  if (!pegawai?.aktif || !alamat || cara === 'mati' || kabar.length === 0) {
    await akhiriSurel(s.db, surel.id, { keadaan: 'batal' }, s.jam.sekarang())
    return 'batal'
  }
  const kantor = await getKantor(s.db)
  const surat = susunSurat({
    id: surel.id,
    tanggal: surel.dibuat,
    kantor,
    kepada: pegawai.nama,
    kabar,
    alamatTertib: setelan.alamatTertib,
  })
  const hasil = await smtp.kirim(surat, alamat, signal)
  if (hasil.ok) {
    await akhiriSurel(s.db, surel.id, { keadaan: 'terkirim', alamat }, s.jam.sekarang())
    return 'terkirim'
  }
  s.log.info('kabar.surel-gagal', { sebab: hasil.gagal.sebab, tetap: hasil.gagal.tetap })
  return hasil.gagal.sebab === 'server'
    ? tundaSemua(s, surel, hasil.gagal)
    : tundaSatu(s, surel, hasil.gagal, alamat)
}

async function tundaSatu(
  s: Perlu,
  surel: SurelAntre,
  { tetap, pesan }: GagalKirim,
  alamat: string,
): Promise<keyof HasilAntrean> {
  const kini = s.jam.sekarang()
  if (tetap || surel.percobaan >= PERCOBAAN_MAKS) {
    await akhiriSurel(s.db, surel.id, { keadaan: 'menyerah', sebab: 'surat', galat: pesan, alamat }, kini)
    return 'menyerah'
  }
  await tundaSurel(s.db, surel.id, { berikutnya: sesudahJeda(kini, surel.percobaan), galat: pesan, alamat })
  return 'tertunda'
}

async function tundaSemua(s: Perlu, surel: SurelAntre, { pesan }: GagalKirim): Promise<'server'> {
  const kini = s.jam.sekarang()
  const tua = new Date(kini.getTime() - UMUR_MAKS)
  const berikutnya = sesudahJeda(kini, surel.percobaan)
  await s.db.transaksi((tx) => tundaServer(tx, surel.id, { berikutnya, galat: pesan, tua }, kini))
  return 'server'
}
