import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { orangDari } from '../berkas/berkas.ts'
import { konteksKantor } from '../tinjau/konteks-kantor.ts'
import { tinjauRancangan } from '../tinjau/tinjau-rancangan.ts'
import type { DaftarRancanganKirim, RancanganKirim, RingkasRancanganKirim } from './rancangan.contract.ts'
import { galatRancangan } from './rancangan.galat.ts'
import {
  type BerkasRancangan,
  daftarBerkasRancangan,
  daftarRancangan,
  findRancangan,
  type RingkasRancangan,
} from './rancangan.store.ts'
import { tulisMasukanRancangan } from './rancangan.ts'

/** A page that nobody scrolls to the end of; older drafts are found through their SOP. */
const BATAS = 200

export async function daftarRancanganKirim(db: Kueri): Promise<DaftarRancanganKirim> {
  const semua = await daftarRancangan(db, BATAS)
  const berkas = await daftarBerkasRancangan(
    db,
    semua.map((r) => r.id),
  )
  return { rancangan: semua.map((r) => ringkas(r, berkas)) }
}

export async function getRancanganKirim(
  s: Pick<Sarana, 'db' | 'antrean'>,
  id: string,
): Promise<Result<RancanganKirim>> {
  const r = await findRancangan(s.db, id)
  if (!r) return tolak(galatRancangan.takAda(id))
  const { temuan } = tinjauRancangan(r.naskah, await konteksKantor(s, s.db))
  return ok({
    ...ringkas(r, await daftarBerkasRancangan(s.db, [id])),
    // Counted anew: regulations and positions may have changed since it was saved.
    ...hitung(temuan),
    naskah: r.naskah,
    keyakinan: r.keyakinan,
    asalFile: r.asalFile,
    dasarDigest: r.dasarDigest,
    digest: r.digest,
    temuan: [...temuan],
  })
}

function hitung(temuan: readonly { readonly tingkat: string }[]): { cacat: number; temuanLain: number } {
  const cacat = temuan.filter((t) => t.tingkat === 'cacat').length
  return { cacat, temuanLain: temuan.length - cacat }
}

function ringkas(r: RingkasRancangan, berkas: readonly BerkasRancangan[]): RingkasRancanganKirim {
  const pembawa = berkas.find((b) => b.rancanganId === r.id)
  return {
    id: r.id,
    sop: r.sop,
    judul: r.judul,
    keadaan: r.keadaan,
    versi: r.versi,
    cara: r.cara,
    cacat: r.cacat,
    temuanLain: r.temuanLain,
    belumDikonfirmasi: Object.keys(r.keyakinan).length,
    dibuat: r.dibuat.toISOString(),
    dibuatOleh: orangDari(r.dibuatOleh),
    diubah: r.diubah.toISOString(),
    diubahOleh: orangDari(r.diubahOleh),
    kembali: r.kembali,
    berkas: pembawa ? { id: pembawa.id, nomor: pembawa.nomor } : null,
    masukanBerkas: r.keadaan === 'diajukan' ? tulisMasukanRancangan(r.id, r.digest!) : null,
  }
}
