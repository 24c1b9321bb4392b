import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { sistem } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaKunciPrivat } from '../sertifikat/kunci-privat.ts'
import { galatTtd } from '../ttd.galat.ts'
import { findCa } from '../ttd.store.ts'
import { type CrlTerbit, daftarPencabutan, findCrlTerakhir, kunciCrl, simpanCrl } from './cabut.store.ts'
import { susunCrl } from './crl.ts'

type SaranaCrl = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/** A list stands for a week and is made anew after half of it: a reader who fetched it yesterday still may use it. */
const HARI_BERLAKU = 7
const HARI_MS = 86_400_000

/** The office CA's revocation list as it is to be published now. */
export async function crlKantor(s: SaranaCrl): Promise<Result<CrlTerbit>> {
  const ada = await findCrlTerakhir(s.db)
  if (ada && isSegar(ada, s.jam.sekarang())) return ok(ada)
  return s.db.transaksi(async (tx) => {
    const baru = await terbitkanCrl(s, tx)
    if (baru.ok && baru.value.nomor !== (ada?.nomor ?? 0))
      await catat(tx, s.jam, {
        tindakan: 'ttd.terbitkan-crl',
        objek: `crl/${baru.value.nomor}`,
        hasil: 'dilakukan',
        pelaku: sistem,
        rincian: { jumlah: baru.value.jumlah, berikut: baru.value.berikut.toISOString() },
      })
    return baru
  })
}

/** The next list with all that is revoked now; in the transaction of the revocation, so that both stand or none. */
export async function terbitkanCrl(s: SaranaCrl, tx: Tx): Promise<Result<CrlTerbit>> {
  const ca = await findCa(tx)
  if (!ca) return tolak(galatTtd.belumAdaCa())
  await kunciCrl(tx)
  const akhir = await findCrlTerakhir(tx)
  const kini = new Date(Math.floor(s.jam.sekarang().getTime() / 1000) * 1000)
  const daftar = await daftarPencabutan(tx)
  // Somebody made it while this one waited.
  if (akhir && akhir.jumlah === daftar.length && isSegar(akhir, kini)) return ok(akhir)
  const nomor = (akhir?.nomor ?? 0) + 1
  const berikut = new Date(kini.getTime() + HARI_BERLAKU * HARI_MS)
  const kunci = await bukaKunciPrivat(s, ca.nomorSeri)
  const der = susunCrl({ penerbitPem: ca.pem, kunci, nomor, terbit: kini, berikut, daftar })
  const baru = { nomor, der, terbit: kini, berikut, jumlah: daftar.length }
  await simpanCrl(tx, baru)
  return ok(baru)
}

function isSegar(c: CrlTerbit, kini: Date): boolean {
  return kini >= c.terbit && c.berikut.getTime() - kini.getTime() > (HARI_BERLAKU / 2) * HARI_MS
}
