import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HasilImporBatas, HasilImporWilayah, Wilayah } from '#contract/wilayah/wilayah'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { Halamanan } from '../../design/halamanan.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { FormFile } from './form-file.tsx'
import { PanelEdisi } from './panel-edisi.tsx'
import { PanelLuas } from './panel-luas.tsx'
import { PanelPersilangan } from './panel-persilangan.tsx'
import { PratinjauBatas } from './pratinjau-batas.tsx'
import { kueriWilayah } from './wilayah.kueri.ts'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const SEGARKAN = ['wilayah', 'batas', 'tabel', 'gerbang', 'neraca']
const KOLOM: readonly Kolom<Wilayah>[] = [
  { judul: p.kolom.kode, isi: (w) => <KodeGanda kode={w.kode} />, lebar: '150px' },
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
      <PanelEdisi segarkan={SEGARKAN} />
      <Panel judul={p.daftar}>
        <FormFile
          label={p.fileCsv}
          ket={p.daftarKet}
          accept=".csv,text/csv"
          tombol={p.unggahCsv}
          sebelum={
            <div className="dua-kolom">
              <TextInput
                name="dasarHukum"
                label={p.dasarHukum}
                description={p.dasarHukumKet}
                maxLength={200}
              />
              <IsianTanggal name="tanggalEfektif" label={p.tanggalEfektif} ket={p.tanggalEfektifKet} />
            </div>
          }
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
      <PratinjauBatas />
      <PanelPersilangan />
      <PanelLuas />
      <DaftarBerlaku />
    </>
  )
}

/** As the decree writes it, and the ten digits of exports. */
function KodeGanda({ kode }: { kode: string }) {
  return (
    <>
      <span className="angka">{kode}</span>
      <span className="kecil redup angka" style={{ display: 'block' }}>
        {kode.replaceAll('.', '')}
      </span>
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
  const [cari, setCari] = useState('')
  const kata = cari.trim().toLowerCase()
  const angka = kata.replaceAll('.', '')
  const cocok = (data?.daftar ?? []).filter(
    (w) =>
      kata === '' ||
      w.nama.toLowerCase().includes(kata) ||
      (/^\d+$/.test(angka) && w.kode.replaceAll('.', '').startsWith(angka)),
  )
  return (
    <>
      <TextInput
        type="search"
        label={p.cari}
        value={cari}
        onChange={(e) => {
          setCari(e.target.value)
          setLewati(0)
        }}
        style={{ maxWidth: 420 }}
      />
      <Panel judul={data ? `${p.berlaku} (${tulisBulat(data.daftar.length)})` : p.berlaku} penuh>
        {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 && cocok.length === 0 ? <Kosong judul={p.tanpaHasil} /> : null}
        {cocok.length > 0 ? (
          <TabelDaftar
            nama={p.berlaku}
            kolom={KOLOM}
            baris={cocok.slice(lewati, lewati + PANJANG)}
            kunci={(w) => w.kode}
          />
        ) : null}
      </Panel>
      {data ? (
        <Halamanan
          lewati={lewati}
          panjang={PANJANG}
          jumlah={cocok.length}
          tulis={tulisBulat}
          pindah={setLewati}
        />
      ) : null}
    </>
  )
}
