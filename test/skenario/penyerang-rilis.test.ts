import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { edisiTersegel, findTabel, type HasilTerbit, hitungTabel, tabelDariEdisi } from '#agregat'
import { bacaDokumen } from '#dokumen'
import { sql } from '#platform/sql'
import { buatServerPublik, type ServerPublik } from '../../src/http/server-publik.ts'
import { catatPermintaan } from '../../src/modules/terbit/layanan/catat-permintaan.ts'
import { kerjaLayanan } from '../../src/modules/terbit/layanan/kerja-layanan.ts'
import { ikatBerkas } from '../../src/modules/terbit/layanan/layanan.store.ts'
import { telaahPermintaan } from '../../src/modules/terbit/layanan/telaah-permintaan.ts'
import { setujuiRilis } from '../../src/modules/terbit/rilis/putuskan-rilis.ts'
import { findRilis } from '../../src/modules/terbit/rilis/rilis.store.ts'
import {
  aturPengamanan,
  BUKA,
  imporUji,
  type KantorRilis,
  kantorRilis,
  PENGAWAS,
  segelUji,
  siapkanUji,
} from '../../src/modules/terbit/uji/kantor-rilis.ts'
import { gabungMirip, serang, type TabelTercetak, type Temuan, type Terbitan } from '../support/penyerang.ts'

// Everything that left one office of one semester: two releases of one snapshot under two decisions, an answer of the
// request desk between them, and the correction from another import. The reader takes it from the API and from workbooks.

const AMBANG = 3
const BERTAMBAH = [...BUKA, 'status-kawin-agama', 'pendidikan', 'pendidikan-golongan-darah']
let k: KantorRilis
let publik: ServerPublik
beforeAll(async () => {
  k = await kantorRilis(420)
  publik = await buatServerPublik(k.s, { segarMs: 0 })
})
afterAll(async () => {
  await publik.app.close()
  await k.tutup()
})

describe('semua yang pernah keluar dari satu semester', () => {
  const pernah: TabelTercetak[] = []
  let satu: number
  let dua: number

  test('dua rilis satu cuplikan dan jawaban meja layanan di antaranya tidak membuka satu sel kecil pun', async () => {
    satu = await rilis(k.snapshotId, [{ id: 'agama', tingkat: 'kecamatan' }, { id: 'status-kawin' }])
    pernah.push(...(await dariApi()), ...(await dariMeja('golongan-darah')))
    await aturPengamanan(k.s, AMBANG, 'tekan', BERTAMBAH)
    await segelUji(k.s, k.snapshotId)
    dua = await rilis(k.snapshotId, await semuaTabel(k.snapshotId), satu)
    pernah.push(...(await dariApi()), ...(await dariMeja('pendidikan')))
    const hasil = await nilai(serang([terbitan(k.snapshotId, pernah)]).kosong, k.snapshotId)
    expect(hasil.kecil).toBeGreaterThan(60)
    expect(hasil.bocor).toEqual([])
  })

  test('edisi kedua yang dipilih tanpa mengingat edisi pertama memang membocorkan', async () => {
    const [{ id }] = (await k.s.db.all<{ id: string }>(
      sql`select id from agregat_edisi where snapshot_id = ${k.snapshotId} order by id limit 1`,
    )) as [{ id: string }]
    await k.s.db.run(sql`update agregat_edisi set disegel_pada = null, disegel_oleh = null, alasan = null
      where snapshot_id = ${k.snapshotId}`)
    await aturPengamanan(k.s, AMBANG, 'tekan', BERTAMBAH)
    await segelUji(k.s, k.snapshotId)
    const lepas = await tabelEdisi(k.snapshotId)
    await k.s.db.run(sql`update agregat_edisi set disegel_pada = null, disegel_oleh = null, alasan = null
      where snapshot_id = ${k.snapshotId}`)
    await k.s.db.run(
      sql`update agregat_edisi set disegel_pada = now(), disegel_oleh = '{}'::jsonb, alasan = 'uji' where id = ${id}`,
    )
    const pertama = await tabelEdisi(k.snapshotId)
    const hasil = await nilai(serang([terbitan(k.snapshotId, [...pertama, ...lepas])]).kosong, k.snapshotId)
    expect(hasil.bocor.length).toBeGreaterThan(0)
  })

  test('koreksi dari impor lain tidak membukanya bagi pembaca yang menyimpan semua edisi', async () => {
    const lain = await imporUji(k.s, 420, (i) =>
      Math.floor(i / 3) % 4 === 0 && i % 24 === 2 ? { agama: 3 } : {},
    )
    await aturPengamanan(k.s, AMBANG, 'tekan', BERTAMBAH)
    await segelUji(k.s, lain)
    await rilis(lain, await semuaTabel(lain), dua)
    const kini = (await dariApi(lain)).filter((t) => t.baris.length > 0)
    const gabung = gabungMirip(terbitan(lain, pernah), terbitan(lain, kini))
    const hasil = await nilai(serang([gabung]).kosong, lain)
    expect(hasil.kecil).toBeGreaterThan(40)
    expect(hasil.bocor).toEqual([])
  })
})

async function rilis(
  snapshotId: string,
  tabel: { id: string; tingkat?: 'kecamatan' }[],
  menggantikan?: number,
): Promise<number> {
  const id = await siapkanUji(k, {
    snapshotId,
    cakupan: { tabel },
    ...(menggantikan !== undefined && { menggantikan }),
  })
  const { isi } = (await findRilis(k.s.db, id))!
  const h = await setujuiRilis(k.s, id, { isi: isi! }, k.kabid)
  if (!h.ok) throw new Error(h.galat.pesan)
  return id
}

async function semuaTabel(snapshotId: string): Promise<{ id: string }[]> {
  const edisi = await edisiTersegel(k.s, snapshotId)
  return edisi!.pola.tabel.flatMap((t) => (t.terbit ? [{ id: t.id }] : []))
}

/** Every table of every edition that the public API names, row by row as it answers. */
async function dariApi(hanya?: string): Promise<TabelTercetak[]> {
  const ambil = async (u: string) => JSON.parse((await publik.app.inject(u)).body)
  const hasil: TabelTercetak[] = []
  for (const r of (await ambil('/api/v1/rilis')).rilis) {
    if (hanya && r.snapshot !== hanya) continue
    for (const t of (await ambil(`/api/v1/rilis/${r.kode}`)).tabel)
      hasil.push(tercetak(await ambil(`/api/v1/rilis/${r.kode}/tabel/${t.id}?tingkat=${t.tingkat}`)))
  }
  return hasil
}

/** A table as the desk gives it: a workbook, read back by another reader. */
async function dariMeja(id: string): Promise<TabelTercetak[]> {
  const isi = {
    saluran: 'datang',
    instansi: 'Instansi Latihan',
    nama: 'Pemohon',
    kontak: '-',
    keperluan: 'Uji',
  } as const
  const p = await catatPermintaan(k.s, { ...isi, diminta: id }, k.adb)
  const berkasId = `b-${id}`
  await k.s.db.transaksi((tx) => ikatBerkas(tx, p.id, berkasId, k.s.jam.sekarang()))
  const telaah = { golongan: 'pendidikan', tabel: [{ id, tingkat: 'desa' as const }], buktiSetor: null }
  await telaahPermintaan(k.s, p.id, telaah, k.adb)
  const h = await kerjaLayanan(k.s)
    .find((x) => x.nama === 'layanan.susun-data')!
    .jalankan(
      {
        kunci: berkasId,
        berkasId,
        langkah: 'siapkan',
        masukan: { snapshotId: k.snapshotId },
        dokumen: [],
        catatan: {},
        pelaku: k.adb,
      },
      PENGAWAS,
    )
  if (!h.ok) throw new Error(h.galat.pesan)
  const buku = read((await bacaDokumen(k.s, h.value.dokumen[0]!.hash)).isi)
  const baris = utils.sheet_to_json<unknown[]>(buku.Sheets[buku.SheetNames[0]!]!, { header: 1 })
  const edisi = (await edisiTersegel(k.s, k.snapshotId))!
  const bentuk = await tabelDariEdisi(k.s, edisi, { tabel: id, tingkat: 'desa' })
  if (!bentuk.ok) throw new Error(bentuk.galat.pesan)
  const { grup, total } = bentuk.value
  const angka = new Map(
    baris.flatMap((b) =>
      /^99(\.\d+)*$/.test(String(b[0])) && b.length === grup.length * 3 + 2
        ? [[String(b[0]), b.slice(2).map((n) => (typeof n === 'number' ? n : null))] as const]
        : [],
    ),
  )
  const milik = (kode: string) => angka.get(kode)!
  expect(angka.size).toBe(bentuk.value.baris.length + (total.kode === undefined ? 0 : 1))
  return [
    tercetak({
      ...bentuk.value,
      baris: bentuk.value.baris.map((b) => ({ ...b, nilai: milik(b.kode) })),
      total: { ...total, nilai: milik(total.kode!) },
    }),
  ]
}

async function tabelEdisi(snapshotId: string): Promise<TabelTercetak[]> {
  const edisi = (await edisiTersegel(k.s, snapshotId))!
  const hasil: TabelTercetak[] = []
  for (const t of edisi.pola.tabel) {
    if (!t.terbit) continue
    const h = await tabelDariEdisi(k.s, edisi, { tabel: t.id, tingkat: t.terbit })
    if (h.ok) hasil.push(tercetak(h.value))
  }
  return hasil
}

type Tercetak = Pick<HasilTerbit, 'tabel' | 'grup' | 'baris' | 'total'>

function tercetak(h: Tercetak): TabelTercetak {
  return {
    id: h.tabel.id,
    semesta: h.tabel.semesta,
    dimensi: (h.tabel.dimensi ?? []).map((d) => d.id),
    grup: h.grup.map((g) => (g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode]))),
    baris: [
      { kode: h.total.kode ?? '', nilai: h.total.nilai },
      ...h.baris.filter((b) => b.kode !== h.total.kode),
    ],
  }
}

function terbitan(nama: string, tabel: readonly TabelTercetak[]): Terbitan {
  const dimensi = new Map(tabel.flatMap((t) => findTabel(t.id)!.dimensi).map((d) => [d.id, d]))
  return {
    nama,
    tabel,
    daftarKode: [...dimensi.values()].flatMap((d) =>
      d.asal.jenis === 'kolom'
        ? [
            {
              id: d.id,
              kolom: d.asal.kolom,
              kategori: Object.fromEntries(
                d.kategori.map((x) => [x.kode, x.isi.map((i) => [i.dari, i.sampai] as const)]),
              ),
            },
          ]
        : [],
    ),
    semesta: [],
  }
}

/** Held against the office's own figures: hidden small cells, and those found exactly or to less than the threshold. */
async function nilai(kosong: readonly Temuan[], snapshotId: string) {
  const utuh = new Map<string, (wilayah: string, kolom: number) => number>()
  for (const id of new Set(kosong.map((t) => t.tabel))) {
    const h = await hitungTabel(k.s, { tabel: id, snapshotId, tingkat: 'desa' })
    if (!h.ok) throw new Error(h.galat.pesan)
    const { total, baris } = h.value
    utuh.set(id, (w, i) => (w === (total.kode ?? '') ? total : baris.find((b) => b.kode === w)!).nilai[i]!)
  }
  const kecil = kosong.filter((t) => {
    const n = utuh.get(t.tabel)!(t.wilayah, t.kolom)
    return n > 0 && n < AMBANG
  })
  const bocor = kecil.filter((t) => {
    const n = utuh.get(t.tabel)!(t.wilayah, t.kolom)
    return t.dari <= n && n <= t.sampai && (t.tepat || t.sampai - t.dari < AMBANG)
  })
  return {
    kecil: kecil.length,
    bocor: bocor.map((t) => `${t.tabel} ${t.wilayah} ${t.kolom} [${t.dari}, ${t.sampai}]`),
  }
}
