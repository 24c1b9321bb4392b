import { Checkbox, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { SubmitEvent } from 'react'
import type { SetelanSurelKirim, UbahSetelanSurel } from '#contract/kabar/kabar'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanSurel as p } from './kabar.pesan.ts'

const mata = { 'aria-label': p.tampak, tabIndex: 0 }

export function FormSurel({ setelan: s }: { setelan: SetelanSurelKirim }) {
  const simpan = useKirim(
    (isi: UbahSetelanSurel) => panggil<SetelanSurelKirim>('/kabar/setelan', { metode: 'PUT', isi }),
    { segarkan: ['kabar'] },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    simpan.kirim(bacaSetelan(new FormData(e.currentTarget)))
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">{p.ket}</p>
      <Checkbox name="aktif" label={p.aktif} defaultChecked={s.aktif} />
      <div className="dua-kolom">
        <TextInput name="host" label={p.host} description={p.hostKet} defaultValue={s.host} />
        <TextInput
          name="port"
          label={p.port}
          type="number"
          min={1}
          max={65535}
          defaultValue={s.port}
          required
          withAsterisk={false}
        />
        <Pilihan
          name="keamanan"
          label={p.keamanan}
          awal={s.keamanan}
          isi={Object.entries(p.keamananNama).map(([nilai, nama]) => ({ nilai, nama }))}
        />
        <TextInput name="pengirim" type="email" label={p.pengirim} defaultValue={s.pengirim} />
        <TextInput
          name="pengguna"
          label={p.pengguna}
          description={p.penggunaKet}
          defaultValue={s.pengguna}
          autoComplete="off"
        />
        <PasswordInput
          name="sandi"
          label={p.sandi}
          description={s.adaSandi ? p.sandiAda : p.sandiTiada}
          autoComplete="new-password"
          visibilityToggleButtonProps={mata}
        />
        <TextInput
          name="alamatTertib"
          type="url"
          label={p.alamatTertib}
          description={p.alamatTertibKet}
          defaultValue={s.alamatTertib}
        />
        <TextInput
          name="jamHarian"
          label={p.jamHarian}
          pattern="([01]?\d|2[0-3])[.:][0-5]\d"
          title={p.jamKet}
          defaultValue={s.jamHarian.replace(':', '.')}
          required
          withAsterisk={false}
        />
        <TextInput
          name="simpanHari"
          type="number"
          min={30}
          max={3650}
          label={p.simpanHari}
          defaultValue={s.simpanHari}
          required
          withAsterisk={false}
        />
      </div>
      <Textarea
        name="sertifikat"
        label={p.sertifikat}
        description={p.sertifikatKet}
        defaultValue={s.sertifikat}
        rows={3}
      />
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
          {p.simpan}
        </Tombol>
      </div>
    </form>
  )
}

/** An empty password field keeps the one that is kept; an empty user name takes it away. */
function bacaSetelan(isi: FormData): UbahSetelanSurel {
  const teks = (nama: string) => String(isi.get(nama) ?? '').trim()
  const sandi = String(isi.get('sandi') ?? '')
  return {
    aktif: isi.get('aktif') !== null,
    host: teks('host'),
    port: Number(teks('port')),
    keamanan: teks('keamanan') as UbahSetelanSurel['keamanan'],
    pengguna: teks('pengguna'),
    ...(sandi !== '' && { sandi }),
    pengirim: teks('pengirim'),
    sertifikat: teks('sertifikat'),
    alamatTertib: teks('alamatTertib'),
    jamHarian: teks('jamHarian').replace('.', ':').padStart(5, '0'),
    simpanHari: Number(teks('simpanHari')),
  }
}
