import { bacaDokumen, simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { mintaToken } from '../cap-waktu/minta-token.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { galatTtd } from '../ttd.galat.ts'
import { majukanBukti } from './bukti.store.ts'
import { kumpulkanBukti } from './kumpulkan-bukti.ts'
import { perkuat } from './perkuat.ts'
import { findPerpanjangan, type Perpanjangan, simpanPerpanjangan } from './perpanjangan.store.ts'
import { umurBukti } from './umur-bukti.ts'

/**
 * Renews the evidence of a signed file (content address `hash`): fresh proofs and one more document time-stamp behind
 * it, as a new file of the same content. The file that was stays. Refuses a file whose signatures do not hold: a new
 * time-stamp must not make a broken one look cared for.
 */
export async function perpanjangBukti(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>,
  p: { readonly hash: string; readonly nama: string; readonly isi: string },
  pelaku: Pelaku,
  signal: AbortSignal,
): Promise<Result<Perpanjangan>> {
  const { capWaktu, rsa2048Sampai } = await getSetelanTtd(s.db)
  if (!capWaktu) return tolak(galatTtd.tanpaLayananCap())
  const { isi } = await bacaDokumen(s, p.hash)
  const akar = await akarKantor(s.db)
  const periksa = periksaTtd(isi, akar)
  if (!periksa.ok) return periksa
  if (!periksa.value.sah) return tolak(galatTtd.takLayakDiperpanjang())
  const bukti = await kumpulkanBukti(s, isi, akar, signal)
  const kuat = await perkuat(isi, bukti, (bagian) =>
    mintaToken(bagian, { setelan: capWaktu, akar, jam: s.jam, signal }),
  )
  if (!kuat.ok) {
    const { kode, rincian } = kuat.galat
    return kode === 'ttd.cap-mati' || kode === 'ttd.cap-salah'
      ? tolak(galatTtd.buktiTertunda(kode, String(rincian?.['sebab'])))
      : kuat
  }
  if (signal.aborted) return tolak(galatTtd.dibatalkan())
  const { isi: baru, cap } = kuat.value
  const umur = umurBukti(baru, akar, rsa2048Sampai)
  const hasil = await simpanDokumen(s, { nama: p.nama, mime: 'application/pdf', isi: baru })
  const baris: Perpanjangan = {
    hashHasil: hasil.hash,
    hashAsal: p.hash,
    ukuran: hasil.ukuran,
    isi: p.isi,
    capWaktu: cap.waktu,
    sampai: 'sampai' in umur ? umur.sampai : cap.penanda.validToDate,
    waktu: s.jam.sekarang(),
    pelaku,
  }
  return s.db.transaksi(async (tx) => {
    // A time-stamp differs every time, so two at once make two files; each is whole and recorded.
    if (!(await simpanPerpanjangan(tx, baris))) return ok((await findPerpanjangan(tx, baris.hashHasil))!)
    await majukanBukti(tx, baris, umur, baris.waktu)
    await catat(tx, s.jam, {
      tindakan: 'ttd.perpanjang-bukti',
      objek: `dokumen/${p.isi}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        hashAsal: p.hash,
        hashHasil: hasil.hash,
        capWaktu: cap.waktu.toISOString(),
        sampai: baris.sampai.toISOString(),
        ...(bukti.kurang.length > 0 && { kurang: bukti.kurang }),
      },
    })
    return ok(baris)
  })
}
