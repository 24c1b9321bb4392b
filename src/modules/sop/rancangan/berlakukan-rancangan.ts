import { catat } from '#jejak'
import { getKalender, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { simpanVersi } from '../berkas/berkas.store.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { findDasar, periksaLayak } from './ajukan-rancangan.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { kunciRancangan, tandaiBerlaku } from './rancangan.store.ts'
import type { Rancangan } from './rancangan.ts'
import {
  akhiriBerlaku,
  findBerlakuTerakhir,
  insertBerlaku,
  kunciBerlaku,
  type SopBerlaku,
} from './sop-berlaku.store.ts'

export interface PermintaanBerlakukan {
  readonly rancanganId: string
  readonly digest: string
  readonly berkasId: string
}

/**
 * Puts exactly this content in force: new cases of the SOP open on it, open ones finish on theirs. The same request of
 * the same case again changes nothing.
 */
export async function berlakukanRancangan(
  s: Pick<Sarana, 'jam' | 'antrean'>,
  tx: Tx,
  p: PermintaanBerlakukan,
  pelaku: Pelaku,
): Promise<Result<{ sop: string; digest: string }>> {
  await kunciBerlaku(tx)
  const r = await kunciRancangan(tx, p.rancanganId)
  if (!r) return tolak(galatRancangan.takAda(p.rancanganId))
  const kini = await findBerlakuTerakhir(tx, r.sop)
  if (isBerlakuLewat(kini, p)) return ok({ sop: r.sop, digest: p.digest })
  const layak = await periksaBerlakukan(s, tx, r, p.digest)
  if (!layak.ok) return layak
  await gantikan(tx, s.jam.sekarang(), r, kini, layak.value, { ...p, pelaku })
  await catat(tx, s.jam, {
    tindakan: 'sop.berlakukan',
    objek: `sop/${r.sop}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: {
      digest: p.digest,
      menggantikan: r.dasarDigest,
      rancangan: r.id,
      berkas: p.berkasId,
      nomor: layak.value.identitas.nomor,
    },
  })
  return ok({ sop: r.sop, digest: p.digest })
}

/** Whether this very case has put this very content in force, and it still is. */
export function isBerlakuLewat(
  b: SopBerlaku | undefined,
  p: Pick<PermintaanBerlakukan, 'berkasId' | 'digest'>,
): boolean {
  return b?.berkasId === p.berkasId && b.digest === p.digest
}

/** Whether this draft, at this content, may be put in force today. */
export async function periksaBerlakukan(
  s: Pick<Sarana, 'jam' | 'antrean'>,
  tx: Parameters<typeof findDasar>[0],
  r: Rancangan,
  digest: string,
): Promise<Result<DefinisiSop>> {
  if (r.keadaan !== 'diajukan' || r.digest !== digest) return tolak(galatRancangan.berubahSejakDiajukan())
  const layak = await periksaLayak(s, tx, r)
  if (!layak.ok) return layak
  const { definisi } = layak.value
  if (layak.value.digest !== digest) return tolak(galatRancangan.berubahSejakDiajukan())
  if ((await findDasar(tx, r.sop)) !== r.dasarDigest) return tolak(galatRancangan.dasarBerganti())
  const efektif = definisi.identitas.tanggalEfektif
  const hariIni = tanggalSetempat((await getKalender(tx)).zona, s.jam.sekarang())
  return efektif && efektif > hariIni ? tolak(galatRancangan.belumEfektif(efektif)) : ok(definisi)
}

async function gantikan(
  tx: Tx,
  saat: Date,
  r: Rancangan,
  kini: SopBerlaku | undefined,
  definisi: DefinisiSop,
  p: PermintaanBerlakukan & { readonly pelaku: Pelaku },
): Promise<void> {
  const bawaan = kini ? undefined : findDefinisi(r.sop)
  const lama = kini?.berakhir === null ? kini.id : bawaan && (await catatBawaan(tx, bawaan, saat))
  if (lama) await akhiriBerlaku(tx, lama, { saat, sebab: 'diganti', alasan: null, pelaku: p.pelaku })
  const digest = await simpanVersi(tx, definisi, saat)
  const baris = { sop: r.sop, digest, sejak: saat, berkasId: p.berkasId, rancanganId: r.id }
  await insertBerlaku(tx, baris)
  await tandaiBerlaku(tx, r.id)
}

/** The shipped version enters the history when it ends. */
export async function catatBawaan(tx: Tx, bawaan: DefinisiSop, saat: Date): Promise<string> {
  const digest = await simpanVersi(tx, bawaan, saat)
  return insertBerlaku(tx, { sop: bawaan.id, digest, sejak: null, berkasId: null, rancanganId: null })
}
