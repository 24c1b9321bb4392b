import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PandangKotakMasuk } from '#contract/sop/sop'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { Tuts } from '../../design/tuts.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriSaya } from '../../kantor/kueri.ts'
import { DaftarKotakMasuk } from './daftar-kotak-masuk.tsx'
import gaya from './kotak-masuk.module.css'
import { PerJabatan } from './per-jabatan.tsx'
import { SaringKotak } from './saring-kotak.tsx'
import { kueriKotakMasuk } from './sop.kueri.ts'
import { pesanSop } from './sop.pesan.ts'
import { TautanTandaTangan } from './tanda-tangan/tautan-tanda-tangan.tsx'

const PANDANG = ['saya', 'kirim', 'bidang'] as const
const SARING = ['lewat', 'milik'] as const
const KOSONG = {
  saya: [pesanSop.kosongSaya, pesanSop.kosongSayaKet],
  kirim: [pesanSop.kosongKirim, pesanSop.kosongKirimKet],
  bidang: [pesanSop.kosongBidang, pesanSop.kosongBidangKet],
} as const

export default function KotakMasuk() {
  const cari = useSearch({ from: '/kantor/kotak-masuk' })
  const pandang: PandangKotakMasuk = PANDANG.find((p) => p === cari.pandang) ?? 'saya'
  const { data: saya } = useQuery(kueriSaya)
  const pergi = useNavigate()
  const saring = SARING.find((x) => x === cari.saring)
  const pelaksana = pandang === 'bidang' ? cari.pelaksana : undefined
  const bagian = { pandang, ...(saring && { saring }), ...(pelaksana && { pelaksana }) }
  const kunci = [pandang, saring, pelaksana].join('/')
  // A page belongs to what it is a page of: another filter begins at the first.
  const [halaman, setHalaman] = useState({ kunci, lewati: 0 })
  const lewati = halaman.kunci === kunci ? halaman.lewati : 0
  const {
    data: kotak,
    error,
    refetch,
  } = useQuery({
    ...kueriKotakMasuk({ ...bagian, ...(lewati && { lewati }) }),
    placeholderData: keepPreviousData,
  })
  const ubah = (lain: { saring?: string | undefined; pelaksana?: string | undefined }) => {
    const baru = { ...bagian, ...lain }
    const isi = Object.entries(baru).filter(([nama, x]) => x && !(nama === 'pandang' && x === 'saya'))
    void pergi({ to: '/kotak-masuk', search: Object.fromEntries(isi) })
  }
  return (
    <Halaman
      judul={pesanSop.kotakMasuk}
      ringkas={kotak ? ringkas(pandang, kotak) : ' '}
      tindakan={
        <nav aria-label={pesanSop.pandangan} className="jajar">
          {PANDANG.map((p) => (
            <Link
              key={p}
              to="/kotak-masuk"
              search={p === 'saya' ? {} : { pandang: p }}
              className={kelasTombol}
              aria-current={p === pandang ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
            >
              {pesanSop[p]}
            </Link>
          ))}
        </nav>
      }
    >
      {saya?.pengelola ? <Perhatian>{pesanSop.pengelolaTanpaKotak}</Perhatian> : null}
      {kotak ? (
        <div className={`jajar-akhir ${gaya.saringan}`}>
          <SaringKotak kotak={kotak} nilai={saring} saatUbah={(x) => ubah({ saring: x })} />
          {pandang === 'saya' ? <TautanTandaTangan /> : null}
          <PerJabatan
            perJabatan={kotak.perJabatan}
            nilai={pelaksana}
            saatUbah={(x) => ubah({ pelaksana: x })}
          />
        </div>
      ) : null}
      <Panel penuh>
        {error && !kotak ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!kotak && !error ? <Memuat baris={6} /> : null}
        {kotak && kotak.baris.length === 0 && kotak.jumlah > 0 ? (
          <Kosong judul={pesanSop.kosongSaring}>{pesanSop.kosongSaringKet}</Kosong>
        ) : null}
        {kotak && kotak.jumlah === 0 ? (
          <Kosong
            judul={KOSONG[pandang][0]}
            tindakan={
              <Link to="/berkas" className={kelasTombol}>
                {pesanSop.lihatBerkas}
              </Link>
            }
          >
            {KOSONG[pandang][1]}
          </Kosong>
        ) : null}
        {kotak && kotak.baris.length > 0 ? (
          <DaftarKotakMasuk baris={kotak.baris} key={`${kunci}/${lewati}`} />
        ) : null}
      </Panel>
      {kotak ? (
        <Halamanan
          lewati={lewati}
          panjang={200}
          jumlah={kotak.jumlahTersaring}
          tulis={tulisBulat}
          pindah={(n) => setHalaman({ kunci, lewati: n })}
        />
      ) : null}
      {kotak && kotak.baris.length > 0 ? (
        <p className={gaya.petunjuk} aria-hidden="true">
          <Tuts tombol="ArrowUp" /> <Tuts tombol="ArrowDown" /> {pesanSop.petunjukKotak.pilih} ·{' '}
          <Tuts tombol="Enter" /> {pesanSop.petunjukKotak.buka} · <Tuts tombol="1" />–<Tuts tombol="9" />{' '}
          {pesanSop.petunjukKotak.angka} · <Tuts tombol="?" /> {pesanSop.petunjukKotak.semua}
        </p>
      ) : null}
    </Halaman>
  )
}

function ringkas(
  pandang: PandangKotakMasuk,
  k: { jumlah: number; jumlahLewat: number; jamKerjaSampai: string | null },
): string {
  return pandang === 'saya'
    ? pesanSop.ringkasKotak(k.jumlah, k.jumlahLewat, k.jamKerjaSampai)
    : pesanSop.ringkasLain(k.jumlah, k.jumlahLewat)
}
