import { createHash } from 'node:crypto'
import { geserTanggal, getKalender, isHariKerja } from '#kalender'
import { galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseTanggal, type Tanggal, tulisTanggal } from '#kernel/tanggal'
import {
  daftarSidik,
  galatPeristiwa,
  hariKosong,
  type JenisHitungan,
  type JenisPeristiwa,
  jumlahPeristiwa,
} from '#peristiwa'
import type { Kueri } from '#platform/postgres'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { HitunganPeristiwa } from './hitungan-peristiwa.ts'

/** Columns that count moves; every other column is a document. */
const GERAK: Readonly<Record<string, JenisPeristiwa>> = {
  pindah: 'pindah',
  'surat-pindah': 'pindah',
  datang: 'datang',
  'surat-datang': 'datang',
}

const MAKS_HARI = 400

/**
 * The service-output tables from sealed daily files, by day of reporting. Working days that are not in are named in
 * `sumber`; a period of which nothing is in is refused, so that no zero stands for "not known".
 */
export async function hitungDariPeristiwa(
  db: Kueri,
  definisi: Pick<DefinisiTabel, 'kolom'>,
  periode: { readonly dari: string; readonly sampai: string },
): Promise<Result<HitunganPeristiwa>> {
  const [dari, sampai] = [parseTanggal(periode.dari), parseTanggal(periode.sampai)]
  if (!dari || !sampai || dari > sampai || Date.parse(sampai) - Date.parse(dari) >= MAKS_HARI * 86_400_000)
    return tolak(galatPeristiwa.rentangTakSah())
  const kolom = new Set(definisi.kolom!.map((k) => k.kode))
  const jenis = new Set<JenisPeristiwa>([...kolom].map((k) => GERAK[k] ?? 'dokumen'))
  const sidik = await daftarSidik(db, dari, sampai, [...jenis])
  if (sidik.length === 0) return tolak(tanpaPeristiwa(dari, sampai))
  const dihitung = new Set<JenisHitungan>(
    [...kolom].map((k) => (GERAK[k] ? (k as JenisHitungan) : 'dokumen')),
  )
  const jumlah = await jumlahPeristiwa(db, { dari, sampai, menurut: 'pelaporan', jenis: [...dihitung] })
  return ok({
    jumlah: jumlah.flatMap((j) => {
      const k = j.jenis === 'dokumen' ? j.rincian : j.jenis
      return kolom.has(k) ? [{ kolom: k, desa: j.desa, jk: j.jk, jumlah: j.jumlah }] : []
    }),
    sumber: await tulisSumber(db, dari, sampai, [...jenis]),
    digest: createHash('sha256').update(sidik.join('\n')).digest('hex'),
  })
}

const MAKS_SEBUT = 5

async function tulisSumber(
  db: Kueri,
  dari: Tanggal,
  sampai: Tanggal,
  jenis: readonly JenisPeristiwa[],
): Promise<string> {
  const kalender = await getKalender(db)
  let hariKerja = 0
  for (let t = dari; t <= sampai; t = geserTanggal(t, 1)) if (isHariKerja(kalender, t)) hariKerja++
  const kosong = await hariKosong(db, dari, sampai, jenis)
  const masa = dari === sampai ? tulisTanggal(dari) : `${tulisTanggal(dari)} sampai ${tulisTanggal(sampai)}`
  const awal = `File harian peristiwa ${masa}, menurut hari pelaporan: ${hariKerja - kosong.length} dari ${hariKerja} hari kerja`
  if (kosong.length === 0) return awal
  const sebut = kosong.slice(0, MAKS_SEBUT).map(tulisTanggal).join(', ')
  const sisa = kosong.length > MAKS_SEBUT ? `, dan ${kosong.length - MAKS_SEBUT} hari lain` : ''
  return `${awal}. Belum masuk: ${sebut}${sisa}`
}

function tanpaPeristiwa(dari: Tanggal, sampai: Tanggal) {
  return galat(
    'agregat.tanpa-peristiwa',
    'tak-ditemukan',
    `Belum ada file peristiwa dari ${tulisTanggal(dari)} sampai ${tulisTanggal(sampai)}.`,
    { dari, sampai },
  )
}
