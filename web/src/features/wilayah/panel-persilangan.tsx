import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HasilImporPersilangan, Persilangan } from '#contract/wilayah/wilayah'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian, PesanBaik } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { FormFile } from './form-file.tsx'
import { kueriPersilangan } from './wilayah.kueri.ts'
import { pesanWilayah as p } from './wilayah.pesan.ts'

const SEGARKAN = ['wilayah', 'tabel', 'neraca']
const SATU = 100_000_000
const k = p.kolomPersilangan

/** Which region became which: what is known, what is missing, and the file that adds. */
export function PanelPersilangan() {
  const { data, error, refetch } = useQuery(kueriPersilangan)
  const [hapus, setHapus] = useState<Persilangan>()
  const impor = useKirim(
    (isi: FormData) => panggil<HasilImporPersilangan>('/wilayah/persilangan', { metode: 'POST', isi }),
    { segarkan: SEGARKAN },
  )
  const kolom: readonly Kolom<Persilangan>[] = [
    { judul: k.dari, utama: true, isi: (x) => tulisWilayah(x.dari, x.namaDari) },
    { judul: k.ke, isi: (x) => tulisWilayah(x.ke, x.namaKe) },
    { judul: k.jenis, isi: (x) => p.namaJenis[x.jenis] },
    { judul: k.bagian, rata: 'kanan', isi: (x) => `${tulisDesimal((x.bagian / SATU) * 100, 2)} %` },
    { judul: k.tanggal, isi: (x) => tulisTanggal(x.tanggal) },
    { judul: k.dasar, isi: (x) => x.dasarHukum },
    { judul: p.hapus, isi: (x) => <Tombol onClick={() => setHapus(x)}>{p.hapus}</Tombol> },
  ]
  return (
    <Panel judul={p.persilangan} penuh>
      <div className="susun" style={{ padding: '12px 16px' }}>
        {data && data.tanpaPenerus.length > 0 ? (
          <Perhatian>
            <p>{p.tanpaPenerus(tulisBulat(data.tanpaPenerus.length))}</p>
            <ul>
              {data.tanpaPenerus.slice(0, 20).map((w) => (
                <li key={w.kode}>{`${tulisWilayah(w.kode, w.nama)}, ${tulisTanggal(w.sampai)}`}</li>
              ))}
            </ul>
          </Perhatian>
        ) : null}
        <FormFile
          label={p.filePersilangan}
          ket={p.persilanganKet}
          accept=".csv,text/csv"
          tombol={p.unggahPersilangan}
          kirim={impor}
        >
          {impor.hasil ? <PesanBaik>{p.hasilPersilangan(tulisBulat(impor.hasil.jumlah))}</PesanBaik> : null}
        </FormFile>
      </div>
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat baris={2} /> : null}
      {data?.daftar.length === 0 ? (
        <Kosong judul={p.persilanganKosong}>{p.persilanganKosongKet}</Kosong>
      ) : null}
      {data && data.daftar.length > 0 ? (
        <TabelDaftar nama={p.persilangan} kolom={kolom} baris={data.daftar} kunci={(x) => x.id} />
      ) : null}
      {hapus ? <DialogHapus persilangan={hapus} tutup={() => setHapus(undefined)} /> : null}
    </Panel>
  )
}

const tulisWilayah = (kode: string, nama: string) => (nama === '' ? kode : `${nama} (${kode})`)

function DialogHapus({ persilangan: x, tutup }: { persilangan: Persilangan; tutup: () => void }) {
  const hapus = useKirim(
    (alasan: string) =>
      panggil('/wilayah/persilangan/hapus', {
        metode: 'POST',
        isi: { dari: x.dari, tanggal: x.tanggal, alasan },
      }),
    { segarkan: SEGARKAN, berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.hapusJudul}
      kirimLabel={p.hapus}
      rupa="bahaya"
      sibuk={hapus.sibuk}
      galat={hapus.galat}
      kirim={(isi) => hapus.kirim(String(isi.get('alasan')))}
      tutup={tutup}
    >
      <p>{p.hapusKet(tulisWilayah(x.dari, x.namaDari), tulisTanggal(x.tanggal))}</p>
      <Textarea
        name="alasan"
        label={p.alasan}
        required
        withAsterisk={false}
        rows={3}
        minLength={5}
        maxLength={500}
        autoFocus
      />
    </DialogForm>
  )
}
