import { atasanPelaksana, pemangkuPelaksana } from '#akun'
import type { Kueri } from '#platform/postgres'
import { type DefinisiSop, getLangkah } from '../definisi/definisi-sop.ts'
import type { TempatBerkas } from './pengingat.store.ts'

/** Who may be told of an open place. */
export interface PenerimaTempat {
  readonly pegawaiId: string
  readonly nama: string
}

/** Answers the same question once: many cases wait for the same few positions. */
export type TanyaPenerima = ReturnType<typeof tanyaPenerima>

export function tanyaPenerima(db: Kueri, saat: Date) {
  const pemangku = new Map<string, Promise<PenerimaTempat[]>>()
  const atasan = new Map<string, Promise<PenerimaTempat[]>>()
  return {
    /** Everyone who may do at least one act of the step: holders, and mandates that cover it. */
    pemangku(d: DefinisiSop, t: Pick<TempatBerkas, 'langkah' | 'pelaksana'>): Promise<PenerimaTempat[]> {
      const tindakan = getLangkah(d, t.langkah).tindakan.map((x) => x.nama)
      return sekali(pemangku, `${t.pelaksana}/${d.id}/${tindakan.join()}`, async () =>
        satuOrangSekali(
          (await pemangkuPelaksana(db, t.pelaksana, saat, d.id)).filter(
            (m) => !m.tindakan || tindakan.some((nama) => m.tindakan?.includes(nama)),
          ),
        ),
      )
    },
    atasan(pelaksana: string): Promise<PenerimaTempat[]> {
      return sekali(atasan, pelaksana, async () =>
        satuOrangSekali(await atasanPelaksana(db, pelaksana, saat)),
      )
    },
  }
}

function sekali<T>(peta: Map<string, Promise<T>>, kunci: string, tanya: () => Promise<T>): Promise<T> {
  const ada = peta.get(kunci) ?? tanya()
  peta.set(kunci, ada)
  return ada
}

function satuOrangSekali(daftar: readonly PenerimaTempat[]): PenerimaTempat[] {
  return [...new Map(daftar.map(({ pegawaiId, nama }) => [pegawaiId, { pegawaiId, nama }])).values()]
}
