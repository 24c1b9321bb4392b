import { PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import type { RahasiaTotp } from '#contract/akun/akun'
import { DialogForm } from '../../design/dialog-form.tsx'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { pesanAkun } from './akun.pesan.ts'
import { teks } from './organisasi.kueri.ts'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

const mata = { 'aria-label': pesanAkun.sandiTampak, tabIndex: 0 }

export function AturTotp({ aktif }: { aktif: boolean }) {
  const [tanya, setTanya] = useState<'pasang' | 'hapus'>()
  const [rahasia, setRahasia] = useState<RahasiaTotp>()
  const [pemulihan, setPemulihan] = useState<readonly string[]>()
  const mulai = useKirim(
    (sandi: string) => panggil<RahasiaTotp>('/saya/totp', { metode: 'POST', isi: { sandi } }),
    {
      berhasil: (r) => {
        setRahasia(r)
        setTanya(undefined)
      },
    },
  )
  const hapus = useKirim((sandi: string) => panggil('/saya/totp/hapus', { metode: 'POST', isi: { sandi } }), {
    segarkan: ['saya'],
    berhasil: () => setTanya(undefined),
  })
  const aksi = tanya === 'hapus' ? hapus : mulai
  return (
    <div className="susun">
      <p>{aktif ? p.totpAktif : p.totpMati}</p>
      {pemulihan ? (
        <PesanBaik>
          <strong>{p.totpPemulihan}</strong>
          <p>{p.totpPemulihanKet}</p>
          <ul className="jajar">
            {pemulihan.map((k) => (
              <li key={k}>
                <code>{k}</code>
              </li>
            ))}
          </ul>
        </PesanBaik>
      ) : null}
      {rahasia ? (
        <Konfirmasi
          rahasia={rahasia}
          selesai={(k) => {
            setRahasia(undefined)
            setPemulihan(k)
          }}
        />
      ) : null}
      {rahasia ? null : (
        <div>
          <Tombol onClick={() => setTanya(aktif ? 'hapus' : 'pasang')}>
            {aktif ? p.totpHapus : p.totpPasang}
          </Tombol>
        </div>
      )}
      {tanya ? (
        <DialogForm
          judul={tanya === 'hapus' ? p.totpHapus : p.totpPasang}
          kirimLabel={p.lanjut}
          sibuk={aksi.sibuk}
          galat={aksi.galat}
          kirim={(isi) => aksi.kirim(String(isi.get('sandi')))}
          tutup={() => setTanya(undefined)}
        >
          <PasswordInput
            name="sandi"
            label={p.totpSandi}
            autoComplete="current-password"
            required
            withAsterisk={false}
            autoFocus
            visibilityToggleButtonProps={mata}
          />
        </DialogForm>
      ) : null}
    </div>
  )
}

function Konfirmasi({
  rahasia,
  selesai,
}: {
  rahasia: RahasiaTotp
  selesai: (kodePemulihan: string[]) => void
}) {
  const konfirmasi = useKirim(
    (kode: string) =>
      panggil<{ kodePemulihan: string[] }>('/saya/totp/konfirmasi', { metode: 'POST', isi: { kode } }),
    {
      segarkan: ['saya'],
      berhasil: (h) => selesai(h.kodePemulihan),
    },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    konfirmasi.kirim(teks(new FormData(e.currentTarget), 'kode'))
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p>{p.totpPindai}</p>
      <img
        alt={p.totpGambar}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(rahasia.qrSvg)}`}
        width="180"
        height="180"
        style={{ background: '#fff', padding: 8, borderRadius: 8 }}
      />
      <p>
        {p.totpRahasia}: <code>{rahasia.rahasia}</code>
      </p>
      <TextInput
        name="kode"
        label={p.totpKode}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        style={{ maxWidth: 220 }}
      />
      <PesanGalat galat={konfirmasi.galat} />
      <div>
        <Tombol type="submit" rupa="utama" sibuk={konfirmasi.sibuk}>
          {p.totpKonfirmasi}
        </Tombol>
      </div>
    </form>
  )
}
