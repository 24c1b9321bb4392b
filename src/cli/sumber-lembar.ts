import { bacaDokumen, type Kertas, type ModelBukuSop, type ModelLembarSop } from '#dokumen'
import { Ditolak } from '#kernel/ditolak'
import { jamSistem } from '#kernel/jam'
import {
  bukuBawaan,
  bukuKantor,
  type DefinisiSop,
  findDefinisi,
  findDefinisiBerlaku,
  findLembarSah,
  galatSop,
  getKertasKantor,
  lembarBawaan,
  lembarKantor,
  type NaskahBuku,
  sidikDefinisi,
} from '#sop'
import { denganKantor } from './dengan-kantor.ts'

/** Where a verb takes its SOPs from: an office's folder, or the shipped definitions. */
export interface SumberLembar {
  definisi(id: string): Promise<DefinisiSop>
  lembar(id: string): Promise<ModelLembarSop>
  /** The signed sheet of an office's version in force; undefined where nobody signed one. */
  sah(id: string): Promise<Buffer | undefined>
  /** Without words of its own: the shipped ones, with the office's decision. */
  buku(naskah: NaskahBuku | undefined): Promise<ModelBukuSop>
  /** Paper where none is named. */
  kertas(): Promise<Kertas>
}

export async function sumberLembar<T>(
  data: string | undefined,
  ambil: (s: SumberLembar) => Promise<T>,
): Promise<T> {
  if (data === undefined) {
    const definisi = async (id: string) => wajibAda(id, findDefinisi(id))
    return ambil({
      definisi,
      lembar: async (id) => lembarBawaan(await definisi(id)),
      sah: async () => undefined,
      buku: async (naskah) => bukuBawaan(naskah, String(jamSistem.sekarang().getFullYear())),
      kertas: async () => 'a4',
    })
  }
  return denganKantor(data, 'sop', (kantor) => {
    const definisi = async (id: string) => wajibAda(id, await findDefinisiBerlaku(kantor.db, id))
    return ambil({
      definisi,
      lembar: async (id) => lembarKantor(kantor, await definisi(id)),
      sah: async (id) => {
        const sah = await findLembarSah(kantor.db, sidikDefinisi(await definisi(id)))
        return sah && (await bacaDokumen(kantor, sah.hash)).isi
      },
      buku: (naskah) => bukuKantor(kantor, naskah),
      kertas: () => getKertasKantor(kantor.db),
    })
  })
}

function wajibAda(id: string, d: DefinisiSop | undefined): DefinisiSop {
  if (!d) throw new Ditolak(galatSop.sopTakAda(id))
  return d
}
