import { createReadStream, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { getKantor, pemangkuPelaksana } from '#akun'
import { imporFile } from '#dkb'
import { bacaDokumen } from '#dokumen'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { tulisSemester } from '#kernel/periode'
import type { Sarana } from '#platform/sarana'
import { bukaBerkas, getBerkas, lakukanTindakan } from '#sop'
import { nilai } from './kantor-latihan.ts'

const SOP = 'agregat-data-kependudukan'

export interface LangkahHari {
  readonly pelaksana: string
  readonly tindakan: string
}

/** The five steps of the first seed SOP, as its officials do them. */
export const SATU_HARI: readonly LangkahHari[] = [
  { pelaksana: 'adb', tindakan: 'olah' },
  { pelaksana: 'kasi', tindakan: 'verifikasi' },
  { pelaksana: 'kabid', tindakan: 'setujui' },
  { pelaksana: 'kadis', tindakan: 'tandatangani' },
  { pelaksana: 'adb', tindakan: 'agendakan' },
  { pelaksana: 'adb', tindakan: 'arsipkan' },
]

/** Imports one export as the office's ADB; returns the snapshot's id. */
export async function imporSebagaiAdb(
  s: Sarana,
  file: string,
  p: { basis: 'dkb' | 'lokal'; semester: string; tanggal: string },
  kabari: (bagian: number, pesan: string) => void,
): Promise<string> {
  const pengawas: PengawasKerja = { kemajuan: kabari, signal: new AbortController().signal }
  const sumber = createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
  const isi = { ...p, sumber, namaFile: basename(file), ukuran: statSync(file).size }
  return nilai(await imporFile(s, isi, await pelakuUntuk(s, 'adb'), pengawas)).id
}

/** Opens a case on the snapshot and does `langkah` on it, each as the official whose turn it is. Returns the case's id. */
export async function mainkanBerkas(
  s: Sarana,
  p: { snapshotId: string; semester: string; judul?: string },
  langkah: readonly LangkahHari[],
  kabari: (pesan: string) => void,
): Promise<string> {
  const judul = p.judul ?? `Laporan Agregat Data Kependudukan ${tulisSemester(p.semester)}`
  const masukan = { snapshotId: p.snapshotId, semester: p.semester, judul }
  const { berkasId, nomor } = nilai(await bukaBerkas(s, { sop: SOP, masukan }, await pelakuUntuk(s, 'adb')))
  for (const [i, l] of langkah.entries()) {
    const pelaku = await pelakuUntuk(s, l.pelaksana)
    const berkas = nilai(await getBerkas(s, berkasId, pelaku.pegawaiId))
    const terbuka = berkas.tindakan.find((t) => t.tindakan === l.tindakan)
    if (!terbuka) throw new Error(`${l.tindakan} is not open to ${l.pelaksana} on ${nomor}`)
    kabari(`${nomor} · ${i + 1} dari ${langkah.length} · ${pelaku.nama} (${l.pelaksana}): ${terbuka.label}`)
    const kini = berkas.langkah.find((x) => x.keadaan === 'kini')!
    const permintaan = { berkasId, langkah: kini.id, tindakan: l.tindakan, hashIsi: terbuka.mengikat.hashIsi }
    const { pekerjaanId } = nilai(await lakukanTindakan(s, permintaan, pelaku))
    if (pekerjaanId) {
      const selesai = await s.antrean.tunggu(pekerjaanId)
      if (selesai.status !== 'selesai')
        throw new Error(`kerja ended as ${selesai.status}: ${selesai.galat?.pesan}`)
    }
  }
  return berkasId
}

/** The newest files that stand on a case, written to `folder` for a person to open. */
export async function keluarkanDokumen(
  s: Sarana,
  berkasId: string,
  folder: string,
  tulis: (file: string, isi: Buffer) => void,
): Promise<string[]> {
  const berkas = nilai(await getBerkas(s, berkasId))
  const hasil: string[] = []
  for (const d of berkas.dokumen.filter((x) => x.terbaru)) {
    const file = join(folder, d.nama)
    tulis(file, (await bacaDokumen(s, d.hash)).isi)
    hasil.push(file)
  }
  return hasil
}

export async function pelakuUntuk(
  s: Sarana,
  pelaksana: string,
): Promise<Extract<Pelaku, { jenis: 'pegawai' }>> {
  const [m] = await pemangkuPelaksana(s.db, pelaksana, s.jam.sekarang())
  if (!m) throw new Error(`nobody holds ${pelaksana} in ${(await getKantor(s.db)).nama}`)
  return { jenis: 'pegawai', akunId: 'demo', pegawaiId: m.pegawaiId, nama: m.nama }
}
