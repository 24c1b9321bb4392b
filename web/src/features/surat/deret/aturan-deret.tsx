import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AturanDeret as Aturan, DaftarDeret } from '#contract/surat/deret/deret'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Kosong } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import gaya from './aturan-deret.module.css'
import { pesanDeret as p } from './deret.pesan.ts'

/** Which series numbers which kind of document. */
export function AturanDeret({ data }: { data: DaftarDeret }) {
  const [buka, setBuka] = useState(false)
  const nama = (kode: string) => data.daftar.find((d) => d.kode === kode)?.nama ?? kode
  return (
    <Panel
      judul={p.aturan}
      penuh
      kanan={
        <Tombol rupa="sepi" onClick={() => setBuka(true)}>
          {p.aturanUbah}
        </Tombol>
      }
    >
      {data.aturan.length === 0 ? (
        <Kosong judul={p.aturanKosong}>{p.aturanKosongKet}</Kosong>
      ) : (
        <TabelDaftar
          nama={p.aturan}
          kolom={[
            {
              judul: p.naskah,
              utama: true,
              isi: (a: Aturan) => p.namaNaskah[a.jenisNaskah] ?? a.jenisNaskah,
            },
            { judul: p.kepalaKlasifikasi, isi: (a) => a.klasifikasi || p.semuaKlasifikasi },
            { judul: p.deret, isi: (a) => nama(a.deret) },
          ]}
          baris={data.aturan}
          kunci={(a) => `${a.jenisNaskah} ${a.klasifikasi}`}
        />
      )}
      {buka ? <DialogAturan data={data} tutup={() => setBuka(false)} /> : null}
    </Panel>
  )
}

function DialogAturan({ data, tutup }: { data: DaftarDeret; tutup: () => void }) {
  const deret = data.daftar.filter((d) => d.jenis !== 'masuk' && d.induk === undefined && d.aktif)
  const kosong: Aturan = { jenisNaskah: 'nota-dinas', klasifikasi: '', deret: deret[0]?.kode ?? '' }
  const [daftar, setDaftar] = useState<readonly Aturan[]>(data.aturan.length > 0 ? data.aturan : [kosong])
  const simpan = useKirim(
    (f: FormData) =>
      panggil('/agenda/deret/aturan', {
        metode: 'PUT',
        isi: { aturan: daftar, alasan: String(f.get('alasan')).trim() },
      }),
    { segarkan: ['agenda'], berhasil: tutup },
  )
  const ubah = (i: number, x: Partial<Aturan>) => setDaftar(daftar.with(i, { ...daftar[i]!, ...x }))
  // The refusal names the row by what it says.
  const salah = (a: Aturan, i: number) =>
    (simpan.galat?.kode === 'surat.klasifikasi-salah' &&
      simpan.galat.rincian?.['klasifikasi'] === a.klasifikasi) ||
    (simpan.galat?.kode === 'surat.aturan-ganda' &&
      daftar.findIndex((x) => x.jenisNaskah === a.jenisNaskah && x.klasifikasi === a.klasifikasi) < i)
      ? simpan.galat.pesan
      : undefined
  const naskah = [...new Set([...Object.keys(p.namaNaskah), ...daftar.map((a) => a.jenisNaskah)])]
  const diField = daftar.some((a, i) => salah(a, i) !== undefined)
  return (
    <DialogForm
      judul={p.aturan}
      kirimLabel={p.aturanSimpan}
      sibuk={simpan.sibuk}
      galat={diField ? undefined : simpan.galat}
      kirim={simpan.kirim}
      tutup={tutup}
    >
      <p className="kecil redup">{p.aturanKet}</p>
      {daftar.map((a, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other name than their place
        <div key={i} className={gaya.baris}>
          <Pilihan
            label={p.naskah}
            nilai={a.jenisNaskah}
            saatUbah={(jenisNaskah) => ubah(i, { jenisNaskah })}
            isi={naskah.map((n) => ({ nilai: n, nama: p.namaNaskah[n] ?? n }))}
          />
          <TextInput
            label={p.kepalaKlasifikasi}
            value={a.klasifikasi}
            maxLength={40}
            placeholder={p.semuaKlasifikasi}
            error={salah(a, i)}
            onChange={(e) => ubah(i, { klasifikasi: e.target.value.trim() })}
          />
          <Pilihan
            label={p.deret}
            nilai={a.deret}
            saatUbah={(kode) => ubah(i, { deret: kode })}
            isi={deret.map((d) => ({ nilai: d.kode, nama: d.nama }))}
          />
          <Tombol
            rupa="sepi"
            aria-label={p.aturanHapus(i + 1)}
            onClick={() => setDaftar(daftar.toSpliced(i, 1))}
          >
            ×
          </Tombol>
        </div>
      ))}
      <div>
        <Tombol rupa="sepi" onClick={() => setDaftar([...daftar, kosong])}>
          {p.aturanTambah}
        </Tombol>
      </div>
      <TextInput name="alasan" label={p.alasan} minLength={5} maxLength={500} required withAsterisk={false} />
    </DialogForm>
  )
}
