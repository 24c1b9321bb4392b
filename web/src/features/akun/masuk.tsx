import { PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import type { Masuk as IsiMasuk, Saya } from '#contract/akun/akun'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { klienKueri, kueriAwal, kueriSaya } from '../../kantor/kueri.ts'
import { panggil } from '../../kantor/panggil.ts'
import type { IsianPembuka } from '../../kantor/pembuka.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { aturZona } from '../../kantor/waktu.ts'
import { pesanAkun } from './akun.pesan.ts'
import { LembarMasuk } from './lembar-masuk.tsx'

export default function Masuk() {
  const { ke } = useSearch({ from: '/masuk' })
  const { data: awal } = useQuery(kueriAwal)
  const router = useRouter()
  const [perluTotp, setPerluTotp] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const masuk = useKirim((isi: IsiMasuk) => panggil<Saya>('/masuk', { metode: 'POST', isi }), {
    berhasil: (saya) => {
      klienKueri.clear()
      aturZona(saya.kantor.zona)
      klienKueri.setQueryData(kueriSaya.queryKey, saya)
      router.history.push(saya.wajibGantiSandi ? '/ganti-sandi' : alamatAman(ke))
    },
  })
  const mintaTotp =
    perluTotp || masuk.galat?.kode === 'akun.perlu-totp' || masuk.galat?.kode === 'akun.totp-salah'
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const totp = String(isi.get('totp') ?? '').trim()
    if (mintaTotp) setPerluTotp(true)
    masuk.kirim({
      namaAkun: String(isi.get('namaAkun')),
      sandi: String(isi.get('sandi')),
      ...(totp ? { totp } : {}),
    })
  }
  return (
    <LembarMasuk judul={pesanAkun.masuk} ambilAlih={(isian) => teruskan(form.current, isian)}>
      {awal?.kantor === null ? <p>{pesanAkun.belumAdaKantor}</p> : null}
      {awal?.perluAkunPertama ? (
        <p>
          <Link to="/akun-pertama">{pesanAkun.keAkunPertama}</Link>
        </p>
      ) : null}
      <form onSubmit={kirim} ref={form}>
        <TextInput
          name="namaAkun"
          label={pesanAkun.namaAkun}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          name="sandi"
          label={pesanAkun.sandi}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': pesanAkun.sandiTampak, tabIndex: 0 }}
        />
        {mintaTotp ? (
          <TextInput
            name="totp"
            label={pesanAkun.kodeTotp}
            description={pesanAkun.kodeTotpKet}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            autoFocus
          />
        ) : null}
        <PesanGalat galat={masuk.galat?.kode === 'akun.perlu-totp' ? undefined : masuk.galat} />
        <Tombol type="submit" rupa="utama" sibuk={masuk.sibuk}>
          {pesanAkun.masuk}
        </Tombol>
      </form>
      <p className="kecil redup">{pesanAkun.lupaSandi}</p>
    </LembarMasuk>
  )
}

// The form of the first paint gives way to this one in the middle of a word.
function teruskan(form: HTMLFormElement | null, isian: IsianPembuka): void {
  for (const nama of ['namaAkun', 'sandi'] as const) {
    const medan = form?.elements.namedItem(nama)
    if (!(medan instanceof HTMLInputElement)) continue
    medan.value = isian[nama]
    if (isian.fokus === nama) medan.focus()
  }
  if (isian.kirim) form?.requestSubmit()
}

// Only a path of this office: an address from outside must not lead the freshly logged-in person away.
function alamatAman(ke: string | undefined): string {
  return ke?.startsWith('/') && !ke.startsWith('//') && !ke.startsWith('/\\') ? ke : '/'
}
