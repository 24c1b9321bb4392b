import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { type DefinisiSop, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { konteksKantor } from '../tinjau/konteks-kantor.ts'
import { tinjauRancangan } from '../tinjau/tinjau-rancangan.ts'
import { findDefinisiBerlaku, findDefinisiTerakhir } from './definisi-berlaku.ts'
import { findLembarSah } from './lembar-sah.store.ts'
import { FILE_LEMBAR, KERJA_BERLAKUKAN, KERJA_CETAK, KERJA_SAHKAN, SOP_PENYUSUNAN } from './nama-penetapan.ts'
import { galatRancangan } from './rancangan.galat.ts'
import type { Rancangan } from './rancangan.ts'
import { type PermintaanUbah, ubahRancangan } from './ubah-rancangan.ts'

/**
 * Submits a draft: from now on it is what a case of "Penyusunan SOP" carries to the signature. Refused while it has a
 * grave finding or an unconfirmed guess, when it says what is in force and signed already, and when another version came in force
 * since it was begun, unless the person names that version in `mengganti`.
 */
export async function ajukanRancangan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  p: PermintaanUbah & { readonly mengganti?: string | undefined },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const hasil = await ubahRancangan(s, p, {
    tindakan: 'sop.rancangan-ajukan',
    keadaan: 'draf',
    pelaku,
    ubah: async (r, tx) => {
      const dugaan = Object.keys(r.keyakinan).length
      if (dugaan > 0) return tolak(galatRancangan.belumDikonfirmasi(dugaan))
      const layak = await periksaLayak(s, tx, r)
      if (!layak.ok) return layak
      const dasar = await findDasar(tx, r.sop)
      if (dasar !== r.dasarDigest && dasar !== p.mengganti) return tolak(galatRancangan.dasarBerganti())
      const { digest } = layak.value
      return ok({
        menjadi: { keadaan: 'diajukan', digest, dasarDigest: dasar, kembali: null },
        rincian: { dasar },
      })
    },
  })
  if (!hasil.ok) {
    const entri = { tindakan: 'sop.rancangan-ajukan', objek: `sop-rancangan/${p.id}`, pelaku }
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, { ...entri, hasil: 'ditolak', rincian: { kode: hasil.galat.kode } }),
    )
  }
  return hasil
}

/** Digest of the version that the next one takes the place of: in force, or the last before the SOP was withdrawn. */
export async function findDasar(db: Kueri, sop: string): Promise<string | null> {
  const d = await findDefinisiTerakhir(db, sop)
  return d ? sidikDefinisi(d) : null
}

/** The definition of a draft that may be put in force: reviewed now, with the rules and regulations of now. */
export async function periksaLayak(
  s: Pick<Sarana, 'antrean'>,
  db: Kueri,
  r: Pick<Rancangan, 'naskah' | 'sop'>,
): Promise<Result<{ definisi: DefinisiSop; digest: string }>> {
  const { temuan, definisi, digest } = tinjauRancangan(r.naskah, await konteksKantor(s, db))
  if (!definisi || !digest || temuan.some((t) => t.tingkat === 'cacat'))
    return tolak(galatRancangan.bercacat(temuan))
  const kini = await findDefinisiBerlaku(db, r.sop)
  // What runs without a signed sheet may be signed as it is.
  if (kini && sidikDefinisi(kini) === digest && (await findLembarSah(db, digest)))
    return tolak(galatRancangan.samaDenganBerlaku())
  const penetapan = periksaPenetapan(definisi)
  return penetapan.ok ? ok({ definisi, digest }) : penetapan
}

/**
 * Only "Penyusunan SOP" puts SOPs in force, and there the sheet is printed before it is signed and comes in force in one
 * act: without these no SOP could ever be approved again, this one neither.
 */
function periksaPenetapan(d: DefinisiSop): Result<void> {
  const tindakan = d.langkah.flatMap((l) => l.tindakan)
  const letak = (kerja: string) => tindakan.findIndex((t) => t.kerja?.nama === kerja)
  const [cetak, sahkan] = [letak(KERJA_CETAK), letak(KERJA_SAHKAN)]
  if (d.id !== SOP_PENYUSUNAN)
    return sahkan === -1 && letak(KERJA_BERLAKUKAN) === -1 ? ok() : tolak(galatRancangan.penetapanLain())
  const { nama, kerja } = tindakan[sahkan] ?? {}
  return cetak >= 0 && cetak < sahkan && nama === 'tandatangani' && kerja?.dengan?.['dokumen'] === FILE_LEMBAR
    ? ok()
    : tolak(galatRancangan.tanpaPenetapan())
}
