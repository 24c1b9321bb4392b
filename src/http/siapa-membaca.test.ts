import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { kerjaArsip } from '#arsip'
import { simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import { kirimKabar } from '#kabar'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import { sql } from '#platform/sql'
import { daftarDefinisi } from '#sop'
import { agendakan, catatSuratMasuk } from '#surat'
import { type SaranaUji, saranaUji } from '../../test/support/sarana-uji.ts'
import { RUTE } from '../main.ts'

const KELAS = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const
type Kelas = (typeof KELAS)[number]
const JABATAN = ['adb', 'kasi', 'kabid', 'sekretaris', 'kadis', 'kasubbag-umum'] as const
const PERAN = [...JABATAN, 'tamu', 'pengelola'] as const
type Peran = (typeof PERAN)[number]
/** One word a class, in titles, subjects, file names and contents; nothing else in the office says it. */
const KATA: Record<Kelas, string> = {
  biasa: 'angsa',
  terbatas: 'bangau',
  rahasia: 'cendrawasih',
  'sangat-rahasia': 'dadali',
}

/** Written down here once more, from the rules that come with the program, not asked of the code under test. */
const PEMBUKA: Record<Kelas, readonly Peran[]> = {
  biasa: PERAN,
  terbatas: ['adb', 'kasi', 'kabid', 'sekretaris', 'kadis', 'kasubbag-umum'],
  rahasia: ['kabid', 'sekretaris', 'kadis', 'kasubbag-umum'],
  'sangat-rahasia': ['sekretaris', 'kadis'],
}
/** Of letters in, which have readers of their own. */
const KATA_MASUK = { biasa: 'elang', terbatas: 'falkon', rahasia: 'gelatik' } as const
/** Who books letters in reads them; the desk of the letter that is rahasia is the kasi's. */
const PEMBACA_MASUK: Record<Exclude<Kelas, 'sangat-rahasia'>, readonly Peran[]> = {
  biasa: PERAN,
  terbatas: ['adb', 'kasubbag-umum'],
  rahasia: ['adb', 'kasubbag-umum', 'kasi'],
}

const AKUN = Object.fromEntries(
  PERAN.map((p, i) => [p, `0198a000-0000-7000-8000-00000000000${i}`]),
) as Record<Peran, string>

let s: SaranaUji
let app: App
const orang = {} as Record<Peran, Penanya>
/** Addresses that are read, and those of them that take words to look for. */
const rute: string[] = []
const dicari = new Set<string>()
const isi = {} as Record<Kelas, { berkas: string; entri: string; draf: string }>
const masuk = {} as Record<Exclude<Kelas, 'sangat-rahasia'>, { id: string; hash: string }>

beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  for (const [i, peran] of [...JABATAN, 'tamu' as const].entries()) orang[peran] = await angkat(peran, i)
  orang['pengelola'] = { akunId: AKUN.pengelola, sesiId: AKUN.pengelola, nama: 'Pengelola', pengelola: true }
  await simpanVersi()
  for (const k of KELAS) isi[k] = await semaiBerkas(k)
  for (const k of ['biasa', 'terbatas', 'rahasia'] as const) masuk[k] = await semaiMasuk(k)
  await semaiMeja(masuk.rahasia.id)
  app = await buka()
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const minta = (siapa: Peran, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { 'x-siapa': siapa, ...headers } })
const jalan = {
  'berkas di arsip': (k: Kelas) => isi[k].entri,
  'draf berkas yang sama': (k: Kelas) => isi[k].draf,
} as const

describe.each(Object.entries(jalan))('dokumen: %s', (_, hash) => {
  test.each(PERAN)('%s', async (siapa) => {
    for (const k of KELAS) {
      const boleh = PEMBUKA[k].includes(siapa)
      const etag = { 'if-none-match': `"${hash(k)}"` }
      expect((await minta(siapa, `/api/dokumen/${hash(k)}`)).statusCode, `${siapa} ${k}`).toBe(
        boleh ? 200 : 404,
      )
      expect((await minta(siapa, `/api/dokumen/${hash(k)}`, etag)).statusCode).toBe(boleh ? 304 : 404)
    }
  })
})

test.each(PERAN)('pindaian surat masuk: %s', async (siapa) => {
  for (const [k, { hash }] of Object.entries(masuk)) {
    const boleh = PEMBACA_MASUK[k as keyof typeof masuk].includes(siapa)
    expect((await minta(siapa, `/api/dokumen/${hash}`)).statusCode, `${siapa} ${k}`).toBe(boleh ? 200 : 404)
  }
})

test.each(PERAN)('halaman berkas: %s; yang sangat rahasia seperti tidak ada', async (siapa) => {
  for (const k of KELAS) {
    const { statusCode } = await minta(siapa, `/api/berkas/${isi[k].berkas}`)
    const tutup = k === 'sangat-rahasia' ? 404 : 403
    expect(statusCode, `${siapa} ${k}`).toBe(PEMBUKA[k].includes(siapa) ? 200 : tutup)
  }
})

test('yang tidak boleh dibaca dijawab seperti yang tidak ada, dan penolakannya ada di jejak', async () => {
  const { hash } = masuk.rahasia
  const [tolak, tiada] = [
    await minta('tamu', `/api/dokumen/${hash}`),
    await minta('tamu', `/api/dokumen/${'0'.repeat(64)}`),
  ]
  expect([tolak.statusCode, tolak.body]).toEqual([tiada.statusCode, tiada.body])
  const [entri] = await findEntri(s.db, { tindakan: 'dokumen.baca', objek: `dokumen/${hash}`, batas: 1 })
  expect(entri).toMatchObject({
    hasil: 'ditolak',
    pelaku: { pegawaiId: orang.tamu.pegawaiId },
    rincian: { pada: [{ objek: `surat-masuk/${masuk.rahasia.id}`, kelas: 'rahasia' }] },
  })
  expect(await findEntri(s.db, { objek: `dokumen/${'0'.repeat(64)}`, batas: 1 })).toEqual([])
})

test('salinan di tempat terbuka tidak membuka yang tertutup; yang ikut mengerjakan tetap membacanya', async () => {
  const { entri } = isi.rahasia
  await s.db.run(sql`insert into berkas_unggahan (berkas_id, nama, hash, mime, ukuran, pelaku, waktu)
    values (${isi.biasa.berkas}, 'salinan.txt', ${entri}, 'text/plain', 1, ${operatorMesin}, ${s.jam.sekarang()})`)
  expect((await minta('tamu', `/api/dokumen/${entri}`)).statusCode).toBe(404)
  await s.db.run(sql`insert into surat_masuk_file (surat_id, hash, nama, mime, ukuran, waktu, pelaku)
    values (${masuk.rahasia.id}, ${isi['sangat-rahasia'].entri}, 'x.txt', 'text/plain', 1, ${s.jam.sekarang()}, ${operatorMesin})`)
  expect((await minta('kasi', `/api/dokumen/${isi['sangat-rahasia'].entri}`)).statusCode).toBe(200)
  expect((await minta('kabid', `/api/dokumen/${isi['sangat-rahasia'].entri}`)).statusCode).toBe(404)
})

test('tidak satu pun daftar, pencarian atau kabar menyebut judul yang tertutup, juga tidak dengan kata yang ditebak', async () => {
  // Who one is oneself needs a session, which these people have none of.
  const daftar = rute.filter((r) => !r.includes(':') && r !== '/api/saya')
  expect(daftar.length).toBeGreaterThan(60)
  const rahasia = [KATA.rahasia, KATA['sangat-rahasia'], KATA_MASUK.rahasia]
  const bocor: string[] = []
  const rusak: string[] = []
  let terbuka = 0
  const jawaban = async (siapa: Peran, url: string, tertutup: readonly string[]) => {
    const { statusCode, body } = await minta(siapa, url)
    if (statusCode >= 500) rusak.push(`${url} ${body}`)
    if (statusCode === 200) terbuka++
    // A count of one for a guessed word says as much as its title.
    if (tertutup.some((k) => body.includes(k)) || (url.includes('?') && /"jumlah":1\b/.test(body)))
      bocor.push(`${siapa} ${url}`)
  }
  for (const url of daftar) await jawaban('tamu', url, rahasia)
  for (const url of daftar.filter((r) => dicari.has(r) || /kabar|berkas|jejak|agenda|kotak/.test(r))) {
    await jawaban('kasi', url, rahasia.slice(0, 2))
    for (const k of rahasia) await jawaban('pengelola', `${url}?cari=${k}&q=${k}`, rahasia)
  }
  expect(rusak).toEqual([])
  expect(bocor).toEqual([])
  expect(terbuka).toBeGreaterThan(60)
  // The same questions find it for one who may know.
  expect((await minta('kadis', `/api/berkas?cari=${KATA.rahasia}`)).body).toContain(KATA.rahasia)
  expect((await minta('kadis', `/api/cari?q=${KATA.rahasia}`)).body).toContain(KATA.rahasia)
  expect((await minta('kadis', '/api/kabar')).body).toContain(KATA['sangat-rahasia'])
})

/** Columns whose content is asked for when somebody wants to read a document, straight or through the case it stands on. */
const DITANYA = `arsip_dokumen.hash berkas_dokumen.hash berkas_unggahan.hash kabar_masuk.mentah_hash kantor.logo_hash
  serah_terima.dokumen_hash surat_agenda.hash_isi surat_disposisi_laporan.hash surat_ekspedisi.bukti_hash
  surat_kiriman.bukti_hash surat_masuk_file.hash tanda_tangan.hash_hasil ttd_perpanjangan.hash_hasil ttd_pindaian.hash`
/** Digests that repeat one of those, or are of something that is no document. */
const BUKAN_PEMEGANG = `akun.hash_sandi arsip_impor_baris.hash arsip_nisan.hash arsip_periksa.hash arsip_teks.hash
  berkas.hash_isi berkas_bagian.hash berkas_tindakan.hash_isi buku_laporan.hash_model buku_laporan.hash_pdf
  buku_laporan.hash_xlsx buku_susunan.hash_model buku_susunan.hash_pdf dokumen.hash dokumen_baca.hash
  peristiwa_berkas.hash_file snapshot.hash_file sop_lembar.hash surat_kiriman.hash_surat tanda_tangan.hash_asal
  ttd_bukti.hash_kini ttd_bukti.hash_segel ttd_cetakan.hash ttd_perpanjangan.hash_asal`

test('setiap kolom sidik dikenal: yang baru harus ditanya siapa pembacanya, atau dinyatakan bukan pemegang dokumen', async () => {
  const kolom = await s.db.all<{ nama: string }>(sql`select table_name || '.' || column_name as nama
    from information_schema.columns where table_schema = 'public' and data_type = 'text'
      and column_name ~ '(^|_)hash(_|$)' order by 1`)
  const dikenal = `${DITANYA} ${BUKAN_PEMEGANG}`.split(/\s+/)
  expect(kolom.map((k) => k.nama).filter((k) => !dikenal.includes(k))).toEqual([])
})

function nilai<T>(h: { ok: true; value: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(h.galat.kode)
  return h.value
}

async function angkat(peran: Peran, i: number): Promise<Penanya> {
  const p = nilai(
    await buatPegawai(s, { nama: `Pemangku ${peran}`, nip: `19000101200501100${i}` }, operatorMesin),
  )
  const jabatan = (await daftarJabatan(s.db)).find((j) => j.pelaksana === peran)
  if (jabatan)
    nilai(
      await tetapkanPemangku(
        s,
        { pegawaiId: p.id, jabatanId: jabatan.id, dasar: 'definitif', sejak: '2026-01-02' },
        operatorMesin,
      ),
    )
  return { akunId: AKUN[peran], sesiId: AKUN[peran], nama: peran, pengelola: false, pegawaiId: p.id }
}

const DIGEST = 'd'.repeat(64)

async function simpanVersi(): Promise<void> {
  const [d] = daftarDefinisi()
  await s.db.run(sql`insert into sop_versi (digest, sop, definisi, dicatat)
    values (${DIGEST}, ${d!.id}, ${JSON.stringify(d)}::jsonb, ${s.jam.sekarang()})`)
}

/** A finished case with a draft, a numbered letter, a notice, and its entry in the archive under this class. */
async function semaiBerkas(k: Kelas): Promise<(typeof isi)[Kelas]> {
  const saat = s.jam.sekarang()
  const judul = `Nota ${KATA[k]}`
  const [d] = daftarDefinisi()
  const { id } = await s.db.one<{
    id: string
  }>(sql`insert into berkas (nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh, selesai, hasil)
    values (${`B-${KELAS.indexOf(k)}`}, ${judul}, ${d!.id}, ${DIGEST}, '{}'::jsonb, 1, ${DIGEST}, ${saat}, ${operatorMesin}, ${saat}, 'tuntas')
    returning id`)
  const file = (nama: string) =>
    simpanDokumen(s, { nama, mime: 'text/plain', isi: Buffer.from(`${nama} tentang ${judul}`) })
  const [entri, draf] = [await file(`${KATA[k]}.txt`), await file(`${KATA[k]}-draf.txt`)]
  await s.db.run(sql`insert into berkas_unggahan (berkas_id, nama, hash, mime, ukuran, pelaku, waktu)
    values (${id}, 'draf.txt', ${draf.hash}, 'text/plain', ${draf.ukuran}, ${operatorMesin}, ${saat})`)
  const agenda = {
    kunci: k,
    hash: entri.hash,
    namaFile: entri.nama,
    perihal: judul,
    berkasId: id,
    zona: 'WIB',
  }
  nilai(
    await s.db.transaksi((tx) =>
      agendakan(tx, s.jam, agenda as Parameters<typeof agendakan>[2], operatorMesin),
    ),
  )
  const pelaku: Pelaku = {
    jenis: 'pegawai',
    akunId: 'a',
    pegawaiId: orang.sekretaris.pegawaiId!,
    nama: 'Arsiparis',
  }
  const kerja = kerjaArsip(s).find((x) => x.nama === 'arsip.arsipkan')!
  const permintaan = {
    kunci: `${id}/1/1/arsip.arsipkan`,
    berkasId: id,
    langkah: '1',
    masukan: { judul },
    dokumen: [entri],
    catatan: {},
    dengan: { dokumen: entri.nama },
    pelaku,
  }
  nilai(await kerja.jalankan(permintaan, { kemajuan: () => undefined, signal: new AbortController().signal }))
  await s.db.run(
    sql`update arsip_keadaan set keamanan = ${k} where arsip_id = (select id from arsip where berkas_id = ${id})`,
  )
  await s.db.transaksi((tx) =>
    kirimKabar(
      tx,
      {
        kepada: [orang.tamu.pegawaiId!, orang.kasi.pegawaiId!, orang.kadis.pegawaiId!],
        jenis: 'tiba',
        judul: `${judul} tiba`,
        isi: `Berkas ${judul} menunggu.`,
        tautan: `/berkas/${id}`,
        kunci: `uji/${k}`,
      },
      saat,
    ),
  )
  return { berkas: id, entri: entri.hash, draf: draf.hash }
}

async function semaiMasuk(k: Exclude<Kelas, 'sangat-rahasia'>): Promise<{ id: string; hash: string }> {
  const file = await simpanDokumen(s, {
    nama: 'surat.txt',
    mime: 'text/plain',
    isi: Buffer.from(`surat ${k}`),
  })
  const surat = nilai(
    await s.db.transaksi((tx) =>
      catatSuratMasuk(
        tx,
        s.jam,
        {
          kunci: createHash('sha256').update(k).digest('hex'),
          tanggalTerima: '2026-08-12',
          nomorSurat: `${KELAS.indexOf(k) + 1}/X/2026`,
          asal: `Instansi ${KATA_MASUK[k]}`,
          perihal: `Permintaan ${KATA_MASUK[k]}`,
          sifat: 'biasa',
          keamanan: k,
          cara: 'langsung',
          file: [file],
        },
        operatorMesin,
      ),
    ),
  )
  return { id: surat.id, hash: file.hash }
}

async function semaiMeja(suratId: string): Promise<void> {
  const kasi = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kasi')!
  const saat = s.jam.sekarang()
  const { id } = await s.db.one<{
    id: string
  }>(sql`insert into surat_disposisi (kunci, surat_id, induk, jabatan_id, jabatan, pelaku, instruksi, isi, batas, waktu)
    values ('d-1', ${suratId}, null, ${kasi.id}, 'Kadis', ${operatorMesin}, array['Teliti'], ${`tentang ${KATA_MASUK.rahasia}`}, null, ${saat}) returning id`)
  await s.db.run(sql`insert into surat_disposisi_tujuan (disposisi_id, surat_id, jabatan_id, jabatan, urut)
    values (${id}, ${suratId}, ${kasi.id}, ${kasi.nama}, 1)`)
}

async function buka(): Promise<App> {
  const a = Fastify() as unknown as App
  a.setValidatorCompiler(validatorCompiler)
  a.setSerializerCompiler(serializerCompiler)
  a.setErrorHandler((sebab, _req, reply) =>
    sebab instanceof TolakHttp
      ? kirimGalat(reply, sebab.galat)
      : reply.code((sebab as { statusCode?: number }).statusCode ?? 500).send(String(sebab)),
  )
  await a.register(cookie)
  await a.register(multipart)
  await a.register(swagger)
  a.addHook('onRoute', (r) => {
    if (![r.method].flat().includes('GET') || !r.url.startsWith('/api/')) return
    rute.push(r.url)
    const tanya = (r.schema?.querystring as { shape?: object } | undefined)?.shape ?? {}
    if ('cari' in tanya || 'q' in tanya) dicari.add(r.url)
  })
  a.addHook('onRequest', async (req) => {
    req.penanya = orang[String(req.headers['x-siapa']) as Peran]
  })
  for (const r of RUTE) await r(a, s)
  return a
}
