import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IsiPegawai, PegawaiKirim } from '#contract/akun/akun'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { kueriPegawai, teks } from './organisasi.kueri.ts'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

export default function AturPegawai() {
  const { data, error } = useQuery(kueriPegawai)
  const [ubah, setUbah] = useState<PegawaiKirim | 'baru'>()
  return (
    <>
      <Panel
        judul={p.pegawai}
        penuh
        kanan={
          <Tombol rupa="utama" onClick={() => setUbah('baru')}>
            {p.pegawaiBaru}
          </Tombol>
        }
      >
        {error ? <GagalMuat galat={keGalat(error)} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.pegawai.length === 0 ? <Kosong judul={p.pegawaiKosong}>{p.pegawaiKosongKet}</Kosong> : null}
        {data && data.pegawai.length > 0 ? (
          <TabelDaftar
            nama={p.pegawai}
            kolom={[
              { judul: p.nama, utama: true, isi: (x) => (x.gelar ? `${x.nama}, ${x.gelar}` : x.nama) },
              { judul: p.nip, isi: (x) => <span className="angka">{x.nip}</span> },
              {
                judul: p.status,
                isi: (x) => (
                  <Lencana nada={x.aktif ? 'selesai' : 'netral'}>{x.aktif ? p.aktif : p.nonaktif}</Lencana>
                ),
              },
              {
                judul: p.tindakan,
                isi: (x) => (
                  <Tombol rupa="sepi" aria-label={p.pegawaiUbah(x.nama)} onClick={() => setUbah(x)}>
                    {p.ubah}
                  </Tombol>
                ),
              },
            ]}
            baris={data.pegawai}
            kunci={(x) => x.id}
          />
        ) : null}
      </Panel>
      <p className="kecil redup">{p.pegawaiKet}</p>
      <p className="kecil">
        {p.serahTerimaKet} <Link to="/serah-terima">{p.serahTerima}</Link>
      </p>
      {ubah ? (
        <DialogPegawai pegawai={ubah === 'baru' ? undefined : ubah} tutup={() => setUbah(undefined)} />
      ) : null}
    </>
  )
}

function DialogPegawai({ pegawai, tutup }: { pegawai: PegawaiKirim | undefined; tutup: () => void }) {
  const simpan = useKirim(
    (isi: IsiPegawai) =>
      pegawai
        ? panggil(`/pegawai/${pegawai.id}`, { metode: 'PUT', isi })
        : panggil('/pegawai', { metode: 'POST', isi }),
    { segarkan: ['pegawai', 'jabatan', 'akun'], berhasil: tutup },
  )
  const kirim = (isi: FormData) => {
    const gelar = teks(isi, 'gelar')
    simpan.kirim({ nama: teks(isi, 'nama'), nip: teks(isi, 'nip'), ...(gelar ? { gelar } : {}) })
  }
  return (
    <DialogForm
      judul={pegawai ? p.pegawaiUbah(pegawai.nama) : p.pegawaiBaru}
      kirimLabel={pegawai ? p.simpanPegawai : p.pegawaiBaru}
      sibuk={simpan.sibuk}
      galat={simpan.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <TextInput
        name="nama"
        label={p.namaLengkap}
        defaultValue={pegawai?.nama}
        required
        withAsterisk={false}
        autoFocus
      />
      <TextInput name="gelar" label={p.gelar} description={p.gelarKet} defaultValue={pegawai?.gelar} />
      <TextInput
        name="nip"
        label={p.nip}
        description={p.nipKet}
        defaultValue={pegawai?.nip}
        required
        withAsterisk={false}
        inputMode="numeric"
      />
    </DialogForm>
  )
}
