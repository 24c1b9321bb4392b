import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import { geserTanggal, getKalender, isHariKerja } from '#kalender'
import { tulisBulat } from '#kernel/angka'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import { type Tanggal, tulisTanggal } from '#kernel/tanggal'
import {
  DAFTAR_PEMBERSIHAN,
  daftarKlasifikasi,
  hariKosong,
  type JenisPeristiwa,
  type JumlahPeristiwa,
  jumlahPeristiwa,
} from '#peristiwa'
import type { Kueri } from '#platform/postgres'
import { type CatatanPetakan, getPeta, type PetaWilayah, petakanHitungan } from '#wilayah'
import { LAJUR_JK } from '../hitung/hitungan-dasar.ts'
import { DASAR_PENDUDUK, kunciDasar } from '../hitung/kubus.ts'
import { digestWilayah, susunPohon } from '../susun/pohon-wilayah.ts'
import { type BahanAgregat, siapkan } from '../susun/siapkan-hitungan.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'
import type { HasilNeraca } from './neraca.contract.ts'
import { galatNeraca } from './neraca.galat.ts'
import { type BandingDesa, type JangkauanPindah, susunNeraca } from './susun-neraca.ts'

export interface MintaHitungNeraca {
  readonly awal: string
  readonly akhir: string
  readonly tingkat: Tingkat
}

export interface SumberNeraca {
  /** The comparison of the two snapshots person by person, when it was made. */
  banding?(
    awal: string,
    akhir: string,
  ): Promise<{ readonly id: string; readonly desa: readonly BandingDesa[] } | undefined>
}

const JENIS: readonly JenisPeristiwa[] = ['lahir', 'mati', 'datang', 'pindah']
const MAKS_HARI = 400

/**
 * Before + births − deaths + in − out ± cleaning = after, on today's regions. Events count by day of reporting: a
 * register changes when something is reported, not when it happened. The residual is listed, never spread.
 */
export async function hitungNeraca(
  b: BahanAgregat,
  s: SumberNeraca,
  m: MintaHitungNeraca,
): Promise<Result<HasilNeraca>> {
  const [awal, akhir] = [await siapkan(b, m.awal, []), await siapkan(b, m.akhir, [])]
  if (!awal.ok) return awal
  if (!akhir.ok) return akhir
  const [sisiA, sisiB] = [awal.value.snapshot, akhir.value.snapshot]
  for (const x of [sisiA, sisiB]) if (x.status !== 'tersegel') return tolak(galatNeraca.ditarik(x.id))
  if (sisiA.basis !== sisiB.basis) return tolak(galatNeraca.bedaBasis())
  if (sisiA.tanggal >= sisiB.tanggal) return tolak(galatNeraca.urutanTerbalik(sisiA.tanggal, sisiB.tanggal))
  const [dari, sampai] = [geserTanggal(sisiA.tanggal as Tanggal, 1), sisiB.tanggal as Tanggal]
  if (Date.parse(sampai) - Date.parse(dari) > MAKS_HARI * 86_400_000)
    return tolak(galatNeraca.terlaluPanjang())

  const kunci = kunciDasar(DASAR_PENDUDUK)
  const [petaA, petaB] = await Promise.all([sisiA, sisiB].map((x) => getPeta(b.db, x.tanggal as Tanggal)))
  const orangA = perDesa(awal.value.hitungan.get(kunci)!.hitungan, petaA!)
  const orangB = perDesa(akhir.value.hitungan.get(kunci)!.hitungan, petaB!)
  const mentah = await jumlahPeristiwa(b.db, {
    dari,
    sampai,
    menurut: 'pelaporan',
    jenis: ['lahir', 'mati', 'datang', 'pindah', 'pembersihan'],
  })
  const peristiwa = petakanPeristiwa(mentah, petaA!)
  const banding = await s.banding?.(m.awal, m.akhir)
  // A comparison by old desa cannot be laid on regions that changed in between.
  const bolehRinci = orangA.catatan.berpindah.length === 0 && orangB.catatan.berpindah.length === 0
  const daftar = await b.sumber.daftarWilayah()
  const pohon = susunPohon(daftar, [
    ...orangA.jumlah.keys(),
    ...orangB.jumlah.keys(),
    ...peristiwa.map((p) => p.desa),
  ])
  const susunan = susunNeraca(
    {
      awal: orangA.jumlah,
      akhir: orangB.jumlah,
      peristiwa,
      jangkauan: await jangkauanPindah(b.db, pohon.puncak),
      tanda: (kode) => DAFTAR_PEMBERSIHAN.find((x) => x.kode === kode)?.tanda ?? 1,
      banding: bolehRinci ? banding?.desa : undefined,
      pohon,
    },
    m.tingkat,
  )
  const kosong = await hariKosong(b.db, dari, sampai, JENIS)
  const kalender = await getKalender(b.db)
  let jumlahHariKerja = 0
  for (let t = dari; t <= sampai; t = geserTanggal(t, 1)) if (isHariKerja(kalender, t)) jumlahHariKerja++
  const perkiraan = [...new Set([...orangA.catatan.perkiraan, ...orangB.catatan.perkiraan])].sort()
  const takTerpetakan = [
    ...new Set([...orangA.catatan.takTerpetakan, ...orangB.catatan.takTerpetakan]),
  ].sort()
  const isi = {
    awal: sisi(sisiA),
    akhir: sisi(sisiB),
    dari,
    sampai,
    ...susunan,
    hariKosong: kosong,
    jumlahHariKerja,
    perkiraan,
    takTerpetakan,
    ...(banding && { bandingId: banding.id }),
    catatan: tulisCatatan({
      dari,
      sampai,
      kosong,
      jumlahHariKerja,
      perkiraan,
      takTerpetakan,
      dibandingkan: banding !== undefined,
      bolehRinci,
    }),
  }
  const digest = createHash('sha256')
    .update(kanonik({ ...isi, wilayah: digestWilayah(daftar) }))
    .digest('hex')
  return ok({ ...isi, digest })
}

function sisi(s: SnapshotTabel): HasilNeraca['awal'] {
  return { id: s.id, semester: s.semester, tanggal: s.tanggal, basis: s.basis }
}

type Hitungan = Parameters<typeof petakanHitungan>[0]

function perDesa(
  h: Hitungan,
  peta: PetaWilayah,
): { jumlah: Map<KodeWilayah, [number, number, number]>; catatan: CatatanPetakan } {
  const { hitungan, ...catatan } = petakanHitungan(h, peta)
  if (!('isi' in hitungan)) throw new Error('the base count of all people is dense')
  const jumlah = new Map<KodeWilayah, [number, number, number]>()
  const nK = hitungan.kode.length
  for (const [d, desa] of hitungan.desa.entries()) {
    const orang: [number, number, number] = [0, 0, 0]
    for (let l = 0; l < LAJUR_JK; l++)
      for (let k = 0; k < nK; k++) orang[l]! += hitungan.isi[(d * LAJUR_JK + l) * nK + k]!
    jumlah.set(desa, orang)
  }
  return { jumlah, catatan }
}

// An event stands under the code of its day; whole desa go over, a divided one keeps its code, because an event is one.
function petakanPeristiwa(daftar: readonly JumlahPeristiwa[], peta: PetaWilayah): JumlahPeristiwa[] {
  return daftar.map((p) => {
    if (peta.kini.has(p.desa)) return p
    const [satu, ...lagi] = peta.tujuan(p.desa)
    return lagi.length === 0 && satu ? { ...p, desa: satu.kode } : p
  })
}

async function jangkauanPindah(
  db: Kueri,
  puncak: Tingkat,
): Promise<(klasifikasi: string) => JangkauanPindah> {
  const cakupan = new Map((await daftarKlasifikasi(db)).map((k) => [String(k.kode), k.cakupan]))
  return (klasifikasi) => {
    const c = cakupan.get(klasifikasi)
    if (c === 'dalam-desa') return 'dalam-desa'
    if (c === 'antar-desa' || c === 'antar-kecamatan') return 'dalam-kantor'
    return c === 'antar-kabkota' && puncak === 'provinsi' ? 'dalam-kantor' : 'keluar-kantor'
  }
}

function tulisCatatan(c: {
  dari: Tanggal
  sampai: Tanggal
  kosong: readonly string[]
  jumlahHariKerja: number
  perkiraan: readonly string[]
  takTerpetakan: readonly string[]
  dibandingkan: boolean
  bolehRinci: boolean
}): string[] {
  const masa = `${tulisTanggal(c.dari)} sampai ${tulisTanggal(c.sampai)}`
  return [
    `Peristiwa menurut hari pelaporan, ${masa}. Perpindahan di dalam satu desa/kelurahan tidak mengubah jumlah dan tidak dihitung (arti KLASIFIKASI_PINDAH perlu dikonfirmasi).`,
    c.kosong.length === 0
      ? 'Semua hari kerja dalam masa ini sudah masuk.'
      : `${tulisBulat(c.kosong.length)} dari ${tulisBulat(c.jumlahHariKerja)} hari kerja belum masuk; residu memuat peristiwa hari-hari itu.`,
    ...(c.perkiraan.length > 0
      ? [`${tulisBulat(c.perkiraan.length)} desa/kelurahan dibagi menurut persilangan wilayah: perkiraan.`]
      : []),
    ...(c.takTerpetakan.length > 0
      ? [`${tulisBulat(c.takTerpetakan.length)} kode desa/kelurahan lama tidak mempunyai penerus.`]
      : []),
    ...(!c.dibandingkan
      ? ['Asal residu belum dirinci: kedua cuplikan belum dibandingkan orang demi orang.']
      : c.bolehRinci
        ? []
        : ['Asal residu tidak dirinci: wilayah berubah di antara kedua cuplikan.']),
  ]
}
