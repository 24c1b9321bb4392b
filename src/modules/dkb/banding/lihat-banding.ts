import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { alirBuka } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { findSnapshot } from '../dkb.store.ts'
import { samarkanNomor } from '../lihat-tolak.ts'
import type { BarisBanding, DaftarBandingOrang, KelasBanding } from './banding.contract.ts'
import { findBanding } from './banding.store.ts'
import { fileBanding } from './file-banding.ts'

const PER_HALAMAN = 100

export interface SaringBanding {
  readonly kelas?: KelasBanding | undefined
  /** Desa before or after. */
  readonly desa?: string | undefined
  readonly medan?: string | undefined
  readonly lewati: number
}

/** A page of persons who differ, masked. The look is entered in jejak before anything is decrypted. */
export async function lihatBanding(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  id: string,
  saring: SaringBanding,
  pelaku: Pelaku,
): Promise<Result<DaftarBandingOrang>> {
  const banding = await findBanding(s.db, id)
  if (!banding) return tolak(galatDkb.bandingTakDitemukan(id))
  for (const sisi of [banding.a, banding.b]) {
    if ((await findSnapshot(s.db, sisi))?.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(sisi))
  }
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'dkb.lihat-banding',
      objek: `banding/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...saring },
    }),
  )
  const daftar: BarisBanding[] = []
  let jumlah = 0
  for await (const b of bacaDaftar(s, banding.a, banding.b)) {
    if (saring.kelas && b.kelas !== saring.kelas) continue
    if (saring.desa && b.desaA !== saring.desa && b.desaB !== saring.desa) continue
    if (saring.medan && !b.medan.includes(saring.medan)) continue
    jumlah++
    if (jumlah > saring.lewati && daftar.length < PER_HALAMAN) {
      daftar.push({ ...b, nik: samarkanNomor(b.nik) })
    }
  }
  return ok({ jumlah, lewati: saring.lewati, daftar })
}

async function* bacaDaftar(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  a: string,
  b: string,
): AsyncGenerator<BarisBanding> {
  let sisa = ''
  for await (const potong of alirBuka(s.kunci, fileBanding(s, a, b))) {
    const baris = (sisa + potong.toString('latin1')).split('\n')
    sisa = baris.pop()!
    for (const t of baris) {
      const [kelas, nik, desaA, desaB, medan] = t.split('\t') as [
        KelasBanding,
        string,
        string,
        string,
        string,
      ]
      yield { kelas, nik, desaA, desaB, medan: medan === '' ? [] : medan.split(',') }
    }
  }
}
