import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { pembacaArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { isOrangSama } from './orang-sama.ts'
import type { Susut as SusutKawat, SusutLengkap, Tahan } from './retensi.contract.ts'
import { daftarButir, findSusut, type Susut } from './susut.store.ts'
import { daftarTahan } from './tahan.store.ts'

/** A list with its entries, as the one who asks may see them. */
export async function lihatSusut(s: Sarana, id: string, penanya: Penanya): Promise<Result<SusutLengkap>> {
  const susut = await findSusut(s.db, id)
  if (!susut) return tolak(galatArsip.susutTakAda())
  const butir = await daftarButir(s.db, id)
  const arsip = await daftarArsipId(
    s.db,
    butir.map((b) => b.arsipId),
    await pembacaArsip(s, penanya),
  )
  return ok({
    ...ringkasSusut(susut, pelakuDari(penanya)),
    butir: butir.map((b, i) => ({
      urut: b.urut,
      arsip: arsip[i]!,
      nilai: b.nilai,
      ...(b.catatan !== null && { catatan: b.catatan }),
      ...(b.penilai && { penilai: b.penilai.nama }),
      ...(b.hasil && { hasil: b.hasil }),
    })),
  })
}

export function ringkasSusut(u: Susut, pelaku: Pelaku): SusutKawat {
  return {
    id: u.id,
    jenis: u.jenis,
    status: u.status,
    alasan: u.alasan,
    diusulkan: { nama: u.diusulkanOleh.nama, pada: u.diusulkanPada.toISOString() },
    ...(u.diputusOleh && { diputus: { nama: u.diputusOleh.nama, pada: u.diputusPada!.toISOString() } }),
    ...(u.nomorBeritaAcara !== null && { nomorBeritaAcara: u.nomorBeritaAcara }),
    ...(u.penerima !== null && { penerima: u.penerima }),
    ...(u.catatan !== null && { catatan: u.catatan }),
    ...(u.beritaAcara !== null && { beritaAcara: u.beritaAcara }),
    ...(u.paket !== null && { paket: u.paket }),
    ...(u.selesaiPada && { selesaiPada: u.selesaiPada.toISOString() }),
    jumlahButir: u.jumlahButir,
    jumlahDinilai: u.jumlahDinilai,
    usulanSendiri: isOrangSama(u.diusulkanOleh, pelaku),
  }
}

/** The holds of an entry, newest first; `hari` is today. */
export async function lihatTahan(db: Kueri, arsipId: string, hari: string): Promise<Tahan[]> {
  return (await daftarTahan(db, arsipId)).map((t) => ({
    id: t.id,
    alasan: t.alasan,
    ...(t.sampai !== null && { sampai: t.sampai }),
    sejak: t.sejak.toISOString(),
    oleh: t.oleh.nama,
    ...(t.lepas && {
      lepas: t.lepas.toISOString(),
      lepasOleh: t.lepasOleh!.nama,
      lepasAlasan: t.lepasAlasan!,
    }),
    lewat: t.lepas === null && t.sampai !== null && t.sampai < hari,
  }))
}
