import { useQueryClient } from '@tanstack/react-query'
import type { BerkasKirim } from '#contract/sop/sop'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import { pesanSop } from './sop.pesan.ts'

/** While a step waits for the system: how far the work is. When it ends the case is fetched anew. */
export function KerjaBerjalan({ berkas }: { berkas: BerkasKirim }) {
  const klien = useQueryClient()
  const berjalan = berkas.tempat.filter((t) => t.keadaan === 'menunggu-kerja' && t.pekerjaanId !== null)
  if (berjalan.length === 0) return null
  const segarkan = () => {
    // The job reports its end just before the case takes the result in: asked twice, the second finds it.
    const ambil = () => void klien.invalidateQueries({ queryKey: ['berkas', berkas.id] })
    ambil()
    setTimeout(ambil, 1200)
    void klien.invalidateQueries({ queryKey: ['kotak-masuk'] })
  }
  return (
    <>
      {berjalan.map((t) => (
        <KemajuanPekerjaan
          key={t.pekerjaanId}
          id={t.pekerjaanId ?? ''}
          judul={t.kegiatan}
          saatAkhir={segarkan}
        />
      ))}
      <p className="kecil redup">{pesanSop.kerjaBerjalanKet}</p>
    </>
  )
}
