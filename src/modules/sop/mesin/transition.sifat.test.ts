import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { daftarDefinisi } from '../definisi/muat-definisi.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { batalkanBerkas } from './batalkan-berkas.ts'
import { hashIsi, type IsiDokumen, intiIsi } from './isi-berkas.ts'
import type { Keadaan, PemangkuLangkah, Permintaan, Tempat, TindakanBerlaku } from './keadaan.ts'
import { bukaUlang } from './lanjutan.ts'
import type { LanjutanBerkas } from './lanjutan-berkas.ts'
import { bolehBatal, bolehMenurutAturan, bolehSelesai, ceritakan, type Kejadian } from './oracle-uji.ts'
import { bukaKembali, selesaikanKerja } from './selesaikan-kerja.ts'
import { sopSembarang } from './sop-sembarang-uji.ts'
import { keadaanAwal, transition } from './transition.ts'

const SETELAN = { seed: Number(process.env['BENIH'] ?? 2026), numRuns: kali(300, 80) }
const ORANG = ['ani', 'budi', 'citra', 'dewi', 'eka', 'fitri', 'gani', 'hana']
const ALASAN = [undefined, 'x', 'Jumlah KK berbeda']

const sop = fc.oneof(fc.constantFrom(...daftarDefinisi()), { arbitrary: sopSembarang, weight: 3 })

interface Undi {
  /** Nothing else is in the way: what decides is the act, its place and the person. */
  lancar: boolean
  oleh: string
  pemangku: string[]
  /** One more holder, by a mandate for some verbs only. */
  mandat: { oleh: string; tindakan: NamaTindakan[] } | undefined
  pengambil: string | undefined
  /** Which open step is meant. */
  tempat: number
  tindakan: number
  tujuan: number
  alasan: number
  sidikLama: boolean
  langkahLain: boolean
  final: boolean
  /** Which masukan is sent along, by its place in the definition; beyond it a name nobody knows. */
  masukan: number | undefined
  nilai: string
  /** What becomes of the kerja that run: the chosen one ends well, fails, or all run on. */
  kerja: 'selesai' | 'gagal' | 'berjalan'
  batal: boolean
  /** What became of cases that acts opened. */
  lanjutan: 'tuntas' | 'berjalan' | 'dibatalkan'
  /** Which files come along, and whether with the same content as last time. */
  lampiran: string[]
  lampiranSama: boolean
}
const jarang = fc.nat(9).map((n) => n === 0)
const LANCAR = {
  pemangku: ORANG,
  mandat: undefined,
  pengambil: undefined,
  sidikLama: false,
  langkahLain: false,
  alasan: 2,
  masukan: undefined,
  lampiran: ['menurut-definisi'],
}
const undiApaSaja: fc.Arbitrary<Undi> = fc.record({
  lancar: fc.nat(3).map((n) => n > 0),
  oleh: fc.constantFrom(...ORANG),
  pemangku: fc.subarray(ORANG),
  mandat: fc.option(
    fc.record({
      oleh: fc.constantFrom(...ORANG),
      tindakan: fc.subarray(Object.keys(VERBA) as NamaTindakan[]),
    }),
    { nil: undefined },
  ),
  pengambil: fc.option(fc.constantFrom(...ORANG), { nil: undefined, freq: 2 }),
  tempat: fc.nat(5),
  tindakan: fc.nat(9),
  tujuan: fc.nat(6),
  alasan: fc.nat(2),
  sidikLama: jarang,
  langkahLain: jarang,
  final: jarang,
  masukan: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
  nilai: fc.constantFrom('', 'a', 'b', '2026-1'),
  kerja: fc.constantFrom('selesai', 'selesai', 'gagal', 'berjalan'),
  lanjutan: fc.constantFrom('tuntas', 'tuntas', 'berjalan', 'dibatalkan'),
  batal: fc.nat(59).map((n) => n === 0),
  lampiran: fc.oneof<fc.Arbitrary<string[]>[]>(
    fc.constant(['menurut-definisi']),
    fc.subarray(['satu.pdf', 'dua.pdf', 'draf.pdf', 'surat.pdf', 'asing.pdf']),
  ),
  lampiranSama: fc.boolean(),
})
const undi = undiApaSaja.map((u) =>
  u.lancar ? { ...u, ...LANCAR, tindakan: u.tindakan < 8 ? 0 : u.tindakan - 2 } : u,
)

function pemangku(pegawaiId: string, mandat?: readonly string[]): PemangkuLangkah {
  return {
    pegawaiId,
    nama: pegawaiId.charAt(0).toUpperCase() + pegawaiId.slice(1),
    jabatanId: 'j',
    jabatan: 'Pejabat',
    dasar: mandat ? 'an' : 'definitif',
    ...(mandat && { tindakan: mandat, atasNama: 'Kepala' }),
  }
}
function pilihTempat(k: Keadaan, u: Undi): Tempat {
  return k.tempat[u.tempat % k.tempat.length] ?? { langkah: '', urutan: 0, status: 'terbuka' }
}
const semuaKerja = (d: DefinisiSop) =>
  d.langkah.flatMap((x) => x.tindakan.flatMap((t) => t.kerja?.nama ?? []))

/** Half of the time the act whose turn it is, otherwise anything. */
function susun(d: DefinisiSop, k: Keadaan, u: Undi, ke: number): Permintaan {
  const tempat = pilihTempat(k, u)
  const l = d.langkah.find((x) => x.id === tempat.langkah) ?? d.langkah[0]!
  const nama =
    u.tindakan < 5
      ? l.tindakan[tempat.urutan]!.nama
      : u.tindakan < 7
        ? 'kembalikan'
        : u.tindakan === 7
          ? 'tolak'
          : Object.keys(VERBA)[ke % Object.keys(VERBA).length]!
  return {
    id: String(ke),
    langkah: u.langkahLain ? d.langkah[u.tujuan % d.langkah.length]!.id : l.id,
    tindakan: nama,
    hashIsi: u.sidikLama ? hashIsi([{ nama: 'lama', hash: 'lama' }]) : hashIsi(k.isi),
    ke: u.tujuan === 6 ? undefined : d.langkah[u.tujuan % d.langkah.length]!.id,
    alasan: ALASAN[u.alasan],
    pegawaiId: u.oleh,
    pemangku: [
      ...u.pemangku.map((p) => pemangku(p)),
      ...(u.mandat ? [pemangku(u.mandat.oleh, u.mandat.tindakan)] : []),
    ],
    pengambil: u.pengambil === undefined ? undefined : { pegawaiId: u.pengambil, nama: 'Lain' },
    lampiran: (u.lampiran[0] === 'menurut-definisi'
      ? (nama === 'tolak'
          ? (l.penolakan?.lampiran ?? [])
          : (l.tindakan.find((t) => t.nama === nama)?.lampiran ?? [])
        ).map((x) => x.nama)
      : u.lampiran
    ).map((nama) => ({
      nama,
      hash: (u.lampiranSama && k.isi.find((x) => x.nama === nama)?.hash) || `isi-${ke}`,
    })),
    masukan: u.masukan === undefined ? undefined : { [d.masukan[u.masukan]?.nama ?? 'asing']: u.nilai },
    kerjaFinal: u.final ? semuaKerja(d) : [],
    lanjutan: lanjutanDari(d, k, u.lanjutan === 'berjalan' ? null : 'tuntas'),
  }
}

/** One for each standing act that opened a case; all are of the same SOP. */
function lanjutanDari(d: DefinisiSop, k: Keadaan, hasil: 'tuntas' | null): LanjutanBerkas[] {
  return k.berlaku.flatMap((t) => {
    const { membuka } =
      d.langkah.find((l) => l.id === t.langkah)?.tindakan.find((x) => x.nama === t.tindakan) ?? {}
    const dibuka = { id: t.id, nomor: `${t.langkah}/${t.tindakan}`, judulSop: 'Lain', di: 'langkah 1, ADB' }
    return membuka ? [{ ...dibuka, sop: membuka.sop, tindakanId: t.id, hasil }] : []
  })
}

const masukanAwal = (d: DefinisiSop) => Object.fromEntries(d.masukan.map((m) => [m.nama, '2025-2']))

/**
 * The work of an act that makes content rewrites the draft; other kerja add a file of their own, or a signature behind the
 * draft that they saw.
 */
function hasilKerja({ ditunggu }: Tempat, ke: number): IsiDokumen[] {
  const karya = VERBA[ditunggu!.tindakan].peran === 'karya'
  const draf = ditunggu!.isi.find((x) => x.nama === 'draf.pdf')
  if (!karya && draf && ke % 3 === 0) return [{ nama: draf.nama, hash: `ttd-${ke}`, isi: intiIsi(draf) }]
  return [{ nama: karya ? 'draf.pdf' : `tambahan-${ke}`, hash: `h${ke}` }]
}

/** A file that stands there already is what it is there. */
const kenali = (k: Keadaan, isi: readonly IsiDokumen[]) =>
  isi.map((x) => k.isi.find((y) => y.nama === x.nama && y.hash === x.hash) ?? x)

/** As the rules see it: a name and what it says. */
const perIsi = (k: Keadaan, p: Permintaan) =>
  kenali(k, p.lampiran ?? []).map((x) => ({ nama: x.nama, hash: intiIsi(x) }))

/** What stands there, whatever signatures are behind it: all that the rules ask for. */
const perNama = (isi: readonly IsiDokumen[]) => Object.fromEntries(isi.map((x) => [x.nama, intiIsi(x)]))

/** A case played by draws beside its story; after its end a new one. `kena` counts what was met. */
function mainkan(d: DefinisiSop, urutan: readonly Undi[], kena: Record<string, number>): void {
  let k = keadaanAwal(d, masukanAwal(d))
  const cerita: Kejadian[] = []
  const nomor = (id: string) => d.langkah.findIndex((l) => l.id === id)
  const catat = (kejadian: Kejadian, kini: Keadaan) => {
    cerita.push(kejadian)
    k = kini
    cocokkan(d, k, cerita)
  }
  for (const [ke, u] of urutan.entries()) {
    if (k.status === 'selesai' && u.lancar) {
      k = keadaanAwal(d, masukanAwal(d))
      cerita.length = 0
    }
    const jalan = k.tempat.filter((t) => t.ditunggu)
    const t = jalan[u.tempat % jalan.length]
    if (t && u.kerja !== 'berjalan') {
      const hasil = hasilKerja(t, ke)
      const final = u.final ? semuaKerja(d) : []
      const baru = u.kerja === 'selesai' ? selesaikanKerja(d, k, t.langkah, hasil, final) : undefined
      if (baru) expect(baru.ok).toBe(bolehSelesai(d, cerita, nomor(t.langkah), perNama(hasil), final))
      if (baru && !baru.ok) hitung(kena, baru.galat.kode)
      if (baru?.ok && hasil[0]!.isi !== undefined && baru.value.gugur.length === 0)
        hitung(kena, 'tanda-ditambah')
      if (baru?.ok)
        catat(
          { jenis: 'kerja-selesai', langkah: nomor(t.langkah), hasil: perNama(hasil) },
          baru.value.keadaan,
        )
      else catat({ jenis: 'kerja-gagal', langkah: nomor(t.langkah) }, bukaKembali(d, k, t.langkah))
    }
    if (u.batal) {
      const p = {
        pegawaiId: u.oleh,
        alasan: ALASAN[u.alasan],
        pembuka: ORANG[u.tempat],
        pengesah: u.pemangku.slice(0, 1).map((x) => pemangku(x)),
        jabatanPengesah: 'Kepala',
        kerjaFinal: u.final ? semuaKerja(d) : [],
      }
      const hasil = batalkanBerkas(d, k, p)
      expect(hasil.ok).toBe(bolehBatal(d, cerita, p))
      if (hasil.ok) catat({ jenis: 'batal' }, hasil.value.keadaan)
    }
    const dibuka = lanjutanDari(d, k, null)[0]
    const ulang = dibuka && u.lanjutan === 'dibatalkan' ? bukaUlang(d, k, dibuka.tindakanId) : undefined
    if (ulang) {
      const [l, tindakan] = dibuka!.nomor.split('/') as [string, string]
      hitung(kena, 'dibuka-ulang')
      catat({ jenis: 'lanjutan-batal', langkah: nomor(l), tindakan }, ulang.keadaan)
    }
    const sebelum = k
    const p = susun(d, k, u, ke)
    const hasil = transition(d, k, p)
    expect(hasil.ok).toBe(
      bolehMenurutAturan(d, cerita, { ...p, lampiran: perIsi(k, p) }, hashIsi(k.isi), masukanAwal(d)),
    )
    if (!hasil.ok) {
      expect(hasil.galat.pesan).toMatch(/^[A-Z].*[.]$/)
      hitung(kena, hasil.galat.kode)
      continue
    }
    const n = nomor(p.langkah)
    const lampiran = perNama(kenali(k, p.lampiran ?? []))
    const kembali = hasil.value.ditinggal.find((x) => x.sebab === 'dikembalikan')
    if (kembali) {
      const tujuan = hasil.value.keadaan.tempat[0]!.langkah
      if (d.langkah[nomor(tujuan)]!.bersama) hitung(kena, 'kembali-ke-kelompok')
      if (hasil.value.ditinggal.length > 1) hitung(kena, 'kelompok-ditutup')
      catat({ jenis: 'kembali', ke: nomor(tujuan), dari: n }, hasil.value.keadaan)
    } else if (p.tindakan === 'tolak')
      catat({ jenis: 'tolak', langkah: n, oleh: p.pegawaiId, lampiran }, hasil.value.keadaan)
    else {
      if (hasil.value.keadaan.putaran > sebelum.putaran) hitung(kena, 'tetangga-diulang')
      catat(
        {
          jenis: 'lakukan',
          langkah: n,
          tindakan: p.tindakan,
          oleh: p.pegawaiId,
          masukan: p.masukan,
          lampiran,
        },
        hasil.value.keadaan,
      )
    }
    if (k.tempat.filter((x) => x.ditunggu).length > 1) hitung(kena, 'dua-kerja')
  }
}

/** The case as the engine has it and as the story tells it. */
function cocokkan(d: DefinisiSop, k: Keadaan, cerita: readonly Kejadian[]): void {
  const c = ceritakan(d, cerita)
  expect(k.berlaku.map((t) => [t.tindakan, t.pegawaiId])).toEqual(c.sah.map(([, nama, oleh]) => [nama, oleh]))
  expect(perNama(k.isi)).toEqual(c.dokumen)
  // Whatever was corrected: who answered for something answered for what stands there now, byte for byte, but for what
  // they brought in its place themselves.
  const kini = new Map(k.isi.map((x) => [x.nama, intiIsi(x)]))
  for (const t of k.berlaku.filter((t) => VERBA[t.tindakan].peran !== 'karya'))
    for (const x of t.isi) expect([intiIsi(x), `isi-${t.id}`]).toContain(kini.get(x.nama))
  expect(k.masukan).toEqual({ ...masukanAwal(d), ...c.masukan })
  expect(k.putaran).toBe(c.putaran)
  expect(k.hasil).toBe(c.akhir)
  expect(k.status === 'selesai').toBe(k.tempat.length === 0)
  expect(k.tempat.map((t) => [t.langkah, t.urutan, t.status === 'menunggu-kerja'])).toEqual(
    [...c.terbuka]
      .sort(([a], [b]) => a - b)
      .map(([n, urutan]) => [d.langkah[n]!.id, urutan, c.menunggu.has(n)]),
  )
}

function hitung(kena: Record<string, number>, nama: string): void {
  kena[nama] = (kena[nama] ?? 0) + 1
}

describe('mesin SOP dibandingkan dengan aturan yang ditulis terpisah', () => {
  test('menerima dan menolak persis seperti aturannya, juga pada langkah yang berjalan bersama', () => {
    const kena: Record<string, number> = {}
    fc.assert(
      fc.property(sop, fc.array(undi, { maxLength: 60, size: 'max' }), (d, urutan) =>
        mainkan(d, urutan, kena),
      ),
      SETELAN,
    )
    // What the draws must have met, or this test says less than it claims.
    for (const nama of [
      'dua-kerja',
      'tanda-ditambah',
      'tetangga-diulang',
      'kelompok-ditutup',
      'kembali-ke-kelompok',
      'dibuka-ulang',
      'sop.menunggu-berkas',
      'sop.lanjutan-berjalan',
      'sop.cabang-menunggu-kerja',
      'sop.isi-sedang-dikerjakan',
      'sop.periksa-berturut',
      'sop.karya-sendiri',
      'sop.mandat-tak-mencakup',
      'sop.sudah-diambil',
    ])
      expect(kena[nama] ?? 0, nama).toBeGreaterThan(0)
  })

  test('pada berkas yang selesai tidak seorang pun memeriksa pekerjaannya sendiri', () => {
    let tuntas = 0
    fc.assert(
      fc.property(sop, fc.array(undi, { minLength: 40, maxLength: 120 }), (d, urutan) => {
        let k = keadaanAwal(d, masukanAwal(d))
        urutan.forEach((u, ke) => {
          const t = k.tempat.find((t) => t.ditunggu)
          if (t && u.kerja !== 'berjalan') {
            const hasil = selesaikanKerja(d, k, t.langkah, hasilKerja(t, ke), [])
            k = hasil.ok ? hasil.value.keadaan : bukaKembali(d, k, t.langkah)
          }
          const hasil = transition(d, k, { ...susun(d, k, u, ke), pemangku: ORANG.map((p) => pemangku(p)) })
          if (hasil.ok) k = hasil.value.keadaan
        })
        // Who records the refusal of an outside authority has checked nothing.
        const luar = d.pelaksana.filter((p) => p.dicatatOleh).map((p) => p.id)
        const mencatat = (t: TindakanBerlaku) =>
          t.tindakan === 'tolak' && luar.includes(d.langkah.find((l) => l.id === t.langkah)!.pelaksana.id)
        const periksa = k.berlaku.filter((t) => VERBA[t.tindakan].peran === 'pemeriksaan' && !mencatat(t))
        for (const t of periksa) {
          const sebelum = k.berlaku.slice(0, k.berlaku.indexOf(t))
          const pembuat = sebelum.filter((x) => VERBA[x.tindakan].peran === 'karya').map((x) => x.pegawaiId)
          expect(pembuat).not.toContain(t.pegawaiId)
          const bersama = d.langkah.find((l) => l.id === t.langkah)!.bersama
          const tetangga = periksa.filter(
            (x) =>
              x.langkah !== t.langkah &&
              bersama !== undefined &&
              d.langkah.find((l) => l.id === x.langkah)!.bersama === bersama,
          )
          expect(tetangga.map((x) => x.pegawaiId)).not.toContain(t.pegawaiId)
        }
        if (k.status !== 'selesai') return
        tuntas++
        expect(new Set(k.berlaku.map((t) => `${t.langkah}/${t.tindakan}`)).size).toBe(k.berlaku.length)
      }),
      SETELAN,
    )
    expect(tuntas).toBeGreaterThan(20)
  })
})

describe('setiap definisi yang dikirim', () => {
  test.each(daftarDefinisi().map((d) => [d.id, d] as const))(
    '%s dapat dijalani sampai selesai, lewat setiap pengembalian dan penolakan',
    (_, d) => {
      const kembali = d.langkah.flatMap((l) => l.pengembalian.map((p) => ({ dari: l.id, ke: p.ke })))
      const tolak = d.langkah.filter((l) => l.penolakan).map((l) => ({ dari: l.id, ke: undefined }))
      for (const belok of [undefined, ...kembali, ...tolak]) {
        let k = keadaanAwal(d, masukanAwal(d))
        let sudahBelok = false
        for (let n = 0; k.status !== 'selesai'; n++) {
          expect(n).toBeLessThan(100)
          const tempat = k.tempat[0]!
          if (tempat.ditunggu) {
            const hasil = selesaikanKerja(d, k, tempat.langkah, hasilKerja(tempat, n), [])
            if (!hasil.ok) throw new Error(hasil.galat.kode)
            k = hasil.value.keadaan
            continue
          }
          const l = d.langkah.find((x) => x.id === tempat.langkah)!
          const balik: boolean = !sudahBelok && belok?.dari === l.id
          const tindakan = !balik ? l.tindakan[tempat.urutan]!.nama : belok!.ke ? 'kembalikan' : 'tolak'
          const minta =
            tindakan === 'tolak' ? l.penolakan!.lampiran : balik ? [] : l.tindakan[tempat.urutan]!.lampiran
          const hasil = transition(d, k, {
            id: String(n),
            langkah: l.id,
            tindakan,
            hashIsi: hashIsi(k.isi),
            ke: belok?.ke,
            alasan: 'Perlu dibetulkan',
            lampiran: minta.map((x) => ({ nama: x.nama, hash: `isi-${n}` })),
            pegawaiId: l.pelaksana.id,
            pemangku: [
              { pegawaiId: l.pelaksana.id, nama: 'A', jabatanId: 'j', jabatan: 'J', dasar: 'definitif' },
            ],
            kerjaFinal: [],
            lanjutan: lanjutanDari(d, k, 'tuntas'),
          })
          if (!hasil.ok) throw new Error(hasil.galat.kode)
          sudahBelok ||= balik
          k = hasil.value.keadaan
        }
        expect(k.putaran).toBe(belok?.ke ? 2 : 1)
        expect(k.hasil).toBe(belok && !belok.ke ? 'ditolak' : 'tuntas')
      }
    },
  )
})
