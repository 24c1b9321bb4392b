import { useRouter } from '@tanstack/react-router'
import { pesanAkun } from './akun.pesan.ts'
import { FormGantiSandi } from './form-ganti-sandi.tsx'
import { LembarMasuk } from './lembar-masuk.tsx'

export default function WajibGantiSandi() {
  const router = useRouter()
  return (
    <LembarMasuk judul={pesanAkun.gantiSandi}>
      <p className="redup">{pesanAkun.wajibGanti}</p>
      <FormGantiSandi
        labelLama={pesanAkun.sandiSementara}
        selesai={() => void router.navigate({ to: '/' })}
      />
    </LembarMasuk>
  )
}
