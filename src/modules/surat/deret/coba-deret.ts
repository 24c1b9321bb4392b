import { getZona, tanggalSetempat } from '#kalender'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Kueri } from '#platform/postgres'
import type { CobaDeret, HasilCoba } from './deret.contract.ts'
import { daftarDeret, findDeretTahun } from './deret.store.ts'
import type { Deret } from './deret.ts'
import { periksaBerikut } from './periksa-berikut.ts'
import { periksaPerubahan } from './periksa-perubahan.ts'

/** What `ubahDeret` or `buatDeret` would do with the numbers, by the same rules and without doing it. */
export async function cobaDeret(db: Kueri, jam: Jam, p: CobaDeret): Promise<HasilCoba> {
  const tanggal = tanggalSetempat(await getZona(db), jam.sekarang())
  const tahun = Number(tanggal.slice(0, 4))
  const semua = await daftarDeret(db)
  const lama = semua.find((d) => d.kode === p.kode)
  const { kode, pola, klasifikasi, unit, perKlasifikasi, aktif } = p
  const baru: Deret = { ...(lama ?? KOSONG), kode, pola, klasifikasi, unit, perKlasifikasi, aktif }
  const boleh = await periksaPerubahan(db, { ...(lama && { lama }), baru, semua, tahun })
  if (!boleh.ok) return ditolak(boleh.galat)
  const hitung = (await findDeretTahun(db, kode, tahun)) ?? { tahun, mulai: 1, berikut: 1 }
  const ke = p.berikut ?? hitung.berikut
  const maju = periksaBerikut(baru, hitung, ke)
  if (!maju.ok) return ditolak(maju.galat)
  return {
    contoh: [ke, ke + 1].map((urut) => tulisNomorSurat(pola, { klasifikasi, urut, unit, tanggal })),
    tolak: null,
    dilewati: hitung.berikut === hitung.mulai ? 0 : ke - hitung.berikut,
  }
}

const KOSONG: Deret = {
  kode: '',
  nama: '',
  jenis: 'keluar',
  pola: '',
  klasifikasi: '',
  unit: '',
  pelaksana: [],
  perKlasifikasi: false,
  aktif: true,
  blokMaks: 0,
  batasCadangan: 7,
}

function ditolak({ kode, pesan }: { kode: string; pesan: string }): HasilCoba {
  return { contoh: [], tolak: { kode, pesan }, dilewati: 0 }
}
