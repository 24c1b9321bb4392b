import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { BarisImpor, Impor } from '#contract/arsip/impor/impor'
import { tulisBulat } from '#kernel/angka'
import { Halaman } from '../../design/halaman.tsx'
import { Halamanan } from '../../design/halamanan.tsx'
import { IsianFile } from '../../design/isian-file.tsx'
import { GagalMuat, Kosong, Memuat, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Ruas } from '../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriImpor, kueriSatuImpor } from './arsip.kueri.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { pesanImporArsip as p } from './impor.pesan.ts'

const NADA: Record<BarisImpor['status'], Nada> = {
  siap: 'nila',
  cacat: 'lambat',
  diterima: 'selesai',
  ditolak: 'tunggu',
}
const tulisJumlah = (j: Impor['jumlah']) =>
  p.jumlah(tulisBulat(j.siap), tulisBulat(j.cacat), tulisBulat(j.diterima), tulisBulat(j.ditolak))

/** Old scans: an upload, its preview line by line, and what became of it. */
export default function ImporArsip() {
  const { impor } = useSearch({ from: '/kantor/arsip/impor' })
  const { data, error, refetch } = useQuery(kueriImpor)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
      {error && !data ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : (
        <>
          <Unggah />
          {impor ? <SatuImpor id={impor} /> : null}
          <Panel judul={p.daftar} penuh>
            {!data ? <Memuat baris={2} /> : null}
            {data?.daftar.length === 0 ? <Kosong judul={p.kosong} /> : null}
            {data && data.daftar.length > 0 ? (
              <TabelDaftar
                nama={p.daftar}
                baris={data.daftar}
                kunci={(i) => i.id}
                tandai={(i) => (i.id === impor ? 'pilih' : undefined)}
                kolom={[
                  {
                    judul: p.kolom.nama,
                    utama: true,
                    isi: (i) => (
                      <Link to="/arsip/impor" search={{ impor: i.id }}>
                        {i.nama}
                      </Link>
                    ),
                  },
                  { judul: p.kolom.keadaan, isi: (i) => p.keadaan[i.keadaan] },
                  { judul: p.kolom.jumlah, isi: (i) => tulisJumlah(i.jumlah) },
                  { judul: p.kolom.oleh, isi: (i) => `${tulisSaat(i.dibuat)}, ${i.oleh}` },
                ]}
              />
            ) : null}
          </Panel>
        </>
      )}
    </Halaman>
  )
}

function Unggah() {
  const pergi = useNavigate()
  const kirim = useKirim(
    (isi: FormData) =>
      panggil<Impor>('/arsip/impor', { metode: 'POST', isi }).then((i) =>
        pergi({ to: '/arsip/impor', search: { impor: i.id } }),
      ),
    { segarkan: ['arsip'] },
  )
  return (
    <Panel nama={p.judul}>
      <form
        className="susun"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.kirim(new FormData(e.currentTarget))
        }}
      >
        <IsianFile label={p.file} name="file" accept=".zip" ket={p.fileKet} required />
        <PesanGalat galat={kirim.galat} />
        <div>
          <Tombol rupa="utama" type="submit" sibuk={kirim.sibuk}>
            {p.kirim}
          </Tombol>
        </div>
      </form>
    </Panel>
  )
}

type Saring = keyof typeof p.status

function SatuImpor({ id }: { id: string }) {
  const [status, setStatus] = useState<Saring>('')
  const [lewati, setLewati] = useState(0)
  const { data: i, error } = useQuery({
    ...kueriSatuImpor(id, status, lewati),
    placeholderData: (l) => l,
    refetchInterval: (q) => (q.state.data?.keadaan === 'berjalan' ? 1000 : false),
  })
  const lakukan = useKirim(
    (apa: 'mulai' | 'buang') => panggil(`/arsip/impor/${id}/${apa}`, { metode: 'POST', isi: {} }),
    {
      segarkan: ['arsip'],
    },
  )
  if (!i) return <Panel>{error ? <GagalMuat galat={keGalat(error)} /> : <Memuat baris={3} />}</Panel>
  const semua = i.jumlah.siap + i.jumlah.cacat + i.jumlah.diterima + i.jumlah.ditolak
  return (
    <Panel
      judul={`${i.nama}: ${tulisJumlah(i.jumlah)}`}
      penuh
      kanan={
        i.keadaan === 'pratinjau' ? (
          <>
            <Tombol sibuk={lakukan.sibuk} onClick={() => lakukan.kirim('buang')}>
              {p.buang}
            </Tombol>
            <Tombol
              rupa="utama"
              sibuk={lakukan.sibuk}
              disabled={i.jumlah.siap === 0}
              onClick={() => lakukan.kirim('mulai')}
            >
              {p.mulai(tulisBulat(i.jumlah.siap))}
            </Tombol>
          </>
        ) : (
          <Lencana nada={i.keadaan === 'selesai' ? 'selesai' : 'tunggu'}>{p.keadaan[i.keadaan]}</Lencana>
        )
      }
    >
      <div className="susun" style={{ padding: '10px 16px' }}>
        <PesanGalat galat={lakukan.galat} />
        <Ruas
          label={p.saring}
          nilai={status}
          saatUbah={(v) => {
            setStatus(v)
            setLewati(0)
          }}
          isi={(Object.keys(p.status) as Saring[]).map((v) => ({ nilai: v, nama: p.status[v] }))}
        />
      </div>
      {i.daftar.length === 0 ? (
        <Kosong judul={p.tanpaBaris} />
      ) : (
        <TabelDaftar nama={p.saring} baris={i.daftar} kunci={(b) => String(b.baris)} kolom={KOLOM_BARIS} />
      )}
      <Halamanan
        lewati={lewati}
        panjang={100}
        jumlah={status === '' ? semua : i.jumlah[status]}
        tulis={tulisBulat}
        pindah={setLewati}
      />
    </Panel>
  )
}

const k = p.baris
const KOLOM_BARIS: readonly Kolom<BarisImpor>[] = [
  { judul: k.nomor, rata: 'kanan', isi: (b) => tulisBulat(b.baris) },
  {
    judul: k.judul,
    utama: true,
    isi: (b) =>
      b.arsipId ? (
        <Link to="/arsip/$arsipId" params={{ arsipId: b.arsipId }}>
          {b.judul}
        </Link>
      ) : (
        (b.judul ?? '')
      ),
  },
  {
    judul: k.surat,
    isi: (b) => [b.nomor, b.tanggal && tulisTanggalPendek(b.tanggal)].filter(Boolean).join(' · '),
  },
  { judul: k.kode, utuh: true, isi: (b) => b.kode ?? '' },
  { judul: k.file, isi: (b) => b.file ?? '' },
  {
    judul: k.status,
    isi: (b) => (
      <span className="susun-rapat">
        <span>
          <Lencana nada={NADA[b.status]}>{p.status[b.status]}</Lencana>
        </span>
        {b.sebab ? <span className="kecil redup">{b.sebab}</span> : null}
      </span>
    ),
  },
]
