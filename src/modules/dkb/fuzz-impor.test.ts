import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Ditolak } from '#kernel/ditolak'
import { ok } from '#kernel/hasil'
import { daftarWilayah, type Wilayah } from '#wilayah'
import { kali } from '../../../test/support/kali.ts'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { bacaSemua } from './baca-semua.ts'
import { bukaMasukan } from './pemetaan/buka-masukan.ts'
import { siapkanMasukan } from './siapkan-masukan.ts'
import { susunSnapshot } from './susun-snapshot.ts'
import { timSendiri } from './tim.ts'
import { alir, WILAYAH_UJI } from './uji/file-uji.ts'
import { saranaDkb } from './uji/sarana-dkb.ts'
import {
  acakBerbenih,
  csv,
  csvKisi,
  dbf,
  kisi37,
  kisiBip,
  kisiSiak,
  orangUji,
  parquet,
  xlsx,
  zip,
} from './uji/tulis-bentuk.ts'

/** Printed when a mutation breaks something; the same seed breaks it again. */
const BENIH = 20_261_121
const ORANG = orangUji(12, 3)
const DESA = Float64Array.from(WILAYAH_UJI, (k) => Number(k.replaceAll('.', '')))

let s: SaranaUji
let wilayah: readonly Wilayah[]
beforeAll(async () => {
  s = await saranaDkb()
  wilayah = await daftarWilayah(s.db)
})
afterAll(() => s.tutup())

type Acak = () => number
const bulat = (acak: Acak, n: number) => Math.floor(acak() * n)

const BERACUN = [
  '"',
  '""',
  '\n',
  '\r\n',
  '\t',
  ';',
  ',',
  '\0',
  '\x1f',
  "'",
  '\u00a0',
  '\ufeff',
  '=1+1',
  '3,57E+15',
  '99999999999999999999',
  '\x80\xff',
  'é',
]

/** One harm: bytes turned, cut out, doubled, put in; or the file cut off. */
function rusakkan(asal: Buffer, acak: Acak): Buffer {
  const b = Buffer.from(asal)
  const i = bulat(acak, b.length)
  const n = 1 + bulat(acak, 24)
  switch (bulat(acak, 7)) {
    case 0:
      b[i] = bulat(acak, 256)
      return b
    case 1:
      for (let k = 0; k < n; k++) b[bulat(acak, b.length)] = bulat(acak, 256)
      return b
    case 2:
      return Buffer.concat([b.subarray(0, i), b.subarray(i + n)])
    case 3:
      return Buffer.concat([b.subarray(0, i), b.subarray(i, i + n), b.subarray(i)])
    case 4:
      return Buffer.concat([
        b.subarray(0, i),
        Buffer.from(BERACUN[bulat(acak, BERACUN.length)]!, 'latin1'),
        b.subarray(i),
      ])
    case 5:
      return b.subarray(0, i)
    default: {
      const j = bulat(acak, b.length)
      b.copy(b, i, j, Math.min(b.length, j + n))
      return b
    }
  }
}

/** One harm to text: columns moved, taken away or doubled, lines doubled, another encoding. */
function rusakkanTeks(teks: string, acak: Acak): Buffer {
  const baris = teks.split('\n')
  const i = bulat(acak, baris.length)
  switch (bulat(acak, 5)) {
    case 0: {
      const sel = baris[i]!.split(/[,;]/)
      sel.splice(bulat(acak, sel.length), bulat(acak, 3), ...(acak() < 0.5 ? ['x'] : []))
      baris[i] = sel.join(',')
      break
    }
    case 1:
      baris.splice(i, bulat(acak, 2), baris[bulat(acak, baris.length)]!)
      break
    case 2: {
      const k = bulat(acak, 10)
      return Buffer.from(
        baris
          .map((b) =>
            b
              .split(',')
              .filter((_, j) => j !== k)
              .join(','),
          )
          .join('\n'),
      )
    }
    case 3:
      return Buffer.from(teks, acak() < 0.5 ? 'utf16le' : 'latin1')
    default:
      baris[i] = baris[i]!.replace(/[^,;]+/g, (v) =>
        acak() < 0.2 ? BERACUN[bulat(acak, BERACUN.length)]! : v,
      )
  }
  return Buffer.from(baris.join('\n'))
}

const ACUAN = 20_260_630

/**
 * The whole way without a database: refused in words, or rows in = kept + inactive + rejected. Sealing (which waits for
 * the disk) only where `segel` says so.
 */
async function impor(isi: Buffer, ke: number, segel = true): Promise<string> {
  const folder = join(s.folder.spill, `fuzz-${ke}`)
  mkdirSync(folder)
  const tim = timSendiri()
  const hidup = new AbortController().signal
  try {
    const file = () => [{ nama: 'f', ukuran: isi.length, alir: () => alir(isi) }]
    let masukan = await siapkanMasukan(s.db, { file: file(), pemetaan: [] }, wilayah, folder, hidup)
    if (!masukan.ok && masukan.galat.kode === 'dkb.perlu-pemetaan') {
      mkdirSync(join(folder, 'lagi'))
      const { bagian } = await bukaMasukan(file(), join(folder, 'lagi'), hidup)
      const pemetaan = bagian.map((b) => b.usulan)
      mkdirSync(join(folder, 'pasti'))
      masukan = await siapkanMasukan(s.db, { file: file(), pemetaan }, wilayah, join(folder, 'pasti'), hidup)
    }
    if (!masukan.ok) return masukan.galat.kode
    const letakUtuh = (jumlahMasuk: number) => {
      const letak = masukan.ok ? masukan.value.letak() : []
      if (letak.length > 0)
        expect(
          letak.reduce((n, l) => n + l.jumlah, 0),
          'tiap baris sumber terbaca',
        ).toBe(jumlahMasuk)
    }
    if (!segel) {
      const terbaca = await bacaSemua(
        masukan.value.sumber,
        { acuan: ACUAN, desa: DESA, jumlahBagian: 1, folder, kecamatanPernah: new Uint32Array(0) },
        tim,
        { kemajuan: () => undefined, signal: hidup },
      )
      if (!terbaca.ok) return terbaca.galat.kode
      const { jumlahMasuk, jumlahLolos, jumlahTidakAktif, jumlahDitolak } = terbaca.value.pengumpul
      expect(jumlahMasuk, 'masuk = lolos + tidak aktif + ditolak').toBe(
        jumlahLolos + jumlahTidakAktif + jumlahDitolak,
      )
      letakUtuh(jumlahMasuk)
      return 'terbaca'
    }
    const hasil = await susunSnapshot(
      {
        ...masukan.value.sumber,
        namaFile: 'f',
        basis: 'dkb',
        semester: '2026-1',
        tanggal: '2026-06-30',
        desa: WILAYAH_UJI,
      },
      folder,
      s.kunci,
      tim,
      { kemajuan: () => undefined, signal: hidup },
      async () => ok(),
    )
    if (!hasil.ok) return hasil.galat.kode
    const { jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak } = hasil.value
    expect(jumlahMasuk, 'masuk = dihitung + tidak aktif + ditolak').toBe(
      jumlahBaris + jumlahTidakAktif + jumlahDitolak,
    )
    letakUtuh(jumlahMasuk)
    return 'tersegel'
  } catch (sebab) {
    if (sebab instanceof Ditolak) return sebab.galat.kode
    throw sebab
  } finally {
    await tim.bubar()
    rmSync(folder, { recursive: true })
  }
}

interface Bahan {
  readonly nama: string
  readonly penuh: number
  readonly cepat: number
  readonly buat: () => Promise<Buffer | string>
  /** An archive's own sums refuse nearly every harm: half of the rounds harm what is inside. */
  readonly kemas?: (isi: Buffer) => Promise<Buffer>
}

const BAHAN: readonly Bahan[] = [
  { nama: 'CSV SIAK', penuh: 4000, cepat: 8, buat: async () => csv(ORANG) },
  { nama: 'CSV 37 kolom', penuh: 1200, cepat: 2, buat: async () => csvKisi(kisi37(ORANG, 'teks')) },
  { nama: 'CSV BIP', penuh: 1200, cepat: 2, buat: async () => csvKisi(kisiBip(ORANG, '2016')) },
  { nama: 'XLSX', penuh: 1200, cepat: 2, buat: async () => xlsx({ A: kisiSiak(ORANG) }) },
  { nama: 'DBF', penuh: 1000, cepat: 2, buat: async () => dbf(ORANG) },
  { nama: 'Parquet', penuh: 400, cepat: 1, buat: async () => parquet(ORANG) },
  {
    nama: 'ZIP',
    penuh: 600,
    cepat: 2,
    buat: async () => zip({ 'a.csv': csv(ORANG), 'b.csv': csv(ORANG.slice(3)) }),
    kemas: (isi) => zip({ 'a.csv': isi, 'b.csv': csv(ORANG.slice(3)) }),
  },
  {
    nama: 'gzip',
    penuh: 400,
    cepat: 2,
    buat: async () => gzipSync(csv(ORANG)),
    kemas: async (isi) => gzipSync(isi),
  },
]

test.each(BAHAN)(
  '$nama yang dirusak: tidak pernah macet, jatuh, atau kehilangan baris',
  async ({ nama, penuh, cepat, buat, kemas }) => {
    const asal = await buat()
    const b = Buffer.from(asal)
    const akhir = new Map<string, number>()
    for (let ke = 0; ke < kali(penuh, cepat); ke++) {
      const acak = acakBerbenih(BENIH + ke)
      let isi = typeof asal === 'string' && acak() < 0.5 ? rusakkanTeks(asal, acak) : rusakkan(b, acak)
      while (acak() < 0.3) isi = rusakkan(isi.length === 0 ? b : isi, acak)
      if (kemas && ke % 2 === 0) isi = await kemas(rusakkan(Buffer.from(csv(ORANG)), acak))
      const mulai = process.cpuUsage()
      let hasil: string
      try {
        hasil = await impor(isi, ke, ke % 10 === 0)
      } catch (sebab) {
        throw new Error(`${nama}, benih ${BENIH + ke}`, { cause: sebab })
      }
      // Time of the processor: a busy machine makes no file harmful. What waits for ever runs into the limit of the test.
      const { user } = process.cpuUsage(mulai)
      expect(user / 1000, `${nama}, benih ${BENIH + ke}`).toBeLessThan(10_000)
      akhir.set(hasil, (akhir.get(hasil) ?? 0) + 1)
    }
    // Over a full round some harm is survived and some is not: else the mutations hit nothing or everything.
    expect(akhir.size, JSON.stringify([...akhir])).toBeGreaterThan(kali(1, 0))
  },
  900_000,
)

test('bahan uji yang utuh diterima seluruhnya', async () => {
  for (const { nama, buat } of BAHAN) expect(await impor(Buffer.from(await buat()), 0), nama).toBe('tersegel')
})
