import { catat } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { bacaIsiRilis } from './baca-rilis.ts'
import { kabarkanGagal, kabarkanMenunggu } from './kabarkan-rilis.ts'
import { findRilis, kunciRilis, tandaiGagal, tandaiJadi } from './rilis.store.ts'
import { kodeRilis } from './rilis.ts'
import { susunIsiRilis } from './susun-isi-rilis.ts'

/** Makes an edition's files and seals their list; after a crash it begins again and finds what is stored. */
export function pekerjaRilis(s: Sarana): Pekerja {
  return async (data, pengawas): Promise<Result<Record<string, unknown>>> => {
    const id = Number(data['rilisId'])
    const r = await findRilis(s.db, id)
    if (r?.keadaan !== 'disusun') return ok({ rilisId: id })
    const hasil = await susunIsiRilis(s, r, pengawas)
    const isi = hasil.ok ? await bacaIsiRilis(s, hasil.value) : undefined
    await s.db.transaksi(async (tx) => {
      if ((await kunciRilis(tx, id))?.keadaan !== 'disusun') return
      const saat = s.jam.sekarang()
      if (hasil.ok) {
        await tandaiJadi(tx, id, hasil.value)
        await kabarkanMenunggu(tx, r, saat)
      } else {
        await tandaiGagal(tx, id, hasil.galat.pesan)
        await kabarkanGagal(tx, r, hasil.galat.pesan, saat)
      }
      await catat(tx, s.jam, {
        tindakan: 'terbit.susun-rilis',
        objek: `rilis/${kodeRilis(r)}`,
        hasil: hasil.ok ? 'dilakukan' : 'ditolak',
        pelaku: r.disiapkan,
        rincian: hasil.ok
          ? { rilis: id, isi: hasil.value, file: isi!.file.length, tabel: isi!.tabel.length }
          : { rilis: id, galat: hasil.galat.kode },
      })
    })
    return hasil.ok ? ok({ rilisId: id, isi: hasil.value }) : hasil
  }
}
