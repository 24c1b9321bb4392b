import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { kunciKeadaan } from '../retensi/tahan.store.ts'
import type { PinjamArsip, Pinjaman } from './tempat.contract.ts'
import { daftarPinjaman, insertPinjam, simpanKembali } from './tempat.store.ts'

type S = Pick<Sarana, 'db' | 'jam'>

/** The paper of an entry goes out to somebody; refused while somebody has it. */
export async function pinjamArsip(
  s: S,
  arsipId: string,
  p: PinjamArsip,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const status = await kunciKeadaan(tx, arsipId)
    if (status === undefined) return tolak(galatArsip.takAda())
    if (status === 'musnah') return tolak(galatArsip.sudahMusnah())
    if (!(await insertPinjam(tx, { ...p, arsipId, pinjam: s.jam.sekarang(), oleh: pelaku }))) {
      const ada = (await daftarPinjaman(tx, arsipId)).find((x) => x.kembali === null)
      return tolak(galatArsip.sedangDipinjam(ada!.peminjam))
    }
    await catat(tx, s.jam, {
      tindakan: 'arsip.pinjam',
      objek: `arsip/${arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { peminjam: p.peminjam, keperluan: p.keperluan, jatuh: p.jatuh },
    })
    return ok()
  })
}

export async function kembalikanArsip(s: S, arsipId: string, pelaku: Pelaku): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    if (!(await simpanKembali(tx, arsipId, s.jam.sekarang(), pelaku)))
      return tolak(galatArsip.tidakDipinjam())
    await catat(tx, s.jam, {
      tindakan: 'arsip.kembali',
      objek: `arsip/${arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok()
  })
}

/** Who had it, newest first; `hari` is today. */
export async function lihatPinjaman(db: Kueri, arsipId: string, hari: string): Promise<Pinjaman[]> {
  return (await daftarPinjaman(db, arsipId)).map((p) => ({
    id: p.id,
    peminjam: p.peminjam,
    keperluan: p.keperluan,
    pinjam: p.pinjam.toISOString(),
    jatuh: p.jatuh,
    dicatatOleh: p.dicatatOleh.nama,
    ...(p.kembali && { kembali: p.kembali.toISOString(), diterimaOleh: p.diterimaOleh!.nama }),
    lewat: p.kembali === null && p.jatuh < hari,
  }))
}
