import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
  // What an earlier visit saw is not what one signs: the list is shown once it was asked for by this page, then stays.
  const kueri = useQuery({ ...kueriTandaTangan, refetchOnMount: 'always', refetchOnWindowFocus: false })
  const daftar = kueri.isFetchedAfterMount ? kueri.data : undefined
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
        <TandaTanganSekaligus daftar={daftar} tertutup={tertutup === true} />
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
