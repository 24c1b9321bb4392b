import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KumpulanBatas } from '#contract/wilayah/wilayah'
import { tulisBulat } from '#kernel/angka'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriBatasKecamatan, kueriWilayah } from './wilayah.kueri.ts'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const LEBAR = 480
const SEBUT = 40

/** The outlines as they are kept, small, and the regions that have none. */
export function PratinjauBatas() {
  const { data, error, refetch } = useQuery(kueriBatasKecamatan)
  const { data: wilayah } = useQuery(kueriWilayah)
  const [semua, setSemua] = useState(false)
  const tanpa = (wilayah?.daftar ?? []).filter(
    (w) => !w.adaBatas && (w.tingkat === 'kecamatan' || w.tingkat === 'desa'),
  )
  return (
    <Panel judul={p.petaJudul}>
      <div className="susun">
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={3} /> : null}
        {data?.features.length === 0 ? <Kosong judul={p.petaKosong} /> : null}
        {data && data.features.length > 0 ? <Gambar batas={data} /> : null}
        {tanpa.length > 0 ? (
          <div className="susun">
            <h3>{p.tanpaPoligonJudul(tulisBulat(tanpa.length))}</h3>
            <p className="kecil">
              {tanpa
                .slice(0, semua ? undefined : SEBUT)
                .map((w) => `${w.nama} (${w.kode})`)
                .join(', ')}
            </p>
            {tanpa.length > SEBUT && !semua ? (
              <div>
                <Tombol onClick={() => setSemua(true)}>{p.tampilkanSemua}</Tombol>
              </div>
            ) : null}
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

type Fitur = KumpulanBatas['features'][number]
const poligon = (f: Fitur) =>
  f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates

// Plate carrée is enough at this size: Indonesia lies on the equator.
function Gambar({ batas }: { batas: KumpulanBatas }) {
  const titik = batas.features.flatMap((f) => poligon(f).flat(2))
  let [kiri, kanan, bawah, atas] = [180, -180, 90, -90]
  for (const [x, y] of titik) {
    kiri = Math.min(kiri, x!)
    kanan = Math.max(kanan, x!)
    bawah = Math.min(bawah, y!)
    atas = Math.max(atas, y!)
  }
  const skala = LEBAR / Math.max(kanan - kiri, 1e-6)
  const tinggi = Math.max(1, (atas - bawah) * skala)
  const tulis = (f: Fitur) =>
    poligon(f)
      .flat()
      .map(
        (cincin) =>
          `M${cincin.map(([x, y]) => `${((x! - kiri) * skala).toFixed(1)} ${((atas - y!) * skala).toFixed(1)}`).join('L')}Z`,
      )
      .join('')
  return (
    <svg
      viewBox={`0 0 ${LEBAR} ${tinggi.toFixed(1)}`}
      role="img"
      aria-label={p.petaSebut(tulisBulat(batas.features.length))}
      style={{ inlineSize: '100%', maxInlineSize: LEBAR, maxBlockSize: 420 }}
    >
      {batas.features.map((f) => (
        <path
          key={f.properties.kode}
          d={tulis(f)}
          fill="var(--nila-lembut)"
          stroke="var(--nila)"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
          fillRule="evenodd"
        >
          <title>{`${f.properties.nama} (${f.properties.kode})`}</title>
        </path>
      ))}
    </svg>
  )
}
