import { catat } from '#jejak'
import type { BerkasKeluaran } from '#kernel/kerja'
import { sistem } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { insertBagian, petaBagian } from './bagian.store.ts'
import { daftarVersi } from './dokumen-ulasan.store.ts'
import { ikutiLetak } from './letak.ts'
import { bacaBagian } from './simpan-bagian.ts'
import { daftarUlasanTerbuka, pindahkanUlasan, tutupUlasanIni } from './ulasan.store.ts'

const NILAI_MAKS = 1000

/**
 * After documents came to a case, in the same transaction: their parts are noted, and open remarks follow their place
 * into the new version. Where the place says something else, or is no more, the remark is closed and says so. A version
 * without parts leaves remarks as they are.
 */
export async function terimaBagian(
  s: Pick<Sarana, 'jam' | 'simpanan'>,
  tx: Tx,
  berkas: { readonly id: string; readonly nomor: string },
  dokumen: readonly BerkasKeluaran[],
): Promise<void> {
  const saat = s.jam.sekarang()
  // What only has another signature behind it says the same, part by part.
  const asli = await petaBagian(
    tx,
    dokumen.flatMap((d) => d.isi ?? []),
  )
  for (const d of dokumen) {
    const bagian = d.bagian ?? (d.isi === undefined ? undefined : asli.get(d.isi))
    if (bagian) await insertBagian(tx, d.hash, bagian, saat)
  }
  for (const { nama } of dokumen) {
    const terbuka = await daftarUlasanTerbuka(tx, berkas.id, nama)
    if (terbuka.length === 0) continue
    const semua = (await daftarVersi(tx, berkas.id)).filter((v) => v.nama === nama)
    const kini = semua.at(-1)!
    const bagian = await petaBagian(
      tx,
      semua.map((v) => v.hash),
    )
    const buka = async (hash: string | undefined) => {
      const alamat = hash && bagian.get(hash)
      return alamat ? bacaBagian(s, alamat) : undefined
    }
    for (const u of terbuka) {
      if (u.versiKini === kini.versi) continue
      const lama = await buka(semua.find((v) => v.versi === u.versiKini)?.hash)
      const baru = await buka(kini.hash)
      if (!lama || !baru) continue
      const nasib = ikutiLetak(lama, baru, u.letakKini)
      if (nasib.jenis === 'tetap') {
        await pindahkanUlasan(tx, u.id, kini.versi, nasib.letak)
        continue
      }
      const teks = nasib.jenis === 'berubah' ? nasib.nilai.slice(0, NILAI_MAKS) : null
      const tutup = nasib.jenis === 'berubah' ? 'berubah' : 'hilang'
      await tutupUlasanIni(tx, u.id, { tutup, teks, versi: kini.versi, pelaku: null, saat })
      await catat(tx, s.jam, {
        tindakan: 'sop.tutup-ulasan',
        objek: `berkas/${berkas.id}`,
        hasil: 'dilakukan',
        pelaku: sistem,
        rincian: { nomor: berkas.nomor, ulasan: u.nomor, tutup, versi: kini.versi },
      })
    }
  }
}
