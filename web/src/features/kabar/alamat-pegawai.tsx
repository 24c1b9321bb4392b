import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TujuanPegawai, UbahTujuan } from '#contract/kabar/kabar'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriTujuanPegawai } from './kabar.kueri.ts'
import { pesanSurel as p, pesanKabar } from './kabar.pesan.ts'
import { bacaTujuan, IsianTujuan } from './surel-saya.tsx'

/** Where mail of everyone who works here goes. */
export function AlamatPegawai({ jam }: { jam: string }) {
  const { data, error } = useQuery(kueriTujuanPegawai)
  const [buka, setBuka] = useState<TujuanPegawai>()
  return (
    <Panel judul={p.pegawai} penuh kaki={<span className="kecil redup">{p.pegawaiKet}</span>}>
      {error && !data ? <GagalMuat galat={keGalat(error)} /> : null}
      {!data && !error ? <Memuat baris={3} /> : null}
      {data?.pegawai.length === 0 ? <Kosong judul={p.tanpaPegawai}>{p.tanpaPegawaiKet}</Kosong> : null}
      {data && data.pegawai.length > 0 ? (
        <TabelDaftar
          nama={p.pegawai}
          kolom={[
            { judul: p.kolomPegawai.nama, utama: true, isi: (t) => t.nama },
            { judul: p.kolomPegawai.surel, isi: (t) => t.surel || '–' },
            { judul: p.kolomPegawai.cara, isi: (t) => (t.surel ? pesanKabar.caraPendek[t.cara] : '') },
            {
              judul: p.kolomPegawai.ubah,
              isi: (t) => (
                <Tombol rupa="sepi" aria-label={p.ubahNama(t.nama)} onClick={() => setBuka(t)}>
                  {p.ubah}
                </Tombol>
              ),
            },
          ]}
          baris={data.pegawai}
          kunci={(t) => t.pegawaiId}
        />
      ) : null}
      {buka ? <DialogTujuan tujuan={buka} jam={jam} tutup={() => setBuka(undefined)} /> : null}
    </Panel>
  )
}

function DialogTujuan({ tujuan, jam, tutup }: { tujuan: TujuanPegawai; jam: string; tutup: () => void }) {
  const simpan = useKirim(
    (isi: UbahTujuan) => panggil(`/kabar/pegawai/${tujuan.pegawaiId}`, { metode: 'PUT', isi }),
    { segarkan: ['kabar'], berhasil: tutup },
  )
  return (
    <DialogForm
      judul={p.ubahNama(tujuan.nama)}
      kirimLabel={p.simpan}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={(isi) => simpan.kirim(bacaTujuan(isi))}
      tutup={tutup}
    >
      <IsianTujuan tujuan={tujuan} jam={jam} />
    </DialogForm>
  )
}
