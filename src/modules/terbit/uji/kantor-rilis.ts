import { daftarTabelBaris, susunEdisiPublik } from '#agregat'
import { pelakuAkun } from '#akun'
import { imporFile } from '#dkb'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { imporWilayah } from '#wilayah'
import { type KantorUji, kantorUji, pastikan } from '../../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { pekerjaRilis } from '../rilis/pekerja-rilis.ts'
import type { SiapkanRilis } from '../rilis/rilis.contract.ts'
import { PEKERJAAN_RILIS, siapkanRilis } from '../rilis/siapkan-rilis.ts'

/** Four open tables tie to each other and are quick; the rest of the catalogue is closed. */
export const BUKA = ['penduduk-jenis-kelamin', 'agama', 'status-kawin', 'golongan-darah'] as const
export const PENGAWAS = { kemajuan: () => undefined, signal: new AbortController().signal }

const WILAYAH = `kode,nama
99,Provinsi Latihan
99.01,Kabupaten Latihan
99.01.01,Latih Utara
99.01.01.1001,Kranggan
99.01.01.2002,Meri
99.01.02,Latih Selatan
99.01.02.2001,Sooko
99.01.02.2002,Pacing
`

export interface KantorRilis {
  readonly s: SaranaUji
  readonly kantor: KantorUji
  readonly adb: Pelaku
  readonly kabid: Pelaku
  readonly kadis: Pelaku
  readonly snapshotId: string
  tutup(): Promise<void>
}

/** An office with one snapshot of some hundred people, its public edition sealed. */
export async function kantorRilis(orang = 480): Promise<KantorRilis> {
  const s = await saranaUji('2026-08-12T01:00:00Z')
  s.antrean.daftarkan(PEKERJAAN_RILIS, pekerjaRilis(s))
  const kantor = await kantorUji(s)
  pastikan(await imporWilayah(s, Buffer.from(WILAYAH), operatorMesin, '99.01' as KodeWilayah))
  await aturPengamanan(s, 3)
  const snapshotId = await imporUji(s, orang)
  await segelUji(s, snapshotId)
  const { akun } = kantor
  return {
    s,
    kantor,
    adb: pelakuAkun(akun.adb),
    kabid: pelakuAkun(akun.kabid),
    kadis: pelakuAkun(akun.kadis),
    snapshotId,
    tutup: () => s.tutup(),
  }
}

export async function imporUji(
  s: SaranaUji,
  orang: number,
  ubah: (i: number) => Partial<Warga> = () => ({}),
): Promise<string> {
  const isi = pendudukCsv(orang, ubah)
  const sumber = (async function* () {
    yield Buffer.from(isi)
  })()
  const minta = {
    sumber,
    namaFile: 'p.csv',
    basis: 'dkb',
    semester: '2026-1',
    tanggal: '2026-06-30',
    ukuran: isi.length,
  } as const
  return pastikan(await imporFile(s, minta, operatorMesin, PENGAWAS)).id
}

/** The office's decision about small cells, with all tables closed but these. */
export async function aturPengamanan(
  s: SaranaUji,
  ambang: number,
  metode = 'tekan',
  buka: readonly string[] = BUKA,
): Promise<void> {
  const tabel = Object.fromEntries(
    daftarTabelBaris().map((t) => [t.id, { metode: buka.includes(t.id) ? metode : 'tutup', peka: false }]),
  )
  const isi = { ambang, ambangDikonfirmasi: false, tabel, lisensi: { nama: 'Ketentuan data terbuka kantor' } }
  await s.db.run(sql`insert into agregat_pengamanan (versi, isi, berlaku, alasan, oleh, dibuat) select coalesce(max(versi), 0) + 1,
    ${JSON.stringify(isi)}::jsonb, date '2026-01-02', 'Keputusan rapat uji', ${JSON.stringify(operatorMesin)}::jsonb, ${s.jam.sekarang()}
    from agregat_pengamanan`)
}

/** Chooses the pattern as the office decides now, and seals it. */
export async function segelUji(s: SaranaUji, snapshotId: string): Promise<number> {
  const { id } = pastikan(await susunEdisiPublik(s, { snapshotId }))
  await s.db.run(sql`update agregat_edisi set disegel_pada = ${s.jam.sekarang()},
    disegel_oleh = ${JSON.stringify(operatorMesin)}::jsonb, alasan = 'Disegel untuk uji' where id = ${id} and disegel_pada is null`)
  return id
}

/** Prepares an edition and makes its files, as the job does. */
export async function siapkanUji(
  k: Pick<KantorRilis, 's' | 'adb'>,
  m: Partial<SiapkanRilis> & { snapshotId: string },
): Promise<number> {
  const minta = {
    judul: 'Agregat Kependudukan Semester I 2026',
    alasan: 'Rilis berkala semester I tahun 2026.',
    cakupan: { tabel: BUKA.map((id) => ({ id })) },
    ...m,
  }
  const { id } = pastikan(await siapkanRilis(k.s, minta, k.adb))
  pastikan(await pekerjaRilis(k.s)({ rilisId: id }, { ...PENGAWAS, id: 'uji' }))
  return id
}

interface Warga {
  readonly agama: number
  readonly kawin: number
  readonly darah: number
  readonly desa: number
}

const DESA = [
  ['1', '1001'],
  ['1', '2002'],
  ['2', '2001'],
  ['2', '2002'],
] as const

function pendudukCsv(orang: number, ubah: (i: number) => Partial<Warga>): string {
  const kolom =
    'NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AKTA_LHR,NO_AKTA_LHR,GOL_DRH,AGAMA,STAT_KWN,AKTA_KWN,NO_AKTA_KWN,AKTA_CRAI,NO_AKTA_CRAI,STAT_HBKEL,KLAIN_FSK,PNYDNG_CCT,PDDK_AKH,JENIS_PKRJN,NO_PROP,NO_KAB,NO_KEC,NO_KEL,FLAG_STATUS'
  const baris = Array.from({ length: orang }, (_, i) => {
    const pr = i % 2 === 1
    const tahun = 1950 + (i % 60)
    const nik = `990101${pr ? 41 : '01'}01${String(tahun).slice(2)}${String(i + 1).padStart(4, '0')}`
    // Most belong to the same few kinds; every now and then one is alone in a village.
    const w: Warga = {
      agama: i % 97 === 0 ? 7 : i % 41 === 0 ? 4 : i % 7 === 0 ? 2 : 1,
      kawin: i % 53 === 0 ? 4 : (i % 3) + 1,
      darah: i % 89 === 0 ? 5 : (i % 4) + 1,
      desa: Math.floor(i / 3) % 4,
      ...ubah(i),
    }
    const [kec, kel] = DESA[w.desa]!
    return `${nik},99010102030${String(i + 10_000)},ORANG ${i},${pr ? 2 : 1},LATIHAN,01-01-${tahun},2,9901-LT-${i},${w.darah},${w.agama},${w.kawin},1,,1,,1,1,,${(i % 10) + 1},9,99,1,${kec},${kel},0`
  })
  return `${kolom}\n${baris.join('\n')}\n`
}
