import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buatAkun,
  buatAkunPertama,
  buatKantor,
  buatPegawai,
  daftarJabatan,
  getKantor,
  type Pelaksana,
  tetapkanPemangku,
} from '#akun'
import type { Result } from '#kernel/hasil'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { siapkanCa } from '#ttd'
import { imporBatas, imporWilayah } from '#wilayah'

/** Everyone here is invented; NIPs carry the impossible birth year 1900, so that none is a real official's. */
const PEGAWAI: readonly {
  akun: string
  nama: string
  gelar: string
  nip: string
  pelaksana: Pelaksana
}[] = [
  {
    akun: 'adb',
    nama: 'Bagas Latihan',
    gelar: 'A.Md',
    nip: '190001012015011001',
    pelaksana: 'adb',
  },
  {
    akun: 'kasi',
    nama: 'Citra Latihan',
    gelar: 'S.Kom',
    nip: '190002022010012002',
    pelaksana: 'kasi',
  },
  {
    akun: 'kabid',
    nama: 'Danu Latihan',
    gelar: 'S.Sos',
    nip: '190003032005011003',
    pelaksana: 'kabid',
  },
  {
    akun: 'sekretaris',
    nama: 'Fajar Latihan',
    gelar: 'M.AP',
    nip: '190005052002011005',
    pelaksana: 'sekretaris',
  },
  {
    akun: 'kadis',
    nama: 'Endah Latihan',
    gelar: 'M.Si',
    nip: '190004042000012004',
    pelaksana: 'kadis',
  },
  {
    akun: 'kasubbag',
    nama: 'Gita Latihan',
    gelar: 'S.AP',
    nip: '190006062012012006',
    pelaksana: 'kasubbag-umum',
  },
]
const KODE = '99.01' as KodeWilayah

/** Known to everyone, and therefore only ever set in an office whose every print says LATIHAN. */
export const SANDI_LATIHAN = 'belajar tertib bersama'
export const AKUN_LATIHAN = ['pengelola', ...PEGAWAI.map((p) => p.akun)] as const

/** Makes the training office of kabupaten 99.01 from the files that `latih` wrote to `folder`. */
export async function buatKantorLatihan(s: Sarana, folder: string): Promise<void> {
  nilai(
    await buatKantor(
      s,
      {
        kode: KODE,
        nama: 'Kabupaten Latihan',
        latihan: true,
        alamat: 'Jalan Contoh Nomor 1, Latihan',
        zona: 'WIB',
      },
      operatorMesin,
    ),
  )
  await siapkanCa(s, await getKantor(s.db))
  nilai(await imporWilayah(s, readFileSync(join(folder, 'wilayah.csv')), operatorMesin, KODE))
  nilai(await imporBatas(s, readFileSync(join(folder, 'batas.geojson')), operatorMesin))
  nilai(
    await buatAkunPertama(
      s,
      { nama: 'Pengelola Latihan', namaAkun: 'pengelola', sandi: SANDI_LATIHAN },
      operatorMesin,
    ),
  )
  const jabatan = new Map((await daftarJabatan(s.db)).map((j) => [j.pelaksana, j.id]))
  for (const p of PEGAWAI) {
    const pegawai = nilai(await buatPegawai(s, { nama: p.nama, gelar: p.gelar, nip: p.nip }, operatorMesin))
    const jabatanId = jabatan.get(p.pelaksana)
    if (!jabatanId) throw new Error(`the office comes without a position for ${p.pelaksana}`)
    nilai(
      await tetapkanPemangku(
        s,
        { pegawaiId: pegawai.id, jabatanId, dasar: 'definitif', sejak: '2026-01-01' },
        operatorMesin,
      ),
    )
    nilai(await buatAkun(s, { namaAkun: p.akun, pegawaiId: pegawai.id, sandi: SANDI_LATIHAN }, operatorMesin))
  }
}

/** In the training office a refusal of its own data is a defect. */
export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}
