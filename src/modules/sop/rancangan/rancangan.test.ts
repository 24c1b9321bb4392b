import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { bacaDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { bukaBerkas } from '../berkas/buka-berkas.ts'
import {
  berlakukanUji,
  bukaUji,
  coba,
  jalankanPekerja,
  type KantorUji,
  kantorUji,
  lihat,
  tuntas,
  wajib,
} from '../berkas/kantor-uji.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { ruteSop } from '../sop.routes.ts'
import { bacaBagian } from '../ulasan/simpan-bagian.ts'
import { berlakukanRancangan } from './berlakukan-rancangan.ts'
import { definisiBerlaku, findDefinisiBerlaku } from './definisi-berlaku.ts'
import { findLembarSah } from './lembar-sah.store.ts'
import type { BandingRancanganKirim, RancanganKirim } from './rancangan.contract.ts'

const AGREGAT = 'agregat-data-kependudukan'
let k: KantorUji
let app: App

beforeAll(async () => {
  k = await kantorUji()
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (req) => {
    const siapa = String(req.headers['x-siapa'] ?? 'adb')
    const p = k.orang[siapa as keyof KantorUji['orang']]
    req.penanya = p
      ? { akunId: `akun-${siapa}`, sesiId: 's', nama: p.nama, pengelola: false, pegawaiId: p.pegawaiId }
      : { akunId: 'akun-p', sesiId: 's', nama: 'Pengelola', pengelola: true }
  })
  ruteSop(app, k)
})
afterAll(async () => {
  await app.close()
  await k.tutup()
})

type Cara = 'GET' | 'POST' | 'PUT' | 'DELETE'
async function minta<T>(method: Cara, url: string, payload?: object, siapa = 'adb') {
  const r = await app.inject({ method, url, headers: { 'x-siapa': siapa }, ...(payload && { payload }) })
  return { status: r.statusCode, isi: (r.body.startsWith('{') ? r.json() : r.body) as T }
}
async function dapat<T = RancanganKirim>(
  method: Cara,
  url: string,
  payload?: object,
  siapa?: string,
): Promise<T> {
  const { status, isi } = await minta<T>(method, url, payload, siapa)
  if (status !== 200) throw new Error(`${method} ${url}: ${status} ${JSON.stringify(isi)}`)
  return isi
}
const tertolak = async (method: Cara, url: string, payload?: object, siapa?: string) =>
  (await minta<{ galat?: { kode: string } }>(method, url, payload, siapa)).isi.galat?.kode

const dariSop = (sop = AGREGAT) => dapat('POST', '/api/sop/rancangan', { cara: 'dari-sop', sop })
const simpan = (r: RancanganKirim, ubah: object) =>
  dapat('PUT', `/api/sop/rancangan/${r.id}`, { versi: r.versi, naskah: { ...r.naskah, ...ubah } })
const ajukan = (r: RancanganKirim, lain: object = {}) =>
  dapat('POST', `/api/sop/rancangan/${r.id}/ajukan`, { versi: r.versi, ...lain })
const tarik = (r: RancanganKirim) => dapat('POST', `/api/sop/rancangan/${r.id}/tarik`, { versi: r.versi })
const identitas = (r: RancanganKirim, ubah: object) => ({
  identitas: { ...(r.naskah['identitas'] as object), ...ubah },
})
async function bukaPenyusunan(r: RancanganKirim): Promise<string> {
  const masukan = { rancangan: r.masukanBerkas!, judul: `Pengesahan ${r.judul}` }
  return wajib(await bukaBerkas(k, { sop: 'penyusunan-sop', masukan }, k.orang.adb)).berkasId
}
async function sampaiTandaTangan(id: string): Promise<void> {
  await tuntas(k, id, 'adb', 'olah')
  await tuntas(k, id, 'kasi', 'periksa')
  await tuntas(k, id, 'kabid', 'setujui')
  await tuntas(k, id, 'sekretaris', 'paraf')
}
async function sahkan(r: RancanganKirim): Promise<string> {
  const id = await bukaPenyusunan(r)
  await sampaiTandaTangan(id)
  await tuntas(k, id, 'kadis', 'tandatangani')
  await tuntas(k, id, 'adb', 'kirim')
  return id
}

describe('menulis', () => {
  test('rancangan disimpan bernomor versi; yang menyimpan di atas versi lama ditolak', async () => {
    const r = await dapat('POST', '/api/sop/rancangan', {
      cara: 'kosong',
      sop: 'layanan-keliling',
      nama: 'Layanan Keliling',
    })
    expect(r).toMatchObject({
      keadaan: 'draf',
      versi: 1,
      digest: null,
      masukanBerkas: null,
      dasarDigest: null,
    })
    expect(r.temuan.map((t) => t.jalur)).toEqual(
      expect.arrayContaining(['identitas.nomor', 'dasarHukum', 'langkah']),
    )
    const dua = await simpan(r, { dasarHukum: ['UU 23/2006 jo. UU 24/2013'] })
    expect(dua.versi).toBe(2)
    expect(dua.cacat).toBeLessThan(r.cacat)
    expect(await tertolak('PUT', `/api/sop/rancangan/${r.id}`, { versi: 1, naskah: r.naskah })).toBe(
      'sop.rancangan-berubah',
    )
    expect(await tertolak('POST', `/api/sop/rancangan/${r.id}/ajukan`, { versi: 2 })).toBe(
      'sop.rancangan-bercacat',
    )
    expect(await tertolak('DELETE', `/api/sop/rancangan/${r.id}?versi=1`)).toBe('sop.rancangan-berubah')
    expect((await minta('DELETE', `/api/sop/rancangan/${r.id}?versi=2`)).status).toBe(200)
    expect(await tertolak('GET', `/api/sop/rancangan/${r.id}`)).toBe('sop.rancangan-tak-ada')
  })

  test('yang tidak memangku jabatan pelaksana hanya membaca', async () => {
    expect(
      await tertolak('POST', '/api/sop/rancangan', { cara: 'dari-sop', sop: AGREGAT }, 'pengelola'),
    ).toBe('sop.bukan-penyusun')
    expect((await minta('GET', '/api/sop/rancangan', undefined, 'pengelola')).status).toBe(200)
  })

  test('usulan pengimpor tidak dapat diajukan sebelum setiap dugaannya dikonfirmasi', async () => {
    const naskah = { ...structuredClone(findDefinisi(AGREGAT)!), id: 'usulan-uji' }
    const r = await dapat('POST', '/api/sop/rancangan', {
      cara: 'usulan',
      naskah,
      keyakinan: {
        'langkah.1.pelaksana': { nilai: 0.6, alasan: 'dari kata kerjanya' },
        'langkah.2': { nilai: 0.4, alasan: 'tanda hilang' },
      },
      asalFile: 'naskah.docx',
    })
    expect(r.belumDikonfirmasi).toBe(2)
    expect(await tertolak('POST', `/api/sop/rancangan/${r.id}/ajukan`, { versi: 1 })).toBe(
      'sop.rancangan-belum-dikonfirmasi',
    )
    const dua = await dapat('POST', `/api/sop/rancangan/${r.id}/konfirmasi`, {
      versi: 1,
      jalur: ['langkah.2'],
    })
    expect(Object.keys(dua.keyakinan)).toEqual(['langkah.1.pelaksana'])
    const langkah = dua.naskah['langkah'] as { pelaksana: { disimpulkan: boolean } }[]
    expect([langkah[1]!.pelaksana.disimpulkan, langkah[2]!.pelaksana.disimpulkan]).toEqual([true, false])
    // A field that a person writes anew is no guess any more.
    const tiga = await simpan(dua, {
      langkah: langkah.map((l, i) => (i === 1 ? { ...l, pelaksana: { id: 'kabid' } } : l)),
    })
    expect(tiga.keyakinan).toEqual({})
    const empat = await ajukan(tiga)
    expect(empat.keadaan).toBe('diajukan')
    await tarik(empat)
  })

  test('YAML keluar dari rancangan dan masuk sebagai rancangan yang sama; tinjauan menyebut isiannya', async () => {
    const r = await dariSop()
    const yaml = await dapat<string>('GET', `/api/sop/rancangan/${r.id}/ekspor.yaml`)
    const kembali = await dapat('POST', '/api/sop/rancangan', { cara: 'yaml', isi: yaml })
    expect(kembali.naskah).toEqual(r.naskah)
    expect(kembali.digest).toBe(r.digest)
    expect(await tertolak('POST', '/api/sop/rancangan', { cara: 'yaml', isi: 'a: [' })).toBe(
      'sop.yaml-tak-terbaca',
    )
    const t = await dapat<{ temuan: { jalur: string }[]; digest: string }>('POST', '/api/sop/tinjau', {
      naskah: { ...r.naskah, peringatan: ['Hati-hati'] },
    })
    expect(t.temuan.map((x) => x.jalur)).toContain('peringatan.0')
    expect(t.digest).not.toBe(r.digest)
    expect((await minta('GET', '/api/sop/skema.json')).status).toBe(200)
    expect((await minta<string>('GET', `/api/sop/rancangan/${r.id}/lembar.pdf`)).isi.slice(0, 5)).toBe(
      '%PDF-',
    )
  })
})

describe('mengesahkan lewat SOP Penyusunan SOP', () => {
  test('rancangan, berkas, paraf, tanda tangan, berlaku: berkas baru memakai versi baru, yang lama selesai pada versinya', async () => {
    const lama = await bukaUji(k)
    const semula = (await lihat(k, lama)).sop.digest
    const awal = await dariSop()
    const nomor = { nomor: 'SOP/PIPD/PIAK/09-R1', tanggalRevisi: '2026-08-01' }
    const r = await ajukan(await simpan(awal, identitas(awal, nomor)))
    const beda = await dapat<BandingRancanganKirim>('GET', `/api/sop/rancangan/${r.id}/banding`)
    expect(beda.beda.map((b) => b.jalur)).toEqual(
      expect.arrayContaining(['identitas.nomor', 'identitas.tanggalRevisi']),
    )

    const id = await bukaPenyusunan(r)
    await sampaiTandaTangan(id)
    const berkas = await lihat(k, id)
    const pdf = berkas.dokumen.find((d) => d.nama === 'lembar-sop.pdf')!.hash
    const lembar = await k.db.one<{ bagian: string }>(
      sql`select bagian from berkas_bagian where hash = ${pdf}`,
    )
    expect(JSON.stringify(await bacaBagian(k, lembar.bagian))).toContain('Nomor: SOP/PIPD/PIAK/09-R1')
    expect(berkas.dokumen.map((d) => d.nama).sort()).toEqual(['definisi-sop.yaml', 'lembar-sop.pdf'])
    expect((await bacaDokumen(k, pdf)).isi.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await findDefinisiBerlaku(k.db, AGREGAT))!.identitas.nomor).toBe('SOP/PIPD/PIAK/09')
    await tuntas(k, id, 'kadis', 'tandatangani')
    expect((await findDefinisiBerlaku(k.db, AGREGAT))!.identitas.nomor).toBe('SOP/PIPD/PIAK/09-R1')
    const bertanda = (await lihat(k, id)).dokumen.findLast((d) => d.nama === 'lembar-sop.pdf')!
    expect(await findLembarSah(k.db, r.digest!)).toMatchObject({
      hash: bertanda.hash,
      isi: pdf,
      berkasId: id,
    })
    await tuntas(k, id, 'adb', 'kirim')
    expect((await lihat(k, id)).hasil).toBe('tuntas')
    const kabar = await k.db.all<{ tautan: string }>(
      sql`select tautan from kabar where jenis = 'sop-berlaku' and pegawai_id = ${k.orang.kabid.pegawaiId}`,
    )
    expect(kabar).toEqual([{ tautan: `/sop/${AGREGAT}` }])

    const baru = await lihat(k, await bukaUji(k))
    expect(baru.sop).toMatchObject({ digest: r.digest, nomor: 'SOP/PIPD/PIAK/09-R1' })
    for (const [siapa, tindakan] of [
      ['adb', 'olah'],
      ['kasi', 'verifikasi'],
      ['kabid', 'setujui'],
      ['kadis', 'tandatangani'],
      ['adb', 'agendakan'],
      ['adb', 'arsipkan'],
    ] as const)
      await tuntas(k, lama, siapa, tindakan)
    expect(await lihat(k, lama)).toMatchObject({ hasil: 'tuntas', sop: { digest: semula } })
    const daftar = await dapat<{ sop: { id: string; nomor: string }[] }>('GET', '/api/sop')
    expect(daftar.sop.filter((s) => s.id === AGREGAT).map((s) => s.nomor)).toEqual(['SOP/PIPD/PIAK/09-R1'])
    const { versi } = await dapat<{
      versi: { digest: string; sebabAkhir: string | null; berkas: { id: string } | null }[]
    }>('GET', `/api/sop/${AGREGAT}/versi`)
    expect(versi.map((v) => [v.digest, v.sebabAkhir, v.berkas?.id])).toEqual([
      [r.digest, null, id],
      [semula, 'diganti', undefined],
    ])
    expect(await dapat('GET', `/api/sop/rancangan/${r.id}`)).toMatchObject({
      keadaan: 'berlaku',
      berkas: { id },
    })
    expect(await tertolak('PUT', `/api/sop/rancangan/${r.id}`, { versi: r.versi, naskah: r.naskah })).toBe(
      'sop.rancangan-terkunci',
    )
    const [entri] = await findEntri(k.db, { objek: `sop/${AGREGAT}`, batas: 1 })
    expect(entri).toMatchObject({
      tindakan: 'sop.berlakukan',
      rincian: { digest: r.digest, berkas: id },
    })
  })

  test('rancangan yang ditarik dan diubah menahan paraf; dikembalikan, isi yang baru yang dicetak dan disahkan', async () => {
    const awal = await dariSop()
    const r = await ajukan(await simpan(awal, identitas(awal, { nomor: 'X-1' })))
    const id = await bukaPenyusunan(r)
    await tuntas(k, id, 'adb', 'olah')
    const lembarLama = (await lihat(k, id)).hashIsi
    const ditarik = await tarik(r)
    const b = await lihat(k, id, 'kasi')
    expect(b.galatMasukan).toContain('berubah atau ditarik')
    expect((await coba(k, id, 'kasi', 'periksa')).ok).toBe(false)
    await tuntas(k, id, 'kasi', 'kembalikan', { ke: 'susun', alasan: 'Nomor perlu diperbaiki' })

    const kedua = await ajukan(await simpan(ditarik, identitas(ditarik, { nomor: 'X-2' })))
    expect((await coba(k, id, 'adb', 'olah')).ok).toBe(false)
    await tuntas(k, id, 'adb', 'olah', { masukan: { rancangan: kedua.masukanBerkas! } })
    expect((await lihat(k, id)).hashIsi).not.toBe(lembarLama)
    await tuntas(k, id, 'kasi', 'periksa')
    await tuntas(k, id, 'kabid', 'setujui')
    await tuntas(k, id, 'sekretaris', 'paraf')
    await tuntas(k, id, 'kadis', 'tandatangani')
    expect((await findDefinisiBerlaku(k.db, AGREGAT))!.identitas.nomor).toBe('X-2')
  })

  test('rancangan yang ditolak Kepala Dinas, atau dikembalikan ke penyusun, kembali sebagai draf dengan alasannya', async () => {
    const awal = await dariSop('surat-keluar')
    const r = await ajukan(await simpan(awal, identitas(awal, { nomor: 'Z-1' })))
    const id = await bukaPenyusunan(r)
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'kembalikan', { ke: 'susun', alasan: 'Waktu langkah 2 terlalu pendek' })
    const kembali = await dapat('GET', `/api/sop/rancangan/${r.id}`)
    expect(kembali).toMatchObject({
      keadaan: 'draf',
      masukanBerkas: null,
      kembali: { berkasId: id, sebab: 'dikembalikan', alasan: 'Waktu langkah 2 terlalu pendek' },
    })
    const kedua = await ajukan(await simpan(kembali, identitas(kembali, { nomor: 'Z-2' })))
    expect(kedua.kembali).toBeNull()
    await tuntas(k, id, 'adb', 'olah', { masukan: { rancangan: kedua.masukanBerkas! } })
    await tuntas(k, id, 'kasi', 'periksa')
    await tuntas(k, id, 'kabid', 'setujui')
    await tuntas(k, id, 'sekretaris', 'paraf')
    await tuntas(k, id, 'kadis', 'tolak', { alasan: 'SOP ini tidak diperlukan' })
    expect(await dapat('GET', `/api/sop/rancangan/${r.id}`)).toMatchObject({
      keadaan: 'draf',
      versi: kedua.versi + 1,
      kembali: { berkasId: id, sebab: 'ditolak', alasan: 'SOP ini tidak diperlukan', oleh: { nama: 'Dewi' } },
    })
    const kabar = await k.db.all(sql`select from kabar where tautan = ${`/sop/susun/${r.id}`}
      and jenis = 'dikembalikan' and pegawai_id = ${k.orang.adb.pegawaiId}`)
    expect(kabar).toHaveLength(2)
  })

  test('hanya rancangan yang diajukan yang membuka berkas, pada isi yang diajukan', async () => {
    const awal = await dariSop()
    const r = await simpan(awal, identitas(awal, { nomor: 'Y-1' }))
    const masukan = (rancangan: string) =>
      bukaBerkas(k, { sop: 'penyusunan-sop', masukan: { rancangan, judul: 'Uji' } }, k.orang.adb)
    for (const nilai of ['x', `${r.id}@${r.digest}`, `${r.id}@${'0'.repeat(64)}`])
      expect((await masukan(nilai)).ok).toBe(false)
    const diajukan = await ajukan(r)
    expect((await masukan(diajukan.masukanBerkas!)).ok).toBe(true)
    await tarik(diajukan)
  })

  test('dua rancangan dari versi yang sama: yang kedua tidak menghapus yang pertama tanpa diketahui', async () => {
    const [satu, dua] = [await dariSop('surat-keluar'), await dariSop('surat-keluar')]
    const a = await ajukan(await simpan(satu, identitas(satu, { nomor: 'SK-1' })))
    const b = await ajukan(await simpan(dua, identitas(dua, { nomor: 'SK-2' })))
    const kedua = await bukaPenyusunan(b)
    await sampaiTandaTangan(kedua)
    await sahkan(a)
    expect(await coba(k, kedua, 'kadis', 'tandatangani')).toMatchObject({
      galat: { kode: 'sop.dasar-berganti' },
    })
    const ditarik = await tarik(b)
    expect(await tertolak('POST', `/api/sop/rancangan/${b.id}/ajukan`, { versi: ditarik.versi })).toBe(
      'sop.dasar-berganti',
    )
    const { terhadap } = await dapat<BandingRancanganKirim>('GET', `/api/sop/rancangan/${b.id}/banding`)
    await sahkan(await ajukan(ditarik, { mengganti: terhadap!.digest }))
    expect((await findDefinisiBerlaku(k.db, 'surat-keluar'))!.identitas.nomor).toBe('SK-2')
  })

  test('cacat menghalangi sampai saat diberlakukan, dan SOP tidak berlaku sebelum tanggal efektifnya', async () => {
    const awal = await dariSop('pengamanan-dan-backup-database')
    const r = await ajukan(
      await simpan(
        awal,
        identitas(awal, { nomor: 'PB-1', tanggalEfektif: '2026-12-01', tanggalPembuatan: '2026-08-01' }),
      ),
    )
    const id = await bukaPenyusunan(r)
    await sampaiTandaTangan(id)
    const tandatangani = () => coba(k, id, 'kadis', 'tandatangani')
    expect(await tandatangani()).toMatchObject({ galat: { kode: 'sop.belum-efektif' } })
    // What only the database knows: the content is not what was submitted.
    await k.db.run(
      sql`update sop_rancangan set naskah = jsonb_set(naskah, '{identitas,nomor}', '"PB-2"') where id = ${r.id}`,
    )
    k.jam.maju(60 * 24 * 120)
    expect(await tandatangani()).toMatchObject({
      galat: { kode: 'sop.rancangan-berubah-sejak-diajukan' },
    })
    await k.db.run(
      sql`update sop_rancangan set naskah = jsonb_set(naskah, '{dasarHukum}', '[]') where id = ${r.id}`,
    )
    expect(await tandatangani()).toMatchObject({
      galat: { kode: 'sop.rancangan-bercacat', rincian: { temuan: [{ jalur: 'dasarHukum' }] } },
    })
    expect((await findDefinisiBerlaku(k.db, 'pengamanan-dan-backup-database'))!.sifat).toBe('draf')
  })

  test('tanda tangan dan berlaku satu utuh: diulang sesudah gangguan tidak dua kali, ditolak di tengah tidak satu pun', async () => {
    const awal = await dariSop('surat-keluar')
    const r = await ajukan(await simpan(awal, identitas(awal, { nomor: 'SK-3' })))
    const id = await bukaPenyusunan(r)
    await sampaiTandaTangan(id)
    const jumlah = async () => {
      const { lembar, berlaku } = await k.db.one<{ lembar: number; berlaku: number }>(
        sql`select (select count(*)::int from sop_lembar where berkas_id = ${id}) as lembar,
          (select count(*)::int from sop_berlaku where berkas_id = ${id}) as berlaku`,
      )
      return [lembar, berlaku]
    }
    // Between the act and its work another version comes in force.
    const { tindakanId } = wajib(await coba(k, id, 'kadis', 'tandatangani'))
    await k.db.run(sql`update sop_rancangan set dasar_digest = null where id = ${r.id}`)
    expect(await jalankanPekerja(k, id, tindakanId)).toMatchObject({ galat: { kode: 'sop.dasar-berganti' } })
    expect(await jumlah()).toEqual([0, 0])
    await k.db.run(sql`update sop_rancangan set dasar_digest = ${r.dasarDigest} where id = ${r.id}`)

    const kedua = wajib(await coba(k, id, 'kadis', 'tandatangani'))
    wajib(await jalankanPekerja(k, id, kedua.tindakanId))
    // As a queue does that was killed before it heard the answer.
    await k.db.run(sql`update berkas_tindakan set status = 'menunggu-kerja' where id = ${kedua.tindakanId}`)
    const ulang = { rancanganId: r.id, digest: r.digest!, berkasId: id }
    expect((await k.db.transaksi((tx) => berlakukanRancangan(k, tx, ulang, k.orang.kadis))).ok).toBe(true)
    expect(await jumlah()).toEqual([1, 1])
  })

  test('yang menandatangani harus pejabat yang tercetak pada "Disahkan oleh"', async () => {
    const awal = await dariSop('surat-keluar')
    const disahkanOleh = { pelaksana: 'sekretaris', jabatan: 'Sekretaris Dinas' }
    const r = await ajukan(await simpan(awal, identitas(awal, { nomor: 'SK-4', disahkanOleh })))
    const id = await bukaPenyusunan(r)
    await sampaiTandaTangan(id)
    expect(await coba(k, id, 'kadis', 'tandatangani')).toMatchObject({
      galat: { kode: 'sop.bukan-pengesah-lembar' },
    })
  })

  test('versi yang berlaku tanpa lembar bertanda tangan dapat disahkan apa adanya; yang sudah bertanda tangan tidak diulang', async () => {
    const sop = 'pemberian-hak-akses-aplikasi-siak'
    const { sifat: _, ...d } = findDefinisi(sop)!
    await berlakukanUji(k, stringify({ ...d, identitas: { ...d.identitas, nomor: 'HA-1' } }))
    const awal = await dariSop(sop)
    const r = await ajukan(await simpan(awal, { asal: d.asal }))
    expect(r.digest).toBe(r.dasarDigest)
    await sahkan(r)
    const lagi = await dariSop(sop)
    const sama = await simpan(lagi, { asal: d.asal })
    expect(await tertolak('POST', `/api/sop/rancangan/${sama.id}/ajukan`, { versi: sama.versi })).toBe(
      'sop.rancangan-sama',
    )
  })
})

describe('mencabut', () => {
  test('hanya pejabat yang mengesahkan; sesudahnya tidak ada berkas baru, dan SOP kembali lewat pengesahan', async () => {
    const sop = 'penyusunan-laporan-harian-data-kependudukan'
    const alasan = { alasan: 'Digabung ke laporan bulanan' }
    expect(await tertolak('POST', `/api/sop/${sop}/cabut`, alasan, 'kabid')).toBe('sop.bukan-pengesah')
    await dapat('POST', `/api/sop/${sop}/cabut`, alasan, 'kadis')
    expect(await tertolak('POST', `/api/sop/${sop}/cabut`, alasan, 'kadis')).toBe('sop.sudah-dicabut')
    expect(await tertolak('GET', `/api/sop/${sop}`)).toBe('sop.tak-ada')
    expect((await definisiBerlaku(k.db)).some((d) => d.id === sop)).toBe(false)
    const masukan = { judul: 'x', tanggal: '2026-06-30' }
    expect((await bukaBerkas(k, { sop, masukan }, k.orang.adb)).ok).toBe(false)
    const r = await dariSop(sop)
    await sahkan(await ajukan(await simpan(r, identitas(r, { nomor: 'LH-2' }))))
    expect((await bukaBerkas(k, { sop, masukan }, k.orang.adb)).ok).toBe(true)
    expect(await tertolak('POST', '/api/sop/penyusunan-sop/cabut', alasan, 'kadis')).toBe(
      'sop.penyusunan-tetap',
    )
  })

  test('SOP Penyusunan SOP tidak dapat diganti dengan yang tidak dapat mengesahkan lagi', async () => {
    const r = await dariSop('penyusunan-sop')
    const langkah = (r.naskah['langkah'] as { id: string }[]).filter((l) => l.id !== 'sahkan')
    const tanpa = await simpan(r, { langkah })
    expect(await tertolak('POST', `/api/sop/rancangan/${r.id}/ajukan`, { versi: tanpa.versi })).toBe(
      'sop.tanpa-penetapan',
    )
    const lain = await dapat('PUT', `/api/sop/rancangan/${r.id}`, {
      versi: tanpa.versi,
      naskah: { ...r.naskah, id: 'jalan-pintas' },
    })
    expect(await tertolak('POST', `/api/sop/rancangan/${r.id}/ajukan`, { versi: lain.versi })).toBe(
      'sop.penetapan-lain',
    )
  })
})
