import { pemangkuPelaksana } from '#akun'
import { kirimKabar } from '#kabar'
import type { Tx } from '#platform/postgres'
import { type DefinisiSop, judulTampil } from '../definisi/definisi-sop.ts'
import { pesanRancangan } from './rancangan.pesan.ts'

/** Everyone who holds a position that this version names is told of it, once a version. Answers how many. */
export async function sebarluaskanSop(
  tx: Tx,
  d: DefinisiSop,
  p: { readonly digest: string; readonly kecuali?: string; readonly saat: Date },
): Promise<number> {
  const penerima = new Set<string>()
  for (const { id, dicatatOleh } of d.pelaksana)
    if (dicatatOleh === undefined)
      for (const m of await pemangkuPelaksana(tx, id, p.saat)) penerima.add(m.pegawaiId)
  if (p.kecuali) penerima.delete(p.kecuali)
  await kirimKabar(
    tx,
    {
      kepada: [...penerima],
      jenis: 'sop-berlaku',
      judul: pesanRancangan.berlaku(judulTampil(d), d.identitas.nomor),
      isi: pesanRancangan.berlakuIsi,
      tautan: `/sop/${d.id}`,
      kunci: `sop-berlaku/${p.digest}`,
    },
    p.saat,
  )
  return penerima.size
}
