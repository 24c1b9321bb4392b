import { createHash } from 'node:crypto'
import { type Pemangku, pelakuSebagai } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { getVersi, kunciBerkas } from '../berkas/berkas.store.ts'
import type { Berkas } from '../berkas/berkas.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import { galatUlasan } from './ulasan.galat.ts'
import { jabatanDalamSop } from './wewenang-ulasan.ts'

export interface KonteksUlasan {
  readonly tx: Tx
  readonly berkas: Berkas
  readonly definisi: DefinisiSop
  readonly jabatan: readonly Pemangku[]
  readonly pelaku: Pelaku & { pegawaiId: string }
  readonly saat: Date
}

/**
 * One act on the remarks of a case: by a holder of a position of its SOP, while the case runs, with the case locked. Act
 * and entry in jejak are one transaction; a refusal leaves an entry of its own. The record holds a digest of the words,
 * because people write names.
 */
export async function lakukanUlasan<T>(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { readonly berkasId: string; readonly tindakan: string; readonly teks: string },
  pelaku: Pelaku,
  lakukan: (k: KonteksUlasan) => Promise<Result<{ nilai: T; rincian: Record<string, unknown> }>>,
): Promise<Result<T>> {
  const entri = { tindakan: `sop.${p.tindakan}`, objek: `berkas/${p.berkasId}` }
  const hasil = await s.db.transaksi(async (tx): Promise<Result<T>> => {
    const berkas = await kunciBerkas(tx, p.berkasId)
    if (!berkas) return tolak(galatSop.berkasTakAda(p.berkasId))
    const saat = s.jam.sekarang()
    const definisi = await getVersi(tx, berkas.digest)
    const pegawaiId = pelaku.jenis === 'pegawai' ? pelaku.pegawaiId : undefined
    const jabatan = await jabatanDalamSop(tx, definisi, pegawaiId, saat)
    if (pelaku.jenis !== 'pegawai' || !jabatan[0]) return tolak(galatUlasan.bukanPelaksana())
    if (berkas.selesai) return tolak(galatUlasan.berkasBerakhir())
    const lengkap = pelakuSebagai(pelaku, jabatan[0])
    const dapat = await lakukan({ tx, berkas, definisi, jabatan, pelaku: lengkap, saat })
    if (!dapat.ok) return dapat
    const { nilai, rincian } = dapat.value
    await catat(tx, s.jam, {
      ...entri,
      hasil: 'dilakukan',
      pelaku: lengkap,
      rincian: { nomor: berkas.nomor, ...rincian, hashTeks: sidikTeks(p.teks) },
    })
    return ok(nilai)
  })
  if (!hasil.ok) {
    const { kode, pesan } = hasil.galat
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, { ...entri, hasil: 'ditolak', pelaku, rincian: { kode, pesan } }),
    )
  }
  return hasil
}

function sidikTeks(teks: string): string {
  return createHash('sha256').update(teks).digest('hex')
}
