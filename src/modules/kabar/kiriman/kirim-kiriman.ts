import { getKantor } from '#akun'
import type { Sarana } from '#platform/sarana'
import { BATAS_TUNGGU, type BatasTunggu, bukaSmtp } from '../surel/buka-smtp.ts'
import { MENIT, PERCOBAAN_MAKS, sesudahJeda, UMUR_MAKS } from '../surel/jeda-kirim.ts'
import { bukaSandi } from '../surel/kirim-antrean.ts'
import { getSetelanSurel } from '../surel/setelan.store.ts'
import {
  akhiriKirimanSurel,
  ambilKirimanSurel,
  type KirimanAntre,
  tundaKirimanSurel,
} from './kiriman.store.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'log' | 'simpanan'>

/** 15 MB of files are 20 MB of mail: twelve minutes on a line of a quarter megabit. */
const BATAS_KIRIMAN: BatasTunggu = { ...BATAS_TUNGGU, surat: 15 * MENIT }
/** Longer than one mail may take. */
const SEWA = 20 * MENIT

/** For the receiver, in a mail that may be the second of its kind. */
const MUNGKIN_DUA =
  'Catatan: pengiriman surel ini sempat terputus. Bila surat dengan nomor yang sama sudah Anda terima, abaikan yang ini.'

const LAMPIRAN_RUSAK =
  'Salah satu filenya tidak dapat dibaca dari simpanan kantor. Pulihkan dari cadangan, lalu kirim ulang.'

/**
 * Sends the letters that are due, each over a connection of its own. Who dies between the server's answer and ours
 * sends that one letter a second time, under the same Message-ID and saying so in its text; nothing else goes twice.
 */
export async function kirimKirimanSurel(
  s: Perlu,
  signal?: AbortSignal,
  batas: BatasTunggu = BATAS_KIRIMAN,
): Promise<{ terkirim: number; tertunda: number; menyerah: number }> {
  const jumlah = { terkirim: 0, tertunda: 0, menyerah: 0 }
  if (!(await getSetelanSurel(s.db)).aktif) return jumlah
  while (!signal?.aborted) {
    const kini = s.jam.sekarang()
    const kiriman = await ambilKirimanSurel(s.db, kini, new Date(kini.getTime() + SEWA))
    if (!kiriman) break
    const hasil = await kirimSatu(s, kiriman, signal, batas)
    jumlah[hasil.keadaan] += 1
    if (hasil.server) break
  }
  return jumlah
}

async function kirimSatu(
  s: Perlu,
  k: KirimanAntre,
  signal: AbortSignal | undefined,
  batas: BatasTunggu,
): Promise<{ keadaan: 'terkirim' | 'tertunda' | 'menyerah'; server: boolean }> {
  const setelan = await getSetelanSurel(s.db)
  const kantor = await getKantor(s.db)
  const lampiran = await bacaLampiran(s, k)
  if (!lampiran) {
    await akhiriKirimanSurel(
      s.db,
      k.id,
      { keadaan: 'menyerah', sebab: 'surat', galat: LAMPIRAN_RUSAK },
      s.jam.sekarang(),
    )
    return { keadaan: 'menyerah', server: false }
  }
  const smtp = bukaSmtp(setelan, bukaSandi(s, setelan), batas)
  const hasil = await smtp.kirim(
    {
      id: k.id,
      tanggal: k.dibuat,
      dari: kantor.dinas,
      kepada: k.nama,
      judul: kantor.latihan ? `[LATIHAN] ${k.judul}` : k.judul,
      teks: k.terputus > 0 ? `${k.teks}\n${MUNGKIN_DUA}\n` : k.teks,
      lampiran,
      dariOrang: true,
    },
    k.ke,
    signal,
  )
  smtp.tutup()
  const kini = s.jam.sekarang()
  if (hasil.ok) {
    await akhiriKirimanSurel(s.db, k.id, { keadaan: 'terkirim', jawaban: hasil.jawaban.slice(0, 300) }, kini)
    return { keadaan: 'terkirim', server: false }
  }
  const { sebab, tetap, mungkinSampai, pesan } = hasil.gagal
  s.log.info('kabar.kiriman-gagal', { sebab, tetap })
  const menyerah =
    sebab === 'server'
      ? kini.getTime() - k.dibuat.getTime() > UMUR_MAKS
      : tetap || k.percobaan >= PERCOBAAN_MAKS
  const gagal = { sebab, galat: pesan, mungkinSampai }
  if (menyerah) await akhiriKirimanSurel(s.db, k.id, { keadaan: 'menyerah', ...gagal }, kini)
  else await tundaKirimanSurel(s.db, k.id, { ...gagal, berikutnya: sesudahJeda(kini, k.percobaan) })
  return { keadaan: menyerah ? 'menyerah' : 'tertunda', server: sebab === 'server' }
}

/** Undefined when one of the files is gone or altered in simpanan: then nothing of the mail goes. */
async function bacaLampiran(s: Perlu, k: KirimanAntre) {
  try {
    return await Promise.all(
      k.lampiran.map(async ({ nama, mime, hash }) => ({ nama, mime, isi: await s.simpanan.baca(hash) })),
    )
  } catch (sebab) {
    s.log.galat('kabar.kiriman-lampiran', sebab)
    return undefined
  }
}
