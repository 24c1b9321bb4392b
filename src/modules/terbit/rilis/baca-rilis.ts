import type { HasilTerbit } from '#agregat'
import type { Sarana } from '#platform/sarana'
import { IsiRilis } from './rilis.contract.ts'

type Simpan = Pick<Sarana, 'simpanan'>

/** The list of an edition's files, from the store: its address is its digest, so what is read is what was sealed. */
export async function bacaIsiRilis(s: Simpan, isi: string): Promise<IsiRilis> {
  return IsiRilis.parse(JSON.parse((await s.simpanan.baca(isi)).toString()))
}

export async function bacaFileRilis(s: Simpan, isi: IsiRilis, jalur: string): Promise<Buffer | undefined> {
  const file = isi.file.find((f) => f.jalur === jalur)
  return file && (await s.simpanan.baca(file.hash))
}

/** A table of an edition as it was sealed. Its cells were checked when it was made; only its address is checked here. */
export async function bacaTabelRilis(s: Simpan, isi: IsiRilis, id: string): Promise<HasilTerbit | undefined> {
  const byte = await bacaFileRilis(s, isi, `tabel/${id}.json`)
  return byte && (JSON.parse(byte.toString()) as HasilTerbit)
}
