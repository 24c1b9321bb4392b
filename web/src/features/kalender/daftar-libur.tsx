import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KalenderKirim, LiburKirim, TambahLibur } from '#contract/kalender/kalender'
import { DialogForm } from '../../design/dialog-form.tsx'
import { IsianTanggal } from '../../design/isian-tanggal.tsx'
import { Kosong } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { hariIni, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanKalender as p } from './kalender.pesan.ts'

const SEGARKAN = ['kalender', 'kotak-masuk']

export function DaftarLibur({ kalender }: { kalender: KalenderKirim }) {
  const tahunAda = [
    ...new Set([...kalender.tahunTersedia.map(String), ...kalender.libur.map((l) => l.tanggal.slice(0, 4))]),
  ].sort()
  const kini = hariIni().slice(0, 4)
  const [tahun, setTahun] = useState(tahunAda.includes(kini) ? kini : (tahunAda.at(-1) ?? kini))
  const [buka, setBuka] = useState<'baru' | LiburKirim>()
  const libur = kalender.libur
    .filter((l) => l.tanggal.startsWith(tahun))
    .sort((a, b) => a.tanggal.localeCompare(b.tanggal))
  return (
    <Panel
      judul={p.libur}
      penuh
      kanan={
        <>
          {tahunAda.length > 1 ? (
            <Pilihan
              sebaris
              label={p.tahun}
              nilai={tahun}
              saatUbah={setTahun}
              isi={tahunAda.map((t) => ({ nilai: t, nama: t }))}
            />
          ) : null}
          <Tombol rupa="utama" onClick={() => setBuka('baru')}>
            {p.tambahLibur}
          </Tombol>
        </>
      }
      kaki={
        <span className="kecil redup">
          {kalender.tahunTersedia.length > 0
            ? p.tahunTersedia(kalender.tahunTersedia.join(', '))
            : p.liburKet}
        </span>
      }
    >
      {libur.length === 0 ? (
        <Kosong judul={p.kosong}>{p.kosongKet}</Kosong>
      ) : (
        <TabelDaftar
          nama={p.libur}
          kolom={[
            {
              judul: p.tanggal,
              isi: (l) => <span className="angka">{tulisTanggalPendek(l.tanggal)}</span>,
              lebar: '124px',
            },
            {
              judul: p.nama,
              utama: true,
              isi: (l) => (
                <>
                  {l.nama} {l.perluDikonfirmasi ? <Lencana nada="tunggu">{p.perlu}</Lencana> : null}
                </>
              ),
            },
            { judul: p.jenis, isi: (l) => p.namaJenis[l.jenis] },
            { judul: p.dasar, isi: (l) => <span className="kecil">{l.dasar}</span> },
            {
              judul: p.tindakan,
              isi: (l) => (
                <Tombol
                  rupa="sepi"
                  aria-label={p.hapusNama(l.nama, tulisTanggalPendek(l.tanggal))}
                  onClick={() => setBuka(l)}
                >
                  {p.hapus}
                </Tombol>
              ),
            },
          ]}
          baris={libur}
          kunci={(l) => l.tanggal}
        />
      )}
      {buka === 'baru' ? <DialogLibur tutup={() => setBuka(undefined)} /> : null}
      {buka && buka !== 'baru' ? <DialogHapus libur={buka} tutup={() => setBuka(undefined)} /> : null}
    </Panel>
  )
}

function DialogLibur({ tutup }: { tutup: () => void }) {
  const simpan = useKirim((isi: TambahLibur) => panggil('/libur', { metode: 'POST', isi }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  const kirim = (isi: FormData) => {
    const nilai = (nama: string) => String(isi.get(nama) ?? '').trim()
    simpan.kirim({
      tanggal: nilai('tanggal'),
      nama: nilai('nama'),
      jenis: nilai('jenis') as TambahLibur['jenis'],
      dasar: nilai('dasar'),
    })
  }
  return (
    <DialogForm
      judul={p.tambahLibur}
      kirimLabel={p.tambahLibur}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <IsianTanggal name="tanggal" label={p.tanggal} required />
      <TextInput name="nama" label={p.nama} required withAsterisk={false} />
      <Pilihan
        name="jenis"
        label={p.jenis}
        isi={Object.entries(p.namaJenis).map(([nilai, nama]) => ({ nilai, nama }))}
      />
      <TextInput name="dasar" label={p.dasarLibur} required withAsterisk={false} />
    </DialogForm>
  )
}

function DialogHapus({ libur, tutup }: { libur: LiburKirim; tutup: () => void }) {
  const hapus = useKirim(() => panggil(`/libur/${libur.tanggal}`, { metode: 'DELETE' }), {
    segarkan: SEGARKAN,
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.hapusJudul(libur.nama)}
      kirimLabel={p.hapus}
      rupa="bahaya"
      sibuk={hapus.sibuk}
      galat={hapus.galat}
      kirim={() => hapus.kirim(undefined)}
      tutup={tutup}
    >
      <p>
        {tulisTanggalPendek(libur.tanggal)} · {libur.dasar}
      </p>
      <p>{p.hapusKet}</p>
    </DialogForm>
  )
}
