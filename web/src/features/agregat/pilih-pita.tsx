import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BuatPita, Pita } from '#contract/agregat/agregat'
import { DialogForm } from '../../design/dialog-form.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriPita } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { bacaBatasPita, labelPita } from './batas-pita.ts'

const BARU = ' baru'

/** Age bands: the table's own, the office's, or new ones. Bands that are stored do not change: others are other bands. */
export function PilihPita({
  nilai,
  saatUbah,
}: {
  nilai: string | undefined
  saatUbah: (id: string | undefined) => void
}) {
  const { data } = useQuery(kueriPita)
  const [baru, setBaru] = useState(false)
  return (
    <>
      <Pilihan
        sebaris
        label={pesanAgregat.pita}
        nilai={nilai ?? ''}
        saatUbah={(v) => (v === BARU ? setBaru(true) : saatUbah(v || undefined))}
        isi={[
          { nilai: '', nama: pesanAgregat.pitaTabel },
          ...(data?.daftar ?? []).map((p) => ({ nilai: p.id, nama: p.nama })),
          { nilai: BARU, nama: pesanAgregat.pitaBaru },
        ]}
      />
      {baru ? (
        <DialogPita
          tutup={() => setBaru(false)}
          selesai={(p) => {
            setBaru(false)
            saatUbah(p.id)
          }}
        />
      ) : null}
    </>
  )
}

function DialogPita({ tutup, selesai }: { tutup: () => void; selesai: (p: Pita) => void }) {
  const [batas, setBatas] = useState('0, 15, 65')
  const simpan = useKirim((isi: BuatPita) => panggil<Pita>('/pita', { metode: 'POST', isi }), {
    segarkan: ['pita'],
    berhasil: selesai,
  })
  const angka = bacaBatasPita(batas)
  return (
    <DialogForm
      judul={pesanAgregat.pitaJudul}
      kirimLabel={pesanAgregat.pitaSimpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={(f) => angka && simpan.kirim({ nama: String(f.get('nama') ?? ''), batas: angka })}
      tutup={tutup}
    >
      <TextInput
        name="nama"
        label={pesanAgregat.pitaNama}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={80}
      />
      <TextInput
        name="batas"
        label={pesanAgregat.pitaBatas}
        description={pesanAgregat.pitaBatasKet}
        value={batas}
        onChange={(e) => setBatas(e.target.value)}
        error={angka ? undefined : pesanAgregat.pitaBatasSalah}
        inputMode="numeric"
        required
        withAsterisk={false}
      />
      {angka ? (
        <p className="kecil" role="status">
          {pesanAgregat.pitaMenjadi(labelPita(angka).join(', '))}
        </p>
      ) : null}
    </DialogForm>
  )
}
