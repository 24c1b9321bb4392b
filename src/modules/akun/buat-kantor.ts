import { catat } from '#jejak'
import { aturZona, tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { getKantor, simpanKantorBaru } from './kantor.store.ts'
import { type Kantor, zonaBawaan } from './kantor.ts'
import { simpanJabatanBaru } from './organisasi.store.ts'
import { isPengelola } from './wewenang.ts'

export interface KantorBaru {
  readonly kode: string
  readonly nama: string
  readonly latihan: boolean
  readonly dinas?: string
  readonly alamat?: string
  readonly kontak?: string
  readonly zona?: Zona
  readonly kop?: readonly string[]
}

/** The positions that the actors of the shipped SOPs resolve to; the office renames them to its own. */
const JABATAN_BAWAAN = [
  { nama: 'Kepala Dinas', pelaksana: 'kadis', urutan: 10, tunggal: true },
  { nama: 'Sekretaris', pelaksana: 'sekretaris', atasan: 'kadis', urutan: 15, tunggal: true },
  {
    nama: 'Kepala Subbagian Umum dan Kepegawaian',
    pelaksana: 'kasubbag-umum',
    atasan: 'sekretaris',
    urutan: 17,
    tunggal: true,
  },
  { nama: 'Kepala Bidang PIAK', pelaksana: 'kabid', atasan: 'kadis', urutan: 20, tunggal: true },
  {
    nama: 'Kepala Seksi Pengolahan dan Penyajian Data',
    pelaksana: 'kasi',
    atasan: 'kabid',
    urutan: 30,
    tunggal: true,
  },
  { nama: 'Administrator Database', pelaksana: 'adb', atasan: 'kasi', urutan: 40, tunggal: false },
] as const

/** Makes the office of a new folder, with its zone and positions that nobody holds yet. Refuses a second one. */
export async function buatKantor(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: KantorBaru,
  pelaku: Pelaku,
): Promise<Result<Kantor>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  const kode = parseKodeWilayah(isi.kode)
  if (!kode || !['provinsi', 'kabkota'].includes(tingkatWilayah(kode)))
    return tolak(galatAkun.kodeKantorTakSah(isi.kode))
  const zona = isi.zona ?? zonaBawaan(kode)
  const dinas = isi.dinas ?? 'Dinas Kependudukan dan Pencatatan Sipil'
  return s.db.transaksi(async (tx) => {
    const baru = await simpanKantorBaru(tx, {
      kode,
      nama: isi.nama,
      dinas,
      alamat: isi.alamat ?? '',
      kontak: isi.kontak ?? '',
      kop: isi.kop ?? [`PEMERINTAH ${isi.nama.toUpperCase()}`, dinas.toUpperCase()],
      latihan: isi.latihan,
      tertibSejak: tanggalSetempat(zona, s.jam.sekarang()),
    })
    if (!baru) return tolak(galatAkun.kantorSudahAda())
    await aturZona(tx, zona)
    const idJabatan = new Map<string, string>()
    for (const j of JABATAN_BAWAAN) {
      const atasanId = 'atasan' in j ? idJabatan.get(j.atasan) : undefined
      idJabatan.set(j.pelaksana, (await simpanJabatanBaru(tx, { ...j, atasanId })).id)
    }
    await catat(tx, s.jam, {
      tindakan: 'akun.buat-kantor',
      objek: 'kantor',
      hasil: 'dilakukan',
      pelaku,
      rincian: { kode, nama: isi.nama, dinas, zona, latihan: isi.latihan },
    })
    return ok(await getKantor(tx))
  })
}
