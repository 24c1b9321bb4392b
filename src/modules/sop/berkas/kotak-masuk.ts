import { daftarJabatan, daftarPegawai, pemangkuPelaksana, wewenangPegawai } from '#akun'
import {
  akhirJamKerja,
  getKalender,
  isHariKerja,
  type Kalender,
  pukulSetempat,
  saatSetempat,
  tanggalSetempat,
} from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { type DefinisiSop, getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { VERBA } from '../definisi/verba.ts'
import type { BarisKotakMasuk, KotakMasukKirim, SaringKotakMasuk } from '../sop.contract.ts'
import { getVersi } from './berkas.store.ts'
import {
  type Bagian,
  type BarisMasuk,
  bacaHalaman,
  hitungMasuk,
  hitungPerJabatan,
} from './kotak-masuk.store.ts'
import { tulisTenggat, waktuKirim } from './tenggat.ts'

/**
 * Open steps: those that wait for a position or a mandate this pegawai holds now, or were delegated to them (`saya`), of
 * cases they had a hand in and that wait for others (`kirim`), or all of the office (`bidang`). Most urgent first.
 */
export async function daftarKotakMasuk(
  db: Kueri,
  jam: Jam,
  pegawaiId: string,
  { pandang = 'saya', saring, pelaksana, lewati = 0 }: SaringKotakMasuk = {},
): Promise<KotakMasukKirim> {
  const saat = jam.sekarang()
  const kalender = await getKalender(db)
  const wewenang = (await wewenangPegawai(db, pegawaiId, saat)).flatMap((w) =>
    w.pelaksana === undefined ? [] : [{ pelaksana: w.pelaksana, sop: w.sop }],
  )
  const bagian: Bagian = { pandang, pelaksana, pegawaiId, wewenang, saat }
  const hitung = await hitungMasuk(db, bagian)
  const baris = await bacaHalaman(db, { ...bagian, saring }, Number(lewati))
  const nama = new Map((await daftarPegawai(db)).map((p) => [p.id, p.nama]))
  const pelaku = pandang === 'saya' ? await jumlahPemangku(db, baris, saat) : new Map<string, number>()
  const kirim: BarisKotakMasuk[] = []
  for (const b of baris) {
    const d = await getVersi(db, b.digest)
    kirim.push(barisKirim(b, d, { kalender, saat, pegawaiId, nama, pelaku }))
  }
  return {
    ...hitung,
    jumlahTersaring:
      saring === 'lewat' ? hitung.jumlahLewat : saring === 'milik' ? hitung.jumlahMilik : hitung.jumlah,
    jamKerjaSampai: jamKerjaSampai(kalender, saat),
    perJabatan: pandang === 'bidang' ? await perJabatan(db, saat) : [],
    baris: kirim,
  }
}

async function perJabatan(db: Kueri, saat: Date): Promise<KotakMasukKirim['perJabatan']> {
  const jabatan = await daftarJabatan(db)
  return (await hitungPerJabatan(db, saat)).map((h) => ({
    ...h,
    judul: jabatan.find((j) => j.pelaksana === h.pelaksana)?.nama ?? h.pelaksana,
  }))
}

interface Sekitar {
  readonly kalender: Kalender
  readonly saat: Date
  readonly pegawaiId: string
  readonly nama: ReadonlyMap<string, string>
  readonly pelaku: ReadonlyMap<string, number>
}

/** How many hold each position of the page; a handful of questions, however long the page is. */
async function jumlahPemangku(
  db: Kueri,
  baris: readonly BarisMasuk[],
  saat: Date,
): Promise<ReadonlyMap<string, number>> {
  const jumlah = new Map<string, number>()
  for (const kunci of new Set(baris.map((b) => b.pelaksana)))
    jumlah.set(kunci, new Set((await pemangkuPelaksana(db, kunci, saat)).map((p) => p.pegawaiId)).size)
  return jumlah
}

function barisKirim(
  b: BarisMasuk,
  d: DefinisiSop,
  { kalender, saat, pegawaiId, nama, pelaku }: Sekitar,
): BarisKotakMasuk {
  const langkah = getLangkah(d, b.langkah)
  const giliran = langkah.tindakan[b.urutan]!
  const pengambil = b.pengambil === null ? undefined : nama.get(b.pengambil)
  const keterangan: string[] = []
  if (b.keadaan === 'menunggu-kerja') keterangan.push('sedang dikerjakan sistem')
  if (giliran.menunggu && b.lanjutan) keterangan.push(`menunggu berkas ${b.lanjutan}`)
  if (b.galatKerja) keterangan.push('pekerjaan terakhir tidak berhasil')
  if (b.dikembalikan) keterangan.push(`dikembalikan ${b.pengirim?.jabatan ?? ''}`.trim())
  if (b.dilimpahkan) keterangan.push('dilimpahkan kepada Anda')
  if (b.putaran > 1) keterangan.push(`putaran ${b.putaran}`)
  if (b.olahanSendiri && VERBA[giliran.nama].peran === 'pemeriksaan')
    keterangan.push('olahan Anda sendiri: perlu pejabat lain')
  return {
    berkasId: b.berkasId,
    nomor: b.nomor,
    judul: b.judul,
    pengirim: b.pengirim,
    langkah: {
      id: langkah.id,
      nomor: urutanLangkah(d, langkah.id) + 1,
      kegiatan: langkah.kegiatan,
      dari: d.langkah.length,
      pelaksana: sebutPelaku(d, langkah),
    },
    waktu: waktuKirim(langkah),
    tenggat: tulisTenggat(kalender, b.tenggat, saat, langkah.waktu),
    keadaan: b.keadaan === 'menunggu-kerja' ? 'menunggu-kerja' : 'berjalan',
    pekerjaanId: b.pekerjaanId,
    pengambil: pengambil === undefined ? null : { nama: pengambil, sendiri: b.pengambil === pegawaiId },
    dapatDiambil:
      b.keadaan === 'terbuka' &&
      b.pengambil === null &&
      (pelaku.get(b.pelaksana) ?? 0) + (b.dilimpahkan ? 1 : 0) > 1,
    keterangan,
  }
}

function jamKerjaSampai(kalender: Kalender, saat: Date): string | null {
  const hariIni = tanggalSetempat(kalender.zona, saat)
  if (!isHariKerja(kalender, hariIni)) return null
  const akhir = akhirJamKerja(kalender, saatSetempat(kalender.zona, hariIni, '00:00'))
  return pukulSetempat(kalender.zona, akhir).replace(':', '.')
}
