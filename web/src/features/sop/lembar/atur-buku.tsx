import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeputusanKantor, Kertas } from '#contract/sop/lembar/lembar'
import { tulisTanggal } from '#kernel/tanggal'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Fakta } from '../../../design/fakta.tsx'
import { IsianTanggal } from '../../../design/isian-tanggal.tsx'
import { PesanGalat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { kueriSaya } from '../../../kantor/kueri.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { CetakBuku } from '../bpmn/cetak-buku.tsx'
import { kueriCetak, kueriKeputusan } from './lembar.kueri.ts'
import { pesanLembar as p } from './lembar.pesan.ts'

const KERTAS = Object.entries(p.namaKertas).map(([nilai, nama]) => ({ nilai, nama }))

/** The book of all SOPs: its decision and its paper, which the administrator sets, and the making of it. */
export function AturBuku() {
  const { data: saya } = useQuery(kueriSaya)
  const { data: cetak } = useQuery(kueriCetak)
  const { data: keputusan } = useQuery(kueriKeputusan)
  const [mengubah, setMengubah] = useState(false)
  const kertas = useKirim(
    (nilai: string) => panggil('/sop-cetak', { metode: 'PUT', isi: { kertas: nilai as Kertas } }),
    { segarkan: ['sop-cetak'] },
  )
  const pengelola = saya?.pengelola === true
  return (
    <Panel judul={p.buku} kaki={<span className="kecil redup">{p.kertasKet}</span>}>
      <p className="kecil">{p.bukuRingkas}</p>
      {cetak && keputusan ? (
        <>
          <Fakta
            isi={[
              [p.keputusan, sebutKeputusan(keputusan)],
              [p.tentang, keputusan.tentang],
              [p.kertas, pengelola ? null : p.namaKertas[cetak.kertas]],
            ]}
          />
          {pengelola ? (
            <div className="jajar">
              <Pilihan sebaris label={p.kertas} nilai={cetak.kertas} isi={KERTAS} saatUbah={kertas.kirim} />
              <Tombol onClick={() => setMengubah(true)}>{p.ubah}</Tombol>
            </div>
          ) : null}
        </>
      ) : null}
      <PesanGalat galat={kertas.galat} />
      <CetakBuku />
      {mengubah && keputusan ? (
        <UbahKeputusan keputusan={keputusan} tutup={() => setMengubah(false)} />
      ) : null}
    </Panel>
  )
}

function sebutKeputusan(k: KeputusanKantor): string {
  return k.nomor ? p.sebutKeputusan(k.nomor, k.tanggal ? tulisTanggal(k.tanggal) : '') : p.keputusanKosong
}

function UbahKeputusan({ keputusan: k, tutup }: { keputusan: KeputusanKantor; tutup: () => void }) {
  const simpan = useKirim(
    (isi: FormData) => {
      const teks = (nama: string) => String(isi.get(nama) ?? '').trim()
      const baru: KeputusanKantor = {
        nomor: teks('nomor'),
        tanggal: teks('tanggal') || null,
        tentang: teks('tentang'),
        tempat: teks('tempat'),
      }
      return panggil('/sop-keputusan', { metode: 'PUT', isi: baru })
    },
    { segarkan: ['sop-keputusan'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.ubah}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={simpan.kirim}
      tutup={tutup}
    >
      <TextInput name="nomor" label={p.nomor} defaultValue={k.nomor} maxLength={100} />
      <IsianTanggal name="tanggal" label={p.tanggal} awal={k.tanggal ?? ''} />
      <TextInput name="tempat" label={p.tempat} defaultValue={k.tempat} maxLength={100} />
      <TextInput
        name="tentang"
        label={p.tentang}
        description={p.tentangKet}
        defaultValue={k.tentang}
        maxLength={500}
      />
    </DialogForm>
  )
}
