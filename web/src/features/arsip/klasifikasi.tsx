import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Klasifikasi } from '#contract/arsip/arsip'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { AksesArsip } from './akses-arsip.tsx'
import { kueriKlasifikasi, kueriWewenang } from './arsip.kueri.ts'
import { pesanArsip } from './arsip.pesan.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { pesanKlasifikasi as p } from './klasifikasi.pesan.ts'
import { KodeLamaArsip } from './kode-lama.tsx'

const perluKonfirmasi = <Lencana nada="tunggu">{pesanArsip.belumDikonfirmasi}</Lencana>

/** Codes with class and retention, old codes, and the positions that open a class. */
export default function KlasifikasiArsip() {
  const { data, error, refetch } = useQuery(kueriKlasifikasi)
  const { data: w } = useQuery(kueriWewenang)
  const [ubah, setUbah] = useState<Klasifikasi>()
  if (!data)
    return (
      <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={8} />}
        </Panel>
      </Halaman>
    )
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
      <AksesArsip />
      <Panel judul={p.kode} penuh>
        <TabelDaftar
          nama={p.kode}
          baris={data.daftar}
          kunci={(k) => k.kode}
          kolom={kolomKode(w?.atur ?? false, setUbah)}
        />
      </Panel>
      <KodeLamaArsip lama={data.lama} kode={data.daftar} />
      {ubah ? <DialogKlasifikasi k={ubah} tutup={() => setUbah(undefined)} /> : null}
    </Halaman>
  )
}

function kolomKode(atur: boolean, ubah: (k: Klasifikasi) => void): readonly Kolom<Klasifikasi>[] {
  return [
    {
      judul: p.kolom.kode,
      utama: true,
      isi: (k) => (
        <>
          {k.kode} <span style={{ fontWeight: 400 }}>{k.nama}</span>{' '}
          {k.namaDikonfirmasi === false ? perluKonfirmasi : null}
        </>
      ),
    },
    { judul: p.kolom.keamanan, isi: (k) => pesanArsip.keamanan[k.keamanan] },
    {
      judul: p.kolom.retensi,
      isi: ({ retensi: r }) => (
        <>
          {pesanArsip.retensi(r.aktifTahun, r.inaktifTahun, pesanArsip.nasib[r.nasibAkhir])}{' '}
          {r.dikonfirmasi ? <Lencana nada="selesai">{p.dikonfirmasi}</Lencana> : perluKonfirmasi}
        </>
      ),
    },
    ...(atur
      ? [
          {
            judul: p.kolom.ubah,
            isi: (k: Klasifikasi) => (
              <Tombol aria-label={p.ubahJudul(k.kode)} onClick={() => ubah(k)}>
                {p.ubah}
              </Tombol>
            ),
          },
        ]
      : []),
  ]
}

function DialogKlasifikasi({ k, tutup }: { k: Klasifikasi; tutup: () => void }) {
  const simpan = useKirim((isi: unknown) => panggil('/arsip/klasifikasi', { metode: 'PUT', isi }), {
    segarkan: ['arsip'],
    berhasil: tutup,
  })
  const pilihan = <T extends string>(isi: Readonly<Record<T, string>>) =>
    (Object.keys(isi) as T[]).map((nilai) => ({ nilai, nama: isi[nilai] }))
  return (
    <DialogForm
      judul={p.ubahJudul(k.kode)}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      tutup={tutup}
      kirim={(f) =>
        simpan.kirim({
          kode: k.kode,
          nama: f.get('nama'),
          keamanan: f.get('keamanan'),
          retensi: {
            aktifTahun: Number(f.get('aktif')),
            inaktifTahun: Number(f.get('inaktif')),
            nasibAkhir: f.get('nasib'),
            dikonfirmasi: f.get('pasti') === 'on',
          },
        })
      }
    >
      <TextInput
        name="nama"
        label={p.nama}
        defaultValue={k.nama}
        required
        withAsterisk={false}
        maxLength={200}
      />
      <Pilihan name="keamanan" label={p.keamanan} awal={k.keamanan} isi={pilihan(pesanArsip.keamanan)} />
      <NumberInput name="aktif" label={p.aktif} defaultValue={k.retensi.aktifTahun} min={0} max={100} />
      <NumberInput name="inaktif" label={p.inaktif} defaultValue={k.retensi.inaktifTahun} min={0} max={100} />
      <Pilihan name="nasib" label={p.nasib} awal={k.retensi.nasibAkhir} isi={pilihan(pesanArsip.nasib)} />
      <Checkbox name="pasti" label={p.pasti} defaultChecked={k.retensi.dikonfirmasi} />
    </DialogForm>
  )
}
