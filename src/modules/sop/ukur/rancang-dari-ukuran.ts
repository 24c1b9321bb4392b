import { getKantor } from '#akun'
import { type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { buatRancangan } from '../rancangan/buat-rancangan.ts'
import { findDefinisiTerakhir } from '../rancangan/definisi-berlaku.ts'
import { galatSop } from '../sop.galat.ts'
import { galatUkur } from './ukur.galat.ts'
import { ukurSop } from './ukur-sop.ts'

/**
 * Begins the next version of a SOP with the measured times of these steps in place of the declared ones. The measure is
 * taken anew here, so what a screen showed cannot slip in; each changed field carries its evidence. Answers the draft's id.
 */
export async function rancangDariUkuran(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  sop: string,
  p: { dari?: string | undefined; sampai?: string | undefined; langkah: readonly string[] },
  pelaku: Pelaku,
): Promise<Result<string>> {
  const ukur = await ukurSop(s, sop, p)
  if (!ukur.ok) return ukur
  const d = await findDefinisiTerakhir(s.db, sop)
  if (!d) return tolak(galatSop.sopTakAda(sop))
  const usul = new Map(
    ukur.value.langkah.flatMap((l) => (l.usul && p.langkah.includes(l.langkah) ? [[l.langkah, l.usul]] : [])),
  )
  if (usul.size < new Set(p.langkah).size) return tolak(galatUkur.tanpaUsul())
  const { sifat: _, ...tetap } = structuredClone(d)
  const naskah = {
    ...tetap,
    asal: (await getKantor(s.db)).dinas,
    langkah: tetap.langkah.map((l) => ({ ...l, waktu: usul.get(l.id)?.waktu ?? l.waktu })),
  }
  const keyakinan = Object.fromEntries(
    d.langkah.flatMap((l, i) => {
      const u = usul.get(l.id)
      // As many keep it as the share that it was taken from.
      return u ? [[`langkah.${i}.waktu`, { nilai: 0.8, alasan: `Semula "${l.waktu}". ${u.bukti}` }]] : []
    }),
  )
  return buatRancangan(s, { cara: 'usulan', naskah, keyakinan, asalFile: null }, pelaku)
}
