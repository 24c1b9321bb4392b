import { mandatBerakhir } from '#akun'
import { kirimKabar } from '#kabar'
import { geserTanggal, getZona, tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { pesanMandat } from './mandat.pesan.ts'
import { barisIsi } from './pengingat.pesan.ts'

/** Long enough to have a new letter written and signed. */
const HARI_SEBELUM = 14

/** Tells who acts under a mandate that ends within two weeks, and who gave it: once for each last day. */
export async function ingatkanMandat(s: Pick<Sarana, 'db' | 'jam'>): Promise<void> {
  const saat = s.jam.sekarang()
  const dari = tanggalSetempat(await getZona(s.db), saat)
  for (const m of await mandatBerakhir(s.db, { dari, sampai: geserTanggal(dari, HARI_SEBELUM) })) {
    const kabar = {
      kepada: m.kepada,
      jenis: 'mandat-berakhir' as const,
      judul: pesanMandat.judul(m.sebutan, tulisTanggal(m.sampai)),
      isi: barisIsi(pesanMandat.surat(m.nomorSurat), pesanMandat.isi),
      tautan: '/pengaturan/akun-saya',
      kunci: `mandat/${m.id}/${m.sampai}`,
    }
    await s.db.transaksi((tx) => kirimKabar(tx, kabar, saat))
  }
}
