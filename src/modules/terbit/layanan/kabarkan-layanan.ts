import { pemangkuPelaksana } from '#akun'
import { kirimKabar, tutupKabar } from '#kabar'
import type { Tx } from '#platform/postgres'
import { aturanRilis } from '../rilis/aturan-rilis.ts'
import type { Permintaan } from './layanan.contract.ts'

const tautan = (p: Pick<Permintaan, 'id'>) => `/layanan/${p.id}`

/** A request came in from the public pages: nobody stands at the desk, so those who prepare figures are told. */
export async function kabarkanPermintaan(tx: Tx, p: Permintaan, saat: Date): Promise<void> {
  const { penyiap } = await aturanRilis(tx)
  const kepada = new Set<string>()
  for (const pelaksana of penyiap)
    for (const m of await pemangkuPelaksana(tx, pelaksana, saat)) kepada.add(m.pegawaiId)
  const kabar = {
    kepada: [...kepada],
    jenis: 'data-menunggu',
    judul: `Permintaan data ${p.nomor} masuk dari halaman publik`,
    isi: `Dari ${p.instansi}. Telaah permintaannya, lalu buka berkasnya.`,
    tautan: tautan(p),
    kunci: `layanan/${p.id}/masuk`,
  } as const
  await kirimKabar(tx, kabar, saat)
}

/** Somebody looks after it now. */
export function tutupKabarPermintaan(tx: Tx, p: Pick<Permintaan, 'id'>, saat: Date): Promise<void> {
  return tutupKabar(tx, { tautan: tautan(p), awalan: `layanan/${p.id}/masuk` }, saat)
}

/** The tables of the answer are made: who looks after the request is told that it waits for the letter. */
export async function kabarkanJawaban(
  tx: Tx,
  p: Permintaan,
  petugasId: string | undefined,
  saat: Date,
): Promise<void> {
  if (petugasId === undefined) return
  const kabar = {
    kepada: [petugasId],
    jenis: 'data-menunggu',
    judul: `Jawaban permintaan data ${p.nomor} sudah disusun`,
    isi: `Untuk ${p.instansi}. Surat jawabannya menunggu diselesaikan dan diserahkan.`,
    tautan: tautan(p),
    kunci: `layanan/${p.id}/jawaban`,
  } as const
  await kirimKabar(tx, kabar, saat)
}
