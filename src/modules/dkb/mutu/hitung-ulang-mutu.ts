import { join } from 'node:path'
import type { Sarana } from '#platform/sarana'
import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import { HitunganTolak } from '../daftar-tolak.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { daftarTolak } from '../lihat-tolak.ts'
import { bacaManifes, letakDesa } from '../manifes.ts'
import { bacaTemuan, isBertanda } from './baca-temuan.ts'
import { type Mutu, susunMutu } from './mutu.ts'

const PERINGATAN = DAFTAR_ATURAN.slice(AWAL_PERINGATAN)

/** The quality report made anew from the sealed lists. How full the columns are stands only in the sealed report. */
export async function hitungUlangMutu(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
  lama: Mutu,
): Promise<Mutu> {
  const letak = letakDesa(await bacaManifes(s, id))
  const desa = letak.map((d) => ({
    kode: d.kode,
    jumlah: d.akhir - d.awal,
    bersih: d.akhir - d.awal,
    hitung: new Map<number, number>(),
  }))
  let ke = 0
  for await (const t of bacaTemuan(s.kunci, join(folderSnapshot(s.folder, id), 'temuan'))) {
    while (t.ke >= letak[ke]!.akhir) ke++
    const d = desa[ke]!
    let kotor = false
    PERINGATAN.forEach((a, bit) => {
      if (!isBertanda(t.tanda, bit)) return
      d.hitung.set(bit, (d.hitung.get(bit) ?? 0) + 1)
      if (a.tingkat === 'peringatan') kotor = true
    })
    if (kotor) d.bersih--
  }
  const tolak = new HitunganTolak()
  for await (const b of daftarTolak(s, id)) tolak.tambah(b.desa, b.aturan)
  return susunMutu({
    aturanVersi: lama.aturanVersi,
    jumlahMasuk: lama.jumlahMasuk,
    jumlahTidakAktif: lama.temuan['tidak-aktif'] ?? 0,
    diperiksa: lama.diperiksa,
    kolom: lama.kolom,
    desa: desa.map((d) => ({ ...d, hitung: [...d.hitung] })),
    tolak: tolak.perDesa,
  })
}
