import { PasswordInput } from '@mantine/core'
import { type SubmitEvent, useRef, useState } from 'react'
import type { GantiSandi, Saya } from '#contract/akun/akun'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { klienKueri, kueriSaya } from '../../kantor/kueri.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanAkun } from './akun.pesan.ts'

const mata = { 'aria-label': pesanAkun.sandiTampak, tabIndex: 0 }

export function FormGantiSandi({
  labelLama,
  selesai,
}: {
  labelLama: string
  selesai?: (saya: Saya) => void
}) {
  const [beda, setBeda] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ganti = useKirim((isi: GantiSandi) => panggil<Saya>('/saya/sandi', { metode: 'POST', isi }), {
    berhasil: (saya) => {
      klienKueri.setQueryData(kueriSaya.queryKey, saya)
      form.current?.reset()
      selesai?.(saya)
    },
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const baru = String(isi.get('baru'))
    setBeda(baru !== isi.get('ulang'))
    if (baru === isi.get('ulang')) ganti.kirim({ sandiLama: String(isi.get('lama')), sandiBaru: baru })
  }
  return (
    <form onSubmit={kirim} className="susun" ref={form}>
      <PasswordInput
        name="lama"
        label={labelLama}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={mata}
      />
      <PasswordInput
        name="baru"
        label={pesanAkun.sandiBaru}
        description={pesanAkun.sandiKet}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={mata}
      />
      <PasswordInput
        name="ulang"
        label={pesanAkun.sandiUlang}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={beda ? pesanAkun.sandiBeda : undefined}
        visibilityToggleButtonProps={mata}
      />
      <PesanGalat galat={ganti.galat} />
      {ganti.hasil ? <PesanBaik>{pesanAkun.sandiTersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" rupa="utama" sibuk={ganti.sibuk}>
          {pesanAkun.simpanSandi}
        </Tombol>
      </div>
    </form>
  )
}
