import { ok, tolak } from '#kernel/hasil'
import type { Kerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from './arsip.galat.ts'
import { arsipkan, dokumenUtama } from './arsipkan.ts'

/** The kerja that this module offers to a SOP. `siap` does not ask for the number: one act may book and archive. */
export function kerjaArsip(s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>): Kerja[] {
  return [
    {
      nama: 'arsip.arsipkan',
      judul: 'Mengarsipkan berkas',
      balik: 'final',
      siap: async (p) => (dokumenUtama(p) ? ok() : tolak(galatArsip.tanpaDokumen(p.dengan?.['dokumen']))),
      async jalankan(p, pengawas) {
        pengawas.kemajuan(0.1, 'Mengarsipkan berkas')
        const hasil = await arsipkan(s, p)
        if (!hasil.ok) return hasil
        const { id, nomorAgenda, klasifikasi } = hasil.value
        return ok({
          dokumen: [],
          catatan: { arsipId: id, ...(nomorAgenda && { nomorAgenda }), klasifikasi: klasifikasi.kode },
        })
      },
    },
  ]
}
