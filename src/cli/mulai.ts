import { buatAkunPertama, buatKantor, buatKodePertama, getKantor } from '#akun'
import { Ditolak } from '#kernel/ditolak'
import type { Result } from '#kernel/hasil'
import { parseKodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import { siapkanCa } from '#ttd'
import { imporWilayah } from '#wilayah'
import { bukaKantor, type Kantor } from '../kantor/buka-kantor.ts'
import type { Keluaran } from './keluaran.ts'
import { bacaBerkas, KODE, type Masukan, type Perintah, SalahPakai } from './perintah.ts'
import { tanyaRahasia } from './tanya-rahasia.ts'

export const perintah: Perintah = {
  nama: 'mulai',
  ringkas: 'Membuat kantor baru yang kosong.',
  opsi: {
    data: { arti: 'folder data, belum berisi kantor', nilai: 'DIR', wajib: true },
    kode: {
      arti: 'kode wilayah kantor: provinsi (35) atau kabupaten/kota (35.76)',
      nilai: 'KODE',
      wajib: true,
    },
    nama: { arti: 'nama wilayah kantor, misalnya "Kota Mojokerto"', nilai: 'NAMA', wajib: true },
    wilayah: { arti: 'daftar wilayah (kode,nama[,luas_km2])', nilai: 'FILE' },
    akun: { arti: 'nama akun pengelola pertama; sandinya ditanyakan di terminal', nilai: 'NAMA' },
  },
  async jalankan(a, k) {
    const kode = parseKodeWilayah(a.wajib('kode'))
    if (!kode || !['provinsi', 'kabkota'].includes(tingkatWilayah(kode))) {
      throw new SalahPakai('--kode harus kode provinsi (35) atau kabupaten/kota (35.76).')
    }
    const wilayah = a.ada('wilayah') ? bacaBerkas(a.ada('wilayah')!) : undefined
    const sandi = a.ada('akun') ? await tanyaRahasia(`Kata sandi untuk ${a.ada('akun')}: `) : undefined
    const kantor = await bukaKantor({ data: a.wajib('data'), kerja: 'mulai', cara: 'baru' })
    try {
      nilai(await buatKantor(kantor, { kode, nama: a.wajib('nama'), latihan: false }, operatorMesin))
      await siapkanCa(kantor, await getKantor(kantor.db))
      if (wilayah) nilai(await imporWilayah(kantor, wilayah, operatorMesin, kode))
      await akunPertama(kantor, a, k, sandi)
      kantor.tandaiJadi()
    } finally {
      await kantor.tutup()
    }
    return KODE.selesai
  },
}

async function akunPertama(
  kantor: Kantor,
  a: Masukan,
  k: Keluaran,
  sandi: string | undefined,
): Promise<void> {
  const lanjut = `Jalankan: bin/tertib jalan --data ${a.wajib('data')} --port 8080`
  const namaAkun = a.ada('akun')
  if (namaAkun !== undefined) {
    nilai(await buatAkunPertama(kantor, { nama: 'Pengelola', namaAkun, sandi: sandi! }, operatorMesin))
    k.hasil(
      { akun: namaAkun },
      () => `Kantor ${a.wajib('nama')} siap; akun pengelola: ${namaAkun}\n${lanjut}`,
    )
    return
  }
  const { kode, berlakuSampai } = nilai(await buatKodePertama(kantor))
  k.hasil({ kodePertama: kode, berlakuSampai }, () =>
    [
      `Kantor ${a.wajib('nama')} siap.`,
      `Kode sekali pakai untuk akun pertama: ${kode}`,
      `Berlaku sampai ${berlakuSampai.toISOString()}. Buka layar masuk dan buat akun pengelola dengan kode itu.`,
      lanjut,
    ].join('\n'),
  )
}

/** The value, or the refusal carried to the edge. */
export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Ditolak(hasil.galat)
  return hasil.value
}
