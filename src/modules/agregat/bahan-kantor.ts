import { findKantor } from '#akun'
import { fileKode, getSnapshot } from '#dkb'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { hitungDariPeristiwa } from './peristiwa/hitung-dari-peristiwa.ts'
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
        const { kolom } = snapshot
        return { id, basis, semester, tanggal, jumlahBaris, status, aturanVersi, kolom }
      },
      fileKode: (id) => fileKode(s, id),
      daftarWilayah: () => daftarWilayah(s.db),
      hitungPeristiwa: (definisi, periode) => hitungDariPeristiwa(s.db, definisi, periode),
      isLatihan: async () => (await findKantor(s.db))?.latihan ?? false,
    },
  }
}
