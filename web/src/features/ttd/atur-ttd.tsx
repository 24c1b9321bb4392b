import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { KeadaanTtd } from '#contract/ttd/kelola/kelola'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { AturBsre } from './atur-bsre.tsx'
import { DaftarAkar } from './daftar-akar.tsx'
import { kueriSetelanTtd } from './ttd.kueri.ts'
import { pesanTtd as p } from './ttd.pesan.ts'

/** How the office signs: time-stamps, paraf, long-term proofs, and whom it trusts. */
export function AturTtd() {
  const kueri = useQuery(kueriSetelanTtd)
  if (!kueri.data)
    return (
      <Panel judul={p.setelan}>
        {kueri.error ? (
          <GagalMuat galat={keGalat(kueri.error)} ulang={() => void kueri.refetch()} />
        ) : (
          <Memuat baris={4} />
        )}
      </Panel>
    )
  return (
    <>
      <FormSetelan setelan={kueri.data.setelan} />
      <AturBsre />
      <DaftarAkar akar={kueri.data.akar} />
    </>
  )
}

type Setelan = KeadaanTtd['setelan']

function FormSetelan({ setelan }: { setelan: Setelan }) {
  const [pakaiCap, setPakaiCap] = useState(setelan.capWaktu !== undefined)
  const [bilaMati, setBilaMati] = useState<string>(setelan.capWaktu?.bilaMati ?? 'tunda')
  const [paraf, setParaf] = useState<string>(setelan.paraf)
  const simpan = useKirim((isi: unknown) => panggil<Setelan>('/ttd/setelan', { metode: 'PUT', isi }), {
    segarkan: ['ttd-setelan'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const f = new FormData(e.currentTarget)
    const alamatPublik = String(f.get('alamatPublik') ?? '').trim()
    const kebijakan = String(f.get('kebijakan') ?? '').trim()
    simpan.kirim({
      ...(pakaiCap && {
        capWaktu: {
          alamat: String(f.get('alamat')).trim(),
          batasDetik: Number(f.get('batas')),
          bilaMati,
          ...(kebijakan && { kebijakan }),
        },
      }),
      paraf,
      // Not shown without an authority: then it stays as it was.
      jangkaPanjang: pakaiCap ? f.get('jangkaPanjang') === 'on' : setelan.jangkaPanjang,
      bolehSimpanSandi: f.get('bolehSimpan') === 'on',
      hariPerpanjang: pakaiCap ? Number(f.get('hariPerpanjang')) : setelan.hariPerpanjang,
      rsa2048Sampai: pakaiCap ? String(f.get('rsa2048Sampai')) : setelan.rsa2048Sampai,
      ...(alamatPublik && { alamatPublik }),
    })
  }
  return (
    <Panel judul={p.setelan}>
      <form className="susun" onSubmit={kirim} onChange={simpan.lupakan}>
        <Checkbox
          label={p.pakaiCap}
          checked={pakaiCap}
          onChange={(e) => setPakaiCap(e.currentTarget.checked)}
        />
        {pakaiCap ? (
          <>
            <TextInput
              name="alamat"
              type="url"
              label={p.alamat}
              description={p.alamatKet}
              defaultValue={setelan.capWaktu?.alamat ?? ''}
              required
              withAsterisk={false}
            />
            <TextInput
              name="kebijakan"
              label={p.kebijakan}
              description={p.kebijakanKet}
              defaultValue={setelan.capWaktu?.kebijakan ?? ''}
              pattern="\d+(\.\d+)+"
            />
            <NumberInput
              name="batas"
              label={p.batas}
              defaultValue={setelan.capWaktu?.batasDetik ?? 15}
              min={1}
              max={60}
            />
            <Select
              label={p.bilaMati}
              data={[
                { value: 'tunda', label: p.tunda },
                { value: 'tanpa', label: p.tanpa },
              ]}
              value={bilaMati}
              onChange={(v) => setBilaMati(v ?? 'tunda')}
              allowDeselect={false}
            />
            <Checkbox name="jangkaPanjang" label={p.jangkaPanjang} defaultChecked={setelan.jangkaPanjang} />
            <NumberInput
              name="hariPerpanjang"
              label={p.hariPerpanjang}
              defaultValue={setelan.hariPerpanjang}
              min={7}
              max={730}
            />
            <TextInput
              name="rsa2048Sampai"
              type="date"
              label={p.rsa2048Sampai}
              description={p.rsa2048Ket}
              defaultValue={setelan.rsa2048Sampai}
              required
              withAsterisk={false}
            />
          </>
        ) : null}
        <Select
          label={p.paraf}
          data={[
            { value: 'tanda-tangan', label: p.parafTtd },
            { value: 'catatan', label: p.parafCatatan },
          ]}
          value={paraf}
          onChange={(v) => setParaf(v ?? 'tanda-tangan')}
          allowDeselect={false}
        />
        <TextInput
          name="alamatPublik"
          type="url"
          label={p.alamatPublik}
          description={setelan.alamatPublik ? p.alamatPublikKet : p.alamatPublikKosong}
          defaultValue={setelan.alamatPublik ?? ''}
        />
        <Checkbox name="bolehSimpan" label={p.bolehSimpan} defaultChecked={setelan.bolehSimpanSandi} />
        <div className="jajar">
          <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
            {p.simpan}
          </Tombol>
        </div>
        <PesanGalat galat={simpan.galat} />
        {simpan.hasil ? <PesanBaik>{p.disimpan}</PesanBaik> : null}
      </form>
    </Panel>
  )
}
