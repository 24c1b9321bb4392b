import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Halaman } from '../../design/halaman.tsx'
import { Memuat } from '../../design/keadaan.tsx'
import { kueriSaya } from '../../kantor/kueri.ts'
import { AturTtd } from './atur-ttd.tsx'
import { DaftarSertifikat } from './daftar-sertifikat.tsx'
import { PanelKunci } from './kunci-saya.tsx'
import { pesanTtd as p } from './ttd.pesan.ts'

/** An official's own key; every certificate of the office; to the administrator also how the office signs. */
export default function TandaTangan() {
  const { data: saya } = useQuery(kueriSaya)
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      tindakan={saya?.pengelola ? <Link to="/tanda-tangan/bukti">{p.bukti.judul}</Link> : undefined}
    >
      {saya ? (
        <>
          {saya.pegawaiId ? <PanelKunci milik="/ttd/kunci-saya" /> : null}
          {saya.pengelola ? <PanelKunci milik="/ttd/segel" /> : null}
          <DaftarSertifikat pengelola={saya.pengelola} />
          {saya.pengelola ? <AturTtd /> : null}
        </>
      ) : (
        <Memuat />
      )}
    </Halaman>
  )
}
