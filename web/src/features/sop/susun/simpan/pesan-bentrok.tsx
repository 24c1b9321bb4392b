import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BuatRancangan, RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Perhatian, PesanGalat } from '../../../../design/keadaan.tsx'
import { Tombol } from '../../../../design/tombol.tsx'
import { panggil } from '../../../../kantor/panggil.ts'
import { useKirim } from '../../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../../kantor/waktu.ts'
import { tulisKeyakinan } from '../naskah/jalur.ts'
import type { Rancangan } from '../naskah/naskah.ts'
import { tulisNaskah } from '../naskah/tulis-naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'

interface PesanBentrokProps {
  readonly id: string
  readonly kini: Rancangan
  readonly pakaiMereka: (server: RancanganKirim) => void
}

/** Another person saved meanwhile: who and when, and the two ways on; neither loses a text without a word. */
export function PesanBentrok({ id, kini, pakaiMereka }: PesanBentrokProps) {
  const pergi = useNavigate()
  const { data: mereka } = useQuery({
    queryKey: ['rancangan', id, 'bentrok'],
    queryFn: () => panggil<RancanganKirim>(`/sop/rancangan/${id}`),
    gcTime: 0,
    staleTime: 0,
  })
  const salin = useKirim(
    () => {
      const isi: BuatRancangan = {
        cara: 'usulan',
        naskah: tulisNaskah(kini.naskah),
        keyakinan: tulisKeyakinan(kini.naskah, kini.keyakinan),
        asalFile: null,
      }
      return panggil<RancanganKirim>('/sop/rancangan', { metode: 'POST', isi })
    },
    {
      segarkan: ['rancangan'],
      berhasil: (baru) => {
        if (mereka) pakaiMereka(mereka)
        void pergi({ to: '/sop/susun/$rancanganId', params: { rancanganId: baru.id }, search: {} })
      },
    },
  )
  return (
    <Perhatian>
      <strong>{pesanSusun.bentrok}</strong>
      {mereka ? <p>{pesanSusun.bentrokKet(mereka.diubahOleh.nama, tulisSaat(mereka.diubah))}</p> : null}
      <div className="jajar">
        <Tombol
          disabled={!mereka}
          onClick={() => mereka && pakaiMereka(mereka)}
          title={pesanSusun.pakaiMerekaKet}
        >
          {pesanSusun.pakaiMereka}
        </Tombol>
        <Tombol sibuk={salin.sibuk} disabled={!mereka} onClick={() => salin.kirim(undefined)}>
          {pesanSusun.simpanSalinan}
        </Tombol>
      </div>
      <p className="kecil">{pesanSusun.pakaiMerekaKet}</p>
      <PesanGalat galat={salin.galat} />
    </Perhatian>
  )
}
