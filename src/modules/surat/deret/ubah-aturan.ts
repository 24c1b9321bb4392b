import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'
import { isKlasifikasi } from './ambil-urut.ts'
import type { UbahAturan } from './deret.contract.ts'
import { daftarDeret, gantiAturan, insertDeret } from './deret.store.ts'

/** Says anew which series numbers which documents. Numbers that were given stay where they are. */
export async function ubahAturan(tx: Tx, jam: Jam, p: UbahAturan, pelaku: Pelaku): Promise<Result<void>> {
  const deret = await daftarDeret(tx)
  for (const a of p.aturan) {
    const d = deret.find((x) => x.kode === a.deret)
    if (!d || d.jenis === 'masuk') return tolak(galatSurat.deretTakAda(a.deret))
    if (a.klasifikasi !== '' && !isKlasifikasi(a.klasifikasi))
      return tolak(galatSurat.klasifikasiSalah(a.klasifikasi))
    // A rule refers to the row of the series, which one that every office starts with may not have yet.
    await insertDeret(tx, d)
  }
  const kunci = p.aturan.map((a) => `${a.jenisNaskah} ${a.klasifikasi}`)
  const ganda = kunci.find((k, i) => kunci.indexOf(k) !== i)
  if (ganda !== undefined) return tolak(galatSurat.aturanGanda(ganda))
  await gantiAturan(tx, p.aturan)
  await catat(tx, jam, {
    tindakan: 'surat.ubah-aturan-deret',
    objek: 'deret',
    hasil: 'dilakukan',
    pelaku,
    rincian: { aturan: p.aturan, alasan: p.alasan.trim() },
  })
  return ok()
}
