import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { alirBuka } from '#platform/kunci'
import { type Db, migrasi } from '#platform/postgres'
import { join as gabung, ident, sql } from '#platform/sql'
import { ISI_FOLDER, type Kepala } from './buat-cadangan.ts'
import { kunciFrasa } from './frasa.ts'
import { daftarTabel, isiTabel, lanjutkanUrutan } from './tabel.ts'

export interface HasilPulih {
  readonly dibuat: string
  readonly baris: number
  readonly berkas: number
}

/**
 * Unpacks the files of a backup into `folder`, which must be absent or empty, then the rows into the database that
 * `bukaDb` opens on it (keys are there by then, so the bundled server can start with them). A wrong passphrase, a
 * changed byte or a missing end is refused and nothing is left. `bukaDb` gets the folder that is being filled.
 */
export async function pulihkanCadangan(
  file: string,
  frasa: string,
  folder: string,
  buka: (folder: string) => Promise<{ db: Db; tutup(): Promise<void> }>,
): Promise<Result<HasilPulih>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return tolak(
      galat(
        'cadangan.folder-berisi',
        'bentrok',
        `Folder ${folder} tidak kosong. Pemulihan hanya ke folder baru, supaya tidak ada yang tertimpa.`,
      ),
    )
  }
  const sementara = `${folder.replace(/\/+$/, '')}.pemulihan`
  await rm(sementara, { recursive: true, force: true })
  mkdirSync(sementara, { recursive: true, mode: 0o700 })
  try {
    // Two passes over the file: the rows need a server, and the server needs the keys that come after the rows.
    const berkas = await keluarkanBerkas(file, frasa, sementara)
    const terbuka = await buka(sementara)
    let hasil: HasilPulih
    try {
      hasil = await masukkanBaris(file, frasa, terbuka.db)
    } finally {
      await terbuka.tutup()
    }
    await rm(folder, { recursive: true, force: true })
    await rename(sementara, folder)
    return ok({ ...hasil, berkas })
  } catch (sebab) {
    await rm(sementara, { recursive: true, force: true })
    if (sebab instanceof BasisBerisi) {
      return tolak(
        galat(
          'cadangan.basis-berisi',
          'bentrok',
          'Basis data pada DATABASE_URL sudah berisi kantor. Pemulihan hanya ke basis data yang kosong, supaya tidak ada yang tertimpa.',
        ),
      )
    }
    if (isIsiSalah(sebab)) {
      return tolak(
        galat(
          'cadangan.tidak-terbuka',
          'tak-sah',
          'Cadangan tidak dapat dibuka: frasa sandi salah, atau berkas ini rusak atau tidak lengkap. Tidak ada yang dipulihkan.',
        ),
      )
    }
    throw sebab
  }
}

class CadanganRusak extends Error {}
class BasisBerisi extends Error {}

function isIsiSalah(sebab: unknown): boolean {
  const pesan = (sebab as Error).message
  return (
    sebab instanceof CadanganRusak ||
    /unable to authenticate|not an encrypted file|ends too early|Invalid authentication tag/.test(pesan)
  )
}

async function keluarkanBerkas(file: string, frasa: string, ke: string): Promise<number> {
  let jumlah = 0
  for await (const { kepala, isi } of baca(file, frasa)) {
    if (kepala.jenis !== 'berkas') continue
    const jalur = normalize(kepala.jalur)
    if (!ISI_FOLDER.some((f) => jalur === f || jalur.startsWith(`${f}/`)))
      throw new CadanganRusak('path outside the office')
    const tujuan = join(ke, jalur)
    mkdirSync(dirname(tujuan), { recursive: true, mode: 0o700 })
    const fd = await open(tujuan, 'wx', 0o600)
    try {
      for await (const b of isi) await fd.writeFile(b)
      await fd.sync()
    } finally {
      await fd.close()
    }
    jumlah++
  }
  return jumlah
}

async function masukkanBaris(file: string, frasa: string, db: Db): Promise<HasilPulih> {
  let hasil: HasilPulih | undefined
  let jumlah = 0
  for await (const { kepala } of baca(file, frasa)) {
    if (kepala.jenis === 'cadangan') {
      await migrasi(db, kepala.migrasi)
      if (await db.find(sql`select 1 from jejak_entri limit 1`)) throw new BasisBerisi()
      hasil = { dibuat: kepala.dibuat, baris: 0, berkas: 0 }
      const tabel = (await daftarTabel(db)).filter((t) => t !== 'migrasi')
      await db.run(sql`truncate ${gabung(tabel.map((t) => ident(t)))}`)
    } else if (kepala.jenis === 'tabel') {
      jumlah += kepala.baris.length
      await db.transaksi((tx) => isiTabel(tx, kepala.nama, kepala.baris))
    } else if (kepala.jenis === 'akhir' && kepala.baris !== jumlah)
      throw new CadanganRusak('rows are missing')
  }
  if (!hasil) throw new CadanganRusak('no header')
  await db.transaksi((tx) => lanjutkanUrutan(tx))
  await migrasi(db)
  return { ...hasil, baris: jumlah }
}

/** The pieces of a backup in order; `isi` of a file must be read before the next piece is asked for. */
async function* baca(
  file: string,
  frasa: string,
): AsyncGenerator<{ kepala: Kepala; isi: AsyncIterable<Buffer> }> {
  const sumber = alirBuka(kunciFrasa(frasa), file)
  let sisa: Buffer = Buffer.alloc(0)
  const penuhi = async (n: number) => {
    while (sisa.length < n) {
      const lagi = await sumber.next()
      if (lagi.done) throw new CadanganRusak('the backup ends too early')
      sisa = Buffer.concat([sisa, lagi.value])
    }
  }
  for (let akhir = false; !akhir; ) {
    await penuhi(4)
    const n = sisa.readUInt32BE()
    await penuhi(4 + n)
    const kepala = JSON.parse(sisa.subarray(4, 4 + n).toString()) as Kepala
    sisa = sisa.subarray(4 + n)
    let kurang = kepala.jenis === 'berkas' ? kepala.ukuran : 0
    const isi = (async function* () {
      while (kurang > 0) {
        if (sisa.length === 0) await penuhi(1)
        const b = sisa.subarray(0, kurang)
        sisa = sisa.subarray(b.length)
        kurang -= b.length
        yield b
      }
    })()
    yield { kepala, isi }
    for await (const _ of isi);
    akhir = kepala.jenis === 'akhir'
  }
}
