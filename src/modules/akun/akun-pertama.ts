import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { galatAkun } from './akun.galat.ts'
import { isAdaAkun, kunciAkunPertama } from './akun.store.ts'
import { type Akun, parseNamaAkun } from './akun.ts'
import { simpanDanCatat } from './buat-akun.ts'
import { getKantor } from './kantor.store.ts'
import { hashSandi, periksaSandiBaru } from './sandi.ts'
import { kembalikanPercobaan, kunciAlamat, mulaiPercobaan } from './tahan-percobaan.ts'
import { isPengelola } from './wewenang.ts'

type Perlu = Pick<Sarana, 'db' | 'jam' | 'kunci'>

/** Long enough to walk from the server to a desk; a new one can always be printed at the machine. */
const BERLAKU_MS = 24 * 3_600_000
const HURUF = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

export interface PemegangPertama {
  readonly nama: string
  readonly namaAkun: string
  readonly sandi: string
}

/** A one-time code (58 bits) with which the first account is made in the browser. A new code voids the one before. */
export async function buatKodePertama(
  s: Pick<Sarana, 'db' | 'jam'>,
): Promise<Result<{ kode: string; berlakuSampai: Date }>> {
  const kode = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => HURUF[randomInt(HURUF.length)]).join(''),
  ).join('-')
  const berlakuSampai = new Date(s.jam.sekarang().getTime() + BERLAKU_MS)
  return s.db.transaksi(async (tx) => {
    await kunciAkunPertama(tx)
    if (await isAdaAkun(tx)) return tolak(galatAkun.sudahAdaAkun())
    await tx.run(sql`insert into kode_pertama (hash, berakhir) values (${hashKode(kode)}, ${berlakuSampai})
      on conflict (satu) do update set hash = excluded.hash, berakhir = excluded.berakhir`)
    return ok({ kode, berlakuSampai })
  })
}

/** Makes the first account, a pengelola, for whoever holds the code. The code is used up with it. */
export async function klaimAkunPertama(
  s: Perlu,
  p: PemegangPertama & { kode: string; alamat: string },
): Promise<Result<Akun>> {
  const penahan = await mulaiPercobaan(s, ['akun:kode-pertama', kunciAlamat(s, p.alamat)])
  if ('terkunciSampai' in penahan) return tolak(galatAkun.terkunci(penahan.terkunciSampai))
  const tamu: Pelaku = { jenis: 'tamu', nama: 'pemegang kode pertama' }
  if (!(await isKodeBerlaku(s, p.kode))) {
    const rincian = { alamat: p.alamat }
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'akun.klaim-pertama',
        objek: 'kantor',
        hasil: 'ditolak',
        pelaku: tamu,
        rincian,
      }),
    )
    return tolak(galatAkun.kodePertamaSalah())
  }
  // The code was right: a password that is too weak is no failed guess.
  await s.db.transaksi((tx) => kembalikanPercobaan(tx, penahan))
  return simpanPertama(s, p, tamu)
}

/** The same for the operator at the machine, who needs no code. */
export async function buatAkunPertama(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PemegangPertama,
  pelaku: Pelaku,
): Promise<Result<Akun>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return simpanPertama(s, p, pelaku)
}

async function simpanPertama(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PemegangPertama,
  pelaku: Pelaku,
): Promise<Result<Akun>> {
  const namaAkun = parseNamaAkun(p.namaAkun)
  if (!namaAkun) return tolak(galatAkun.namaAkunTakSah())
  if (!p.nama.trim()) return tolak(galatAkun.perluNama())
  const kuat = periksaSandiBaru(p.sandi, namaAkun, (await getKantor(s.db)).latihan)
  if (!kuat.ok) return kuat
  const hash = await hashSandi(p.sandi)
  return s.db.transaksi(async (tx) => {
    await kunciAkunPertama(tx)
    if (await isAdaAkun(tx)) return tolak(galatAkun.sudahAdaAkun())
    await tx.run(sql`delete from kode_pertama`)
    return ok(
      await simpanDanCatat(
        tx,
        s,
        { namaAkun, nama: p.nama.trim(), hashSandi: hash, wajibGantiSandi: false },
        pelaku,
      ),
    )
  })
}

async function isKodeBerlaku(s: Perlu, kode: string): Promise<boolean> {
  const b = await s.db.find<{ hash: Buffer; berakhir: Date }>(sql`select hash, berakhir from kode_pertama`)
  return b !== undefined && b.berakhir > s.jam.sekarang() && timingSafeEqual(b.hash, hashKode(kode))
}

function hashKode(kode: string): Buffer {
  return createHash('sha256')
    .update(kode.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest()
}
