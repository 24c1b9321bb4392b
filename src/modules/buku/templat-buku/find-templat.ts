import type { Kueri } from '#platform/postgres'
import { templatBawaan } from './muat-templat.ts'
import { periksaTemplat } from './periksa-templat.ts'
import { daftarTemplatKantor, findVersiTerbaru, type VersiTemplat } from './templat-buku.store.ts'
import type { TemplatBuku } from './templat-buku.ts'

/** The office's newest version, else the one that comes with the program. */
export async function findTemplat(db: Kueri, id: string): Promise<TemplatBuku | undefined> {
  const kantor = await findVersiTerbaru(db, id)
  return kantor ? berlaku(kantor) : templatBawaan().find((t) => t.id === id)
}

/** All that the office can make books from, those of its own behind those that come with the program. */
export async function daftarTemplat(db: Kueri): Promise<TemplatBuku[]> {
  const kantor = (await daftarTemplatKantor(db)).map(berlaku)
  const bawaan = templatBawaan().map((b) => kantor.find((k) => k.id === b.id) ?? b)
  return [...bawaan, ...kantor.filter((k) => bawaan.every((b) => b.id !== k.id))]
}

function berlaku(v: VersiTemplat): TemplatBuku {
  const { isi } = v
  // Read again through the form: a row of an older program gets the defaults of this one.
  const hasil = periksaTemplat(isi)
  return { ...(hasil.ok ? hasil.value : isi), versi: v.versi }
}
