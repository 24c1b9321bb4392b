import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { samarkanNik } from '#kernel/nik'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getAturan } from './aturan.ts'
import type { BarisTolakPeristiwa, DaftarTolakPeristiwa } from './peristiwa.contract.ts'
import { galatPeristiwa } from './peristiwa.galat.ts'
import { findBerkas, getSegel } from './peristiwa.store.ts'
import { bukaSegel, konteksSegel } from './segel.ts'

const PER_HALAMAN = 100

/** A page of rejected rows, masked. The look is entered in jejak before anything is decrypted. */
export async function lihatTolak(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  id: string,
  lewati: number,
  pelaku: Pelaku,
): Promise<Result<DaftarTolakPeristiwa>> {
  const berkas = await findBerkas(s.db, id)
  if (!berkas) return tolak(galatPeristiwa.takDitemukan(id))
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'peristiwa.lihat-tolak',
      objek: `peristiwa/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lewati },
    }),
  )
  const teks = bukaSegel(s.kunci, await getSegel(s.db, id, 'tolak'), konteksSegel(id, 'tolak'))
  const semua = teks === '' ? [] : teks.split('\n')
  return ok({
    jumlah: berkas.jumlahDitolak,
    lewati,
    daftar: semua.slice(lewati, lewati + PER_HALAMAN).map(keBarisTolak),
  })
}

// Values that a rule quotes may hold anything that stood in the cell: digits beyond a date are masked.
function keBarisTolak(teks: string): BarisTolakPeristiwa {
  const [baris, aturan, kolom, nilai = ''] = teks.split('\t') as [string, string, string, string?]
  const aman = /^\d{16}$/.test(nilai)
    ? samarkanNik(nilai)
    : kolom.startsWith('NIK')
      ? samarkanAngka(nilai)
      : nilai.replace(/\d{9,}/g, samarkanAngka)
  return { baris: Number(baris), aturan, kolom, nilai: aman.slice(0, 60), alasan: getAturan(aturan).kalimat }
}

// A ruined number keeps its shape, so that its ruin can be seen: `3,57******+15`.
function samarkanAngka(nomor: string): string {
  let angka = 0
  return nomor.replace(/\d/g, (d) => (++angka <= 6 ? d : '*'))
}
