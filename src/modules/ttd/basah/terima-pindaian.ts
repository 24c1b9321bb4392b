import { PDF } from '@libpdf/core'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { galatBasah } from './basah.galat.ts'
import { type Cetakan, findCetakan, simpanPindaian } from './basah.store.ts'
import type { SaranaBasah } from './cetak-bertanda.ts'
import { cocokkanPindaian, type LembarTerbaca } from './cocokkan-pindaian.ts'
import { type FilePindaian, halamanPindaian } from './halaman-pindaian.ts'
import { bacaTanda } from './tanda-halaman.ts'
import { ukurPindaian } from './ukur-pindaian.ts'

/**
 * Takes a scan of a signed print: read, measured, matched page by page, kept as one PDF in the order of the pages. All or
 * nothing: one sheet at fault and nothing is kept.
 */
export async function terimaPindaian(
  s: Pick<SaranaBasah, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>,
  p: { readonly cetakanId: string; readonly file: readonly FilePindaian[] },
  pelaku: Pelaku,
): Promise<Result<BerkasKeluaran>> {
  const cetakan = await findCetakan(s.db, p.cetakanId)
  if (!cetakan) return tolak(galatBasah.cetakanTakAda())
  const gambar = await halamanPindaian(p.file, s.folder.spill)
  if (!gambar.ok) return gambar
  const lembar: (LembarTerbaca | null)[] = []
  for (const g of gambar.value) {
    const l = await bacaLembar(s, cetakan, g.isi)
    if (l === undefined) return tolak(galatBasah.rusak(g.nama))
    lembar.push(l)
  }
  const lain = await sebutCetakanLain(s, lembar)
  const urut = cocokkanPindaian({ ...cetakan, jumlah: cetakan.halaman.length }, lembar, lain)
  if (!urut.ok) return urut
  const pdf = await susunPdf(
    urut.value.map((i) => gambar.value[i]!.isi),
    cetakan,
  )
  const nama = namaPindaian(cetakan.dokumen)
  const hasil = await simpanDokumen(s, { nama, mime: 'application/pdf', isi: pdf })
  await s.db.transaksi(async (tx) => {
    const diterima = s.jam.sekarang()
    await simpanPindaian(tx, {
      cetakanId: cetakan.id,
      hash: hasil.hash,
      ukuran: hasil.ukuran,
      diterima,
      pelaku,
    })
    await catat(tx, s.jam, {
      tindakan: 'ttd.terima-pindaian',
      objek: `berkas/${cetakan.berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { cetakan: cetakan.id, hash: hasil.hash, hashAsal: cetakan.hash, lembar: lembar.length },
    })
  })
  return ok(hasil)
}

export function namaPindaian(dokumen: string): string {
  return dokumen.replace(/\.pdf$/, '-bertanda-tangan-basah.pdf')
}

/** Null: no mark; undefined: a picture that cannot be read. */
async function bacaLembar(
  s: Pick<SaranaBasah, 'kunci'>,
  cetakan: Cetakan,
  isi: Buffer,
): Promise<LembarTerbaca | null | undefined> {
  // Which page it is stands on it, so every place is asked on every sheet, and its own taken afterwards.
  const kotak = cetakan.tempat
  const h = await ukurPindaian({ isi, kotak, lembar: cetakan.halaman[0]! })
  if (!h) return h
  const tanda = bacaTanda(s.kunci, h.teks)
  if (!tanda) return null
  const di = (t: { halaman: number }) => (t.halaman < 0 ? cetakan.halaman.length + t.halaman + 1 : t.halaman)
  return { ...h, tanda, tinta: h.tinta.filter((_, i) => di(kotak[i]!) === tanda.halaman) }
}

async function sebutCetakanLain(
  s: Pick<SaranaBasah, 'db'>,
  lembar: readonly (LembarTerbaca | null)[],
): Promise<(id: string) => string> {
  const nama = new Map<string, string>()
  for (const id of new Set(lembar.flatMap((l) => (l ? [l.tanda.cetakan] : [])))) {
    const c = await findCetakan(s.db, id)
    nama.set(id, c ? `cetakan ${id} (${c.dokumen})` : `cetakan ${id}`)
  }
  return (id) => nama.get(id) ?? `cetakan ${id}`
}

/** The pictures as they were scanned, one a page of the print's size. */
async function susunPdf(gambar: readonly Buffer[], cetakan: Cetakan): Promise<Buffer> {
  const pdf = PDF.create()
  for (const [i, isi] of gambar.entries()) {
    const { lebar, tinggi } = cetakan.halaman[i]!
    const halaman = pdf.addPage({ width: lebar, height: tinggi })
    halaman.drawImage(await pdf.embedImage(isi), { x: 0, y: 0, width: lebar, height: tinggi })
  }
  return Buffer.from(await pdf.save())
}
