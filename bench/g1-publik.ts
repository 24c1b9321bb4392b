import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { findTabel, type HasilTerbit } from '#agregat'
import { buatServerPublik } from '../src/http/server-publik.ts'
import type { IsiRilis } from '../src/modules/terbit/rilis/rilis.contract.ts'
import { insertRilis, tandaiDisetujui, tandaiJadi } from '../src/modules/terbit/rilis/rilis.store.ts'
import { type KantorUkur, kantorUkur } from './f-kantor.ts'
import { bandingkan, memoriPuncak, type Ukuran } from './ukur.ts'

/** An office of 300,000 people: 20 kecamatan of 12 desa. */
const KECAMATAN = 20
const DESA = 12
const TABEL = ['kelompok-umur', 'pekerjaan', 'umur-tunggal'] as const
const KALI = 120
const SEREMPAK = 4

/**
 * g1: what a reader waits for, at the 95th of a hundred: table pages and answers of the API with full detail per desa,
 * four readers at once, against a server that sends the very same bytes from memory and does nothing else. First reads
 * and repeated ones mixed as they come: every address is asked a dozen times.
 */
export async function g1(opsi: { ronde?: number }): Promise<Ukuran[]> {
  const k = await kantorUkur()
  const { app } = await buatServerPublik(k)
  const statis = new Map<string, { isi: Buffer; kepala: http.OutgoingHttpHeaders }>()
  const lawan = http.createServer((req, res) => {
    const x = statis.get(req.url ?? '')!
    res.writeHead(200, x.kepala).end(x.isi)
  })
  try {
    await terbitkan(k)
    await app.listen({ port: 0, host: '127.0.0.1' })
    await new Promise<void>((ok) => lawan.listen(0, '127.0.0.1', ok))
    const porta = (s: { address(): unknown }) => (s.address() as AddressInfo).port
    const alamat = daftarAlamat()
    for (const [i, u] of alamat.entries()) {
      const { isi, kepala, status } = await ambil(porta(app.server), u, i)
      if (status !== 200) throw new Error(`${u}: ${status}`)
      statis.set(u, { isi, kepala })
    }
    const ukuran = await bandingkan(
      { id: 'g1', nama: 'halaman dan API publik rinci per desa, p95, terhadap peladen berkas statis' },
      opsi.ronde ?? 3,
      () => p95(porta(app.server), alamat),
      () => p95(porta(lawan), alamat),
    )
    const byte = [...statis.values()].reduce((n, x) => n + x.isi.length, 0) / statis.size
    return [
      {
        ...ukuran,
        catatan: `${KALI} permintaan seronde, ${SEREMPAK} serempak, ${alamat.length} alamat, rata-rata ${Math.round(byte / 1024)} KiB mampat; detik p95, bukan median; beban akhir ${loadavg()[0]!.toFixed(2)}`,
      },
    ]
  } finally {
    lawan.close()
    await app.close()
    await k.tutup()
  }
}

function daftarAlamat(): string[] {
  return TABEL.flatMap((t) => [
    `/rilis/2026-1-e1/tabel/${t}?tingkat=desa`,
    `/rilis/2026-1-e1/tabel/${t}?tingkat=desa&wilayah=35.76.03`,
    `/api/v1/rilis/2026-1-e1/tabel/${t}?tingkat=desa`,
  ])
}

async function p95(porta: number, alamat: readonly string[]) {
  const lama: number[] = []
  let berikut = 0
  const pembaca = async () => {
    while (berikut < KALI) {
      const i = berikut++
      const mulai = performance.now()
      await ambil(porta, alamat[i % alamat.length]!, i)
      lama.push((performance.now() - mulai) / 1000)
    }
  }
  await Promise.all(Array.from({ length: SEREMPAK }, pembaca))
  lama.sort((a, b) => a - b)
  return { detik: lama[Math.ceil(lama.length * 0.95) - 1]!, memori: memoriPuncak() }
}

/** Each from an address of its own in 127.0.0.0/8: the limit of one reader is not what is measured. */
function ambil(port: number, path: string, i: number) {
  const localAddress = `127.0.${Math.floor(i / 250) % 250}.${(i % 250) + 2}`
  return new Promise<{ isi: Buffer; kepala: http.OutgoingHttpHeaders; status: number }>((ok, gagal) => {
    const req = http.get(
      { host: '127.0.0.1', port, path, localAddress, headers: { 'accept-encoding': 'gzip' }, agent: false },
      (res) => {
        const potong: Buffer[] = []
        res.on('data', (b: Buffer) => potong.push(b))
        res.on('end', () => {
          const { 'content-type': mime, 'content-encoding': sandi, etag } = res.headers
          const kepala = { 'content-type': mime, etag, ...(sandi && { 'content-encoding': sandi }) }
          ok({ isi: Buffer.concat(potong), kepala, status: res.statusCode! })
        })
      },
    )
    req.on('error', gagal)
  })
}

/** A release as the job seals it, its figures made up: what is measured reads sealed files and computes nothing. */
async function terbitkan(k: KantorUkur): Promise<void> {
  const simpan = async (jalur: string, isi: unknown) => {
    const byte = Buffer.from(JSON.stringify(isi))
    const { hash, ukuran } = await k.simpanan.simpan(byte)
    return { jalur, mime: 'application/json', hash, ukuran }
  }
  const hasil = TABEL.map(tabelBuatan)
  const file = await Promise.all(hasil.map((h) => simpan(`tabel/${h.tabel.id}.json`, h)))
  const wilayah = hasil[0]!.baris.map(({ kode, nama, tingkat, induk }) => ({ kode, nama, tingkat, induk }))
  const isi: IsiRilis = {
    format: 'tertib-rilis-1',
    basis: 'dkb',
    semester: '2026-1',
    edisi: 1,
    snapshot: hasil[0]!.snapshot,
    digestEdisi: 'e'.repeat(64),
    judul: 'Agregat Kependudukan Semester I 2026',
    alasan: 'Rilis berkala.',
    sumber: hasil[0]!.sumber,
    ambang: 3,
    ambangDikonfirmasi: false,
    lisensi: { nama: 'Ketentuan data terbuka kantor' },
    wilayah: { nama: 'Kota Ukur', kode: '35.76' },
    tabel: hasil.map((h) => ({
      id: h.tabel.id,
      nomor: h.tabel.nomor,
      judul: h.tabel.judul,
      judulPendek: h.tabel.judulPendek,
      kelompok: h.tabel.kelompok,
      tingkat: h.tingkat,
      metode: 'tekan',
      jumlahBaris: h.baris.length + 1,
      jumlahKolom: h.grup.length * 3,
      jumlahDitekan: 0,
      digest: h.digest,
      digestDefinisi: h.tabel.digestDefinisi,
    })),
    file: [...file, await simpan('cari.json', []), await simpan('wilayah.json', wilayah)],
  }
  const { hash } = await k.simpanan.simpan(Buffer.from(JSON.stringify(isi)))
  const saat = new Date(Date.now() - 60_000)
  await k.db.transaksi(async (tx) => {
    const id = await insertRilis(tx, {
      basis: 'dkb',
      semester: '2026-1',
      edisi: 1,
      snapshotId: isi.snapshot.id,
      edisiAgregat: 1,
      judul: isi.judul,
      alasan: isi.alasan,
      cakupan: { tabel: TABEL.map((t) => ({ id: t })) },
      disiapkan: k.orang.adb,
      disiapkanPada: saat,
    })
    await tandaiJadi(tx, id, hash)
    await tandaiDisetujui(tx, id, { pada: saat, oleh: k.orang.kabid, saat })
    return { ok: true, value: undefined }
  })
}

function tabelBuatan(id: string): HasilTerbit {
  const d = findTabel(id)!
  const kategori = d.dimensi[0]!.kategori.filter((x) => x.jenis === 'kategori')
  const grup = [
    ...kategori.map((x) => ({ kode: x.kode, label: x.label, jenis: 'kategori' as const })),
    { kode: 'total', label: 'JUMLAH', jenis: 'total' as const },
  ].map((g) => ({
    ...g,
    kolom: (['lk', 'pr', 'jml'] as const).map((x) => ({
      kunci: `${g.kode}.${x}`,
      label: x.toUpperCase() as 'LK',
    })),
  }))
  const nilai = (kali: number, i: number) =>
    grup.flatMap((_, g) => {
      const n = (kali * (((g * 7 + i * 13) % 19) + 1)) | 0
      return [n, n + 1, 2 * n + 1].map((x) => (x < 3 ? null : x))
    })
  const kode = (n: number) => String(n).padStart(2, '0')
  const baris = Array.from({ length: KECAMATAN }, (_, k) => {
    const kec = `35.76.${kode(k + 1)}`
    return [
      { kode: kec, nama: `Kecamatan ${k + 1}`, tingkat: 'kecamatan' as const, nilai: nilai(40, k) },
      ...Array.from({ length: DESA }, (_, i) => ({
        kode: `${kec}.${1001 + i}`,
        nama: `Kelurahan ${k + 1}-${i + 1}`,
        tingkat: 'desa' as const,
        induk: kec,
        nilai: nilai(3, k * DESA + i),
      })),
    ]
  }).flat()
  const { nomor, judul, judulPendek, kelompok, semesta, dasar, catatan, digest } = d
  return {
    tabel: {
      id,
      nomor,
      judul,
      judulPendek,
      kelompok,
      semesta: semesta.id,
      dasar: [...dasar],
      catatan: [...catatan],
      digestDefinisi: digest,
    },
    snapshot: {
      id: 'a'.repeat(64),
      basis: 'dkb',
      semester: '2026-1',
      tanggal: '2026-06-30',
      jumlahBaris: 300_000,
      status: 'tersegel',
      aturanVersi: 'dkb-2',
    },
    sumber: 'DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026',
    tingkat: 'desa',
    grup,
    baris,
    total: { kode: '35.76', nama: 'Kota Ukur', nilai: nilai(800, 0) },
    digestWilayah: 'w',
    digest: createHash('sha256').update(id).digest('hex'),
    edisi: {
      jenis: 'publik',
      metode: 'tekan',
      ambang: 3,
      ambangDikonfirmasi: false,
      digestEdisi: 'e'.repeat(64),
      disegelPada: '2026-08-01T00:00:00.000Z',
      diminta: 'desa',
      jumlahSel: 0,
      jumlahDitekan: 0,
      legenda: ['x = tidak ditampilkan.'],
    },
  }
}
