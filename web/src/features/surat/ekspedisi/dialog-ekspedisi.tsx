import { Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import type { Ekspedisi } from '#contract/surat/ekspedisi/ekspedisi'
import type { Agenda } from '#contract/surat/surat'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { hariIni } from '../../../kantor/waktu.ts'
import { pesanEkspedisi as p } from './ekspedisi.pesan.ts'

/** A letter out leaves with somebody. */
export function DialogKeluar({ agenda, tutup }: { agenda: Agenda; tutup: () => void }) {
  const kunci = useRef(crypto.randomUUID())
  const kirim = useKirim(
    (isi: FormData) => {
      const medan = Object.fromEntries([...isi.entries()].filter(([, v]) => String(v).trim() !== ''))
      return panggil('/ekspedisi', {
        metode: 'POST',
        isi: { ...medan, kunci: kunci.current, agendaId: agenda.id },
      })
    },
    { segarkan: ['ekspedisi'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={`${p.catat}: ${agenda.nomor}`}
      kirimLabel={p.catat}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      <TextInput
        name="tujuan"
        label={p.tujuan}
        defaultValue={agenda.tujuan ?? ''}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <div className="dua-kolom">
        <Pilihan
          name="cara"
          label={p.cara}
          isi={Object.entries(p.namaCara).map(([nilai, nama]) => ({ nilai, nama }))}
        />
        <TextInput name="pembawa" label={p.pembawa} required withAsterisk={false} maxLength={120} />
        <TextInput name="resi" label={p.resi} maxLength={80} />
      </div>
    </DialogForm>
  )
}

/** It arrived, or it came back. */
export function DialogAkhir({
  baris,
  hasil,
  tutup,
}: {
  baris: Ekspedisi
  hasil: 'diterima' | 'kembali'
  tutup: () => void
}) {
  const kirim = useKirim(
    (isi: FormData) => {
      const medan = Object.fromEntries([...isi.entries()].filter(([, v]) => String(v).trim() !== ''))
      return panggil(`/ekspedisi/${baris.id}/terima`, { metode: 'POST', isi: { ...medan, hasil } })
    },
    { segarkan: ['ekspedisi', 'kiriman-surat'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={`${hasil === 'diterima' ? p.terima : p.kembali}: ${baris.nomor}`}
      kirimLabel={hasil === 'diterima' ? p.terima : p.kembali}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      kirim={kirim.kirim}
      tutup={tutup}
    >
      {hasil === 'diterima' ? (
        <div className="dua-kolom">
          <TextInput
            name="penerima"
            label={p.penerima}
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus
          />
          <IsianTanggal name="tanggalTerima" label={p.tanggalTerima} awal={hariIni()} required />
        </div>
      ) : null}
      <Textarea
        name="keterangan"
        label={hasil === 'diterima' ? p.keterangan : p.sebabKembali}
        rows={2}
        maxLength={500}
        required={hasil === 'kembali'}
        withAsterisk={false}
      />
    </DialogForm>
  )
}
