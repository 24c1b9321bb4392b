import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { type Galat, galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, Kerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { Db } from '#platform/postgres'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { bacaDefinisi } from '../definisi/muat-definisi.ts'
import { daftarkanKerja } from '../kerja/daftar-kerja.ts'
import { KERJA_PURA, ttdPura } from '../kerja/kerja-pura-uji.ts'
import { pekerjaKerja } from '../kerja/pekerja-kerja.ts'
import { kerjaRancangan } from '../rancangan/kerja-rancangan.ts'
import { insertBerlaku } from '../rancangan/sop-berlaku.store.ts'
import type { BerkasKirim } from '../sop.contract.ts'
import { simpanVersi } from './berkas.store.ts'
import { bukaBerkas } from './buka-berkas.ts'
import { getBerkas } from './get-berkas.ts'
import { lakukanTindakan, PEKERJAAN_KERJA } from './lakukan-tindakan.ts'

/** What the pretended kerja do next; a test sets them. */
export interface Lakon {
  siap: Record<string, Galat | undefined>
  jalankan: Record<string, (p: PermintaanKerja, w: PengawasKerja) => Promise<Result<HasilKerja>>>
  dijalankan: string[]
  /** Snapshots that were withdrawn. */
  ditarik: string[]
}

type Pelaksana = 'adb' | 'kasi' | 'kabid' | 'sekretaris' | 'kadis' | 'kasubbag-umum'

export type KantorUji = SaranaUji & {
  readonly orang: Record<Pelaksana, Pelaku & { pegawaiId: string }>
  readonly lakon: Lakon
}

/** A training office of six officials on a real database, with kerja that only pretend. Wednesday, 08.00 WIB. */
export async function kantorUji(bukaDbUji?: () => Promise<Db>): Promise<KantorUji> {
  const s = await saranaUji('2026-08-12T01:00:00Z', bukaDbUji)
  wajib(await buatKantor(s, { kode: '35.76', nama: 'Kota Latihan', latihan: true }, operatorMesin))
  const jabatan = await daftarJabatan(s.db)
  const orang = {} as KantorUji['orang']
  for (const [i, [pelaksana, nama]] of Object.entries({
    adb: 'Ani',
    kasi: 'Budi',
    kabid: 'Citra',
    sekretaris: 'Eka',
    kadis: 'Dewi',
    'kasubbag-umum': 'Gita',
  } as Record<Pelaksana, string>).entries() as unknown as [number, [Pelaksana, string]][]) {
    const nip = `19800101200501100${i}`
    const pegawai = wajib(await buatPegawai(s, { nama, nip }, operatorMesin))
    const j = jabatan.find((j) => j.pelaksana === pelaksana)!
    const masa = { pegawaiId: pegawai.id, jabatanId: j.id, dasar: 'definitif', sejak: '2026-01-01' } as const
    wajib(await tetapkanPemangku(s, masa, operatorMesin))
    orang[pelaksana] = { jenis: 'pegawai', akunId: `akun-${pelaksana}`, pegawaiId: pegawai.id, nama }
  }
  const lakon: Lakon = { siap: {}, jalankan: {}, dijalankan: [], ditarik: [] }
  daftarkanKerja(s, [...KERJA_PURA.map((nama) => kerjaPura(nama, lakon)), ...kerjaRancangan(s, ttdPura(s))])
  s.antrean.daftarkan(PEKERJAAN_KERJA, pekerjaKerja(s))
  return { ...s, orang, lakon }
}

function kerjaPura(nama: string, lakon: Lakon): Kerja {
  return {
    nama,
    judul: `Pura-pura ${nama}`,
    // As the real ones: a number that is booked and a file that is kept are not taken back.
    balik: /^(surat\.(agendakan|register|kirim)|arsip\.)/.test(nama) ? 'final' : 'gantikan',
    periksaMasukan: async ({ snapshotId }) =>
      lakon.ditarik.includes(String(snapshotId)) ? tolak(galatDitarikUji) : ok(),
    siap: async () => {
      const g = lakon.siap[nama]
      return g ? tolak(g) : ok()
    },
    jalankan: async (p, w) => {
      lakon.dijalankan.push(p.kunci)
      return lakon.jalankan[nama]?.(p, w) ?? ok(hasilPura(nama, p))
    },
  }
}

function hasilPura(nama: string, p: PermintaanKerja): HasilKerja {
  const putaran = p.kunci.split('/')[2]
  const file = (nama: string, isi: string) => ({
    nama,
    hash: isi.repeat(64),
    mime: 'application/pdf',
    ukuran: 10,
  })
  const dokumen = p.dengan?.['dokumen']
  const asal = p.dokumen.find((d) => d.nama === dokumen)
  const hash = createHash('sha256').update(p.kunci).digest('hex')
  if (dokumen && /^surat\.(susun|cadangkan)$/.test(nama))
    return { dokumen: [{ ...file(dokumen, 'a'), hash }], catatan: {} }
  if (asal && nama.startsWith('ttd.'))
    return { dokumen: [{ ...asal, hash, isi: asal.isi ?? asal.hash }], catatan: {} }
  if (nama === 'buku.susun-buku')
    return { dokumen: [{ ...file(`${p.dengan?.['nama']}.pdf`, 'a'), hash }], catatan: {} }
  if (nama === 'buku.susun-laporan')
    return { dokumen: [file('laporan.pdf', putaran!), file('laporan.xlsx', 'e')], catatan: {} }
  if (nama === 'ttd.tandatangani')
    return { dokumen: [file('laporan-bertanda-tangan.pdf', 'c')], catatan: { sertifikat: 'LATIHAN' } }
  if (nama === 'surat.agendakan') return { dokumen: [], catatan: { nomorAgenda: '400.12.4.3/1/2026' } }
  return { dokumen: [], catatan: { arsipId: 'a-1' } }
}

/** The office's own version of a SOP, in force. */
export async function berlakukanUji(k: KantorUji, yaml: string): Promise<void> {
  const definisi = bacaDefinisi(yaml, 'uji')
  await k.db.transaksi(async (tx) => {
    const digest = await simpanVersi(tx, definisi, k.jam.sekarang())
    await insertBerlaku(tx, { sop: definisi.id, digest, sejak: null, berkasId: null, rancanganId: null })
  })
}

/** The second seed as it was before the system made its book: people bring the files. */
export function berlakukanBukuLampiran(k: KantorUji): Promise<void> {
  return berlakukanUji(k, readFileSync(join(import.meta.dirname, 'buku-lampiran-uji.yaml'), 'utf8'))
}

export const galatDitarikUji = galat('uji.ditarik', 'ditolak', 'Cuplikan ini sudah ditarik.')
export const galatUji = galat('uji.tolak', 'ditolak', 'Gerbang menolak: jumlah tabel berbeda.')

export async function bukaUji(k: KantorUji, judul = 'Laporan Agregat Semester I 2026'): Promise<string> {
  const masukan = { snapshotId: 's-1', semester: '2026-1', judul }
  return wajib(await bukaBerkas(k, { sop: 'agregat-data-kependudukan', masukan }, k.orang.adb)).berkasId
}

export async function lihat(k: KantorUji, id: string, siapa?: Pelaksana): Promise<BerkasKirim> {
  return wajib(await getBerkas(k, id, siapa && k.orang[siapa].pegawaiId))
}

/** The act as the person sees it now. */
export async function coba(
  k: KantorUji,
  id: string,
  siapa: Pelaksana,
  tindakan: string,
  lain: {
    alasan?: string
    ke?: string
    hashIsi?: string
    langkah?: string
    masukan?: Record<string, string>
    lampiran?: Record<string, string>
  } = {},
) {
  const b = await lihat(k, id)
  const langkah = b.langkahKini ?? '5'
  return lakukanTindakan(k, { berkasId: id, langkah, tindakan, hashIsi: b.hashIsi, ...lain }, k.orang[siapa])
}

/** The act, and the work it starts, to its end. The queue itself is not running: the worker is called as it would. */
export async function tuntas(
  k: KantorUji,
  id: string,
  siapa: Pelaksana,
  tindakan: string,
  lain: { alasan?: string; ke?: string; masukan?: Record<string, string> } = {},
): Promise<BerkasKirim> {
  const { tindakanId, pekerjaanId } = wajib(await coba(k, id, siapa, tindakan, lain))
  if (pekerjaanId) wajib(await jalankanPekerja(k, id, tindakanId))
  return lihat(k, id)
}

export function jalankanPekerja(
  k: KantorUji,
  berkasId: string,
  tindakanId: string,
  signal = new AbortController().signal,
) {
  return pekerjaKerja(k)({ berkasId, tindakanId }, { id: 'p', signal, kemajuan: () => undefined })
}

export function wajib<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}
