import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Jam } from '#kernel/jam'
import { tulisZip } from '#platform/zip'
import { bukaBerkas } from '#sop'
import type { Kantor } from '../../src/kantor/buka-kantor.ts'
import { pelakuUntuk } from '../../src/latih/hari-kantor.ts'
import { nilai } from '../../src/latih/kantor-latihan.ts'
import { insertUsul } from '../../src/modules/kabar/masuk/masuk.store.ts'
import { kerja, suratSiap } from '../../src/modules/surat/uji/kantor-surat.ts'
import { aturPengamanan, BUKA, segelUji } from '../../src/modules/terbit/uji/kantor-rilis.ts'
import { isiBukti } from './isi-bukti.ts'
import { type Klien, masukSebagai } from './klien.ts'

/** What the pages of letters, books, archive and releases are asked for. */
export interface IsiNaskah {
  readonly buku: string
  readonly suratMasuk: string
  readonly arsip: string
  readonly rilis: string
  readonly tempat: string
  readonly impor: string
}

export const TANPA_NASKAH: IsiNaskah = {
  buku: '',
  suratMasuk: '',
  arsip: '',
  rilis: '',
  tempat: '',
  impor: '',
}

/** A morning's letters, a book begun, the archive's room and an edition for readers, in an office that has worked some days. */
export async function isiNaskah(
  kantor: Kantor & { readonly jam: Jam },
  url: string,
  i: { readonly snapshotId: string; readonly berkasArsip: string },
): Promise<IsiNaskah> {
  const adb = await masukSebagai(url, 'adb')
  const suratMasuk = await catatSurat(url, adb)
  await keluarkanSurat(kantor, adb, i.berkasArsip)
  await terimaSurel(kantor)
  await isiBukti(kantor, i.berkasArsip)
  await adb.kirim('/api/layanan', PERMINTAAN)
  const masukan = { snapshotId: i.snapshotId, semester: '2026-1', judul: 'Buku Data Agregat Semester I 2026' }
  const buku = nilai(
    await bukaBerkas(
      kantor,
      { sop: 'penyusunan-buku-data-agregat', masukan },
      await pelakuUntuk(kantor, 'adb'),
    ),
  ).berkasId
  return {
    buku,
    suratMasuk,
    ...(await isiArsip(kantor, adb)),
    rilis: await terbitkan(kantor, url, adb, i.snapshotId),
  }
}

const PERMINTAAN = {
  saluran: 'datang',
  instansi: 'Universitas Contoh',
  nama: 'Peneliti Latihan',
  kontak: 'peneliti@contoh.invalid',
  keperluan: 'Penelitian',
  diminta: 'Penduduk menurut agama per kecamatan, semester terakhir',
}

/** Three letters in; the first is passed on by the head, and its desk has reported. Returns its id. */
async function catatSurat(url: string, adb: Klien): Promise<string> {
  const catat = (nomorSurat: string, asal: string, perihal: string, lain: object = {}) =>
    adb.kirim<{ id: string }>('/api/surat-masuk', {
      kunci: randomUUID(),
      tanggalTerima: '2026-11-20',
      tanggalSurat: '2026-11-18',
      nomorSurat,
      asal,
      perihal,
      ...lain,
    })
  const { id } = await catat('050/412/Bappeda', 'Bappeda', 'Permintaan data penduduk per kecamatan', {
    sifat: 'segera',
    lampiran: '1 berkas',
  })
  await catat('440/77/Dinkes', 'Dinas Kesehatan', 'Undangan rapat sasaran imunisasi', { cara: 'pos' })
  await catat('270/9/KPU', 'Komisi Pemilihan Umum', 'Pemutakhiran data pemilih', { keamanan: 'terbatas' })
  const kadis = await masukSebagai(url, 'kadis')
  const pohon = await kadis.ambil<Pohon>(`/api/surat-masuk/${id}/disposisi`)
  await kadis.kirim(`/api/surat-masuk/${id}/disposisi`, {
    kunci: randomUUID(),
    tujuan: pohon.jabatan
      .filter((j) => /PIAK|Pengelolaan Informasi/.test(j.nama))
      .slice(0, 2)
      .map((j) => j.id),
    instruksi: pohon.instruksi.slice(0, 2),
    isi: 'Siapkan tabelnya dari edisi yang sudah disegel.',
    batas: '2026-11-24',
  })
  const kabid = await masukSebagai(url, 'kabid')
  const { daftar } = await kabid.ambil<{ daftar: { tujuanId: string }[] }>('/api/disposisi')
  await kabid.kirim(`/api/disposisi/${daftar[0]!.tujuanId}/baca`, {})
  await kabid.kirim(`/api/disposisi/${daftar[0]!.tujuanId}/lapor`, {
    isi: 'Tabel per kecamatan sedang disusun.',
    selesai: false,
  })
  return id
}

interface Pohon {
  readonly jabatan: { readonly id: string; readonly nama: string }[]
  readonly instruksi: string[]
}

/** A letter goes to two receivers, another by hand; a block of numbers is taken. */
async function keluarkanSurat(kantor: Kantor, adb: Klien, berkasId: string): Promise<void> {
  const orang = { 'kasubbag-umum': await pelakuUntuk(kantor, 'kasubbag-umum') }
  const s = { ...kantor, orang } as unknown as Parameters<typeof kerja>[0]
  const surat = await suratSiap(s, berkasId)
  nilai(await kerja(s, 'surat.kirim', { berkasId, kunci: `${berkasId}/kirim`, dokumen: [surat] }))
  const { daftar } = await adb.ambil<{ daftar: { id: string; nomor: string }[] }>('/api/agenda')
  await adb.kirim('/api/ekspedisi', {
    kunci: randomUUID(),
    agendaId: daftar.find((a) => a.nomor.includes('/1/'))!.id,
    tujuan: 'Dinas Kesehatan',
    cara: 'pos',
    pembawa: 'Kantor Pos Latihan',
    resi: 'P-000123',
  })
  await adb.kirim('/api/agenda/blok', {
    kunci: randomUUID(),
    deret: 'agenda',
    jumlah: 5,
    perangkat: 'PC pelayanan Latih Utara',
  })
}

async function terimaSurel(kantor: Kantor): Promise<void> {
  const kirim = (uid: number, dari: string, namaDari: string, judul: string, teks: string) =>
    kantor.db.transaksi((tx) =>
      insertUsul(tx, {
        folder: 'INBOX',
        uidValidity: '1',
        uid,
        sidik: `${uid}`.padStart(64, '0'),
        messageId: `<${uid}@contoh.example>`,
        dari,
        namaDari,
        judul,
        tanggal: new Date('2026-11-20T01:10:00Z'),
        diambil: new Date('2026-11-20T01:12:00Z'),
        teks,
        lampiran: [],
        masalah: uid === 2 ? ['Lampiran undangan.exe tidak diambil: jenis file tidak diterima.'] : [],
        mentahHash: null,
        ukuran: 4200,
      }),
    )
  await kirim(
    1,
    'sekretariat@bappeda.example',
    'Sekretariat Bappeda',
    'Permohonan data agregat 2026',
    'Yth. Kepala Dinas,\nMohon data penduduk menurut kelompok umur per kecamatan untuk penyusunan rencana.\nTerima kasih.',
  )
  await kirim(
    2,
    'umum@dinsos.example',
    'Dinas Sosial',
    'Undangan rapat verifikasi',
    'Terlampir undangan rapat Selasa depan.',
  )
}

/** A room with a rack and a box with one entry; a list of old papers with a fault in it, not taken yet. */
async function isiArsip(kantor: Kantor, adb: Klien): Promise<Pick<IsiNaskah, 'arsip' | 'tempat' | 'impor'>> {
  const { daftar } = await adb.ambil<{ daftar: { id: string }[] }>('/api/arsip')
  const arsip = daftar[0]!.id
  let tempat: string | undefined
  for (const [jenis, nama] of [
    ['gedung', 'Kantor Dukcapil'],
    ['ruang', 'Ruang arsip lantai 2'],
    ['rak', 'Rak 3'],
    ['boks', 'Laporan agregat 2026'],
  ]) {
    await adb.kirim('/api/arsip/tempat', {
      jenis,
      nama,
      ...(tempat && { indukId: tempat }),
    })
    const { daftar: ada } = await adb.ambil<{ daftar: { id: string; nama: string }[] }>('/api/arsip/tempat')
    tempat = ada.find((t) => t.nama === nama)!.id
  }
  await adb.kirim('/api/arsip/tempat/isi', { arsipId: [arsip], tempatId: tempat })
  await adb.kirim(`/api/arsip/${arsip}/pinjam`, {
    peminjam: 'Inspektorat Kota Latihan',
    keperluan: 'Pemeriksaan kinerja semester I',
    jatuh: '2026-11-27',
  })
  const lama = join(kantor.folder.akar, 'latihan/arsip-lama.zip')
  const daftarLama = [
    'nomor;tanggal;judul;kode;file',
    '470/12/2015;31/03/2015;Laporan agregat Semester II 2014;473.3;a.pdf',
    '470/90/2015;30/09/2015;Laporan agregat Semester I 2015;473.3;b.pdf',
    '470/13/2016;32/03/2016;Rekapitulasi tahunan;473.3;tiada.pdf',
  ].join('\n')
  const isiZip = { 'daftar.csv': daftarLama, 'a.pdf': '%PDF-1.4\na', 'b.pdf': '%PDF-1.4\nb' }
  await writeFile(lama, tulisZip(alirkan(isiZip)))
  const { status, isi } = await adb.unggah('/api/arsip/impor', {}, lama)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(isi)}`)
  return { arsip, tempat: tempat!, impor: String(isi['id']) }
}

async function* alirkan(isi: Record<string, string>) {
  for (const [nama, teks] of Object.entries(isi)) yield { nama, isi: Buffer.from(teks) }
}

/** One edition out, of four tables. Returns its id. */
async function terbitkan(kantor: Kantor, url: string, adb: Klien, snapshotId: string): Promise<string> {
  const s = kantor as unknown as Parameters<typeof aturPengamanan>[0]
  await aturPengamanan(s, 3)
  await segelUji(s, snapshotId)
  const { id, pekerjaanId } = await adb.kirim<{ id: number; pekerjaanId: string }>('/api/rilis', {
    snapshotId,
    judul: 'Data Agregat Kependudukan Semester I 2026',
    alasan: 'Rilis berkala semester I tahun 2026.',
    cakupan: { tabel: BUKA.map((t) => ({ id: t })) },
  })
  await adb.tunggu(pekerjaanId)
  const kabid = await masukSebagai(url, 'kabid')
  const { rilis } = await kabid.ambil<{ rilis: { isi: string } }>(`/api/rilis/${id}`)
  await kabid.kirim(`/api/rilis/${id}/setujui`, { isi: rilis.isi })
  return String(id)
}
