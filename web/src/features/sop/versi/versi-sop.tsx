import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { VersiBerlakuKirim } from '#contract/sop/rancangan/rancangan'
import type { SopKirim } from '#contract/sop/sop'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { kueriVersi } from './versi.kueri.ts'
import { pesanVersi as p } from './versi.pesan.ts'

const KOLOM: readonly Kolom<VersiBerlakuKirim>[] = [
  { judul: p.kolom.nomor, utama: true, isi: (v) => v.nomor },
  { judul: p.kolom.sejak, utuh: true, isi: (v) => (v.sejak ? tulisSaat(v.sejak) : p.bawaan) },
  {
    judul: p.kolom.sampai,
    isi: (v) => (
      <>
        {sampai(v)}
        {v.alasan ? (
          <span className="kecil redup" style={{ display: 'block' }}>
            {v.alasan}
          </span>
        ) : null}
      </>
    ),
  },
  {
    judul: p.kolom.lewat,
    isi: (v) =>
      v.berkas ? (
        <Link to="/berkas/$berkasId" params={{ berkasId: v.berkas.id }}>
          {p.berkas(v.berkas.nomor)}
        </Link>
      ) : (
        ''
      ),
  },
  { judul: p.kolom.sidik, isi: (v) => <code>{v.digest.slice(0, 12)}</code> },
]

function sampai(v: VersiBerlakuKirim): string {
  if (!v.berakhir) return p.kini
  return (v.sebabAkhir === 'dicabut' ? p.dicabut : p.diganti)(tulisSaat(v.berakhir))
}

/** Every version that was in force, and its withdrawal. */
export function VersiSop({ sop }: { sop: SopKirim }) {
  const { data, error, refetch } = useQuery(kueriVersi(sop.id))
  const [mencabut, setMencabut] = useState(false)
  return (
    <Panel
      judul={p.versi}
      penuh
      kanan={
        <>
          <a className={kelasTombol} href={`/api/sop/${sop.id}/ekspor.yaml`} download>
            {p.unduhYaml}
          </a>
          <Tombol rupa="sepi" onClick={() => setMencabut(true)}>
            {p.cabut}
          </Tombol>
        </>
      }
    >
      {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
      {!data && !error ? <Memuat baris={2} /> : null}
      {data ? (
        <TabelDaftar
          nama={p.versi}
          kolom={KOLOM}
          baris={data.versi}
          kunci={(v) => `${v.digest}${v.sejak ?? ''}`}
        />
      ) : null}
      {mencabut ? <CabutSop sop={sop} tutup={() => setMencabut(false)} /> : null}
    </Panel>
  )
}

function CabutSop({ sop, tutup }: { sop: SopKirim; tutup: () => void }) {
  const pergi = useNavigate()
  const cabut = useKirim(
    (alasan: string) => panggil(`/sop/${sop.id}/cabut`, { metode: 'POST', isi: { alasan } }),
    { segarkan: ['sop'], berhasil: () => void pergi({ to: '/sop' }) },
  )
  return (
    <DialogForm
      judul={p.cabutJudul(sop.judulTampil)}
      kirimLabel={p.cabut}
      rupa="bahaya"
      sibuk={cabut.sibuk}
      galat={cabut.galat}
      kirim={(isi) => cabut.kirim(String(isi.get('alasan') ?? ''))}
      tutup={tutup}
    >
      <p>{p.cabutKet}</p>
      <Textarea
        name="alasan"
        label={p.alasan}
        description={p.alasanKet}
        required
        withAsterisk={false}
        minLength={5}
      />
    </DialogForm>
  )
}
