import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Permintaan } from '#contract/terbit/layanan/layanan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'

/** Takes a request into the register, and goes to it. */
export function CatatPermintaan({ tutup }: { tutup: () => void }) {
  const pergi = useNavigate()
  const kirim = useKirim(
    (f: FormData) => panggil<Permintaan>('/layanan', { metode: 'POST', isi: Object.fromEntries(f) }),
    {
      segarkan: ['layanan'],
      berhasil: ({ id }) => void pergi({ to: '/layanan/$id', params: { id } }),
    },
  )
  const wajib = { required: true, withAsterisk: false, autoComplete: 'off' } as const
  return (
    <DialogForm
      judul={p.catat}
      kirimLabel={p.simpan}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      tutup={tutup}
      kirim={kirim.kirim}
    >
      <Pilihan
        name="saluran"
        label={p.saluran}
        awal="datang"
        isi={(['datang', 'surat'] as const).map((nilai) => ({ nilai, nama: p.namaSaluran[nilai] }))}
      />
      <TextInput name="instansi" label={p.instansi} description={p.tujuanKet} maxLength={200} {...wajib} />
      <TextInput name="nama" label={p.nama} maxLength={120} {...wajib} />
      <TextInput name="kontak" label={p.kontak} maxLength={200} {...wajib} />
      <Textarea name="keperluan" label={p.keperluan} rows={2} maxLength={2000} {...wajib} />
      <Textarea
        name="diminta"
        label={p.diminta}
        description={p.dimintaKet}
        rows={3}
        maxLength={2000}
        {...wajib}
      />
    </DialogForm>
  )
}
