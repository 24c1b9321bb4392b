import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pelakuAkun } from '#akun'
import { sql } from '#platform/sql'
import { buatServerPublik, type ServerPublik } from '../../../http/server-publik.ts'
import {
  aturPengamanan,
  BUKA,
  imporUji,
  type KantorRilis,
  kantorRilis,
  PENGAWAS,
  segelUji,
  siapkanUji,
} from '../uji/kantor-rilis.ts'
import { bacaIsiRilis, bacaTabelRilis } from './baca-rilis.ts'
import { pekerjaRilis } from './pekerja-rilis.ts'
import { jadwalkanRilis, setujuiRilis, tarikRilis, tolakRilis } from './putuskan-rilis.ts'
import { findRilis } from './rilis.store.ts'
import { siapkanRilis } from './siapkan-rilis.ts'

let k: KantorRilis
let publik: ServerPublik
let satu: number
beforeAll(async () => {
  k = await kantorRilis()
  publik = await buatServerPublik(k.s, { segarMs: 0 })
})
afterAll(async () => {
  await publik.app.close()
  await k.tutup()
})

const ambil = (url: string, headers: Record<string, string> = {}) => publik.app.inject({ url, headers })
const isiDari = async (id: number) => (await findRilis(k.s.db, id))!.isi!

const dikabari = () =>
  k.s.db.all<{ nama: string; dibaca: Date | null }>(sql`select p.nama, k.dibaca from kabar k
    join pegawai p on p.id = k.pegawai_id where k.kunci = ${`rilis/${satu}/menunggu`} order by p.nama`)

const ALAMAT = (kode: string) => [
  `/rilis/${kode}`,
  `/rilis/${kode}/tabel/agama`,
  `/rilis/${kode}/tabel/agama.csv`,
  `/rilis/${kode}/tabel/agama.xlsx`,
  `/rilis/${kode}/tabel/agama.json-stat.json`,
  `/rilis/${kode}/tabel/agama/pilihan.csv`,
  `/rilis/${kode}/beda.csv`,
  `/api/v1/rilis/${kode}`,
  `/api/v1/rilis/${kode}/tabel/agama`,
  `/paspor/${k.snapshotId}/agama`,
  `/paspor/${k.snapshotId}/agama/total/total/jml`,
]

describe('rilis pertama, dari disiapkan sampai terbit', () => {
  test('hanya jabatan yang berwenang menyiapkan, dan hanya edisi yang disegel', async () => {
    const minta = {
      snapshotId: k.snapshotId,
      judul: 'Agregat 2026',
      alasan: 'Rilis berkala.',
      cakupan: { tabel: [{ id: 'agama' }] },
    }
    const kadis = await siapkanRilis(k.s, minta, k.kadis)
    expect(!kadis.ok && kadis.galat.kode).toBe('terbit.bukan-penyiap')
    const pengelola = await siapkanRilis(k.s, minta, pelakuAkun(k.kantor.pengelola))
    expect(!pengelola.ok && pengelola.galat.kode).toBe('terbit.bukan-penyiap')
    const tutup = await siapkanRilis(k.s, { ...minta, cakupan: { tabel: [{ id: 'pendidikan' }] } }, k.adb)
    expect(!tutup.ok && tutup.galat.kode).toBe('terbit.rilis-tabel')
    const koreksi = await siapkanRilis(k.s, { ...minta, menggantikan: 99 }, k.adb)
    expect(!koreksi.ok && koreksi.galat.kode).toBe('terbit.rilis-bukan-terakhir')
  })

  test('sesudah disusun isinya tersegel dan dikenal jejak; menyusun lagi memberi sidik yang sama', async () => {
    satu = await siapkanUji(k, { snapshotId: k.snapshotId })
    const hash = await isiDari(satu)
    const isi = await bacaIsiRilis(k.s, hash)
    expect(isi.tabel.map((t) => t.id)).toEqual([...BUKA])
    expect(isi.file.map((f) => f.jalur)).toEqual(
      expect.arrayContaining(['tabel/agama.csv', 'tabel/agama.xlsx', 'paspor/agama.json']),
    )
    const jejak = await k.s.db.all(sql`select convert_from(isi, 'UTF8') as isi from jejak_entri`)
    expect(JSON.stringify(jejak).includes(hash)).toBe(true)
    await k.s.db.run(sql`update terbit_rilis set keadaan = 'disusun', isi = null where id = ${satu}`)
    expect((await pekerjaRilis(k.s)({ rilisId: satu }, { ...PENGAWAS, id: 'ulang' })).ok).toBe(true)
    expect(await isiDari(satu)).toBe(hash)
  })

  test('setiap yang dapat memutuskan dikabari satu kali, yang menyiapkan tidak', async () => {
    const { kabid, kadis, sekretaris } = k.kantor.akun
    const kini = await dikabari()
    expect(kini.map((x) => x.nama)).toEqual([kabid, kadis, sekretaris].map((x) => x.nama).sort())
    expect(kini.every((x) => x.dibaca === null)).toBe(true)
  })

  test('yang menyiapkan tidak dapat memutuskan, juga bila ia memangku jabatan penyetuju', async () => {
    await k.s.db.run(sql`insert into terbit_aturan (versi, isi, alasan, oleh, dibuat) values (1,
      ${JSON.stringify({ penyiap: ['adb', 'kabid'], penyetuju: ['adb', 'kabid', 'kadis'] })}::jsonb, 'uji', '{}'::jsonb, now())`)
    const sendiri = await setujuiRilis(k.s, satu, { isi: await isiDari(satu) }, k.adb)
    expect(!sendiri.ok && sendiri.galat.kode).toBe('terbit.rilis-orang-sama')
    const lain = await setujuiRilis(k.s, satu, { isi: 'f'.repeat(64) }, k.kabid)
    expect(!lain.ok && lain.galat.kode).toBe('terbit.rilis-isi-lain')
    const kasi = await setujuiRilis(k.s, satu, { isi: await isiDari(satu) }, pelakuAkun(k.kantor.akun.kasi))
    expect(!kasi.ok && kasi.galat.kode).toBe('terbit.bukan-penyetuju')
  })

  test('sebelum saatnya tiada satu alamat pun membedakan rilis ini dari yang tidak pernah ada', async () => {
    const tiada = await Promise.all(
      ALAMAT('2031-2-e7').map((u) => ambil(u.replace(k.snapshotId, 'a'.repeat(64)))),
    )
    const beranda = await ambil('/')
    const sama = async () => {
      for (const [i, u] of ALAMAT('2026-1-e1').entries()) {
        const r = await ambil(u)
        expect([u, r.statusCode, r.body, r.headers['etag']]).toEqual([u, 404, tiada[i]!.body, undefined])
      }
      expect((await ambil('/')).body).toBe(beranda.body)
      for (const u of [
        '/sitemap.xml',
        '/katalog.jsonld',
        '/api/v1/rilis',
        '/cari?q=agama',
        '/api/v1/cari?q=agama',
        '/koreksi',
      ])
        expect((await ambil(u)).body).not.toMatch(/2026-1|Agregat Kependudukan|"tabel"/)
    }
    await sama()
    const pada = new Date('2026-08-20T02:00:00Z')
    expect((await setujuiRilis(k.s, satu, { isi: await isiDari(satu), pada }, k.kabid)).ok).toBe(true)
    expect((await dikabari()).filter((x) => x.dibaca === null)).toEqual([])
    await sama()
    k.s.jam.atur('2026-08-20T01:59:59.999Z')
    await sama()
    const berikut = await siapkanRilis(
      k.s,
      {
        snapshotId: k.snapshotId,
        judul: 'Koreksi dini',
        alasan: 'Belum boleh.',
        cakupan: { tabel: [{ id: 'agama' }] },
        menggantikan: satu,
      },
      k.adb,
    )
    expect(!berikut.ok && berikut.galat.kode).toBe('terbit.rilis-sedang-disiapkan')
    k.s.jam.atur('2026-08-20T02:00:00Z')
    expect((await ambil('/rilis/2026-1-e1')).statusCode).toBe(200)
  })

  test('yang terbit dapat dibaca, dicari, dikutip, diunduh; catatan kaki ikut; nama petugas tidak', async () => {
    const h = (await ambil('/rilis/2026-1-e1/tabel/agama?tingkat=desa')).body
    expect(h).toContain('<abbr title="tidak ditampilkan">x</abbr>')
    expect(h).toContain('DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri')
    expect(h).toMatch(/x = tidak ditampilkan/)
    expect(h).not.toMatch(/Pemangku|<script>|style=/)
    const csv = await ambil('/rilis/2026-1-e1/tabel/agama.csv')
    expect(csv.headers['content-disposition']).toContain('tabel-agama-2026-1-e1.csv')
    expect(csv.body).toMatch(/# x = tidak ditampilkan/)
    expect(csv.body).toContain('# Rilis 2026-1-e1, edisi ke-1')
    const pilihan = (await ambil('/rilis/2026-1-e1/tabel/agama/pilihan.csv?tingkat=kecamatan&kolom=1&jk=jml'))
      .body
    expect(pilihan).toMatch(/kode_wilayah;nama_wilayah;tingkat;ISLAM JML;JUMLAH JML\r\n/)
    expect((await ambil('/cari?q=kranggan')).body).toContain('Kranggan')
    expect((await ambil('/cari?q=hindu+penduduk')).body).toMatch(/rilis\/2026-1-e1\/tabel\/agama/)
    const paspor = (await ambil(`/paspor/${k.snapshotId.slice(0, 16)}/agama/99.01.01/1/jml`)).body
    expect(paspor).toMatch(/select count/)
    const semua = await Promise.all(['/', '/rilis/2026-1-e1', '/api/v1/rilis/2026-1-e1'].map(ambil_))
    expect(semua.join('')).not.toContain('Pemangku kabid')
    expect(semua.join('')).toContain(JSON.parse(semua[2]!).disetujuiOleh)
  })

  test('tanpa kuki, tanpa rute kantor, kepala ketat, ETag menjawab 304', async () => {
    const r = await ambil('/rilis/2026-1-e1')
    expect(r.headers['set-cookie']).toBeUndefined()
    expect(r.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await ambil('/rilis/2026-1-e1', { 'if-none-match': String(r.headers['etag']) })).statusCode).toBe(
      304,
    )
    for (const u of ['/api/rilis', '/api/saya', '/api/kantor', '/api/paspor-angka', '/api/openapi.json'])
      expect((await ambil(u)).statusCode).toBe(404)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const)
      expect((await publik.app.inject({ method, url: '/rilis/2026-1-e1' })).statusCode).toBe(404)
  })
})
const ambil_ = async (u: string) => (await ambil(u)).body

describe('koreksi, diganti, ditarik', () => {
  test('edisi koreksi menyebut yang lama, alasannya, dan setiap sel yang berubah; byte edisi lama tetap', async () => {
    const lama = (await ambil('/rilis/2026-1-e1/tabel/agama.csv')).body
    // A corrected import of the same semester: ten people of one village had the wrong religion.
    const snapshotId = await imporUji(k.s, 480, (i) => (i % 48 === 5 ? { agama: 3 } : {}))
    await segelUji(k.s, snapshotId)
    const tanpaSebut = await siapkanRilis(
      k.s,
      { snapshotId, judul: 'Diam-diam', alasan: 'Tanpa menyebut.', cakupan: { tabel: [{ id: 'agama' }] } },
      k.adb,
    )
    expect(!tanpaSebut.ok && tanpaSebut.galat.kode).toBe('terbit.rilis-bukan-terakhir')
    const dua = await siapkanUji(k, {
      snapshotId,
      menggantikan: satu,
      alasan: 'Kode agama sepuluh orang keliru saat impor.',
      cakupan: { tabel: [{ id: 'agama' }, { id: 'golongan-darah' }] },
    })
    const isi = await bacaIsiRilis(k.s, await isiDari(dua))
    const [a, b] = [
      await bacaTabelRilis(k.s, await bacaIsiRilis(k.s, await isiDari(satu)), 'agama'),
      await bacaTabelRilis(k.s, isi, 'agama'),
    ]
    const kunci = (h: typeof a) =>
      new Map(
        [h!.total, ...h!.baris.filter((x) => x.kode !== h!.total.kode)].flatMap((r) =>
          h!.grup.flatMap((g, i) =>
            g.kolom.map((c, j): [string, number | null] => [`${r.kode} ${c.kunci}`, r.nilai[i * 3 + j]!]),
          ),
        ),
      )
    const [x, y] = [kunci(a), kunci(b)]
    const beda = [...new Set([...x.keys(), ...y.keys()])].filter((n) => x.get(n) !== y.get(n)).length
    expect(beda).toBeGreaterThan(5)
    expect(isi.menggantikan!.kode).toBe('2026-1-e1')
    expect((await setujuiRilis(k.s, dua, { isi: await isiDari(dua) }, k.kabid)).ok).toBe(true)
    const api = JSON.parse(await ambil_('/api/v1/rilis/2026-1-e2'))
    expect(api.beda.tabel.find((t: { id: string }) => t.id === 'agama').jumlah).toBe(beda)
    expect(api.beda.tabel.map((t: { keadaan: string }) => t.keadaan)).toContain('hilang')
    expect(await ambil_('/koreksi')).toContain('Kode agama sepuluh orang keliru saat impor.')
    const halamanLama = await ambil_('/rilis/2026-1-e1/tabel/agama')
    expect(halamanLama).toContain('sudah diganti oleh rilis 2026-1-e2')
    const csv = await ambil('/rilis/2026-1-e1/tabel/agama.csv')
    expect(csv.body).toBe(lama)
    expect(csv.headers['content-disposition']).toContain('-DIGANTI.csv')
    expect(
      JSON.parse(await ambil_('/api/v1/cari?q=agama')).temuan.map((t: { kode: string }) => t.kode),
    ).toEqual(['2026-1-e2'])
  })

  test('definisi dan pengamanan yang berubah kemudian tidak mengubah yang sudah terbit', async () => {
    const sebelum = await ambil_('/rilis/2026-1-e2/tabel/agama?tingkat=desa')
    await aturPengamanan(k.s, 9)
    await k.s.db.run(sql`update wilayah set nama = 'NAMA BARU' where kode = '99.01.01'`)
    expect(await ambil_('/rilis/2026-1-e2/tabel/agama?tingkat=desa')).toBe(sebelum)
    await k.s.db.run(sql`update wilayah set nama = 'Latih Utara' where kode = '99.01.01'`)
  })

  test('cara pengamanan lain untuk tabel yang sama ditolak: derau dan penekanan saling membuka', async () => {
    await aturPengamanan(k.s, 3, 'derau')
    const { snapshotId } = (await findRilis(k.s.db, (await terakhir()).id))!
    await segelUji(k.s, snapshotId)
    const { id } = await terakhir()
    const { id: baru } = nilai(
      await siapkanRilis(
        k.s,
        {
          snapshotId,
          judul: 'Koreksi berderau',
          alasan: 'Cara pengamanan lain.',
          cakupan: { tabel: [{ id: 'agama' }] },
          menggantikan: id,
        },
        k.adb,
      ),
    )
    const hasil = await pekerjaRilis(k.s)({ rilisId: baru }, { ...PENGAWAS, id: 'derau' })
    expect(!hasil.ok && hasil.galat.kode).toBe('terbit.rilis-cara-lain')
    expect((await findRilis(k.s.db, baru))!.keadaan).toBe('gagal')
  })

  test('ditarik: alamatnya tinggal dengan pengumuman, angkanya tidak; yang batal sebelum saatnya tidak pernah ada', async () => {
    const { id } = await terakhir()
    const alasan = 'Cuplikan sumbernya keliru; edisi pengganti menyusul.'
    expect((await tarikRilis(k.s, id, alasan, k.kadis)).ok).toBe(true)
    const r = await ambil('/rilis/2026-1-e2')
    expect(r.body).toContain(alasan)
    expect(r.body).not.toContain('/tabel/agama')
    expect((await ambil('/rilis/2026-1-e2/tabel/agama.csv')).statusCode).toBe(410)
    expect((await ambil('/api/v1/rilis/2026-1-e2/tabel/agama')).statusCode).toBe(404)
    expect((await ambil('/rilis/2026-1-e2/tabel/agama')).body).toContain(alasan)
    const tolak = await tarikRilis(k.s, id, 'sekali lagi ditarik', k.kadis)
    expect(!tolak.ok && tolak.galat.kode).toBe('terbit.rilis-keadaan')

    await aturPengamanan(k.s, 3)
    const tiga = await siapkanUji(k, { snapshotId: k.snapshotId, menggantikan: id })
    const pada = new Date('2026-09-01T00:00:00Z')
    expect((await setujuiRilis(k.s, tiga, { isi: await isiDari(tiga), pada }, k.kabid)).ok).toBe(true)
    expect(
      (
        await jadwalkanRilis(
          k.s,
          tiga,
          { pada: new Date('2026-09-02T00:00:00Z'), alasan: 'Menunggu rapat' },
          k.kadis,
        )
      ).ok,
    ).toBe(true)
    expect((await tarikRilis(k.s, tiga, 'Dibatalkan sebelum terbit', k.kadis)).ok).toBe(true)
    k.s.jam.atur('2026-09-03T00:00:00Z')
    expect((await ambil('/rilis/2026-1-e3')).statusCode).toBe(404)
    expect(await ambil_('/koreksi')).not.toContain('Dibatalkan sebelum terbit')
    const empat = await siapkanUji(k, { snapshotId: k.snapshotId, menggantikan: id })
    expect((await findRilis(k.s.db, empat))!.edisi).toBe(3)
    expect((await tolakRilis(k.s, empat, 'Tunggu rapat', k.adb)).ok).toBe(true)
  })

  test('edisi yang sudah diputuskan tidak dapat diubah atau dihapus, juga langsung di pangkalan data', async () => {
    for (const ubah of [
      sql`update terbit_rilis set isi = ${'e'.repeat(64)} where id = ${satu}`,
      sql`update terbit_rilis set alasan = 'lain' where id = ${satu}`,
      sql`update terbit_rilis set keadaan = 'menunggu' where id = ${satu}`,
      sql`delete from terbit_rilis where id = ${satu}`,
    ])
      await expect(k.s.db.run(ubah)).rejects.toThrow(/terbit_rilis/)
  })

  test('pemakaian dihitung tanpa menyimpan siapa', async () => {
    await publik.simpanPemakaian()
    const baris = await k.s.db.all<{ cara: string; jumlah: string }>(
      sql`select * from terbit_pemakaian where rilis_id = ${satu}`,
    )
    expect(baris.map((b) => b.cara)).toEqual(expect.arrayContaining(['halaman', 'csv', 'paspor', 'api']))
    expect(Object.keys(baris[0]!).sort()).toEqual(['cara', 'hari', 'jumlah', 'objek', 'rilis_id'])
  })
})

function nilai<T>(h: { ok: true; value: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(h.galat.kode)
  return h.value
}

async function terakhir(): Promise<{ id: number }> {
  const b = await k.s.db.one<{ id: string }>(
    sql`select id from terbit_rilis where keadaan in ('disetujui', 'ditarik') order by edisi desc limit 1`,
  )
  return { id: Number(b.id) }
}
