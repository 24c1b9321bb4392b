import { join } from 'node:path'
import { type Klien, masukSebagai } from './klien.ts'
import { salinKantor } from './latihan-uji.ts'
import { nyalakan, tertib } from './tertib.ts'

/** Where the process is killed: so many milliseconds after the request was sent. */
export interface Saat {
  readonly impor: number
  readonly laporan: number
  readonly tandaTangan: number
  readonly agenda: number
  readonly arsip: number
}

export interface HasilHari {
  readonly snapshot: number
  readonly dokumen: string[]
  readonly nomorAgenda: readonly number[]
  readonly tindakan: readonly string[]
  readonly selesai: boolean
  readonly jejak: number | null
  readonly arsip: number
}

interface Berkas {
  readonly id: string
  readonly keadaan: string
  readonly langkah: { id: string; keadaan: string; pekerjaanId: string | null }[]
  readonly dokumen: { nama: string; versi: number }[]
  readonly riwayat: { jenis: string; uraian: string }[]
  readonly tindakan: { tindakan: string; mengikat: { hashIsi: string } }[]
}

/**
 * Plays the office day over HTTP and kills the server (-9) once in each of its five long acts; after every restart the
 * person simply goes on where the screen says the case stands. Returns what there is at the end.
 */
export async function hariDenganMatiMendadak(asal: string, data: string, saat: Saat): Promise<HasilHari> {
  salinKantor(asal, data)
  let kantor = await nyalakan(data)
  const bunuhSesudah = async (kerja: Promise<unknown>, ms: number) => {
    kerja.catch(() => undefined)
    await new Promise((r) => setTimeout(r, ms))
    await kantor.mati('SIGKILL')
    kantor = await nyalakan(data)
  }
  const sebagai = (akun: string): Promise<Klien> => masukSebagai(kantor.url, akun)

  // Import: killed while the upload or the job runs; if the upload was not acknowledged, the person uploads again.
  const unggah = async (k: Klien) =>
    k.unggah('/api/impor', { basis: 'dkb', semester: '2026-1' }, join(data, 'latihan/penduduk.csv'))
  await bunuhSesudah(unggah(await sebagai('adb')), saat.impor)
  let adb = await sebagai('adb')
  const aktif = async () =>
    (await adb.ambil<{ pekerjaan: { id: string }[] }>('/api/pekerjaan?nama=dkb.impor')).pekerjaan
  if ((await aktif()).length === 0) await unggah(adb)
  for (const p of await aktif()) await adb.tunggu(p.id)
  const { daftar } = await adb.ambil<{ daftar: { id: string }[] }>('/api/snapshot')

  const baru = await adb.kirim<Berkas>('/api/berkas', {
    sop: 'agregat-data-kependudukan',
    masukan: { snapshotId: daftar[0]!.id, semester: '2026-1', judul: 'Laporan uji' },
  })
  const lakukan = async (akun: string, tindakan: string, matiMs?: number) => {
    for (let coba = 0; coba < 5; coba++) {
      const k = await sebagai(akun)
      const b = await diam(k, baru.id)
      const terbuka = b.tindakan.find((t) => t.tindakan === tindakan)
      if (!terbuka) return
      const isi = {
        langkah: b.langkah.find((l) => l.keadaan === 'kini')!.id,
        tindakan,
        hashIsi: terbuka.mengikat.hashIsi,
        ...(tindakan === 'tandatangani' && { sandi: 'belajar tertib bersama' }),
      }
      const kerja = k.kirim(`/api/berkas/${baru.id}/tindakan`, isi)
      if (matiMs !== undefined && coba === 0) await bunuhSesudah(kerja, matiMs)
      else
        await kerja.catch((sebab) =>
          Promise.reject(
            new Error(
              `${sebab}\n${kantor
                .log()
                .split('\n')
                .filter((b) => b.includes('galat'))
                .join('\n')}`,
            ),
          ),
        )
      await diam(await sebagai(akun), baru.id)
    }
  }
  await lakukan('adb', 'olah', saat.laporan)
  await lakukan('kasi', 'verifikasi')
  await lakukan('kabid', 'setujui')
  await lakukan('kadis', 'tandatangani', saat.tandaTangan)
  await lakukan('adb', 'agendakan', saat.agenda)
  await lakukan('adb', 'arsipkan', saat.arsip)

  adb = await sebagai('adb')
  const akhir = await diam(adb, baru.id)
  const agenda = await adb.ambil<{ daftar: { urut: number }[] }>('/api/agenda')
  const arsip = await adb.ambil<{ jumlah: number }>('/api/arsip')
  await kantor.mati()
  const jejak = await tertib(['jejak', 'periksa', '--data', data])
  return {
    snapshot: daftar.length,
    dokumen: akhir.dokumen.map((d) => `${d.nama} v${d.versi}`),
    nomorAgenda: agenda.daftar.map((a) => a.urut),
    tindakan: akhir.riwayat.filter((r) => r.jenis === 'tindakan').map((r) => r.uraian),
    selesai: akhir.keadaan === 'selesai',
    jejak: jejak.kode,
    arsip: arsip.jumlah,
  }
}

/** The case once no job of it runs any more. */
async function diam(k: Klien, id: string): Promise<Berkas> {
  for (;;) {
    const b = await k.ambil<Berkas>(`/api/berkas/${id}`)
    const sedang = b.langkah.find((l) => l.keadaan === 'menunggu-kerja')
    if (!sedang?.pekerjaanId) return b
    await k.tunggu(sedang.pekerjaanId)
  }
}
