import { useQuery } from '@tanstack/react-query'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { DaftarLibur } from './daftar-libur.tsx'
import { FormJamKerja } from './form-jam-kerja.tsx'
import { kueriKalender } from './kalender.kueri.ts'
import { pesanKalender } from './kalender.pesan.ts'

export default function AturKalender() {
  const { data, error, refetch } = useQuery(kueriKalender)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return (
    <>
      <DaftarLibur kalender={data} />
      <Panel judul={pesanKalender.jam}>
        <FormJamKerja kalender={data} />
      </Panel>
    </>
  )
}
