import { useState } from 'react'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { KemajuanPekerjaan } from '../../pekerjaan/kemajuan-pekerjaan.tsx'
import { pesanBpmn } from './bpmn.pesan.ts'

/** Asks for the book of all SOPs, shows how far it is, and hands it over. */
export function CetakBuku() {
  const [pekerjaan, setPekerjaan] = useState<string>()
  const [hash, setHash] = useState<string>()
  const [gagal, setGagal] = useState(false)
  const minta = useKirim(() => panggil<{ pekerjaanId: string }>('/sop/buku', { metode: 'POST', isi: {} }), {
    berhasil: ({ pekerjaanId }) => {
      setGagal(false)
      setHash(undefined)
      setPekerjaan(pekerjaanId)
    },
  })
  return (
    <>
      <div className="jajar">
        <Tombol sibuk={minta.sibuk || pekerjaan !== undefined} onClick={() => minta.kirim(undefined)}>
          {pesanBpmn.buku}
        </Tombol>
        {hash ? (
          <a
            className={kelasTombol}
            data-rupa="utama"
            href={`/api/dokumen/${hash}`}
            target="_blank"
            rel="noreferrer"
          >
            {pesanBpmn.bukaBuku}
          </a>
        ) : null}
      </div>
      <p aria-live="polite" className="kecil redup">
        {hash ? pesanBpmn.bukuJadi : gagal ? pesanBpmn.bukuGagal : ''}
      </p>
      {pekerjaan ? (
        <KemajuanPekerjaan
          id={pekerjaan}
          judul={pesanBpmn.buku}
          saatAkhir={(p) => {
            setPekerjaan(undefined)
            const alamat = p.hasil?.['hash']
            if (p.status === 'selesai' && typeof alamat === 'string') setHash(alamat)
            else setGagal(p.status !== 'dibatalkan')
          }}
        />
      ) : null}
      <PesanGalat galat={minta.galat} />
    </>
  )
}
