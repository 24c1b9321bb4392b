import { describe, expect, test } from 'vitest'
import { bacaTemplat, bacaTemplatYaml, tulisTemplatYaml } from './baca-templat.ts'
import { DAFTAR_ISIAN, findIsian } from './isian.ts'
import { daftarTemplatBawaan } from './muat-templat.ts'
import { isianNaskah, isiBaris, isiNaskah, uraiNaskah } from './naskah.ts'
import { daftarNaskah } from './templat-surat.ts'

describe('templat bawaan', () => {
  test('semua terbaca, dan keluar masuk YAML tanpa berubah', () => {
    const semua = daftarTemplatBawaan()
    expect(semua.map((v) => v.templat.jenis)).toEqual(
      expect.arrayContaining([
        'berita-acara',
        'jawaban-permohonan-data',
        'nota-dinas',
        'penolakan-pks',
        'permohonan-persetujuan-dirjen',
        'surat-keluar-biasa',
        'surat-pengantar',
        'surat-undangan',
        'undangan-poc',
      ]),
    )
    for (const { templat } of semua)
      expect(bacaTemplatYaml(tulisTemplatYaml(templat))).toEqual({ ok: true, value: templat })
  })

  test('setiap isian dalam daftar dipakai paling sedikit satu templat atau diketahui kantor', () => {
    const dipakai = new Set(
      daftarTemplatBawaan().flatMap((v) => daftarNaskah(v.templat).flatMap((n) => isianNaskah(n.naskah))),
    )
    const mubazir = DAFTAR_ISIAN.filter((i) => i.dari === 'berkas' && !dipakai.has(i.kunci))
    expect(mubazir).toEqual([])
    expect(findIsian('nama')).toBeUndefined()
  })
})

describe('isian yang salah tulis', () => {
  test('isian tak dikenal ditolak beserta letak hurufnya', () => {
    expect(uraiNaskah('Yth. {tujuaan} di tempat').cacat).toEqual([
      { letak: 5, pesan: 'Isian "tujuaan" tidak dikenal. Pilih isian dari daftar.' },
    ])
    expect(uraiNaskah('a {perihal} b } {').cacat.map((c) => c.letak)).toEqual([14, 16])
  })

  test('dalam YAML penolakannya menyebut baris dan jalurnya', () => {
    const asal = tulisTemplatYaml(
      daftarTemplatBawaan().find((v) => v.templat.jenis === 'surat-undangan')!.templat,
    )
    const salah = asal.replace('{waktu}', '{jam}')
    const baris = salah.split('\n').findIndex((b) => b.includes('{jam}')) + 1
    const hasil = bacaTemplatYaml(salah)
    expect(hasil).toMatchObject({
      ok: false,
      galat: {
        kode: 'surat.templat-tak-sah',
        rincian: { cacat: [{ jalur: 'isi.1.rincian.1.isi', baris }] },
      },
    })
    if (!hasil.ok) expect(hasil.galat.pesan).toContain(`(baris ${baris}): Isian "jam" tidak dikenal`)
  })

  test('kunci asing, alias, dan YAML rusak ditolak, bukan dilewati', () => {
    const asal = tulisTemplatYaml(daftarTemplatBawaan()[0]!.templat)
    expect(bacaTemplatYaml(`${asal}warna: merah\n`)).toMatchObject({ ok: false })
    expect(bacaTemplatYaml(`${asal}x: &a [1]\ny: *a\n`)).toMatchObject({ ok: false })
    expect(bacaTemplatYaml('jenis: [')).toMatchObject({
      galat: { rincian: { cacat: [{ baris: 1 }] } },
    })
    expect(bacaTemplat({})).toMatchObject({ galat: { kode: 'surat.templat-tak-sah' } })
  })
})

test('isian kosong menjadi garis kosong, isian berbaris menjadi baris-baris', () => {
  expect(isiNaskah('Nomor {nomor}, hal {perihal}', { perihal: 'Uji' })).toBe(
    'Nomor ................, hal Uji',
  )
  expect(isiBaris('{tembusan}', { tembusan: 'Sekda\n\n Inspektur ' })).toEqual(['Sekda', 'Inspektur'])
  expect(isiBaris('{tembusan}', {})).toEqual([])
  expect(isiBaris('{nomor}', {})).toEqual(['................'])
  // A value is text: braces in it are no field.
  expect(isiNaskah('{perihal}', { perihal: '{tujuan}' })).toBe('{tujuan}')
})
