import { kirimKabar, tutupKabar } from '#kabar'
import { getZona } from '#kalender'
import type { Tx } from '#platform/postgres'
import type { Berkas } from '../berkas/berkas.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { kunciTempat, tautanBerkas } from './kabarkan-berkas.ts'
import { tanyaPenerima } from './penerima-tempat.ts'
import { barisIsi, pesanPengingat, sebutLangkah, sebutTenggat } from './pengingat.pesan.ts'
import type { TempatBerkas } from './pengingat.store.ts'

/** Who has an open place now, after it was written in the same transaction. */
export interface Penugasan {
  readonly berkas: Pick<Berkas, 'id' | 'nomor' | 'judul'>
  readonly definisi: DefinisiSop
  readonly jenis: 'ambil' | 'ambil-alih' | 'serahkan' | 'limpahkan'
  readonly tempat: Omit<TempatBerkas, 'pengambil'>
  /** Pegawai who has it now. */
  readonly kepada: string
  /** Who did it; may be `kepada`. */
  readonly oleh: string
  readonly saat: Date
}

/**
 * The place was taken, assigned, handed over or delegated: who has it now is told when somebody else did it, and the
 * other holders, who need not look at it any more.
 */
export async function kabarkanPenugasan(tx: Tx, p: Penugasan): Promise<void> {
  const { berkas, definisi, tempat, kepada, oleh, saat } = p
  const tautan = tautanBerkas(berkas.id)
  const kunci = `${kunciTempat(berkas.id, tempat)}/tugas/${saat.toISOString()}`
  const isi = barisIsi(
    sebutLangkah(definisi, tempat.langkah),
    sebutTenggat(await getZona(tx), tempat.tenggat),
  )
  if (kepada !== oleh) {
    const judul = pesanPengingat.diserahkan(berkas)
    await kirimKabar(tx, { kepada: [kepada], jenis: 'diserahkan', judul, isi, tautan, kunci }, saat)
  }
  // A delegate works beside the holders; whoever takes or gets the place works instead of them.
  if (p.jenis === 'limpahkan') return
  const lain = (await tanyaPenerima(tx, saat).pemangku(definisi, tempat))
    .map((m) => m.pegawaiId)
    .filter((id) => id !== kepada && id !== oleh)
  if (lain.length === 0) return
  await tutupKabar(tx, { tautan, awalan: `${kunciTempat(berkas.id, tempat)}/`, kepada: lain }, saat)
  const judul = pesanPengingat.diambil(berkas)
  await kirimKabar(tx, { kepada: lain, jenis: 'diambil', judul, isi, tautan, kunci: `${kunci}/lain` }, saat)
}
