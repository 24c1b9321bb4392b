import mammoth from 'mammoth'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ModelLembarSop, renderLembarDocx, renderLembarSop } from '#dokumen'
import { findDefinisi, lembarBawaan } from '#sop'
import { sebutSimbol } from '../../src/modules/dokumen/alur/sebut-simbol.ts'
import { periksaPdfA } from './periksa-pdfa.ts'
import { bacaPohon, cariUnsur, type IsiBertanda, isiBertanda, type Unsur } from './pohon-struktur.ts'
import { adaPoppler, perluPoppler, teksUrut } from './poppler.ts'

const rapat = (t: string) => t.replace(/\s+/g, ' ').trim()

/** Every text of a sheet in the order in which it is to be read: identity, then row by row, cell by cell. */
function urutanTeks(m: ModelLembarSop): string[] {
  return [
    m.identitas.nomor,
    m.identitas.disahkanOleh.jabatan,
    m.identitas.nama,
    ...[m.dasarHukum, m.kualifikasi, m.keterkaitan, m.peralatan, m.peringatan, m.pencatatan].flat(),
    ...m.kegiatan.flatMap((k) => [
      `${k.nomor}. ${k.uraian}`,
      k.kelengkapan,
      k.waktu,
      k.output,
      ...(k.keterangan ?? []).map((t) => t.teks),
    ]),
  ]
    .map(rapat)
    .filter((t) => t !== '')
}

function wajibBerurutan(naskah: string, teks: readonly string[]): void {
  let letak = 0
  for (const t of teks) {
    const ke = naskah.indexOf(t, letak)
    expect(ke, `"${t}" sesudah "${naskah.slice(Math.max(0, letak - 60), letak)}"`).toBeGreaterThanOrEqual(0)
    letak = ke + t.length
  }
}

describe.each(['penyusunan-buku-data-agregat', 'perjanjian-kerja-sama-pemanfaatan-data'])('%s', (id) => {
  const model = lembarBawaan(findDefinisi(id)!)
  let pdf: Buffer
  let pohon: Unsur
  beforeAll(async () => {
    pdf = await renderLembarSop(model)
    pohon = await bacaPohon(pdf)
  })

  test.skipIf(!adaPoppler)(`teks dibaca berurutan: identitas, lalu baris demi baris${perluPoppler}`, () => {
    wajibBerurutan(teksUrut(pdf), urutanTeks(model))
  })

  test('pohon struktur mengikuti urutan gambar, dengan satu baris tabel setiap kegiatan', async () => {
    expect(await periksaPdfA(pdf)).toEqual([])
    // Cells that span rows (the office's heading, heads of the table) are drawn with the last of them.
    const melintang = [cariUnsur(pohon, 'TD')[0]!, ...cariUnsur(pohon, 'TH')].flatMap(isiBertanda)
    const isi = isiBertanda(pohon).filter((x) => !melintang.some((k) => samaIsi(k, x)))
    expect(isi.length).toBeGreaterThan(model.kegiatan.length * 4)
    isi.slice(1).forEach((s, i) => {
      const p = isi[i]!
      expect(s.halaman > p.halaman || (s.halaman === p.halaman && s.mcid > p.mcid)).toBe(true)
    })
    // A symbol is a figure of its row with its meaning in words; arrows are drawn and not read.
    const baris = cariUnsur(pohon, 'TR').filter((tr) => cariUnsur(tr, 'Figure').length > 0)
    expect(baris.map((tr) => cariUnsur(tr, 'Figure').map((f) => f.alt))).toEqual(
      model.kegiatan.map((k, i) => [sebutSimbol(model, i), ...(k.penolakan ? ['Kapsul: selesai.'] : [])]),
    )
    for (const f of cariUnsur(pohon, 'Figure')) expect(isiBertanda(f)).toHaveLength(1)
    for (const tr of baris) expect(cariUnsur(tr, 'TD')).toHaveLength(model.pelaksana.length + 6)
    expect(cariUnsur(pohon, 'THead').length).toBe(cariUnsur(pohon, 'Table').length - 2)
  })

  test('naskah Word memuat setiap teks, berurutan, dalam tabel yang kepalanya berulang', async () => {
    const docx = await renderLembarDocx(model, { kertas: 'f4' })
    const { value } = await mammoth.convertToHtml({ buffer: docx })
    const teks = rapat(
      value
        .replace(/<[^>]+>/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    wajibBerurutan(teks, urutanTeks(model))
    expect(value.match(/<thead>/g)?.length).toBeGreaterThanOrEqual(1)
  })
})

test('naskah Word dari lembar yang sama sama bita demi bita, kapan pun ditulis', async () => {
  // One white pixel.
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjW9AAAAABJRU5ErkJggg=='
  const resmi = lembarBawaan(findDefinisi('agregat-data-kependudukan')!)
  const logo = { mime: 'image/png', isi: Buffer.from(png, 'base64') }
  const model = { ...resmi, kop: { ...resmi.kop, logo } }
  const tulis = async (saat: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(saat) })
    try {
      return await renderLembarDocx(model)
    } finally {
      vi.useRealTimers()
    }
  }
  const pertama = await tulis('2026-08-12T01:00:00Z')
  expect((await tulis('2027-02-03T04:05:06Z')).equals(pertama)).toBe(true)
  expect((await mammoth.convertToHtml({ buffer: pertama })).value).toContain(resmi.identitas.nomor)
})

const samaIsi = (a: IsiBertanda, b: IsiBertanda) => a.halaman === b.halaman && a.mcid === b.mcid

test.skipIf(!adaPoppler)(
  `lembar draf menyebut dirinya draf pada identitas dan setiap halaman${perluPoppler}`,
  async () => {
    const resmi = lembarBawaan(findDefinisi('agregat-data-kependudukan')!)
    const pdf = await renderLembarSop({ ...resmi, tanda: 'Draf, divalidasi kantor' })
    expect(teksUrut(pdf).match(/Draf, divalidasi kantor/g)).toHaveLength(3)
    expect(teksUrut(await renderLembarSop(resmi))).not.toContain('Draf')
  },
)
