import { createHash } from 'node:crypto'
import { ok } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import type { PembubuhTtd } from '../rancangan/sahkan-rancangan.ts'

/** All kerja that shipped definitions name: tests of SOPs pretend them. */
export const KERJA_PURA = [
  'buku.susun-laporan',
  'buku.susun-buku',
  'ttd.tandatangani',
  'ttd.paraf',
  'ttd.segel',
  'surat.agendakan',
  'surat.register',
  'surat.susun',
  'surat.cadangkan',
  'surat.kirim',
  'arsip.arsipkan',
  'layanan.telaah',
  'layanan.susun-data',
  'layanan.selesai',
] as const

/** A pretended signature: another file of the same content, recorded in one transaction with what stands by it. */
export function ttdPura(s: Pick<Sarana, 'db' | 'jam'>): PembubuhTtd {
  return {
    siap: async () => ok(),
    bubuhkan: async (p, _, serta) => {
      const asal = p.dokumen.find((d) => d.nama === p.dengan?.['dokumen'])!
      const isi = asal.isi ?? asal.hash
      const hash = createHash('sha256').update(p.kunci).digest('hex')
      const bukti = { nama: 'Uji', nip: '1', jabatan: 'Kepala Dinas', hashHasil: hash, isi }
      // As the real one: the row with the kerja's key decides.
      const sudah = await s.db.find(sql`select from sop_lembar where hash = ${hash}`)
      const hasil = sudah
        ? ok()
        : await s.db.transaksi((tx) => serta(tx, { ...bukti, waktu: s.jam.sekarang() }))
      return hasil.ok ? ok({ dokumen: [{ ...asal, hash, isi }], catatan: {} }) : hasil
    },
  }
}
