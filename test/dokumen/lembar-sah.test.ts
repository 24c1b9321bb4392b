import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daftarJabatan, tetapkanPemangku } from '#akun'
import { bacaDokumen } from '#dokumen'
import { operatorMesin } from '#kernel/pelaku'
import type { App } from '#platform/http'
import {
  buatRancangan,
  bukaBerkas,
  daftarkanKerja,
  findLembarSah,
  kerjaRancangan,
  ruteLembar,
  ruteSop,
} from '#sop'
import { periksaFile } from '#terbit'
import { akarKantor, pembubuhTtd, siapkanCa } from '#ttd'
import { type KantorUji, kantorUji, lihat, tuntas, wajib } from '../../src/modules/sop/berkas/kantor-uji.ts'
import type { DaftarVersiKirim, RancanganKirim } from '../../src/modules/sop/rancangan/rancangan.contract.ts'
import { pdfsig } from '../../src/modules/ttd/contoh-uji.ts'
import { periksaPdfA } from './periksa-pdfa.ts'
import { adaPoppler, teksUrut } from './poppler.ts'

const SOP = 'surat-keluar'
let k: KantorUji
let app: App
beforeAll(async () => {
  k = await kantorUji()
  await siapkanCa(k, { dinas: 'Dinas Dukcapil Kota Latihan', latihan: true })
  daftarkanKerja(k, kerjaRancangan(k, pembubuhTtd(k)))
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (req) => {
    const { nama, pegawaiId } = k.orang.adb
    req.penanya = { akunId: 'akun-adb', sesiId: 's', nama, pengelola: false, pegawaiId }
  })
  ruteSop(app, k)
  ruteLembar(app, k)
}, 60_000)
afterAll(async () => {
  await app.close()
  await k.tutup()
})

type Pelaksana = keyof KantorUji['orang']
async function sahkan(nomor: string, oleh: Pelaksana): Promise<{ berkasId: string; digest: string }> {
  const id = wajib(await buatRancangan(k, { cara: 'dari-sop', sop: SOP }, k.orang.adb))
  const minta = async (method: 'GET' | 'PUT' | 'POST', jalur: string, payload?: object) => {
    const r = await app.inject({
      method,
      url: `/api/sop/rancangan/${id}${jalur}`,
      ...(payload && { payload }),
    })
    if (r.statusCode !== 200) throw new Error(r.body)
    return r.json<RancanganKirim>()
  }
  const awal = await minta('GET', '')
  const tanggal = { tanggalPembuatan: '2026-08-01', tanggalEfektif: '2026-08-12' }
  const identitas = { ...(awal.naskah['identitas'] as object), ...tanggal, nomor }
  await minta('PUT', '', { versi: 1, naskah: { ...awal.naskah, identitas } })
  const r = await minta('POST', '/ajukan', { versi: 2 })
  const masukan = { rancangan: r.masukanBerkas!, judul: `Pengesahan ${nomor}` }
  const { berkasId } = wajib(await bukaBerkas(k, { sop: 'penyusunan-sop', masukan }, k.orang.adb))
  await tuntas(k, berkasId, 'adb', 'olah')
  await tuntas(k, berkasId, 'kasi', 'periksa')
  await tuntas(k, berkasId, 'kabid', 'setujui')
  await tuntas(k, berkasId, 'sekretaris', 'paraf')
  await tuntas(k, berkasId, oleh, 'tandatangani')
  return { berkasId, digest: r.digest! }
}
const lembar = async (versi?: string) =>
  (await app.inject({ url: `/api/sop/${SOP}/lembar.pdf${versi ? `?versi=${versi}` : ''}` })).rawPayload
const versiSop = async () =>
  (await app.inject({ url: `/api/sop/${SOP}/versi` })).json<DaftarVersiKirim>().versi

describe('yang ditandatangani, itulah yang berjalan', () => {
  let pertama: { berkasId: string; digest: string }
  let pdf: Buffer

  test('sebelum disahkan kantor, lembar SOP bawaan tidak bertanda tangan dan dikatakan begitu', async () => {
    expect((await versiSop()).map((v) => v.lembar)).toEqual([null])
    expect(await periksaFile(await lembar(), k)).toMatchObject({ kesimpulan: 'tidak-bertanda-tangan' })
  })

  test('Plh. menandatangani lembar; berkas, register, dan halaman SOP menunjuk file yang sama', async () => {
    const kadis = (await daftarJabatan(k.db)).find((j) => j.pelaksana === 'kadis')!
    const masa = { sejak: '2026-08-12', sampai: '2026-08-13', nomorSurat: '800/1/2026' }
    const { pegawaiId } = k.orang['kasubbag-umum']
    wajib(await tetapkanPemangku(k, { pegawaiId, jabatanId: kadis.id, dasar: 'plh', ...masa }, operatorMesin))
    pertama = await sahkan('SK/01', 'kasubbag-umum')
    const sah = (await findLembarSah(k.db, pertama.digest))!
    expect(sah).toMatchObject({
      berkasId: pertama.berkasId,
      penandatangan: { nama: 'Gita', jabatan: expect.stringMatching(/^Plh\. Kepala Dinas/) },
    })
    const dokumen = (await lihat(k, pertama.berkasId)).dokumen.filter((d) => d.nama === 'lembar-sop.pdf')
    expect(dokumen.map((d) => d.hash).sort()).toEqual([sah.isi, sah.hash].sort())
    pdf = await lembar()
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sah.hash)
    // What was checked and parafed stands in front of the signature, byte by byte.
    const { isi } = await bacaDokumen(k, sah.isi)
    expect(pdf.subarray(0, isi.length).equals(isi)).toBe(true)
    expect((await versiSop())[0]).toMatchObject({ digest: pertama.digest, lembar: { hash: sah.hash } })
  })

  test('periksa mengenalinya: tanda tangan, dan definisi di dalamnya yang berjalan; di luar kantor sidiknya', async () => {
    const { lembar: dikenal, ...hasil } = await periksaFile(pdf, k)
    expect(hasil).toMatchObject({ kesimpulan: 'asli', register: { berkasId: pertama.berkasId } })
    expect(hasil.angkaTidakDiperiksa).toBeUndefined()
    expect(dikenal).toMatchObject({
      sop: SOP,
      nomor: 'SK/01',
      digest: pertama.digest,
      terdaftar: true,
      masa: { keadaan: 'kini', sejak: '2026-08-12T01:00:00.000Z' },
    })
    expect(hasil.kalimat.join('\n')).toContain('Definisi itu yang sekarang dijalankan kantor ini')
    const luar = await periksaFile(pdf)
    expect(luar.lembar).toMatchObject({ digest: pertama.digest })
    expect(luar.lembar?.masa).toBeUndefined()
    // As the page for everyone asks: the sheet is known, nothing of the register is told.
    const umum = await periksaFile(pdf, undefined, { akar: await akarKantor(k.db), sop: k })
    expect(umum).toMatchObject({ kesimpulan: 'asli', lembar: { terdaftar: true, masa: { keadaan: 'kini' } } })
    expect(umum.register).toBeUndefined()
    expect(umum.kalimat.join('\n')).toContain('Definisi itu yang sekarang dijalankan kantor ini')
    const harm = Buffer.from(pdf)
    const letak = harm.indexOf('/EmbeddedFile')
    harm[letak + 200] = harm[letak + 200]! ^ 1
    expect((await periksaFile(harm, k)).kesimpulan).toBe('tidak-sah')
  })

  test.skipIf(!adaPoppler)('pdfsig menerima tanda tangannya; bloknya menyebut Plh. dan namanya', async () => {
    expect(await pdfsig(pdf)).toContain('Signature is Valid')
    const teks = teksUrut(pdf)
    expect(teks).toMatch(/Plh\. KEPALA DINAS/)
    expect(teks).toContain('Gita')
    expect(teks).not.toContain('Dewi')
  })

  test('lembar tetap PDF/A sesudah ditandatangani', async () => {
    expect(await periksaPdfA(pdf, 3)).toEqual([])
  })

  test('versi berikutnya berlembar sendiri; lembar lama pernah berlaku, dan berkas lama mencetak lembar versinya', async () => {
    k.jam.maju(60)
    const masukan = { judul: 'Undangan', tujuan: 'Camat', perihal: 'Rapat' }
    const { berkasId } = wajib(await bukaBerkas(k, { sop: SOP, masukan }, k.orang.adb))
    await sahkan('SK/02', 'kadis')
    const berkas = await lihat(k, berkasId)
    expect(berkas.sop.digest).toBe(pertama.digest)
    expect((await lembar(berkas.sop.digest)).equals(pdf)).toBe(true)
    const baru = await lembar()
    expect(baru.equals(pdf)).toBe(false)
    expect((await periksaFile(baru, k)).lembar?.masa?.keadaan).toBe('kini')
    expect(await periksaFile(pdf, k)).toMatchObject({
      kesimpulan: 'asli',
      lembar: {
        terdaftar: true,
        masa: { keadaan: 'pernah', sebabAkhir: 'diganti', berakhir: '2026-08-12T02:00:00.000Z' },
      },
    })
  })
})
