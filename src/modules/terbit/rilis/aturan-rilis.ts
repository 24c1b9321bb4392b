import { pelakuSebagai, wewenangPegawai } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { AturanRilis, IsiAturanRilis, UbahAturanRilis } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'
import { findAturanRilis, insertAturanRilis } from './rilis.store.ts'

/**
 * Own choice until the office decides: those who work on the data prepare, those above them answer for it. No
 * regulation was found that names a position (Permendagri 3/2017 names a PPID); shown as "perlu dikonfirmasi".
 */
const BAWAAN: IsiAturanRilis = {
  penyiap: ['adb', 'kasi'],
  penyetuju: ['kabid', 'sekretaris', 'kadis'],
}

export async function aturanRilis(db: Kueri): Promise<AturanRilis> {
  const ada = await findAturanRilis(db)
  return { ...(ada?.isi ?? BAWAAN), versi: ada?.versi ?? 0, dikonfirmasi: ada !== undefined }
}

export async function ubahAturanRilis(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: UbahAturanRilis,
  pelaku: Pelaku,
): Promise<Result<AturanRilis>> {
  return await s.db.transaksi(async (tx) => {
    const { versiDilihat, alasan, ...isi } = m
    const versi = ((await findAturanRilis(tx))?.versi ?? 0) + 1
    const baru = { versi, isi, alasan, oleh: pelaku, dibuat: s.jam.sekarang() }
    if (versi !== versiDilihat + 1 || !(await insertAturanRilis(tx, baru)))
      return tolak(galatRilis.aturanVersiLain())
    await catat(tx, s.jam, {
      tindakan: 'terbit.ubah-aturan',
      objek: `aturan-rilis/${versi}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...isi, alasan },
    })
    return ok({ ...isi, versi, dikonfirmasi: true })
  })
}

/** The actor under the position that lets them prepare (or decide); a refusal that names the positions. */
export async function sebagaiPerilis(
  s: Pick<Sarana, 'db' | 'jam'>,
  pelaku: Pelaku,
  sebagai: 'penyiap' | 'penyetuju',
): Promise<Result<Pelaku>> {
  const aturan = await aturanRilis(s.db)
  const boleh = aturan[sebagai]
  const wewenang =
    pelaku.jenis === 'pegawai' ? await wewenangPegawai(s.db, pelaku.pegawaiId, s.jam.sekarang()) : []
  // A mandate that covers certain acts or SOPs only says nothing of releases.
  const m = wewenang.find((w) => w.pelaksana && boleh.includes(w.pelaksana) && !w.sop && !w.tindakan)
  if (m) return ok(pelakuSebagai(pelaku, m))
  return tolak(sebagai === 'penyiap' ? galatRilis.bukanPenyiap(boleh) : galatRilis.bukanPenyetuju(boleh))
}
