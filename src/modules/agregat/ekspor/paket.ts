import { ok, type Result } from '#kernel/hasil'
import type { Tingkat } from '#kernel/kode-wilayah'
import { tulisZip } from '#platform/zip'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import type { HasilTerbit, PilihanEdisi } from '../pengamanan/pengamanan.contract.ts'
import { type BahanEdisi, edisiPublik, tabelDariEdisi } from '../pengamanan/tabel-publik.ts'
import { hitungTabel } from '../susun/hitung-tabel.ts'
import { kolomTabelTiada } from '../susun/info-tabel.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import { siapkan } from '../susun/siapkan-hitungan.ts'
import { isiPaket, type OpsiUnduh } from './tulis-unduhan.ts'

// A table that would be larger goes into the package one level coarser, and says at which it stands.
const SEL_PAKET = 1_000_000

export interface MintaPaketTabel {
  readonly snapshotId: string
  readonly tingkat: Tingkat
  readonly edisi: PilihanEdisi
}

/** All tables of a snapshot in all formats with their catalogue, as one ZIP that grows while it is read. */
export async function susunPaket(
  b: BahanEdisi,
  m: MintaPaketTabel,
  opsi: OpsiUnduh,
): Promise<Result<AsyncGenerator<Buffer>>> {
  const siap = await siapkan(b, m.snapshotId, daftarTabelBaris())
  if (!siap.ok) return siap
  const id = daftarTabelBaris()
    .filter((d) => kolomTabelTiada(d, siap.value.kolom).length === 0)
    .map((d) => d.id)
  if (m.edisi === 'internal') return ok(tulisZip(isiPaket(tabelInternal(b, m, id), opsi)))
  const edisi = await edisiPublik(b, m.snapshotId)
  if (!edisi.ok) return edisi
  const terbit = edisi.value.pola.tabel.filter((t) => t.terbit).map((t) => t.id)
  async function* tabel(): AsyncGenerator<HasilTerbit> {
    for (const t of terbit) {
      const h = await tabelDariEdisi(b, edisi.ok ? edisi.value : (undefined as never), { ...m, tabel: t })
      if (!h.ok) throw new Error(h.galat.pesan)
      yield h.value
    }
  }
  return ok(tulisZip(isiPaket(tabel(), opsi)))
}

async function* tabelInternal(
  b: BahanEdisi,
  m: MintaPaketTabel,
  daftar: readonly string[],
): AsyncGenerator<HasilTerbit> {
  for (const tabel of daftar) {
    for (let i = URUT_TINGKAT.indexOf(m.tingkat); i >= 0; i--) {
      const h = await hitungTabel(b, { ...m, tabel, tingkat: URUT_TINGKAT[i]!, selMaks: SEL_PAKET })
      if (h.ok) {
        yield h.value
        break
      }
      if (h.galat.kode !== 'agregat.terlalu-lebar') throw new Error(h.galat.pesan)
    }
  }
}
