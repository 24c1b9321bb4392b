import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tulisBulat } from '#kernel/angka'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import { alirSandi, type Kunci } from '#platform/kunci'
import { namaPemisah } from './baca/kepala-file.ts'
import { KOLOM_IDENTITAS, KOLOM_SIAK } from './baca/kolom.ts'
import { bacaSemua, type FileTerbaca, type SumberFile } from './baca-semua.ts'
import { susunDaftarTidakAktif, susunDaftarTolak } from './daftar-tolak.ts'
import type { Basis } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import type { Pengumpul } from './pengumpul.ts'
import type { TugasSegel } from './segel/segel-bagian.ts'
import type { SeluruhBaris } from './segel/seluruh-baris.ts'
import { idSnapshot, type Snapshot } from './snapshot.ts'
import type { Tim } from './tim.ts'
import { tulisSegel } from './tulis-segel.ts'

export interface BahanSnapshot extends SumberFile {
  readonly namaFile: string
  readonly basis: Basis
  readonly semester: string
  readonly tanggal: string
  /** Desa of the office in code order, `pp.kk.cc.dddd`. */
  readonly desa: readonly string[]
}

export type IsiSnapshot = Omit<Snapshot, 'status' | 'aturanVersi' | 'dibuat' | 'oleh' | 'ditarik'>

/** One range is read back into memory whole, so it should stay near this; but never more files than BAGIAN_MAKS. */
const BYTE_PER_BAGIAN = 32 * 1024 * 1024
const BAGIAN_MAKS = 128

/**
 * Makes the sealed files of one import in `folder`/jadi, using `folder` for what must wait in plain text. Touches
 * nothing else: naming the result and entering it is the caller's. `tolakDini` is asked as soon as the file's digest is
 * known.
 */
export async function susunSnapshot(
  b: BahanSnapshot,
  folder: string,
  kunci: Kunci,
  tim: Tim,
  pengawas: PengawasKerja,
  tolakDini: (hashFile: string) => Promise<Result<void>>,
): Promise<Result<IsiSnapshot>> {
  const desa = Float64Array.from(b.desa, (kode) => Number(kode.replaceAll('.', '')))
  if (desa.length === 0) return tolak(galatDkb.tanpaWilayah())
  const perkiraan = b.ukuran === undefined ? 16 : Math.ceil(b.ukuran / BYTE_PER_BAGIAN)
  const jumlahBagian = Math.min(Math.max(1, perkiraan), BAGIAN_MAKS, desa.length)
  const acuan = Number(b.tanggal.replaceAll('-', ''))
  const terbaca = await bacaSemua(b, { acuan, desa, jumlahBagian, folder }, tim, pengawas)
  if (!terbaca.ok) return terbaca
  const { pengumpul, kepala, hashFile } = terbaca.value
  const wajar = periksaSeluruhFile(terbaca.value)
  if (!wajar.ok) return wajar
  const boleh = await tolakDini(hashFile)
  if (!boleh.ok) return boleh

  pengawas.kemajuan(0.78, `${tulisBulat(pengumpul.jumlahMasuk)} baris diperiksa; mencari NIK ganda`)
  const { semua, dasarPotongan } = pengumpul.susun()
  const keluarga = await telusuriSeluruh(semua, pengumpul, tim)
  if (pengawas.signal.aborted) return tolak(galatDkb.dibatalkan())

  const jadi = join(folder, 'jadi')
  await mkdir(jadi, { mode: 0o700 })
  const kolomIdentitas = KOLOM_IDENTITAS.filter((i) => kepala.kolom.includes(i)).map(
    (i) => KOLOM_SIAK[i]!.nama,
  )
  const tugas = Array.from(
    { length: jumlahBagian },
    (_, p): TugasSegel => ({
      file: Array.from({ length: tim.anggota }, (_, anggota) => join(folder, `ember-${p}-${anggota}`)),
      semua,
      dasarPotongan,
      keluargaParuhBawah: keluarga.paruhBawah,
      desa,
      windows1252: pengumpul.windows1252,
    }),
  )
  const segel = await tulisSegel(jadi, tugas, kolomIdentitas, kunci, tim, pengawas)
  pengumpul.lepasGanda(segel.peringatanGanda, semua)
  pengawas.kemajuan(0.99, 'menulis daftar baris yang ditolak')
  const { mentahTolak, mentahTidakAktif } = terbaca.value
  await alirSandi(kunci, susunDaftarTolak(mentahTolak, semua, pengumpul.windows1252), join(jadi, 'tolak'))
  await alirSandi(
    kunci,
    susunDaftarTidakAktif(mentahTidakAktif, pengumpul.windows1252),
    join(jadi, 'tidak-aktif'),
  )
  return ok({
    id: idSnapshot({ ...b, kolomIdentitas, desa: segel.desa }),
    basis: b.basis,
    semester: b.semester,
    tanggal: b.tanggal,
    namaFile: b.namaFile,
    jumlahMasuk: pengumpul.jumlahMasuk,
    jumlahBaris: segel.jumlah,
    jumlahTidakAktif: pengumpul.jumlahTidakAktif,
    jumlahDitolak: pengumpul.jumlahDitolak,
    jumlahKeluarga: keluarga.jumlah,
    temuan: pengumpul.temuan(),
    catatanFile: catatanFile(terbaca.value),
    hashFile,
    hashBerkas: { 'kode.parquet': segel.hashKode },
  })
}

/** Below this a high share of zeros can be chance; ten in a hundred is what serial numbers give. */
const NIK_NOL_MINIMAL = 100
const NIK_NOL_BAGIAN = 0.6

function periksaSeluruhFile({ pengumpul: p }: FileTerbaca): Result<void> {
  if (p.jumlahMasuk === 0) return tolak(galatDkb.hanyaJudul())
  if (p.jumlahLolos === 0) {
    return tolak(galatDkb.semuaDitolak(p.jumlahMasuk, p.temuan()[0]?.kalimat ?? ''))
  }
  if (p.jumlahLolos >= NIK_NOL_MINIMAL && p.nikAkhirNol >= p.jumlahLolos * NIK_NOL_BAGIAN) {
    return tolak(galatDkb.nikRusakSemua(Math.round((p.nikAkhirNol / p.jumlahLolos) * 100)))
  }
  return ok()
}

async function telusuriSeluruh(semua: SeluruhBaris, pengumpul: Pengumpul, tim: Tim) {
  const paruh = [0, 1] as const
  const ganda = await Promise.all(paruh.map((p) => tim.suruh(p % tim.anggota, 'ganda', { semua, paruh: p })))
  const jumlahGanda = ganda.reduce((a, n) => a + n, 0)
  const contohGanda: number[] = []
  for (let r = semua.ganda.indexOf(1); r >= 0 && contohGanda.length < 20; r = semua.ganda.indexOf(1, r + 1)) {
    contohGanda.push(semua.baris[r]!)
  }
  pengumpul.tambahTemuan('nik-ganda', jumlahGanda, contohGanda)
  pengumpul.jumlahDitolak += jumlahGanda
  const keluarga = await Promise.all(
    paruh.map((p) => tim.suruh(p % tim.anggota, 'keluarga', { semua, paruh: p })),
  )
  for (const k of keluarga) {
    const keBaris = (r: number) => semua.baris[r]!
    pengumpul.tambahTemuan('keluarga-tanpa-kepala', k.tanpaKepala, k.contohTanpaKepala.map(keBaris))
    pengumpul.tambahTemuan('keluarga-dua-kepala', k.duaKepala, k.contohDuaKepala.map(keBaris))
  }
  return { paruhBawah: keluarga[0]!.jumlah, jumlah: keluarga[0]!.jumlah + keluarga[1]!.jumlah }
}

function catatanFile({ kepala, pengumpul }: FileTerbaca): string[] {
  const penyandian = { ascii: 'ASCII', 'utf-8': 'UTF-8', 'windows-1252': 'windows-1252' }[
    pengumpul.penyandian
  ]
  const catatan = [`Pemisah kolom: ${namaPemisah(kepala.pemisah)}. Penyandian teks: ${penyandian}.`]
  if (kepala.kolomDiabaikan.length > 0) {
    catatan.push(
      `Kolom yang tidak dipakai: ${kepala.kolomDiabaikan.map((n) => n || '(tanpa nama)').join(', ')}.`,
    )
  }
  const takAda = ['KLAIN_FSK', 'AKTA_LHR', 'AKTA_KWN', 'AKTA_CRAI', 'FLAG_STATUS'].filter(
    (nama) => !kepala.kolom.some((i) => i >= 0 && KOLOM_SIAK[i]!.nama === nama),
  )
  if (takAda.length > 0) {
    const flag = takAda.includes('FLAG_STATUS') ? ' Tanpa FLAG_STATUS semua baris dianggap aktif.' : ''
    catatan.push(`Kolom yang tidak ada pada file: ${takAda.join(', ')}.${flag}`)
  }
  return catatan
}
