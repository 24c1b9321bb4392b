import { pemangkuPelaksana } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import { catatBawaan } from './berlakukan-rancangan.ts'
import { findDefinisiBerlaku } from './definisi-berlaku.ts'
import { SOP_PENYUSUNAN } from './nama-penetapan.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { akhiriBerlaku, findBerlakuTerakhir, kunciBerlaku } from './sop-berlaku.store.ts'

/** Withdraws a SOP: no new case opens, open ones finish. Only who sanctions it may; back it comes by approval. */
export async function cabutSop(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { readonly sop: string; readonly alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const entri = { tindakan: 'sop.cabut', objek: `sop/${p.sop}` }
  const hasil = await s.db.transaksi(async (tx): Promise<Result<void>> => {
    await kunciBerlaku(tx)
    const saat = s.jam.sekarang()
    const d = await findDefinisiBerlaku(tx, p.sop)
    const kini = await findBerlakuTerakhir(tx, p.sop)
    if (!d) return tolak(kini ? galatRancangan.sudahDicabut() : galatSop.sopTakAda(p.sop))
    if (d.id === SOP_PENYUSUNAN) return tolak(galatRancangan.penyusunanTetap())
    const sebagai = await pengesah(tx, d, pelaku, saat)
    if (!sebagai) return tolak(galatRancangan.bukanPengesah(d.identitas.disahkanOleh.jabatan))
    const baris = kini?.id ?? (await catatBawaan(tx, d, saat))
    await akhiriBerlaku(tx, baris, { saat, sebab: 'dicabut', alasan: p.alasan, pelaku: sebagai })
    // The reason stands with the SOP: people write names into reasons.
    const rincian = { nomor: d.identitas.nomor }
    await catat(tx, s.jam, { ...entri, hasil: 'dilakukan', pelaku: sebagai, rincian })
    return ok()
  })
  if (!hasil.ok) {
    const rincian = { kode: hasil.galat.kode }
    await s.db.transaksi((tx) => catat(tx, s.jam, { ...entri, hasil: 'ditolak', pelaku, rincian }))
  }
  return hasil
}

/** The person under the position that sanctions the SOP; who signs only for its holder (a.n., u.b.) does not. */
async function pengesah(tx: Tx, d: DefinisiSop, pelaku: Pelaku, saat: Date): Promise<Pelaku | undefined> {
  if (pelaku.jenis !== 'pegawai') return undefined
  const pemangku = await pemangkuPelaksana(tx, d.identitas.disahkanOleh.pelaksana, saat)
  const m = pemangku.find(
    (m) => m.pegawaiId === pelaku.pegawaiId && ['definitif', 'plt', 'plh'].includes(m.dasar),
  )
  return m && { ...pelaku, jabatanId: m.jabatanId, jabatan: m.jabatan, dasar: m.dasar }
}
