import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { DaftarKembar } from '#contract/surat/masuk/masuk'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { kueri, panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { hariIni } from '../../../kantor/waktu.ts'
import { pesanMasuk as p } from './masuk.pesan.ts'

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
      const medan = Object.fromEntries(
        [...isi.entries()].filter(([k, v]) => typeof v === 'string' && v.trim() !== '' && k !== 'file'),
      )
      const tercatat = await panggil<Tercatat>('/surat-masuk', {
        metode: 'POST',
        isi: { ...medan, kunci: kunci.current, tetapCatat: isi.get('tetapCatat') === 'on' },
      })
      const file = isi.get('file')
      if (file instanceof File && file.size > 0) {
        const kiriman = new FormData()
        kiriman.append('file', file)
        await panggil(`/surat-masuk/${tercatat.id}/file`, { metode: 'POST', isi: kiriman })
      }
      return tercatat
    },
    {
      segarkan: ['surat-masuk'],
      berhasil: ({ id }) => void pergi({ to: '/agenda/masuk/$suratId', params: { suratId: id } }),
    },
  )
  const ada = kembar.data?.kembar ?? []
  const pilihan = (nama: Record<string, string>) =>
    Object.entries(nama).map(([nilai, n]) => ({ nilai, nama: n }))
  return (
    <DialogForm
      judul={p.catat}
      kirimLabel={p.simpan}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <TextInput
        name="asal"
        label={p.asal}
        required
        withAsterisk={false}
        maxLength={200}
        value={asal}
        onChange={(e) => setAsal(e.target.value)}
        autoFocus
      />
      <div className="dua-kolom">
        <TextInput
          name="nomorSurat"
          label={p.nomorSurat}
          required
          withAsterisk={false}
          maxLength={120}
          value={nomorSurat}
          onChange={(e) => setNomor(e.target.value)}
        />
        <IsianTanggal name="tanggalSurat" label={p.tanggalSurat} />
        <IsianTanggal name="tanggalTerima" label={p.tanggalTerima} awal={hariIni()} required />
        <TextInput name="klasifikasi" label={p.klasifikasi} maxLength={40} />
      </div>
      {ada.length > 0 ? (
        <div role="status">
          <p>{p.kembar(ada.map((k) => `${k.nomorAgenda} (${k.perihal})`).join('; '))}</p>
          <Checkbox name="tetapCatat" label={p.tetapCatat} />
        </div>
      ) : null}
      <TextInput name="perihal" label={p.perihal} required withAsterisk={false} maxLength={500} />
      <div className="dua-kolom">
        <TextInput name="lampiran" label={p.lampiran} description={p.lampiranKet} maxLength={200} />
        <Pilihan name="cara" label={p.cara} isi={pilihan(p.namaCara)} />
        <Pilihan name="sifat" label={p.sifat} isi={pilihan(p.namaSifat)} />
        <Pilihan name="keamanan" label={p.keamanan} isi={pilihan(p.namaKeamanan)} />
      </div>
      <IsianFile name="file" label={p.pindaian} ket={p.pindaianKet} accept=".pdf,.png,.jpg,.jpeg" />
    </DialogForm>
  )
}
