import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import type { Galat } from '#kernel/galat'
import { type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { parseSemester } from '#kernel/periode'
import { parseTanggal } from '#kernel/tanggal'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { daftarKodePernah, daftarWilayah } from '#wilayah'
import { ATURAN_VERSI } from './aturan.ts'
import type { EjaanTakDikenal } from './baca/konteks.ts'
import type { SumberFile } from './baca-semua.ts'
import type { FileMasuk } from './bentuk/file-masuk.ts'
import { namaFileAman } from './bentuk/nama-file.ts'
import type { Basis } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshot, findSnapshotFile, simpanSnapshot, tryKunciImpor } from './dkb.store.ts'
import { folderSnapshot } from './folder-snapshot.ts'
import { gabungEjaan } from './pemetaan/ejaan.ts'
import { daftarLabel } from './pemetaan/label.store.ts'
import { susunLabel } from './pemetaan/label.ts'
import type { Pemetaan } from './pemetaan/pemetaan.contract.ts'
import { simpanBagian, simpanEjaan, simpanPemetaan, tandaiDipakai } from './pemetaan/pemetaan.store.ts'
import { type BahanMasukan, type Masukan, siapkanMasukan } from './siapkan-masukan.ts'
import type { Snapshot } from './snapshot.ts'
import { susunSnapshot } from './susun-snapshot.ts'
import { type Tim, timSendiri, timUtas } from './tim.ts'

export interface PermintaanImpor extends Partial<SumberFile> {
  /** One file is `sumber`; several of one snapshot stand here. */
  readonly file?: readonly FileMasuk[]
  /** Mappings confirmed for headers of these files; remembered when the import succeeds. */
  readonly pemetaan?: readonly Pemetaan[]
  /** Where everybody lives, for files whose header names no region. */
  readonly desa?: string
  readonly namaFile: string
  readonly basis: Basis
  readonly semester: string
  readonly tanggal: string
  /** Upload it comes from, when a job imports it. */
  readonly unggahan?: string
}

const SEDANG_BERJALAN = galatDkb.sedangBerjalan().kode

/** Below this the threads cost more than they save. */
const KECIL = 2 * 1024 * 1024

/**
 * Imports an export of residents in any layout: recognised, mapped, checked, sealed, entered, or refused with nothing
 * left behind. One import at a time on one office; a second is refused. The same file, or the same rows for the same basis and semester, is refused
 * while its snapshot stands; after that was withdrawn it may be imported again.
 */
export async function imporFile(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  permintaan: PermintaanImpor,
  pelaku: Pelaku,
  pengawas: PengawasKerja,
  efek: { tim?: () => Tim } = {},
): Promise<Result<Snapshot>> {
  const { basis, semester, tanggal } = permintaan
  const namaFile = namaFileAman(permintaan.namaFile)
  if (!parseSemester(semester)) {
    return tolak(galatDkb.masukanTakSah('Semester ditulis sebagai 2026-1 (Januari-Juni) atau 2026-2.'))
  }
  if (!parseTanggal(tanggal)) {
    return tolak(
      galatDkb.masukanTakSah('Tanggal acuan ditulis sebagai tahun-bulan-hari, misalnya 2026-06-30.'),
    )
  }
  const buatTim = (ukuran?: number) => {
    if (efek.tim) return efek.tim()
    return ukuran !== undefined && ukuran < KECIL
      ? timSendiri()
      : timUtas(Math.min(2, availableParallelism()))
  }
  const kerja = join(s.folder.spill, `impor-${randomBytes(6).toString('hex')}`)
  let jadi: string | undefined
  let tim: Tim | undefined
  try {
    const hasil = await s.db.transaksi(async (tx): Promise<Result<Snapshot>> => {
      if (!(await tryKunciImpor(tx))) return tolak(galatDkb.sedangBerjalan())
      const wilayah = await daftarWilayah(tx)
      const desa = wilayah.filter((w) => w.tingkat === 'desa').map((w) => w.kode)
      if (desa.length === 0) return tolak(galatDkb.tanpaWilayah())
      await mkdir(kerja, { mode: 0o700 })
      const masukan = await siapkanMasukan(tx, keBahan(permintaan), wilayah, kerja, pengawas.signal)
      if (!masukan.ok) return masukan
      const label = susunLabel(await daftarLabel(tx))
      let ejaan: readonly EjaanTakDikenal[] = []
      tim = buatTim(masukan.value.ukuran)
      const isi = await susunSnapshot(
        {
          ...permintaan,
          namaFile,
          ...masukan.value.sumber,
          ...(label && { label: label.label }),
          laporEjaan: (e) => {
            ejaan = gabungEjaan(e)
          },
          desa,
          kodePernah: [...(await daftarKodePernah(tx))],
        },
        kerja,
        s.kunci,
        tim,
        pengawas,
        async (hashFile) => {
          const dahulu = await findSnapshotFile(tx, hashFile)
          return dahulu
            ? tolak(galatDkb.sudahDiimpor(ringkas(dahulu), 'file'))
            : { ok: true, value: undefined }
        },
      )
      if (!isi.ok) return isi
      const { id } = isi.value
      const dahulu = await findSnapshot(tx, id)
      if (dahulu?.status === 'tersegel') return tolak(galatDkb.sudahDiimpor(ringkas(dahulu), 'baris'))
      // Its files are gone by a decision; nobody brings them back by importing the file once more.
      if (dahulu?.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
      if (pengawas.signal.aborted) return tolak(galatDkb.dibatalkan())
      const tujuan = folderSnapshot(s.folder, id)
      if (!dahulu) {
        // A folder without a row is what a killed import left; nobody has ever seen it.
        if (existsSync(tujuan)) await rm(tujuan, { recursive: true })
        await sinkronFolder(join(kerja, 'jadi'))
        await rename(join(kerja, 'jadi'), tujuan)
        jadi = tujuan
        await sinkronFolder(s.folder.snapshot)
      }
      const snapshot = await simpanSnapshot(
        tx,
        {
          ...isi.value,
          catatanFile: susunCatatan(isi.value.catatanFile, masukan.value, label?.catatan),
          status: 'tersegel',
          aturanVersi: ATURAN_VERSI,
          dibuat: s.jam.sekarang(),
          oleh: pelaku,
        },
        permintaan.unggahan,
      )
      await simpanBagian(tx, id, masukan.value.letak())
      await simpanEjaan(tx, id, ejaan)
      await ingatPemetaan(tx, s, masukan.value, pelaku)
      await catat(tx, s.jam, {
        tindakan: dahulu ? 'dkb.segel-ulang' : 'dkb.impor',
        objek: `snapshot/${id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: {
          namaFile,
          basis,
          semester,
          tanggal,
          hashFile: isi.value.hashFile,
          jumlahMasuk: isi.value.jumlahMasuk,
          jumlahBaris: isi.value.jumlahBaris,
          jumlahTidakAktif: isi.value.jumlahTidakAktif,
          jumlahDitolak: isi.value.jumlahDitolak,
          ...(masukan.value.dipakai.length > 0 && {
            pemetaan: masukan.value.dipakai.map((d) => ({ sidik: d.pemetaan.sidik, asal: d.asal })),
          }),
        },
      })
      return { ok: true, value: snapshot }
    })
    if (!hasil.ok && hasil.galat.kode !== SEDANG_BERJALAN)
      await catatDitolak(s, permintaan, hasil.galat, pelaku)
    return hasil
  } catch (sebab) {
    if (jadi) await rm(jadi, { recursive: true, force: true })
    const g = sebabDikenal(sebab, pengawas)
    if (!g) throw sebab
    await catatDitolak(s, permintaan, g, pelaku)
    return tolak(g)
  } finally {
    await tim?.bubar()
    await rm(kerja, { recursive: true, force: true })
  }
}

// `sumber` may come without a size and is read once; several files are read in their order.
function keBahan(p: PermintaanImpor): BahanMasukan {
  const { sumber, ukuran, namaFile } = p
  const satu = sumber && [{ nama: namaFile, alir: () => sumber, ...(ukuran !== undefined && { ukuran }) }]
  return {
    file: p.file ?? satu ?? [],
    pemetaan: p.pemetaan ?? [],
    ...(p.desa !== undefined && { desa: p.desa }),
  }
}

// The first line names separator and encoding, which mean nothing where rows came from another layout.
function susunCatatan(asli: readonly string[], m: Masukan, label: string | undefined): string[] {
  const bentuk = m.catatan()
  return [...(bentuk ? [...bentuk, ...asli.slice(1)] : asli), ...(label ? [label] : [])]
}

async function ingatPemetaan(tx: Tx, s: Pick<Sarana, 'jam'>, m: Masukan, pelaku: Pelaku): Promise<void> {
  const pada = s.jam.sekarang()
  for (const d of m.dipakai) {
    if (d.asal === 'dipastikan') {
      await simpanPemetaan(tx, { ...d.pemetaan, bentuk: d.bentuk, oleh: pelaku, pada })
    }
  }
  await tandaiDipakai(
    tx,
    m.dipakai.map((d) => d.pemetaan.sidik),
    pada,
  )
}

function sebabDikenal(sebab: unknown, pengawas: PengawasKerja): Galat | undefined {
  if (pengawas.signal.aborted) return galatDkb.dibatalkan()
  if (sebab instanceof Ditolak) return sebab.galat
  const kode = (sebab as NodeJS.ErrnoException)?.code
  return kode === 'ENOSPC' || kode === 'EDQUOT' ? galatDkb.diskPenuh() : undefined
}

async function catatDitolak(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanImpor,
  g: Galat,
  pelaku: Pelaku,
): Promise<void> {
  const { basis, semester } = p
  const namaFile = namaFileAman(p.namaFile)
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'dkb.impor',
      objek: `impor/${semester}`,
      hasil: 'ditolak',
      pelaku,
      rincian: { galat: g.kode, namaFile, basis, semester },
    }),
  )
}

function ringkas(s: Snapshot) {
  return { id: s.id, namaFile: s.namaFile, semester: s.semester, dibuat: s.dibuat, oleh: s.oleh.nama }
}

async function sinkronFolder(folder: string): Promise<void> {
  const fd = await open(folder, 'r')
  try {
    await fd.sync()
  } finally {
    await fd.close()
  }
}
