import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JabatanKirim } from '#contract/akun/akun'
import type { MandatKirim } from '#contract/akun/mandat/mandat'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../kantor/waktu.ts'
import { DialogAkhiriMandat, DialogMandat } from './dialog-mandat.tsx'
import { kueriMandat, kueriSopMandat } from './mandat.kueri.ts'
import { pesanMandat as p } from './mandat.pesan.ts'
import { pesanPengaturanAkun } from './pengaturan-akun.pesan.ts'

const URUT: readonly MandatKirim['keadaan'][] = ['berlaku', 'terhenti', 'akan', 'berakhir', 'dibatalkan']
const NADA: Record<MandatKirim['keadaan'], Nada> = {
  berlaku: 'selesai',
  terhenti: 'lambat',
  akan: 'tunggu',
  berakhir: 'netral',
  dibatalkan: 'netral',
}

/** Mandates by letter: those in force, to come, ended; recorded and ended here. */
export function PanelMandat({ jabatan }: { jabatan: readonly JabatanKirim[] }) {
  const { data, error, refetch } = useQuery(kueriMandat)
  const [buka, setBuka] = useState<'baru' | MandatKirim>()
  const namaSop = useNamaSop()
  const tutup = () => setBuka(undefined)
  const baris = data?.mandat.toSorted((a, b) => URUT.indexOf(a.keadaan) - URUT.indexOf(b.keadaan))
  return (
    <>
      <Panel
        judul={p.judul}
        penuh
        kanan={
          <Tombol onClick={() => setBuka('baru')} disabled={!data}>
            {p.baru}
          </Tombol>
        }
      >
        {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={3} /> : null}
        {baris?.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {baris && baris.length > 0 ? (
          <TabelDaftar
            nama={p.judul}
            baris={baris}
            kunci={(m) => m.id}
            tandai={(m) => (isSelesai(m) ? 'redup' : undefined)}
            kolom={kolomMandat(namaSop, setBuka)}
          />
        ) : null}
      </Panel>
      <p className="kecil redup">{p.ket}</p>
      {buka === 'baru' ? <DialogMandat jabatan={jabatan} mandat={data?.mandat ?? []} tutup={tutup} /> : null}
      {buka && buka !== 'baru' ? <DialogAkhiriMandat mandat={buka} tutup={tutup} /> : null}
    </>
  )
}

function useNamaSop(): (id: string) => string {
  const { data } = useQuery(kueriSopMandat)
  return (id) => (data ? (data.sop.find((s) => s.id === id)?.judulTampil ?? id) : '…')
}

function isSelesai(m: MandatKirim): boolean {
  return m.keadaan === 'berakhir' || m.keadaan === 'dibatalkan'
}

function kolomMandat(
  namaSop: (id: string) => string,
  akhiri: (m: MandatKirim) => void,
): readonly Kolom<MandatKirim>[] {
  const k = p.kolom
  return [
    {
      judul: k.mandat,
      utama: true,
      isi: (m) => (
        <>
          {m.sebutan}
          {m.pegawai || m.pelaksana.length > 0 ? (
            <span className="kecil redup" style={{ display: 'block' }}>
              {[m.pegawai ? p.hanya(m.pegawai) : '', m.pelaksana.length > 0 ? p.bertindak(m.pelaksana) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      judul: k.cakupan,
      isi: (m) => (
        <>
          {m.tindakan ? m.tindakan.map((t) => p.verba[t] ?? t).join(', ') : p.semuaTindakan}
          <span className="kecil redup" style={{ display: 'block' }}>
            {m.sop ? m.sop.map(namaSop).join('; ') : p.semuaSop}
          </span>
        </>
      ),
    },
    {
      judul: k.surat,
      isi: (m) => (
        <>
          {m.nomorSurat}
          <span className="kecil redup" style={{ display: 'block' }}>
            {p.tanggalSuratnya(tulisTanggalPendek(m.tanggalSurat))}
          </span>
        </>
      ),
    },
    {
      judul: k.masa,
      isi: (m) =>
        pesanPengaturanAkun.masa(tulisTanggalPendek(m.sejak), m.sampai ? tulisTanggalPendek(m.sampai) : ''),
    },
    {
      judul: k.keadaan,
      isi: (m) => (
        <>
          <Lencana nada={NADA[m.keadaan]}>{p.keadaan[m.keadaan]}</Lencana>{' '}
          {m.sisaHari === null ? null : <Lencana nada="lambat">{p.sisa(m.sisaHari)}</Lencana>}
          {m.sebab ? (
            <span className="kecil redup" style={{ display: 'block' }}>
              {p.sebab[m.sebab]}
            </span>
          ) : null}
        </>
      ),
    },
    {
      judul: k.tindakan,
      isi: (m) =>
        isSelesai(m) ? null : (
          <Tombol rupa="sepi" aria-label={p.akhiriJudul(m.sebutan)} onClick={() => akhiri(m)}>
            {p.akhiri}
          </Tombol>
        ),
    },
  ]
}
