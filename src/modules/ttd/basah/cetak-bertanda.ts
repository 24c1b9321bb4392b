import { bacaDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getBerkas } from '#sop'
import { TempatTtd } from '../bubuh/tempat-ttd.ts'
import { galatBasah } from './basah.galat.ts'
import { type Cetakan, simpanCetakan } from './basah.store.ts'
import { gambarTanda } from './gambar-tanda.ts'
import { nomorCetakan, tulisTanda } from './tanda-halaman.ts'

export type SaranaBasah = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder' | 'antrean' | 'log'>

/**
 * Makes a print of a case's document for signing by hand: every page marked, the print recorded. The same content may be
 * printed again; each print is its own. Refuses a document that is no PDF of the case.
 */
export async function cetakBertanda(
  s: SaranaBasah,
  p: { readonly berkasId: string; readonly dokumen: string },
  pelaku: Pelaku,
): Promise<Result<{ cetakan: Cetakan; pdf: Buffer }>> {
  const berkas = await getBerkas(s, p.berkasId)
  if (!berkas.ok) return berkas
  const asal = berkas.value.dokumen.find((d) => d.nama === p.dokumen && d.terbaru)
  if (asal?.mime !== 'application/pdf') return tolak(galatBasah.tanpaDokumen(p.dokumen))
  const { isi } = await bacaDokumen(s, asal.hash)
  const id = nomorCetakan()
  const jadi = await gambarTanda(isi, (halaman, jumlah) => ({
    kode: tulisTanda(s.kunci, { cetakan: id, halaman, jumlah }),
    kata: `Cetakan ${id}, halaman ${halaman} dari ${jumlah}. Jangan menulisi kotak ini.`,
  }))
  if (!jadi) return tolak(galatBasah.tanpaDokumen(p.dokumen))
  const cetakan: Cetakan = {
    id,
    berkasId: p.berkasId,
    dokumen: p.dokumen,
    hash: asal.hash,
    halaman: jadi.halaman,
    tempat: bacaTempat(berkas.value.catatan, p.dokumen),
    dibuat: s.jam.sekarang(),
    pelaku,
  }
  await s.db.transaksi(async (tx) => {
    await simpanCetakan(tx, cetakan)
    await catat(tx, s.jam, {
      tindakan: 'ttd.cetak-bertanda',
      objek: `berkas/${p.berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { cetakan: id, dokumen: p.dokumen, hash: asal.hash, halaman: jadi.halaman.length },
    })
  })
  return ok({ cetakan, pdf: jadi.isi })
}

/** Only the signature's place: parafs by hand stand where there is room. */
function bacaTempat(catatan: Readonly<Record<string, unknown>>, dokumen: string): TempatTtd[] {
  const tempat = catatan[`tempat:${dokumen}`] as { ttd?: unknown } | undefined
  const hasil = TempatTtd.safeParse(
    tempat?.ttd ?? (dokumen === 'laporan.pdf' ? catatan['tempatTtd'] : undefined),
  )
  return hasil.success ? [hasil.data] : []
}
