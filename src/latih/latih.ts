import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Acak } from './acak.ts'
import { BentukKawin } from './bentuk-kawin.ts'
import { bobotUmur, hitungUmur, UMUR_MAKS } from './bentuk-umur.ts'
import { batasLahir, nomorHari, TabelHari } from './hari.ts'
import { isiWarga, muatBentuk } from './isi-warga.ts'
import { Hitungan, type HitunganWilayah, type Kebenaran } from './kebenaran.ts'
import { lahirkan } from './lahirkan.ts'
import { PembagiNomor } from './nomor-latihan.ts'
import { Penulis } from './penulis.ts'
import { susunKeluarga } from './susun-keluarga.ts'
import { Penanam } from './tanam.ts'
import { PenulisDesa } from './tulis-desa.ts'
import { KOLOM_KELUARGA } from './tulis-keluarga.ts'
import { KOLOM_PENDUDUK } from './tulis-penduduk.ts'
import { tulisWilayah } from './tulis-wilayah.ts'
import { Warga } from './warga.ts'
import { JUMLAH_KAB_LAIN, type KantorLatihan, KEC_LAIN, susunWilayah } from './wilayah-latihan.ts'

export interface MintaLatih {
  /** Folder for the five files; made when it is not there, files of the same name are replaced. */
  readonly ke: string
  /** People, 1 to 10 million. */
  readonly orang: number
  readonly benih: number
  /** A kab/kota of province 99, the province that does not exist. */
  readonly kodeKabkota?: string
  /** The day whose state the export shows, YYYY-MM-DD. */
  readonly tanggal?: string
  /** Share of people whose row gets a planted defect. */
  readonly kotor?: number
  readonly kemajuan?: (bagian: number, pesan: string) => void
}

export interface RingkasanLatih {
  readonly ke: string
  readonly kodeKabkota: string
  readonly tanggal: string
  readonly orang: number
  readonly keluarga: number
  readonly kecamatan: number
  readonly desa: number
  readonly baris: Kebenaran['baris']
}

const FILE = ['wilayah.csv', 'batas.geojson', 'penduduk.csv', 'keluarga.csv', 'kebenaran.json'] as const

/**
 * Writes a synthetic office: penduduk.csv, keluarga.csv, wilayah.csv, batas.geojson and kebenaran.json, the truth
 * about them. The same orang, benih, kodeKabkota, tanggal and kotor give the same bytes. One desa is held in memory
 * at a time. Everything is invented; shares follow published figures and reproduce no real office.
 */
export async function latih(minta: MintaLatih): Promise<RingkasanLatih> {
  const { ke, orang, benih } = minta
  const kodeKabkota = minta.kodeKabkota ?? '99.01'
  const tanggal = minta.tanggal ?? '2026-06-30'
  const kotor = minta.kotor ?? 0.004
  if (!/^99\.(0[1-9]|[1-9]\d)$/.test(kodeKabkota)) throw new RangeError('kodeKabkota must lie in province 99')
  if (!Number.isInteger(orang) || orang < 1 || orang > 10_000_000)
    throw new RangeError('orang: 1 to 10 million')
  if (!(kotor >= 0 && kotor <= 0.5)) throw new RangeError('kotor: 0 to 0.5')

  const kantor = susunWilayah(orang, kodeKabkota, new Acak(benih, 1))
  const sementara = join(ke, '.latih-sebagian')
  await rm(sementara, { recursive: true, force: true })
  await mkdir(sementara, { recursive: true })
  try {
    await tulisWilayah(sementara, kantor)
    const { kebenaran, keluarga } = await tulisOrang(sementara, kantor, { ...minta, tanggal, kotor })
    await writeFile(join(sementara, 'kebenaran.json'), tulisKebenaran(kebenaran))
    for (const nama of FILE) await rename(join(sementara, nama), join(ke, nama))
    const { baris } = kebenaran
    const [kecamatan, desa] = [kantor.kec.length, kantor.desa.length]
    return { ke, kodeKabkota, tanggal, orang, keluarga, kecamatan, desa, baris }
  } finally {
    await rm(sementara, { recursive: true, force: true })
  }
}

async function tulisOrang(
  folder: string,
  kantor: KantorLatihan,
  minta: MintaLatih & { tanggal: string; kotor: number },
): Promise<{ kebenaran: Kebenaran; keluarga: number }> {
  const { benih, tanggal, kotor } = minta
  const [y, m, d] = tanggal.split('-').map(Number) as [number, number, number]
  const acuan = nomorHari(y, m, d)
  const [batas, bobot, hari] = [batasLahir(tanggal, UMUR_MAKS), bobotUmur(), new TabelHari(acuan)]
  const [kawin, bentuk] = [new BentukKawin(), muatBentuk()]
  const nik = new PembagiNomor(kantor.kec.length + JUMLAH_KAB_LAIN * KEC_LAIN, 2)
  const noKk = new PembagiNomor(kantor.kec.length, 1)
  const w = new Warga(Math.max(...kantor.desa.map((x) => x.orang)))
  const penanam = new Penanam(kotor, new Acak(benih, 2))
  const jumlah = new Map<string, Hitungan>()
  const filePenduduk = await open(join(folder, 'penduduk.csv'), 'w')
  const fileKeluarga = await open(join(folder, 'keluarga.csv'), 'w')
  try {
    const penduduk = new Penulis(filePenduduk)
    const keluarga = new Penulis(fileKeluarga)
    penduduk.teks(KOLOM_PENDUDUK)
    penduduk.akhirBaris()
    keluarga.teks(KOLOM_KELUARGA)
    keluarga.akhirBaris()
    const desa = new PenulisDesa({ kantor, penduduk, keluarga, penanam, hari, acuan, batas, noKk })
    let sudah = 0
    for (const [ke, x] of kantor.desa.entries()) {
      const acak = new Acak(benih, 100 + ke)
      lahirkan(w, hitungUmur(bobot, x.orang, x.condong, acak.satuan()), batas, kawin, acak)
      susunKeluarga(w, acak)
      const tempat = { kec: x.kec, jumlahKec: kantor.kec.length, beragam: x.beragam, acuan }
      isiWarga(w, tempat, bentuk, nik, hari, acak)
      const hitungan = await desa.tulis(w, x, acak)
      for (const kode of [x.kode, kantor.kec[x.kec]!.kode, kantor.kode, String(kantor.prop)]) {
        let h = jumlah.get(kode)
        if (!h) {
          h = new Hitungan()
          jumlah.set(kode, h)
        }
        h.gabung(hitungan)
      }
      sudah += x.orang
      minta.kemajuan?.(sudah / minta.orang, `${x.nama}: ${sudah} dari ${minta.orang} penduduk`)
    }
    await penduduk.kuras()
    await keluarga.kuras()
    const wilayah: Record<string, HitunganWilayah> = {}
    for (const kode of [...jumlah.keys()].sort()) wilayah[kode] = jumlah.get(kode)!.keObjek()
    const baris = {
      penduduk: penduduk.baris - 1,
      keluarga: keluarga.baris - 1,
      sah: desa.sah,
      tolak: penanam.jumlah.tolak,
      tidakAktif: penanam.jumlah['tidak-aktif'],
      peringatan: penanam.jumlah.peringatan,
    }
    const { orang } = minta
    const tanam = penanam.daftar
    return {
      kebenaran: { versi: 1, orang, benih, kotor, kodeKabkota: kantor.kode, tanggal, baris, tanam, wilayah },
      keluarga: baris.keluarga,
    }
  } finally {
    await filePenduduk.close()
    await fileKeluarga.close()
  }
}

// One line a region and a kind: compact, and still readable with a pager.
function tulisKebenaran(k: Kebenaran): string {
  const { tanam, wilayah, ...kepala } = k
  const baris = Object.entries(wilayah).map(([kode, h]) => `${JSON.stringify(kode)}:${JSON.stringify(h)}`)
  return `${JSON.stringify(kepala).slice(0, -1)},\n"tanam":[\n${tanam
    .map((t) => JSON.stringify(t))
    .join(',\n')}\n],\n"wilayah":{\n${baris.join(',\n')}\n}}\n`
}
