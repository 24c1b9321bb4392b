import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type {
  BuatSerahTerima,
  DaftarSerahTerima,
  PekerjaanPegawai,
  SerahTerimaJadi,
} from '#contract/sop/serah-terima/serah-terima'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni } from '../../kantor/waktu.ts'
import { teks } from './organisasi.kueri.ts'
import { kueriPekerjaan } from './serah-terima.kueri.ts'
import { pesanSerahTerima as p } from './serah-terima.pesan.ts'

type Butir = PekerjaanPegawai['butir'][number]
const SEBAB = Object.entries(p.namaSebab).map(([nilai, nama]) => ({ nilai, nama }))
const NADA: Record<Butir['nasib'], Nada> = {
  beralih: 'selesai',
  'menunggu-pemangku': 'tunggu',
  disebut: 'netral',
}

/** Chooses who hands over and who receives, shows every piece of work and what becomes of it, then does it. */
export function FormSerahTerima({ pegawai }: { pegawai: DaftarSerahTerima['pegawai'] }) {
  const [dari, setDari] = useState(pegawai.length === 1 ? pegawai[0]!.id : '')
  const [dipilih, setDipilih] = useState<string>()
  const [kepadaUsul, setKepadaUsul] = useState('')
  const kepada = dipilih ?? kepadaUsul
  const { data, error } = useQuery(kueriPekerjaan(dari, kepada))
  const usul = data?.calon[0]?.alasan ? data.calon[0].pegawaiId : ''
  if (data && dipilih === undefined && usul !== kepadaUsul) setKepadaUsul(usul)
  const simpan = useKirim(
    (isi: BuatSerahTerima) => panggil<SerahTerimaJadi>('/serah-terima', { metode: 'POST', isi }),
    { segarkan: ['serah-terima', 'kotak-masuk', 'berkas'] },
  )
  const ganti = (id: string) => {
    setDari(id)
    setDipilih(undefined)
    setKepadaUsul('')
    simpan.lupakan()
  }
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    if (!data || !kepada) return
    const isi = new FormData(e.currentTarget)
    const nomor = teks(isi, 'nomor')
    simpan.kirim({
      dariId: dari,
      kepadaId: kepada,
      sebab: teks(isi, 'sebab') as BuatSerahTerima['sebab'],
      tanggal: teks(isi, 'tanggal'),
      sidik: data.sidik,
      ...(nomor ? { nomor } : {}),
    })
  }
  return (
    <Panel judul={p.buat}>
      <form className="susun" onSubmit={kirim}>
        <div className="dua-kolom">
          <Pilihan
            label={p.dari}
            nilai={dari}
            saatUbah={ganti}
            isi={[
              { nilai: '', nama: p.pilih },
              ...pegawai.map((x) => ({ nilai: x.id, nama: x.aktif ? x.nama : `${x.nama} (${p.nonaktif})` })),
            ]}
          />
          {data ? (
            <Pilihan
              label={p.kepada}
              nilai={kepada}
              saatUbah={setDipilih}
              isi={[
                { nilai: '', nama: p.pilih },
                ...data.calon.map((c) => ({
                  nilai: c.pegawaiId,
                  nama: c.alasan ? `${c.nama} (${p.usul(c.alasan)})` : c.nama,
                })),
              ]}
            />
          ) : null}
        </div>
        {error ? <GagalMuat galat={keGalat(error)} /> : null}
        {dari && !data && !error ? <Memuat baris={3} /> : null}
        {data && data.butir.length === 0 && !simpan.hasil ? (
          <Kosong judul={p.pekerjaanKosong}>{p.pekerjaanKosongKet}</Kosong>
        ) : null}
        {data && data.butir.length > 0 ? (
          <>
            <TabelDaftar
              nama={p.pekerjaan}
              baris={data.butir}
              kunci={(b) => `${b.jenis}/${b.judul}/${b.rincian}`}
              kolom={KOLOM}
            />
            <div className="dua-kolom">
              <Pilihan name="sebab" label={p.sebab} isi={SEBAB} />
              <IsianTanggal name="tanggal" label={p.tanggal} awal={hariIni()} required />
              <TextInput name="nomor" label={p.nomor} description={p.nomorKet} />
            </div>
            <div className="jajar">
              <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk} disabled={!kepada}>
                {p.simpan}
              </Tombol>
              <span className="kecil redup">{p.simpanKet}</span>
            </div>
          </>
        ) : null}
        <PesanGalat galat={simpan.galat} />
        {simpan.hasil ? (
          <PesanBaik>
            {p.jadi(simpan.hasil.beralih, simpan.hasil.menunggu)}{' '}
            <a href={`/api/dokumen/${simpan.hasil.dokumenHash}`} target="_blank" rel="noreferrer">
              {p.bukaDokumen}
            </a>
          </PesanBaik>
        ) : null}
      </form>
    </Panel>
  )
}

const KOLOM: readonly Kolom<Butir>[] = [
  { judul: p.kolom.pekerjaan, utama: true, isi: (b) => b.judul },
  {
    judul: p.kolom.uraian,
    isi: (b) => (
      <>
        {b.rincian}
        {b.tenggat ? (
          <span className="kecil redup" style={{ display: 'block' }}>
            {b.tenggat}
          </span>
        ) : null}
      </>
    ),
  },
  { judul: p.kolom.keterangan, isi: (b) => p.keterangan[b.sebab] },
  { judul: p.kolom.nasib, isi: (b) => <Lencana nada={NADA[b.nasib]}>{p.nasib[b.nasib]}</Lencana> },
]
