import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DaftarWilayah, HasilImporBatas, HasilImporWilayah, Wilayah } from '#contract/wilayah/wilayah'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { Halamanan } from '../../design/halamanan.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { FormFile } from './form-file.tsx'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const kueriWilayah = queryOptions({
  queryKey: ['wilayah'],
  queryFn: () => panggil<DaftarWilayah>('/wilayah'),
})
const SEGARKAN = ['wilayah', 'batas', 'tabel', 'gerbang']
const KOLOM: readonly Kolom<Wilayah>[] = [
  { judul: p.kolom.kode, isi: (w) => <span className="angka">{w.kode}</span>, lebar: '150px' },
  { judul: p.kolom.nama, utama: true, isi: (w) => w.nama },
  { judul: p.kolom.tingkat, isi: (w) => p.tingkat[w.tingkat] },
  {
    judul: p.kolom.luas,
    rata: 'kanan',
    isi: (w) => (w.luasKm2 === undefined ? '' : tulisDesimal(w.luasKm2)),
  },
  { judul: p.kolom.batas, isi: (w) => (w.adaBatas ? p.ada : <span className="redup">{p.tiada}</span>) },
]
const PANJANG = 100

export default function AturWilayah() {
  const impor = useKirim(
    (isi: FormData) => panggil<HasilImporWilayah>('/wilayah/impor', { metode: 'POST', isi }),
    { segarkan: SEGARKAN },
  )
  const batas = useKirim(
    (isi: FormData) => panggil<HasilImporBatas>('/wilayah/batas', { metode: 'POST', isi }),
    { segarkan: SEGARKAN },
  )
  return (
    <>
      <Panel judul={p.daftar}>
        <FormFile
          label={p.fileCsv}
          ket={p.daftarKet}
          accept=".csv,text/csv"
          tombol={p.unggahCsv}
          utama
          kirim={impor}
        >
          {impor.hasil ? <HasilCsv hasil={impor.hasil} /> : null}
        </FormFile>
      </Panel>
      <Panel judul={p.batas}>
        <FormFile
          label={p.fileBatas}
          ket={p.batasKet}
          accept=".geojson,.json,application/geo+json"
          tombol={p.unggahBatas}
          kirim={batas}
        >
          {batas.hasil ? (
            <PesanBaik>
              <p>{p.hasilBatas(tulisBulat(batas.hasil.jumlah), tulisBulat(batas.hasil.diperbaiki))}</p>
              {batas.hasil.tanpaPoligon.length > 0 ? (
                <p>{p.tanpaPoligon(tulisBulat(batas.hasil.tanpaPoligon.length))}</p>
              ) : null}
              <ul>
                {batas.hasil.daftarTolak.slice(0, 20).map((t) => (
                  <li key={t.urut}>
                    {t.kode}: {t.sebab}
                  </li>
                ))}
              </ul>
            </PesanBaik>
          ) : null}
        </FormFile>
      </Panel>
      <DaftarBerlaku />
    </>
  )
}

function HasilCsv({ hasil: h }: { hasil: HasilImporWilayah }) {
  return (
    <PesanBaik>
      <p>
        {p.hasilCsv(tulisBulat(h.jumlah), tulisBulat(h.baru), tulisBulat(h.berubah), tulisBulat(h.berakhir))}
      </p>
      {h.diLuarKantor > 0 ? <p>{p.diLuar(tulisBulat(h.diLuarKantor))}</p> : null}
      <ul>
        {h.peringatan.map((t) => (
          <li key={t}>{t}</li>
        ))}
        {h.daftarTolak.slice(0, 20).map((t) => (
          <li key={`${t.baris}/${t.sebab}`}>
            {p.kolom.baris} {tulisBulat(t.baris)}: {t.sebab}
          </li>
        ))}
      </ul>
    </PesanBaik>
  )
}

function DaftarBerlaku() {
  const { data, error, refetch } = useQuery(kueriWilayah)
  const [lewati, setLewati] = useState(0)
  return (
    <>
      <Panel judul={data ? `${p.berlaku} (${tulisBulat(data.daftar.length)})` : p.berlaku} penuh>
        {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={p.berlaku}
            kolom={KOLOM}
            baris={data.daftar.slice(lewati, lewati + PANJANG)}
            kunci={(w) => w.kode}
          />
        ) : null}
      </Panel>
      {data ? (
        <Halamanan
          lewati={lewati}
          panjang={PANJANG}
          jumlah={data.daftar.length}
          tulis={tulisBulat}
          pindah={setLewati}
        />
      ) : null}
    </>
  )
}
