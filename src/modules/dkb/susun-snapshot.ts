import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tulisBulat } from '#kernel/angka'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import { alirSandi, type Kunci } from '#platform/kunci'
import { ATURAN_VERSI, AWAL_PERINGATAN, DAFTAR_ATURAN } from './aturan.ts'
import { namaPemisah } from './baca/kepala-file.ts'
import { KOLOM_IDENTITAS, KOLOM_SIAK } from './baca/kolom.ts'
import { bacaSemua, type FileTerbaca, type SumberFile } from './baca-semua.ts'
import { HitunganTolak, susunDaftarTidakAktif, susunDaftarTolak } from './daftar-tolak.ts'
import type { Basis } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { type Mutu, susunMutu } from './mutu/mutu.ts'
import type { Pengumpul } from './pengumpul.ts'
import { type IndeksNik, siapkanIndeksNik } from './segel/indeks-nik.ts'
import { GANDA_ORANG_LAIN, GANDA_PERSIS } from './segel/nik-ganda.ts'
import type { TugasSegel } from './segel/segel-bagian.ts'
import type { SeluruhBaris } from './segel/seluruh-baris.ts'
import { idSnapshot, type Snapshot } from './snapshot.ts'
import type { Tim } from './tim.ts'
import { tulisJsonTahan, tulisKodeDesa, tulisSegel } from './tulis-segel.ts'

export interface BahanSnapshot extends SumberFile {
  readonly namaFile: string
  readonly basis: Basis
  readonly semester: string
  readonly tanggal: string
  /** Desa of the office in code order, `pp.kk.cc.dddd`. */
  readonly desa: readonly string[]
  /** Every code that the office ever had, ended ones too: where NIKs were issued. Without it, that of `desa`. */
  readonly kodePernah?: readonly string[]
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
  const terbaca = await bacaSemua(
    b,
    { acuan, desa, jumlahBagian, folder, kecamatanPernah: kecamatan(b.kodePernah ?? b.desa) },
    tim,
    pengawas,
  )
  if (!terbaca.ok) return terbaca
  const { pengumpul, kepala, hashFile } = terbaca.value
  const wajar = periksaSeluruhFile(terbaca.value)
  if (!wajar.ok) return wajar
  const boleh = await tolakDini(hashFile)
  if (!boleh.ok) return boleh

  pengawas.kemajuan(0.78, `${tulisBulat(pengumpul.jumlahMasuk)} baris diperiksa; mencari NIK ganda`)
  const { semua, dasarPotongan } = pengumpul.susun()
  const indeks = siapkanIndeksNik(semua)
  const keluarga = await telusuriSeluruh(semua, indeks, pengumpul, tim)
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
      indeks,
      dasarPotongan,
      keluargaParuhBawah: keluarga.paruhBawah,
      desa,
      windows1252: pengumpul.windows1252,
    }),
  )
  const segel = await tulisSegel(jadi, tugas, kolomIdentitas, kunci, tim, pengawas)
  pengawas.kemajuan(0.99, 'menulis daftar baris yang ditolak')
  const { mentahTolak, mentahTidakAktif } = terbaca.value
  const hitungan = new HitunganTolak()
  const namaDesa = (nomor: number) => tulisKodeDesa(desa[nomor]!)
  await alirSandi(
    kunci,
    susunDaftarTolak(mentahTolak, semua, pengumpul.windows1252, namaDesa, hitungan),
    join(jadi, 'tolak'),
  )
  await alirSandi(
    kunci,
    susunDaftarTidakAktif(mentahTidakAktif, pengumpul.windows1252),
    join(jadi, 'tidak-aktif'),
  )
  const kolom = kepala.kolom.filter((k) => k >= 0).toSorted((x, y) => x - y)
  const mutu = susunMutu({
    aturanVersi: ATURAN_VERSI,
    jumlahMasuk: pengumpul.jumlahMasuk,
    jumlahTidakAktif: pengumpul.jumlahTidakAktif,
    diperiksa: pengumpul.jumlahLolos,
    kolom: kolom.map((k) => ({ kolom: KOLOM_SIAK[k]!.nama, terisi: pengumpul.isiKolom[k]! })),
    desa: segel.desa,
    tolak: hitungan.perDesa,
  })
  const hashMutu = await tulisJsonTahan(join(jadi, 'mutu.json'), mutu)
  tambahPeringatan(pengumpul, mutu, segel.contoh)
  return ok({
    id: idSnapshot({ ...b, aturanVersi: ATURAN_VERSI, kolomIdentitas, desa: segel.desa }),
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
    kolom: kolom.map((k) => KOLOM_SIAK[k]!.nama),
    hashFile,
    hashBerkas: { ...segel.hash, 'mutu.json': hashMutu },
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

// In turn, since each needs what the one before has marked; each on both halves at once.
async function telusuriSeluruh(semua: SeluruhBaris, indeks: IndeksNik, pengumpul: Pengumpul, tim: Tim) {
  const kedua = <T>(kerja: (anggota: number, paruh: 0 | 1) => Promise<T>) =>
    Promise.all(([0, 1] as const).map((p) => kerja(p % tim.anggota, p)))
  const ganda = await kedua((a, paruh) => tim.suruh(a, 'ganda', { semua, indeks, paruh }))
  for (const [aturan, tanda, jenis] of [
    ['nik-ganda', GANDA_PERSIS, 'persis'],
    ['nik-ganda-orang-lain', GANDA_ORANG_LAIN, 'orangLain'],
  ] as const) {
    const jumlah = ganda.reduce((n, g) => n + g[jenis], 0)
    const contoh: number[] = []
    for (
      let r = semua.ganda.indexOf(tanda);
      r >= 0 && contoh.length < 20;
      r = semua.ganda.indexOf(tanda, r + 1)
    ) {
      contoh.push(semua.baris[r]!)
    }
    pengumpul.tambahTemuan(aturan, jumlah, contoh)
    pengumpul.jumlahDitolak += jumlah
  }
  const keluarga = await kedua((a, paruh) => tim.suruh(a, 'keluarga', { semua, paruh }))
  await kedua((a, paruh) => tim.suruh(a, 'kembar', { semua, paruh }))
  return { paruhBawah: keluarga[0]!, jumlah: keluarga[0]! + keluarga[1]! }
}

function tambahPeringatan(
  pengumpul: Pengumpul,
  mutu: Mutu,
  contoh: ReadonlyMap<number, readonly number[]>,
): void {
  for (const [bit, baris] of contoh) {
    const { id } = DAFTAR_ATURAN[AWAL_PERINGATAN + bit]!
    pengumpul.tambahTemuan(id, mutu.temuan[id]!, baris)
  }
}

function kecamatan(kode: readonly string[]): Uint32Array {
  const semua = new Set(kode.filter((k) => k.length >= 8).map((k) => k.slice(0, 8).replaceAll('.', '')))
  return Uint32Array.from([...semua].sort(), Number)
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
