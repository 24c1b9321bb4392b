import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TandaTanganMenunggu } from '#contract/sop/berkas/tanda-tangan'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriKunciSaya } from '../../ttd/ttd.kueri.ts'
import { kueriTandaTangan } from './tanda-tangan.kueri.ts'
import { pesanTandaTangan as p } from './tanda-tangan.pesan.ts'
import { TandaTanganSekaligus } from './tanda-tangan-sekaligus.tsx'

/** All parafs and signatures that wait for one official, signed one after another in one sitting. */
export default function Tandatangani() {
  // What an earlier visit saw is not what one signs; and what is shown stays, whatever a refresh behind the page brings,
  // until the official asks for the newest.
  const kueri = useQuery({ ...kueriTandaTangan, refetchOnMount: 'always', refetchOnWindowFocus: false })
  const [daftar, setDaftar] = useState<TandaTanganMenunggu>()
  if (!daftar && kueri.isFetchedAfterMount && kueri.data) setDaftar(kueri.data)
  const muatLagi = async () => {
    const { data } = await kueri.refetch()
    if (data) setDaftar(data)
  }
  const { data: kunci } = useQuery(kueriKunciSaya)
  const tertutup = kunci && kunci.alat !== 'kantor' && !kunci.terbukaSampai && !kunci.sandiTersimpan
  return (
    <Halaman judul={p.judul} ringkas={daftar ? p.ringkas(daftar.baris.length + daftar.sisa) : ' '}>
      {tertutup ? (
        <Perhatian>
          <p>{p.kunciTertutup}</p>
          <Link to="/tanda-tangan" className={kelasTombol}>
            {p.bukaKunci}
          </Link>
        </Perhatian>
      ) : null}
      {daftar && daftar.baris.length > 0 ? (
        <TandaTanganSekaligus daftar={daftar} tertutup={tertutup === true} muatLagi={muatLagi} />
      ) : (
        <Panel penuh>
          {kueri.error && !daftar ? (
            <GagalMuat galat={keGalat(kueri.error)} ulang={() => void kueri.refetch()} />
          ) : daftar ? (
            <Kosong
              judul={p.kosong}
              tindakan={
                <Link to="/kotak-masuk" className={kelasTombol}>
                  {p.keKotak}
                </Link>
              }
            >
              {p.kosongKet}
            </Kosong>
          ) : (
            <Memuat baris={6} />
          )}
        </Panel>
      )}
    </Halaman>
  )
}
