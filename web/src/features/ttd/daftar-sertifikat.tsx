import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SertifikatKantor } from '#contract/ttd/kelola/kelola'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { kueriSertifikat } from './ttd.kueri.ts'
import { pesanTtd as p } from './ttd.pesan.ts'

/** Every certificate of the office; the administrator revokes. */
export function DaftarSertifikat({ pengelola }: { pengelola: boolean }) {
  const kueri = useQuery(kueriSertifikat)
  const [cabut, setCabut] = useState<SertifikatKantor>()
  return (
    <Panel
      judul={p.sertifikat}
      penuh
      kaki={
        <span className="jajar">
          <a href="/api/ttd/ca.pem">{p.unduhCa}</a>
          <a href="/api/ttd/ca.crl">{p.unduhCrl}</a>
        </span>
      }
    >
      {kueri.data ? (
        kueri.data.daftar.length === 0 ? (
          <Kosong judul={p.sertifikatKosong}>{p.sertifikatKosongKet}</Kosong>
        ) : (
          <TabelDaftar
            nama={p.sertifikat}
            kolom={kolom(pengelola, setCabut)}
            baris={kueri.data.daftar}
            kunci={(c) => c.nomorSeri}
            tandai={(c) => (c.dicabut ? 'redup' : undefined)}
          />
        )
      ) : kueri.error ? (
        <GagalMuat galat={keGalat(kueri.error)} ulang={() => void kueri.refetch()} />
      ) : (
        <Memuat />
      )}
      {cabut ? <DialogCabut sertifikat={cabut} tutup={() => setCabut(undefined)} /> : null}
    </Panel>
  )
}

function kolom(pengelola: boolean, cabut: (c: SertifikatKantor) => void): readonly Kolom<SertifikatKantor>[] {
  const tanggal = (saat: string) => tulisTanggalPendek(saat.slice(0, 10))
  const dasar: Kolom<SertifikatKantor>[] = [
    {
      judul: p.kolom.nama,
      utama: true,
      isi: (c) => (
        <>
          {c.nama}
          <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
            {c.jabatan ?? <code>{c.nomorSeri.slice(0, 16)}</code>}
          </span>
        </>
      ),
    },
    { judul: p.kolom.jenis, isi: (c) => p.jenis[c.jenis] },
    { judul: p.kolom.masa, isi: (c) => `${tanggal(c.berlakuSejak)} - ${tanggal(c.berlakuSampai)}` },
    { judul: p.kolom.keadaan, isi: keadaan },
  ]
  if (!pengelola) return dasar
  const bisa = (c: SertifikatKantor) => !c.dicabut && (c.jenis === 'pegawai' || c.jenis === 'segel')
  return [
    ...dasar,
    {
      judul: p.kolom.tindakan,
      isi: (c) => (bisa(c) ? <Tombol onClick={() => cabut(c)}>{p.cabut}</Tombol> : ''),
    },
  ]
}

function keadaan(c: SertifikatKantor) {
  if (c.dicabut)
    return (
      <>
        <Lencana nada="lambat">{p.dicabut}</Lencana>{' '}
        <span className="kecil">{p.sejak(tulisSaat(c.dicabut.sejak))}</span>
      </>
    )
  const habis = new Date(c.berlakuSampai) <= new Date()
  return <Lencana nada={habis ? 'tunggu' : 'selesai'}>{habis ? p.habis : p.berlaku}</Lencana>
}

function DialogCabut({ sertifikat, tutup }: { sertifikat: SertifikatKantor; tutup: () => void }) {
  const [alasan, setAlasan] = useState<string | null>('kunci-hilang')
  const cabut = useKirim(
    (f: FormData) =>
      panggil(`/ttd/sertifikat/${sertifikat.nomorSeri}/cabut`, {
        metode: 'POST',
        isi: { alasan, uraian: f.get('uraian') },
      }),
    { segarkan: ['ttd-sertifikat', 'ttd-kunci'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.cabutJudul}
      kirimLabel={p.cabut}
      rupa="bahaya"
      sibuk={cabut.sibuk}
      galat={cabut.galat}
      tutup={tutup}
      kirim={cabut.kirim}
    >
      <p>
        <strong>{sertifikat.nama}</strong> <code>{sertifikat.nomorSeri.slice(0, 16)}</code>
      </p>
      <p>{p.cabutKet}</p>
      <Select
        label={p.alasan}
        data={Object.entries(p.namaAlasan).map(([value, label]) => ({ value, label }))}
        value={alasan}
        onChange={setAlasan}
        allowDeselect={false}
      />
      <Textarea
        name="uraian"
        label={p.uraian}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={500}
        rows={2}
      />
    </DialogForm>
  )
}
