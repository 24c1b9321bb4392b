import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { akhiriMandat, beriMandat, buatKantor, daftarJabatan, type Pemangku, pemangkuPelaksana } from '#akun'
import { aturZona, type Zona } from '#kalender'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { DefinisiSop, LangkahSop } from '../definisi/definisi-sop.ts'
import { daftarDefinisi } from '../definisi/muat-definisi.ts'
import { hashIsi } from '../mesin/isi-berkas.ts'
import type { Keadaan, TindakanBerlaku } from '../mesin/keadaan.ts'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import { transition } from '../mesin/transition.ts'
import { bukaUji, coba, type KantorUji, kantorUji, lihat, tuntas, wajib } from './kantor-uji.ts'

/**
 * Who may do what, asked twice: of the office (rows, `pemangkuPelaksana`, the engine) and of the letters themselves. The
 * second opinion knows no table and no function of `akun`: it reads the letters below as a clerk would.
 */
interface Surat {
  readonly orang: string
  readonly dasar: 'definitif' | 'plt' | 'plh' | 'an' | 'ub'
  readonly sejak: string
  readonly sampai?: string
  readonly tindakan?: readonly string[]
  readonly sop?: readonly string[]
  /** Of a u.b.: the person whose a.n. it stands on. */
  readonly lewat?: string
}

// What a masukan of each kind may be; the others take any words.
const ISIAN: Record<string, string> = { semester: '2026-1', bulan: '2026-06', tanggal: '2026-06-30' }
const SEPARUH = daftarDefinisi()
  .filter((_, i) => i % 2 === 0)
  .map((d) => d.id)
const VERBA_MANDAT = ['tandatangani', 'paraf', 'verifikasi', 'tolak']
const NONAKTIF = ['nonaktif', 'an-nonaktif']
/** The same letters for every position of every shipped SOP; a person is a kind of holder. */
const SURAT: readonly Surat[] = [
  { orang: 'definitif', dasar: 'definitif', sejak: '2026-01-01' },
  { orang: 'plt', dasar: 'plt', sejak: '2026-08-01', sampai: '2026-08-31' },
  { orang: 'plh', dasar: 'plh', sejak: '2026-08-10', sampai: '2026-08-14' },
  { orang: 'habis', dasar: 'definitif', sejak: '2026-01-01', sampai: '2026-08-11' },
  { orang: 'belum', dasar: 'definitif', sejak: '2026-08-13' },
  { orang: 'batal', dasar: 'definitif', sejak: '2026-08-01', sampai: '2026-07-31' },
  { orang: 'nonaktif', dasar: 'definitif', sejak: '2026-01-01' },
  { orang: 'an', dasar: 'an', sejak: '2026-08-10', sampai: '2026-08-14' },
  { orang: 'an-verba', dasar: 'an', sejak: '2026-08-01', tindakan: VERBA_MANDAT },
  { orang: 'an-sop', dasar: 'an', sejak: '2026-08-01', sop: SEPARUH },
  { orang: 'an-keduanya', dasar: 'an', sejak: '2026-08-01', tindakan: VERBA_MANDAT, sop: SEPARUH },
  { orang: 'an-habis', dasar: 'an', sejak: '2026-08-01', sampai: '2026-08-11' },
  { orang: 'an-belum', dasar: 'an', sejak: '2026-08-13' },
  { orang: 'an-batal', dasar: 'an', sejak: '2026-08-01', sampai: '2026-07-31' },
  { orang: 'an-nonaktif', dasar: 'an', sejak: '2026-08-01' },
  { orang: 'ub', dasar: 'ub', sejak: '2026-08-10', sampai: '2026-08-13', lewat: 'an' },
  { orang: 'ub-verba', dasar: 'ub', sejak: '2026-08-01', tindakan: ['paraf'], lewat: 'an-verba' },
  { orang: 'ub-ikut', dasar: 'ub', sejak: '2026-08-01', lewat: 'an-keduanya' },
  { orang: 'ub-putus', dasar: 'ub', sejak: '2026-08-01', lewat: 'an-habis' },
]
const TANPA_JABATAN = 'tanpa-jabatan'
const PENGELOLA = ''
const ORANG = [...SURAT.map((s) => s.orang), TANPA_JABATAN, PENGELOLA]

function bolehMenurutSurat(orang: string, hari: string, sop: string, giliran: string): boolean {
  const s = SURAT.find((x) => x.orang === orang)
  if (!s || NONAKTIF.includes(orang)) return false
  if (hari < s.sejak) return false
  if (s.sampai !== undefined && hari > s.sampai) return false
  if (s.sampai !== undefined && s.sampai < s.sejak) return false
  if (s.tindakan && !s.tindakan.includes(giliran)) return false
  if (s.sop && !s.sop.includes(sop)) return false
  return s.lewat === undefined || bolehMenurutSurat(s.lewat, hari, sop, giliran)
}

let s: SaranaUji
const id = new Map<string, string>()
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  wajib(await buatKantor(s, { kode: '35.76', nama: 'Kota Latihan', latihan: true }, operatorMesin))
  await s.db.run(sql`delete from jabatan`)
  for (const orang of ORANG.filter((o) => o !== PENGELOLA)) {
    const b = await s.db.one<{ id: string }>(sql`insert into pegawai (nama, nip, aktif)
      values (${orang}, '-', ${!NONAKTIF.includes(orang)}) returning id`)
    id.set(orang, b.id)
  }
  const kunci = new Set(daftarDefinisi().flatMap((d) => d.pelaksana.map((p) => p.id)))
  for (const k of kunci) await isiKursi(k)
})
afterAll(() => s.tutup())

/** One position with all its letters: its holders, those below it who are a.n., those below them who are u.b. */
async function isiKursi(kunci: string): Promise<void> {
  const jabatan = async (nama: string, pelaksana: string | null, atasan: string | null) =>
    (
      await s.db.one<{ id: string }>(sql`insert into jabatan (nama, pelaksana, atasan_id, urutan, tunggal)
        values (${`${nama} ${kunci}`}, ${pelaksana}, ${atasan}, 1, false) returning id`)
    ).id
  const kursi = await jabatan('Kursi', kunci, null)
  const bawah = await jabatan('Bawah', null, kursi)
  const bawahnya = await jabatan('Bawahnya', null, bawah)
  const mandat = new Map<string, string>()
  for (const x of SURAT) {
    const pegawaiId = id.get(x.orang)!
    const mandatnya = x.dasar === 'an' || x.dasar === 'ub'
    const tempat = x.dasar === 'an' ? bawah : x.dasar === 'ub' ? bawahnya : kursi
    await s.db.run(sql`insert into pemangku (pegawai_id, jabatan_id, dasar, nomor_surat, sejak, sampai)
      values (${pegawaiId}, ${tempat}, ${mandatnya ? 'definitif' : x.dasar}, '800/1',
        ${mandatnya ? '2026-01-01' : x.sejak}, ${mandatnya ? null : (x.sampai ?? null)})`)
    if (!mandatnya) continue
    const b = await s.db.one<{
      id: string
    }>(sql`insert into mandat (bentuk, pemberi_id, penerima_id, pegawai_id,
        melalui_id, tindakan, sop, nomor_surat, tanggal_surat, sejak, sampai)
      values (${x.dasar}, ${x.dasar === 'an' ? kursi : bawah}, ${tempat}, ${pegawaiId},
        ${x.lewat ? mandat.get(x.lewat)! : null}, ${x.tindakan ?? null}::text[], ${x.sop ?? null}::text[], '800/1',
        '2026-01-01', ${x.sejak}, ${x.sampai ?? null}) returning id`)
    mandat.set(x.orang, b.id)
  }
}

const HARI = [
  '2026-07-31',
  '2026-08-09',
  '2026-08-11',
  '2026-08-12',
  '2026-08-13',
  '2026-08-14',
  '2026-09-01',
]

test.each(HARI)(
  'setiap pelaksana, langkah, dan dasar pada semua SOP yang dibawa program, pada %s',
  async (hari) => {
    const selisih: string[] = []
    const hitung = new Map(ORANG.map((o) => [o, [0, 0] as [number, number]]))
    for (const d of daftarDefinisi()) {
      const daftar = await pemangkuSemua(d, new Date(`${hari}T10:00:00+07:00`))
      for (const l of d.langkah)
        for (const urutan of l.tindakan.keys())
          for (const orang of ORANG)
            for (const { tindakan, giliran } of permintaan(l, urutan)) {
              const jawab = tanyaMesin(d, l, urutan, tindakan, orang, daftar.get(pelakunya(d, l))!)
              const harapan = bolehMenurutSurat(orang, hari, d.id, giliran)
              if ((jawab === 'diterima') !== harapan)
                selisih.push(`${d.id} langkah ${l.id} ${tindakan} oleh ${orang}: ${jawab}`)
              hitung.get(orang)![harapan ? 0 : 1]++
            }
    }
    expect(selisih).toEqual([])
    // Nobody is refused or let in everywhere by mistake of the test itself.
    expect(hitung.get(TANPA_JABATAN)![0]).toBe(0)
    expect(hitung.get(PENGELOLA)![0]).toBe(0)
    expect(hitung.get('definitif')![1]).toBe(0)
    expect([...hitung.values()].reduce((n, [a, b]) => n + a + b, 0)).toBeGreaterThan(3000)
    if (hari === '2026-08-12')
      for (const orang of ['an-verba', 'an-sop', 'an-keduanya', 'ub-verba', 'ub-ikut'])
        expect(
          hitung.get(orang)!.every((n) => n > 0),
          orang,
        ).toBe(true)
  },
)

const ZONA: readonly [Zona, string][] = [
  ['WIB', '+07:00'],
  ['WITA', '+08:00'],
  ['WIT', '+09:00'],
]
describe.each(ZONA)('kantor di zona %s', (zona, geser) => {
  test('mandat berakhir dengan sendirinya pada pergantian hari kantor', async () => {
    await s.db.transaksi((tx) => aturZona(tx, zona))
    const d = daftarDefinisi().find((x) => x.id === 'agregat-data-kependudukan')!
    const l = d.langkah.find((x) => x.tindakan.some((t) => t.nama === 'tandatangani'))!
    const boleh = async (orang: string, saat: string) =>
      tanyaMesin(
        d,
        l,
        0,
        l.tindakan[0]!.nama,
        orang,
        (await pemangkuSemua(d, new Date(saat))).get(pelakunya(d, l))!,
      )
    for (const [orang, awal, akhir] of [
      ['plh', '2026-08-10', '2026-08-14'],
      ['an', '2026-08-10', '2026-08-14'],
      ['ub', '2026-08-10', '2026-08-13'],
    ] as const) {
      const esok = `2026-08-${Number(akhir.slice(8)) + 1}`
      expect(await boleh(orang, `2026-08-09T23:59:59.999${geser}`)).toBe('ditolak')
      expect(await boleh(orang, `${awal}T00:00:00${geser}`)).toBe('diterima')
      expect(await boleh(orang, `${akhir}T23:59:59.999${geser}`)).toBe('diterima')
      expect(await boleh(orang, `${esok}T00:00:00${geser}`)).toBe('ditolak')
    }
    await s.db.transaksi((tx) => aturZona(tx, 'WIB'))
  })
})

function pelakunya(d: DefinisiSop, l: LangkahSop): string {
  return d.pelaksana.find((p) => p.id === l.pelaksana.id)!.dicatatOleh ?? l.pelaksana.id
}

async function pemangkuSemua(d: DefinisiSop, saat: Date): Promise<Map<string, Pemangku[]>> {
  const hasil = new Map<string, Pemangku[]>()
  for (const k of new Set(d.langkah.map((l) => pelakunya(d, l))))
    hasil.set(k, await pemangkuPelaksana(s.db, k, saat, d.id))
  return hasil
}

/** What may be asked at this turn, with the act that a mandate has to cover for it. */
function permintaan(l: LangkahSop, urutan: number): { tindakan: string; giliran: string }[] {
  const giliran = l.tindakan[urutan]!.nama
  return [
    { tindakan: giliran, giliran },
    ...(l.pengembalian.length > 0 ? [{ tindakan: 'kembalikan', giliran }] : []),
    ...(l.penolakan ? [{ tindakan: 'tolak', giliran: 'tolak' }] : []),
  ]
}

/** Where the act waits for a case: somebody else opened it before, and it has ended well. */
function tertunggu(l: LangkahSop, urutan: number): { keadaan: Partial<Keadaan>; lanjutan: LanjutanBerkas[] } {
  const sop = l.tindakan[urutan]?.menunggu
  if (!sop) return { keadaan: {}, lanjutan: [] }
  const pembuka: TindakanBerlaku = {
    id: 'pembuka',
    langkah: l.id,
    tindakan: l.tindakan[urutan - 1]!.nama,
    pegawaiId: 'orang-lain',
    putaran: 1,
    isi: [],
    masukan: {},
  }
  const lanjutan = {
    id: 'l',
    nomor: 'B-2',
    sop,
    judulSop: sop,
    tindakanId: pembuka.id,
    hasil: 'tuntas',
    di: '',
  } as const
  return { keadaan: { berlaku: [pembuka] }, lanjutan: [lanjutan] }
}

/** The engine on a case that nobody has touched yet, with everything the act asks for: only the person decides. */
function tanyaMesin(
  d: DefinisiSop,
  l: LangkahSop,
  urutan: number,
  tindakan: string,
  orang: string,
  pemangku: readonly Pemangku[],
): 'diterima' | 'ditolak' {
  const masukan = Object.fromEntries(d.masukan.map((m) => [m.nama, ISIAN[m.jenis] ?? 'isi']))
  const keadaan: Keadaan = {
    status: 'berjalan',
    tempat: [{ langkah: l.id, urutan, status: 'terbuka' }],
    putaran: 1,
    isi: [],
    masukan,
    berlaku: [],
    ...tertunggu(l, urutan).keadaan,
  }
  const minta = tindakan === 'tolak' ? l.penolakan!.lampiran : l.tindakan[urutan]!.lampiran
  const hasil = transition(d, keadaan, {
    id: 'x',
    langkah: l.id,
    tindakan,
    hashIsi: hashIsi([]),
    alasan: 'alasan yang cukup',
    lampiran: tindakan === 'kembalikan' ? [] : minta.map((x) => ({ nama: x.nama, hash: 'a'.repeat(64) })),
    pegawaiId: orang === PENGELOLA ? '' : id.get(orang)!,
    pemangku,
    kerjaFinal: [],
    lanjutan: tertunggu(l, urutan).lanjutan,
  })
  const KARENA_ORANG = ['sop.bukan-wewenang', 'sop.tanpa-pemangku', 'sop.mandat-tak-mencakup']
  if (!hasil.ok && !KARENA_ORANG.includes(hasil.galat.kode))
    throw new Error(`the test asked wrongly: ${d.id} ${l.id} ${tindakan}: ${hasil.galat.kode}`)
  return hasil.ok ? 'diterima' : 'ditolak'
}

describe('satu berkas dari awal sampai akhir', () => {
  let k: KantorUji
  beforeAll(async () => {
    k = await kantorUji()
  })
  afterAll(() => k.tutup())

  test('Sekretaris menandatangani a.n. Kepala Dinas; sesudah mandat berakhir ia ditolak', async () => {
    const jabatan = Object.fromEntries((await daftarJabatan(k.db)).map((j) => [j.pelaksana, j.id]))
    const mandat = wajib(
      await beriMandat(
        k,
        {
          bentuk: 'an',
          pemberiId: jabatan['kadis']!,
          penerimaId: jabatan['sekretaris']!,
          tindakan: ['tandatangani'],
          sop: ['agregat-data-kependudukan'],
          nomorSurat: '800/77/2026',
          tanggalSurat: '2026-08-01',
          sejak: '2026-08-01',
          sampai: '2026-08-12',
        },
        operatorMesin,
      ),
    )
    const berkas = async () => {
      const b = await bukaUji(k)
      await tuntas(k, b, 'adb', 'olah')
      await tuntas(k, b, 'kasi', 'verifikasi')
      await tuntas(k, b, 'kabid', 'setujui')
      return b
    }
    const [satu, dua] = [await berkas(), await berkas()]
    await tuntas(k, satu, 'sekretaris', 'tandatangani')
    const riwayat = JSON.stringify((await lihat(k, satu)).riwayat)
    expect(riwayat).toContain('a.n. Kepala Dinas, Sekretaris')
    const { pelaku } = await k.db.one<{ pelaku: object }>(
      sql`select pelaku from berkas_tindakan where berkas_id = ${satu} and tindakan = 'tandatangani'`,
    )
    expect(pelaku).toMatchObject({
      nama: 'Eka',
      jabatan: 'Sekretaris',
      dasar: 'an',
      atasNama: 'Kepala Dinas',
    })
    // 16.59.59 UTC is 23.59.59 WIB of the last day.
    k.jam.atur('2026-08-12T17:00:00Z')
    expect(await coba(k, dua, 'sekretaris', 'tandatangani')).toMatchObject({
      galat: { kode: 'sop.bukan-wewenang' },
    })
    k.jam.atur('2026-08-12T16:59:59Z')
    wajib(await akhiriMandat(k, mandat.id, '2026-08-11', operatorMesin))
    expect(await coba(k, dua, 'sekretaris', 'tandatangani')).toMatchObject({
      galat: { kode: 'sop.bukan-wewenang' },
    })
    await tuntas(k, dua, 'kadis', 'tandatangani')
  })
})
