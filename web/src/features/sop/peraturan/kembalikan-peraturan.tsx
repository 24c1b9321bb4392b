import type { PeraturanKirim } from '#contract/sop/tinjau/peraturan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { kueri, panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanPeraturan as p } from './peraturan.pesan.ts'

/** Takes the office's word back; the shipped entry counts again. */
export function KembalikanPeraturan({
  peraturan: { jenis, nomor, tahun },
  tutup,
}: {
  peraturan: PeraturanKirim
  tutup: () => void
}) {
  const kembalikan = useKirim(
    () => panggil(`/sop/peraturan${kueri({ jenis, nomor, tahun })}`, { metode: 'DELETE' }),
    { segarkan: ['peraturan', 'rancangan'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.kembalikanNama(`${jenis} ${nomor}/${tahun}`)}
      kirimLabel={p.kembalikan}
      sibuk={kembalikan.sibuk}
      galat={kembalikan.galat}
      kirim={() => kembalikan.kirim(undefined)}
      tutup={tutup}
    >
      <p>{p.kembalikanKet}</p>
    </DialogForm>
  )
}
