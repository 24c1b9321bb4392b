import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKabar } from '../kabar.galat.ts'
import { getLetakMasuk, getSetelanMasuk, simpanLetakMasuk, simpanSetelanMasuk } from './masuk.store.ts'
import {
  isTujuanSandiMasukSama,
  KONTEKS_SANDI_MASUK,
  periksaSetelanMasuk,
  type SetelanMasuk,
} from './setelan-masuk.ts'

/** `sandi` absent keeps what is kept, "" removes it. */
export type IsiSetelanMasuk = Omit<SetelanMasuk, 'sandi'> & { readonly sandi?: string | undefined }

/** Changes which mailbox is looked into. Another mailbox, folder or first day begins at its beginning. */
export async function ubahSetelanMasuk(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  { sandi, ...isi }: IsiSetelanMasuk,
  pelaku: Pelaku,
): Promise<Result<SetelanMasuk>> {
  return s.db.transaksi(async (tx) => {
    const lama = await getSetelanMasuk(tx)
    const tersimpan =
      sandi === undefined
        ? lama.sandi
        : sandi === ''
          ? null
          : s.kunci.bungkus(Buffer.from(sandi), KONTEKS_SANDI_MASUK)
    const baru: SetelanMasuk = { ...isi, sandi: isi.pengguna === '' ? null : tersimpan }
    if (sandi === undefined && baru.sandi && !isTujuanSandiMasukSama(lama, baru))
      return tolak(galatKabar.sandiDiminta())
    const cacat = periksaSetelanMasuk(baru)
    if (cacat) return tolak(cacat)
    await simpanSetelanMasuk(tx, baru)
    const { uidValidity } = await getLetakMasuk(tx)
    if ((['host', 'pengguna', 'folder', 'sejak'] as const).some((k) => lama[k] !== baru[k]))
      await simpanLetakMasuk(tx, { uidValidity, uidTerakhir: 0 })
    await catat(tx, s.jam, {
      tindakan: 'kabar.ubah-setelan-masuk',
      objek: 'kabar/masuk',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: tanpaRahasia(lama), baru: tanpaRahasia(baru), sandiDiganti: sandi !== undefined },
    })
    return ok(baru)
  })
}

function tanpaRahasia({ sandi, ...s }: SetelanMasuk) {
  return { ...s, adaSandi: sandi !== null }
}
