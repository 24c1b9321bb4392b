import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { alirBuka, alirSandi } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { ejaanTakDikenal, KamusKode } from '../baca/kamus-kode.ts'
import { namaFileAman } from '../bentuk/nama-file.ts'
import { galatDkb } from '../dkb.galat.ts'
import { DAFTAR_KODE, type DaftarKode } from '../kode-siak.ts'
import { fileUnggahan } from '../unggah.ts'
import { type BagianDikenali, bukaMasukan } from './buka-masukan.ts'
import { gabungEjaan } from './ejaan.ts'
import { daftarLabel } from './label.store.ts'
import { susunLabel } from './label.ts'
import { namaBentuk } from './nama-bentuk.ts'
import type { Pemetaan, Pratinjau, Usulan } from './pemetaan.contract.ts'
import { ambilUnggahanLama, findPemetaan, simpanUnggahan } from './pemetaan.store.ts'
import { pilihPemetaan } from './pilih-pemetaan.ts'
import { samarkanSel } from './samarkan-sel.ts'
import { DAFTAR_SASARAN } from './sasaran.ts'

const SEHARI = 24 * 3600 * 1000
const FILE_MAKS = 50
const BARIS = 20

export interface FileKiriman {
  readonly nama: string
  readonly isi: AsyncIterable<Uint8Array>
  readonly terpotong: () => boolean
}

type SaranaPratinjau = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/** Where the numbered files of a preview stand. */
export function filePratinjau(s: Pick<Sarana, 'folder'>, unggahan: string, ke: number): string {
  return `${fileUnggahan(s, unggahan)}.${ke}`
}

/**
 * Stages files encrypted, recognises them and proposes their mappings, masked. Nothing is imported. The look is entered
 * in jejak. What cannot be read is refused and leaves nothing; what is not imported within a day goes.
 */
export async function pratinjauImpor(
  s: SaranaPratinjau,
  kiriman: AsyncIterable<FileKiriman>,
  pelaku: Pelaku,
): Promise<Result<Pratinjau>> {
  await buangLama(s)
  const unggahan = randomUUID()
  const file: { nama: string; ukuran: number }[] = []
  const kerja = join(s.folder.spill, `pratinjau-${randomBytes(6).toString('hex')}`)
  let jadi = false
  try {
    for await (const k of kiriman) {
      if (file.length === FILE_MAKS)
        return tolak(galatDkb.masukanTakSah(`Paling banyak ${FILE_MAKS} file sekali impor.`))
      const ke = file.length
      file.push({ nama: namaFileAman(k.nama), ukuran: 0 })
      file[ke]!.ukuran = await alirSandi(s.kunci, k.isi, filePratinjau(s, unggahan, ke))
      if (k.terpotong()) return tolak(galatDkb.masukanTakSah('File terlalu besar untuk diunggah.'))
      if (file[ke]!.ukuran === 0) return tolak(galatDkb.fileKosong())
    }
    if (file.length === 0) return tolak(galatDkb.tanpaFile())
    await mkdir(kerja, { mode: 0o700 })
    const terbuka = await bukaMasukan(
      file.map((f, ke) => ({ ...f, alir: () => alirBuka(s.kunci, filePratinjau(s, unggahan, ke)) })),
      kerja,
      new AbortController().signal,
    )
    const usulan = await susunUsulan(s, terbuka.bagian)
    const dibuat = s.jam.sekarang()
    await s.db.transaksi(async (tx) => {
      await simpanUnggahan(tx, { id: unggahan, file, dibuat, oleh: pelaku })
      await catat(tx, s.jam, {
        tindakan: 'dkb.pratinjau',
        objek: `unggahan/${unggahan}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: {
          file,
          sidikJudul: usulan.map((u) => u.sidik),
          barisDilihat: usulan.reduce((n, u) => n + u.baris.length, 0),
        },
      })
    })
    jadi = true
    const [pertama, ...lain] = usulan
    const denganCatatan = pertama
      ? [{ ...pertama, catatan: [...pertama.catatan, ...terbuka.catatan] }, ...lain]
      : []
    return ok({ unggahan, file, usulan: denganCatatan, sasaran: [...DAFTAR_SASARAN] })
  } catch (sebab) {
    const kode = (sebab as NodeJS.ErrnoException).code
    const g = sebab instanceof Ditolak ? sebab.galat : kode === 'ENOSPC' ? galatDkb.diskPenuh() : undefined
    if (!g) throw sebab
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'dkb.pratinjau',
        objek: `unggahan/${unggahan}`,
        hasil: 'ditolak',
        pelaku,
        rincian: { file, galat: g.kode },
      }),
    )
    return tolak(g)
  } finally {
    await rm(kerja, { recursive: true, force: true })
    if (!jadi) await buangFile(s, unggahan, file.length)
  }
}

/** Removes the staged files of a preview. */
export async function buangFile(s: Pick<Sarana, 'folder'>, unggahan: string, jumlah: number): Promise<void> {
  for (let ke = 0; ke < jumlah; ke++) await rm(filePratinjau(s, unggahan, ke), { force: true })
}

async function buangLama(s: SaranaPratinjau): Promise<void> {
  const lama = await s.db.transaksi((tx) =>
    ambilUnggahanLama(tx, new Date(s.jam.sekarang().getTime() - SEHARI)),
  )
  for (const u of lama) await buangFile(s, u.id, u.file.length)
}

/** One proposal a header: files and sheets that share it stand together. */
async function susunUsulan(s: SaranaPratinjau, bagian: readonly BagianDikenali[]): Promise<Usulan[]> {
  const label = susunLabel(await daftarLabel(s.db))?.label
  const desa = (await daftarWilayah(s.db)).some((w) => w.tingkat === 'desa')
  if (!desa) throw new Ditolak(galatDkb.tanpaWilayah())
  const hasil: Usulan[] = []
  for (const milik of Map.groupBy(bagian, (b) => b.usulan.sidik).values()) {
    const satu = milik[0]!
    const { usulan: u } = satu
    const lama = await findPemetaan(s.db, u.sidik)
    const pilih = await pilihPemetaan(s.db, satu, [], undefined)
    // A remembered mapping is shown even where the desa is still to be said.
    const kolom = lama?.kolom ?? u.kolom
    const yakin = (i: number) =>
      lama && lama.kolom[i]?.ke !== u.kolom[i]!.ke
        ? { keyakinan: 'pasti' as const, alasan: 'menurut pemetaan yang diingat' }
        : u.yakin[i]!
    hasil.push({
      sidik: u.sidik,
      bentuk: namaBentuk(satu.bagian),
      bagian: milik.map((b) => b.bagian.nama),
      kolom: u.kolom.map(({ nama }, i) => ({
        nama,
        ke: kolom[i]?.ke ?? null,
        ...yakin(i),
        contoh: contoh(satu, i, kolom[i]?.ke ?? null),
      })),
      tetapan: u.tetapan,
      kurang: [...u.kurang],
      tanpa: [...u.tanpa],
      perluDesa: u.perluDesa,
      siap: pilih.ok,
      ...(lama && { diingat: { oleh: lama.oleh.nama, pada: lama.pada.toISOString() } }),
      catatan: [...u.catatan],
      baris: satu.sampel.slice(0, BARIS).map((r) => ({
        nomor: r.nomor,
        sel: u.kolom.map((_, i) => samarkanSel(kolom[i]?.ke ?? null, r.sel[i] ?? '')),
      })),
      label: ejaanSampel(milik, kolom, label),
      barisDilihat: milik.reduce((n, b) => n + b.sampel.length, 0),
    })
  }
  return hasil
}

function contoh(b: BagianDikenali, i: number, ke: string | null): string[] {
  const isi = new Set(b.sampel.map((r) => (r.sel[i] ?? '').trim()).filter((v) => v !== ''))
  return [...isi].slice(0, 3).map((v) => samarkanSel(ke, v))
}

// The same dictionaries as the import's, on the rows that were looked at.
function ejaanSampel(
  milik: readonly BagianDikenali[],
  kolom: Pemetaan['kolom'],
  label: Record<string, Record<string, number>> | undefined,
): { kolom: string; ejaan: string; jumlah: number }[] {
  const konteks = label ? { label } : {}
  kolom.forEach((k, i) => {
    const daftar = k.ke === null ? undefined : (DAFTAR_KODE as Record<string, DaftarKode>)[k.ke]
    if (!daftar) return
    const kamus = new KamusKode(daftar, konteks)
    for (const b of milik) {
      for (const r of b.sampel) {
        const sel = Buffer.from(r.sel[i] ?? '')
        kamus.kode(sel, 0, sel.length)
      }
    }
  })
  return gabungEjaan(ejaanTakDikenal(konteks))
}
