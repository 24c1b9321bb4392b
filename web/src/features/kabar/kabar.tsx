import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriSaya } from '../../kantor/kueri.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { DaftarKabar } from './daftar-kabar.tsx'
import { HALAMAN_KABAR, kueriKabar } from './kabar.kueri.ts'
import { pesanKabar as p } from './kabar.pesan.ts'
import { SurelSaya } from './surel-saya.tsx'

const SARING = ['semua', 'belum'] as const

export default function HalamanKabar() {
  const cari = useSearch({ from: '/kantor/kabar' })
  const pergi = useNavigate()
  const saring = cari.saring === 'belum' ? 'belum' : 'semua'
  const lewati = Math.max(0, Number(cari.lewati) || 0)
  const { data: saya } = useQuery(kueriSaya)
  const { data, error, refetch } = useQuery(kueriKabar(saring, lewati))
  const baca = useKirim((id: string) => panggil(`/kabar/${id}/baca`, { metode: 'POST', isi: {} }), {
    segarkan: ['kabar'],
  })
  const bacaSemua = useKirim(
    (sampai: string) => panggil('/kabar/baca-semua', { metode: 'POST', isi: { sampai } }),
    { segarkan: ['kabar'] },
  )
  const teratas = data?.kabar[0]?.dibuat
  return (
    <Halaman
      judul={p.judul}
      ringkas={data ? p.ringkas(data.belumDibaca) : ' '}
      tindakan={
        <>
          <nav aria-label={p.saring} className="jajar">
            {SARING.map((s) => (
              <Link
                key={s}
                to="/kabar"
                search={s === 'semua' ? {} : { saring: s }}
                className={kelasTombol}
                aria-current={s === saring ? 'page' : undefined}
                activeOptions={{ exact: true, includeSearch: true }}
                activeProps={{}}
              >
                {p[s]}
              </Link>
            ))}
          </nav>
          {data && data.belumDibaca > 0 && teratas && lewati === 0 ? (
            <Tombol pintasan="B" sibuk={bacaSemua.sibuk} onClick={() => bacaSemua.kirim(teratas)}>
              {p.bacaSemua}
            </Tombol>
          ) : null}
        </>
      }
    >
      {saya && !saya.pegawaiId ? <Perhatian>{p.pengelola}</Perhatian> : null}
      <PesanGalat galat={baca.galat ?? bacaSemua.galat} />
      <Panel nama={p.judul} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={6} /> : null}
        {data?.kabar.length === 0 ? (
          <Kosong judul={saring === 'belum' ? p.kosongBelum : p.kosong}>
            {saring === 'belum' ? null : p.kosongKet}
          </Kosong>
        ) : null}
        {data && data.kabar.length > 0 ? <DaftarKabar kabar={data.kabar} baca={baca.kirim} /> : null}
      </Panel>
      {data ? (
        <Halamanan
          lewati={lewati}
          panjang={HALAMAN_KABAR}
          jumlah={data.jumlah}
          tulis={tulisBulat}
          pindah={(n) =>
            void pergi({
              to: '/kabar',
              search: { ...(saring === 'belum' && { saring }), ...(n > 0 && { lewati: String(n) }) },
            })
          }
        />
      ) : null}
      {saya?.pegawaiId ? <SurelSaya /> : null}
    </Halaman>
  )
}
