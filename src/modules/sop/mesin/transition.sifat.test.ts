import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DefinisiSop, definisiSop } from '../definisi/definisi-sop.ts'
import { daftarDefinisi } from '../definisi/muat-definisi.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { hashIsi, type IsiDokumen } from './isi-berkas.ts'
import type { Keadaan, Permintaan } from './keadaan.ts'
import { bolehMenurutAturan, ceritakan, type Kejadian } from './oracle-uji.ts'
import { bukaKembali, selesaikanKerja } from './selesaikan-kerja.ts'
import { keadaanAwal, transition } from './transition.ts'

const SETELAN = { seed: Number(process.env['BENIH'] ?? 2026), numRuns: 300 }
const ORANG = ['ani', 'budi', 'citra', 'dewi']
const ALASAN = [undefined, 'x', 'Jumlah KK berbeda']

const VERBA_TINDAKAN = (Object.keys(VERBA) as NamaTindakan[]).filter((v) => v !== 'tolak')

/** SOPs nobody wrote: one to six steps with any acts, kerja and returns that the schema allows. */
const sopSembarang: fc.Arbitrary<DefinisiSop> = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.record({
        pelaksana: fc.constantFrom('p1', 'p2', 'p3'),
        verba: fc.uniqueArray(fc.constantFrom(...VERBA_TINDAKAN), {
          minLength: 1,
          maxLength: 3,
        }),
        kerja: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        lampiran: fc.array(fc.subarray(['satu.pdf', 'dua.pdf', 'draf.pdf']), { minLength: 3, maxLength: 3 }),
        wajib: fc.boolean(),
        tolak: fc.option(fc.subarray(['satu.pdf', 'surat.pdf']), { nil: undefined }),
        mengubah: fc.array(fc.subarray(['satu', 'dua']), { minLength: 3, maxLength: 3 }),
        kembali: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([luar, langkah]) =>
    definisiSop.parse({
      format: 1,
      id: 'sop-sembarang',
      asal: 'uji',
      identitas: {
        nomor: '1',
        nama: 'Uji',
        tanggalPembuatan: null,
        tanggalRevisi: null,
        tanggalEfektif: null,
        disahkanOleh: { pelaksana: 'p1', jabatan: 'Kepala' },
      },
      pelaksana: ['p1', 'p2', 'p3'].map((id) => ({
        id,
        judul: id,
        ...(id === 'p3' && luar && { dicatatOleh: 'p1' }),
      })),
      masukan: ['satu', 'dua'].map((nama) => ({
        nama,
        judul: `Isian ${nama}`,
        jenis: 'teks',
        wajib: nama === 'satu',
      })),
      langkah: langkah.map((l, i) => ({
        id: `l${i}`,
        kegiatan: `Langkah ${i}`,
        pelaksana: { id: l.pelaksana },
        simbol: { bentuk: 'kotak' },
        tindakan: l.verba.map((nama, n) => ({
          nama,
          label: nama,
          ...(l.kerja[n] && { kerja: { nama: `uji.${nama}`, uraian: nama } }),
          ...(!l.kerja[n] && {
            lampiran: l.lampiran[n]!.map((nama) => ({ nama, judul: nama, wajib: l.wajib })),
          }),
          ...(l.mengubah[n]!.length > 0 && {
            mengubah: { masukan: l.mengubah[n], uraian: 'Boleh', lengkap: l.wajib },
          }),
        })),
        ...(l.tolak && {
          penolakan: {
            label: 'Tolak',
            uraian: 'ditolak',
            lampiran: l.tolak.map((nama) => ({ nama, judul: nama, wajib: l.wajib })),
          },
        }),
        pengembalian: l.kembali.filter((k) => k < i).map((k) => ({ ke: `l${k}`, uraian: 'kembali' })),
      })),
    }),
  )
const sop = fc.oneof(fc.constantFrom(...daftarDefinisi()), sopSembarang)

interface Undi {
  oleh: string
  pemangku: string[]
  tindakan: number
  tujuan: number
  alasan: number
  sidikLama: boolean
  langkahLain: boolean
  final: boolean
  /** Which masukan is sent along, by its place in the definition; beyond it a name nobody knows. */
  masukan: number | undefined
  nilai: string
  kerjaBerhasil: boolean
  /** Which files come along, and whether with the same content as last time. */
  lampiran: string[]
  lampiranSama: boolean
}
const undi: fc.Arbitrary<Undi> = fc.record({
  oleh: fc.constantFrom(...ORANG),
  pemangku: fc.subarray(ORANG),
  tindakan: fc.nat(9),
  tujuan: fc.nat(6),
  alasan: fc.nat(2),
  sidikLama: fc.nat(9).map((n) => n === 0),
  langkahLain: fc.nat(9).map((n) => n === 0),
  final: fc.nat(9).map((n) => n === 0),
  masukan: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
  nilai: fc.constantFrom('', 'a', 'b', '2026-1'),
  kerjaBerhasil: fc.nat(3).map((n) => n > 0),
  lampiran: fc.oneof<fc.Arbitrary<string[]>[]>(
    fc.constant(['menurut-definisi']),
    fc.subarray(['satu.pdf', 'dua.pdf', 'draf.pdf', 'surat.pdf', 'asing.pdf']),
  ),
  lampiranSama: fc.boolean(),
})

/** Half of the time the act whose turn it is, otherwise anything. */
function susun(d: DefinisiSop, k: Keadaan, u: Undi, ke: number): Permintaan {
  const l = d.langkah.find((x) => x.id === k.langkah)!
  const nama =
    u.tindakan < 5
      ? l.tindakan[k.urutan]!.nama
      : u.tindakan < 7
        ? 'kembalikan'
        : u.tindakan === 7
          ? 'tolak'
          : Object.keys(VERBA)[ke % Object.keys(VERBA).length]!
  return {
    id: String(ke),
    langkah: u.langkahLain ? d.langkah[u.tujuan % d.langkah.length]!.id : k.langkah,
    tindakan: nama,
    hashIsi: u.sidikLama ? hashIsi([{ nama: 'lama', hash: 'lama' }]) : hashIsi(k.isi),
    ke: u.tujuan === 6 ? undefined : d.langkah[u.tujuan % d.langkah.length]!.id,
    alasan: ALASAN[u.alasan],
    pegawaiId: u.oleh,
    pemangku: u.pemangku.map((pegawaiId) => ({
      pegawaiId,
      nama: pegawaiId,
      jabatanId: 'j',
      jabatan: 'Pejabat',
      dasar: 'definitif',
    })),
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
    kerjaFinal: u.final ? d.langkah.flatMap((x) => x.tindakan.flatMap((t) => t.kerja?.nama ?? [])) : [],
  }
}

const masukanAwal = (d: DefinisiSop) => Object.fromEntries(d.masukan.map((m) => [m.nama, '2025-2']))

/** The work of an act that makes content rewrites the draft; other kerja add a file of their own. */
function hasilKerja(k: Keadaan, ke: number) {
  const karya = VERBA[k.ditunggu!.tindakan].peran === 'karya'
  return [{ nama: karya ? 'draf.pdf' : `tambahan-${ke}`, hash: `h${ke}` }]
}

const perNama = (isi: readonly IsiDokumen[]) => Object.fromEntries(isi.map((x) => [x.nama, x.hash]))

describe('mesin SOP dibandingkan dengan aturan yang ditulis terpisah', () => {
  test('menerima dan menolak persis seperti aturannya', () => {
    fc.assert(
      fc.property(sop, fc.array(undi, { maxLength: 60 }), (d, urutan) => {
        let k = keadaanAwal(d, masukanAwal(d))
        const cerita: Kejadian[] = []
        urutan.forEach((u, ke) => {
          if (k.status === 'menunggu-kerja') {
            const sebelum = k
            const hasil = u.kerjaBerhasil ? selesaikanKerja(d, k, hasilKerja(k, ke)) : undefined
            if (hasil && !hasil.ok) throw new Error(hasil.galat.kode)
            k = hasil ? hasil.value.keadaan : bukaKembali(k)
            cerita.push(
              hasil
                ? { jenis: 'kerja-selesai', hasil: perNama(hasilKerja(sebelum, ke)) }
                : { jenis: 'kerja-gagal' },
            )
          }
          const p = susun(d, k, u, ke)
          const hasil = transition(d, k, p)
          expect(hasil.ok).toBe(bolehMenurutAturan(d, cerita, p, hashIsi(k.isi), masukanAwal(d)))
          if (!hasil.ok) {
            expect(hasil.galat.pesan).toMatch(/^[A-Z].*[.]$/)
            return
          }
          k = hasil.value.keadaan
          const pindah = hasil.value.pindah
          cerita.push(
            pindah?.sebab === 'ditolak'
              ? { jenis: 'tolak', oleh: p.pegawaiId, lampiran: perNama(p.lampiran ?? []) }
              : pindah?.sebab === 'dikembalikan'
                ? { jenis: 'kembali', ke: d.langkah.findIndex((l) => l.id === pindah.ke) }
                : {
                    jenis: 'lakukan',
                    tindakan: p.tindakan,
                    oleh: p.pegawaiId,
                    masukan: p.masukan,
                    lampiran: perNama(p.lampiran ?? []),
                  },
          )
          const menurutCerita = ceritakan(d, cerita)
          expect(k.berlaku.map((t) => [t.tindakan, t.pegawaiId])).toEqual(
            menurutCerita.sah.map(([, nama, oleh]) => [nama, oleh]),
          )
          expect(perNama(k.isi)).toEqual(menurutCerita.dokumen)
          expect(k.masukan).toEqual({ ...masukanAwal(d), ...menurutCerita.masukan })
          expect(k.putaran).toBe(menurutCerita.putaran)
          expect(k.status === 'selesai').toBe(menurutCerita.tamat)
          expect(k.hasil).toBe(
            menurutCerita.tamat ? (menurutCerita.ditolak ? 'ditolak' : 'tuntas') : undefined,
          )
          if (k.status !== 'selesai') expect(k.langkah).toBe(d.langkah[menurutCerita.langkah]!.id)
        })
      }),
      SETELAN,
    )
  })

  test('pada berkas yang selesai tidak seorang pun memeriksa pekerjaannya sendiri', () => {
    fc.assert(
      fc.property(sop, fc.array(undi, { minLength: 40, maxLength: 120 }), (d, urutan) => {
        let k = keadaanAwal(d, masukanAwal(d))
        urutan.forEach((u, ke) => {
          if (k.status === 'selesai') return
          if (k.status === 'menunggu-kerja') {
            const hasil = selesaikanKerja(d, k, hasilKerja(k, ke))
            if (hasil.ok) k = hasil.value.keadaan
            return
          }
          const hasil = transition(d, k, {
            ...susun(d, k, u, ke),
            pemangku: susun(d, k, { ...u, pemangku: ORANG }, ke).pemangku,
          })
          if (hasil.ok) k = hasil.value.keadaan
        })
        const periksa = k.berlaku.filter((t) => VERBA[t.tindakan].peran === 'pemeriksaan')
        for (const t of periksa) {
          const sebelum = k.berlaku.slice(0, k.berlaku.indexOf(t))
          const pembuat = sebelum.filter((x) => VERBA[x.tindakan].peran === 'karya').map((x) => x.pegawaiId)
          expect(pembuat).not.toContain(t.pegawaiId)
        }
        if (k.status === 'selesai')
          expect(new Set(k.berlaku.map((t) => `${t.langkah}/${t.tindakan}`)).size).toBe(k.berlaku.length)
      }),
      SETELAN,
    )
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
          if (k.status === 'menunggu-kerja') {
            const hasil = selesaikanKerja(d, k, hasilKerja(k, n))
            if (!hasil.ok) throw new Error(hasil.galat.kode)
            k = hasil.value.keadaan
            continue
          }
          const l = d.langkah.find((x) => x.id === k.langkah)!
          const balik: boolean = !sudahBelok && belok?.dari === l.id
          const tindakan = !balik ? l.tindakan[k.urutan]!.nama : belok!.ke ? 'kembalikan' : 'tolak'
          const minta =
            tindakan === 'tolak' ? l.penolakan!.lampiran : balik ? [] : l.tindakan[k.urutan]!.lampiran
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
