import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { DaftarTempat } from '#contract/arsip/tempat/tempat'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriIsiTempat, kueriTempat, kueriWewenang } from './arsip.kueri.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { cetakLabel } from './cetak-label.ts'
import { KOLOM_ARSIP } from './kolom-arsip.tsx'
import { pesanTempat as p } from './tempat.pesan.ts'

type Tempat = DaftarTempat['daftar'][number]
const JENIS = Object.keys(p.jenis) as Tempat['jenis'][]

/** Where paper lies: the places, what is in one of them, and a field for the scanner. */
export default function TempatArsip() {
  const { tempat } = useSearch({ from: '/kantor/arsip/tempat' })
  const { data, error, refetch } = useQuery(kueriTempat)
  const { data: w } = useQuery(kueriWewenang)
  const [tambah, setTambah] = useState(false)
  return (
    <Halaman
      judul={p.judul}
      ringkas={p.ringkas}
      induk={<BagianArsip />}
      tindakan={
        w?.kelola ? (
          <>
            <Tombol
              disabled={!data?.daftar.length}
              onClick={() =>
                void cetakLabel({ tempatId: (data?.daftar ?? []).slice(0, 240).map((t) => t.id) })
              }
            >
              {p.label}
            </Tombol>
            <Tombol rupa="utama" onClick={() => setTambah(true)}>
              {p.tambah}
            </Tombol>
          </>
        ) : null
      }
    >
      <Pindai />
      {tempat ? <IsiTempat id={tempat} /> : null}
      <Panel judul={p.daftar} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? <Susunan daftar={data.daftar} /> : null}
      </Panel>
      {tambah ? <DialogTempat daftar={data?.daftar ?? []} tutup={() => setTambah(false)} /> : null}
    </Halaman>
  )
}

function Pindai() {
  const pergi = useNavigate()
  return (
    <form
      className="jajar"
      style={{ alignItems: 'flex-end' }}
      onSubmit={(e) => {
        e.preventDefault()
        const kode = String(new FormData(e.currentTarget).get('kode') ?? '').trim()
        if (kode) void pergi({ to: '/arsip/pindai', search: { kode } })
      }}
    >
      <TextInput
        name="kode"
        label={p.pindai}
        description={p.pindaiKet}
        autoComplete="off"
        style={{ minWidth: 300 }}
      />
      <Tombol type="submit">{p.buka}</Tombol>
    </form>
  )
}

function IsiTempat({ id }: { id: string }) {
  const { data, error } = useQuery(kueriIsiTempat(id))
  if (!data) return <Panel>{error ? <GagalMuat galat={keGalat(error)} /> : <Memuat baris={2} />}</Panel>
  return (
    <Panel judul={p.isi(data.jalur.map((j) => j.nama).join(' / '))} penuh>
      {data.daftar.length === 0 ? (
        <Kosong judul={p.tanpaIsi} />
      ) : (
        <TabelDaftar nama={p.kolom.isi} kolom={KOLOM_ARSIP} baris={data.daftar} kunci={(a) => a.id} />
      )}
    </Panel>
  )
}

/** Parents before what lies in them, children indented. */
function Susunan({ daftar }: { daftar: readonly Tempat[] }) {
  const anak = Map.groupBy(daftar, (t) => t.indukId ?? '')
  const turun = (induk: string, dalam: number): { t: Tempat; dalam: number }[] =>
    (anak.get(induk) ?? []).flatMap((t) => [{ t, dalam }, ...turun(t.id, dalam + 1)])
  return (
    <TabelDaftar
      nama={p.daftar}
      baris={turun('', 0)}
      kunci={({ t }) => t.id}
      kolom={[
        {
          judul: p.kolom.tempat,
          utama: true,
          isi: ({ t, dalam }) => (
            <span style={{ paddingInlineStart: dalam * 18 }}>
              <Link to="/arsip/tempat" search={{ tempat: t.id }}>
                {t.nama}
              </Link>{' '}
              <span className="kecil redup">{p.jenis[t.jenis]}</span>
            </span>
          ),
        },
        { judul: p.kolom.kode, utuh: true, isi: ({ t }) => <code>{t.kode}</code> },
        { judul: p.kolom.isi, rata: 'kanan', isi: ({ t }) => tulisBulat(t.jumlahSemua) },
      ]}
    />
  )
}

function DialogTempat({ daftar, tutup }: { daftar: readonly Tempat[]; tutup: () => void }) {
  const simpan = useKirim((isi: unknown) => panggil('/arsip/tempat', { metode: 'POST', isi }), {
    segarkan: ['arsip'],
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.tambah}
      kirimLabel={p.tambah}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) => {
        const induk = String(f.get('induk') ?? '')
        simpan.kirim({ jenis: f.get('jenis'), nama: f.get('nama'), ...(induk && { indukId: induk }) })
      }}
    >
      <Pilihan name="jenis" label={p.pilihJenis} isi={JENIS.map((j) => ({ nilai: j, nama: p.jenis[j] }))} />
      <TextInput name="nama" label={p.nama} required withAsterisk={false} maxLength={120} autoFocus />
      <Pilihan
        name="induk"
        label={p.induk}
        isi={[
          { nilai: '', nama: p.tanpaInduk },
          ...daftar.map((t) => ({ nilai: t.id, nama: `${t.kode} ${t.nama} (${t.jenis})` })),
        ]}
      />
    </DialogForm>
  )
}
