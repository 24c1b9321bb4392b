import { Checkbox, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { SetelanMasukKirim, UbahSetelanMasuk } from '#contract/kabar/masuk/masuk'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { pesanSurel as umum } from '../../kabar/kabar.pesan.ts'
import { pesanSurelMasuk as p } from './usul.pesan.ts'

const mata = { 'aria-label': umum.tampak, tabIndex: 0 }

/** The pengelola's part: which mailbox is looked into, and how that goes. */
export function AturSurelMasuk() {
  const { data, error, refetch } = useQuery({
    queryKey: ['kabar', 'masuk'],
    queryFn: () => panggil<SetelanMasukKirim>('/kabar/masuk/setelan'),
  })
  return (
    <Panel judul={p.judul}>
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat /> : null}
      {data ? <Form setelan={data} /> : null}
    </Panel>
  )
}

function Form({ setelan: s }: { setelan: SetelanMasukKirim }) {
  const simpan = useKirim(
    (isi: UbahSetelanMasuk) => panggil<SetelanMasukKirim>('/kabar/masuk/setelan', { metode: 'PUT', isi }),
    { segarkan: ['kabar'] },
  )
  const ambil = useKirim(
    () => panggil<{ baru: number; sudahAda: number }>('/kabar/masuk/ambil', { metode: 'POST' }),
    { segarkan: ['kabar', 'usul-surat'] },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    simpan.kirim(baca(new FormData(e.currentTarget)))
  }
  const teks = (name: keyof SetelanMasukKirim, label: string, lain: object = {}) => (
    <TextInput name={name} label={label} defaultValue={String(s[name] ?? '')} {...lain} />
  )
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">{p.ket}</p>
      <Checkbox name="aktif" label={p.aktif} defaultChecked={s.aktif} />
      <div className="dua-kolom">
        {teks('host', p.host)}
        {teks('port', umum.port, { type: 'number', min: 1, max: 65535, required: true, withAsterisk: false })}
        <Pilihan
          name="keamanan"
          label={umum.keamanan}
          awal={s.keamanan}
          isi={Object.entries(p.keamananNama).map(([nilai, nama]) => ({ nilai, nama }))}
        />
        {teks('folder', p.folder, { required: true, withAsterisk: false })}
        {teks('pengguna', umum.pengguna, { autoComplete: 'off' })}
        <PasswordInput
          name="sandi"
          label={umum.sandi}
          description={s.adaSandi ? umum.sandiAda : umum.sandiTiada}
          autoComplete="new-password"
          visibilityToggleButtonProps={mata}
        />
        {teks('sejak', p.sejak, { type: 'date', description: p.sejakKet })}
        {teks('selangMenit', p.selang, {
          type: 'number',
          min: 1,
          max: 1440,
          required: true,
          withAsterisk: false,
        })}
      </div>
      <Textarea
        name="sertifikat"
        label={umum.sertifikat}
        description={umum.sertifikatKet}
        defaultValue={s.sertifikat}
        rows={3}
      />
      <p className="redup">
        {s.dilihat ? `${p.dilihat}: ${tulisSaat(s.dilihat)}` : p.belum}
        {s.galat ? ` ${p.galat}: ${s.galat}` : ''}
      </p>
      <PesanGalat galat={simpan.galat ?? ambil.galat} />
      {simpan.hasil ? <PesanBaik>{umum.tersimpan}</PesanBaik> : null}
      {ambil.hasil ? <PesanBaik>{p.hasil(ambil.hasil.baru, ambil.hasil.sudahAda)}</PesanBaik> : null}
      <div className="jajar">
        <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
          {umum.simpan}
        </Tombol>
        <Tombol disabled={!s.adaSandi} sibuk={ambil.sibuk} onClick={() => ambil.kirim(undefined)}>
          {p.ambil}
        </Tombol>
      </div>
    </form>
  )
}

/** An empty password field keeps the one that is kept. */
function baca(f: FormData): UbahSetelanMasuk {
  const teks = (nama: string) => String(f.get(nama) ?? '').trim()
  const sandi = String(f.get('sandi') ?? '')
  return {
    aktif: f.get('aktif') !== null,
    host: teks('host'),
    port: Number(teks('port')),
    keamanan: teks('keamanan') as UbahSetelanMasuk['keamanan'],
    pengguna: teks('pengguna'),
    ...(sandi !== '' && { sandi }),
    sertifikat: teks('sertifikat'),
    folder: teks('folder'),
    sejak: teks('sejak') || null,
    selangMenit: Number(teks('selangMenit')),
  }
}
