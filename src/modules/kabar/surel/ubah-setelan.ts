import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKabar } from '../kabar.galat.ts'
import { getSetelanSurel, simpanSetelanSurel } from './setelan.store.ts'
import { isTujuanSandiSama, KONTEKS_SANDI, periksaSetelan, type SetelanSurel } from './setelan-surel.ts'

/** `sandi` absent keeps what is kept, "" removes it. */
export type IsiSetelanSurel = Omit<SetelanSurel, 'sandi'> & { readonly sandi?: string | undefined }

/** Changes how the office sends mail. The password is kept wrapped, and never said to a server it was not given for. */
export async function ubahSetelanSurel(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  { sandi, ...isi }: IsiSetelanSurel,
  pelaku: Pelaku,
): Promise<Result<SetelanSurel>> {
  return s.db.transaksi(async (tx) => {
    const lama = await getSetelanSurel(tx)
    const tersimpan =
      sandi === undefined
        ? lama.sandi
        : sandi === ''
          ? null
          : s.kunci.bungkus(Buffer.from(sandi), KONTEKS_SANDI)
    const alamatTertib = isi.alamatTertib && new URL(isi.alamatTertib).origin
    const baru: SetelanSurel = { ...isi, alamatTertib, sandi: isi.pengguna === '' ? null : tersimpan }
    if (sandi === undefined && baru.sandi && !isTujuanSandiSama(lama, baru))
      return tolak(galatKabar.sandiDiminta())
    const cacat = periksaSetelan(baru)
    if (cacat) return tolak(cacat)
    await simpanSetelanSurel(tx, baru)
    await catat(tx, s.jam, {
      tindakan: 'kabar.ubah-setelan',
      objek: 'kabar/setelan',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: tanpaRahasia(lama), baru: tanpaRahasia(baru), sandiDiganti: sandi !== undefined },
    })
    return ok(baru)
  })
}

function tanpaRahasia({ sandi, ...s }: SetelanSurel) {
  return { ...s, adaSandi: sandi !== null }
}
