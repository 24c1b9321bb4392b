import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TerimaKiriman } from '#contract/surat/kirim/kirim'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanKirim as p } from './kirim.pesan.ts'

/** Who took the letter and when, with a scan of the signed receipt where there is one. */
export function DialogTerima({ id, tutup }: { id: string; tutup: () => void }) {
  const [file, setFile] = useState<File>()
  const terima = useKirim(
    async (isi: TerimaKiriman) => {
      let buktiHash: string | undefined
      if (file) {
        const kirim = new FormData()
        kirim.append('file', file)
        const bukti = await panggil<{ hash: string }>(`/surat/kiriman/${id}/bukti`, {
          metode: 'POST',
          isi: kirim,
        })
        buktiHash = bukti.hash
      }
      return panggil(`/surat/kiriman/${id}/terima`, {
        metode: 'POST',
        isi: { ...isi, ...(buktiHash && { buktiHash }) },
      })
    },
    { segarkan: ['kiriman-surat', 'ekspedisi'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.terima}
      kirimLabel={p.terima}
      sibuk={terima.sibuk}
      galat={terima.galat}
      tutup={tutup}
      kirim={(f) =>
        terima.kirim({
          oleh: String(f.get('oleh')),
          pada: new Date(String(f.get('pada'))).toISOString(),
          catatan: String(f.get('catatan') ?? ''),
        })
      }
    >
      <TextInput
        name="oleh"
        label={p.terimaOleh}
        minLength={3}
        maxLength={200}
        required
        withAsterisk={false}
      />
      <TextInput name="pada" type="datetime-local" label={p.terimaTanggal} required withAsterisk={false} />
      <TextInput name="catatan" label={p.catatan} maxLength={500} />
      <IsianFile label={p.pindaian} name="bukti" accept=".pdf,.png,.jpg,.jpeg" saatPilih={setFile} />
    </DialogForm>
  )
}
