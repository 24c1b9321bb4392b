import { pemangkuPelaksana } from '#akun'
import { ambilUsulTakDikabarkan, hitungUsul, kirimKabar, tutupKabar } from '#kabar'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { findDeret } from '../deret/deret.store.ts'
import { DERET_MASUK } from '../deret/deret.ts'

const TAUTAN = '/surat-surel'
const AWALAN = 'surat-surel/'

/**
 * Tells who books letters in that mail waits for them: one notice for all that came since the last one, with their
 * number and not their words. Mail waits untold while nobody holds a position that books.
 */
export async function kabarkanUsul(s: Pick<Sarana, 'db' | 'jam'>): Promise<void> {
  const saat = s.jam.sekarang()
  await s.db.transaksi(async (tx) => {
    const kepada = await daftarPengagenda(tx, saat)
    if (kepada.length === 0) return
    const baru = await ambilUsulTakDikabarkan(tx, saat)
    if (baru.length === 0) return
    const menunggu = await hitungUsul(tx)
    await kirimKabar(
      tx,
      {
        kepada,
        jenis: 'surat-surel',
        judul: `${baru.length} surat baru lewat surel menunggu dicatat`,
        isi: `Seluruhnya ${menunggu} menunggu. Buka Surat lewat Surel, lalu catat sebagai surat masuk atau tolak dengan alasan.`,
        tautan: TAUTAN,
        kunci: `${AWALAN}${baru.at(-1)}`,
      },
      saat,
    )
  })
}

/** Once the last mail is decided the notices need nobody any more. */
export async function tutupKabarUsul(tx: Tx, jam: Jam): Promise<void> {
  if ((await hitungUsul(tx)) === 0) await tutupKabar(tx, { tautan: TAUTAN, awalan: AWALAN }, jam.sekarang())
}

async function daftarPengagenda(tx: Tx, saat: Date): Promise<string[]> {
  const pelaksana = (await findDeret(tx, DERET_MASUK))?.pelaksana ?? []
  const pemangku = await Promise.all(pelaksana.map((p) => pemangkuPelaksana(tx, p, saat)))
  return [...new Set(pemangku.flat().map((p) => p.pegawaiId))]
}
