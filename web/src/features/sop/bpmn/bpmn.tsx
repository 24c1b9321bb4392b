import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriSop } from '../sop.kueri.ts'
import { kueriBpmn } from './bpmn.kueri.ts'
import { pesanBpmn } from './bpmn.pesan.ts'
import { KanvasBpmn } from './kanvas-bpmn.tsx'

export default function Bpmn() {
  const { sopId } = useParams({ from: '/kantor/sop/$sopId/bpmn' })
  const sop = useQuery(kueriSop(sopId))
  const bpmn = useQuery(kueriBpmn(sopId))
  const galat = sop.error ?? bpmn.error
  return (
    <Halaman
      judul={sop.data ? pesanBpmn.judul(sop.data.judulTampil) : pesanBpmn.judulUmum}
      ringkas={pesanBpmn.ringkas}
      tindakan={
        <>
          <Link to="/sop/$sopId" params={{ sopId }} className={kelasTombol}>
            {pesanBpmn.kembali}
          </Link>
          <a className={kelasTombol} data-rupa="utama" href={`/api/sop/${sopId}/alur.bpmn`} download>
            {pesanBpmn.unduh}
          </a>
        </>
      }
    >
      <Panel nama={pesanBpmn.diagram} penuh>
        {galat ? (
          <GagalMuat
            galat={keGalat(galat)}
            ulang={() => {
              void sop.refetch()
              void bpmn.refetch()
            }}
          />
        ) : bpmn.data === undefined ? (
          <Memuat baris={10} />
        ) : (
          <KanvasBpmn xml={bpmn.data} />
        )}
      </Panel>
    </Halaman>
  )
}
