import { TextInput } from '@mantine/core'
import { type SubmitEvent, useRef } from 'react'
import type { BerkasPeristiwa } from '#contract/peristiwa/peristiwa'
import { tulisBulat } from '#kernel/angka'
import { IsianFile } from '../../design/isian-file.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import gaya from './kalender-peristiwa.module.css'
import { pesanPeristiwa as p } from './peristiwa.pesan.ts'

/** One file of events; the day that was chosen in the calendar is filled in. */
export function FormPeristiwa({ hari }: { hari: string }) {
  const form = useRef<HTMLFormElement>(null)
  const kirim = useKirim((isi: FormData) => panggil<BerkasPeristiwa>('/peristiwa', { metode: 'POST', isi }), {
    segarkan: ['peristiwa', 'tabel-peristiwa', 'neraca'],
    berhasil: () => form.current?.reset(),
  })
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isian = new FormData(e.currentTarget)
    // The server reads fields before the file.
    const isi = new FormData()
    for (const nama of ['dari', 'sampai', 'ganti']) {
      const nilai = String(isian.get(nama) ?? '').trim()
      if (nilai !== '') isi.append(nama, nilai)
    }
    const jenis = isian.getAll('jenis').map(String)
    if (jenis.length > 0) isi.append('jenis', jenis.join(','))
    const file = isian.get('file')
    if (file) isi.append('file', file)
    kirim.kirim(isi)
  }
  return (
    <form ref={form} className="susun" onSubmit={submit}>
      <IsianFile
        name="file"
        label={p.file}
        ket={p.fileKet}
        accept=".csv,.txt,text/csv"
        required
        saatPilih={kirim.lupakan}
      />
      <div className="dua-kolom" key={hari}>
        <IsianTanggal name="dari" label={p.dari} awal={hari} required />
        <IsianTanggal name="sampai" label={p.sampai} awal={hari} />
      </div>
      <fieldset>
        <legend>{p.jenisDimuat}</legend>
        <p className="kecil redup">{p.jenisKet}</p>
        <div className={gaya.jenis}>
          {Object.entries(p.namaJenis).map(([kode, nama]) => (
            <label key={kode}>
              <input type="checkbox" name="jenis" value={kode} />
              {nama}
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput name="ganti" label={p.ganti} description={p.gantiKet} maxLength={500} />
      <PesanGalat galat={kirim.galat} />
      {kirim.hasil ? (
        <PesanBaik>
          {p.hasil(tulisBulat(kirim.hasil.jumlahBaris), tulisBulat(kirim.hasil.jumlahDitolak))}
        </PesanBaik>
      ) : null}
      <div>
        <Tombol type="submit" rupa="utama" sibuk={kirim.sibuk}>
          {p.kirim}
        </Tombol>
      </div>
    </form>
  )
}
