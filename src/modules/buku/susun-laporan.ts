import type { HasilTabel } from '#agregat'
import { simpanDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, HasilKerja, Kerja, PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { Sarana } from '#platform/sarana'
import { simpanBagian } from '#sop'
import { type BahanLaporan, bahanDari } from './bahan-laporan.ts'
import { galatBuku } from './buku.galat.ts'
import { findLaporan, insertLaporan } from './buku.store.ts'
import type { ModelLaporan } from './model-laporan.ts'
import { renderLaporanPdf } from './render-laporan-pdf.ts'
import { renderLaporanXlsx } from './render-laporan-xlsx.ts'
import { kerjaSusunBuku } from './susun/susun-buku.ts'
import { susunBagian } from './susun-bagian.ts'
import { susunModel } from './susun-model.ts'
import { bernomor } from './tabel-laporan.ts'

export interface MasukanLaporan {
  readonly snapshotId: string
  readonly semester: string
  readonly judul: string
}

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function kerjaBuku(s: Sarana, bahan: BahanLaporan = bahanDari(s)): Kerja[] {
  return [kerjaSusunLaporan(s, bahan), kerjaSusunBuku(s)]
}

/**
 * `buku.susun-laporan`: gate, twelve tables, `laporan.pdf` and `laporan.xlsx`. `catatan.tempatTtd` says where the
 * signature block belongs. A key that has been run answers with what it made; a cancelled run keeps nothing.
 */
function kerjaSusunLaporan(s: Sarana, bahan: BahanLaporan): Kerja {
  return {
    nama: 'buku.susun-laporan',
    judul: 'Menyusun laporan agregat',
    balik: 'gantikan',
    periksaMasukan: (masukan) => periksaMasukan(bahan, masukan),
    siap: (permintaan) => periksaMasukan(bahan, permintaan.masukan),
    async jalankan(permintaan, pengawas) {
      // Asked again: between the act and its turn on the queue the snapshot may have been withdrawn.
      const dapat = await periksaMasukan(bahan, permintaan.masukan)
      if (!dapat.ok) return dapat
      const lama = await findLaporan(s.db, permintaan.kunci)
      if (lama) return ok(lama.hasil)
      try {
        return await susunLaporan(s, bahan, permintaan, pengawas)
      } catch (sebab) {
        // Typst's child is killed by the signal and throws its reason: a wish, not a fault.
        if (pengawas.signal.aborted) return tolak(galatBuku.dibatalkan())
        throw sebab
      }
    },
  }
}

async function susunLaporan(
  s: Sarana,
  bahan: BahanLaporan,
  permintaan: PermintaanKerja,
  pengawas: PengawasKerja,
): Promise<Result<HasilKerja>> {
  const masukan = bacaMasukan(permintaan.masukan)
  if (!masukan.ok) return masukan
  const model = await susunModelLaporan(bahan, masukan.value, pengawas)
  if (!model.ok) return model
  const m = model.value

  pengawas.kemajuan(0.6, 'Menulis laporan.xlsx')
  const xlsx = await renderLaporanXlsx(m)
  pengawas.signal.throwIfAborted()
  pengawas.kemajuan(0.7, 'Menata halaman laporan.pdf')
  const logo = m.kantor.logoHash ? bacaLogo(await bahan.bacaGambar(m.kantor.logoHash)) : undefined
  const pdf = await renderLaporanPdf(m, { signal: pengawas.signal, ...(logo && { logo }) })
  pengawas.kemajuan(0.95, `Menyimpan laporan (${pdf.halaman} halaman)`)

  const simpan = (nama: string, mime: string, isi: Uint8Array) => simpanDokumen(s, { nama, mime, isi })
  const berkasPdf = await simpan('laporan.pdf', 'application/pdf', pdf.pdf)
  const berkasXlsx = await simpan('laporan.xlsx', MIME_XLSX, xlsx)
  const bagian = await simpanBagian(s, 'laporan.pdf', susunBagian(m))
  const berkasModel = await simpan('laporan.model.json', 'application/json', Buffer.from(JSON.stringify(m)))
  const hasil: HasilKerja = {
    // One report on two kinds of paper: what it says is the same.
    dokumen: [berkasPdf, berkasXlsx].map((d) => ({ ...d, ...(bagian && { bagian }) })),
    catatan: {
      tempatTtd: pdf.tempatTtd,
      halaman: pdf.halaman,
      jumlahPenduduk: m.snapshot.jumlahBaris,
      hashModel: berkasModel.hash,
    },
  }
  await insertLaporan(
    s.db,
    catatLaporan(permintaan.kunci, m, berkasPdf, berkasXlsx, berkasModel, hasil),
    s.jam.sekarang(),
  )
  pengawas.kemajuan(1, 'Selesai')
  return ok(hasil)
}

/** Gate, then every table of the report at the deepest level that a book can hold. */
export async function susunModelLaporan(
  bahan: BahanLaporan,
  masukan: MasukanLaporan,
  pengawas: PengawasKerja,
): Promise<Result<ModelLaporan>> {
  pengawas.kemajuan(0, 'Memeriksa keseimbangan angka')
  const gerbang = await bahan.periksaGerbang(masukan.snapshotId)
  if (!gerbang.ok) return gerbang
  if (!gerbang.value.seimbang) return tolak(galatBuku.tidakSeimbang(gerbang.value.selisih))
  const tabel: HasilTabel[] = []
  const id = bahan.daftarTabel
  let tingkat: Tingkat = 'desa'
  for (const [i, t] of id.entries()) {
    pengawas.signal.throwIfAborted()
    pengawas.kemajuan(0.1 + (0.5 * i) / id.length, `Menghitung tabel ${i + 1} dari ${id.length}`)
    const hasil = await bahan.hitungTabel(t, masukan.snapshotId, tingkat)
    if (!hasil.ok) return hasil
    if (hasil.value.snapshot.status === 'ditarik') return tolak(galatBuku.snapshotDitarik(masukan.snapshotId))
    if (i === 0 && hasil.value.baris.length > BARIS_MAKS) {
      tingkat = 'kecamatan'
      const ulang = await bahan.hitungTabel(t, masukan.snapshotId, tingkat)
      if (!ulang.ok) return ulang
      tabel.push(bernomor(ulang.value, i + 1))
    } else tabel.push(bernomor(hasil.value, i + 1))
  }
  const kantor = await bahan.getKantor()
  return ok(susunModel({ judul: masukan.judul, kantor, gerbang: gerbang.value, tabel }))
}

// With the widest tables left at kecamatan (SEL_MAKS of lembar-tabel.ts) 700 rows take Typst 3 GB, seen. Beyond that
// (a province, a kabupaten of 650 desa) the whole report stops at kecamatan.
const BARIS_MAKS = 700

async function periksaMasukan(bahan: BahanLaporan, isi: PermintaanKerja['masukan']): Promise<Result<void>> {
  const masukan = bacaMasukan(isi)
  if (!masukan.ok) return masukan
  const { snapshotId, semester } = masukan.value
  const snapshot = await bahan.findSnapshot(snapshotId)
  if (snapshot === undefined) return tolak(galatBuku.snapshotTiada(snapshotId))
  if (snapshot.status === 'ditarik') return tolak(galatBuku.snapshotDitarik(snapshotId))
  if (snapshot.semester !== semester) return tolak(galatBuku.semesterLain(semester, snapshot.semester))
  return ok()
}

function bacaMasukan(masukan: Readonly<Record<string, unknown>>): Result<MasukanLaporan> {
  const { snapshotId, semester, judul } = masukan
  if (typeof snapshotId !== 'string' || snapshotId === '') return tolak(galatBuku.masukanKurang('snapshot'))
  if (typeof semester !== 'string' || semester === '') return tolak(galatBuku.masukanKurang('semester'))
  if (typeof judul !== 'string' || judul.trim() === '') return tolak(galatBuku.masukanKurang('judul'))
  return ok({ snapshotId, semester, judul: judul.trim() })
}

function bacaLogo(isi: Buffer): { mime: string; isi: Buffer } {
  return { mime: isi.subarray(1, 4).toString('latin1') === 'PNG' ? 'image/png' : 'image/jpeg', isi }
}

function catatLaporan(
  kunci: string,
  m: ModelLaporan,
  pdf: BerkasKeluaran,
  xlsx: BerkasKeluaran,
  model: BerkasKeluaran,
  hasil: HasilKerja,
) {
  return {
    kunci,
    snapshotId: m.snapshot.id,
    hashPdf: pdf.hash,
    hashXlsx: xlsx.hash,
    hashModel: model.hash,
    hasil,
  }
}
