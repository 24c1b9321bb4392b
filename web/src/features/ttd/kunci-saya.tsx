import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KunciSaya } from '#contract/ttd/kelola/kelola'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Fakta } from '../../design/fakta.tsx'
import { IsianFile } from '../../design/isian-file.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriKunciSaya, kueriKunciSegel } from './ttd.kueri.ts'
import { pesanTtd as p } from './ttd.pesan.ts'

type Buka = 'p12' | 'token' | 'buka' | 'lepas'

const SEGAR = { segarkan: ['ttd-kunci', 'ttd-sertifikat'] }

/** One's own key, or the one of the office's seal. */
type Milik = '/ttd/kunci-saya' | '/ttd/segel'

/** With what I sign, or the office seals; whether it is open, and how to change it. */
export function PanelKunci({ milik }: { milik: Milik }) {
  const isSegel = milik === '/ttd/segel'
  const kueri = useQuery(isSegel ? kueriKunciSegel : kueriKunciSaya)
  const [buka, setBuka] = useState<Buka>()
  const tutup = () => setBuka(undefined)
  const kunci = useKirim((_: undefined) => panggil(`${milik}/tutup`, { metode: 'POST', isi: {} }), SEGAR)
  const k = kueri.data
  if (!k)
    return (
      <Panel judul={isSegel ? p.segel.judul : p.kunciSaya}>
        {kueri.error ? (
          <GagalMuat galat={keGalat(kueri.error)} ulang={() => void kueri.refetch()} />
        ) : (
          <Memuat baris={3} />
        )}
      </Panel>
    )
  const bsre = k.alat === 'bsre'
  const perluBuka = bsre || (k.sertifikat !== undefined && !k.sandiTersimpan)
  return (
    <Panel
      judul={isSegel ? p.segel.judul : p.kunciSaya}
      kaki={bsre ? p.bsreKet : k.sertifikat ? undefined : isSegel ? p.segel.kantorKet : p.kantorKet}
    >
      <Fakta isi={faktaKunci(k, perluBuka, isSegel)} />
      <div className="jajar">
        {perluBuka && !k.terbukaSampai ? (
          <Tombol rupa="utama" onClick={() => setBuka('buka')}>
            {bsre ? p.bukaPassphrase : p.buka}
          </Tombol>
        ) : null}
        {k.terbukaSampai ? (
          <Tombol sibuk={kunci.sibuk} onClick={() => kunci.kirim(undefined)}>
            {bsre ? p.lupakan : p.tutup}
          </Tombol>
        ) : null}
        <Tombol onClick={() => setBuka('p12')}>{p.pasangP12}</Tombol>
        <Tombol onClick={() => setBuka('token')}>{p.pasangToken}</Tombol>
        {k.alat === 'kantor' ? null : <Tombol onClick={() => setBuka('lepas')}>{p.lepas}</Tombol>}
      </div>
      {buka === 'buka' ? <DialogBuka bsre={bsre} milik={milik} tutup={tutup} /> : null}
      {buka === 'p12' ? <DialogP12 bolehSimpan={k.bolehSimpanSandi} milik={milik} tutup={tutup} /> : null}
      {buka === 'token' ? <DialogToken milik={milik} tutup={tutup} /> : null}
      {buka === 'lepas' ? <DialogLepas milik={milik} tutup={tutup} /> : null}
    </Panel>
  )
}

function faktaKunci(
  k: KunciSaya,
  perluBuka: boolean,
  isSegel: boolean,
): readonly (readonly [string, string | undefined])[] {
  const c = k.sertifikat
  const keadaan = k.terbukaSampai
    ? p.terbuka(tulisSaat(k.terbukaSampai))
    : k.alat === 'bsre'
      ? p.passphraseBelum
      : isSegel
        ? p.segel.tertutup
        : p.tertutup
  return [
    [isSegel ? p.segel.cara : p.caraTtd, p.alat[k.alat]],
    [p.pemilik, c?.nama],
    [p.berlakuSampai, c && tulisTanggalPendek(c.berlakuSampai.slice(0, 10))],
    [p.tersertifikasi, c && (k.tersertifikasi ? p.psre : p.bukanPsre)],
    [p.keadaan, perluBuka ? keadaan : k.sandiTersimpan ? p.tersimpan : undefined],
  ]
}

interface Dialog {
  readonly milik: Milik
  readonly tutup: () => void
}

function DialogBuka({ bsre, milik, tutup }: Dialog & { bsre: boolean }) {
  const buka = useKirim(
    (f: FormData) => panggil(`${milik}/buka`, { metode: 'POST', isi: { sandi: f.get('sandi') } }),
    { ...SEGAR, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={bsre ? p.passphrase : p.buka}
      kirimLabel={bsre ? p.bukaPassphrase : p.buka}
      sibuk={buka.sibuk}
      galat={buka.galat}
      tutup={tutup}
      kirim={buka.kirim}
    >
      <p>{bsre ? p.passphraseKet : p.bukaKet}</p>
      <PasswordInput
        name="sandi"
        label={bsre ? p.passphrase : p.sandi}
        required
        withAsterisk={false}
        autoComplete="off"
        data-autofocus
      />
    </DialogForm>
  )
}

function DialogP12({ tutup, milik, bolehSimpan }: Dialog & { bolehSimpan: boolean }) {
  const pasang = useKirim(
    async (f: FormData) => {
      const isi = await keBase64(f.get('file') as File)
      return panggil(`${milik}/p12`, {
        metode: 'POST',
        isi: { isi, sandi: f.get('sandi'), simpanSandi: f.get('simpan') === 'on' },
      })
    },
    { ...SEGAR, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.pasangP12Judul}
      kirimLabel={p.pasang}
      sibuk={pasang.sibuk}
      galat={pasang.galat}
      tutup={tutup}
      kirim={pasang.kirim}
    >
      <p>{milik === '/ttd/segel' ? p.segel.pasangKet : p.pasangP12Ket}</p>
      <IsianFile name="file" label={p.file} accept=".p12,.pfx,application/x-pkcs12" required />
      <PasswordInput name="sandi" label={p.sandiP12} required withAsterisk={false} autoComplete="off" />
      {bolehSimpan ? <Checkbox name="simpan" label={p.simpanSandi} /> : null}
    </DialogForm>
  )
}

function DialogToken({ milik, tutup }: Dialog) {
  const pasang = useKirim(
    (f: FormData) => panggil(`${milik}/token`, { metode: 'POST', isi: Object.fromEntries(f) }),
    { ...SEGAR, berhasil: tutup },
  )
  const wajib = { required: true, withAsterisk: false, autoComplete: 'off' } as const
  return (
    <DialogForm
      judul={p.pasangTokenJudul}
      kirimLabel={p.pasang}
      sibuk={pasang.sibuk}
      galat={pasang.galat}
      tutup={tutup}
      kirim={pasang.kirim}
    >
      <p>{p.pasangTokenKet}</p>
      <TextInput name="modul" label={p.modul} description={p.modulKet} {...wajib} />
      <TextInput name="token" label={p.namaToken} {...wajib} />
      <TextInput
        name="id"
        label={p.idKunci}
        description={p.idKunciKet}
        pattern="([0-9a-fA-F]{2})+"
        {...wajib}
      />
      <PasswordInput name="pin" label={p.pin} {...wajib} />
    </DialogForm>
  )
}

function DialogLepas({ milik, tutup }: Dialog) {
  const lepas = useKirim((_: FormData) => panggil(milik, { metode: 'DELETE' }), {
    ...SEGAR,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.lepas}
      kirimLabel={p.lepas}
      sibuk={lepas.sibuk}
      galat={lepas.galat}
      tutup={tutup}
      kirim={lepas.kirim}
    >
      <p>{milik === '/ttd/segel' ? p.segel.lepasKet : p.lepasKet}</p>
    </DialogForm>
  )
}

async function keBase64(file: File): Promise<string> {
  const isi = new Uint8Array(await file.arrayBuffer())
  let teks = ''
  for (const b of isi) teks += String.fromCharCode(b)
  return btoa(teks)
}
