import { Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Rilis } from '#contract/terbit/rilis/rilis'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { pesanRilis } from './rilis.pesan.ts'

const p = pesanRilis.tindakan
type Tindakan = Rilis['boleh'][number]

/** What the one who looks may do now, each with exactly what it binds. */
export function TindakanRilis({ rilis }: { rilis: Rilis }) {
  const [buka, setBuka] = useState<Tindakan>()
  const nama: Record<Tindakan, string> = {
    setujui: p.setujui,
    tolak: p.tolak,
    jadwal: p.ubahJadwal,
    tarik: rilis.terbit ? p.tarik : p.batalkan,
  }
  return (
    <>
      <div className="jajar">
        {rilis.boleh.map((t) => (
          <Tombol key={t} rupa={t === 'setujui' ? 'utama' : 'biasa'} onClick={() => setBuka(t)}>
            {nama[t]}
          </Tombol>
        ))}
      </div>
      {buka ? (
        <Dialog rilis={rilis} tindakan={buka} judul={nama[buka]} tutup={() => setBuka(undefined)} />
      ) : null}
    </>
  )
}

function Dialog({
  rilis,
  tindakan,
  judul,
  tutup,
}: {
  rilis: Rilis
  tindakan: Tindakan
  judul: string
  tutup: () => void
}) {
  const klien = useQueryClient()
  const kirim = useMutation({
    mutationFn: (isi: Record<string, unknown>) =>
      panggil(`/rilis/${rilis.id}/${tindakan}`, { metode: 'POST', isi }),
    onSuccess: async () => {
      await klien.invalidateQueries({ queryKey: ['rilis'] })
      tutup()
    },
  })
  return (
    <DialogForm
      judul={judul}
      kirimLabel={judul}
      sibuk={kirim.isPending}
      galat={kirim.error ? keGalat(kirim.error) : undefined}
      tutup={tutup}
      kirim={(f) => kirim.mutate(isiTindakan(tindakan, rilis, f))}
    >
      {tindakan === 'setujui' ? (
        <>
          <p>{p.setujuiKet(rilis.kode, rilis.isi?.slice(0, 16) ?? '')}</p>
          <TextInput name="pada" type="datetime-local" label={p.jadwal} description={p.segera} />
          <p className="redup kecil">{p.jadwalKet}</p>
        </>
      ) : null}
      {tindakan === 'jadwal' ? (
        <>
          <TextInput name="pada" type="datetime-local" label={p.jadwal} required withAsterisk={false} />
          <TextInput name="alasan" label={p.alasan} minLength={5} required withAsterisk={false} />
        </>
      ) : null}
      {tindakan === 'tolak' ? (
        <>
          <p>{p.tolakKet}</p>
          <Textarea name="teks" label={p.catatan} rows={3} minLength={5} required withAsterisk={false} />
        </>
      ) : null}
      {tindakan === 'tarik' ? (
        <>
          <p>{rilis.terbit ? p.tarikKet : p.batalkanKet}</p>
          <Textarea
            name="teks"
            label={rilis.terbit ? p.pengumuman : p.alasan}
            rows={3}
            minLength={10}
            required
            withAsterisk={false}
          />
        </>
      ) : null}
    </DialogForm>
  )
}

function isiTindakan(tindakan: Tindakan, rilis: Rilis, f: FormData): Record<string, unknown> {
  const teks = String(f.get('teks') ?? '')
  const pada = String(f.get('pada') ?? '')
  const saat = pada ? { pada: new Date(pada).toISOString() } : {}
  switch (tindakan) {
    case 'setujui':
      return { isi: rilis.isi, ...saat }
    case 'jadwal':
      return { ...saat, alasan: String(f.get('alasan') ?? '') }
    case 'tolak':
      return { catatan: teks }
    case 'tarik':
      return { pengumuman: teks }
  }
}
