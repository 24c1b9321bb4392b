import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BuatRancangan, RancanganKirim } from '#contract/sop/rancangan/rancangan'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { IsianFile } from '../../../design/isian-file.tsx'
import { Memuat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { kueriDaftarSop } from '../sop.kueri.ts'
import { pesanSusun } from './susun.pesan.ts'

export type CaraBaru = 'kosong' | 'dari-sop' | 'yaml'

const JUDUL = { kosong: pesanSusun.sopBaru, 'dari-sop': pesanSusun.ubahSop, yaml: pesanSusun.dariYaml }
const KIRIM = { kosong: pesanSusun.buat, 'dari-sop': pesanSusun.mulaiUbah, yaml: pesanSusun.baca }

/** Begins a draft: from nothing, from the version in force, or from a file. */
export function DialogBaru({ cara, tutup }: { cara: CaraBaru; tutup: () => void }) {
  const pergi = useNavigate()
  const { data } = useQuery(kueriDaftarSop)
  const [nama, setNama] = useState('')
  const [kunci, setKunci] = useState<string>()
  const buat = useKirim(
    async (isian: FormData) => {
      const isi = await bacaIsian(cara, isian)
      return panggil<RancanganKirim>('/sop/rancangan', { metode: 'POST', isi })
    },
    {
      segarkan: ['rancangan'],
      berhasil: (r) =>
        void pergi({
          to: '/sop/susun/$rancanganId',
          params: { rancanganId: r.id },
          search: cara === 'kosong' ? { bagian: 'identitas' } : {},
        }),
    },
  )
  return (
    <DialogForm
      judul={JUDUL[cara]}
      kirimLabel={KIRIM[cara]}
      sibuk={buat.sibuk}
      galat={buat.galat}
      kirim={buat.kirim}
      tutup={tutup}
    >
      {cara === 'dari-sop' ? (
        data ? (
          <Pilihan
            label={pesanSusun.pilihSop}
            name="sop"
            awal={data.sop[0]?.id ?? ''}
            isi={data.sop.map((s) => ({ nilai: s.id, nama: s.judulTampil }))}
          />
        ) : (
          <Memuat baris={2} />
        )
      ) : null}
      {cara === 'kosong' ? (
        <>
          <TextInput
            name="nama"
            label={pesanSusun.namaSop}
            description={pesanSusun.namaSopKet}
            value={nama}
            onChange={(e) => setNama(e.target.value)}
            required
            withAsterisk={false}
            maxLength={300}
            data-autofocus
          />
          <TextInput
            name="sop"
            label={pesanSusun.kunciSop}
            description={pesanSusun.kunciSopKet}
            value={kunci ?? kunciDari(nama)}
            onChange={(e) => setKunci(e.target.value)}
            required
            withAsterisk={false}
            maxLength={80}
          />
        </>
      ) : null}
      {cara === 'yaml' ? (
        <IsianFile
          name="file"
          label={pesanSusun.fileYaml}
          ket={pesanSusun.fileYamlKet}
          accept=".yaml,.yml"
          required
        />
      ) : null}
    </DialogForm>
  )
}

async function bacaIsian(cara: CaraBaru, isian: FormData): Promise<BuatRancangan> {
  const teks = (nama: string) => String(isian.get(nama) ?? '').trim()
  if (cara === 'dari-sop') return { cara, sop: teks('sop') }
  if (cara === 'kosong') return { cara, sop: teks('sop'), nama: teks('nama') }
  const file = isian.get('file')
  return { cara, isi: file instanceof File ? await file.text() : '' }
}

function kunciDari(nama: string): string {
  return nama
    .toLowerCase()
    .replace(/^sop\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}
