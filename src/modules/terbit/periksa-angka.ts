import { createHash } from 'node:crypto'
import { type HasilTabel, hitungTabel, periksaHitungan } from '#agregat'
import { findLaporanByPdf, type ModelLaporan, renderLaporanPdf } from '#buku'
import { bacaDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { TandaTangan } from '#ttd'
import { bandingHalaman } from './banding-halaman.ts'
import { bandingTabel } from './banding-tabel.ts'
import type { AngkaDiperiksa, TabelDiperiksa } from './terbit.contract.ts'
import { galatTerbit } from './terbit.galat.ts'

/**
 * Every figure of a report, from the snapshot anew. Four comparisons: the sealed counts against the sealed rows (as long
 * as those stand); each cell as signed against each cell computed now; the report made again from those cells against the bytes below the signature, which is exact; and, where the
 * file is not the office's own, its text against the office's copy, which says where.
 */
export async function periksaAngka(s: Sarana, pdf: Buffer, t: TandaTangan): Promise<Result<AngkaDiperiksa>> {
  const laporan = await findLaporanByPdf(s.db, t.hashAsal)
  if (!laporan) return tolak(galatTerbit.bukanLaporan())
  const model = JSON.parse((await bacaDokumen(s, laporan.hashModel)).isi.toString()) as ModelLaporan
  const tabel: HasilTabel[] = []
  for (const lama of model.tabel) {
    const { tingkat, digestWilayah } = lama
    const kini = await hitungTabel(s, {
      tabel: lama.tabel.id,
      snapshotId: model.snapshot.id,
      tingkat,
      digestWilayah,
    })
    if (!kini.ok) return kini
    // The report numbers its tables itself.
    tabel.push({ ...kini.value, tabel: { ...kini.value.tabel, nomor: lama.tabel.nomor } })
  }
  const hitungan = await periksaHitungan(s, model.snapshot.id)
  if (!hitungan.ok) return hitungan
  const { cara, berbeda } = hitungan.value
  const sel = model.tabel.map((lama, i) => bandingTabel(lama, tabel[i]!))
  const bytePersis = isAwalSama(pdf, t) && isAwalan(await susunUlang(s, { ...model, tabel }), pdf)
  const teks = isPersis(pdf, t) ? [] : await bandingHalaman(pdf, (await bacaDokumen(s, t.hashHasil)).isi)
  const semua = gabung(sel, teks ?? takTerbaca(model))
  return ok({
    snapshotId: model.snapshot.id,
    bytePersis,
    hitungan: { cara, jumlahBerbeda: berbeda.length },
    sama: berbeda.length === 0 && semua.every((x) => x.sama),
    tabel: semua,
  })
}

function isPersis(pdf: Buffer, t: TandaTangan): boolean {
  return createHash('sha256').update(pdf).digest('hex') === t.hashHasil
}

// What stands below the signature is what was signed; if not, no report made anew can equal it.
function isAwalSama(pdf: Buffer, t: TandaTangan): boolean {
  return createHash('sha256').update(pdf.subarray(0, t.ukuranAsal)).digest('hex') === t.hashAsal
}

function isAwalan(awalan: Buffer, isi: Buffer): boolean {
  return isi.subarray(0, awalan.length).equals(awalan)
}

// Typst takes a gigabyte for a large book: one at a time, however many ask.
let giliran: Promise<unknown> = Promise.resolve()

function susunUlang(s: Sarana, model: ModelLaporan): Promise<Buffer> {
  const kerja = giliran.then(async () => {
    const isi = model.kantor.logoHash ? await s.simpanan.baca(model.kantor.logoHash) : undefined
    const isPng = isi?.subarray(1, 4).toString('latin1') === 'PNG'
    const logo = isi && { mime: isPng ? 'image/png' : 'image/jpeg', isi }
    return (await renderLaporanPdf(model, logo ? { logo } : {})).pdf
  })
  giliran = kerja.catch(() => undefined)
  return kerja
}

/** Cells first; pages whose text differs join the table they belong to, others stand on their own. */
function gabung(sel: TabelDiperiksa[], teks: TabelDiperiksa[]): TabelDiperiksa[] {
  const beda = teks.filter((t) => !t.sama)
  const milik = (t: TabelDiperiksa) =>
    beda.find((b) => b.judul.match(/^Tabel \d+\b/)?.[0] === t.judul.match(/^Tabel \d+\b/)?.[0])
  const dipakai = new Set<TabelDiperiksa>()
  const hasil = sel.map((t) => {
    const b = milik(t)
    if (!b) return t
    dipakai.add(b)
    return { ...t, sama: false, beda: [...t.beda, ...b.beda], jumlahBeda: t.jumlahBeda + b.jumlahBeda }
  })
  return [...hasil, ...beda.filter((b) => !dipakai.has(b))]
}

function takTerbaca(model: ModelLaporan): TabelDiperiksa[] {
  const beda = [{ baris: 'Seluruh file', kolom: 'teks', diFile: '(tidak terbaca)', diKantor: model.judul }]
  return [
    {
      tabel: 'file',
      judul: 'File tidak terbaca sebagai PDF',
      jumlahSel: 0,
      sama: false,
      beda,
      jumlahBeda: 1,
    },
  ]
}
