import { buatKantor, buatPegawai } from '#akun'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { ServerSurel } from '../../../../test/support/server-surel.ts'
import type { CaraSurel, KabarBaru } from '../kabar.ts'
import { kirimKabar } from '../kirim-kabar.ts'
import type { BatasTunggu } from '../surel/buka-smtp.ts'
import { type HasilAntrean, kirimAntreanSurel } from '../surel/kirim-antrean.ts'
import { type IsiSetelanSurel, ubahSetelanSurel } from '../surel/ubah-setelan.ts'
import { ubahTujuan } from '../surel/ubah-tujuan.ts'

export const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'akun-pengelola', nama: 'Pengelola' }

/** Short enough for a test, long enough for a loaded machine. */
export const BATAS_UJI: BatasTunggu = { sambung: 5000, diam: 2000, surat: 3000 }

export type KantorKabar = SaranaUji & { readonly ani: string; readonly budi: string }

/** An office of two officials on a real database, a Wednesday, 08.00 WIB. Mail is off until a test turns it on. */
export async function kantorKabar(): Promise<KantorKabar> {
  const s = await saranaUji('2026-08-12T01:00:00Z')
  pastikan(await buatKantor(s, { kode: '35.76', nama: 'Kota Latihan', latihan: false }, operatorMesin))
  const pegawai = async (nama: string) => pastikan(await buatPegawai(s, { nama, nip: '-' }, operatorMesin)).id
  return { ...s, ani: await pegawai('Ani Lestari'), budi: await pegawai('Budi Óscár') }
}

export async function pasangSurel(
  k: KantorKabar,
  server: Pick<ServerSurel, 'port'>,
  lain: Partial<IsiSetelanSurel> = {},
): Promise<void> {
  const isi: IsiSetelanSurel = {
    aktif: true,
    host: 'localhost',
    port: server.port,
    keamanan: 'tanpa',
    pengguna: '',
    pengirim: 'tertib@kota.example',
    sertifikat: '',
    alamatTertib: 'https://tertib.kota.example',
    jamHarian: '07:30',
    simpanHari: 365,
    ...lain,
  }
  pastikan(await ubahSetelanSurel(k, isi, pengelola))
}

export async function alamatkan(
  k: KantorKabar,
  pegawaiId: string,
  surel: string,
  cara: CaraSurel = 'seketika',
) {
  pastikan(await ubahTujuan(k, { pegawaiId, surel, cara }, pengelola))
}

export function kabari(k: KantorKabar, lain: Partial<KabarBaru> = {}): Promise<void> {
  const kabar: KabarBaru = {
    kepada: [k.ani],
    jenis: 'tiba',
    judul: 'Berkas 2026/0147 menunggu Anda: Laporan Semester I',
    isi: 'Langkah 3 (Kabid PIAK): Memverifikasi draf\nTenggat: 12 Agustus 2026 pukul 10.15 WIB',
    tautan: '/berkas/b-1',
    kunci: 'uji/1',
    ...lain,
  }
  return k.db.transaksi((tx) => kirimKabar(tx, kabar, k.jam.sekarang()))
}

export function kirim(k: KantorKabar, signal?: AbortSignal): Promise<HasilAntrean> {
  return kirimAntreanSurel(k, signal, BATAS_UJI)
}

export function pastikan<T>(hasil: { ok: true; value: T } | { ok: false; galat: { kode: string } }): T {
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  return hasil.value
}
