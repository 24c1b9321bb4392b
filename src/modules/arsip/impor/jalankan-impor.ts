import { rm } from 'node:fs/promises'
import { simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { simpanArsip } from '../arsip.store.ts'
import { getKlasifikasi } from '../klasifikasi/klasifikasi.ts'
import type { BarisImpor, Impor } from './impor.contract.ts'
import { daftarBaris, findImpor, findKembar, simpanBaris, ubahKeadaan } from './impor.store.ts'
import { kenaliFile } from './kenali-file.ts'
import { bukaUnggahanImpor, FILE_MAKS, fileUnggahan, type SumberImpor } from './sumber-impor.ts'

export const PEKERJAAN_IMPOR = 'arsip.impor'
const POTONG = 200

type S = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>

export function pekerjaImporArsip(s: S): Pekerja {
  return async (data, pengawas) => {
    const id = String(data['id'])
    const sumber = await bukaUnggahanImpor(s, id)
    try {
      const hasil = await jalankanImpor(s, { id, sumber }, data['pelaku'] as Pelaku, pengawas)
      if (!hasil.ok) return hasil
      await rm(fileUnggahan(s, id), { force: true })
      return ok({ ...hasil.value.jumlah })
    } finally {
      await sumber.tutup()
    }
  }
}

/**
 * Archives the lines that stood the preview, each in a transaction of its own; a line whose content is in the archive
 * already is rejected with the entry that has it. Called again it takes the lines that are left.
 */
export async function jalankanImpor(
  s: S,
  p: { id: string; sumber: SumberImpor },
  pelaku: Pelaku,
  pengawas: Pick<PengawasKerja, 'kemajuan' | 'signal'>,
): Promise<Result<Impor>> {
  const impor = await findImpor(s.db, p.id)
  if (!impor) return tolak(galatArsip.imporTakAda())
  if (impor.keadaan !== 'berjalan') return ok(impor)
  const semua = impor.jumlah.siap + impor.jumlah.diterima + impor.jumlah.ditolak
  let selesai = semua - impor.jumlah.siap
  for (let mulai = 0; ; ) {
    const potong = await daftarBaris(s.db, p.id, { status: 'siap', mulai, batas: POTONG })
    if (potong.length === 0) break
    for (const b of potong) {
      if (pengawas.signal.aborted) return tolak(galatArsip.imporBerhenti(selesai, semua))
      pengawas.kemajuan(selesai / Math.max(1, semua), `Baris ${selesai + 1} dari ${semua}`)
      await imporBaris(s, p, b, pelaku)
      selesai++
      mulai = b.baris
    }
  }
  await s.db.transaksi(async (tx) => {
    if (!(await ubahKeadaan(tx, p.id, 'berjalan', 'selesai', { selesai: s.jam.sekarang() }))) return
    const akhir = (await findImpor(tx, p.id))!
    await catat(tx, s.jam, {
      tindakan: 'arsip.impor',
      objek: `impor-arsip/${p.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nama: impor.nama, ...akhir.jumlah },
    })
  })
  return ok((await findImpor(s.db, p.id))!)
}

async function imporBaris(
  s: S,
  p: { id: string; sumber: SumberImpor },
  b: BarisImpor,
  pelaku: Pelaku,
): Promise<void> {
  const tolakBaris = (sebab: string) =>
    s.db.transaksi((tx) => simpanBaris(tx, p.id, { baris: b.baris, status: 'ditolak', sebab }))
  const isi = await bacaIsi(p.sumber, b.file!)
  if (isi === undefined)
    return tolakBaris(`file tidak dapat dibaca atau lebih dari ${FILE_MAKS / 1024 / 1024} MB`)
  const mime = kenaliFile(isi, b.file!)
  if (mime === undefined) return tolakBaris('bukan PDF, PNG, JPEG, TIFF, DOCX, atau XLSX')
  const nama = b
    .file!.split('/')
    .at(-1)!
    .replace(/\d{12,}/g, (d) => d.slice(0, 6) + '*'.repeat(d.length - 6))
  const dokumen = await simpanDokumen(s, { nama, mime, isi })
  const dasar = await getKlasifikasi(s.db, b.kode!)
  const klasifikasi = b.keamanan ? { ...dasar, keamanan: b.keamanan } : dasar
  await s.db.transaksi(async (tx) => {
    const kembar = await findKembar(tx, dokumen.hash)
    if (kembar)
      return simpanBaris(tx, p.id, {
        baris: b.baris,
        status: 'ditolak',
        sebab: `isinya sama dengan ${kembar}`,
        hash: dokumen.hash,
      })
    const arsipId = (await simpanArsip(tx, {
      kunci: `impor/${p.id}/${b.baris}`,
      asal: 'impor',
      judul: b.judul!,
      klasifikasi,
      ...(b.nomor && { nomorAgenda: b.nomor }),
      tanggalAgenda: b.tanggal!,
      mulaiRetensi: b.tanggal!,
      dokumen: [{ ...dokumen, nama }],
      peserta: pelaku.jenis === 'pegawai' ? [pelaku.pegawaiId] : [],
      waktu: s.jam.sekarang(),
      pelaku,
    }))!
    await simpanBaris(tx, p.id, { baris: b.baris, status: 'diterima', arsipId, hash: dokumen.hash })
    await catat(tx, s.jam, {
      tindakan: 'arsip.arsipkan',
      objek: `arsip/${arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { impor: p.id, baris: b.baris, klasifikasi: klasifikasi.kode, dokumen: [dokumen.hash] },
    })
  })
}

// What a damaged ZIP says of one of its files is that line's fault; the others go on.
async function bacaIsi(sumber: SumberImpor, file: string): Promise<Buffer | undefined> {
  try {
    return await sumber.baca(file)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
