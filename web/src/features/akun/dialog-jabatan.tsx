import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsiJabatan, JabatanKirim, MasaPemangkuKirim, TetapkanPemangku } from '#contract/akun/akun'
import { DialogForm } from '../../design/dialog-form.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { Memuat } from '../../design/keadaan.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni } from '../../kantor/waktu.ts'
import { kueriPegawai, kueriPelaksanaSop, teks } from './organisasi.kueri.ts'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

const SEGARKAN = ['jabatan', 'saya', 'kotak-masuk']
const DASAR = Object.entries(p.namaDasar).map(([nilai, nama]) => ({ nilai, nama }))

export function DialogJabatan({
  jabatan,
  semua,
  urutan,
  tutup,
}: {
  jabatan: JabatanKirim | undefined
  semua: readonly JabatanKirim[]
  urutan: number
  tutup: () => void
}) {
  const { data } = useQuery(kueriPelaksanaSop)
  const simpan = useKirim(
    (isi: IsiJabatan) =>
      jabatan
        ? panggil(`/jabatan/${jabatan.id}`, { metode: 'PUT', isi })
        : panggil('/jabatan', { metode: 'POST', isi }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  const kirim = (isi: FormData) =>
    simpan.kirim({
      nama: teks(isi, 'nama'),
      pelaksana: (teks(isi, 'pelaksana') || null) as IsiJabatan['pelaksana'],
      atasanId: teks(isi, 'atasanId') || null,
      urutan: Number(isi.get('urutan')),
      tunggal: isi.get('tunggal') !== null,
    })
  return (
    <DialogForm
      judul={jabatan ? p.jabatanUbah(jabatan.nama) : p.jabatanBaru}
      kirimLabel={jabatan ? p.simpanJabatan : p.jabatanBaru}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <TextInput
        name="nama"
        label={p.namaJabatan}
        defaultValue={jabatan?.nama}
        required
        withAsterisk={false}
        autoFocus
      />
      {data ? (
        <Pilihan
          name="pelaksana"
          label={p.pelaksana}
          awal={jabatan?.pelaksana ?? ''}
          isi={[
            { nilai: '', nama: p.tanpaPelaksana },
            ...data.pelaksana.map(({ id, judul, sop }) => ({
              nilai: id,
              nama: `${judul} (${sop.join('; ')})`,
            })),
          ]}
        />
      ) : (
        <Memuat baris={1} />
      )}
      <Pilihan
        name="atasanId"
        label={p.atasan}
        ket={p.atasanKet}
        awal={jabatan?.atasanId ?? ''}
        isi={[
          { nilai: '', nama: p.tanpaAtasan },
          ...semua.filter((j) => j.id !== jabatan?.id).map((j) => ({ nilai: j.id, nama: j.nama })),
        ]}
      />
      <TextInput
        name="urutan"
        type="number"
        min={0}
        max={999}
        label={p.urutan}
        defaultValue={jabatan?.urutan ?? urutan * 10}
        required
        withAsterisk={false}
      />
      <Checkbox name="tunggal" label={p.tunggal} defaultChecked={jabatan?.tunggal ?? true} />
    </DialogForm>
  )
}

export function DialogTetapkan({ jabatan, tutup }: { jabatan: JabatanKirim; tutup: () => void }) {
  const { data } = useQuery(kueriPegawai)
  const [dasar, setDasar] = useState('definitif')
  const simpan = useKirim((isi: TetapkanPemangku) => panggil('/pemangku', { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  const kirim = (isi: FormData) => {
    const nomorSurat = teks(isi, 'nomorSurat')
    const sampai = teks(isi, 'sampai')
    simpan.kirim({
      pegawaiId: teks(isi, 'pegawaiId'),
      jabatanId: jabatan.id,
      dasar: dasar as TetapkanPemangku['dasar'],
      sejak: teks(isi, 'sejak'),
      ...(nomorSurat ? { nomorSurat } : {}),
      ...(sampai ? { sampai } : {}),
    })
  }
  const pegawai = (data?.pegawai ?? [])
    .filter((x) => x.aktif)
    .map((x) => ({ nilai: x.id, nama: x.gelar ? `${x.nama}, ${x.gelar}` : x.nama }))
  return (
    <DialogForm
      judul={p.tetapkanJudul(jabatan.nama)}
      kirimLabel={p.tetapkan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <Pilihan name="pegawaiId" label={p.pegawai} required isi={pegawai} />
      <Pilihan label={p.dasar} nilai={dasar} saatUbah={setDasar} isi={DASAR} />
      <TextInput
        name="nomorSurat"
        label={p.nomorSurat}
        description={p.nomorSuratKet}
        required={dasar !== 'definitif'}
        withAsterisk={false}
      />
      <div className="dua-kolom">
        <IsianTanggal name="sejak" label={p.sejak} awal={hariIni()} required />
        <IsianTanggal name="sampai" label={p.sampai} ket={p.sampaiKet} required={dasar === 'plh'} />
      </div>
    </DialogForm>
  )
}

export function DialogAkhiri({
  jabatan,
  masa,
  tutup,
}: {
  jabatan: JabatanKirim
  masa: MasaPemangkuKirim
  tutup: () => void
}) {
  const akhiri = useKirim(
    (sampai: string) => panggil(`/pemangku/${masa.id}/akhiri`, { metode: 'POST', isi: { sampai } }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.akhiriJudul(masa.nama, jabatan.nama)}
      kirimLabel={p.akhiri}
      rupa="bahaya"
      sibuk={akhiri.sibuk}
      galat={akhiri.galat}
      kirim={(isi) => akhiri.kirim(teks(isi, 'sampai'))}
      tutup={tutup}
    >
      <p>{p.akhiriKet}</p>
      <IsianTanggal name="sampai" label={p.hariTerakhir} awal={hariIni()} required />
    </DialogForm>
  )
}
