import { wewenangPegawai } from '#akun'
import type { PemegangDokumen, TanyaPemegang } from '#dokumen'
import { findEntri } from '#jejak'
import { type Penanya, pelakuDari } from '#platform/http'
import { bolehSerahTerima } from '../serah-terima/serahkan-pekerjaan.ts'
import { daftarBagian, findBerkasPemegang, findSerahTerimaPemegang } from './pemegang-berkas.store.ts'

/**
 * Cases hold every version of their documents and what was uploaded to them. A case is open to the office; who acted on it,
 * or may act now, has a part in it. Minutes of a hand-over are for the two and the pengelola; a printed SOP book for all.
 */
export const pemegangBerkas: TanyaPemegang = {
  modul: 'sop',
  async cari(s, hash, penanya) {
    const serah = (await findSerahTerimaPemegang(s.db, hash)).map(
      ({ id, dariId, kepadaId }): PemegangDokumen => {
        const boleh = penanya.pegawaiId === kepadaId || bolehSerahTerima(pelakuDari(penanya), dariId)
        return { objek: `serah-terima/${id}`, hak: boleh ? 'boleh' : 'tutup' }
      },
    )
    const [buku] = await findEntri(s.db, { objek: `dokumen/${hash}`, tindakan: 'sop.cetak-buku', batas: 1 })
    return {
      pemegang: [...serah, ...(buku ? [{ objek: 'sop/buku', hak: 'boleh' } as const] : [])],
      berkas: await findBerkasPemegang(s.db, hash),
    }
  },
  async berkas(s, berkasId, penanya) {
    const milik = await bagianSaya(s, berkasId, penanya)
    return berkasId.map((id) => {
      const b = milik.get(id)
      return { objek: `berkas/${id}`, hak: b ? 'ikut' : 'boleh', ...(b?.giliran && { giliran: true }) }
    })
  },
}

/** Of these cases those that this person has a part in: acted on one, was given a step of it, or may act on it now. */
async function bagianSaya(
  s: Parameters<TanyaPemegang['cari']>[0],
  berkasId: readonly string[],
  { pegawaiId }: Penanya,
): Promise<Map<string, { giliran: boolean }>> {
  if (!pegawaiId) return new Map()
  const wewenang = await wewenangPegawai(s.db, pegawaiId, s.jam.sekarang())
  const baris = await daftarBagian(s.db, berkasId.filter(isUuid), pegawaiId)
  const milik = new Map<string, { giliran: boolean }>()
  for (const b of baris) {
    const giliran =
      b.dilimpahi ||
      b.langkah.some((p) => wewenang.some((w) => w.pelaksana === p && (!w.sop || w.sop.includes(b.sop))))
    if (giliran || b.bertindak) milik.set(b.id, { giliran })
  }
  return milik
}

// Other modules keep the id of a case as text.
const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
