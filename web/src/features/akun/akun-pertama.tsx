import { PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { AkunPertama as IsiAkunPertama, Saya } from '#contract/akun/akun'
import { PesanGalat } from '../../design/keadaan.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { klienKueri, kueriAwal, kueriSaya } from '../../kantor/kueri.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanAkun } from './akun.pesan.ts'
import { LembarMasuk } from './lembar-masuk.tsx'

const mata = { 'aria-label': pesanAkun.sandiTampak, tabIndex: 0 }

export default function AkunPertama() {
  const { data: awal } = useQuery(kueriAwal)
  const router = useRouter()
  const [beda, setBeda] = useState(false)
  const buat = useKirim((isi: IsiAkunPertama) => panggil<Saya>('/akun-pertama', { metode: 'POST', isi }), {
    berhasil: (saya) => {
      klienKueri.clear()
      klienKueri.setQueryData(kueriSaya.queryKey, saya)
      void router.navigate({ to: '/pengaturan' })
    },
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = Object.fromEntries(new FormData(e.currentTarget)) as Record<string, string>
    setBeda(isi['sandi'] !== isi['ulang'])
    if (isi['sandi'] !== isi['ulang']) return
    buat.kirim({
      kode: isi['kode'] ?? '',
      nama: isi['nama'] ?? '',
      namaAkun: isi['namaAkun'] ?? '',
      sandi: isi['sandi'] ?? '',
    })
  }
  if (awal && !awal.perluAkunPertama && !buat.hasil) {
    return (
      <LembarMasuk judul={pesanAkun.sudahAda}>
        <p>{pesanAkun.sudahAdaKet}</p>
        <Link to="/masuk" className={kelasTombol} data-rupa="utama">
          {pesanAkun.keMasuk}
        </Link>
      </LembarMasuk>
    )
  }
  return (
    <LembarMasuk judul={pesanAkun.akunPertama}>
      <p className="redup">{pesanAkun.akunPertamaKet}</p>
      <form onSubmit={kirim}>
        <TextInput
          name="kode"
          label={pesanAkun.kodePertama}
          autoComplete="off"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus
        />
        <TextInput name="nama" label={pesanAkun.nama} autoComplete="name" required withAsterisk={false} />
        <TextInput
          name="namaAkun"
          label={pesanAkun.namaAkun}
          description={pesanAkun.namaAkunKet}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="sandi"
          label={pesanAkun.sandi}
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
        <PesanGalat galat={buat.galat} />
        <Tombol type="submit" rupa="utama" sibuk={buat.sibuk}>
          {pesanAkun.buatAkun}
        </Tombol>
      </form>
    </LembarMasuk>
  )
}
