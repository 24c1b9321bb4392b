import { NumberInput } from '@mantine/core'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanPeriksa as p } from './periksa-arsip.pesan.ts'

/** Within how many days every archived file is read again. */
export function DialogMasaPeriksa({ hari, tutup }: { hari: number; tutup: () => void }) {
  const simpan = useKirim((isi: unknown) => panggil('/arsip/periksa', { metode: 'PUT', isi }), {
    segarkan: ['arsip'],
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.ubahMasa}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) => simpan.kirim({ hari: Number(f.get('hari')) })}
    >
      <NumberInput
        name="hari"
        label={p.masaHari}
        description={p.masaKet}
        defaultValue={hari}
        min={1}
        max={365}
        allowDecimal={false}
        required
        withAsterisk={false}
      />
    </DialogForm>
  )
}
