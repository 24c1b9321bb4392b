import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { PengingatKirim } from '#contract/sop/pengingat/pengingat'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriPengingat } from './kabar.kueri.ts'
import { pesanPengingat as p } from './kabar.pesan.ts'

/** When officials are reminded of deadlines. */
export default function AturPengingat() {
  const { data, error, refetch } = useQuery(kueriPengingat)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return (
    <Panel judul={p.judul} kanan={data.perluDikonfirmasi ? <Lencana nada="tunggu">{p.perlu}</Lencana> : null}>
      <Form pengingat={data} />
    </Panel>
  )
}

function Form({ pengingat: s }: { pengingat: PengingatKirim }) {
  const simpan = useKirim(
    (isi: PengingatKirim) => panggil<PengingatKirim>('/pengingat', { metode: 'PUT', isi }),
    { segarkan: ['pengingat'] },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    simpan.kirim({
      sebelumMenit: Number(isi.get('sebelumMenit')),
      sebelumBagian: Number(isi.get('sebelumBagian')) / 100,
      naikMenit: Number(isi.get('naikMenit')),
      ulangMenit: Number(isi.get('ulangMenit')),
      dasar: String(isi.get('dasar') ?? '').trim(),
      perluDikonfirmasi: isi.get('dikonfirmasi') === null,
    })
  }
  const angka = (name: string, label: string, description: string, awal: number, min = 0, max = 45_000) => (
    <TextInput
      name={name}
      type="number"
      label={label}
      description={description}
      min={min}
      max={max}
      defaultValue={awal}
      required
      withAsterisk={false}
    />
  )
  return (
    <form className="susun" onSubmit={kirim}>
      <p className="redup">{p.ket}</p>
      <div className="dua-kolom">
        {angka('sebelumMenit', p.sebelum, p.sebelumKet, s.sebelumMenit)}
        {angka('sebelumBagian', p.bagian, p.bagianKet, Math.round(s.sebelumBagian * 100), 1, 100)}
        {angka('naikMenit', p.naik, p.naikKet, s.naikMenit)}
        {angka('ulangMenit', p.ulang, p.ulangKet, s.ulangMenit)}
      </div>
      <TextInput
        name="dasar"
        label={p.dasar}
        description={p.dasarKet}
        defaultValue={s.dasar}
        maxLength={300}
      />
      <Checkbox name="dikonfirmasi" label={p.dikonfirmasi} defaultChecked={!s.perluDikonfirmasi} />
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
