import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { definisiSop } from '../definisi/definisi-sop.ts'
import { hashIsi, intiIsi } from './isi-berkas.ts'
import type { Keadaan, Permintaan } from './keadaan.ts'
import { keadaanAwal, transition } from './transition.ts'

const SETELAN = { seed: Number(process.env['BENIH'] ?? 2026), numRuns: kali(600, 120) }
const FILE = ['naskah.pdf', 'tabel.pdf']
const PEMERIKSA = ['p1', 'p2', 'p3', 'p4']

/** One who drafts and four who answer for it one after another, each with a way back to everyone before. */
const SOP = definisiSop.parse({
  format: 1,
  id: 'sop-paraf',
  asal: 'uji',
  identitas: {
    nomor: '1',
    nama: 'Uji',
    tanggalPembuatan: null,
    tanggalRevisi: null,
    tanggalEfektif: null,
    disahkanOleh: { pelaksana: 'p4', jabatan: 'Kepala' },
  },
  pelaksana: ['pembuat', ...PEMERIKSA].map((id) => ({ id, judul: id })),
  masukan: [],
  langkah: ['pembuat', ...PEMERIKSA].map((id, i) => ({
    id: String(i),
    kegiatan: `Langkah ${i}`,
    pelaksana: { id },
    simbol: { bentuk: 'kotak' },
    tindakan: [
      i === 0
        ? {
            nama: 'olah',
            label: 'Olah',
            lampiran: FILE.map((nama) => ({ nama, judul: nama, wajib: false })),
          }
        : { nama: i === 4 ? 'setujui' : 'paraf', label: 'Paraf' },
    ],
    pengembalian: Array.from({ length: i }, (_, k) => ({ ke: String(k), uraian: 'kembali' })),
  })),
})

const koreksi = fc.record({
  bawa: fc.subarray(FILE),
  isi: fc.constantFrom('a', 'b'),
  tanda: fc.nat(3),
  kembali: fc.nat(2).map((n) => n === 0),
  ke: fc.nat(3),
})

test('sesudah koreksi apa pun berdiri persis paraf yang isinya tetap, juga bila hanya tandanya bertambah; yang berdiri tidak ditanyakan lagi', () => {
  let dilewati = 0
  let bertanda = 0
  let gugur = 0
  fc.assert(
    fc.property(fc.array(koreksi, { minLength: 10, maxLength: 60 }), (urutan) => {
      let k = keadaanAwal(SOP, {})
      // What each of the four answered for, as they saw it; forgotten when it is no longer so.
      const lihat = new Map<number, string>()
      for (const [ke, u] of urutan.entries()) {
        if (k.status === 'selesai') return
        const di = Number(k.tempat[0]!.langkah)
        const kembali = di > 0 && u.kembali
        const lampiran = di === 0 && !kembali ? u.bawa.map((nama) => dokumen(nama, u)) : []
        const sebelum = isi(k)
        const hashSebelum = k.isi.map((d) => d.hash).join()
        k = lakukan(k, {
          id: String(ke),
          tindakan: kembali ? 'kembalikan' : SOP.langkah[di]!.tindakan[0]!.nama,
          ke: kembali ? String(u.ke % di) : undefined,
          lampiran,
        })
        if (
          JSON.stringify(isi(k)) === JSON.stringify(sebelum) &&
          k.isi.map((d) => d.hash).join() !== hashSebelum
        )
          bertanda++
        if (kembali) {
          lihat.delete(di)
          lihat.delete(u.ke % di)
        } else {
          if (di > 0) lihat.set(di, JSON.stringify(sebelum))
          for (const [n, dilihat] of lihat)
            if (Object.entries(JSON.parse(dilihat)).some(([nama, hash]) => isi(k)[nama] !== hash)) {
              gugur++
              lihat.delete(n)
            }
          // Nothing seen is nothing answered for: such a check is asked again when the case comes by.
          let n = di + 1
          for (; n <= 4 && lihat.get(n) === JSON.stringify(isi(k)) && lihat.get(n) !== '{}'; n++) dilewati++
          lihat.delete(n)
          expect(k.tempat.map((t) => Number(t.langkah))).toEqual(n <= 4 ? [n] : [])
        }
        // A return leaves only checks that saw something.
        if (kembali) for (const [n, x] of lihat) if (n > u.ke % di && x === '{}') lihat.delete(n)
        expect(
          k.berlaku.filter((t) => t.langkah !== '0').map((t) => [Number(t.langkah), isiDari(t.isi)]),
        ).toEqual(
          [...lihat]
            .map(([n, x]) => [n, JSON.parse(x)])
            .sort(([a], [b]) => urutTindakan(k, a) - urutTindakan(k, b)),
        )
      }
    }),
    SETELAN,
  )
  expect(Math.min(dilewati, gugur, bertanda)).toBeGreaterThan(20)
})

/** The same words with one signature more or less behind them, or as they were first. */
const dokumen = (nama: string, u: { isi: string; tanda: number }) =>
  u.tanda === 0 ? { nama, hash: u.isi } : { nama, hash: `${u.isi}${u.tanda}`, isi: u.isi }
const isiDari = (isi: Keadaan['isi']) => Object.fromEntries(isi.map((d) => [d.nama, intiIsi(d)]))
const isi = (k: Keadaan): Record<string, string> => isiDari(k.isi)
const urutTindakan = (k: Keadaan, langkah: number) =>
  k.berlaku.findIndex((t) => t.langkah === String(langkah))

function lakukan(k: Keadaan, ubah: Pick<Permintaan, 'id' | 'tindakan' | 'ke' | 'lampiran'>): Keadaan {
  const langkah = k.tempat[0]!.langkah
  const hasil = transition(SOP, k, {
    langkah,
    hashIsi: hashIsi(k.isi),
    alasan: 'Perlu dibetulkan',
    pegawaiId: langkah,
    pemangku: [{ pegawaiId: langkah, nama: 'A', jabatanId: 'j', jabatan: 'J', dasar: 'definitif' }],
    kerjaFinal: [],
    ...ubah,
  })
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  return hasil.value.keadaan
}
