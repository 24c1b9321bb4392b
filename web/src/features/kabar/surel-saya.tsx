import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { TujuanSaya, UbahTujuan } from '#contract/kabar/kabar'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriTujuan } from './kabar.kueri.ts'
import { pesanKabar as p } from './kabar.pesan.ts'

/** Where one's own mail goes and how often. */
export function SurelSaya() {
  const { data, error } = useQuery(kueriTujuan)
  return (
    <Panel judul={p.surelSaya}>
      {error && !data ? <GagalMuat galat={keGalat(error)} /> : null}
      {data ? <Form tujuan={data} /> : error ? null : <Memuat baris={2} />}
    </Panel>
  )
}

function Form({ tujuan }: { tujuan: TujuanSaya }) {
  const simpan = useKirim((isi: UbahTujuan) => panggil<TujuanSaya>('/kabar/tujuan', { metode: 'PUT', isi }), {
    segarkan: ['kabar'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    simpan.kirim(bacaTujuan(new FormData(e.currentTarget)))
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">{tujuan.surelAktif ? p.surelSayaKet : p.surelMati}</p>
      <IsianTujuan tujuan={tujuan} jam={tujuan.jamHarian} />
      <PesanGalat galat={simpan.galat} />
      {simpan.hasil ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
      <div>
        <Tombol type="submit" sibuk={simpan.sibuk}>
          {p.simpan}
        </Tombol>
      </div>
    </form>
  )
}

export function IsianTujuan({ tujuan, jam }: { tujuan: { surel: string; cara: string }; jam: string }) {
  return (
    <div className="dua-kolom">
      <TextInput
        name="surel"
        type="email"
        label={p.alamat}
        defaultValue={tujuan.surel}
        autoComplete="email"
      />
      <Pilihan
        name="cara"
        label={p.cara}
        awal={tujuan.cara}
        isi={Object.entries(p.caraNama(jam)).map(([nilai, nama]) => ({ nilai, nama }))}
      />
    </div>
  )
}

export function bacaTujuan(isi: FormData): UbahTujuan {
  return {
    surel: String(isi.get('surel') ?? '').trim(),
    cara: String(isi.get('cara')) as UbahTujuan['cara'],
  }
}
