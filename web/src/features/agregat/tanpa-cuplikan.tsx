import { Link } from '@tanstack/react-router'
import { Kosong } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { pesanAgregat } from './agregat.pesan.ts'

/** Where figures would stand and no snapshot is there to compute them from: what is missing, and the way to the import. */
export function TanpaCuplikan({
  judul = pesanAgregat.tanpaCuplikan,
  ket = pesanAgregat.tanpaCuplikanKet,
}: {
  judul?: string
  ket?: string
}) {
  return (
    <Panel>
      <Kosong
        judul={judul}
        tindakan={
          <Link to="/cuplikan" className={kelasTombol} data-rupa="utama">
            {pesanAgregat.keImpor}
          </Link>
        }
      >
        {ket}
      </Kosong>
    </Panel>
  )
}
