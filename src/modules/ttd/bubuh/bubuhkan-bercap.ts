import { ok, type Result } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { HasilBubuh, PermintaanBubuh } from '../alat-ttd.ts'
import { type CapWaktu, mintaToken } from '../cap-waktu/minta-token.ts'
import { kumpulkanBukti } from '../jangka-panjang/kumpulkan-bukti.ts'
import { perkuat } from '../jangka-panjang/perkuat.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { bubuhkan } from './bubuhkan.ts'
import type { PenandaCms } from './susun-cms.ts'

type SaranaBubuh = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

export interface KunciPenanda {
  readonly nomorSeri: string
  readonly penanda: PenandaCms
  /** What the block says of the certificate, in red; absent: of a PSrE. */
  readonly tanda?: string
}

/**
 * Signs as the office has it set: a paraf B-B, a signature or seal B-T where there is a time-stamp authority, and
 * behind a seal proofs and a document time-stamp (B-LTA). A silent authority refuses the act, or, where the office
 * chose so, leaves it at B-B and says so.
 */
export async function bubuhkanBercap(
  s: SaranaBubuh,
  pdf: Buffer,
  p: PermintaanBubuh,
  milik: KunciPenanda,
): Promise<Result<HasilBubuh>> {
  const setelan = await getSetelanTtd(s.db)
  const { capWaktu } = setelan
  const akar = await akarKantor(s.db)
  let cap: CapWaktu | undefined
  let tanpaCap = false
  const minta = (isi: readonly Buffer[]) =>
    mintaToken(isi, { setelan: capWaktu!, akar, jam: s.jam, signal: p.signal })
  const jadi = await bubuhkan(pdf, {
    ...p,
    blok: { ...p.blok, ...(milik.tanda && { tanda: milik.tanda }) },
    penanda: milik.penanda,
    ...(capWaktu &&
      p.peran !== 'paraf' && {
        async mintaCap(nilai: Buffer) {
          const hasil = await minta([nilai])
          if (hasil.ok) cap = hasil.value
          else if (hasil.galat.kode === 'ttd.cap-mati' && capWaktu.bilaMati === 'tanpa') tanpaCap = true
          else return hasil
          return ok(cap?.token)
        },
      }),
  })
  if (!jadi.ok) return jadi
  const dasar = { ...jadi.value, nomorSeri: milik.nomorSeri, tanpaCap }
  if (!cap) return ok({ ...dasar, tingkat: 'B-B' })
  const bercap: HasilBubuh = { ...dasar, tingkat: 'B-T', capWaktu: cap.waktu }
  if (p.peran !== 'segel' || !setelan.jangkaPanjang) return ok(bercap)

  const bukti = await kumpulkanBukti(s, jadi.value.isi, akar, p.signal)
  const kuat = await perkuat(jadi.value.isi, bukti, minta)
  // The seal itself stands; what only should last longer can be added later.
  if (!kuat.ok) return kuat.galat.kode === 'ttd.cap-mati' ? ok(bercap) : kuat
  return ok({ ...bercap, isi: kuat.value.isi, tingkat: bukti.kurang.length === 0 ? 'B-LTA' : 'B-T' })
}
