import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JabatanKirim, MasaPemangkuKirim } from '#contract/akun/akun'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { DialogAkhiri, DialogJabatan, DialogTetapkan } from './dialog-jabatan.tsx'
import { kueriJabatan, kueriPelaksanaSop } from './organisasi.kueri.ts'
import { PanelMandat } from './panel-mandat.tsx'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

type Buka =
  | { jenis: 'jabatan'; jabatan?: JabatanKirim }
  | { jenis: 'tetapkan'; jabatan: JabatanKirim }
  | { jenis: 'akhiri'; jabatan: JabatanKirim; masa: MasaPemangkuKirim }

export default function AturJabatan() {
  const { data, error } = useQuery(kueriJabatan)
  const { data: pelaksana } = useQuery(kueriPelaksanaSop)
  const [buka, setBuka] = useState<Buka>()
  const tutup = () => setBuka(undefined)
  return (
    <>
      <Panel
        judul={p.jabatanJudul}
        penuh
        kanan={
          <Tombol rupa="utama" onClick={() => setBuka({ jenis: 'jabatan' })}>
            {p.jabatanBaru}
          </Tombol>
        }
      >
        {error ? <GagalMuat galat={keGalat(error)} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.jabatan.length === 0 ? <Kosong judul={p.jabatanKosong}>{p.jabatanKosongKet}</Kosong> : null}
        {data && data.jabatan.length > 0 ? (
          <TabelDaftar
            nama={p.jabatanJudul}
            kolom={[
              { judul: p.namaJabatan, utama: true, isi: (j) => j.nama },
              {
                judul: p.atasan,
                isi: (j) =>
                  data.jabatan.find((x) => x.id === j.atasanId)?.nama ?? (
                    <span className="redup">{p.tanpaAtasan}</span>
                  ),
              },
              {
                judul: p.pelaksana,
                isi: (j) =>
                  j.pelaksana ? (
                    (pelaksana?.pelaksana.find((x) => x.id === j.pelaksana)?.judul ?? j.pelaksana)
                  ) : (
                    <span className="redup">{p.tanpaPelaksana}</span>
                  ),
              },
              {
                judul: p.pemangku,
                isi: (j) => (
                  <DaftarPemangku
                    jabatan={j}
                    akhiri={(masa) => setBuka({ jenis: 'akhiri', jabatan: j, masa })}
                  />
                ),
              },
              {
                judul: p.tindakan,
                isi: (j) => (
                  <span className="jajar">
                    <Tombol
                      rupa="sepi"
                      aria-label={p.tetapkanJudul(j.nama)}
                      onClick={() => setBuka({ jenis: 'tetapkan', jabatan: j })}
                    >
                      {p.tetapkan}
                    </Tombol>
                    <Tombol
                      rupa="sepi"
                      aria-label={p.jabatanUbah(j.nama)}
                      onClick={() => setBuka({ jenis: 'jabatan', jabatan: j })}
                    >
                      {p.ubah}
                    </Tombol>
                  </span>
                ),
              },
            ]}
            baris={data.jabatan}
            kunci={(j) => j.id}
          />
        ) : null}
      </Panel>
      <p className="kecil redup">{p.jabatanKet}</p>
      {data ? <PanelMandat jabatan={data.jabatan} /> : null}
      {buka?.jenis === 'jabatan' ? (
        <DialogJabatan
          jabatan={buka.jabatan}
          semua={data?.jabatan ?? []}
          urutan={(data?.jabatan.length ?? 0) + 1}
          tutup={tutup}
        />
      ) : null}
      {buka?.jenis === 'tetapkan' ? <DialogTetapkan jabatan={buka.jabatan} tutup={tutup} /> : null}
      {buka?.jenis === 'akhiri' ? (
        <DialogAkhiri jabatan={buka.jabatan} masa={buka.masa} tutup={tutup} />
      ) : null}
    </>
  )
}

function DaftarPemangku({
  jabatan,
  akhiri,
}: {
  jabatan: JabatanKirim
  akhiri: (m: MasaPemangkuKirim) => void
}) {
  if (jabatan.pemangku.length === 0) return <span className="redup">{p.belumAdaPemangku}</span>
  return (
    <ul className="susun-rapat">
      {jabatan.pemangku.map((m) => (
        <li key={m.id}>
          {p.singkatDasar[m.dasar]} {m.nama}{' '}
          {m.berlaku ? (
            <Tombol rupa="sepi" aria-label={p.akhiriJudul(m.nama, jabatan.nama)} onClick={() => akhiri(m)}>
              {p.akhiri}
            </Tombol>
          ) : (
            <Lencana>{p.tidakBerlaku}</Lencana>
          )}
          <span className="kecil redup" style={{ display: 'block' }}>
            {p.masa(tulisTanggalPendek(m.sejak), m.sampai ? tulisTanggalPendek(m.sampai) : '')}
            {m.nomorSurat ? ` · ${m.nomorSurat}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
