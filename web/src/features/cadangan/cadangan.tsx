import { PasswordInput } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import type { Galat } from '#kernel/galat'
import type { DaftarCadangan } from '../../../../src/platform/cadangan/cadangan.contract.ts'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { tulisUkuran } from '../../kantor/tulis-ukuran.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import { kueriPekerjaan, type PekerjaanKirim } from '../pekerjaan/pekerjaan.kueri.ts'
import { pesanCadangan as p } from './cadangan.pesan.ts'

const kueriCadangan = queryOptions({
  queryKey: ['cadangan'],
  queryFn: () => panggil<DaftarCadangan>('/cadangan'),
})
const mata = { 'aria-label': p.tampak, tabIndex: 0 }

export default function Cadangan() {
  const klien = useQueryClient()
  const { data: jalan } = useQuery(kueriPekerjaan({ nama: 'cadangan.buat', aktif: true }))
  const [dimulai, setDimulai] = useState<string>()
  const [akhir, setAkhir] = useState<PekerjaanKirim>()
  const id = dimulai ?? jalan?.pekerjaan.find((x) => x.id !== akhir?.id)?.id
  const selesai = (pekerjaan: PekerjaanKirim) => {
    setAkhir(pekerjaan)
    setDimulai(undefined)
    void klien.invalidateQueries({ queryKey: ['cadangan'] })
    void klien.invalidateQueries({ queryKey: ['pekerjaan'] })
  }
  return (
    <>
      <Panel judul={p.judul}>
        <div className="susun">
          <p>{p.ket}</p>
          {akhir ? <Akhir pekerjaan={akhir} /> : null}
          {id ? (
            <KemajuanPekerjaan id={id} judul={p.sedang} saatAkhir={selesai} />
          ) : (
            <FormCadangan
              saatMulai={(baru) => {
                setAkhir(undefined)
                setDimulai(baru)
              }}
            />
          )}
        </div>
      </Panel>
      <Panel judul={p.daftar} penuh>
        <Daftar />
      </Panel>
    </>
  )
}

function FormCadangan({ saatMulai }: { saatMulai: (id: string) => void }) {
  const form = useRef<HTMLFormElement>(null)
  const [beda, setBeda] = useState(false)
  const buat = useKirim(
    (frasa: string) => panggil<{ pekerjaanId: string }>('/cadangan', { metode: 'POST', isi: { frasa } }),
    {
      berhasil: (h) => {
        form.current?.reset()
        saatMulai(h.pekerjaanId)
      },
    },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const sama = isi.get('frasa') === isi.get('ulang')
    setBeda(!sama)
    if (sama) buat.kirim(String(isi.get('frasa')))
  }
  return (
    <form className="susun" onSubmit={kirim} ref={form} style={{ maxWidth: 520 }}>
      <PasswordInput
        name="frasa"
        label={p.frasa}
        description={p.frasaKet}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={mata}
      />
      <PasswordInput
        name="ulang"
        label={p.ulang}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={beda ? p.beda : undefined}
        visibilityToggleButtonProps={mata}
      />
      <PesanGalat galat={buat.galat} />
      <div>
        <Tombol type="submit" rupa="utama" sibuk={buat.sibuk}>
          {p.buat}
        </Tombol>
      </div>
    </form>
  )
}

function Akhir({ pekerjaan }: { pekerjaan: PekerjaanKirim }) {
  if (pekerjaan.status !== 'selesai') {
    return (
      <PesanGalat
        galat={
          (pekerjaan.galat as Galat | undefined) ?? {
            kode: `cadangan.${pekerjaan.status}`,
            jenis: 'tak-sah',
            pesan: pekerjaan.pesan,
          }
        }
      >
        <p>{p.gagal}</p>
      </PesanGalat>
    )
  }
  const nama = String(pekerjaan.hasil?.['nama'] ?? '')
  return (
    <PesanBaik>
      {p.selesai(nama)} {p.simpanLuar}{' '}
      <a href={`/api/cadangan/${encodeURIComponent(nama)}`} download={nama}>
        {p.unduh}
      </a>
    </PesanBaik>
  )
}

function Daftar() {
  const { data, error } = useQuery(kueriCadangan)
  if (error) return <GagalMuat galat={keGalat(error)} />
  if (!data) return <Memuat baris={3} />
  if (data.cadangan.length === 0) return <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
  return (
    <TabelDaftar
      nama={p.daftar}
      kolom={[
        { judul: p.kolom.nama, utama: true, isi: (c) => c.nama },
        { judul: p.kolom.ukuran, rata: 'kanan', isi: (c) => tulisUkuran(c.ukuran) },
        { judul: p.kolom.dibuat, isi: (c) => tulisSaat(c.dibuat) },
        {
          judul: p.kolom.unduh,
          isi: (c) => (
            <a
              href={`/api/cadangan/${encodeURIComponent(c.nama)}`}
              download={c.nama}
              aria-label={`${p.unduh} ${c.nama}`}
            >
              {p.unduh}
            </a>
          ),
        },
      ]}
      baris={data.cadangan}
      kunci={(c) => c.nama}
    />
  )
}
