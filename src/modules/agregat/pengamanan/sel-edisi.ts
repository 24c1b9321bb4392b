import { ok, type Result, tolak } from '#kernel/hasil'
import { findTabel } from '../definisi/muat-definisi.ts'
import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import type { SelEdisi } from './pengamanan.contract.ts'
import { galatPengamanan } from './pengamanan.galat.ts'
import { findEdisiId } from './pengamanan.store.ts'

/** Which cells an edition does not print, and why, in words. */
export async function selEdisi(b: BahanAgregat, id: number, tabel: string): Promise<Result<SelEdisi>> {
  const edisi = await findEdisiId(b.db, id)
  if (!edisi) return tolak(galatPengamanan.edisiTiada(id))
  const pola = edisi.pola.tabel.find((t) => t.id === tabel)
  const definisi = findTabel(tabel)
  if (!pola || !definisi) return tolak(galatPengamanan.tabelTakDikenal(tabel))
  const nama = new Map((await b.sumber.daftarWilayah()).map((w) => [w.kode as string, w.nama]))
  const label = pola.kolom.map((kunci) => {
    const titik = kunci.lastIndexOf('.')
    const [isi, jk] = [kunci.slice(0, titik), kunci.slice(titik + 1).toUpperCase()]
    if (isi === 'total') return `JUMLAH ${jk}`
    const jalur = isi.split('~')
    const kategori = jalur.map(
      (kode, i) => definisi.dimensi[i]?.kategori.find((k) => k.kode === kode)?.label ?? kode,
    )
    const subtotal = jalur.length < definisi.dimensi.length ? ['JUMLAH'] : []
    return `${[...kategori, ...subtotal].join(' | ')} ${jk}`
  })
  return ok({
    wilayah: pola.tekan.map(([kode, utama, pelengkap]) => ({
      kode,
      nama: nama.get(kode) ?? (kode || 'JUMLAH'),
      utama: utama.map((k) => label[k]!),
      pelengkap: pelengkap.map((k) => label[k]!),
    })),
  })
}
