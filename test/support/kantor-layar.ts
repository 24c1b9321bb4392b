import { join } from 'node:path'
import { type Jam, jamTetap } from '#kernel/jam'
import { bukaLog } from '#platform/log'
import { bukaKantor, type Kantor } from '../../src/kantor/buka-kantor.ts'
import { imporSebagaiAdb, mainkanBerkas, SATU_HARI } from '../../src/latih/hari-kantor.ts'
import { layani } from '../../src/main.ts'
import { type IsiNaskah, isiNaskah, TANPA_NASKAH } from './isi-naskah.ts'
import { masukSebagai } from './klien.ts'
import { buatLatihan, folderUji } from './latihan-uji.ts'

/** Two days before, 08.00 WIB: the office is opened and has nothing yet. */
export const SAAT_BUKA = '2026-11-18T01:00:00Z'
/** A working Friday, 10.00 WIB: the moment at which every page is looked at. */
export const SAAT_INI = '2026-11-20T03:00:00Z'
const SEMESTER = { basis: 'dkb', semester: '2026-1', tanggal: '2026-06-30' } as const
const OLAH = SATU_HARI.slice(0, 1)
const SAMPAI_KABID = SATU_HARI.slice(0, 2)
const SAMPAI_KADIS = SATU_HARI.slice(0, 3)
const SAMPAI_AGENDA = SATU_HARI.slice(0, 4)

export interface KantorLayar {
  readonly url: string
  /** Where readers outside come. */
  readonly urlPublik: string
  readonly data: string
  /** Plays the days before: one case archived, the others each at another step. Returns what the pages are asked for. */
  mainkan(): Promise<IsiKantor>
  /** Then a morning of letters, a book, the archive's room and an edition for readers. */
  tulisNaskah(isi: IsiKantor): Promise<IsiKantor>
  tutup(): Promise<void>
}

export interface IsiKantor {
  readonly snapshotId: string
  readonly naskah: IsiNaskah
  readonly berkas: {
    readonly arsip: string
    readonly kabid: string
    readonly kadis: string
    readonly agenda: string
    readonly kasi: string
    readonly kembali: string
    readonly baru: string
  }
}

/** A served training office whose clock stands, so that every page shows the same minutes in every run. */
export async function bukaKantorLayar(orang: number): Promise<KantorLayar> {
  const uji = folderUji('layar')
  const data = join(uji.folder, 'data')
  const jam = jamTetap(SAAT_BUKA)
  await buatLatihan(data, orang, jam)
  const log = bukaLog(() => undefined)
  const kantor = await bukaKantor({ data, kerja: 'layar', cara: 'sendiri', jam, log })
  const layanan = await layani(kantor, {
    alamat: '127.0.0.1',
    port: 0,
    publik: { alamat: '127.0.0.1', port: 0 },
    tanpaJadwal: true,
  })
  return {
    url: layanan.url,
    urlPublik: layanan.urlPublik!,
    data,
    mainkan: () => mainkanHariHari(kantor, jam, layanan.url),
    async tulisNaskah(isi) {
      const { snapshotId, berkas } = isi
      return {
        ...isi,
        naskah: await isiNaskah(kantor, layanan.url, { snapshotId, berkasArsip: berkas.arsip }),
      }
    },
    async tutup() {
      await layanan.tutup()
      await kantor.tutup()
      uji.buang()
    },
  }
}

type JamUji = Jam & { atur(saat: string): void }

async function mainkanHariHari(kantor: Kantor, jam: JamUji, url: string): Promise<IsiKantor> {
  const ekspor = join(kantor.folder.akar, 'latihan/penduduk.csv')
  jam.atur('2026-11-18T01:10:00Z')
  const snapshotId = await imporSebagaiAdb(kantor, ekspor, SEMESTER, () => undefined)
  // Each case: the moments at which it is opened and at which each act is done.
  const jalankan = (judul: string, langkah: typeof SATU_HARI, saat: readonly string[]) => {
    let ke = 0
    const maju = () => jam.atur(`2026-11-${saat[ke++]}:00+07:00`)
    maju()
    return mainkanBerkas(kantor, { snapshotId, semester: SEMESTER.semester, judul }, langkah, maju)
  }
  const berkas = {
    arsip: await jalankan('Laporan Agregat Data Kependudukan Semester I 2026', SATU_HARI, [
      '18T08:20',
      '18T09:05',
      '18T09:48',
      '18T10:02',
      '18T13:30',
      '18T13:52',
      '18T13:55',
    ]),
    agenda: await jalankan('Laporan Agregat untuk Bappeda', SAMPAI_AGENDA, [
      '19T08:05',
      '19T08:40',
      '19T09:20',
      '19T09:35',
      '19T15:58',
    ]),
    kasi: await jalankan('Laporan Agregat untuk Dinas Kesehatan', OLAH, ['19T10:10', '19T10:42']),
    kadis: await jalankan('Laporan Agregat untuk DPRD', SAMPAI_KADIS, [
      '20T07:35',
      '20T08:01',
      '20T08:40',
      '20T08:52',
    ]),
    kembali: await jalankan('Laporan Agregat untuk Badan Pusat Statistik', SAMPAI_KABID, [
      '20T08:05',
      '20T08:31',
      '20T09:02',
    ]),
    kabid: await jalankan(
      'Laporan Agregat Data Kependudukan Semester I 2026, edisi kecamatan',
      SAMPAI_KABID,
      ['20T08:55', '20T09:20', '20T09:52'],
    ),
    baru: await jalankan('Laporan Agregat untuk Dinas Pendidikan', [], ['20T09:55']),
  }
  jam.atur('2026-11-20T09:15:00+07:00')
  await kembalikan(url, berkas.kembali)
  jam.atur(SAAT_INI)
  return { snapshotId, berkas, naskah: TANPA_NASKAH }
}

async function kembalikan(url: string, berkasId: string): Promise<void> {
  const kabid = await masukSebagai(url, 'kabid')
  const b = await kabid.ambil<{ langkahKini: string; hashIsi: string }>(`/api/berkas/${berkasId}`)
  await kabid.kirim(`/api/berkas/${berkasId}/tindakan`, {
    langkah: b.langkahKini,
    tindakan: 'kembalikan',
    hashIsi: b.hashIsi,
    ke: '1',
    alasan:
      'Jumlah kepala keluarga perempuan di Latih Utara perlu diperiksa lagi terhadap berkas bulan lalu.',
  })
}
