import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TarifLayanan } from '#contract/terbit/layanan/layanan'
import { tulisBulat } from '#kernel/angka'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'

/** What each kind of requester pays; the administrator changes and confirms it. */
export function DaftarTarif({ tarif, pengelola }: { tarif: readonly TarifLayanan[]; pengelola: boolean }) {
  const [ubah, setUbah] = useState<TarifLayanan>()
  return (
    <Panel penuh judul={p.daftarTarif} kaki={p.daftarTarifKet}>
      <TabelDaftar
        nama={p.daftarTarif}
        baris={tarif}
        kunci={(t) => t.golongan}
        kolom={[
          { judul: p.sebutan, utama: true, isi: (t) => t.sebutan },
          { judul: p.tarif, rata: 'kanan', utuh: true, isi: (t) => tulisRupiah(t.rupiah) },
          { judul: p.dasar, isi: (t) => t.dasar },
          { judul: p.status, isi: (t) => <KonfirmasiTarif tarif={t} /> },
          ...(pengelola
            ? [
                {
                  judul: p.tindakan,
                  isi: (t: TarifLayanan) => (
                    <Tombol rupa="sepi" aria-label={p.ubahTarif(t.sebutan)} onClick={() => setUbah(t)}>
                      {p.ubah}
                    </Tombol>
                  ),
                },
              ]
            : []),
        ]}
      />
      {ubah ? <DialogTarif tarif={ubah} tutup={() => setUbah(undefined)} /> : null}
    </Panel>
  )
}

export function KonfirmasiTarif({ tarif }: { tarif: TarifLayanan }) {
  return tarif.dikonfirmasi ? (
    <Lencana nada="selesai">{p.dikonfirmasi}</Lencana>
  ) : (
    <Lencana nada="tunggu">{p.perluDikonfirmasi}</Lencana>
  )
}

export function tulisRupiah(n: number): string {
  return `Rp ${tulisBulat(n)}`
}

function DialogTarif({ tarif, tutup }: { tarif: TarifLayanan; tutup: () => void }) {
  const [rupiah, setRupiah] = useState<string | number>(tarif.rupiah)
  const simpan = useKirim(
    (f: FormData) =>
      panggil(`/layanan/tarif/${tarif.golongan}`, {
        metode: 'PUT',
        isi: {
          sebutan: String(f.get('sebutan')).trim(),
          rupiah: Number(rupiah),
          dasar: String(f.get('dasar')).trim(),
          dikonfirmasi: f.get('dikonfirmasi') === 'on',
        },
      }),
    { segarkan: ['layanan'], berhasil: tutup },
  )
  const wajib = { required: true, withAsterisk: false } as const
  return (
    <DialogForm
      judul={p.ubahTarif(tarif.sebutan)}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={simpan.kirim}
    >
      <TextInput name="sebutan" label={p.sebutan} defaultValue={tarif.sebutan} {...wajib} />
      <NumberInput
        label={p.rupiah}
        value={rupiah}
        onChange={setRupiah}
        min={0}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        {...wajib}
      />
      <TextInput name="dasar" label={p.dasar} defaultValue={tarif.dasar} {...wajib} />
      <Checkbox name="dikonfirmasi" label={p.dikonfirmasi} defaultChecked={tarif.dikonfirmasi} />
    </DialogForm>
  )
}
