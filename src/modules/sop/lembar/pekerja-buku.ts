import { randomUUID } from 'node:crypto'
import { isKertas, type Kertas, renderBukuSop, simpanDokumen } from '#dokumen'
import { catat } from '#jejak'
import { ok } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { bukuKantor } from './bahan-lembar.ts'

export const PEKERJAAN_BUKU_SOP = 'sop.buku'

/** Puts the making of the office's SOP book in the queue. */
export async function mintaBuku(
  s: Sarana,
  opsi: { kertas: Kertas },
  pelaku: Pelaku,
): Promise<{ pekerjaanId: string }> {
  const pekerjaanId = await s.db.transaksi((tx) =>
    s.antrean.kirim(
      tx,
      PEKERJAAN_BUKU_SOP,
      { ...opsi, pelaku },
      { kunci: `${PEKERJAAN_BUKU_SOP}/${randomUUID()}`, judul: 'Buku SOP', pelaku },
    ),
  )
  return { pekerjaanId }
}

/** The worker of `sop.buku`. The book is kept by its content: made twice, it is there once. */
export function pekerjaBuku(s: Sarana): Pekerja {
  return async (data, pengawas) => {
    const { kertas, pelaku } = data as { kertas?: string; pelaku: Pelaku }
    pengawas.kemajuan(0.1, 'Mengumpulkan SOP yang berlaku')
    const model = await bukuKantor(s)
    pengawas.kemajuan(0.3, `Menata ${model.lembar.length} lembar`)
    const isi = await renderBukuSop(model, {
      signal: pengawas.signal,
      ...(isKertas(kertas) && { kertas }),
    })
    const dokumen = await simpanDokumen(s, {
      nama: `buku-sop-${model.tahun}.pdf`,
      mime: 'application/pdf',
      isi,
    })
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'sop.cetak-buku',
        objek: `dokumen/${dokumen.hash}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { jumlah: model.lembar.length },
      }),
    )
    return ok({ hash: dokumen.hash, nama: dokumen.nama })
  }
}
