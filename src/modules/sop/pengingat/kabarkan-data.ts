import { kirimKabar } from '#kabar'
import type { Tx } from '#platform/postgres'
import { getVersi } from '../berkas/berkas.store.ts'
import { tautanBerkas } from './kabarkan-berkas.ts'
import { tanyaPenerima } from './penerima-tempat.ts'
import { pesanPengingat } from './pengingat.pesan.ts'
import { daftarBerkasMasukan, daftarPeserta } from './pengingat.store.ts'

/**
 * Data that open cases are made from may not be used any more: those who have such a case now and those who worked on
 * it are told, each once, however many of their cases it is. `data` is the value that cases hold as masukan `nama`.
 */
export async function kabarkanDataDitarik(
  tx: Tx,
  p: { readonly nama: string; readonly data: string; readonly kecuali?: string; readonly saat: Date },
): Promise<void> {
  const terkena = new Map<string, Map<string, string>>()
  const tanya = tanyaPenerima(tx, p.saat)
  const berkas = await daftarBerkasMasukan(tx, p.nama, p.data)
  for (const b of berkas) {
    const pemegang = b.pengambil
      ? [b.pengambil]
      : (await tanya.pemangku(await getVersi(tx, b.digest), b)).map((m) => m.pegawaiId)
    for (const id of [...pemegang, ...(await daftarPeserta(tx, b.berkasId))]) {
      if (id === p.kecuali) continue
      terkena.set(id, (terkena.get(id) ?? new Map()).set(b.nomor, b.berkasId))
    }
  }
  for (const [pegawaiId, milik] of terkena) {
    const [satu] = milik.values()
    await kirimKabar(
      tx,
      {
        kepada: [pegawaiId],
        jenis: 'data-ditarik',
        judul: pesanPengingat.dataDitarik([...milik.keys()]),
        isi: pesanPengingat.dataDitarikIsi([...milik.keys()]),
        tautan: milik.size === 1 ? tautanBerkas(satu!) : '/berkas',
        kunci: `data-ditarik/${p.nama}/${p.data}`,
      },
      p.saat,
    )
  }
}
