import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriLabel } from './impor.kueri.ts'
import { pesanImpor as p } from './impor.pesan.ts'

interface DialogLabelProps {
  readonly kolom?: string | undefined
  readonly ejaan?: string | undefined
  readonly tutup: () => void
}

/** Adds a spelling to the office's labels: column, spelling, what it means, why. */
export function DialogLabel({ kolom: awal, ejaan = '', tutup }: DialogLabelProps) {
  const { data } = useQuery(kueriLabel)
  const semua = data?.kode ?? []
  const daftarKolom = [...new Set(semua.map((k) => k.kolom))]
  const [kolom, setKolom] = useState(awal)
  const pilih = kolom ?? daftarKolom[0] ?? ''
  const simpan = useKirim((isi: unknown) => panggil('/impor/label', { metode: 'POST', isi }), {
    segarkan: ['label-impor'],
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.tambahLabel}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) =>
        simpan.kirim({
          kolom: pilih,
          label: f.get('label'),
          kode: Number(f.get('kode')),
          alasan: f.get('alasan'),
        })
      }
    >
      <Pilihan
        label={p.kolomSiak}
        nilai={pilih}
        saatUbah={setKolom}
        isi={daftarKolom.map((k) => ({ nilai: k, nama: k }))}
      />
      <TextInput
        name="label"
        label={p.label}
        defaultValue={ejaan}
        required
        withAsterisk={false}
        maxLength={120}
      />
      <Pilihan
        key={pilih}
        name="kode"
        label={p.arti}
        isi={semua
          .filter((k) => k.kolom === pilih)
          .map((k) => ({ nilai: String(k.kode), nama: `${k.kode} ${k.arti}` }))}
      />
      <Textarea
        name="alasan"
        label={p.alasan}
        description={p.alasanKet}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={500}
        rows={2}
      />
    </DialogForm>
  )
}
