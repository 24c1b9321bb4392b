import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fakta } from '../../design/fakta.tsx'
import { Panel } from '../../design/panel.tsx'
import { kueriSaya } from '../../kantor/kueri.ts'
import { tulisSaatPanjang } from '../../kantor/waktu.ts'
import { pesanAkun } from './akun.pesan.ts'
import { AturTotp } from './atur-totp.tsx'
import { FormGantiSandi } from './form-ganti-sandi.tsx'
import { PanelMandatSaya } from './mandat-saya.tsx'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

export default function AkunSaya() {
  const { data: saya } = useQuery(kueriSaya)
  if (!saya) return null
  const jabatan = saya.jabatan.map((j) => `${p.singkatDasar[j.dasar]} ${j.jabatan}`.trim()).join(', ')
  return (
    <>
      <Panel judul={p.profil}>
        <Fakta
          isi={[
            [p.nama, saya.nama],
            [p.namaAkun, saya.namaAkun],
            [p.jabatan, jabatan || (saya.pengelola ? p.pengelola : p.tanpaJabatan)],
          ]}
        />
        {saya.pegawaiId ? (
          <p className="kecil">
            <Link to="/serah-terima">{p.serahTerima}</Link>
          </p>
        ) : null}
        <p className="kecil redup">{p.sesi(tulisSaatPanjang(saya.sesi.berakhir), saya.sesi.diamMenit)}</p>
      </Panel>
      {saya.pegawaiId ? <PanelMandatSaya /> : null}
      <Panel judul={p.gantiSandi}>
        <FormGantiSandi labelLama={pesanAkun.sandiLama} />
      </Panel>
      <Panel judul={p.totp}>
        <AturTotp aktif={saya.totpAktif} />
      </Panel>
    </>
  )
}
