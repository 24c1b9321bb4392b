import { getZona, tanggalSetempat } from '#kalender'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { PembacaArsip } from '../akses/akses.ts'
import type { Retensi } from '../arsip.contract.ts'
import { daftarArsipId } from '../arsip.store.ts'
import { daftarKlasifikasi } from '../klasifikasi/klasifikasi.ts'
import { klasifikasiTakDikenal } from '../klasifikasi/klasifikasi-bawaan.ts'
import type { DaftarTempo, Susut } from './retensi.contract.ts'
import { type AturanTempo, daftarTempo as bacaTempo, hitungTempo, type Tempo } from './tempo.store.ts'

const HALAMAN = 50

export async function aturanTempo(db: Kueri): Promise<AturanTempo> {
  return { daftar: await daftarKlasifikasi(db), lain: klasifikasiTakDikenal('').retensi }
}

/**
 * What is past its retention by the schedule of today, not by the one of the day it was archived: a schedule that the
 * office confirms later holds for what lies there. Entries of the highest class are never on this list.
 */
export async function daftarTempo(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { nasib?: Retensi['nasibAkhir'] | undefined; lewati: number },
  pembaca: PembacaArsip,
): Promise<DaftarTempo> {
  const hari = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  const aturan = await aturanTempo(s.db)
  const tempo = await bacaTempo(s.db, aturan, { ...p, hari, batas: HALAMAN })
  const jumlah = await hitungTempo(s.db, aturan, hari)
  const arsip = await daftarArsipId(
    s.db,
    tempo.map((t) => t.arsipId),
    pembaca,
  )
  const perNasib = {
    musnah: jumlah.musnah,
    permanen: jumlah.permanen,
    'dinilai-kembali': jumlah.dinilaiKembali,
  }
  return {
    hari,
    jumlah,
    jumlahTersaring: p.nasib ? perNasib[p.nasib] : jumlah.musnah + jumlah.permanen + jumlah.dinilaiKembali,
    daftar: tempo.map((t, i) => {
      const halangan = halanganSusut(t, t.nasibAkhir === 'permanen' ? 'serah' : 'musnah')
      return {
        arsip: arsip[i]!,
        jatuhTempo: t.jatuhTempo,
        nasibAkhir: t.nasibAkhir,
        dikonfirmasi: t.dikonfirmasi,
        ...(halangan !== undefined && { halangan }),
      }
    }),
  }
}

/** Why an entry cannot stand on a list of this kind; undefined when it can. */
export function halanganSusut(t: Tempo, jenis: Susut['jenis']): string | undefined {
  if (t.status !== 'disimpan') return 'sudah tidak disimpan'
  if (!t.lewat) return 'retensinya belum selesai'
  if (!t.dikonfirmasi) return 'retensi klasifikasinya belum dikonfirmasi kantor'
  if (jenis === 'musnah' && t.nasibAkhir === 'permanen') return 'nasib akhirnya permanen'
  if (jenis === 'serah' && t.nasibAkhir === 'musnah') return 'nasib akhirnya musnah'
  if (t.ditahan) return 'sedang ditahan'
  if (t.dipinjam) return 'fisiknya sedang dipinjam'
  if (t.usulan) return 'sudah ada di daftar usul lain'
  return undefined
}
