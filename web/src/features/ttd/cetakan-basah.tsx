import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CetakanKirim } from '#contract/ttd/basah/basah'
import { DialogForm } from '../../design/dialog-form.tsx'
import { IsianFile } from '../../design/isian-file.tsx'
import { PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil, panggilFile } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriCetakan } from './ttd.kueri.ts'
import { pesanTtd } from './ttd.pesan.ts'

const p = pesanTtd.basah

/** On the page of a case: prints for signing by hand and the scans that came back. Folded up until one was made. */
export default function CetakanBasah({
  berkasId,
  dokumen,
}: {
  berkasId: string
  dokumen: readonly string[]
}) {
  const { data } = useQuery(kueriCetakan(berkasId))
  const [unggah, setUnggah] = useState<CetakanKirim>()
  const [diterima, setDiterima] = useState<string>()
  if (!data || (dokumen.length === 0 && data.daftar.length === 0)) return null
  const isi = (
    <div className="susun">
      {dokumen.length > 0 ? <FormCetak berkasId={berkasId} dokumen={dokumen} /> : null}
      {diterima ? <PesanBaik>{p.diterima(diterima)}</PesanBaik> : null}
      {data.daftar.length > 0 ? <Daftar daftar={data.daftar} unggah={setUnggah} /> : null}
      {unggah ? (
        <DialogPindaian cetakan={unggah} tutup={() => setUnggah(undefined)} berhasil={setDiterima} />
      ) : null}
    </div>
  )
  return (
    <Panel nama={p.judul}>
      <details open={data.daftar.length > 0}>
        <summary>{p.judul}</summary>
        {isi}
      </details>
    </Panel>
  )
}

function FormCetak({ berkasId, dokumen }: { berkasId: string; dokumen: readonly string[] }) {
  const [nama, setNama] = useState(dokumen[0]!)
  const cetak = useKirim(
    (isi: { berkasId: string; dokumen: string }) => panggilFile('/ttd/cetakan', { metode: 'POST', isi }),
    { segarkan: ['ttd-cetakan'], berhasil: unduh },
  )
  return (
    <>
      <p className="redup kecil">{p.ket}</p>
      <div className="jajar-akhir">
        {dokumen.length > 1 ? (
          <Pilihan
            label={p.dokumen}
            nilai={nama}
            saatUbah={setNama}
            isi={dokumen.map((d) => ({ nilai: d, nama: d }))}
          />
        ) : null}
        <Tombol sibuk={cetak.sibuk} onClick={() => cetak.kirim({ berkasId, dokumen: nama })}>
          {p.cetak}
        </Tombol>
      </div>
      <PesanGalat galat={cetak.galat} />
    </>
  )
}

function Daftar({ daftar, unggah }: { daftar: readonly CetakanKirim[]; unggah: (c: CetakanKirim) => void }) {
  return (
    <TabelDaftar
      nama={p.daftar}
      baris={daftar}
      kunci={(c) => c.id}
      kolom={[
        { judul: p.nomor, utama: true, isi: (c) => <code>{c.id}</code> },
        { judul: p.dokumen, isi: (c) => `${c.dokumen}, ${p.halaman(c.halaman)}` },
        { judul: p.dicetak, isi: (c) => `${tulisSaat(c.dibuat)}, ${c.oleh}` },
        { judul: p.keadaan, isi: (c) => <Keadaan cetakan={c} /> },
        {
          judul: p.pindaian,
          isi: (c) =>
            c.berlaku ? (
              <Tombol rupa="sepi" onClick={() => unggah(c)}>
                {c.pindaian ? p.unggahLagi : p.unggah}
              </Tombol>
            ) : null,
        },
      ]}
    />
  )
}

function Keadaan({ cetakan }: { cetakan: CetakanKirim }) {
  if (cetakan.pindaian)
    return (
      <>
        <Lencana nada={cetakan.berlaku ? 'selesai' : 'netral'}>
          {p.kembali(tulisSaat(cetakan.pindaian.diterima))}
        </Lencana>{' '}
        {cetakan.berlaku ? null : <Lencana>{p.usang}</Lencana>}
      </>
    )
  return cetakan.berlaku ? <Lencana nada="tunggu">{p.menunggu}</Lencana> : <Lencana>{p.usang}</Lencana>
}

function DialogPindaian({
  cetakan,
  tutup,
  berhasil,
}: {
  cetakan: CetakanKirim
  tutup: () => void
  berhasil: (id: string) => void
}) {
  const kirim = useKirim(
    (isi: FormData) => panggil(`/ttd/cetakan/${cetakan.id}/pindaian`, { metode: 'POST', isi }),
    {
      segarkan: ['ttd-cetakan', 'berkas'],
      berhasil: () => {
        berhasil(cetakan.id)
        tutup()
      },
    },
  )
  return (
    <DialogForm
      judul={p.unggahJudul(cetakan.id)}
      kirimLabel={p.unggah}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      tutup={tutup}
      kirim={kirim.kirim}
    >
      <p>{p.unggahKet(cetakan.halaman)}</p>
      <IsianFile
        name="file"
        label={p.file}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        multiple
        required
      />
      <p role="status" className="redup">
        {kirim.sibuk ? p.membaca : null}
      </p>
    </DialogForm>
  )
}

function unduh(file: { nama: string; isi: Blob }): void {
  const alamat = URL.createObjectURL(file.isi)
  const a = document.createElement('a')
  a.href = alamat
  a.download = file.nama
  a.click()
  setTimeout(() => URL.revokeObjectURL(alamat), 60_000)
}
