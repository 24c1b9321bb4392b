import { pemangkuPelaksana } from '#akun'
import { findIsiDokumen } from '#dokumen'
import { catat } from '#jejak'
import { kirimKabar } from '#kabar'
import type { Galat } from '#kernel/galat'
import { type Pelaku, sistem } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import {
  type BuktiDokumen,
  daftarBelumDinilai,
  daftarJatuhWaktu,
  daftarkanSegel,
  simpanGagal,
  simpanUmur,
} from './bukti.store.ts'
import { perpanjangBukti } from './perpanjang-bukti.ts'
import { umurBukti } from './umur-bukti.ts'

type SaranaRawat = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>

/** Of one turn; the rhythm comes again, and each document is committed by itself. */
const GILIRAN = { daftar: 500, nilai: 50, perpanjang: 20 } as const
const JAM_MS = 3_600_000
const HARI_MS = 24 * JAM_MS
/** A silent authority is asked again after an hour, two, four ... at most a day. */
const TUNDA_MAKS = HARI_MS
/** Who keeps the archive and who answers for it. To be confirmed by the office's own task list. */
const PENERIMA = ['adb', 'kasubbag-umum', 'kabid'] as const

export interface HasilRawat {
  readonly dinilai: number
  readonly diperpanjang: number
  /** Why the turn ended before its end. */
  readonly galat?: Galat
}

/**
 * One turn of the care for proofs: new seals are put on the list, files are read for how long they can be proven, and what
 * ends within the office's days gets its next archive time-stamp. Each document whole or not at all. An authority that does
 * not answer ends the turn; the document says why and is tried again later (`segera` does not wait for that).
 */
export async function rawatBukti(
  s: SaranaRawat,
  signal: AbortSignal,
  opsi: { readonly pelaku?: Pelaku; readonly segera?: boolean } = {},
): Promise<HasilRawat> {
  await daftarkanSegel(s.db, GILIRAN.daftar)
  const setelan = await getSetelanTtd(s.db)
  let dinilai = 0
  for (const b of await daftarBelumDinilai(s.db, GILIRAN.nilai)) {
    if (signal.aborted) break
    await nilai(s, b, setelan.rsa2048Sampai)
    dinilai++
  }
  if (!setelan.capWaktu) return { dinilai, diperpanjang: 0 }

  const kini = s.jam.sekarang()
  const jatuh = await daftarJatuhWaktu(s.db, {
    batasWaktu: new Date(kini.getTime() + setelan.hariPerpanjang * HARI_MS),
    kini: opsi.segera ? new Date(kini.getTime() + 10 * TUNDA_MAKS) : kini,
    denganYangBelum: setelan.jangkaPanjang,
    batas: GILIRAN.perpanjang,
  })
  let diperpanjang = 0
  for (const b of jatuh) {
    if (signal.aborted) break
    if (!(await findIsi(s, b))) {
      await simpanUmur(s.db, b.hashSegel, { sebab: 'tiada' }, kini)
      continue
    }
    const p = { hash: b.hashKini, nama: b.nama, isi: b.isi }
    const hasil = await perpanjangBukti(s, p, opsi.pelaku ?? sistem, signal)
    if (hasil.ok) {
      diperpanjang++
      continue
    }
    await catatGagal(s, b, hasil.galat, opsi.pelaku ?? sistem)
    if (hasil.galat.kode !== 'ttd.tak-layak-diperpanjang')
      return { dinilai, diperpanjang, galat: hasil.galat }
  }
  return { dinilai, diperpanjang }
}

async function nilai(s: SaranaRawat, b: BuktiDokumen, rsa2048Sampai: string): Promise<void> {
  const isi = await findIsi(s, b)
  const akar = await akarKantor(s.db)
  const periksa = isi && periksaTtd(isi, akar)
  const umur = !isi
    ? { sebab: 'tiada' as const }
    : periksa?.ok && periksa.value.sah
      ? umurBukti(isi, akar, rsa2048Sampai)
      : { sebab: 'tak-sah' as const }
  await simpanUmur(s.db, b.hashSegel, umur, s.jam.sekarang())
}

/** Undefined where it was destroyed by the rule of retention, lost or harmed: the check of the archive tells which. */
async function findIsi(s: SaranaRawat, b: BuktiDokumen): Promise<Buffer | undefined> {
  try {
    return (await findIsiDokumen(s, b.hashKini))?.isi
  } catch (sebab) {
    // One file that cannot be read must not hold up the others.
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

/** In jejak and to those who answer for it once for each kind of trouble, not once for each try. */
async function catatGagal(s: SaranaRawat, b: BuktiDokumen, g: Galat, pelaku: Pelaku): Promise<void> {
  const kini = s.jam.sekarang()
  const tunda = Math.min(TUNDA_MAKS, JAM_MS * 2 ** Math.min(b.gagal, 10))
  const kepada = b.galat?.kode === g.kode ? [] : await penerima(s)
  await s.db.transaksi(async (tx) => {
    await simpanGagal(tx, b.hashSegel, { kode: g.kode, pesan: g.pesan }, new Date(kini.getTime() + tunda))
    if (g.kode === 'ttd.tak-layak-diperpanjang') await simpanUmur(tx, b.hashSegel, { sebab: 'tak-sah' }, kini)
    if (b.galat?.kode === g.kode) return
    await catat(tx, s.jam, {
      tindakan: 'ttd.perpanjang-bukti',
      objek: `dokumen/${b.isi}`,
      hasil: 'ditolak',
      pelaku,
      rincian: { hashAsal: b.hashKini, kode: g.kode, sampai: b.sampai?.toISOString() ?? null },
    })
    await kirimKabar(
      tx,
      {
        kepada,
        jenis: 'arsip-rusak',
        judul: 'Bukti jangka panjang belum dapat diperpanjang',
        isi: `${g.pesan} Dokumen ${b.nama} menunggu. Selama belum diperpanjang, dokumen bersegel dapat kehilangan bukti waktunya.`,
        tautan: '/tanda-tangan/bukti',
        kunci: `ttd-bukti/${g.kode}/${kini.toISOString().slice(0, 10)}`,
      },
      kini,
    )
  })
}

async function penerima(s: SaranaRawat): Promise<string[]> {
  const orang = new Set<string>()
  for (const p of PENERIMA)
    for (const o of await pemangkuPelaksana(s.db, p, s.jam.sekarang())) orang.add(o.pegawaiId)
  return [...orang]
}
