import { useQueryClient } from '@tanstack/react-query'
import type { BerkasKirim } from '#contract/sop/sop'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import { pesanSop } from './sop.pesan.ts'

/** While the step waits for the system: how far the work is. When it ends the case is fetched anew. */
export function KerjaBerjalan({ berkas }: { berkas: BerkasKirim }) {
  const klien = useQueryClient()
  const langkah = berkas.langkah.find((l) => l.keadaan === 'menunggu-kerja')
  if (!langkah?.pekerjaanId) return null
  const segarkan = () => {
    // The job reports its end just before the case takes the result in: asked twice, the second finds it.
    const ambil = () => void klien.invalidateQueries({ queryKey: ['berkas', berkas.id] })
    ambil()
    setTimeout(ambil, 1200)
    void klien.invalidateQueries({ queryKey: ['kotak-masuk'] })
  }
  return (
    <>
      <KemajuanPekerjaan id={langkah.pekerjaanId} judul={langkah.kegiatan} saatAkhir={segarkan} />
      <p className="kecil redup">{pesanSop.kerjaBerjalanKet}</p>
    </>
  )
}
