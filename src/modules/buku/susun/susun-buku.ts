import type { HasilGerbang } from '#agregat'
import { simpanDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, Kerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { simpanBagian } from '#sop'
import { galatBuku } from '../buku.galat.ts'
import { periksaNarasi } from '../narasi/narasi-untuk-buku.ts'
import { galatTemplat } from '../templat-buku/templat-buku.galat.ts'
import type { TemplatBuku } from '../templat-buku/templat-buku.ts'
import { type BahanBuku, bahanBukuDari } from './bahan-buku.ts'
import { bacaMasa, type MasaBuku } from './masa-buku.ts'
import type { EdisiBuku, ModelBuku, TahapBuku } from './model-buku.ts'
import { renderBukuPdf } from './render-buku-pdf.ts'
import { RENDER_LAIN, type RenderLain } from './render-lain.ts'
import { susunBagianBuku } from './susun-bagian-buku.ts'
import { susunModelBuku } from './susun-model-buku.ts'
import { findSusunan, insertSusunan, type SusunanBuku } from './susunan.store.ts'
import { tingkatTabel } from './tingkat-kantor.ts'

/**
 * `buku.susun-buku`: gate, every chapter of a template, `<nama>.pdf` and beside it the workbook and the document for
 * editing; with `dengan.edisi: publik` the public edition besides, as documents of their own. A key that has been run
 * answers with what it made; a cancelled run keeps nothing.
 */
export function kerjaSusunBuku(
  s: Sarana,
  b: BahanBuku = bahanBukuDari(s),
  lain: readonly RenderLain[] = RENDER_LAIN,
): Kerja {
  return {
    nama: 'buku.susun-buku',
    judul: 'Menyusun buku',
    balik: 'gantikan',
    // Which kind of book it is only the act says; what every kind refuses is known here.
    periksaMasukan: (masukan) => periksaSnapshot(b, masukan),
    async siap(permintaan) {
      const r = await bacaRencana(b, permintaan)
      if (!r.ok) return r
      if (r.value.masa.jenis === 'hari') return periksaPelayanan(b, r.value.templat, r.value.masa)
      if (r.value.tahap === 'akhir') return ok()
      const { snapshotId } = r.value.masa
      return periksaNarasi(s, { berkasId: permintaan.berkasId, langkah: permintaan.langkah, snapshotId })
    },
    async jalankan(permintaan, pengawas) {
      const rencana = await bacaRencana(b, permintaan)
      if (!rencana.ok) return rencana
      const lama = await findSusunan(s.db, permintaan.kunci)
      if (lama) return ok(lama.hasil)
      try {
        return await susunBuku({ s, b, lain }, rencana.value, permintaan, pengawas)
      } catch (sebab) {
        // Typst's child is killed by the signal and throws its reason: a wish, not a fault.
        if (pengawas.signal.aborted) return tolak(galatBuku.dibatalkan())
        throw sebab
      }
    },
  }
}

interface Rencana {
  readonly templat: TemplatBuku
  readonly tahap: TahapBuku
  readonly nama: string
  readonly edisi: readonly EdisiBuku[]
  readonly masa: MasaBuku
  readonly judul: string
}

async function bacaRencana(b: BahanBuku, p: PermintaanKerja): Promise<Result<Rencana>> {
  const { templat: id, nama, tahap = 'akhir', edisi } = p.dengan ?? {}
  if (id === undefined) return tolak(galatBuku.denganKurang('templat'))
  if (nama === undefined || !/^[a-z0-9-]+$/.test(nama)) return tolak(galatBuku.denganKurang('nama'))
  if (tahap !== 'draf' && tahap !== 'akhir') return tolak(galatBuku.denganKurang('tahap'))
  const templat = await b.findTemplat(id)
  if (!templat) return tolak(galatTemplat.tiada(id))
  const judul = p.masukan.judul
  if (typeof judul !== 'string' || judul.trim() === '') return tolak(galatBuku.masukanKurang('judul'))
  const masa = bacaMasa(templat.jenis, p.masukan)
  if (!masa.ok) return masa
  if (masa.value.jenis === 'cuplikan') {
    const snapshot = await periksaSnapshot(b, p.masukan)
    if (!snapshot.ok) return snapshot
  }
  const hilang = b.fontHilang()
  if (hilang.length > 0) return tolak(galatBuku.hurufTiada(hilang))
  const daftarEdisi: EdisiBuku[] = edisi === 'publik' ? ['internal', 'publik'] : ['internal']
  return ok({ templat, tahap, nama, edisi: daftarEdisi, masa: masa.value, judul: judul.trim() })
}

async function periksaSnapshot(b: BahanBuku, masukan: PermintaanKerja['masukan']): Promise<Result<void>> {
  const { snapshotId, semester } = masukan
  // A report over days has none.
  if (typeof snapshotId !== 'string') return ok()
  const snapshot = await b.findSnapshot(snapshotId)
  if (!snapshot) return tolak(galatBuku.snapshotTiada(snapshotId))
  if (snapshot.status === 'ditarik') return tolak(galatBuku.snapshotDitarik(snapshotId))
  if (typeof semester === 'string' && snapshot.semester !== semester)
    return tolak(galatBuku.semesterLain(semester, snapshot.semester))
  if (snapshot.jumlahBaris === 0) return tolak(galatBuku.semesterKosong(snapshot.semester))
  return ok()
}

/** A report over days of which no file came in is refused at the act: on the queue it would fail out of sight. */
async function periksaPelayanan(
  b: BahanBuku,
  t: TemplatBuku,
  { dari, sampai, tulis }: Extract<MasaBuku, { jenis: 'hari' }>,
): Promise<Result<void>> {
  const blok = t.bab.flatMap((x) => [...x.isi, ...x.subbab.flatMap((s) => s.isi)])
  for (const tabel of blok.flatMap((x) => ('tabel' in x && !('gambar' in x) ? [x.tabel].flat() : []))) {
    const tingkat = tingkatTabel('total', (await b.getKantor()).kode)
    const h = await b.hitungPeristiwa(tabel, { dari, sampai, tingkat })
    if (h.ok || h.galat.kode !== 'agregat.tanpa-peristiwa') return ok()
  }
  return tolak(galatBuku.tanpaPelayanan(tulis))
}

interface Alat {
  readonly s: Sarana
  readonly b: BahanBuku
  readonly lain: readonly RenderLain[]
}

async function susunBuku(
  alat: Alat,
  r: Rencana,
  permintaan: PermintaanKerja,
  pengawas: PengawasKerja,
): Promise<Result<HasilKerja>> {
  const { s, b } = alat
  let gerbang: HasilGerbang | undefined
  if (r.masa.jenis === 'cuplikan') {
    pengawas.kemajuan(0, 'Memeriksa keseimbangan angka')
    const hasil = await b.periksaGerbang(r.masa.snapshotId)
    if (!hasil.ok) return hasil
    if (!hasil.value.seimbang) return tolak(galatBuku.tidakSeimbang(hasil.value.selisih))
    gerbang = hasil.value
  }
  const dokumen: BerkasKeluaran[] = []
  const catatan: Record<string, unknown> = {}
  const baris: Omit<SusunanBuku, 'hasil' | 'dibuat'>[] = []
  for (const [i, edisi] of r.edisi.entries()) {
    const [dari, lebar] = [0.05 + (0.95 * i) / r.edisi.length, 0.95 / r.edisi.length]
    const sebut = edisi === 'publik' ? ' (edisi publik)' : ''
    const kabar = (bagian: number, pesan: string) => {
      pengawas.signal.throwIfAborted()
      if (pesan !== '') pengawas.kemajuan(dari + lebar * bagian, pesan + sebut)
    }
    const model = await susunModelBuku(
      b,
      { ...r, edisi, berkasId: permintaan.berkasId, ...(gerbang && { gerbang }) },
      (n, pesan) => kabar(n * 0.5, pesan),
    )
    if (!model.ok) return model
    const nama = edisi === 'publik' ? `${r.nama}-publik` : r.nama
    const hasil = await cetak(alat, model.value, nama, kabar, pengawas.signal)
    dokumen.push(...hasil.dokumen)
    Object.assign(catatan, hasil.catatan)
    baris.push({
      kunci: permintaan.kunci,
      edisi,
      berkasId: permintaan.berkasId,
      templat: r.templat.id,
      templatVersi: r.templat.versi,
      tahap: model.value.tahap,
      semester: model.value.semester,
      snapshotId: model.value.snapshot?.id ?? null,
      hashPdf: hasil.dokumen[0]!.hash,
      hashModel: hasil.hashModel,
    })
  }
  const hasil: HasilKerja = { dokumen, catatan }
  pengawas.signal.throwIfAborted()
  await s.db.transaksi(async (tx): Promise<Result<void>> => {
    for (const x of baris) await insertSusunan(tx, { ...x, hasil, dibuat: s.jam.sekarang() })
    return ok()
  })
  pengawas.kemajuan(1, 'Selesai')
  return ok(hasil)
}

async function cetak(
  { s, b, lain }: Alat,
  m: ModelBuku,
  nama: string,
  kabar: (bagian: number, pesan: string) => void,
  signal: AbortSignal,
): Promise<HasilKerja & { hashModel: string }> {
  kabar(0.5, `Menata halaman ${nama}.pdf`)
  const logo = m.kantor.logoHash ? bacaLogo(await b.bacaGambar(m.kantor.logoHash)) : undefined
  const pdf = await renderBukuPdf(m, { signal, ...(logo && { logo }) })
  kabar(0.85, `Menyimpan ${nama}.pdf (${pdf.halaman} halaman)`)
  const simpan = (akhiran: string, mime: string, isi: Uint8Array) =>
    simpanDokumen(s, { nama: `${nama}.${akhiran}`, mime, isi })
  const dokumen = [await simpan('pdf', 'application/pdf', pdf.pdf)]
  for (const r of lain) {
    kabar(0.9, `Menulis ${nama}.${r.akhiran}`)
    dokumen.push(await simpan(r.akhiran, r.mime, await r.render(m)))
  }
  const bagian = await simpanBagian(s, `${nama}.pdf`, susunBagianBuku(m))
  const model = await simpan('model.json', 'application/json', Buffer.from(JSON.stringify(m)))
  return {
    // One book on several kinds of paper: what it says is the same.
    dokumen: dokumen.map((d) => ({ ...d, ...(bagian && { bagian }) })),
    catatan: {
      [`tempat:${nama}.pdf`]: { segel: pdf.tempatSegel, ttd: pdf.tempatTtd },
      halaman: pdf.halaman,
      jumlahTabel: m.tabel.length,
      ...(m.snapshot && { jumlahPenduduk: m.snapshot.jumlahBaris }),
      [`hashModel:${nama}.pdf`]: model.hash,
    },
    hashModel: model.hash,
  }
}

function bacaLogo(isi: Buffer): { mime: string; isi: Buffer } {
  return { mime: isi.subarray(1, 4).toString('latin1') === 'PNG' ? 'image/png' : 'image/jpeg', isi }
}
