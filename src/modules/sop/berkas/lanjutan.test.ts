import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ok } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import { sql } from '#platform/sql'
import { akhiriBerlaku } from '../rancangan/sop-berlaku.store.ts'
import { akhiriBerkas } from './akhiri-berkas.ts'
import { daftarDokumen } from './berkas.store.ts'
import { bukaBerkas } from './buka-berkas.ts'
import {
  berlakukanUji,
  coba,
  jalankanPekerja,
  type KantorUji,
  kantorUji,
  lihat,
  wajib,
} from './kantor-uji.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'

const identitas = (nama: string) => `
identitas:
  nomor: "1"
  nama: ${nama}
  tanggalPembuatan: null
  tanggalRevisi: null
  tanggalEfektif: null
  disahkanOleh: { pelaksana: kadis, jabatan: Kepala Dinas }
pelaksana:
  - { id: adb, judul: ADB }
  - { id: kasi, judul: Kasi }
  - { id: kabid, judul: Kabid }
  - { id: kasubbag-umum, judul: Kasubbag Umum }
  - { id: kadis, judul: Kadis }`

const SURAT = `
format: 1
id: uji-surat
asal: Kantor Latihan${identitas('Surat uji')}
masukan:
  - { nama: judul, judul: Judul, jenis: teks }
  - { nama: perihal, judul: Perihal, jenis: teks }
langkah:
  - id: nomori
    kegiatan: Memberi nomor
    pelaksana: { id: kasubbag-umum }
    simbol: { bentuk: kapsul }
    tindakan: [{ nama: agendakan, label: Agendakan, kerja: { nama: surat.agendakan, uraian: Sistem memberi nomor } }]
`

const BUKU = `
format: 1
id: uji-buku
asal: Kantor Latihan${identitas('Buku uji')}
masukan:
  - { nama: judul, judul: Judul, jenis: teks }
langkah:
  - id: susun
    kegiatan: Menyusun buku
    pelaksana: { id: adb }
    simbol: { bentuk: kapsul }
    tindakan:
      - { nama: olah, label: Susun, kerja: { nama: buku.susun-laporan, uraian: Sistem menyusun, dengan: { nama: buku } } }
  - id: paraf
    bersama: paraf
    kegiatan: Memaraf buku
    pelaksana: { id: kasi }
    simbol: { bentuk: kotak }
    tindakan:
      - { nama: paraf, label: Paraf, kerja: { nama: ttd.tandatangani, uraian: Sistem memaraf, dengan: { dokumen: laporan.pdf } } }
    pengembalian: [{ ke: susun, uraian: kembali }]
  - id: paraf2
    bersama: paraf
    kegiatan: Memaraf buku
    pelaksana: { id: kabid }
    simbol: { bentuk: kotak }
    tindakan:
      - { nama: paraf, label: Paraf, kerja: { nama: ttd.tandatangani, uraian: Sistem memaraf, dengan: { dokumen: laporan.pdf } } }
  - id: kirim
    kegiatan: Mengirim buku
    pelaksana: { id: adb }
    simbol: { bentuk: kotak }
    waktu: 1 hari
    tindakan:
      - nama: teruskan
        label: Minta surat pengantar
        membuka:
          sop: uji-surat
          masukan: { judul: "Surat {judul}", perihal: "Penyampaian {judul}" }
          dokumen: [laporan.pdf]
          uraian: Sistem membuka berkas surat
      - { nama: kirim, label: Kirim, menunggu: uji-surat }
    pengembalian: [{ ke: susun, uraian: kembali }]
`
const ALASAN = 'Surat tidak jadi diperlukan'
const JUDUL = 'Buku Semester I'

let k: KantorUji
let diminta: PermintaanKerja[]

/** Signs as the module of signatures does: the next version of the name, of the same content. */
function bubuhkan(p: PermintaanKerja) {
  diminta.push(p)
  const d = p.dokumen.find((x) => x.nama === p.dengan?.['dokumen'])!
  const hash = createHash('sha256').update(`${d.hash} ${p.langkah}`).digest('hex')
  return Promise.resolve(ok({ dokumen: [{ ...d, hash, isi: d.isi ?? d.hash }], catatan: {} }))
}

beforeAll(async () => {
  k = await kantorUji()
  await berlakukanUji(k, SURAT)
  await berlakukanUji(k, BUKU)
})
afterAll(() => k.tutup())
beforeEach(() => {
  diminta = []
  k.lakon.jalankan = { 'ttd.tandatangani': bubuhkan }
})

const laporan = async (id: string) =>
  (await daftarDokumen(k.db, id)).find((d) => d.terbaru && d.nama === 'laporan.pdf')!
const paraf = (id: string, siapa: 'kasi' | 'kabid') =>
  coba(k, id, siapa, 'paraf', { langkah: siapa === 'kasi' ? 'paraf' : 'paraf2' })

async function sampaiParaf(): Promise<string> {
  const { berkasId } = wajib(await bukaBerkas(k, { sop: 'uji-buku', masukan: { judul: JUDUL } }, k.orang.adb))
  const { tindakanId } = wajib(await coba(k, berkasId, 'adb', 'olah'))
  wajib(await jalankanPekerja(k, berkasId, tindakanId))
  return berkasId
}
async function sampaiKirim(): Promise<string> {
  const id = await sampaiParaf()
  for (const siapa of ['kasi', 'kabid'] as const)
    wajib(await jalankanPekerja(k, id, wajib(await paraf(id, siapa)).tindakanId))
  return id
}

describe('tanda di balik isi yang sama', () => {
  test('dua paraf yang berjalan bersama: versi bertambah, yang pertama tidak gugur, tanda pertama tidak hilang', async () => {
    const id = await sampaiParaf()
    const semula = await laporan(id)
    const [a, b] = (await Promise.all([paraf(id, 'kasi'), paraf(id, 'kabid')])).map(wajib)
    wajib(await jalankanPekerja(k, id, a!.tindakanId))
    wajib(await jalankanPekerja(k, id, b!.tindakanId))
    const kini = await lihat(k, id)
    expect(kini.langkahKini).toBe('kirim')
    expect(await laporan(id)).toMatchObject({ versi: 3, isi: semula.hash })
    expect(kini.riwayat.filter((r) => r.jenis === 'tindakan').map((r) => r.gugur)).toEqual([
      false,
      false,
      false,
    ])
    // The second worked on the file with the first mark, and says so in its key.
    expect(diminta.map((p) => p.dokumen.find((d) => d.nama === 'laporan.pdf')!.isi)).toEqual([
      undefined,
      semula.hash,
    ])
    expect(diminta[1]!.kunci.startsWith(diminta[0]!.kunci.replace('/paraf/', '/paraf2/'))).toBe(true)
    expect(diminta[1]!.kunci).not.toBe(diminta[0]!.kunci.replace('/paraf/', '/paraf2/'))
  })

  test('`dengan` sampai ke kerja dan membedakan kuncinya; sidik berkas tetap selama isinya tetap', async () => {
    const id = await sampaiParaf()
    const { hashIsi } = await lihat(k, id)
    wajib(await jalankanPekerja(k, id, wajib(await paraf(id, 'kasi')).tindakanId))
    expect(diminta[0]).toMatchObject({ dengan: { dokumen: 'laporan.pdf' } })
    expect(diminta[0]!.kunci).toMatch(new RegExp(`^${id}/paraf/1/ttd\\.tandatangani/[0-9a-f]{16}$`))
    expect((await lihat(k, id)).hashIsi).toBe(hashIsi)
    // Who saw the file before the first mark still acts on what they saw.
    wajib(await coba(k, id, 'kabid', 'paraf', { langkah: 'paraf2', hashIsi }))
  })

  test('hasil yang menghapus tanda pejabat lain ditolak dan langkahnya terbuka lagi', async () => {
    const id = await sampaiParaf()
    let lain = ''
    k.lakon.jalankan = {
      'ttd.tandatangani': async (p) => {
        const hasil = await bubuhkan(p)
        if (p.langkah === 'paraf2') return hasil
        // While this one works the neighbour's mark comes.
        wajib(await jalankanPekerja(k, id, wajib(await paraf(id, 'kabid')).tindakanId))
        lain = (await laporan(id)).hash
        return hasil
      },
    }
    const { tindakanId } = wajib(await paraf(id, 'kasi'))
    expect(await jalankanPekerja(k, id, tindakanId)).toMatchObject({ galat: { kode: 'sop.isi-bergerak' } })
    expect((await lihat(k, id)).tempat).toMatchObject([{ langkah: 'paraf', keadaan: 'terbuka' }])
    expect(await laporan(id)).toMatchObject({ hash: lain, versi: 2 })
  })

  test('isi yang berubah menggugurkan paraf, juga yang tandanya bertambah', async () => {
    const id = await sampaiKirim()
    wajib(await coba(k, id, 'adb', 'kembalikan', { ke: 'susun', alasan: ALASAN }))
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    wajib(await jalankanPekerja(k, id, tindakanId))
    const kini = await lihat(k, id)
    expect(kini.tempat.map((t) => t.langkah)).toEqual(['paraf', 'paraf2'])
    expect((await laporan(id)).isi).toBe((await laporan(id)).hash)
  })
})

describe('berkas yang membuka berkas lain', () => {
  test('dibuka dalam tindakannya, dengan isian dan dokumen; keduanya saling tahu; yang menunggu terbuka sesudahnya', async () => {
    const id = await sampaiKirim()
    const buka = (await lihat(k, id, 'adb')).tindakan.find((t) => t.jenis === 'maju')!
    expect(buka).toMatchObject({ tindakan: 'teruskan', kerja: 'Sistem membuka berkas surat' })
    wajib(await coba(k, id, 'adb', 'teruskan'))
    const induk = await lihat(k, id, 'adb')
    expect(induk.lanjutan).toMatchObject([{ sop: 'Surat uji', di: 'langkah 1, Kasubbag Umum', gugur: false }])
    const surat = induk.lanjutan[0]!
    const anak = await lihat(k, surat.id)
    expect(anak).toMatchObject({
      judul: `Surat ${JUDUL}`,
      masukan: { judul: `Surat ${JUDUL}`, perihal: `Penyampaian ${JUDUL}` },
      asal: { id, nomor: induk.nomor, judul: JUDUL },
      dibukaOleh: { nama: 'Ani' },
    })
    const { hash, isi } = await laporan(id)
    expect(anak.dokumen).toMatchObject([{ nama: 'laporan.pdf', hash, versi: 1, langkah: 'nomori' }])
    expect(await laporan(surat.id)).toMatchObject({ isi })

    expect(induk.tempat[0]).toMatchObject({ menungguBerkas: { id: surat.id, nomor: surat.nomor } })
    expect(induk.tindakan.filter((t) => t.jenis === 'maju')).toEqual([])
    expect(induk.alasanTidak).toBe(
      `Menunggu berkas ${surat.nomor} (Surat uji), yang sekarang di langkah 1, Kasubbag Umum. Tindakan ini terbuka sesudah berkas itu selesai.`,
    )
    const { baris } = await daftarKotakMasuk(k.db, k.jam, k.orang.adb.pegawaiId)
    expect(baris.find((b) => b.berkasId === id)!.keterangan).toContain(`menunggu berkas ${surat.nomor}`)
    expect(await coba(k, id, 'adb', 'kirim')).toMatchObject({ galat: { kode: 'sop.menunggu-berkas' } })

    const { tindakanId } = wajib(await coba(k, surat.id, 'kasubbag-umum', 'agendakan'))
    wajib(await jalankanPekerja(k, surat.id, tindakanId))
    expect(await kabar('adb', id)).toContainEqual(expect.stringContaining(`Berkas ${surat.nomor} berakhir`))
    expect((await lihat(k, id)).lanjutan).toMatchObject([{ di: 'selesai', hasil: 'tuntas' }])
    wajib(await coba(k, id, 'adb', 'kirim'))
    expect(await lihat(k, id)).toMatchObject({
      hasil: 'tuntas',
      catatan: { nomorAgenda: '400.12.4.3/1/2026' },
    })
    expect((await lihat(k, id)).riwayat.map((r) => r.uraian)).toContain(
      `Membuka berkas ${surat.nomor} (Surat uji)`,
    )
  })

  test('surat yang dibatalkan mengembalikan tindakan pembukanya, dan surat baru dapat dibuka', async () => {
    const id = await sampaiKirim()
    wajib(await coba(k, id, 'adb', 'teruskan'))
    const pertama = (await lihat(k, id)).lanjutan[0]!
    wajib(await akhiriBerkas(k, { berkasId: pertama.id, alasan: ALASAN }, k.orang.adb))
    const induk = await lihat(k, id, 'adb')
    expect(induk.lanjutan).toMatchObject([{ di: 'dibatalkan', gugur: true }])
    expect(induk.tindakan.find((t) => t.jenis === 'maju')).toMatchObject({ tindakan: 'teruskan' })
    wajib(await coba(k, id, 'adb', 'teruskan'))
    const { lanjutan } = await lihat(k, id)
    expect(lanjutan.map((l) => [l.di, l.gugur])).toEqual([
      ['dibatalkan', true],
      ['langkah 1, Kasubbag Umum', false],
    ])
  })

  test('dikembalikan sesudahnya: surat tetap berjalan dan disebut, dan yang kedua tidak dibuka di sampingnya', async () => {
    const id = await sampaiKirim()
    wajib(await coba(k, id, 'adb', 'teruskan'))
    const { nomor } = (await lihat(k, id)).lanjutan[0]!
    const kembali = (await lihat(k, id, 'adb')).tindakan.find((t) => t.jenis === 'pengembalian')!
    expect(kembali.akibat).toBe(`Kembalikan → kembali ke ADB; berkas ${nomor} (Surat uji) tetap berjalan`)
    wajib(await coba(k, id, 'adb', 'kembalikan', { ke: 'susun', alasan: ALASAN }))
    expect((await lihat(k, id)).lanjutan).toMatchObject([{ nomor, gugur: true, hasil: null }])
    wajib(await jalankanPekerja(k, id, wajib(await coba(k, id, 'adb', 'olah')).tindakanId))
    for (const siapa of ['kasi', 'kabid'] as const)
      wajib(await jalankanPekerja(k, id, wajib(await paraf(id, siapa)).tindakanId))
    expect(await coba(k, id, 'adb', 'teruskan')).toMatchObject({ galat: { kode: 'sop.lanjutan-berjalan' } })
  })

  test('tidak ada yang terbuka bila tindakannya ditolak: SOP dicabut, isian tidak ada', async () => {
    const id = await sampaiKirim()
    const jumlah = () => k.db.one<{ n: number }>(sql`select count(*) as n from berkas`)
    const semula = await jumlah()
    await k.db.transaksi(async (tx) => {
      const { id: baris } = await tx.one<{ id: string }>(
        sql`select id from sop_berlaku where sop = 'uji-surat' and berakhir is null`,
      )
      const saat = k.jam.sekarang()
      await akhiriBerlaku(tx, baris, { saat, sebab: 'dicabut', alasan: ALASAN, pelaku: k.orang.adb })
    })
    const tanpa = await coba(k, id, 'adb', 'teruskan')
    expect(tanpa).toMatchObject({ galat: { kode: 'sop.lanjutan-tak-ada' } })
    await berlakukanUji(
      k,
      SURAT.replace('masukan:', 'masukan:\n  - { nama: tujuan, judul: Tujuan surat, jenis: teks }'),
    )
    expect(await coba(k, id, 'adb', 'teruskan')).toMatchObject({
      galat: { pesan: 'Berkas Surat uji tidak dapat dibuka: Tujuan surat belum diisi.' },
    })
    expect(await jumlah()).toEqual(semula)
  })
})

async function kabar(siapa: 'adb', berkasId: string): Promise<string[]> {
  const baris = await k.db.all<{ judul: string }>(
    sql`select judul from kabar where pegawai_id = ${k.orang[siapa].pegawaiId} and tautan = ${`/berkas/${berkasId}`}`,
  )
  return baris.map((b) => b.judul)
}
