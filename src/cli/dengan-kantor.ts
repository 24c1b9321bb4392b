import { bukaKantor, type Kantor } from '../kantor/buka-kantor.ts'

/** Opens the office of `data` for one verb and closes it whatever happens. Refuses when there is no office there. */
export async function denganKantor<T>(
  data: string,
  kerja: string,
  isi: (k: Kantor) => Promise<T>,
): Promise<T> {
  const kantor = await bukaKantor({ data, kerja, cara: 'menumpang-bila-jalan' })
  try {
    return await isi(kantor)
  } finally {
    await kantor.tutup()
  }
}
