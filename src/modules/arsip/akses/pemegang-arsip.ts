import type { PemegangDokumen, TanyaPemegang } from '#dokumen'
import { findSusutPemegang } from '../retensi/susut.store.ts'
import { findPemilikBerkas, findPemilikHash, type Pemilik } from './akses.store.ts'
import type { PembacaArsip } from './akses.ts'
import { pembacaArsip } from './pembaca-arsip.ts'
import { timbangEntri } from './timbang-entri.ts'

/**
 * An entry holds its documents under its class, and closes the whole case it was archived from: drafts say what the signed
 * file says. Minutes and packages of destruction are as closed as the highest class on their list.
 */
export const pemegangArsip: TanyaPemegang = {
  modul: 'arsip',
  async cari(s, hash, penanya) {
    const entri = await findPemilikHash(s.db, hash, penanya.pegawaiId)
    const susut = await findSusutPemegang(s.db, hash, penanya.pegawaiId)
    if (entri.length + susut.length === 0) return { pemegang: [] }
    const pembaca = await pembacaArsip(s, penanya)
    return {
      pemegang: [
        ...entri.map((p) => sebut(pembaca, p)),
        ...susut.map((u) => ({ ...sebut(pembaca, u), objek: `susut/${u.id}` })),
      ],
    }
  },
  async berkas(s, berkasId, penanya) {
    const entri = await findPemilikBerkas(s.db, berkasId, penanya.pegawaiId)
    if (entri.length === 0) return []
    const pembaca = await pembacaArsip(s, penanya)
    return entri.map((p) => sebut(pembaca, p))
  },
}

function sebut(pembaca: PembacaArsip, p: Pemilik): PemegangDokumen {
  return {
    objek: `arsip/${p.arsipId}`,
    hak: timbangEntri(pembaca, p),
    ...(p.keamanan !== 'biasa' && { kelas: p.keamanan }),
  }
}
