import type { Kueri } from '#platform/postgres'
import { type DefinisiSop, sidikDefinisi } from '../definisi/definisi-sop.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { tinjauBentuk } from '../tinjau/tinjau-bentuk.ts'
import { bacaNaskahYaml } from './naskah-yaml.ts'
import { daftarMasaBerlaku, findBerlakuTerakhir } from './sop-berlaku.store.ts'

/** A definition of eighty steps has 60 KB; the file that carries it may be anybody's. */
const UKURAN_MAKS = 1_000_000

/** The definition that a signed sheet carries in it; undefined where the bytes are none. */
export function bacaDefinisiLembar(yaml: Uint8Array): { definisi: DefinisiSop; digest: string } | undefined {
  if (yaml.length > UKURAN_MAKS) return undefined
  const naskah = bacaNaskahYaml(Buffer.from(yaml).toString())
  const definisi = naskah.ok ? tinjauBentuk(naskah.value).definisi : undefined
  return definisi && { definisi, digest: sidikDefinisi(definisi) }
}

/** Whether this office runs exactly this content of a SOP, or did; `sejak` null: as shipped, from its first day. */
export interface MasaBerlaku {
  readonly keadaan: 'kini' | 'pernah' | 'tidak'
  readonly sejak: Date | null
  readonly berakhir: Date | null
  readonly sebabAkhir: 'diganti' | 'dicabut' | null
}

export async function kenaliDefinisi(db: Kueri, sop: string, digest: string): Promise<MasaBerlaku> {
  const [masa] = await daftarMasaBerlaku(db, sop, digest)
  if (masa) {
    const { sejak, berakhir, sebabAkhir } = masa
    return { keadaan: berakhir ? 'pernah' : 'kini', sejak, berakhir, sebabAkhir }
  }
  const bawaan = (await findBerlakuTerakhir(db, sop)) ? undefined : findDefinisi(sop)
  const kini = bawaan !== undefined && sidikDefinisi(bawaan) === digest
  return { keadaan: kini ? 'kini' : 'tidak', sejak: null, berakhir: null, sebabAkhir: null }
}
