import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { KantorKirim, UbahKantor } from '#contract/akun/akun'
import { IsianFile } from '../../design/isian-file.tsx'
import { GagalMuat, Memuat, Perhatian, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanPengaturan } from '../pengaturan/pengaturan.pesan.ts'
import { kueriKantor, kueriPegawai, teks } from './organisasi.kueri.ts'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

const ZONA = ['WIB', 'WITA', 'WIT'].map((z) => ({ nilai: z, nama: z }))

export default function AturKantor() {
  const { data: kantor, error } = useQuery(kueriKantor)
  const { data: pegawai } = useQuery(kueriPegawai)
  if (error)
    return (
      <Panel>
        <GagalMuat galat={keGalat(error)} />
      </Panel>
    )
  if (!kantor)
    return (
      <Panel>
        <Memuat />
      </Panel>
    )
  return (
    <>
      {pegawai?.pegawai.length === 0 ? (
        <Perhatian>
          <strong>{pesanPengaturan.langkahAwal}</strong>
          <p>{pesanPengaturan.langkahAwalKet}</p>
        </Perhatian>
      ) : null}
      <Panel judul={p.kantor}>
        <FormKantor kantor={kantor} />
      </Panel>
      <Panel judul={p.logo}>
        <FormLogo kantor={kantor} />
      </Panel>
    </>
  )
}

function FormKantor({ kantor }: { kantor: KantorKirim }) {
  const simpan = useKirim((isi: UbahKantor) => panggil<KantorKirim>('/kantor', { metode: 'PUT', isi }), {
    segarkan: ['kantor', 'saya', 'awal', 'kalender'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    simpan.kirim({
      nama: teks(isi, 'nama'),
      dinas: teks(isi, 'dinas'),
      alamat: teks(isi, 'alamat'),
      kontak: teks(isi, 'kontak'),
      zona: teks(isi, 'zona') as UbahKantor['zona'],
      kop: teks(isi, 'kop')
        .split('\n')
        .map((b) => b.trim())
        .filter(Boolean),
      sesiDiamMenit: Number(isi.get('sesiDiamMenit')),
      sesiMaksJam: Number(isi.get('sesiMaksJam')),
      alamatPublik: teks(isi, 'alamatPublik'),
    })
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <div className="dua-kolom">
        <TextInput label={p.kode} value={kantor.kode} readOnly />
        <TextInput
          name="nama"
          label={p.namaDaerah}
          description={p.namaDaerahKet}
          defaultValue={kantor.nama}
          required
          withAsterisk={false}
        />
        <TextInput name="dinas" label={p.dinas} defaultValue={kantor.dinas} required withAsterisk={false} />
        <Pilihan name="zona" label={p.zona} awal={kantor.zona} isi={ZONA} />
        <TextInput name="alamat" label={p.alamat} defaultValue={kantor.alamat} />
        <TextInput name="kontak" label={p.kontak} defaultValue={kantor.kontak} />
      </div>
      <Textarea
        name="kop"
        label={p.kop}
        description={p.kopKet}
        defaultValue={kantor.kop.join('\n')}
        rows={4}
      />
      <div className="dua-kolom">
        <TextInput
          name="sesiDiamMenit"
          type="number"
          min={5}
          max={480}
          label={p.sesiDiam}
          defaultValue={kantor.sesiDiamMenit}
          required
          withAsterisk={false}
        />
        <TextInput
          name="sesiMaksJam"
          type="number"
          min={1}
          max={24}
          label={p.sesiMaks}
          defaultValue={kantor.sesiMaksJam}
          required
          withAsterisk={false}
        />
      </div>
      <TextInput
        name="alamatPublik"
        label={p.alamatPublik}
        description={p.alamatPublikKet}
        defaultValue={kantor.alamatPublik ?? ''}
        placeholder="https://data.contoh.go.id"
      />
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil ? <PesanBaik>{pesanPengaturan.tersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
          {pesanPengaturan.simpan}
        </Tombol>
      </div>
    </form>
  )
}

function FormLogo({ kantor }: { kantor: KantorKirim }) {
  const unggah = useKirim((isi: FormData) => panggil('/kantor/logo', { metode: 'POST', isi }), {
    segarkan: ['kantor', 'awal', 'saya'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    unggah.kirim(new FormData(e.currentTarget))
  }
  return (
    <form className="susun" onSubmit={kirim}>
      {kantor.logoHash ? (
        <img
          src={`/api/kantor/logo?v=${kantor.logoHash.slice(0, 12)}`}
          alt={p.logoAda}
          height="84"
          style={{ alignSelf: 'start' }}
        />
      ) : (
        <p className="redup">{p.logoBelum}</p>
      )}
      <IsianFile name="file" label={p.logoFile} ket={p.logoKet} accept="image/png,image/jpeg" required />
      <PesanGalat galat={unggah.galat} />
      {unggah.hasil ? <PesanBaik>{pesanPengaturan.tersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" sibuk={unggah.sibuk}>
          {p.logoUnggah}
        </Tombol>
      </div>
    </form>
  )
}
