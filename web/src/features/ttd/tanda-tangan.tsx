import { useQuery } from '@tanstack/react-query'
import { Halaman } from '../../design/halaman.tsx'
import { Memuat } from '../../design/keadaan.tsx'
import { kueriSaya } from '../../kantor/kueri.ts'
import { AturTtd } from './atur-ttd.tsx'
import { DaftarSertifikat } from './daftar-sertifikat.tsx'
import { KunciSayaPanel } from './kunci-saya.tsx'
import { pesanTtd as p } from './ttd.pesan.ts'

/** An official's own key; every certificate of the office; to the administrator also how the office signs. */
export default function TandaTangan() {
  const { data: saya } = useQuery(kueriSaya)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      {saya ? (
        <>
          {saya.pegawaiId ? <KunciSayaPanel /> : null}
          <DaftarSertifikat pengelola={saya.pengelola} />
          {saya.pengelola ? <AturTtd /> : null}
        </>
      ) : (
        <Memuat />
      )}
    </Halaman>
  )
}
