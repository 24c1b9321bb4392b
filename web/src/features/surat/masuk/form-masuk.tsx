import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { DaftarKembar } from '#contract/surat/masuk/masuk'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { Ditolak } from '../../../kantor/galat-layar.ts'
import { kueri, panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanMasuk as p } from './masuk.pesan.ts'
import { galatMedan, isDiMedan, isiMasuk, MedanMasuk } from './medan-masuk.tsx'

interface Tercatat {
  readonly id: string
  readonly nomorAgenda: string
}

/** A letter that came: what the book asks for, its scan, and a warning while a twin stands in the book. */
export function FormMasuk({ tutup }: { tutup: () => void }) {
  const pergi = useNavigate()
  // One key a form: pressed twice, or sent again after the line broke, it is the same letter.
  const kunci = useRef(crypto.randomUUID())
  const [asal, setAsal] = useState('')
  const [nomorSurat, setNomor] = useState('')
  const kembar = useQuery({
    queryKey: ['surat-masuk', 'kembar', asal, nomorSurat],
    queryFn: () => panggil<DaftarKembar>(`/surat-masuk/kembar${kueri({ asal, nomorSurat })}`),
    enabled: asal.trim().length > 1 && nomorSurat.trim().length > 1,
    staleTime: 5000,
  })
  const kirim = useKirim(
    async (isi: FormData) => {
      const tercatat = await panggil<Tercatat>('/surat-masuk', {
        metode: 'POST',
        isi: { ...isiMasuk(isi), kunci: kunci.current, tetapCatat: isi.get('tetapCatat') === 'on' },
      })
      const file = isi.get('file')
      if (file instanceof File && file.size > 0) await lampirkan(tercatat, file)
      return tercatat
    },
    {
      segarkan: ['surat-masuk'],
      berhasil: ({ id }) => void pergi({ to: '/agenda/masuk/$suratId', params: { suratId: id } }),
    },
  )
  const ada = kembar.data?.kembar ?? []
  return (
    <DialogForm
      judul={p.catat}
      kirimLabel={p.simpan}
      sibuk={kirim.sibuk}
      galat={isDiMedan(kirim.galat) ? undefined : kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <MedanMasuk saatAsal={setAsal} saatNomor={setNomor} galat={galatMedan(kirim.galat)}>
        {ada.length > 0 ? (
          <div role="status">
            <p>{p.kembar(ada.map((k) => `${k.nomorAgenda} (${k.perihal})`).join('; '))}</p>
            <Checkbox name="tetapCatat" label={p.tetapCatat} />
          </div>
        ) : null}
      </MedanMasuk>
      <IsianFile name="file" label={p.pindaian} ket={p.pindaianKet} accept=".pdf,.png,.jpg,.jpeg" />
    </DialogForm>
  )
}

/** The scan of a letter that is in the book by now: its refusal says so, and pressing again sends the scan alone anew. */
async function lampirkan(tercatat: Tercatat, file: File): Promise<void> {
  const kiriman = new FormData()
  kiriman.append('file', file)
  try {
    await panggil(`/surat-masuk/${tercatat.id}/file`, { metode: 'POST', isi: kiriman })
  } catch (sebab) {
    if (!(sebab instanceof Ditolak)) throw sebab
    const pesan = `${p.pindaianGagal(tercatat.nomorAgenda)} ${sebab.galat.pesan}`
    throw new Ditolak({ ...sebab.galat, pesan }, sebab.status)
  }
}
