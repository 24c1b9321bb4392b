import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BerkasKirim } from '#contract/sop/sop'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriBerkas } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'

/** Ends a case that is not wanted, with its reason. There only for who may. */
export function BatalkanBerkas({ berkas }: { berkas: BerkasKirim }) {
  const klien = useQueryClient()
  const [buka, setBuka] = useState(false)
  const kirim = useKirim(
    (alasan: string) =>
      panggil<BerkasKirim>(`/berkas/${berkas.id}/batal`, { metode: 'POST', isi: { alasan } }),
    {
      segarkan: ['kotak-masuk', 'daftar-berkas', 'kabar'],
      berhasil: (baru) => {
        setBuka(false)
        klien.setQueryData(kueriBerkas(berkas.id).queryKey, baru)
      },
    },
  )
  if (!berkas.pembatalan.boleh) return null
  return (
    <>
      <Tombol pintasan="x" onClick={() => setBuka(true)}>
        {pesanSop.batalkanBerkas}
      </Tombol>
      {buka ? (
        <DialogForm
          judul={pesanSop.batalkanBerkas}
          kirimLabel={pesanSop.batalkanBerkas}
          rupa="bahaya"
          sibuk={kirim.sibuk}
          galat={kirim.galat}
          tutup={() => {
            kirim.lupakan()
            setBuka(false)
          }}
          kirim={(isi) => kirim.kirim(String(isi.get('alasan') ?? '').trim())}
        >
          <p className="redup">{pesanSop.batalkanKet}</p>
          <Textarea
            name="alasan"
            label={pesanSop.alasan}
            description={pesanSop.alasanBatalKet}
            required
            withAsterisk={false}
            rows={3}
            maxLength={2000}
          />
        </DialogForm>
      ) : null}
    </>
  )
}
