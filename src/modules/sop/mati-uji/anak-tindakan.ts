import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { DaftarBagian } from '#kernel/bagian'
import { ok } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import type { HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { bukaAntrean } from '#platform/antrean'
import { bukaFolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import { bukaLog } from '#platform/log'
import { bukaDb, type Db, type Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { sql } from '#platform/sql'
import { bukaBerkas } from '../berkas/buka-berkas.ts'
import { getBerkas } from '../berkas/get-berkas.ts'
import { lakukanTindakan, PEKERJAAN_KERJA } from '../berkas/lakukan-tindakan.ts'
import { daftarMenungguKerja } from '../berkas/tempat.store.ts'
import { unggahLampiran } from '../berkas/unggah-lampiran.ts'
import { daftarkanKerja } from '../kerja/daftar-kerja.ts'
import { KERJA_PURA, ttdPura } from '../kerja/kerja-pura-uji.ts'
import { pekerjaKerja } from '../kerja/pekerja-kerja.ts'
import { pulihkanKerja } from '../kerja/rukunkan-kerja.ts'
import { kerjaRancangan } from '../rancangan/kerja-rancangan.ts'
import { insertBagian } from '../ulasan/bagian.store.ts'
import { tutupUlasan } from '../ulasan/jawab-ulasan.ts'
import { simpanBagian } from '../ulasan/simpan-bagian.ts'
import { tulisUlasan } from '../ulasan/tulis-ulasan.ts'
import { pengacak } from './pengacak.ts'

/** What the parent asks for. The child dies by its own SIGKILL, at one statement or after a time, or lives to the end. */
export interface PesanAnak {
  readonly url: string
  readonly akar: string
  readonly orang: Record<string, Pelaku & { pegawaiId: string }>
  readonly benih: number
  readonly banyak: number
  readonly mati?:
    | { readonly kueri: number; readonly cara: 'sebelum' | 'terkirim' | 'sesudah' }
    | { readonly ms: number }
  /** Instead of acts: the queue is opened and runs until nothing waits. */
  readonly tuntaskan?: boolean
}

const SOP = ['agregat-data-kependudukan', 'penyusunan-buku-data-agregat', 'uji-bersama', 'uji-induk']
const BAGIAN: DaftarBagian = [{ id: 'isi', judul: 'Isi', jenis: 'paragraf', paragraf: ['Satu', 'Dua'] }]

const p = JSON.parse(process.argv[2]!) as PesanAnak
const acak = pengacak(p.benih)
const mati = () => process.kill(process.pid, 'SIGKILL')

/** Every statement is counted, inside of a transaction and outside; the one asked for is the last. */
let kueri = Number.NEGATIVE_INFINITY
function bungkusKueri<K extends Kueri>(k: K): K {
  const pantau =
    <A extends unknown[], T>(jalankan: (...a: A) => Promise<T>) =>
    async (...a: A): Promise<T> => {
      const kini = p.mati && 'kueri' in p.mati && ++kueri === p.mati.kueri ? p.mati.cara : undefined
      if (kini === 'sebelum') mati()
      const janji = jalankan(...a)
      if (kini === 'terkirim') setImmediate(mati)
      const hasil = await janji
      if (kini === 'sesudah') mati()
      return hasil
    }
  return { ...k, all: pantau(k.all), one: pantau(k.one), find: pantau(k.find), run: pantau(k.run) }
}

const asli = bukaDb(p.url, 4)
const db: Db = {
  ...bungkusKueri(asli),
  transaksi: (kerja, isolasi) => asli.transaksi((tx) => kerja(bungkusKueri(tx)), isolasi),
}
const folder = bukaFolderData(p.akar)
const kunci = bukaKunci(folder.kunci)
const jam = jamTetap('2026-08-12T01:00:00Z')
const log = bukaLog(() => undefined)
const s: Sarana = {
  db,
  jam,
  kunci,
  folder,
  log,
  simpanan: bukaSimpanan(folder.simpanan, kunci),
  antrean: bukaAntrean(db, jam, log),
}
daftarkanKerja(s, [...KERJA_PURA.map(kerjaPura), ...kerjaRancangan(s, ttdPura(s))])
s.antrean.daftarkan(PEKERJAAN_KERJA, pekerjaKerja(s))

if (p.tuntaskan) await tuntaskan()
else await bertindak()
await asli.tutup()
process.exit(0)

async function bertindak(): Promise<void> {
  kueri = 0
  if (p.mati && 'ms' in p.mati) setTimeout(mati, p.mati.ms)
  for (let n = 0; n < p.banyak; n++) {
    jam.maju(1)
    const terjadi = await satu(n)
    // Acknowledged: the parent must find it, whatever comes next.
    if (terjadi) writeSync(1, `${JSON.stringify(terjadi)}\n`)
  }
}

async function tuntaskan(): Promise<void> {
  await s.antrean.mulai()
  await pulihkanKerja(s)
  for (const t of await daftarMenungguKerja(asli)) await s.antrean.tunggu(t.pekerjaanId)
  await s.antrean.berhenti()
}

async function satu(n: number): Promise<{ jenis: string; id: string } | undefined> {
  const terbuka = await asli.all<{ id: string }>(
    sql`select id from berkas where selesai is null order by dibuka, id`,
  )
  if (terbuka.length < 5 || acak(100) < 6) {
    const masukan = { snapshotId: 's-1', semester: '2026-1', judul: 'Laporan' }
    const sop = SOP[acak(SOP.length)]!
    const hasil = await bukaBerkas(
      s,
      { sop, masukan: sop.startsWith('uji-') ? {} : masukan },
      p.orang['adb']!,
    )
    return hasil.ok ? { jenis: 'berkas', id: hasil.value.berkasId } : undefined
  }
  const id = terbuka[acak(terbuka.length)]!.id
  const menunggu = await daftarMenungguKerja(asli, id)
  if (menunggu[0] && acak(100) < 70) {
    const { tindakanId } = menunggu[acak(menunggu.length)]!
    const pengawas = { id: 'p', signal: new AbortController().signal, kemajuan: () => undefined }
    const hasil = await pekerjaKerja(s)({ berkasId: id, tindakanId }, pengawas)
    return hasil.ok ? { jenis: 'kerja', id: tindakanId } : undefined
  }
  if (acak(100) < 20) return ulas(id)
  return tindak(id, n)
}

/** What the screen offers to one of the people, chosen by lot: the act, the return, with files where it asks for them. */
async function tindak(berkasId: string, n: number): Promise<{ jenis: string; id: string } | undefined> {
  const siapa = Object.values(p.orang)
  for (let i = 0, dari = acak(siapa.length); i < siapa.length; i++) {
    const orang = siapa[(dari + i) % siapa.length]!
    const b = await getBerkas({ ...s, db: asli }, berkasId, orang.pegawaiId)
    if (!b.ok || !b.value.langkahKini) continue
    const boleh = b.value.tindakan.filter((t) => t.jenis !== 'penolakan')
    const t = acak(100) < 25 ? boleh[0] : boleh.at(-1)
    if (!t) continue
    const lampiran: Record<string, string> = {}
    for (const l of t.lampiran) {
      if (!l.wajib && acak(2) === 0) continue
      const isi = Buffer.from(`%PDF-1.7\n${p.benih}/${n}`)
      const hash = createHash('sha256').update(isi).digest('hex')
      // Known before it comes: reading a file into parts takes a thread, and this is not about that.
      await insertBagian(
        asli,
        hash,
        (await simpanBagian({ ...s, db: asli }, l.nama, BAGIAN))!,
        jam.sekarang(),
      )
      if ((await unggahLampiran(s, { berkasId, nama: l.nama, isi }, orang)).ok) lampiran[l.nama] = hash
    }
    const permintaan = {
      berkasId,
      langkah: b.value.langkahKini,
      tindakan: t.tindakan,
      hashIsi: t.mengikat.hashIsi,
      lampiran,
      ...(t.perluAlasan && { alasan: 'Perlu dibetulkan', ke: t.tujuan[acak(t.tujuan.length)]!.ke }),
    }
    const hasil = await lakukanTindakan(s, permintaan, orang)
    return hasil.ok ? { jenis: 'tindakan', id: hasil.value.tindakanId } : undefined
  }
  return undefined
}

async function ulas(berkasId: string): Promise<{ jenis: string; id: string } | undefined> {
  const orang = Object.values(p.orang)[acak(4)]!
  const lama = await asli.find<{ id: string }>(
    sql`select id from berkas_ulasan where berkas_id = ${berkasId} and tutup is null order by nomor limit 1`,
  )
  if (lama && acak(3) === 0) {
    const hasil = await tutupUlasan(s, { berkasId, ulasanId: lama.id, teks: 'Sudah' }, orang)
    return hasil.ok ? { jenis: 'tutup', id: lama.id } : undefined
  }
  const d = await asli.find<{ nama: string; versi: number }>(sql`select d.nama, d.versi from berkas_dokumen d
    join berkas_bagian b on b.hash = d.hash where berkas_id = ${berkasId} order by d.waktu desc, versi desc limit 1`)
  if (!d) return undefined
  const letak = { bagian: 'isi', jenis: 'paragraf' as const, urut: acak(2) }
  const hasil = await tulisUlasan(
    s,
    { berkasId, dokumen: d.nama, versi: d.versi, letak, teks: 'Periksa' },
    orang,
  )
  return hasil.ok ? { jenis: 'ulasan', id: hasil.value.id } : undefined
}

/** Work with files of its own, the same for the same key, one paragraph of which is another with each key. */
function kerjaPura(nama: string): Kerja {
  return {
    nama,
    judul: nama,
    balik: 'gantikan',
    siap: async () => ok(),
    jalankan: async (m: PermintaanKerja) => {
      if (nama === 'surat.agendakan' || nama === 'arsip.arsipkan')
        return ok({ dokumen: [], catatan: { nama } })
      const file = nama === 'buku.susun-laporan' ? 'laporan.pdf' : 'bertanda-tangan.pdf'
      const bagian = [{ ...BAGIAN[0]!, paragraf: ['Satu', `Dua ${m.kunci}`] }] as DaftarBagian
      const { hash, ukuran } = await s.simpanan.simpan(Buffer.from(`${file} ${m.kunci}`))
      const alamat = (await simpanBagian({ ...s, db: asli }, file, bagian))!
      const dokumen = [{ nama: file, hash, mime: 'application/pdf', ukuran, bagian: alamat }]
      return ok({ dokumen, catatan: { nama } } satisfies HasilKerja)
    },
  }
}
