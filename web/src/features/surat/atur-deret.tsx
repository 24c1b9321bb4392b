import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import type { Deret, UbahDeret } from '#contract/surat/deret/deret'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { GagalMuat, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { pesanDeret as p } from './deret.pesan.ts'
import { kueriDeret } from './surat.kueri.ts'

export default function AturDeret() {
  const { data, error, refetch } = useQuery(kueriDeret)
  if (!data)
    return (
      <Panel>{error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}</Panel>
    )
  return data.daftar.map((d) => <SatuDeret key={d.kode} deret={d} />)
}

function SatuDeret({ deret: d }: { deret: Deret }) {
  const simpan = useKirim((isi: UbahDeret) => panggil('/agenda/deret', { metode: 'PUT', isi }), {
    segarkan: ['agenda'],
  })
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const nilai = (nama: string) => String(isi.get(nama) ?? '').trim()
    const berikut = Number(nilai('berikut'))
    simpan.kirim({
      kode: d.kode,
      pola: nilai('pola'),
      klasifikasi: nilai('klasifikasi'),
      unit: nilai('unit'),
      alasan: nilai('alasan'),
      ...(berikut === d.berikut ? {} : { berikut }),
    })
  }
  return (
    <>
      <Panel judul={d.nama}>
        <div className="susun">
          <Fakta
            isi={[
              [p.contoh, <strong key="contoh">{d.contohNomor}</strong>],
              [p.tahun, String(d.tahun)],
              [p.mulai, tulisBulat(d.mulai)],
            ]}
          />
          <form className="susun" onSubmit={kirim} key={`${d.berikut}/${d.pola}`}>
            <div className="dua-kolom">
              <TextInput
                name="berikut"
                type="number"
                min={d.sudahDipakai ? d.berikut : 1}
                max={999_999}
                label={p.berikut}
                description={d.sudahDipakai ? p.berikutNaik : p.berikutBebas}
                defaultValue={d.berikut}
                required
                withAsterisk={false}
              />
              <TextInput
                name="pola"
                label={p.pola}
                description={p.polaKet}
                defaultValue={d.pola}
                maxLength={100}
                required
                withAsterisk={false}
              />
              <TextInput
                name="klasifikasi"
                label={p.klasifikasi}
                defaultValue={d.klasifikasi}
                maxLength={40}
                required
                withAsterisk={false}
              />
              <TextInput
                name="unit"
                label={p.unit}
                defaultValue={d.unit}
                maxLength={40}
                required
                withAsterisk={false}
              />
            </div>
            <TextInput
              name="alasan"
              label={p.alasan}
              description={p.alasanKet}
              minLength={5}
              maxLength={500}
              required
              withAsterisk={false}
            />
            <PesanGalat galat={simpan.galat} />
            {simpan.hasil ? <PesanBaik>{p.tersimpan}</PesanBaik> : null}
            <div>
              <Tombol type="submit" rupa="utama" sibuk={simpan.sibuk}>
                {p.simpan}
              </Tombol>
            </div>
          </form>
        </div>
      </Panel>
      {d.perubahan.length > 0 ? (
        <Panel judul={p.perubahan} penuh>
          <TabelDaftar
            nama={p.perubahan}
            kolom={[
              { judul: p.kolom.waktu, isi: (x) => tulisSaat(x.waktu) },
              { judul: p.kolom.uraian, utama: true, isi: (x) => x.uraian },
              { judul: p.kolom.alasan, isi: (x) => x.alasan },
              { judul: p.kolom.oleh, isi: (x) => x.oleh },
            ]}
            baris={d.perubahan}
            kunci={(x) => x.waktu}
          />
        </Panel>
      ) : null}
    </>
  )
}
