import { findKantor } from '#akun'
import { fileKode, getSnapshot } from '#dkb'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import type { BahanAgregat } from './susun/hitung-tabel.ts'

export type SaranaAgregat = Pick<Sarana, 'db' | 'jam' | 'folder'>

/** An office's own snapshots and regions. */
export function bahanDari(s: SaranaAgregat): BahanAgregat {
  return {
    db: s.db,
    jam: s.jam,
    sumber: {
      async getSnapshot(id) {
        const snapshot = await getSnapshot(s.db, id)
        if (!snapshot) return undefined
        const { basis, semester, tanggal, jumlahBaris, status, aturanVersi } = snapshot
        return { id, basis, semester, tanggal, jumlahBaris, status, aturanVersi }
      },
      fileKode: (id) => fileKode(s, id),
      daftarWilayah: () => daftarWilayah(s.db),
      isLatihan: async () => (await findKantor(s.db))?.latihan ?? false,
    },
  }
}
