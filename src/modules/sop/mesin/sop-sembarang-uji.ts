import fc from 'fast-check'
import { type DefinisiSop, definisiSop } from '../definisi/definisi-sop.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'

const VERBA_TINDAKAN = (Object.keys(VERBA) as NamaTindakan[]).filter((v) => v !== 'tolak')

/** Makers and checkers beside each other: where groups are hard. */
const VERBA_BERSAMA: readonly NamaTindakan[] = [
  'olah',
  'kunjungi',
  'periksa',
  'paraf',
  'tandatangani',
  'agendakan',
]

/** SOPs nobody wrote: any acts, kerja, groups and returns that the schema allows. */
export const sopSembarang = fc.oneof(sopDari(VERBA_TINDAKAN, 1), sopDari(VERBA_BERSAMA, 3))

function sopDari(verba: readonly NamaTindakan[], palingSedikit: number): fc.Arbitrary<DefinisiSop> {
  const tigaKali = <T>(satu: fc.Arbitrary<T>) => fc.array(satu, { minLength: 3, maxLength: 3 })
  const langkah = fc.record({
    pelaksana: fc.constantFrom('p1', 'p2', 'p3'),
    verba: fc.uniqueArray(fc.constantFrom(...verba), { minLength: 1, maxLength: 3 }),
    kerja: tigaKali(fc.boolean()),
    lampiran: tigaKali(fc.subarray(['satu.pdf', 'dua.pdf', 'draf.pdf'])),
    wajib: fc.boolean(),
    tolak: fc.option(fc.subarray(['satu.pdf', 'surat.pdf']), { nil: undefined }),
    membuka: tigaKali(fc.nat(3)),
    mengubah: tigaKali(fc.subarray(['satu', 'dua'])),
    kembali: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  })
  const semua = fc.array(langkah, { minLength: palingSedikit, maxLength: 6, size: 'max' })
  // Whether a step stands beside the one before it.
  const sambung = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
  return fc.tuple(fc.boolean(), sambung, semua).map(([luar, sambung, langkah]) => {
    const isSambung = (i: number) => i > 0 && i < langkah.length && sambung[i]! > 0
    const awal = (i: number): number => (isSambung(i) ? awal(i - 1) : i)
    const isBersama = (i: number) => isSambung(i) || isSambung(i + 1)
    // Two steps of a group do not exchange the same masukan.
    const boleh = (i: number, mengubah: string[]) =>
      mengubah.filter((m) => !isBersama(i) || i === awal(i) + (m === 'satu' ? 0 : 1))
    const membuka = (l: (typeof langkah)[number], n: number): boolean =>
      n >= 0 && !l.kerja[n] && l.membuka[n] === 0 && l.verba[n + 1] !== undefined && !membuka(l, n - 1)
    return definisiSop.parse({
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
          ...(membuka(l, n) && { membuka: { sop: 'sop-lain', uraian: 'Membuka' } }),
          ...(membuka(l, n - 1) && { menunggu: 'sop-lain' }),
          ...(boleh(i, l.mengubah[n]!).length > 0 && {
            mengubah: { masukan: boleh(i, l.mengubah[n]!), uraian: 'Boleh', lengkap: l.wajib },
          }),
        })),
        ...(l.tolak && {
          penolakan: {
            label: 'Tolak',
            uraian: 'ditolak',
            lampiran: l.tolak.map((nama) => ({ nama, judul: nama, wajib: l.wajib })),
          },
        }),
        ...(isBersama(i) && { bersama: `k${awal(i)}` }),
        pengembalian: l.kembali.filter((k) => k < awal(i)).map((k) => ({ ke: `l${k}`, uraian: 'kembali' })),
      })),
    })
  })
}
