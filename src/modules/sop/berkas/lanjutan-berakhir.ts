import { catat } from '#jejak'
import { kirimKabar } from '#kabar'
import { sistem } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { getLangkah } from '../definisi/definisi-sop.ts'
import { bukaUlang } from '../mesin/lanjutan.ts'
import { tautanBerkas } from '../pengingat/kabarkan-berkas.ts'
import { tanyaPenerima } from '../pengingat/penerima-tempat.ts'
import { barisIsi, pesanPengingat, sebutLangkah } from '../pengingat/pengingat.pesan.ts'
import { findBerkas, getVersi, gugurkan, readKeadaan } from './berkas.store.ts'
import type { Berkas } from './berkas.ts'
import { findAsal } from './lanjutan.store.ts'
import { daftarTempat, updateTempat } from './tempat.store.ts'

/**
 * A case that another one opened has ended, in the same transaction: whoever waits there is told. One that came to nothing
 * gives the act back that opened it, so that it can be opened again. The other case is locked since this one was.
 */
export async function lanjutanBerakhir(
  tx: Tx,
  b: Pick<Berkas, 'id' | 'nomor' | 'hasil'>,
  saat: Date,
): Promise<void> {
  const tanda = await findAsal(tx, b.id)
  const asal = tanda && (await findBerkas(tx, tanda.id))
  if (!asal || asal.selesai) return
  const definisi = await getVersi(tx, asal.digest)
  const keadaan = await readKeadaan(tx, asal)
  const t = keadaan.berlaku.find((x) => x.id === tanda.tindakanId)
  if (!t) return
  const tempat = (await daftarTempat(tx, asal.id)).find((x) => x.langkah === t.langkah)
  const ulang = b.hasil === 'tuntas' ? undefined : bukaUlang(definisi, keadaan, t.id)
  if (ulang) {
    const urutan = ulang.keadaan.tempat.find((x) => x.langkah === t.langkah)!.urutan
    if (tempat!.urutan !== urutan) await updateTempat(tx, asal.id, { ...tempat!, urutan, galatKerja: null })
    await gugurkan(tx, [t.id])
  }
  if (tempat) {
    const penerima = await tanyaPenerima(tx, saat).pemangku(definisi, tempat)
    await kirimKabar(
      tx,
      {
        kepada: penerima.map((p) => p.pegawaiId),
        jenis: 'tiba',
        judul: pesanPengingat.lanjutanBerakhir(asal, b.nomor),
        isi: barisIsi(
          sebutLangkah(definisi, getLangkah(definisi, t.langkah).id),
          ulang ? pesanPengingat.lanjutanGagalIsi : pesanPengingat.lanjutanSelesaiIsi,
        ),
        tautan: tautanBerkas(asal.id),
        kunci: `lanjutan/${b.id}`,
      },
      saat,
    )
  }
  await catat(
    tx,
    { sekarang: () => saat },
    {
      tindakan: 'sop.lanjutan-berakhir',
      objek: `berkas/${asal.id}`,
      hasil: 'dilakukan',
      pelaku: sistem,
      rincian: { nomor: asal.nomor, lanjutan: b.nomor, akhir: b.hasil, gugur: ulang ? [t.id] : [] },
    },
  )
}
