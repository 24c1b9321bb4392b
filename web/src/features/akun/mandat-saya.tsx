import { useQuery } from '@tanstack/react-query'
import type { MandatSaya } from '#contract/akun/mandat/mandat'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriMandatSaya } from './mandat.kueri.ts'
import { pesanMandat as p } from './mandat.pesan.ts'

/** In whose stead one may act, and until when. */
export function PanelMandatSaya() {
  const { data, error } = useQuery(kueriMandatSaya)
  return (
    <Panel judul={p.milikSaya}>
      {error ? <GagalMuat galat={keGalat(error)} /> : null}
      {!data && !error ? <Memuat baris={2} /> : null}
      {data?.mandat.length === 0 ? <p className="redup">{p.milikKosong}</p> : null}
      {data && data.mandat.length > 0 ? (
        <ul className="susun-rapat">
          {data.mandat.map((m) => (
            <li key={`${m.nomorSurat}/${m.sebutan}/${m.sejak}`}>
              <BarisMandat m={m} />
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  )
}

function BarisMandat({ m }: { m: MandatSaya['mandat'][number] }) {
  const sampai = m.sampai ? p.sampaiTanggal(tulisTanggalPendek(m.sampai)) : p.sampaiDicabut
  const cakupan = m.tindakan?.map((t) => p.verba[t] ?? t).join(', ') ?? p.semuaTindakan
  return (
    <>
      {m.sebutan} {m.berlaku ? null : <Lencana nada="tunggu">{p.mulai(tulisTanggalPendek(m.sejak))}</Lencana>}
      {m.sisaHari === null ? null : <Lencana nada="lambat">{p.sisa(m.sisaHari)}</Lencana>}
      <span className="kecil redup" style={{ display: 'block' }}>
        {[sampai, p.surat(m.nomorSurat), cakupan].join(' · ')}
      </span>
    </>
  )
}
