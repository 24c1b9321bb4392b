import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AkarDipercaya } from '#contract/ttd/kelola/kelola'
import { DialogForm } from '../../design/dialog-form.tsx'
import { Kosong } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanTtd as p } from './ttd.pesan.ts'

/** Roots beside the office's own: of PSrE, and of time-stamp authorities. */
export function DaftarAkar({ akar }: { akar: readonly AkarDipercaya[] }) {
  const [buka, setBuka] = useState<AkarDipercaya | 'tambah'>()
  const tutup = () => setBuka(undefined)
  return (
    <Panel judul={p.akar} penuh kanan={<Tombol onClick={() => setBuka('tambah')}>{p.tambahAkar}</Tombol>}>
      {akar.length === 0 ? (
        <Kosong judul={p.akarKosong}>{p.akarKosongKet}</Kosong>
      ) : (
        <TabelDaftar
          nama={p.akar}
          kolom={[
            { judul: p.kolom.nama, utama: true, isi: (a) => a.nama },
            { judul: p.untuk, isi: (a) => p.untukNama[a.jenis] },
            { judul: p.berlakuSampai, isi: (a) => tulisTanggalPendek(a.berlakuSampai.slice(0, 10)) },
            { judul: p.kolom.tindakan, isi: (a) => <Tombol onClick={() => setBuka(a)}>{p.hapus}</Tombol> },
          ]}
          baris={akar}
          kunci={(a) => a.sidik}
        />
      )}
      {buka === 'tambah' ? <DialogTambah tutup={tutup} /> : null}
      {buka && buka !== 'tambah' ? <DialogHapus akar={buka} tutup={tutup} /> : null}
    </Panel>
  )
}

function DialogTambah({ tutup }: { tutup: () => void }) {
  const [jenis, setJenis] = useState<string>('psre')
  const tambah = useKirim(
    (f: FormData) => panggil('/ttd/akar', { metode: 'POST', isi: { jenis, pem: f.get('pem') } }),
    { segarkan: ['ttd-setelan', 'ttd-kunci'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.tambahAkar}
      kirimLabel={p.tambahAkar}
      sibuk={tambah.sibuk}
      galat={tambah.galat}
      tutup={tutup}
      kirim={tambah.kirim}
    >
      <p>{p.akarKet}</p>
      <Select
        label={p.untuk}
        data={Object.entries(p.untukNama).map(([value, label]) => ({ value, label }))}
        value={jenis}
        onChange={(v) => setJenis(v ?? 'psre')}
        allowDeselect={false}
      />
      <Textarea name="pem" label={p.pem} required withAsterisk={false} rows={6} />
    </DialogForm>
  )
}

function DialogHapus({ akar, tutup }: { akar: AkarDipercaya; tutup: () => void }) {
  const hapus = useKirim((_: FormData) => panggil(`/ttd/akar/${akar.sidik}`, { metode: 'DELETE' }), {
    segarkan: ['ttd-setelan', 'ttd-kunci'],
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.hapus}
      kirimLabel={p.hapus}
      rupa="bahaya"
      sibuk={hapus.sibuk}
      galat={hapus.galat}
      tutup={tutup}
      kirim={hapus.kirim}
    >
      <p>
        <strong>{akar.nama}</strong>
      </p>
      <p>{p.hapusAkarKet}</p>
    </DialogForm>
  )
}
