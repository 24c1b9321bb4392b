import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { bacaTempat, FILE_LAPORAN, findPemangku, tandatangani } from './tandatangani.ts'
import { galatTtd } from './ttd.galat.ts'
import { findCa } from './ttd.store.ts'

/** The kerja that this module offers to a SOP. After a return the next run signs the new report anew. */
export function kerjaTtd(s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'kunci' | 'folder'>): Kerja[] {
  return [
    {
      nama: 'ttd.tandatangani',
      judul: 'Menandatangani laporan',
      balik: 'gantikan',
      siap: (p) => siap(s, p),
      async jalankan(p, pengawas) {
        pengawas.kemajuan(0.1, 'Menandatangani laporan')
        const hasil = await tandatangani(s, p, pengawas.signal)
        if (!hasil.ok) return hasil
        const t = hasil.value
        return ok({
          dokumen: [{ nama: t.namaHasil, hash: t.hashHasil, mime: 'application/pdf', ukuran: t.ukuranHasil }],
          catatan: {
            penandatangan: t.nama,
            jabatan: t.jabatan,
            waktu: t.waktu.toISOString(),
            nomorSeri: t.nomorSeri,
            hash: t.hashHasil,
            sidikIsi: t.sidikIsi,
          },
        })
      },
    },
  ]
}

async function siap(s: Pick<Sarana, 'db' | 'jam'>, p: PermintaanKerja): Promise<Result<void>> {
  if (!p.dokumen.some((d) => d.nama === FILE_LAPORAN)) return tolak(galatTtd.tanpaLaporan())
  const tempat = bacaTempat(p)
  if (!tempat.ok) return tempat
  if (!(await findCa(s.db))) return tolak(galatTtd.belumAdaCa())
  if (!(await findPemangku(s, p.pelaku))) return tolak(galatTtd.bukanPejabat())
  return ok()
}
