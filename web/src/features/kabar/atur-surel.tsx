import { useQuery } from '@tanstack/react-query'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { AturSurelMasuk } from '../surat/usul/atur-surel-masuk.tsx'
import { AlamatPegawai } from './alamat-pegawai.tsx'
import { AntreanSurel } from './antrean-surel.tsx'
import { CobaSurel } from './coba-surel.tsx'
import { FormSurel } from './form-surel.tsx'
import { kueriSetelanSurel } from './kabar.kueri.ts'
import { pesanSurel as p } from './kabar.pesan.ts'

/** The pengelola's part: the server, a try, how sending goes, and where mail of each pegawai goes. */
export default function AturSurel() {
  const { data, error, refetch } = useQuery(kueriSetelanSurel)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return (
    <>
      <Panel judul={p.judul}>
        <FormSurel setelan={data} />
      </Panel>
      <Panel judul={p.coba}>
        <CobaSurel siap={data.host !== '' && data.pengirim !== ''} />
      </Panel>
      <AntreanSurel />
      <AturSurelMasuk />
      <AlamatPegawai jam={data.jamHarian} />
    </>
  )
}
