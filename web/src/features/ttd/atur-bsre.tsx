import { NumberInput, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { SetelanBsreKirim } from '#contract/ttd/bsre/bsre'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriPegawai } from '../akun/organisasi.kueri.ts'
import { kueriBsre } from './ttd.kueri.ts'
import { pesanTtd } from './ttd.pesan.ts'

const p = pesanTtd.bsre

/** Where the office's BSrE service is, and which officials sign through it. A password and a NIK are written, never shown. */
export function AturBsre() {
  const { data, error, refetch } = useQuery(kueriBsre)
  const [nik, setNik] = useState(false)
  return (
    <Panel
      judul={p.judul}
      kanan={
        data?.alamat ? (
          <Tombol rupa="sepi" onClick={() => setNik(true)}>
            {p.catatNik}
          </Tombol>
        ) : undefined
      }
    >
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat baris={3} /> : null}
      {data ? <FormBsre setelan={data} /> : null}
      {data?.alamat ? <Pejabat pejabat={data.pejabat} /> : null}
      {nik ? <DialogNik tutup={() => setNik(false)} /> : null}
    </Panel>
  )
}

function FormBsre({ setelan }: { setelan: SetelanBsreKirim }) {
  const simpan = useKirim((isi: unknown) => panggil('/ttd/bsre', { metode: 'PUT', isi }), {
    segarkan: ['ttd-bsre'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const f = new FormData(e.currentTarget)
    const sandi = String(f.get('sandi') ?? '')
    simpan.kirim({
      alamat: String(f.get('alamat')).trim(),
      pengguna: String(f.get('pengguna')).trim(),
      batasDetik: Number(f.get('batas')),
      ...(sandi && { sandi }),
    })
  }
  const wajib = { required: true, withAsterisk: false, autoComplete: 'off' } as const
  return (
    <form className="susun" onSubmit={kirim} onChange={simpan.lupakan}>
      <TextInput
        name="alamat"
        type="url"
        label={p.alamat}
        description={p.alamatKet}
        defaultValue={setelan.alamat ?? ''}
        {...wajib}
      />
      <TextInput name="pengguna" label={p.pengguna} defaultValue={setelan.pengguna ?? ''} {...wajib} />
      <PasswordInput
        name="sandi"
        label={p.sandi}
        description={setelan.alamat ? p.sandiTetap : undefined}
        required={!setelan.alamat}
        withAsterisk={false}
        autoComplete="new-password"
      />
      <NumberInput name="batas" label={p.batas} defaultValue={setelan.batasDetik} min={5} max={180} />
      <div className="jajar">
        <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
          {pesanTtd.simpan}
        </Tombol>
      </div>
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil ? <PesanBaik>{pesanTtd.disimpan}</PesanBaik> : null}
    </form>
  )
}

function Pejabat({ pejabat }: { pejabat: readonly string[] }) {
  const { data } = useQuery(kueriPegawai)
  const nama = (id: string) => data?.pegawai.find((x) => x.id === id)?.nama ?? id
  return <p className="kecil redup">{pejabat.length === 0 ? p.tanpaNik : p.denganNik(pejabat.map(nama))}</p>
}

function DialogNik({ tutup }: { tutup: () => void }) {
  const { data } = useQuery(kueriPegawai)
  const catat = useKirim(
    (f: FormData) => panggil('/ttd/bsre/nik', { metode: 'PUT', isi: Object.fromEntries(f) }),
    { segarkan: ['ttd-bsre', 'ttd-kunci'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.catatNik}
      kirimLabel={pesanTtd.simpan}
      sibuk={catat.sibuk}
      galat={catat.galat}
      tutup={tutup}
      kirim={catat.kirim}
    >
      <p>{p.nikKet}</p>
      <Pilihan
        name="pegawaiId"
        label={p.pejabat}
        required
        isi={(data?.pegawai ?? []).map((x) => ({ nilai: x.id, nama: x.nama }))}
      />
      <PasswordInput
        name="nik"
        label={p.nik}
        inputMode="numeric"
        pattern="\d{16}"
        maxLength={16}
        required
        withAsterisk={false}
        autoComplete="off"
      />
    </DialogForm>
  )
}
