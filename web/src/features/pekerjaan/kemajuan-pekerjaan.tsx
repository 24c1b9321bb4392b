import { useState } from 'react'
import { tulisBulat } from '#kernel/angka'
import { Dialog } from '../../design/dialog.tsx'
import { PesanGalat } from '../../design/keadaan.tsx'
import { Kemajuan } from '../../design/kemajuan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import gaya from './kemajuan-pekerjaan.module.css'
import type { PekerjaanKirim } from './pekerjaan.kueri.ts'
import { pesanPekerjaan } from './pekerjaan.pesan.ts'
import { sisaPekerjaan } from './sisa-pekerjaan.ts'
import { useAlir } from './use-alir.ts'

interface KemajuanPekerjaanProps {
  readonly id: string
  /** Shown before the first word from the server. */
  readonly judul: string
  readonly saatAkhir: (p: PekerjaanKirim) => void
}

/** Long work shows itself: what is being done, how far, how long still, and a way to stop it. */
export function KemajuanPekerjaan({ id, judul, saatAkhir }: KemajuanPekerjaanProps) {
  const { pekerjaan: p, terputus } = useAlir(id, saatAkhir)
  const [tanya, setTanya] = useState(false)
  const batal = useKirim(() => panggil(`/pekerjaan/${id}/batal`, { metode: 'POST' }), {
    berhasil: () => setTanya(false),
  })
  const bagian = p?.bagian ?? 0
  const jalan = !p || p.status === 'menunggu' || p.status === 'berjalan'
  const sisa = p ? sisaPekerjaan(p.bagian, p.mulai, Date.now()) : undefined
  return (
    <div className={gaya.wadah}>
      <div className={gaya.baris}>
        <strong>{p?.judul ?? judul}</strong>
        <span className="redup angka">
          {[pesanPekerjaan.persen(tulisBulat(Math.round(bagian * 100))), sisa].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Kemajuan
        bagian={bagian}
        nama={p?.judul ?? judul}
        rupa={p?.status === 'selesai' ? 'selesai' : jalan ? 'jalan' : 'gagal'}
      />
      <div className={gaya.baris}>
        <p className="redup" aria-live="polite">
          {p ? p.pesan || pesanPekerjaan.status[p.status] : pesanPekerjaan.status.menunggu}
        </p>
        {jalan ? (
          <Tombol rupa="sepi" onClick={() => setTanya(true)}>
            {pesanPekerjaan.batalkan}
          </Tombol>
        ) : null}
      </div>
      {terputus && jalan ? <p className="kecil redup">{pesanPekerjaan.terputus}</p> : null}
      {tanya ? (
        <Dialog
          judul={pesanPekerjaan.batalkanJudul}
          tutup={() => setTanya(false)}
          kaki={
            <>
              <Tombol onClick={() => setTanya(false)}>{pesanPekerjaan.tetapLanjut}</Tombol>
              <Tombol rupa="bahaya" sibuk={batal.sibuk} onClick={() => batal.kirim(undefined)}>
                {pesanPekerjaan.batalkan}
              </Tombol>
            </>
          }
        >
          <p>{pesanPekerjaan.batalkanKet}</p>
          <PesanGalat galat={batal.galat} />
        </Dialog>
      ) : null}
    </div>
  )
}
