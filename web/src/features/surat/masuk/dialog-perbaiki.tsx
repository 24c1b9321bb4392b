import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SuratMasuk } from '#contract/surat/masuk/masuk'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanMasuk as p } from './masuk.pesan.ts'
import { galatMedan, isDiMedan, isiMasuk, MedanMasuk } from './medan-masuk.tsx'

interface DialogUrusProps {
  readonly surat: SuratMasuk
  readonly tutup: () => void
}

const alasan = { minLength: 5, maxLength: 500, required: true, withAsterisk: false } as const

/** Corrects an entry; its number stays, and what it said before is kept with the reason. */
export function DialogPerbaiki({ surat, tutup }: DialogUrusProps) {
  const ubah = useKirim(
    (isi: FormData) => panggil(`/surat-masuk/${surat.id}`, { metode: 'PUT', isi: isiMasuk(isi) }),
    { segarkan: ['surat-masuk'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.perbaikiJudul(surat.nomorAgenda)}
      kirimLabel={p.perbaikiSimpan}
      sibuk={ubah.sibuk}
      galat={isDiMedan(ubah.galat) ? undefined : ubah.galat}
      kirim={ubah.kirim}
      tutup={tutup}
    >
      <p className="kecil redup">{p.perbaikiKet}</p>
      <MedanMasuk surat={surat} galat={galatMedan(ubah.galat)} />
      <TextInput name="alasan" label={p.perbaikiAlasan} description={p.perbaikiAlasanKet} {...alasan} />
    </DialogForm>
  )
}

/** A scan that comes later, or one that is better than what is there. */
export function DialogPindaian({ surat, tutup }: DialogUrusProps) {
  const [ganti, setGanti] = useState('')
  const kirim = useKirim(
    (isi: FormData) => {
      const kiriman = new FormData()
      // Words before the file: the server reads them as it comes to the file.
      if (ganti !== '') {
        kiriman.append('ganti', ganti)
        kiriman.append('alasan', String(isi.get('alasan')).trim())
      }
      kiriman.append('file', isi.get('file') as File)
      return panggil(`/surat-masuk/${surat.id}/file`, { metode: 'POST', isi: kiriman })
    },
    { segarkan: ['surat-masuk'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.pindaianJudul(surat.nomorAgenda)}
      kirimLabel={p.pindaianSimpan}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <IsianFile
        name="file"
        label={p.pindaian}
        ket={p.pindaianSyarat}
        accept=".pdf,.png,.jpg,.jpeg"
        required
      />
      {surat.file.length > 0 ? (
        <Pilihan
          label={p.ganti}
          ket={p.gantiKet}
          nilai={ganti}
          saatUbah={setGanti}
          isi={[
            { nilai: '', nama: p.gantiTidak },
            ...surat.file.map((f) => ({ nilai: f.hash, nama: f.nama })),
          ]}
        />
      ) : null}
      {ganti ? (
        <TextInput name="alasan" label={p.gantiAlasan} description={p.gantiAlasanKet} {...alasan} />
      ) : null}
    </DialogForm>
  )
}

/** The entry was a mistake: it keeps its number and says why. */
export function DialogBatalMasuk({ surat, tutup }: DialogUrusProps) {
  const batal = useKirim(
    (isi: FormData) =>
      panggil(`/surat-masuk/${surat.id}/batal`, {
        metode: 'POST',
        isi: { alasan: String(isi.get('alasan')).trim() },
      }),
    { segarkan: ['surat-masuk'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.batalJudul(surat.nomorAgenda)}
      kirimLabel={p.batalkan}
      rupa="bahaya"
      sibuk={batal.sibuk}
      galat={batal.galat}
      kirim={batal.kirim}
      tutup={tutup}
    >
      <p>{p.batalKet}</p>
      <TextInput name="alasan" label={p.batalAlasan} {...alasan} />
    </DialogForm>
  )
}
