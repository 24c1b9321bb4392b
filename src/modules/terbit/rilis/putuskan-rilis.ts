import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sebagaiPerilis } from './aturan-rilis.ts'
import { tutupKabarRilis } from './kabarkan-rilis.ts'
import { galatRilis } from './rilis.galat.ts'
import {
  kunciRilis,
  tandaiDibatalkan,
  tandaiDisetujui,
  tandaiDitarik,
  tandaiDitolak,
  ubahSaat,
} from './rilis.store.ts'
import { isTerbit, kodeRilis, type RilisTersimpan } from './rilis.ts'

type SaranaPutus = Pick<Sarana, 'db' | 'jam'>

/** Another person approves exactly the files they looked at (`isi`); from `pada` on readers have them, without it at once. */
export function setujuiRilis(
  s: SaranaPutus,
  id: number,
  m: { readonly isi: string; readonly pada?: Date },
  oleh: Pelaku,
): Promise<Result<void>> {
  return putuskan(s, id, oleh, 'terbit.setujui-rilis', async (tx, r, pelaku) => {
    if (r.keadaan !== 'menunggu') return tolak(galatRilis.keadaanLain(r.keadaan))
    if (isOrangSama(r.disiapkan, pelaku)) return tolak(galatRilis.orangSama())
    if (r.isi !== m.isi) return tolak(galatRilis.isiLain())
    const saat = s.jam.sekarang()
    if (m.pada && m.pada <= saat) return tolak(galatRilis.saatLampau())
    const pada = m.pada ?? saat
    await tandaiDisetujui(tx, id, { pada, oleh: pelaku, saat })
    return ok({ isi: m.isi, pada: pada.toISOString() })
  })
}

/** The edition never goes out and its number is free again. The one who prepared it may take it back too. */
export async function tolakRilis(
  s: SaranaPutus,
  id: number,
  catatan: string,
  oleh: Pelaku,
): Promise<Result<void>> {
  return putuskan(s, id, oleh, 'terbit.tolak-rilis', async (tx, r, pelaku) => {
    if (r.keadaan !== 'menunggu') return tolak(galatRilis.keadaanLain(r.keadaan))
    await tandaiDitolak(tx, id, { oleh: pelaku, saat: s.jam.sekarang(), catatan })
    return ok({ catatan })
  })
}

/** Another moment, for one that is approved and not yet out. */
export function jadwalkanRilis(
  s: SaranaPutus,
  id: number,
  m: { readonly pada: Date; readonly alasan: string },
  oleh: Pelaku,
): Promise<Result<void>> {
  return putuskan(s, id, oleh, 'terbit.jadwalkan-rilis', async (tx, r) => {
    const saat = s.jam.sekarang()
    if (r.keadaan !== 'disetujui' || isTerbit(r, saat)) return tolak(galatRilis.keadaanLain(r.keadaan))
    if (m.pada <= saat) return tolak(galatRilis.saatLampau())
    await ubahSaat(tx, id, m.pada)
    return ok({ dari: r.pada!.toISOString(), pada: m.pada.toISOString(), alasan: m.alasan })
  })
}

/** One that is out keeps its address and shows this notice; one that is not yet out never goes out. */
export function tarikRilis(
  s: SaranaPutus,
  id: number,
  pengumuman: string,
  oleh: Pelaku,
): Promise<Result<void>> {
  return putuskan(s, id, oleh, 'terbit.tarik-rilis', async (tx, r, pelaku) => {
    if (r.keadaan !== 'disetujui') return tolak(galatRilis.keadaanLain(r.keadaan))
    const saat = s.jam.sekarang()
    const sudahTerbit = isTerbit(r, saat)
    if (sudahTerbit) await tandaiDitarik(tx, id, { oleh: pelaku, saat, pengumuman })
    else await tandaiDibatalkan(tx, id, pengumuman)
    return ok({ pengumuman, sebelumTerbit: !sudahTerbit })
  })
}

async function putuskan(
  s: SaranaPutus,
  id: number,
  oleh: Pelaku,
  tindakan: string,
  lakukan: (tx: Tx, r: RilisTersimpan, pelaku: Pelaku) => Promise<Result<Record<string, unknown>>>,
): Promise<Result<void>> {
  const boleh = await sebagaiPerilis(s, oleh, 'penyetuju')
  const menolakSendiri = !boleh.ok && tindakan === 'terbit.tolak-rilis'
  if (!boleh.ok && !menolakSendiri) return boleh
  return await s.db.transaksi(async (tx) => {
    const r = await kunciRilis(tx, id)
    if (!r) return tolak(galatRilis.tiada(id))
    if (!boleh.ok && !isOrangSama(r.disiapkan, oleh)) return boleh
    const pelaku = boleh.ok ? boleh.value : r.disiapkan
    const hasil = await lakukan(tx, r, pelaku)
    if (!hasil.ok) return hasil
    await tutupKabarRilis(tx, r, s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan,
      objek: `rilis/${kodeRilis(r)}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { rilis: id, ...hasil.value },
    })
    return ok()
  })
}

/** One person, whatever position they act under. */
export function isOrangSama(a: Pelaku, b: Pelaku): boolean {
  if (a.jenis === 'pegawai' && b.jenis === 'pegawai' && a.pegawaiId === b.pegawaiId) return true
  return 'akunId' in a && 'akunId' in b && a.akunId === b.akunId
}
