import { getZona, tanggalSetempat } from '#kalender'
import type { Pelaku } from '#kernel/pelaku'
import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pembacaMasuk, untukPembaca } from '../masuk/hak-masuk.ts'
import type { SuratMasuk } from '../masuk/masuk.contract.ts'
import { findMasuk } from '../masuk/masuk.store.ts'
import { tulisPelaku } from './lihat-disposisi.ts'
import { daftarKejadian, daftarSuratBerkas, daftarTandaTerima } from './riwayat-disposisi.store.ts'

/** What became of a letter that came in: each sheet, look, report, end and withdrawal, oldest first. */
export interface RiwayatSuratMasuk {
  readonly surat: SuratMasuk
  /** Empty where the letter is closed to the one who asks. */
  readonly kejadian: readonly {
    readonly waktu: string
    readonly apa: string
    readonly oleh: string
    readonly kepada?: string
    readonly isi?: string
  }[]
}

export interface TandaTerimaSurat {
  readonly nomor: string
  readonly tujuan: string
  readonly cara: string
  readonly keadaan: string
  readonly penerima?: string
  readonly tanggal?: string
  readonly oleh: string
}

/**
 * The letters in of a case (booked for it, or with a scan among its documents) with all their dispositions, and the receipts
 * of what left it. `penanya` absent: the office itself asks, everything is answered.
 */
export async function riwayatSuratBerkas(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { readonly berkasId: string; readonly hash: readonly string[] },
  penanya?: Penanya,
): Promise<{ readonly masuk: RiwayatSuratMasuk[]; readonly tandaTerima: TandaTerimaSurat[] }> {
  const kini = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const pembaca = penanya ? await pembacaMasuk(s, penanya) : { pengagenda: true, jabatanId: [] }
  const masuk: RiwayatSuratMasuk[] = []
  for (const id of await daftarSuratBerkas(s.db, p.berkasId, p.hash)) {
    const ada = await findMasuk(s.db, id, kini)
    const [surat] = ada ? await untukPembaca(s.db, [ada], pembaca) : []
    if (!surat) continue
    const kejadian = surat.tertutup ? [] : await daftarKejadian(s.db, id)
    masuk.push({ surat, kejadian: kejadian.map(tulisKejadian) })
  }
  const terima = await daftarTandaTerima(s.db, p.berkasId)
  return {
    masuk,
    tandaTerima: terima.map(({ pelaku, penerima, tanggal, ...t }) => ({
      ...t,
      ...(penerima !== null && { penerima }),
      ...(tanggal !== null && { tanggal }),
      oleh: tulisPelaku(pelaku),
    })),
  }
}

function tulisKejadian(k: {
  waktu: Date
  apa: string
  pelaku: Pelaku
  kepada: string | null
  isi: string | null
}): RiwayatSuratMasuk['kejadian'][number] {
  return {
    waktu: k.waktu.toISOString(),
    apa: k.apa,
    oleh: tulisPelaku(k.pelaku),
    ...(k.kepada && { kepada: k.kepada }),
    ...(k.isi && { isi: k.isi }),
  }
}
