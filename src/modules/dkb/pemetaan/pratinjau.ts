import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { alirBuka, alirSandi } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { namaFileAman } from '../bentuk/nama-file.ts'
import { galatDkb } from '../dkb.galat.ts'
import { fileUnggahan } from '../unggah.ts'
import { bukaMasukan } from './buka-masukan.ts'
import type { Pratinjau } from './pemetaan.contract.ts'
import { ambilUnggahanLama, simpanUnggahan } from './pemetaan.store.ts'
import { DAFTAR_SASARAN } from './sasaran.ts'
import { susunUsulan } from './susun-usulan.ts'

const SEHARI = 24 * 3600 * 1000
const FILE_MAKS = 50

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
