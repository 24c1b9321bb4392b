import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { type DefinisiSop, type LangkahSop, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { daftarDefinisi, findDefinisi } from '../definisi/muat-definisi.ts'
import { type IsiNaskah, lengkapiBentuk } from '../tinjau/lengkapi-bentuk.ts'
import { daftarPeraturan } from '../tinjau/peraturan.ts'
import { tinjauBentuk } from '../tinjau/tinjau-bentuk.ts'
import { tinjauRancangan } from '../tinjau/tinjau-rancangan.ts'
import { bandingNaskah } from './banding-naskah.ts'
import { bacaNaskahYaml, periksaIsiNaskah, tulisNaskahYaml } from './naskah-yaml.ts'
import { bacaMasukanRancangan, lihatJalur, tulisMasukanRancangan } from './rancangan.ts'

const SETELAN = { seed: Number(process.env['BENIH'] ?? 2028), numRuns: kali(400, 20) }
const SOP = findDefinisi('penyusunan-buku-data-agregat')!

/** Words as people and bad copies write them: with what YAML reads as something else, and what breaks lines. */
const kata = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '1',
    'true',
    'null',
    '2020-01-02',
    '~',
    '# bukan catatan',
    'a: b',
    '@x',
    '  tepi  ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((t) => t.isWellFormed() && !t.includes('\u0000')),
  fc.constantFrom('baris satu\nbaris dua\n', 'kutip "ganda" dan \'tunggal\'', '{ [ ] }', '\tlekuk'),
)
const baris = fc.array(kata, { maxLength: 3 })
/** A naskah with anything missing and unknown keys kept. */
const naskahSembarang: fc.Arbitrary<IsiNaskah> = fc.record(
  {
    id: kata,
    asal: fc.option(kata),
    identitas: fc.record(
      { nomor: fc.option(kata), nama: kata, tanggalEfektif: fc.option(kata) },
      { requiredKeys: [] },
    ),
    dasarHukum: fc.option(baris),
    peringatan: baris,
    pelaksana: fc.array(fc.record({ id: kata, judul: kata }), { maxLength: 3 }),
    masukan: fc.array(fc.record({ nama: kata, jenis: kata, wajib: fc.boolean() }), { maxLength: 2 }),
    langkah: fc.array(
      fc.record(
        {
          id: fc.oneof(kata, fc.nat(20)),
          kegiatan: kata,
          pelaksana: fc.oneof(kata, fc.record({ id: kata, disimpulkan: fc.boolean() })),
          simbol: fc.oneof(kata, fc.record({ bentuk: kata })),
          waktu: kata,
          catatanSendiri: kata,
          pengembalian: fc.array(fc.record({ ke: kata, uraian: kata }), { maxLength: 2 }),
        },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 4 },
    ),
    kunciAsing: kata,
  },
  { requiredKeys: ['identitas'] },
)

describe('YAML keluar dan masuk', () => {
  test('naskah apa pun, juga yang setengah jadi, dibaca kembali sama isinya', () => {
    fc.assert(
      fc.property(naskahSembarang, (naskah) => {
        const kembali = bacaNaskahYaml(tulisNaskahYaml(naskah))
        expect(kembali).toEqual({ ok: true, value: JSON.parse(JSON.stringify(naskah)) })
      }),
      SETELAN,
    )
  })

  test('setiap definisi bawaan dibaca kembali sebagai dirinya, dalam urutan kunci naskahnya', () => {
    for (const d of daftarDefinisi()) {
      const yaml = tulisNaskahYaml(d)
      const kembali = bacaNaskahYaml(yaml)
      const definisi = kembali.ok ? tinjauBentuk(kembali.value).definisi : undefined
      expect(definisi && sidikDefinisi(definisi), d.id).toBe(sidikDefinisi(d))
      const kunci = [...yaml.matchAll(/^([a-zA-Z]+):/gm)].map((m) => m[1])
      expect(kunci.slice(0, 3)).toEqual(['format', 'id', 'asal'])
      expect(kunci.at(-1)).toBe('langkah')
    }
  })

  test('yang bukan YAML menyebut barisnya, yang bukan naskah ditolak, juga bom rujukan dan kunci ganda', () => {
    expect(bacaNaskahYaml('identitas:\n  nama: "x\nlangkah: [')).toMatchObject({
      ok: false,
      galat: { kode: 'sop.yaml-tak-terbaca' },
    })
    expect(bacaNaskahYaml('langkah: []\nlangkah: []').ok).toBe(false)
    const bom = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'
        .split('')
        .map((h, i) => `${h}: &${h} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
    ]
    expect(bacaNaskahYaml(`langkah: []\n${bom.join('\n')}`)).toMatchObject({
      ok: false,
      galat: { kode: 'sop.bukan-naskah' },
    })
    for (const isi of [
      null,
      3,
      'x',
      [],
      { langkah: 'x' },
      { langkah: [], x: '\u0000' },
      { langkah: [], x: '\ud800' },
    ])
      expect(periksaIsiNaskah(isi).ok, JSON.stringify(isi)).toBe(false)
    expect(periksaIsiNaskah({ langkah: [], x: 'y'.repeat(400_001) })).toMatchObject({
      galat: { kode: 'sop.naskah-terlalu-besar' },
    })
  })
})

describe('bentuk', () => {
  test('definisi tidak berubah oleh pelengkapan bentuk, dan tulisan pendek menjadi definisi yang sama', () => {
    for (const d of daftarDefinisi()) expect(lengkapiBentuk(d)).toEqual(d)
    const pendek = {
      ...structuredClone(SOP),
      identitas: { ...SOP.identitas, tanggalEfektif: '-' },
      peringatan: ['', ...SOP.peringatan],
      langkah: SOP.langkah.map((l) => ({
        ...l,
        lanjut: '',
        penolakan: null,
        pelaksana: l.pelaksana.disimpulkan ? l.pelaksana : l.pelaksana.id,
      })),
    }
    expect(sidikDefinisi(tinjauBentuk(pendek).definisi!)).toBe(sidikDefinisi(SOP))
  })

  test.each<[string, (d: DefinisiSop) => void, string, string]>([
    [
      'tanpa tindakan',
      (d) => (d.langkah[1]!.tindakan = []),
      'langkah.1.tindakan',
      'Langkah 2: tindakan belum diisi.',
    ],
    [
      'tanpa kegiatan',
      (d) => delete (d.langkah[0] as Partial<LangkahSop>).kegiatan,
      'langkah.0.kegiatan',
      'Langkah 1: kegiatan belum diisi.',
    ],
    ['tanpa kantor asal', (d) => delete (d as Partial<DefinisiSop>).asal, 'asal', 'Kantor asal belum diisi.'],
    [
      'tombol kosong',
      (d) => (d.langkah[0]!.tindakan[0]!.label = ''),
      'langkah.0.tindakan.0.label',
      'Langkah 1: tindakan, tulisan pada tombol belum diisi.',
    ],
    [
      'verba asing',
      (d) => Object.assign(d.langkah[0]!.tindakan[0]!, { nama: 'approve' }),
      'langkah.0.tindakan.0.nama',
      'Langkah 1: tindakan, nama "approve" tidak sah.',
    ],
    [
      'kunci asing',
      (d) => Object.assign(d, { pejabat: 'X' }),
      'identitas',
      'Naskah memuat "pejabat", yang tidak dikenal.',
    ],
    [
      'dua masukan senama',
      (d) => d.masukan.push(d.masukan[0]!),
      'masukan',
      'Ada dua masukan dengan nama yang sama.',
    ],
    [
      'nama berkas sistem',
      (d) => (d.id = 'rancangan'),
      'id',
      'Nama berkas "rancangan" dipakai sistem; pilih nama lain.',
    ],
  ])('%s disebut dengan isiannya', (_, rusakkan, jalur, kalimat) => {
    const d = structuredClone(SOP)
    rusakkan(d)
    const { definisi, temuan } = tinjauBentuk(d)
    expect(definisi).toBeUndefined()
    expect(temuan).toContainEqual(
      expect.objectContaining({ aturan: 'bentuk', tingkat: 'cacat', jalur, kalimat }),
    )
  })

  test('satu cacat tidak dikatakan dua kali, dan naskah sembarang selalu ditinjau tanpa gangguan', () => {
    const konteks = { peraturan: daftarPeraturan(), judulSop: [] }
    const kosong = { ...structuredClone(SOP), langkah: [] }
    const { temuan } = tinjauRancangan(kosong, konteks)
    expect(temuan.filter((t) => t.jalur === 'langkah').map((t) => t.aturan)).toEqual(['tanpa-langkah'])
    fc.assert(
      fc.property(naskahSembarang, (naskah) => {
        const { definisi, digest, temuan } = tinjauRancangan(naskah, konteks)
        expect(definisi === undefined).toBe(digest === undefined)
        expect(definisi !== undefined || temuan.some((t) => t.tingkat === 'cacat')).toBe(true)
        for (const t of temuan) expect(t.jalur).not.toBe('')
      }),
      SETELAN,
    )
  })
})

describe('banding', () => {
  test('dengan dirinya sendiri tidak ada beda', () => {
    for (const d of daftarDefinisi()) expect(bandingNaskah(d, tulisPendek(d))).toEqual([])
  })

  test('menyebut isian yang berubah, langkah baru, yang hilang, dan yang pindah', () => {
    const baru = structuredClone(SOP)
    baru.identitas.nomor = '800/1'
    baru.dasarHukum = [SOP.dasarHukum[0]!, 'Permendagri 17/2023', ...SOP.dasarHukum.slice(2)]
    const [satu, dua, tiga, ...lain] = baru.langkah as [LangkahSop, LangkahSop, LangkahSop]
    dua.waktu = '2 jam'
    const sisipan = { ...structuredClone(satu), id: '1b', kegiatan: 'Mencocokkan jumlah' }
    baru.langkah = [satu, sisipan, tiga, dua, ...lain.slice(0, -1)]
    const beda = bandingNaskah(SOP, baru)
    expect(beda.map((b) => [b.jalur, b.tempat, b.bidang, b.jenis, b.semula, b.menjadi].join('|'))).toEqual(
      expect.arrayContaining([
        'identitas.nomor|Identitas|Nomor|ubah|800/032-SOP/DUKCAPIL/2022|800/1',
        `dasarHukum.1|Dasar hukum||ubah|${SOP.dasarHukum[1]}|Permendagri 17/2023`,
        'langkah.1|Langkah 2||tambah||Mencocokkan jumlah',
        'langkah.3.waktu|Langkah 4|Waktu|ubah|Tentatif|2 jam',
        `|Langkah 8||hapus|${SOP.langkah[7]!.kegiatan}|`,
      ]),
    )
    expect(beda.filter((b) => b.jenis === 'pindah')).toHaveLength(1)
    for (const b of beda) if (b.jalur) expect(lihatJalur(baru, b.jalur), b.jalur).toBeDefined()
  })

  test('kosong sama banyak dengan beda dari SOP baru: setiap langkahnya tambahan', () => {
    expect(bandingNaskah({}, SOP).filter((b) => b.jenis === 'tambah' && b.langkah)).toHaveLength(8)
  })
})

test('masukan rancangan menyebut rancangan dan isinya, selain itu tidak terbaca', () => {
  const id = '0198a000-0000-7000-8000-0000000000ff'
  const digest = 'a'.repeat(64)
  expect(bacaMasukanRancangan(tulisMasukanRancangan(id, digest))).toEqual({ id, digest })
  for (const salah of [undefined, '', id, `${id}@`, `${id}@${digest}0`, `${id}@${'A'.repeat(64)}`])
    expect(bacaMasukanRancangan(salah)).toBeUndefined()
})

/** As the database gives it back: keys in another order. */
function tulisPendek(d: object): IsiNaskah {
  const balik = (isi: unknown): unknown =>
    Array.isArray(isi)
      ? isi.map(balik)
      : typeof isi === 'object' && isi !== null
        ? Object.fromEntries(
            Object.entries(isi)
              .reverse()
              .map(([k, v]) => [k, balik(v)]),
          )
        : isi
  return balik(d) as IsiNaskah
}
